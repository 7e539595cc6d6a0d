package challenge

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// termsUnsigned counts the versions of the agreement that wait for a signature of
// the mentee or of a mentor, of those after the first.
func termsUnsigned(s *sight, events *[]journal.EventID) (count, of int) {
	const patience = 14 * 24 * time.Hour
	for i, a := range s.v.Facts().Agreements().All() {
		if i == 0 || !s.in(a.Proposed) || s.clock.Between(a.Proposed.At, s.v.At()) < patience {
			continue
		}
		mentee, mentor := false, false
		for _, signed := range a.Signed.All() {
			mentee = mentee || signed.Body.By == s.mentee.Person
			mentor = mentor || s.mentor(signed.Body.By)
		}
		c, o := one(!mentee || !mentor, events, a.Proposed.Event)
		count, of = count+c, of+o
	}
	return count, of
}

// leaveLate counts the mentee's questions for leave that the mentors answered later
// than was agreed for messages.
func leaveLate(s *sight, events *[]journal.EventID) (count, of int) {
	within, set := s.v.AnswerWithin()
	if !set {
		return 0, 0
	}
	for a := range s.approvals {
		until := s.v.At()
		if !a.Answered.IsZero() {
			until = a.Answered.At
		}
		late := s.clock.Between(a.Asked.At, until) > within
		if !late && a.Answered.IsZero() {
			continue
		}
		c, o := one(late, events, a.Asked.Event)
		count, of = count+c, of+o
	}
	return count, of
}

// leaveRefused counts the mentee's questions for leave that were refused, of those
// answered.
func leaveRefused(s *sight, events *[]journal.EventID) (count, of int) {
	for a := range s.approvals {
		if !a.Answered.IsZero() && s.mentor(a.AnsweredBy) {
			c, o := one(!a.Given, events, a.Answered.Event)
			count, of = count+c, of+o
		}
	}
	return count, of
}

// feedbackOwed counts the mentee's finished tasks that no feedback of a mentor
// followed in the time agreed for it. Where none was agreed, nothing is owed.
func feedbackOwed(s *sight, events *[]journal.EventID) (count, of int) {
	agreed, ok := s.v.Facts().InForce(s.v.At().Add(1))
	if !ok {
		return 0, 0
	}
	var within time.Duration
	for m := range s.mentors {
		within = max(within, agreed.Terms.FeedbackWithin(m.Role).Std())
	}
	if within == 0 {
		return 0, 0
	}
	for t := range s.finished {
		if s.clock.Between(t.Done.At, s.v.At()) <= within {
			continue
		}
		given := false
		for _, f := range s.v.Facts().Feedback().All() {
			g := &f.Given
			given = given || g.Body.To == s.mentee.Person && s.mentor(g.Body.From) && !g.At.Before(t.Done.At) && s.clock.Between(t.Done.At, g.At) <= within
		}
		c, o := one(!given, events, t.Done.Event)
		count, of = count+c, of+o
	}
	return count, of
}

// longest bounds how long a session counts as (convention).
const longest = 24 * time.Hour

// shorter is true where the later half of the mentee's sessions lasts at most two
// thirds as long as the earlier one.
func shorter(s *sight, events *[]journal.EventID) (count, of int) {
	var lengths []time.Duration
	var last journal.EventID
	for _, one := range s.v.Facts().Sessions().All() {
		if !one.Held.IsZero() && s.v.Window().Contains(one.Start) && slices.Contains(one.Present, s.mentee.Person) {
			lengths, last = append(lengths, min(one.Length.Std(), longest)), one.Held.Event
		}
	}
	half := len(lengths) / 2
	if half < 3 {
		return 0, 0
	}
	var early, late time.Duration
	for i := range half {
		early += lengths[i]
		late += lengths[len(lengths)-1-i]
	}
	return one(late*3 <= early*2, events, last)
}
