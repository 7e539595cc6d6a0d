package main

import (
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// harmful reports whether a trait can only take from the overall judgement; the
// others can only add to it.
func harmful(trait string) bool {
	return slices.ContainsFunc(roles, func(role string) bool {
		return slices.Contains(mentorship.Traits(mentorship.Role(role), false), mentorship.Trait(trait))
	})
}

// judge fits the overall judgement to our own messages that are in: points for the score of
// each trait, none below zero for traits of effective and none above zero for those
// of ineffective feedback.
func judge(r *weights.Reader, docs []doc, scores [][weights.Heads]int, in func(i int) bool) {
	var rows [][]float64
	var present []bool
	var at []int
	for i := range docs {
		if y, known := labelOf(&docs[i].Message, r.Role, "effective"); known && in(i) && isOurs(docs[i].Source) {
			row := make([]float64, len(r.Heads))
			for h := range row {
				if isTrait(r.Heads[h].Trait) {
					row[h] = float64(scores[i][h]) / 1000
				}
			}
			rows, present, at = append(rows, row), append(present, y == 1), append(at, i)
		}
	}
	if len(rows) == 0 {
		return
	}
	w, base := signed(rows, present, func(h int) float64 {
		if harmful(r.Heads[h].Trait) {
			return -1
		}
		return 1
	})
	e := &r.Effective
	for h := range w {
		e.Points[h] = int64(math.Round(w[h] * 100))
	}
	e.Base = int64(math.Round(base * 100 * 1000))
	margins := make([]float64, len(rows))
	for k, i := range at {
		margins[k] = float64(e.Margin(scores[i][:]))
	}
	e.Calibration = tabulate(learn.Platt(margins, present), 1)
	told := make([]int, len(rows))
	for k := range margins {
		told[k] = e.Score(int64(margins[k]))
	}
	e.Present, e.Absent = bounds(told, present, 0.85)
}

// signed fits a logistic regression whose weights have given signs, by projected
// gradient descent; the penalty is that of one message.
func signed(rows [][]float64, present []bool, sign func(h int) float64) (w []float64, base float64) {
	w = make([]float64, len(rows[0]))
	const steps, rate, penalty = 4000, 2.0, 1.0
	for range steps {
		gradient, slope := make([]float64, len(w)), 0.0
		for i, row := range rows {
			z := base
			for h, x := range row {
				z += w[h] * x
			}
			d := 1 / (1 + math.Exp(-z))
			if present[i] {
				d--
			}
			slope += d
			for h, x := range row {
				gradient[h] += d * x
			}
		}
		n := float64(len(rows))
		base -= rate * slope / n
		for h := range w {
			w[h] -= rate * (gradient[h] + penalty*w[h]) / n
			if w[h]*sign(h) < 0 {
				w[h] = 0
			}
		}
	}
	return w, base
}
