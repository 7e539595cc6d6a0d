package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// attained tells how far goals were reached, as those see it whose goals they are:
// as expected, or by one step or two more or less.
func attained(t *teller) {
	for _, g := range [...]struct {
		id     mentorship.RelationshipID
		mentee mentorship.PersonID
		goal   mentorship.GoalID
		on     time.Time
		level  journal.Score
		weight journal.Score // 0 for that of every other goal
	}{
		{"dyad-13", "mentee-39", "d13-g01", date(time.November, 12), outcome.More, 2},
		{"dyad-13", "mentee-39", "d13-g02", date(time.November, 12), outcome.AsPlanned, 0},
		{"project-1", "mentee-15", "prj-g01", date(time.August, 31), outcome.MuchMore, 0},
		{"team stroke unit", "mentee-04", "team-g04", date(time.June, 25), outcome.AsPlanned, 0},
		{"team stroke unit", "mentee-01", "team-g01", date(time.November, 24), outcome.More, 0},
		{"team stroke unit", "mentee-02", "team-g02", date(time.November, 24), outcome.Less, 0},
		{"group chest physiotherapy", "mentee-06", "grp-g01", date(time.December, 8), outcome.More, 0},
		{"group chest physiotherapy", "mentee-07", "grp-g02", date(time.December, 8), outcome.Less, 0},
		{"peer islands", "mentee-09", "peer-g02", date(time.December, 8), outcome.AsPlanned, 0},
		{"dyad-04", "mentee-28", "d04-g01", date(time.December, 8), outcome.AsPlanned, 0},
		{"dyad-16", "mentee-42", "d16-g01", date(time.December, 8), outcome.More, 0},
		{"dyad-20", "mentee-55", "d20-g02", date(time.December, 8), outcome.MuchLess, 0},
		{"dyad-20", "mentee-55", "d20-g03", date(time.December, 8), outcome.Less, 0},
		{"dyad-20", "mentee-55", "d20-g04", date(time.December, 8), outcome.MuchLess, 0},
		{"dyad-22", "mentee-58", "d22-g01", date(time.December, 8), outcome.Less, 2},
	} {
		rating := journal.RatingGiven{
			By: g.mentee, Scale: outcome.GoalScale, Goal: g.goal,
			Items: []journal.ItemScore{{Item: outcome.AttainmentItem, Score: g.level}},
		}
		if g.weight > 0 {
			rating.Items = append(rating.Items, journal.ItemScore{Item: outcome.WeightItem, Score: g.weight})
		}
		t.of(g.id, "").at(g.on).by(g.mentee, rating)
	}
}
