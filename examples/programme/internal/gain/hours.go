package gain

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Policy is how much mentored time this programme asks for: a convention of its own.
// Package outcome has those of accredited programmes.
func Policy() outcome.HoursPolicy {
	hours := func(n mentorship.Duration) mentorship.Limit[mentorship.Duration] {
		return mentorship.LimitOf(n*mentorship.Day/24, rule.Convention)
	}
	return outcome.HoursPolicy{
		Name: "this programme", Total: hours(24),
		Parts: []outcome.HoursPart{
			{Name: "with patients", Categories: []journal.Code{outcome.PatientCare, outcome.ObservedCare}, Least: hours(16)},
			{Name: "discussion", Categories: []journal.Code{outcome.Discussion}, Most: hours(8)},
		},
	}
}

// Hours are the mentored hours of those who keep a ledger.
type Hours struct {
	Ledgers []Ledger `json:"ledgers"`
	// Without is how many mentees have no hours logged: nobody need keep a ledger.
	Without int `json:"without"`
}

// A Ledger is that of one mentee.
type Ledger struct {
	Relationship mentorship.RelationshipID `json:"relationship"`
	outcome.Ledger
}

func hours(views []journal.View) Hours {
	h := Hours{Ledgers: []Ledger{}}
	policy := Policy()
	for _, v := range views {
		for _, s := range mentees(v) {
			if l := outcome.LedgerOf(v, s.Person, policy); l.Result == outcome.NoData {
				h.Without++
			} else {
				h.Ledgers = append(h.Ledgers, Ledger{v.Facts().Relationship(), l})
			}
		}
	}
	slices.SortFunc(h.Ledgers, func(a, b Ledger) int {
		return cmp.Or(cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Person, b.Person))
	})
	return h
}

// logs reports whether anybody of a relationship has hours logged.
func logs(v journal.View) bool {
	for _, s := range mentees(v) {
		if len(v.Facts().HoursOf(s.Person, v.Window())) > 0 {
			return true
		}
	}
	return false
}
