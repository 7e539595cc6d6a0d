package feedback

import (
	_ "embed"
	"slices"
	"unicode/utf8"

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
}

// A reader is what was learned for a role, and which head each trait is.
type reader struct {
	weights.Reader
	role       mentorship.Role
	traits     []mentorship.Trait // in the order of judgements
	heads      []int              // of each trait; none where it is not learned
	actionable int
}

const none = -1

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
	return m, nil
}

func newReader(role mentorship.Role, w weights.Reader) reader {
	r := reader{Reader: w, role: role, actionable: none}
	head := func(trait mentorship.Trait) int {
		return slices.IndexFunc(w.Heads, func(h weights.Head) bool { return h.Trait == string(trait) })
	}
	r.traits = append(mentorship.Traits(role, true), mentorship.Traits(role, false)...)
	for _, trait := range r.traits {
		r.heads = append(r.heads, head(trait))
	}
	r.actionable = head(actionable)
	return r
}

// actionable is the head of [Assessment.Actionable]; it is no trait of the
// article.
const actionable mentorship.Trait = "actionable"

// found is the memory of one assessment: judgements and evidence of an ordinary
// message fit into one allocation.
type found struct {
	doubts     [1]Doubt
	judgements [15]Judgement
	spans      [64]Span
}

// Assess judges a message. A message that has a word of abuse beside one for its
// reader, neither quoted nor negated, is never said to be free of attack or to
// be effective, however kind the rest of it is.
//
// It takes time linear in the length of the text and of what it answers, and one
// allocation for a mentor's or mentee's message unless there are more than 64
// passages.
func (m *Model) Assess(message Message) Assessment {
	memory := new(found)
	w := writing{
		message: message, a: Assessment{Judgements: memory.judgements[:0], Channel: message.Context.Channel},
		spans: memory.spans[:0], doubts: memory.doubts[:0],
	}
	w.a.Effective.State = CannotTell
	w.plain = utf8.RuneCountInString(message.Text) == len(message.Text)
	switch message.Role {
	case mentorship.RoleMentor:
		w.judge(m, &m.mentor)
	case mentorship.RoleMentee:
		w.judge(m, &m.mentee)
	default:
		w.judge(m, &m.mentor)
		w.judge(m, &m.mentee)
	}
	return w.a
}

// A writing is an assessment under way.
type writing struct {
	message Message
	a       Assessment
	spans   []Span
	doubts  []Doubt
	plain   bool // a byte is a character
	abused  bool // a word of abuse stands beside one for the reader
}

// judge adds the judgements of one role, and the overall one if there is none
// yet.
func (w *writing) judge(m *Model, r *reader) {
	if len(r.heads) == 0 {
		return
	}
	var reading weights.Reading
	reading.Read(&r.Reader, &m.words, w.message.Text, w.message.Context.Answers)
	if len(w.a.Judgements) == 0 {
		if doubts := appendDoubts(w.doubts, &reading); len(doubts) > 0 {
			w.a.Doubts = doubts
		}
	}
	var scores [weights.Heads]int
	for h := range r.Heads {
		scores[h] = r.Heads[h].Score(reading.Margins[h])
	}
	w.abused = reading.Abused() > 0
	overall := len(w.a.Judgements) == 0
	first := len(w.a.Judgements)
	var wanted uint
	for k, h := range r.heads {
		var j Judgement
		switch {
		case r.traits[k] == mentorship.Timely:
			j = w.message.timely()
		case r.traits[k] == mentorship.Untimely:
			j = w.message.untimely()
		case h == none:
			j = Judgement{Role: r.role, Trait: r.traits[k], State: CannotTell}
		default:
			j = w.judgement(r, h, &reading, scores[h])
			wanted |= needs(j, h)
		}
		if !overall {
			j.Adds = 0 // a message is judged as a whole in one role
		}
		w.a.Judgements = append(w.a.Judgements, j)
	}
	if overall {
		if r.actionable != none {
			w.a.Actionable = w.judgement(r, r.actionable, &reading, scores[r.actionable])
			wanted |= needs(w.a.Actionable, r.actionable)
		}
		e := &r.Effective
		margin := e.Margin(scores[:])
		score := e.Score(margin)
		w.a.Effective = Effective{Score: score, State: w.state(score, e.Present, e.Absent), Margin: margin, Base: e.Base}
		if w.abused && w.a.Effective.State == Present {
			w.a.Effective.State = CannotTell
		}
	}
	if wanted == 0 {
		return
	}
	var buffer [64]weights.Span
	evidence := reading.AppendEvidence(buffer[:0], wanted)
	for k, h := range r.heads {
		if h != none && wanted>>h&1 == 1 {
			w.place(&w.a.Judgements[first+k], evidence, h)
		}
	}
	if overall && r.actionable != none && wanted>>r.actionable&1 == 1 {
		w.place(&w.a.Actionable, evidence, r.actionable)
	}
}

func needs(j Judgement, h int) uint {
	if j.State == Absent {
		return 0
	}
	return 1 << h
}

func (w *writing) judgement(r *reader, h int, reading *weights.Reading, score int) Judgement {
	head := &r.Heads[h]
	j := Judgement{
		Role: r.role, Trait: mentorship.Trait(head.Trait), Score: score, State: w.state(score, head.Present, head.Absent),
		Margin: reading.Margins[h], Whole: reading.Margins[h], Adds: r.Effective.Points[h] * int64(score),
	}
	if w.abused && j.Trait == mentorship.Attacking && j.State == Absent {
		j.State = CannotTell
	}
	return j
}

// state returns what a score says; nothing can be told of a message that there
// are doubts about.
func (w *writing) state(score, present, absent int) State {
	switch {
	case len(w.a.Doubts) > 0:
		return CannotTell
	case score >= present:
		return Present
	case score < absent:
		return Absent
	}
	return CannotTell
}

// place gives a judgement its evidence.
func (w *writing) place(j *Judgement, evidence []weights.Span, head int) {
	from := len(w.spans)
	bytes, runes := 0, 0
	for _, x := range evidence {
		if x.Head != head {
			continue
		}
		start, end := x.Start, x.End
		if !w.plain {
			start = runes + utf8.RuneCountInString(w.message.Text[bytes:x.Start])
			end = start + utf8.RuneCountInString(w.message.Text[x.Start:x.End])
		}
		w.spans = append(w.spans, Span{x.Start, x.End, start, end, x.Points})
		bytes, runes = x.End, end
		j.Whole -= x.Points
	}
	j.Evidence = w.spans[from:len(w.spans):len(w.spans)]
}
