package main

import (
	"math"
	"slices"
	"sync"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// held is what was said of messages by weights that had not seen their fold.
type held struct {
	has       []bool
	margins   [][weights.Heads]float64 // in units of the heads
	scores    [][weights.Heads]int
	effective []int
}

// leaveOut learns once for each fold, without it, and reads what was left out.
func (t *training) leaveOut(v *features.Vocabulary, folds []int, n int) map[string]*held {
	left := map[string]*held{}
	for _, role := range roles {
		left[role] = &held{
			make([]bool, len(t.docs)), make([][weights.Heads]float64, len(t.docs)),
			make([][weights.Heads]int, len(t.docs)), make([]int, len(t.docs)),
		}
	}
	var all sync.WaitGroup
	jobs := make(chan func())
	for range 2 {
		all.Go(func() {
			for job := range jobs {
				job()
			}
		})
	}
	for _, role := range roles {
		for fold := range n {
			jobs <- func() {
				r := t.fit(role, func(i int) bool { return folds[i] == fold })
				for i := range t.docs {
					x := &t.docs[i]
					if folds[i] != fold || x.Role != role && x.Role != "unknown" {
						continue
					}
					var reading weights.Reading
					reading.Read(&r, v, x.Text, x.Context)
					left[role].has[i] = true
					for h := range r.Heads {
						left[role].margins[i][h] = float64(reading.Margins[h]) / float64(r.Heads[h].Unit)
					}
				}
			}
		}
	}
	close(jobs)
	all.Wait()
	return left
}

// calibrate fits what turns margins into scores and states, from our own
// messages in folds that were left out, and then the overall judgement.
func (l *held) calibrate(r *weights.Reader, docs []doc) {
	for h := range r.Heads {
		head := &r.Heads[h]
		var margins []float64
		var present []bool
		for i := range docs {
			if y, known := docs[i].Labels[head.Trait]; known && l.has[i] && isOurs(docs[i].Source) {
				margins, present = append(margins, l.margins[i][h]), append(present, y == 1)
			}
		}
		if len(margins) == 0 {
			for i := range docs { // no message of ours: those of others
				if y, known := docs[i].Labels[head.Trait]; known && l.has[i] {
					margins, present = append(margins, l.margins[i][h]), append(present, y == 1)
				}
			}
		}
		s := learn.Platt(margins, present)
		head.Calibration = tabulate(s, float64(head.Unit))
		scores := make([]int, len(margins))
		for k, m := range margins {
			scores[k] = head.Score(int64(m * float64(head.Unit)))
		}
		head.Present, head.Absent = bounds(scores, present, precisionOf(head.Trait))
		for i := range docs {
			if l.has[i] {
				l.scores[i][h] = head.Score(int64(l.margins[i][h] * float64(head.Unit)))
			}
		}
	}
	l.judge(r, docs)
}

// tabulate returns a sigmoid as a table of 33 scores.
func tabulate(s learn.Sigmoid, unit float64) weights.Calibration {
	const points, outer = 33, 0.003
	if s.Slope <= 1e-9 {
		return weights.Calibration{Step: 1, Scores: []int{int(math.Round(1000 * s.At(0)))}}
	}
	low, high := s.Inverse(outer), s.Inverse(1-outer)
	step := (high - low) / (points - 1)
	c := weights.Calibration{Low: int64(low * unit), Step: max(1, int64(step*unit))}
	for k := range points {
		c.Scores = append(c.Scores, int(math.Round(1000*s.At(low+float64(k)*step))))
	}
	return c
}

// precisionOf returns the share of messages said to show a trait that is to show
// it (convention): where being wrong accuses somebody, more.
func precisionOf(trait string) float64 {
	switch trait {
	case "attacking", "judgmental", "disrespectful", "insensitive":
		return 0.85
	}
	return 0.75
}

// missed is the share of messages said not to show a trait that may show it
// (convention).
const missed = 0.05

// bounds returns the least score from which on a trait is said to be present,
// and the score below which it is said to be absent.
func bounds(scores []int, present []bool, precision float64) (from, below int) {
	order := make([]int, len(scores))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return scores[b] - scores[a] })
	from, yes := 900, 0
	for k, i := range order {
		if present[i] {
			yes++
		}
		last := k+1 == len(order) || scores[order[k+1]] != scores[i]
		if last && k >= 4 && float64(yes) >= precision*float64(k+1) {
			from = scores[i]
		}
	}
	below, yes = 0, 0
	for k, i := range slices.Backward(order) {
		if present[i] {
			yes++
		}
		last := k == 0 || scores[order[k-1]] != scores[i]
		if last && float64(yes) <= missed*float64(len(order)-k) {
			below = scores[i] + 1
		}
	}
	return from, min(below, from)
}
