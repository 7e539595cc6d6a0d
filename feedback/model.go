package feedback

import (
	_ "embed"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/mentorship"
)

//go:embed weights.bin
var shipped string

// A Model is the classifier of this package: linear models over words, pairs of
// words and figures of style, learned from labelled messages in English. It is
// immutable and safe for concurrent use; the zero value judges nothing.
type Model struct {
	words          features.Vocabulary
	mentor, mentee reader
	anyone         crowd
}

// A reader is what was learned for a role, and which head each trait is.
type reader struct {
	weights.Reader
	role       mentorship.Role
	traits     []mentorship.Trait // in the order of judgements
	heads      []int              // of each trait, or what stands for one
	actionable int
	attacking  int
	traitHeads uint // a bit for the head of each trait
}

// What stands for the head of a trait that has none.
const (
	none     = -1 - iota // it is not learned
	timely               // it is told from instants
	untimely             // likewise
)

// NewModel returns the model with the weights that this package ships. It reads
// them where they stand, so that many models cost little more than one.
func NewModel() (*Model, error) { return newModel(shipped) }

func newModel(data string) (*Model, error) {
	words, err := features.English()
	if err != nil {
		return nil, err
	}
	file, err := weights.Decode(data)
	if err != nil {
		return nil, err
	}
	m := &Model{words: words}
	for _, r := range file.Readers {
		switch role := mentorship.Role(r.Role); role {
		case mentorship.RoleMentor:
			m.mentor = newReader(role, r)
		case mentorship.RoleMentee:
			m.mentee = newReader(role, r)
		default: // no other role has traits of its own
		}
	}
	m.anyone = m.crowd()
	return m, nil
}

func newReader(role mentorship.Role, w weights.Reader) reader {
	head := func(trait mentorship.Trait) int {
		return slices.IndexFunc(w.Heads, func(h weights.Head) bool { return h.Trait == string(trait) })
	}
	r := reader{Reader: w, role: role, actionable: head(actionable), attacking: head(mentorship.Attacking)}
	r.traits = append(mentorship.Traits(role, true), mentorship.Traits(role, false)...)
	for _, trait := range r.traits {
		h := head(trait)
		switch {
		case trait == mentorship.Timely:
			h = timely
		case trait == mentorship.Untimely:
			h = untimely
		case h != none:
			r.traitHeads |= 1 << h
		}
		r.heads = append(r.heads, h)
	}
	return r
}

// actionable is the head of [Assessment.Actionable]; it is no trait of the
// article.
const actionable mentorship.Trait = "actionable"

// Assess judges a message. A message that has a word of abuse beside one for its
// reader, neither quoted nor negated, is never said to be free of attack or to
// be effective, however kind the rest of it is.
//
// A message of a writer who is neither mentor nor mentee is judged for the
// traits of both; for some, by what was learned from texts of anybody.
//
// It takes time linear in the length of the text and of what it answers, and one
// allocation unless there are more than 128 passages.
func (m *Model) Assess(message Message) Assessment {
	w := writing{message: message, a: Assessment{Judgements: []Judgement{}, Channel: message.Context.Channel}}
	w.a.Effective.State = CannotTell
	switch message.Role {
	case mentorship.RoleMentor:
		w.judge(m, &m.mentor)
	case mentorship.RoleMentee:
		w.judge(m, &m.mentee)
	default:
		w.judge(m, &m.anyone.mentor)
		w.judge(m, &m.anyone.mentee)
		w.judgeAnew(m)
	}
	return w.a
}
