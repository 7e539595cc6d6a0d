package outcome

import (
	"math"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Categories of mentored hours, under which they are logged; see
// [journal.HoursLogged]. A policy may name others.
const (
	// PatientCare is with patients, the mentee caring for them as the primary
	// clinician; ObservedCare is the mentor doing so.
	PatientCare  journal.Code = "patient care"
	ObservedCare journal.Code = "observed care"
	Discussion   journal.Code = "discussion" // of cases, without the patient
)

// An HoursPolicy is how much mentored time a programme asks for, all in all and by
// category. See [HoursPolicy.Validate] for how its parts may overlap.
type HoursPolicy struct {
	Name string `json:"name"`
	// Total is the least time in all categories together.
	Total mentorship.Limit[mentorship.Duration] `json:"total,omitzero"`
	Parts []HoursPart                           `json:"parts,omitzero"`
	// VerifyEdition says that the figures are those of an edition that may have been
	// replaced: they are to be compared with the one in force.
	VerifyEdition bool `json:"verifyEdition,omitzero"`
}

// An HoursPart is what a policy asks of some categories together.
type HoursPart struct {
	Name       string                                `json:"name"`
	Categories []journal.Code                        `json:"categories"`
	Least      mentorship.Limit[mentorship.Duration] `json:"least,omitzero"`
	// Most is how much of it counts towards the total; what is logged beyond does not.
	// What does not count in a part that lies within this one is not taken off again.
	Most mentorship.Limit[mentorship.Duration] `json:"most,omitzero"`
}

func hoursOf(n int) mentorship.Limit[mentorship.Duration] {
	return mentorship.LimitOf(mentorship.Duration(n)*mentorship.Duration(time.Hour), rule.Standard, "abptrfe-2018")
}

// ResidencyHours returns a policy of 150 hours of mentoring, one to one, of which 100
// are in patient care: figures that programmes of physical therapy residency quote.
func ResidencyHours() HoursPolicy {
	return HoursPolicy{
		Name: "residency", Total: hoursOf(150), VerifyEdition: true,
		Parts: []HoursPart{{Name: "in patient care", Categories: []journal.Code{PatientCare, ObservedCare}, Least: hoursOf(100)}},
	}
}

// FellowshipHours returns the policy of one fellowship as an example: of 150 hours at
// least 130 with the mentee as the primary clinician, and at most 20 of discussion.
func FellowshipHours() HoursPolicy {
	return HoursPolicy{
		Name: "fellowship", Total: hoursOf(150), VerifyEdition: true,
		Parts: []HoursPart{
			{Name: "as primary clinician", Categories: []journal.Code{PatientCare}, Least: hoursOf(130)},
			{Name: "discussion", Categories: []journal.Code{Discussion}, Most: hoursOf(20)},
		},
	}
}

// A Ledger is how the mentored hours of somebody stand against a policy.
type Ledger struct {
	Person mentorship.PersonID `json:"person"`
	Policy string              `json:"policy"`
	Result Result              `json:"result"`
	// Total is what counts: all that was logged, less what is uncounted in any part.
	Total mentorship.Duration `json:"total"`
	// Owed is what is missing to the total.
	Owed  mentorship.Duration `json:"owed,omitzero"`
	Parts []LedgerPart        `json:"parts"`
	// Events are those that logged the hours.
	Events        []journal.EventID `json:"events"`
	VerifyEdition bool              `json:"verifyEdition,omitzero"`
}

// A LedgerPart is how one part of the policy stands.
type LedgerPart struct {
	Name   string              `json:"name"`
	Logged mentorship.Duration `json:"logged"`
	// Owed is what is missing of the least. Uncounted is what is too much to count in
	// this part, of what counts in the parts within it.
	Owed      mentorship.Duration `json:"owed,omitzero"`
	Uncounted mentorship.Duration `json:"uncounted,omitzero"`
}

// LedgerOf returns the ledger of a person over the window: [NoData] where nothing was
// logged, [Met] where nothing is owed, and [Pending] otherwise, or [Unmet] after the
// relationship has closed. A negative limit is one of nothing. Sums end at the longest
// [time.Duration].
//
// Of a policy that [HoursPolicy.Validate] refuses what counts cannot be told: the result
// is [NoData], and the parts say no more than what was logged.
func LedgerOf(v journal.View, person mentorship.PersonID, policy HoursPolicy) Ledger {
	times := v.Facts().HoursOf(person, v.Window())
	l := Ledger{Person: person, Policy: policy.Name, Parts: make([]LedgerPart, len(policy.Parts)), Events: []journal.EventID{}, VerifyEdition: policy.VerifyEdition}
	counts := make(map[journal.Code]mentorship.Duration, len(times)) // towards the total
	logged := make(map[journal.Code]time.Duration, len(times))
	for _, c := range times {
		counts[c.Category], logged[c.Category] = mentorship.Duration(c.Time), c.Time
		l.Events = append(l.Events, c.Events...)
	}
	parts, faults := policy.nest()
	owes := false
	for _, n := range parts {
		p, part := &policy.Parts[n.place], &l.Parts[n.place]
		part.Name = p.Name
		var counted mentorship.Duration
		for _, c := range n.categories {
			part.Logged = plus(part.Logged, logged[c])
			counted = plus(counted, counts[c].Std())
		}
		if faults != nil {
			continue
		}
		part.Owed = missing(p.Least, part.Logged)
		part.Uncounted = max(0, counted-orMore(p.Most))
		owes = owes || part.Owed > 0
		// A part around this one has all of its categories: it does not matter which
		// of them the time stands under.
		for i, c := range n.categories {
			counts[c] = 0
			if i == 0 {
				counts[c] = counted - part.Uncounted
			}
		}
	}
	if faults != nil {
		l.Result = NoData
		return l
	}
	for _, c := range counts {
		l.Total = plus(l.Total, c.Std())
	}
	l.Owed = missing(policy.Total, l.Total)
	switch {
	case len(times) == 0:
		l.Result = NoData
	case l.Owed == 0 && !owes:
		l.Result = Met
	default:
		l.Result = unmetYet(v)
	}
	return l
}

// missing is what there is less than a limit asks for.
func missing(least mentorship.Limit[mentorship.Duration], got mentorship.Duration) mentorship.Duration {
	d, _ := least.Value()
	return max(0, max(0, d)-got)
}

func plus(a mentorship.Duration, b time.Duration) mentorship.Duration {
	if a > math.MaxInt64-mentorship.Duration(b) {
		return math.MaxInt64
	}
	return a + mentorship.Duration(b)
}
