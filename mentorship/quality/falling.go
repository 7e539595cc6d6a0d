package quality

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// leastHalf is the least number of scores in each half of a series, so that no
// single day makes a change (convention).
const leastHalf = 2

// halves returns the halves of a series of scores. Of an odd number, the one in the middle
// belongs to neither.
func halves(scores []journal.Scored) (first, second spread) {
	n := len(scores) / 2
	first.add(scores[:n])
	second.add(scores[len(scores)-n:])
	return first, second
}

// change returns by how many points the median of the second half lies above that
// of the first, and whether there are scores enough to tell.
func change(v journal.View, scores []journal.Scored) (points int, ok bool) {
	first, second := halves(scores)
	least, _ := v.Signs().Observations.Value()
	if first.n < leastHalf || second.n < leastHalf || len(scores) < least || journal.SameDay(first.first, first.last) || journal.SameDay(second.first, second.last) {
		return 0, false
	}
	a, _ := first.median()
	b, _ := second.median()
	return int(b - a), true
}

// falling: the ratings that one person gives do not fall. Each rater is compared
// with themselves, so that nothing changes when one comes or leaves.
func falling() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "quality.rating.falling", Severity: rule.Advice,
		Title:   "Ratings do not fall in the course of a mentorship",
		Why:     "What was good and becomes less so is noticed late by those who are in it. Expectations grow as people learn: the rule misfires where the same conduct is measured by more.",
		Remedy:  "Whoever rated can say what was better before; whoever is rated can ask; a coordinator can ask both what has changed around them.",
		Basis:   rule.Convention,
		Sources: []rule.Source{"R8"},
	}, rated, func(v journal.View) (found []rule.Finding) {
		gap, set := v.Signs().RatingGap.Value()
		if !set || !asks(v) {
			return nil
		}
		for s := range subjects(v, max(1, gap)) {
			for i := range s.ratings {
				r := &s.ratings[i]
				if points, ok := change(v, r.Scores); ok && !r.Own() && -points >= max(1, gap) {
					found = append(found, s.falls(r, -points, gap))
				}
			}
		}
		return found
	})
}

func (s *subject) falls(r *journal.Rating, points, gap int) rule.Finding {
	first, second := halves(r.Scores)
	before, _ := first.median()
	after, _ := second.median()
	return rule.Finding{
		Path:    pathTo(s.of),
		Message: fmt.Sprintf("%s of %s: the median of the ratings by one person went from %d to %d", s.entry.name, who(s.of), before, after),
		Evidence: []rule.Evidence{
			{Name: "points-lower", Got: rule.Count(int64(points)), Want: rule.Count(int64(gap) - 1).With(rule.AtMost), Events: journal.Texts(r.Events()...)},
			{Name: "quality", Got: rule.Text(s.entry.quality)},
			{Name: "median-before", Got: rule.Count(int64(before))},
			{Name: "median-after", Got: rule.Count(int64(after))},
			{Name: "ratings", Got: rule.Count(int64(len(r.Scores)))},
		},
	}
}
