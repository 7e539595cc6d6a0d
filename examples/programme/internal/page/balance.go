package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
)

// A balanceRow sets the mentees who seek an area against the slots of those who
// offer it.
type balanceRow struct {
	plan.Balance
	SeekingIs, SlotsIs string // shares of the longest bar
	Short              bool
	Title              string
}

// most areas are shown.
const mostAreas = 24

func balance(p *plan.Plan) (rows []balanceRow, lacking int) {
	areas := p.Areas()
	longest := 1
	for _, a := range areas {
		longest = max(longest, a.Seeking, a.Slots)
	}
	for _, a := range areas {
		if a.Lacking() > 0 {
			lacking++
		}
		if a.Seeking == 0 || len(rows) == mostAreas {
			continue // offered, and nobody seeks it
		}
		rows = append(rows, balanceRow{
			Balance: a, Short: a.Placed < a.Seeking,
			SeekingIs: percent(a.Seeking, longest), SlotsIs: percent(a.Slots, longest),
			Title: fmt.Sprintf("%d seek it, %d of them have a place; %d mentors with %d slots offer it", a.Seeking, a.Placed, a.Mentors, a.Slots),
		})
	}
	return rows, lacking
}
