package matching

import (
	"math"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// below reports whether a score does not reach the floor of the problem.
func (a *arrangement) below(score int64) bool { return a.floor != nil && score < int64(*a.floor) }

// aboveFloor returns the query for those of its pairs that reach the floor.
func (a *arrangement) aboveFloor(q candidates.Query) candidates.Query {
	if a.floor == nil {
		return q
	}
	accept := q.Accept
	q.Accept = func(mentor, mentee int, score int64) bool {
		return !a.below(score) && (accept == nil || accept(mentor, mentee, score))
	}
	return q
}

// tooLow reports whether a pair that the rules allow does not reach the floor.
func (a *arrangement) tooLow(mentor, mentee int) bool {
	score, _ := a.score(mentor, mentee)
	return a.below(int64(score)) && !a.forbidden(a.barring.AppendFindings(nil, a.pairing(mentor, mentee)))
}

// allowed reports whether the rules allow a mentee anybody.
func (a *arrangement) allowed(mentee int) bool {
	for j := range a.scene.Mentors {
		if !a.forbidden(a.barring.AppendFindings(nil, a.pairing(j, mentee))) {
			return true
		}
	}
	return false
}

// useful returns the lowest score with which a pair can be of use.
func (a *arrangement) useful() int64 {
	least := int64(math.MinInt64)
	if a.objective == Score {
		least = 0
	}
	if a.floor != nil {
		least = max(least, int64(*a.floor))
	}
	return least
}
