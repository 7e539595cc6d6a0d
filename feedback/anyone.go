package feedback

import (
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// anyone follows the trait in the names of heads that were learned from what
// anybody may write. They stand in the table of mentees, and judge messages of
// writers whose role is not known.
const anyone = "*"

// A crowd is what judges messages of writers whose role is not known.
type crowd struct {
	mentor, mentee reader // which look for no passages of traits that are judged anew
	heads          []int  // of each trait of a mentor and then of a mentee; none where nothing else was learned
}

// crowd returns it.
func (m *Model) crowd() crowd {
	c := crowd{mentor: m.mentor, mentee: m.mentee}
	for _, r := range []*reader{&c.mentor, &c.mentee} {
		for k, trait := range r.traits {
			h := slices.IndexFunc(m.mentee.Heads, func(h weights.Head) bool { return h.Trait == string(trait)+anyone })
			if h != none && r.heads[k] >= 0 {
				r.traitHeads &^= 1 << r.heads[k]
			}
			c.heads = append(c.heads, h)
		}
	}
	return c
}

// judgeAnew lets the heads for anybody's messages judge in place of those for
// mentors' and mentees', where there are such, and makes the overall judgement again.
func (w *writing) judgeAnew(m *Model) {
	if len(w.a.Judgements) != len(m.anyone.heads) || len(m.mentor.heads) == 0 {
		return
	}
	var reading weights.Reading
	reading.Read(&m.mentee.Reader, &m.words, w.message.Text, w.message.Context.Answers)
	e := &m.mentor.Effective
	margin := e.Base
	for k, h := range m.anyone.heads {
		j := &w.a.Judgements[k]
		if h != none {
			w.rejudge(j, &reading, &m.mentee.Heads[h], h)
			if k < len(m.mentor.heads) && m.mentor.heads[k] >= 0 {
				j.Adds = e.Points[m.mentor.heads[k]] * int64(j.Score)
			}
		}
		margin += j.Adds
	}
	margin += w.a.Actionable.Adds
	state := w.state(e.Score(margin), e.Present, e.Absent)
	if w.abused && state == Present {
		state = CannotTell
	}
	w.a.Effective = Effective{Score: e.Score(margin), State: state, Margin: margin, Base: e.Base}
}

// rejudge makes a judgement that of another head.
func (w *writing) rejudge(j *Judgement, reading *weights.Reading, head *weights.Head, h int) {
	j.Score = head.Score(reading.Margins[h])
	j.State = w.state(j.Score, head.Present, head.Absent)
	if w.abused && j.Trait == mentorship.Attacking && j.State == Absent {
		j.State = CannotTell
	}
	j.Margin, j.Whole, j.Evidence = reading.Margins[h], reading.Margins[h], nil
	if j.State == Absent {
		return
	}
	var buffer [64]weights.Span
	from := len(w.spans)
	for _, s := range reading.AppendEvidence(buffer[:0], 1<<h) {
		w.spans = append(w.spans, Span{s.Start, s.End, s.Start, s.End, s.Points})
		j.Whole -= s.Points
	}
	if len(w.spans) == from {
		return
	}
	j.Evidence = w.spans[from:len(w.spans):len(w.spans)]
	if !isPlain(w.message.Text) {
		countRunes(j.Evidence, w.message.Text)
	}
}
