package main

import (
	"math"
	"slices"
	"strings"
	"sync"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// held is what was said of messages by weights that had not seen their fold.
type held struct {
	role      string
	has       []bool
	margins   [][weights.Heads]float64 // in units of the heads
	scores    [][weights.Heads]int
	states    [][weights.Heads]state
	effective []int
	overall   []state
	unseen    []unseen // of each fold
}

// leaveOut learns once for each fold, without it, and reads what was left out.
func (t *training) leaveOut(v *features.Vocabulary, folds []int, n int) map[string]*held {
	left := map[string]*held{}
	for _, role := range roles {
		left[role] = &held{
			role, make([]bool, len(t.docs)), make([][weights.Heads]float64, len(t.docs)),
			make([][weights.Heads]int, len(t.docs)), make([][weights.Heads]state, len(t.docs)),
			make([]int, len(t.docs)), make([]state, len(t.docs)), make([]unseen, n),
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
				left[role].unseen[fold].learned = r
				for i := range t.docs {
					x := &t.docs[i]
					if folds[i] != fold || !concerns(&x.Message, role) {
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

// concerns reports whether anything is known of a message for a head of a role.
func concerns(m *corpus.Message, role string) bool {
	return m.Role == role || slices.ContainsFunc(traits[role], func(head string) bool {
		_, known := labelOf(m, role, head)
		return known
	})
}

// calibrate fits what turns margins into scores and states, and then the overall
// judgement, from our own messages in folds that were left out. What is reported
// of a fold is said by what the other folds teach in this as well.
func (l *held) calibrate(r *weights.Reader, docs []doc, folds []int, n int) {
	for fold := range n {
		q := *r
		q.Heads = slices.Clone(r.Heads)
		q.Effective.Points = slices.Clone(r.Effective.Points)
		scores := l.teach(&q, docs, func(i int) bool { return folds[i] != fold })
		l.unseen[fold].told = q
		for i := range docs {
			if folds[i] != fold || !l.has[i] {
				continue
			}
			l.scores[i] = scores[i]
			for h := range q.Heads {
				l.states[i][h] = stateOf(scores[i][h], q.Heads[h].Present, q.Heads[h].Absent)
			}
			l.effective[i] = q.Effective.Score(q.Effective.Margin(scores[i][:]))
			l.overall[i] = stateOf(l.effective[i], q.Effective.Present, q.Effective.Absent)
		}
	}
	l.teach(r, docs, func(int) bool { return true })
}

// A state is what is said of a trait.
type state int8

const (
	absent state = iota - 1
	open
	present
)

func stateOf(score, from, below int) state {
	switch {
	case score >= from:
		return present
	case score < below:
		return absent
	}
	return open
}

// teach fits scores and states to the messages that are in, and returns the
// scores of all.
func (l *held) teach(r *weights.Reader, docs []doc, in func(i int) bool) [][weights.Heads]int {
	scores := make([][weights.Heads]int, len(docs))
	for h := range r.Heads {
		head := &r.Heads[h]
		var margins []float64
		var shown []bool
		for _, own := range []bool{true, false} { // where no message of ours has the label, those of others
			for i := range docs {
				if y, known := labelOf(&docs[i].Message, l.role, head.Trait); known && l.has[i] && in(i) && isOurs(docs[i].Source) == own {
					margins, shown = append(margins, l.margins[i][h]), append(shown, y == 1)
				}
			}
			if len(margins) > 0 {
				break
			}
		}
		head.Calibration = tabulate(learn.Platt(margins, shown), float64(head.Unit))
		told := make([]int, len(margins))
		for k, m := range margins {
			told[k] = head.Score(int64(m * float64(head.Unit)))
		}
		head.Present, head.Absent = bounds(told, shown, precisionOf(strings.TrimSuffix(head.Trait, anyone)))
		for i := range docs {
			if l.has[i] {
				scores[i][h] = head.Score(int64(l.margins[i][h] * float64(head.Unit)))
			}
		}
	}
	judge(r, docs, scores, func(i int) bool { return l.has[i] && in(i) })
	return scores
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

// A trait is said to be present only where it is more likely than not, and there
// is always a band in which nothing is said (convention).
const (
	likely = 500
	band   = 100
)

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
	from = max(from, likely)
	return from, min(below, from-band)
}
