package feedback

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// PatternsOf returns the patterns in what a journal says of feedback and of
// answers to it, in the window; see [Patterns]. Feedback and answers count each at
// its own instant. An answer is written to whoever gave the feedback.
//
// A journal knows verdicts and no scores: a text that shows a trait counts 1000, one
// that does not 0, and one of which it cannot be told not at all. The role is that
// which the writer has at the instant: of several the one taken first, of none the
// first that the journal knows of.
func PatternsOf(f journal.Facts, w mentorship.Period) []Pattern {
	all, roles := series{}, rolesOf(f)
	add := func(mark journal.Mark, writer, reader mentorship.PersonID, verdicts []journal.TraitVerdict) {
		if !w.Contains(mark.At) {
			return
		}
		role := roles.at(writer, mark.At)
		for _, v := range verdicts {
			r := reading{at: mark.At, state: v.Verdict, tells: v.Verdict != CannotTell, event: mark.Event}
			if v.Verdict == Present {
				r.score = 1000
			}
			all.add(line{f.Relationship(), writer, reader, role, v.Trait}, r)
		}
	}
	for _, b := range f.Feedback().All() {
		given := b.Given.Body
		add(b.Given.Mark, given.From, given.To, given.Traits)
		for _, answer := range b.Answers.All() {
			reader := given.From
			if answer.Body.By == reader {
				reader = given.To
			}
			add(answer.Mark, answer.Body.By, reader, answer.Body.Traits)
		}
	}
	return all.patterns()
}

// roles are those that people took, in order.
type roles map[mentorship.PersonID][]mentorship.Participant

func rolesOf(f journal.Facts) roles {
	r := roles{}
	for _, p := range f.Participations().All() {
		r[p.Person] = append(r[p.Person], p.Participant)
	}
	return r
}

// at returns the role of a person at an instant; empty where there is none.
func (r roles) at(id mentorship.PersonID, at time.Time) mentorship.Role {
	list := r[id]
	for _, p := range list {
		if p.Active(at) {
			return p.Role
		}
	}
	if len(list) > 0 {
		return list[0].Role
	}
	return ""
}
