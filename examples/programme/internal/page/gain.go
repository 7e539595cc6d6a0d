package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// A brought view is what the relationships of a journal brought.
type brought struct {
	At, Of     string
	Aims       []aimRow
	Sides      []benefitSide
	Changes    []legend
	Cautious   string
	Objectives []objectiveRow
	Results    []legend
	Goals      *goalChart
	Hours      *hoursChart
	Plans      *plansChart
	Marks      *marksChart
	Found      []trouble
}

// An aimRow is a share with its interval; the share is empty where there is no data.
type aimRow struct {
	Name, Measure, Title string
	Count, Of            int
	At, Low, Wide        string
}

// newBrought returns nil without a journal.
func newBrought(p *plan.Plan, r course.Round, works *cited) *brought {
	if len(r.Courses) == 0 {
		return nil
	}
	g := gain.Of(review.All(r, review.Beside(p)))
	b := &brought{
		At: r.At.Format("2 January 2006"), Of: words.Count(g.Relationships, "relationship"),
		Sides: benefits(g.Benefits), Changes: changes, Cautious: words.Cautious,
		Results: results, Goals: newGoalChart(g.Goals), Hours: newHoursChart(g.Hours), Plans: newPlansChart(g.Plans),
		Marks: newMarksChart(g.Marks), Found: troubles(words.Troubles(g.Found), works),
	}
	for _, a := range g.Aims {
		b.Aims = append(b.Aims, newAimRow(a, g.Relationships))
	}
	for _, o := range g.Objectives {
		b.Objectives = append(b.Objectives, newObjectiveRow(o))
	}
	return b
}

func newAimRow(a outcome.Progress, relationships int) aimRow {
	row := aimRow{Name: words.Aim(a.Aim), Measure: words.Measured(a, relationships), Count: a.Count, Of: a.Of}
	if a.Share == nil {
		row.Title = row.Name + ": no data"
		return row
	}
	row.Title = fmt.Sprintf("%s: %d of %d, %s", row.Name, a.Count, a.Of, words.Interval(a))
	row.At, row.Low, row.Wide = portion(a.Share.Value, 1), portion(a.Share.Low, 1), portion(a.Share.High-a.Share.Low, 1)
	return row
}

// An objectiveRow says in how many relationships an objective was met.
type objectiveRow struct {
	Name, Said string
	Shares     []share
}

// results are the parts of an objective's bar.
var results = []legend{{"c-mentor", "met"}, {"c-slots", "still open"}, {"c-warn", "not met"}, {"track", "nothing recorded"}}

func newObjectiveRow(o gain.Objective) objectiveRow {
	var parts []share
	for i, n := range [...]int{o.Met, o.Pending, o.Unmet, o.NoData} {
		parts = append(parts, share{Label: results[i].Label, Count: n, Class: results[i].Class})
	}
	return objectiveRow{string(o.Objective), words.Objective(o), shares(parts)}
}
