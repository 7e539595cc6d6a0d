package main

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// A doc is a message as its features.
type doc struct {
	corpus.Message
	located []int32 // each once
	times   []float32
	whole   []int32
	n       int // located features, repeats counted
}

// A dictionary numbers the keys of features.
type dictionary struct {
	ids   map[uint32]int32
	keys  []uint32
	docs  []int32 // in how many docs each is
	kinds []kind
	blind map[uint32]bool // hashes of words that are not to be learned
}

// parted returns a message and, for each trait whose passages are marked, two
// more: what stands in the passages and the rest, to learn where it is shown.
func parted(m corpus.Message) []corpus.Message {
	parts := []corpus.Message{m}
	for _, trait := range slices.Sorted(maps.Keys(m.Spans)) {
		var in, out []string
		runes, at := []rune(m.Text), 0
		for _, s := range m.Spans[trait] {
			in = append(in, string(runes[s[0]:s[1]]))
			out = append(out, string(runes[at:max(at, s[0])]))
			at = s[1]
		}
		out = append(out, string(runes[at:]))
		for y, text := range []string{strings.Join(out, " "), strings.Join(in, " ")} {
			parts = append(parts, corpus.Message{ID: m.ID, Source: m.Source, Role: m.Role, Text: text, Labels: map[string]int{trait + where: y}})
		}
	}
	return parts
}

// A kind is what a feature is made of.
type kind uint8

const (
	word  kind = iota // words by themselves
	pair              // words or classes of words in a row or a clause
	style             // the whole message
)

// readAll turns messages into docs.
func readAll(v *features.Vocabulary, messages []corpus.Message) ([]doc, *dictionary) {
	d := &dictionary{ids: map[uint32]int32{}, blind: blind()}
	docs := make([]doc, len(messages))
	for i, m := range messages {
		docs[i] = d.read(v, m)
	}
	return docs, d
}

func (d *dictionary) id(key uint32, of kind) int32 {
	id, known := d.ids[key]
	if !known {
		id = int32(len(d.keys))
		d.ids[key] = id
		d.keys, d.docs, d.kinds = append(d.keys, key), append(d.docs, 0), append(d.kinds, of)
	}
	return id
}

func (d *dictionary) read(v *features.Vocabulary, m corpus.Message) doc {
	x := doc{Message: m}
	reader := v.NewReader(m.Text, m.Context)
	seen := map[int32]int{}
	for tokens := reader.Block(); len(tokens) > 0; tokens = reader.Block() {
		for k := range tokens {
			for _, f := range reader.Next() {
				x.n++
				if d.blind[tokens[k].Hash] || f.Pair && d.blind[tokens[k-1].Hash] {
					continue
				}
				of := word
				if f.Pair {
					of = pair
				}
				id := d.id(f.Key, of)
				if k, known := seen[id]; known {
					x.times[k]++
					continue
				}
				seen[id] = len(x.located)
				x.located, x.times = append(x.located, id), append(x.times, 1)
				d.docs[id]++
			}
		}
	}
	for _, key := range reader.AppendStyle(nil) {
		id := d.id(key, style)
		d.docs[id]++
		x.whole = append(x.whole, id)
	}
	return x
}

// rarest is in how many docs a located feature must be (convention).
const rarest = 2

// scales returns for each feature what its value is multiplied by while
// learning: rare words weigh more (inverse document frequency), so that the penalty on
// weights is softer on them. It is taken back from the weights.
func (d *dictionary) scales(n int) []float32 {
	s := make([]float32, len(d.keys))
	for f := range s {
		switch {
		case d.kinds[f] == style:
			s[f] = 1
		case d.docs[f] >= rarest:
			s[f] = float32(math.Log(1 + float64(n)/float64(d.docs[f])))
		}
	}
	return s
}

// example returns the features of a doc with their values.
func (x *doc) example(scale []float32) learn.Example {
	var e learn.Example
	add := func(f int32, value float32) {
		if scale[f] > 0 {
			e.Features, e.Values = append(e.Features, f), append(e.Values, value*scale[f])
		}
	}
	located := float32(weights.Located(x.n)) / weights.One
	for k, f := range x.located {
		add(f, located*x.times[k])
	}
	for _, f := range x.whole {
		add(f, float32(weights.Whole)/weights.One)
	}
	return e
}
