package main

import (
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// An unseen judges texts by what was learned without one fold: margins by its
// weights, scores and verdicts by what the other folds taught of them.
type unseen struct{ learned, told weights.Reader }

// A reading is what is said of a text: of each head, and overall as the last.
type reading struct {
	weights.Reading
	scores []int
	states []state
}

func (u *unseen) read(v *features.Vocabulary, text, answers string) *reading {
	x := &reading{}
	x.Read(&u.learned, v, text, answers)
	for h := range u.told.Heads {
		head := &u.told.Heads[h]
		score := head.Score(int64(float64(x.Margins[h]) / float64(u.learned.Heads[h].Unit) * float64(head.Unit)))
		x.scores, x.states = append(x.scores, score), append(x.states, stateOf(score, head.Present, head.Absent))
	}
	e := &u.told.Effective
	score := e.Score(e.Margin(x.scores))
	x.scores, x.states = append(x.scores, score), append(x.states, stateOf(score, e.Present, e.Absent))
	return x
}
