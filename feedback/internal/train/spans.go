package main

import (
	"maps"
	"slices"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// A located is how well evidence of a head agrees with marked passages.
type located struct {
	source, role, trait string
	f1                  float64
	messages            int
}

// passages returns how well evidence agrees with passages that people have marked
// in messages of folds that were left out, by the F1 of characters.
func passages(v *features.Vocabulary, marked []corpus.Message, left map[string]*held) []located {
	type key struct{ source, role, trait string }
	sums, counts := map[key]float64{}, map[key]int{}
	folds, _ := split(marked)
	for i, m := range marked {
		for _, role := range roles {
			r := &left[role].unseen[folds[i]].learned
			for h := range r.Heads {
				of, trait := named(role, r.Heads[h].Trait)
				gold, known := m.Spans[trait]
				if !known || m.Role != of {
					continue
				}
				var reading weights.Reading
				reading.Read(r, v, m.Text, m.Context)
				k := key{m.Source, m.Role, trait}
				sums[k] += agreement(m.Text, gold, reading.AppendEvidence(nil, 1<<h))
				counts[k]++
			}
		}
	}
	var list []located
	for _, k := range slices.SortedFunc(maps.Keys(counts), func(a, b key) int {
		return slices.Compare([]string{a.source, a.role, a.trait}, []string{b.source, b.role, b.trait})
	}) {
		list = append(list, located{k.source, k.role, k.trait, sums[k] / float64(counts[k]), counts[k]})
	}
	return list
}

// agreement returns the F1 of the characters of two sets of passages.
func agreement(text string, gold [][2]int, found []weights.Span) float64 {
	in := make([]bool, utf8.RuneCountInString(text)+1)
	all := 0
	for _, s := range gold {
		for k := s[0]; k < s[1] && k < len(in); k++ {
			if !in[k] {
				in[k] = true
				all++
			}
		}
	}
	both, said := 0, 0
	for _, s := range found {
		from := utf8.RuneCountInString(text[:s.Start])
		until := from + utf8.RuneCountInString(text[s.Start:s.End])
		for k := from; k < until; k++ {
			said++
			if in[k] {
				both++
			}
		}
	}
	if all+said == 0 {
		return 1
	}
	return 2 * float64(both) / float64(all+said)
}
