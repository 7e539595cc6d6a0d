package report

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// supply describes what mentors offer, where there are no mentees to match.
func (s *sheet) supply(p *plan.Plan) {
	for _, table := range words.Supply(p) {
		s.heading("%s (%d)", table.Title, len(table.Rows))
		for _, sentence := range table.Notes {
			s.text("  ", "%s", sentence)
		}
		for _, row := range table.Rows[:min(12, len(table.Rows))] {
			s.line("  %-34.34s %5d  %s", row.What, row.Times, bar(row.Times, table.Rows[0].Times, 40))
		}
		if more := len(table.Rows) - 12; more > 0 {
			s.line("  ... and %d more", more)
		}
	}
	s.heading("To match them")
	s.text("  ", "Give the mentees too: -mentees FILE, a CSV table with the columns that -help lists.")
}
