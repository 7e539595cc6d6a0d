package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// An hoursChart shows the ledgers of mentored hours.
type hoursChart struct {
	Said  string
	Asked string // where on the bars what is asked for stands
	Rows  []hoursRow
}

type hoursRow struct {
	Mentee                  mentorship.PersonID
	Relationship            mentorship.RelationshipID
	Said, Title             string
	Counts, Beyond, Counted string // shares of the longest bar, and hours
	Short                   bool
}

// newHoursChart returns nil where nobody keeps a ledger.
func newHoursChart(h gain.Hours) *hoursChart {
	if len(h.Ledgers) == 0 {
		return nil
	}
	asked, _ := gain.Policy().Total.Value()
	longest := asked
	for _, l := range h.Ledgers {
		longest = max(longest, l.Total+uncounted(l))
	}
	c := &hoursChart{Said: words.HoursPolicy(h), Asked: portion(float64(asked), float64(longest))}
	for _, l := range h.Ledgers {
		c.Rows = append(c.Rows, hoursRow{
			Mentee: l.Person, Relationship: l.Relationship, Said: words.Ledger(l), Title: fmt.Sprintf("%s: %s", l.Person, words.Ledger(l)),
			Counts: portion(float64(l.Total), float64(longest)), Beyond: portion(float64(uncounted(l)), float64(longest)),
			Counted: words.Hours(l.Total), Short: l.Owed > 0,
		})
	}
	return c
}

// uncounted is what was logged and is too much of one part to count.
func uncounted(l gain.Ledger) mentorship.Duration {
	var sum mentorship.Duration
	for _, p := range l.Parts {
		sum += p.Uncounted
	}
	return sum
}
