package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// An Expectation is what a journal says of a cultural expectation. What is
// expected stands outside.
type Expectation struct {
	ID     ExpectationID
	Raised Mark
	By     mentorship.PersonID
	Text   TextID
	Heeded List[Fact[CulturalExpectationHeeded]]
}

// Expectations returns the cultural expectations in order.
func (f Facts) Expectations() List[Expectation] { return f.look().expectations }

// ExpectationsHeeded returns how many of the expectations that others raised in
// the window a person has acted on, whenever that was, and the events that
// raised the others; the empty person is anybody but who raised it.
func (f Facts) ExpectationsHeeded(by mentorship.PersonID, w mentorship.Period) (heeded Tally, unheeded []EventID) {
	for x := range during(f.look().expectations, w) {
		if x.By == by {
			continue
		}
		var first EventID
		for h := range x.Heeded.each() {
			if h.Body.By != x.By && matches(by, h.Body.By) {
				first = h.Event
				break
			}
		}
		note(&heeded, first != "", first)
		if first == "" {
			unheeded = append(unheeded, x.Raised.Event)
		}
	}
	return heeded, unheeded
}

// heeded returns whether a person acted on what another expects, and whether anybody
// else but who raised it did.
func (x *Expectation) heeded(by mentorship.PersonID) (own, others bool) {
	for h := range x.Heeded.each() {
		own = own || h.Body.By == by
		others = others || h.Body.By != by && h.Body.By != x.By
	}
	return own, others
}

// A Perspective is a reference to what somebody shared, and nothing of what it
// is.
type Perspective struct {
	ID     PerspectiveID
	Shared Mark
	By     mentorship.PersonID
	// Withdrawn is zero while it is shared; then the reference leads nowhere.
	Withdrawn Mark
}

// Perspectives returns the references to perspectives in order, those included
// that were withdrawn.
func (f Facts) Perspectives() List[Perspective] { return f.look().perspectives }

// Checks returns the checks of understanding in order.
func (f Facts) Checks() List[Fact[UnderstandingChecked]] { return f.look().checks }

// Misunderstood returns how many of the checks of the window by one person with
// another found that they had not understood; the empty person is anybody.
func (f Facts) Misunderstood(by, of mentorship.PersonID, w mentorship.Period) Tally {
	var t Tally
	for c := range during(f.look().checks, w) {
		if matches(by, c.Body.By) && matches(of, c.Body.Of) {
			note(&t, !c.Body.Understood, c.Event)
		}
	}
	return t
}
