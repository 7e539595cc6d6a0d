package structure

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Accept enters a relationship, from its start on: a request was accepted.
//
// Nobody may come to carry more than their capacity at any instant of the
// period; otherwise the error is a [RefusedError] with every reason. A
// relationship that [NewLedger] would not take is an error wrapping [ErrLedger].
// With any error the ledger returned is l itself.
//
// A request takes no slot. To see whether it could be accepted, accept it and
// forget the result.
func (l Ledger) Accept(r mentorship.Relationship) (Ledger, error) {
	if err := malformed(r); err != nil {
		return l, err
	}
	if _, there := l.find(r.ID); there {
		return l, misfit(r.ID, "is there already")
	}
	return l.admit("accept", newAccount(r, nil))
}

// Join lets somebody take up a role, under the conditions of [Ledger.Accept]: a
// further mentee must be borne, while a further mentor makes the burden of the
// others lighter. Who has a role at the same time already, a role outside
// the relationship's period or that [NewLedger] would not take, and a
// relationship that is not there are errors wrapping [ErrLedger].
func (l Ledger) Join(id mentorship.RelationshipID, p mentorship.Participant) (Ledger, error) {
	return l.amend("join", id, func(r *mentorship.Relationship, _ *[]Pause) error {
		if _, some := within(p.Period, r.Period); !some {
			return misfit(id, "does not last from %v until %v", p.Period.From, p.Period.Until)
		}
		for _, q := range r.Participants {
			if q.Person == p.Person && q.Period.Overlaps(p.Period) {
				return misfit(id, "has %.40q as %s already", q.Person, q.Role)
			}
		}
		r.Participants = append(r.Participants, p)
		return malformed(*r)
	})
}

// Leave ends all roles that somebody holds at the instant, and takes back those
// they would take up later. When a mentor leaves a team the others carry more,
// so that they may have to be relieved first: until then it is refused, as
// [Ledger.Accept] says. Somebody without a role then or later, and a zero
// instant, are errors wrapping [ErrLedger].
func (l Ledger) Leave(id mentorship.RelationshipID, person mentorship.PersonID, at time.Time) (Ledger, error) {
	return l.amend("leave", id, func(r *mentorship.Relationship, _ *[]Pause) error {
		var remaining []mentorship.Participant
		left := false
		for _, p := range r.Participants {
			in, some := within(p.Period, r.Period)
			over := !some || !in.Until.IsZero() && !in.Until.After(at)
			if p.Person == person && !over {
				left = true
				p.Period = mentorship.Period{From: in.From, Until: instant(at)}
				if !p.Period.Valid() {
					continue // it would have begun later, or just now
				}
			}
			remaining = append(remaining, p)
		}
		if !left || at.IsZero() {
			return misfit(id, "has no role of %.40q that could end at %v", person, at)
		}
		r.Participants = remaining
		return nil
	})
}

// Pause lets a relationship rest. It is never refused for want of capacity. A
// pause that is malformed or overlaps another, and a relationship that is not
// there, are errors wrapping [ErrLedger].
func (l Ledger) Pause(id mentorship.RelationshipID, p Pause) (Ledger, error) {
	return l.amend("pause", id, func(_ *mentorship.Relationship, pauses *[]Pause) error {
		p.Period = canonical(p.Period)
		if !p.Period.Valid() {
			return misfit(id, "cannot pause from %v until %v", p.Period.From, p.Period.Until)
		}
		for _, q := range *pauses {
			if q.Period.Overlaps(p.Period) {
				return misfit(id, "is paused from %v already", q.Period.From)
			}
		}
		*pauses = append(*pauses, p)
		slices.SortFunc(*pauses, func(a, b Pause) int { return a.Period.From.Compare(b.Period.From) })
		return nil
	})
}

// Resume ends the pause that holds at the instant. If the pause released its
// slots, they must be free again from then on: [Ledger.Accept] says what
// happens otherwise. A relationship that is not there, or not paused then, is an
// error wrapping [ErrLedger].
func (l Ledger) Resume(id mentorship.RelationshipID, at time.Time) (Ledger, error) {
	return l.amend("resume", id, func(_ *mentorship.Relationship, pauses *[]Pause) error {
		i := slices.IndexFunc(*pauses, func(p Pause) bool { return p.Period.Contains(at) })
		if i < 0 {
			return misfit(id, "is not paused at %v", at)
		}
		(*pauses)[i].Period.Until = instant(at)
		if !(*pauses)[i].Period.Valid() { // resumed as soon as paused
			*pauses = slices.Delete(*pauses, i, i+1)
		}
		return nil
	})
}

// End sets when the relationship ends: earlier than agreed, which relieves its
// mentors, or later, under the conditions of [Ledger.Accept]. One that ends at
// or before its start never was, and is taken out. A relationship that is not
// there, and a zero instant, are errors wrapping [ErrLedger].
func (l Ledger) End(id mentorship.RelationshipID, at time.Time) (Ledger, error) {
	i, there := l.find(id)
	switch {
	case at.IsZero():
		return l, misfit(id, "cannot end at %v", at)
	case there && !at.After(l.accounts[i].relationship.Period.From):
		return l.without(id), nil
	}
	return l.amend("end", id, func(r *mentorship.Relationship, _ *[]Pause) error {
		r.Period.Until = instant(at)
		return nil
	})
}

// amend admits the account of a relationship after a change to copies of it
// and of its pauses.
func (l Ledger) amend(
	change string, id mentorship.RelationshipID, edit func(*mentorship.Relationship, *[]Pause) error,
) (Ledger, error) {
	i, there := l.find(id)
	if !there {
		return l, misfit(id, "is not there")
	}
	r, pauses := l.accounts[i].relationship, slices.Clone(l.accounts[i].pauses)
	r.Participants = slices.Clone(r.Participants)
	if err := edit(&r, &pauses); err != nil {
		return l, err
	}
	return l.admit(change, newAccount(r, pauses))
}

// admit returns the ledger with the account, or l and why not.
func (l Ledger) admit(change string, a *account) (Ledger, error) {
	next := l.with(a)
	if reasons := burdenRules.AppendFindings(nil, burden{before: l, after: next, mentors: a.mentors}); reasons != nil {
		return l, &RefusedError{Change: change, Relationship: a.relationship.ID, Findings: reasons}
	}
	return next, nil
}
