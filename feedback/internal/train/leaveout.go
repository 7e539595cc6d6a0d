package main

import (
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/internal/stats"
)

// A cell is a trait of a source.
type cell struct{ source, trait string }

// inverse are traits that one source labels by their opposite.
var inverse = map[string]string{"open": "closed", "closed": "open", "accepting": "defensive", "defensive": "accepting", "respectful": "disrespectful", "disrespectful": "respectful"}

// sourcesLeftOut prints how well each source is told by weights that were learned
// from all others, whatever their licence: they are for measuring and never
// published. The judgement constructive is read from effective.
func sourcesLeftOut(w io.Writer, v *features.Vocabulary, messages []corpus.Message) {
	docs, words := readAll(v, messages)
	t := newTraining(docs, words)
	var cells []cell
	for _, d := range docs {
		for trait := range d.Labels {
			if c := (cell{d.Source, trait}); !isOurs(d.Source) && !slices.Contains(cells, c) {
				cells = append(cells, c)
			}
		}
	}
	slices.SortFunc(cells, func(a, b cell) int { return slices.Compare([]string{a.trait, a.source}, []string{b.trait, b.source}) })
	areas := make([]float64, len(cells))
	var all sync.WaitGroup
	next := make(chan int)
	for range 2 {
		all.Go(func() {
			for k := range next {
				areas[k] = t.leftOut(cells[k])
			}
		})
	}
	for k := range cells {
		next <- k
	}
	close(next)
	all.Wait()
	sum, n := 0.0, 0
	for k, c := range cells {
		if areas[k] > 0 {
			fmt.Fprintf(w, "left out: %-16s %-20s %.3f\n", c.source, c.trait, areas[k])
			sum += areas[k]
			n++
		}
	}
	fmt.Fprintf(w, "left_out_cells=%d left_out_mean=%.4f\n", n, sum/float64(max(n, 1)))
}

// leftOutCost is that of each message that is told wrong, ours or not (convention).
const leftOutCost = 0.03

// leftOut returns the area of a cell, 0 where no other source has the trait.
func (t *training) leftOut(c cell) float64 {
	trait := c.trait
	if trait == "constructive" {
		trait = "effective"
	}
	labels, costs := make([]learn.Label, len(t.docs)), make([]float64, len(t.docs))
	others := false
	for i := range t.docs {
		x := &t.docs[i]
		if x.Source == c.source {
			continue
		}
		y, known := x.Labels[trait]
		if c.trait == "constructive" && !known {
			y, known = x.Labels["constructive"]
		}
		if !known {
			if y, known = x.Labels[inverse[trait]]; known {
				y = 1 - y
			}
		}
		if !known {
			continue
		}
		labels[i] = learn.Absent
		if y == 1 {
			labels[i] = learn.Present
		}
		costs[i] = leftOutCost
		others = others || !isOurs(x.Source)
	}
	if !others {
		return 0
	}
	m := learn.Logistic(learn.Problem{Examples: t.examples, Labels: labels, Cost: costs, Features: t.features})
	var seen []stats.Observation
	for i := range t.docs {
		x := &t.docs[i]
		if y, known := x.Labels[c.trait]; known && x.Source == c.source {
			s := 0.0
			for k, f := range t.examples[i].Features {
				s += m.Weights[f] * float64(t.examples[i].Values[k])
			}
			seen = append(seen, stats.Observation{Figure: s, Yes: y == 1, Cluster: i})
		}
	}
	a, ok := stats.AUROC(seen)
	if !ok {
		return 0
	}
	return a.Value
}
