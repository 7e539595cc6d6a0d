package page

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// An ethical view is how the relationships of a journal stand towards ethics.
type ethical struct {
	At       string
	Said     []string
	Rows     []matterRow
	Legend   []legend
	Reviewed []pointer
	Told     string
	Routes   []string
	Debts    []string
	Apart    []trouble
	Unsure   []trouble
}

// A matterRow says of one matter in how many relationships it was found.
type matterRow struct {
	Name, Title                  string
	Shares                       []share
	Found, Unsure, Clear, Silent int
}

// A pointer says where a rule found something that is told elsewhere.
type pointer struct{ Title, Where, Code string }

// standings are the parts of a matter's bar.
var standings = []legend{
	{"c-warn", "found otherwise"}, {"c-warn4", "cannot be told"}, {"c-mentor", "nothing found in what is recorded"}, {"track", "nothing recorded"},
}

// newEthical returns nil without a journal.
func newEthical(p *plan.Plan, r course.Round, works *cited) *ethical {
	if len(r.Courses) == 0 {
		return nil
	}
	known := review.Beside(p)
	all := review.All(r, known)
	o := conduct.Of(all, r, known)
	e := &ethical{
		At: r.At.Format("2 January 2006"), Said: words.Conduct(o, len(all)), Legend: standings, Told: words.Told(o.Told), Routes: words.Routes(o),
		Apart: troubles(words.Troubles(o.Apart), works), Unsure: troubles(words.Troubles(o.Unsure), works),
	}
	for _, row := range o.Rows {
		e.Rows = append(e.Rows, newMatterRow(row))
	}
	for _, t := range o.Reviewed {
		e.Reviewed = append(e.Reviewed, newPointer(t))
	}
	for _, d := range o.Debts {
		e.Debts = append(e.Debts, words.Debt(d))
	}
	return e
}

func newMatterRow(row conduct.Row) matterRow {
	m := matterRow{
		Name: words.Matter(row.Matter), Title: words.Row(row),
		Found: len(row.Found), Unsure: len(row.Unsure), Clear: len(row.Clear), Silent: len(row.Silent),
	}
	var parts []share
	for i, n := range [...]int{m.Found, m.Unsure, m.Clear, m.Silent} {
		parts = append(parts, share{Label: standings[i].Label, Count: n, Class: standings[i].Class})
	}
	m.Shares = shares(parts)
	return m
}

func newPointer(t plan.Trouble) pointer {
	var where []string
	for _, c := range t.Cases {
		if !slices.Contains(where, c.Where) {
			where = append(where, c.Where)
		}
	}
	return pointer{t.Info.Title, words.List(where, len(where)), string(t.Info.Code)}
}
