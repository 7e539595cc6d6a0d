package feedback

import (
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A writing is an assessment under way.
type writing struct {
	message Message
	a       Assessment
	spans   []Span // room for passages
	doubt   Doubt  // of the message; empty for none
	abused  bool   // a word of abuse stands beside one for the reader
}

// What an assessment points to is one allocation: few passages, as most messages
// have, many, or those of both roles.
type (
	few struct {
		judgements [15]Judgement
		spans      [24]Span
		doubts     [1]Doubt
	}
	many struct {
		judgements [15]Judgement
		spans      [128]Span
		doubts     [1]Doubt
	}
	both struct {
		judgements [26]Judgement
		spans      [128]Span
		doubts     [1]Doubt
	}
)

// allocate makes room for so many passages, once for each assessment.
func (w *writing) allocate(passages int) {
	var doubts []Doubt
	switch {
	case cap(w.a.Judgements) > 0:
		return
	case w.message.Role != mentorship.RoleMentor && w.message.Role != mentorship.RoleMentee:
		m := new(both)
		w.a.Judgements, w.spans, doubts = m.judgements[:0], m.spans[:0], m.doubts[:0]
	case passages > len(few{}.spans):
		m := new(many)
		w.a.Judgements, w.spans, doubts = m.judgements[:0], m.spans[:0], m.doubts[:0]
	default:
		m := new(few)
		w.a.Judgements, w.spans, doubts = m.judgements[:0], m.spans[:0], m.doubts[:0]
	}
	if w.doubt != "" {
		w.a.Doubts = append(doubts, w.doubt)
	}
}

// judge adds the judgements of one role, and the overall one if there is none
// yet.
func (w *writing) judge(m *Model, r *reader) {
	if len(r.heads) == 0 {
		return
	}
	var reading weights.Reading
	reading.Read(&r.Reader, &m.words, w.message.Text, w.message.Context.Answers)
	w.doubt, w.abused = doubt(&reading), reading.Abused() > 0
	overall := len(w.a.Judgements) == 0 // a message is judged as a whole in one role

	x := judged{reader: r, margins: reading.Margins}
	var wanted uint // the heads whose passages are shown
	for h := range r.Heads {
		head := &r.Heads[h]
		x.scores[h] = head.Score(reading.Margins[h])
		x.states[h] = w.state(x.scores[h], head.Present, head.Absent)
		if w.abused && h == r.attacking && x.states[h] == Absent {
			x.states[h] = CannotTell
		}
		if x.states[h] != Absent {
			wanted |= 1 << h
		}
	}
	wanted &= r.traitHeads
	if overall && r.actionable != none && x.states[r.actionable] != Absent {
		wanted |= 1 << r.actionable
	}
	w.find(&x, &reading, wanted)

	first := len(w.a.Judgements)
	w.a.Judgements = append(w.a.Judgements, make([]Judgement, len(r.heads))...)
	for k, h := range r.heads {
		j := &w.a.Judgements[first+k]
		switch h {
		case timely:
			*j = w.message.timely()
		case untimely:
			*j = w.message.untimely()
		case none:
			j.Role, j.Trait, j.State = r.role, r.traits[k], CannotTell
		default:
			x.fill(j, h)
		}
		if !overall {
			j.Adds = 0
		}
	}
	if !overall {
		return
	}
	if r.actionable != none {
		x.fill(&w.a.Actionable, r.actionable)
	}
	e := &r.Effective
	margin := e.Margin(x.scores[:])
	score := e.Score(margin)
	w.a.Effective = Effective{Score: score, State: w.state(score, e.Present, e.Absent), Margin: margin, Base: e.Base}
	if w.abused && w.a.Effective.State == Present {
		w.a.Effective.State = CannotTell
	}
}

// state returns what a score says; nothing can be told of a message that there
// is a doubt about.
func (w *writing) state(score, present, absent int) State {
	switch {
	case w.doubt != "":
		return CannotTell
	case score >= present:
		return Present
	case score < absent:
		return Absent
	}
	return CannotTell
}

// judged is what the heads of a role say.
type judged struct {
	reader  *reader
	margins [weights.Heads]int64
	scores  [weights.Heads]int
	states  [weights.Heads]State
	spans   []Span                 // of all heads, one head after the other
	from    [weights.Heads + 1]int // where those of each begin
}

// find finds the passages of heads.
func (w *writing) find(x *judged, reading *weights.Reading, heads uint) {
	var buffer [128]weights.Span
	found := buffer[:0]
	if heads != 0 {
		found = reading.AppendEvidence(found, heads)
	}
	w.allocate(len(found))
	if len(found) == 0 {
		return
	}
	for k := range found {
		x.from[found[k].Head+1]++
	}
	for h := range weights.Heads {
		x.from[h+1] += x.from[h]
	}
	n := len(w.spans)
	w.spans = append(w.spans, make([]Span, len(found))...)
	x.spans = w.spans[n:]
	next := x.from
	for k := range found {
		f := &found[k]
		s := &x.spans[next[f.Head]]
		s.Start, s.End, s.RuneStart, s.RuneEnd, s.Points = f.Start, f.End, f.Start, f.End, f.Points
		next[f.Head]++
	}
	if isPlain(w.message.Text) {
		return
	}
	for h := range weights.Heads {
		countRunes(x.spans[x.from[h]:x.from[h+1]], w.message.Text)
	}
}

// fill makes a judgement that of a head.
func (x *judged) fill(j *Judgement, h int) {
	j.Role, j.Trait, j.Score, j.State = x.reader.role, mentorship.Trait(x.reader.Heads[h].Trait), x.scores[h], x.states[h]
	j.Margin = x.margins[h]
	j.Whole, j.Adds = j.Margin, x.reader.Effective.Points[h]*int64(j.Score)
	from, until := x.from[h], x.from[h+1]
	if from == until {
		return
	}
	j.Evidence = x.spans[from:until:until]
	for k := range j.Evidence {
		j.Whole -= j.Evidence[k].Points
	}
}

// countRunes gives passages in order their offsets in code points.
func countRunes(spans []Span, text string) {
	bytes, runes := 0, 0
	for k := range spans {
		s := &spans[k]
		s.RuneStart = runes + utf8.RuneCountInString(text[bytes:s.Start])
		s.RuneEnd = s.RuneStart + utf8.RuneCountInString(text[s.Start:s.End])
		bytes, runes = s.End, s.RuneEnd
	}
}

// isPlain reports whether each byte of a text is a character.
func isPlain(text string) bool {
	for ; len(text) >= 8; text = text[8:] {
		if text[0]|text[1]|text[2]|text[3]|text[4]|text[5]|text[6]|text[7] >= utf8.RuneSelf {
			return false
		}
	}
	for k := range len(text) {
		if text[k] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
