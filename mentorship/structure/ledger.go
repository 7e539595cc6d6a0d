package structure

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Ledger knows what every mentor carries, over all relationships and at every
// instant, and does not let a change pass that would make somebody carry more
// than their capacity.
//
// What a mentor carries is a number of mentees: in each relationship its
// mentees divided among those who mentor in it at the time, rounded up, and
// summed over the relationships (convention). So it is the mentees in a dyad, a
// group or a functional mentorship; the ratio of the team, which is what
// [mentorship.Policy.MenteesPerMentor] bounds; and one among peers.
// A mentee who stands in two relationships counts in both. Facilitators oversee
// and carry nobody.
//
// A capacity is what the person states, else [mentorship.Policy.Capacity]. 0 is
// a capacity and admits nobody. Where both are unset the capacity is unknown,
// not unlimited, and nothing is admitted.
//
// A Ledger is immutable; each change returns a new one and leaves the old one
// as it was. The zero value holds no relationship and knows no capacity.
type Ledger struct {
	capacities map[mentorship.PersonID]int
	otherwise  mentorship.Limit[int]       // where none is stated
	hours      map[mentorship.PersonID]int // a month, of those who state them
	accounts   []*account                  // in order of id
	entries    []entry                     // in order of mentor, then of account
}

// An entry leads from a mentor to an account.
type entry struct {
	mentor  mentorship.PersonID
	account *account
}

func (e entry) compare(f entry) int {
	return cmp.Or(cmp.Compare(e.mentor, f.mentor), e.account.compare(f.account))
}

// MaxParticipants is the most participants that a relationship in a [Ledger]
// may have (convention, so that no input makes the work unbounded).
const MaxParticipants = 1000

// ErrLedger: a relationship or a change does not fit the ledger, whatever the
// capacities: it is malformed, doubled, or not there.
var ErrLedger = errors.New("structure: ledger")

// NewLedger returns a ledger of the given relationships, in any order, which
// are taken as agreed: [LedgerRules] tell whether one exceeds a capacity. Of
// two people with one id, the first counts.
//
// A relationship without a stated start, with a malformed id, role or period,
// with the id of another, or with more than [MaxParticipants] participants is
// an error wrapping [ErrLedger]; all are joined.
func NewLedger(policy mentorship.Policy, people []mentorship.Person, relationships ...mentorship.Relationship) (Ledger, error) {
	ledger := openLedger(policy, people)
	var errs []error
	for _, r := range relationships {
		if err := malformed(r); err != nil {
			errs = append(errs, err)
			continue
		}
		ledger.accounts = append(ledger.accounts, newAccount(r, nil))
	}
	slices.SortFunc(ledger.accounts, (*account).compare)
	for i, a := range ledger.accounts {
		if i > 0 && a.compare(ledger.accounts[i-1]) == 0 {
			errs = append(errs, misfit(a.relationship.ID, "is there twice"))
		}
		for _, mentor := range a.mentors {
			ledger.entries = append(ledger.entries, entry{mentor, a})
		}
	}
	if errs != nil {
		return Ledger{}, errors.Join(errs...)
	}
	slices.SortFunc(ledger.entries, entry.compare)
	return ledger, nil
}

// openLedger returns a ledger without relationships.
func openLedger(policy mentorship.Policy, people []mentorship.Person) Ledger {
	ledger := Ledger{capacities: map[mentorship.PersonID]int{}, otherwise: policy.Capacity, hours: map[mentorship.PersonID]int{}}
	for id, p := range index(people) {
		if p.Capacity != nil {
			ledger.capacities[id] = *p.Capacity
		}
		if p.HoursPerMonth != nil {
			ledger.hours[id] = min(max(*p.HoursPerMonth, 0), longestMonth)
		}
	}
	return ledger
}

// Capacity returns how many mentees somebody takes on over all relationships,
// and whether that is known.
func (l Ledger) Capacity(mentor mentorship.PersonID) (int, bool) {
	if stated, ok := l.capacities[mentor]; ok {
		return stated, true
	}
	return l.otherwise.Value()
}

