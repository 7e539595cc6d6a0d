package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// What was chosen by cross-validation (convention).
const (
	sourceBias = 2    // the value of the feature that stands for a source of others: its base rate is its own
	buckets    = 6800 // of each table: 490 kB
)

// A training is what learning starts from.
type training struct {
	docs     []doc
	words    *dictionary
	scale    []float32
	examples []learn.Example
	features int // those of the sources counted
}

func newTraining(docs []doc, words *dictionary) *training {
	return trained(docs, words, words.scales(len(docs)))
}

// trained returns a training in which features without a scale have no part.
func trained(docs []doc, words *dictionary, scale []float32) *training {
	t := &training{docs: docs, words: words, scale: scale, features: len(words.keys)}
	sources := map[string]int32{}
	for i := range docs {
		e := docs[i].example(t.scale)
		if !isOurs(docs[i].Source) {
			id, known := sources[docs[i].Source]
			if !known {
				id = int32(t.features)
				sources[docs[i].Source] = id
				t.features++
			}
			e.Features, e.Values = append(e.Features, id), append(e.Values, sourceBias)
		}
		t.examples = append(t.examples, e)
	}
	return t
}

// labels returns what is known of the messages for a head of a role, and what
// each costs; those for which without says so cost nothing.
func (t *training) labels(role, head string, without func(i int) bool) ([]learn.Label, []float64) {
	labels, each := make([]learn.Label, len(t.docs)), make([]float64, len(t.docs))
	for i := range t.docs {
		x := &t.docs[i]
		y, known := labelOf(&x.Message, role, head)
		if !known && x.Role == unknown && costs[head][x.Source] > 0 {
			y, known = x.Labels[head]
		}
		if !known {
			continue
		}
		labels[i] = learn.Absent
		if y == 1 {
			labels[i] = learn.Present
		}
		if !without(i) {
			each[i] = costOf(head, x.Source)
		}
	}
	return labels, each
}

// fit learns one role from the docs that are not left out: once from all
// features, and once more from those that matter most, as many as the table has
// room for.
func (t *training) fit(role string, without func(i int) bool) weights.Reader {
	importance := make([]float64, len(t.words.keys))
	t.learn(role, without, t.examples, importance)
	kept, slots := t.keep(importance)
	examples := make([]learn.Example, len(t.examples))
	for i, e := range t.examples {
		for k, f := range e.Features {
			if int(f) >= len(kept) || kept[f] {
				examples[i].Features = append(examples[i].Features, f)
				examples[i].Values = append(examples[i].Values, e.Values[k])
			}
		}
	}
	r, columns := t.learn(role, without, examples, make([]float64, len(t.words.keys)))
	r.Table = t.table(columns, slots)
	return r
}

// learn fits each head and returns the reader without its table, and the weights
// of each head in its integers.
func (t *training) learn(role string, without func(i int) bool, examples []learn.Example, importance []float64) (weights.Reader, [][]float64) {
	r := weights.Reader{Role: role, Buckets: buckets}
	models := map[string]learn.Model{}
	for _, head := range traits[role] {
		labels, costs := t.labels(role, head, without)
		models[head] = learn.Logistic(learn.Problem{Examples: examples, Labels: labels, Cost: costs, Features: t.features})
	}
	columns := make([][]float64, len(traits[role]))
	for h, trait := range traits[role] {
		m := models[trait]
		m.Add(spoken[trait], models[strings.TrimSuffix(trait, anyone)+where])
		columns[h] = make([]float64, len(t.words.keys))
		largest := largestOf(t, m.Weights, importance, columns[h])
		q := 127 / max(largest, 1e-6)
		for f := range columns[h] {
			columns[h][f] *= q
		}
		r.Heads = append(r.Heads, weights.Head{Trait: trait, Bias: int64(math.Round(m.Bias * q * weights.One)), Unit: int64(math.Round(q * weights.One))})
	}
	r.Effective.Points = make([]int64, len(r.Heads))
	locate(r.Heads)
	return r, columns
}

// What was chosen by the agreement with passages that people have marked, in
// thousandths of a head's unit; for heads without such passages it is a
// convention.
const (
	cut         = 80
	least       = 300 // of a passage
	wordCut     = 100 // of heads that find words
	passageCut  = 5   // of heads that find sentences
	questionCut = 25  // of those that find sentences by their own weights
)

// locate says by which head and from which weight on the evidence of each is
// found.
func locate(heads []weights.Head) {
	for h := range heads {
		head := &heads[h]
		head.Cut = head.Unit * cut / 1000
		switch trait, finds := strings.CutSuffix(strings.TrimSuffix(head.Trait, anyone), where); {
		case finds && trait == "supportive":
			head.Even, head.Cut = true, head.Unit*passageCut/1000
		case finds:
			head.Cut = head.Unit * wordCut / 1000
		default:
			head.Where = 1 + slices.IndexFunc(heads, func(other weights.Head) bool { return other.Trait == trait+where })
			head.Least = 1 // what speaks against a trait is no evidence of it
			switch {
			case trait == "engaged": // a question is one as a whole
				head.Even, head.Cut = true, head.Unit*questionCut/1000
			case head.Where == 0:
				head.Least = head.Unit * least / 1000
			}
		}
	}
}

// largestOf takes the scales back from the weights, adds how much each feature
// matters, and returns what the largest integer is to stand for: a weight that one
// feature in a thousand exceeds.
func largestOf(t *training, learned, importance, column []float64) float64 {
	var sizes []float64
	for f := range column {
		if t.scale[f] == 0 || learned[f] == 0 {
			continue
		}
		column[f] = learned[f] * float64(t.scale[f])
		importance[f] += column[f] * column[f] * math.Sqrt(float64(t.words.docs[f]))
		sizes = append(sizes, math.Abs(column[f]))
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)*999/1000]
}

// keep returns the features that matter most, as many as there is room for.
func (t *training) keep(importance []float64) (kept []bool, chosen []int) {
	order := make([]int, 0, len(importance))
	for f, x := range importance {
		if x > 0 {
			order = append(order, f)
		}
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(
			-cmp.Compare(importance[a], importance[b]),
			cmp.Compare(t.words.keys[a], t.words.keys[b]))
	})
	b := weights.NewBuilder(buckets)
	kept = make([]bool, len(importance))
	for _, f := range order {
		if b.Insert(t.words.keys[f], weights.Row{}) {
			kept[f] = true
			chosen = append(chosen, f)
		}
	}
	return kept, chosen
}

// table returns the rows of the features.
func (t *training) table(columns [][]float64, features []int) weights.Table {
	b := weights.NewBuilder(buckets)
	for _, f := range features {
		var row weights.Row
		for h := range columns {
			row[h] = int8(math.Round(min(max(columns[h][f], -127), 127)))
		}
		b.Insert(t.words.keys[f], row)
	}
	return b.Table()
}
