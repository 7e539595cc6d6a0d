package ssp

import "errors"

// ErrObjective means a value that is not one of the objectives.
var ErrObjective = errors.New("ssp: unknown objective")

// An Objective says what a pair weighs, and so what is sought.
type Objective uint8

const (
	// Participation, the zero value, fills as many places as possible and then
	// makes the sum of scores as large as possible. A place is one chosen pair:
	// a mentee with two mentors counts twice.
	Participation Objective = iota

	// ScoreOnly makes the sum of scores as large as possible and then fills as
	// many places as possible. So a pair with a negative score is never chosen,
	// and one with score zero is chosen where there is room for it.
	ScoreOnly
)

// Weight returns what a pair with the score weighs: (1, score) for
// [Participation], (score, 1) for [ScoreOnly]. It is never zero.
func (o Objective) Weight(score int32) Weight {
	if o == ScoreOnly {
		return Weight{int64(score), 1}
	}
	return Weight{1, int64(score)}
}
