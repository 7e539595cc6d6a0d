package report

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// conduct says how the relationships of a journal stand towards ethics, and what
// concerns the programme as a whole. What was found of one relationship is told where
// it is said how that goes.
func (s *sheet) conduct(p *plan.Plan, r course.Round, few limit) {
	if len(r.Courses) == 0 {
		return
	}
	known := review.Beside(p)
	all := review.All(r, known)
	o := conduct.Of(all, r, known)
	s.heading("Ethics on %s", r.At.Format(day))
	for _, said := range words.Conduct(o, len(all)) {
		s.text("  ", "%s", said)
	}
	s.line("  %-40s %9s %9s %9s %9s", "", "otherwise", "cannot be", "nothing", "nothing")
	s.line("  %-40s %9s %9s %9s %9s", "Relationships", "found", "told", "found", "recorded")
	for _, row := range o.Rows {
		s.line("  %-40s %9d %9d %9d %9d", words.Matter(row.Matter), len(row.Found), len(row.Unsure), len(row.Clear), len(row.Silent))
	}
	s.pointed(o.Reviewed)
	s.line("")
	s.text("  ", "%s", words.Told(o.Told))
	for _, said := range words.Routes(o) {
		s.text("  ", "%s", said)
	}
	for _, d := range o.Debts {
		s.text("  ", "%s", words.Debt(d))
	}
	s.troubles("Ethics: found, and told here alone", words.Troubles(o.Apart), few)
	s.troubles("Ethics: cannot be told, and worth a look", words.Troubles(o.Unsure), few)
}

// pointed names where rules found something that is told elsewhere.
func (s *sheet) pointed(list []plan.Trouble) {
	if len(list) == 0 {
		return
	}
	s.line("")
	s.text("  ", "Found, and told with the relationships above; -why tells for each what it rests on and what to do:")
	for _, t := range list {
		var where []string
		for _, c := range t.Cases {
			if !slices.Contains(where, c.Where) {
				where = append(where, c.Where)
			}
		}
		s.text("  - ", "%s: not so in %s [%s]", t.Info.Title, words.List(where, 6), t.Info.Code)
	}
}
