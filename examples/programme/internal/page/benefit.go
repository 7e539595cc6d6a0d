package page

import (
	"cmp"
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// A benefitSide is how the benefits of mentors, or of mentees, changed.
type benefitSide struct {
	Said string
	Rows []benefitRow
}

// A benefitRow is how one benefit changed; without shares where nobody was asked twice.
type benefitRow struct {
	Name, Title, Mean, Change string
	Shares                    []share
	Rose, Same, Fell          int
}

// changes are the parts of a benefit's bar.
var changes = []legend{{"c-warn", "scored lower than before"}, {"c-slots", "the same"}, {"c-mentor", "higher"}}

func benefits(all []outcome.Effect) []benefitSide {
	var sides []benefitSide
	for _, from := range words.Sides {
		var side benefitSide
		for _, e := range all {
			if e.Benefit.Instrument() != from.Instrument {
				continue
			}
			side.Said = words.Gained(from.Whose, e) // the same of each
			side.Rows = append(side.Rows, newBenefitRow(e))
		}
		sides = append(sides, side)
	}
	return sides
}

func newBenefitRow(e outcome.Effect) benefitRow {
	row := benefitRow{
		Name: words.Benefit(e.Benefit), Mean: words.Changed(e), Change: cmp.Or(words.Standardised(e), "cannot be told"),
		Rose: e.Rose, Same: e.Same, Fell: e.Fell,
	}
	var parts []share
	for i, n := range [...]int{e.Fell, e.Same, e.Rose} {
		parts = append(parts, share{Label: changes[i].Label, Count: n, Class: changes[i].Class})
	}
	row.Shares = shares(parts)
	row.Title = fmt.Sprintf("%s: %d lower, %d the same, %d higher, on average %s points", row.Name, e.Fell, e.Same, e.Rose, row.Mean)
	if e.People == 0 {
		row.Title = row.Name + ": no data"
	}
	return row
}