// Loads returns what somebody carries, in order of time: without the times at
// which they carry nobody, and no two neighbours alike.
func (l Ledger) Loads(mentor mentorship.PersonID) []Load {
	first, _ := slices.BinarySearchFunc(l.entries, mentor, func(e entry, id mentorship.PersonID) int {
		return cmp.Compare(e.mentor, id)
	})
	var all []Load
	for _, e := range l.entries[first:] {
		if e.mentor != mentor {
			break
		}
		all = append(all, e.account.loads(mentor)...)
	}
	return sum(all)
}

// Peak returns the greatest number of mentees that somebody carries at one time
// within the period, and the first time within it at which they do. The zero
// period is all time; in a period that ends before it begins nobody is carried.
func (l Ledger) Peak(mentor mentorship.PersonID, period mentorship.Period) Load {
	var peak Load
	for _, load := range l.Loads(mentor) {
		if in, some := within(load.Period, canonical(period)); some && load.Mentees > peak.Mentees {
			peak = Load{in, load.Mentees}
		}
	}
	return peak
}

// Free returns how many mentees somebody can take on in addition for the whole
// of the period, never less than 0, and whether that is known.
func (l Ledger) Free(mentor mentorship.PersonID, period mentorship.Period) (int, bool) {
	capacity, known := l.Capacity(mentor)
	return max(0, max(0, capacity)-l.Peak(mentor, period).Mentees), known
}

// find returns where the account is, or would be.
func (l Ledger) find(id mentorship.RelationshipID) (int, bool) {
	return slices.BinarySearchFunc(l.accounts, id, func(a *account, id mentorship.RelationshipID) int {
		return cmp.Compare(a.relationship.ID, id)
	})
}

// with returns the ledger with the account in the place of the one of its id.
func (l Ledger) with(a *account) Ledger {
	l = l.without(a.relationship.ID)
	i, _ := l.find(a.relationship.ID)
	l.accounts = slices.Insert(l.accounts, i, a)
	for _, mentor := range a.mentors {
		e := entry{mentor, a}
		i, _ := slices.BinarySearchFunc(l.entries, e, entry.compare)
		l.entries = slices.Insert(l.entries, i, e)
	}
	return l
}

// without returns a copy of the ledger that has no account of the id.
func (l Ledger) without(id mentorship.RelationshipID) Ledger {
	l.accounts, l.entries = slices.Clone(l.accounts), slices.Clone(l.entries)
	if i, there := l.find(id); there {
		l.accounts = slices.Delete(l.accounts, i, i+1)
		l.entries = slices.DeleteFunc(l.entries, func(e entry) bool { return e.account.relationship.ID == id })
	}
	return l
}

// malformed returns an error wrapping [ErrLedger] unless r can be entered into
// a ledger that does not hold it.
func malformed(r mentorship.Relationship) error {
	switch {
	case !mentorship.ValidID(r.ID):
		return misfit(r.ID, "has a malformed id")
	case !r.Period.Valid():
		return misfit(r.ID, "has no start, or ends before it starts")
	case len(r.Participants) > MaxParticipants:
		return misfit(r.ID, "has %d participants", len(r.Participants))
	}
	for _, p := range r.Participants {
		switch {
		case !mentorship.ValidID(p.Person) || !slices.Contains(mentorship.Roles(), p.Role):
			return misfit(r.ID, "has %.40q in the role %.40q", p.Person, p.Role)
		case !p.Period.Until.IsZero() && !p.Period.From.Before(p.Period.Until):
			return misfit(r.ID, "has a role of %.40q that ends before it starts", p.Person)
		}
	}
	return nil
}

func misfit(id mentorship.RelationshipID, format string, args ...any) error {
	return fmt.Errorf("%w: relationship %.40q "+format, append([]any{ErrLedger, id}, args...)...)
}
