package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// lengthBins is into how many parts of equal size messages are put by length
// (convention).
const lengthBins = 5

// lengthOf returns how many words a text has, as white space divides it.
func lengthOf(text string) int { return len(strings.Fields(text)) }

// A lengths is how far a figure is one of length: the area that scores and the
// number of words reach, each over all pairs of messages and over pairs in the
// same bin of length alone.
type lengths struct{ scores, words, scoresWithin, wordsWithin float64 }

// byLength reports false where there is nothing to compare.
func byLength(docs []doc, list []judged) (lengths, bool) {
	long := make([]judged, len(list))
	for k, j := range list {
		long[k] = judged{j.doc, lengthOf(docs[j.doc].Text), j.yes}
	}
	order := make([]int, len(list))
	for k := range order {
		order[k] = k
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(long[a].score, long[b].score), cmp.Compare(a, b))
	})
	within := func(list []judged) (float64, bool) {
		won, pairs := 0.0, 0
		for b := range lengthBins {
			var bin []judged
			for _, k := range order[b*len(order)/lengthBins : (b+1)*len(order)/lengthBins] {
				bin = append(bin, list[k])
			}
			if a, ok := area(bin); ok {
				won += a.Value * float64(a.Yes*a.No)
				pairs += a.Yes * a.No
			}
		}
		return won / float64(max(pairs, 1)), pairs > 0
	}
	scores, ok := area(list)
	if !ok {
		return lengths{}, false
	}
	words, _ := area(long)
	x := lengths{scores: scores.Value, words: words.Value}
	x.wordsWithin, _ = within(long)
	x.scoresWithin, ok = within(list)
	return x, ok
}

// lengths writes what remains where length can tell little.
func (c *card) lengths(w io.Writer) {
	fmt.Fprintf(w, `
## Length

Long messages show more traits, so that a count of words would tell some of them. Within: the area over pairs of messages of about the same length, those in the same of %d bins
of equal size by number of words (each pair counts once). Words: the area that the number of words reaches by itself (under a half: the shorter ones show it).

| source | role | trait | area | within | words | words within |
| --- | --- | --- | --- | --- | --- | --- |
`, lengthBins)
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		line := func(source, trait string, list []judged) {
			if x, ok := byLength(c.docs, list); ok {
				role, trait := named(r.Role, trait)
				fmt.Fprintf(w, "| %s | %s | %s | %.3f | %.3f | %.3f | %.3f |\n", source, role, trait, x.scores, x.scoresWithin, x.words, x.wordsWithin)
			}
		}
		for _, f := range l.figures(r) {
			line("ours", f.trait, l.judged(c.docs, f.trait, f.score, isOurs))
		}
		for h := range r.Heads {
			for _, s := range licences {
				if trait := r.Heads[h].Trait; !isOurs(s.source) && !strings.HasSuffix(trait, where) {
					line(s.source, trait, l.judged(c.docs, trait, l.margin(h), func(source string) bool { return source == s.source }))
				}
			}
		}
	}
}
