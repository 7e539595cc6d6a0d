package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
)

// An errorsOf counts wrong verdicts on messages of a kind.
type errorsOf struct {
	messages, good, denied, wrong, open int // judged overall
	calm, alarmed                       int // of each trait of ineffective feedback: not shown, and said to be
	shown, overlooked                   int // shown, and said not to be
}

// errorsByKind counts the wrong verdicts on messages of our own corpus, by what
// makes them hard.
func (c *card) errorsByKind() map[string]*errorsOf {
	kinds := map[string]*errorsOf{}
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for _, f := range l.figures(r) {
			for _, j := range l.judged(c.docs, f.trait, f.score, func(source string) bool { return source == "own" }) {
				kind := cmp.Or(c.docs[j.doc].Kind, "none")
				if kinds[kind] == nil {
					kinds[kind] = &errorsOf{}
				}
				switch {
				case f.trait == "effective":
					kinds[kind].overall(j.yes, f.said(j.doc))
				case harmful(f.trait):
					kinds[kind].harm(j.yes, f.said(j.doc))
				}
			}
		}
	}
	return kinds
}

func (e *errorsOf) overall(yes bool, said state) {
	e.messages++
	if yes {
		e.good++
	}
	switch {
	case said == open:
		e.open++
	case yes && said == absent:
		e.denied++
	case !yes && said == present:
		e.wrong++
	}
}

func (e *errorsOf) harm(yes bool, said state) {
	switch {
	case yes:
		e.shown++
		if said == absent {
			e.overlooked++
		}
	default:
		e.calm++
		if said == present {
			e.alarmed++
		}
	}
}

// errors writes on which kinds of messages the model errs, and the messages that it
// tells most wrongly.
func (c *card) errors(w io.Writer) {
	fmt.Fprint(w, `
## What it gets wrong

Of each kind of message of our own corpus: effective ones said not to be, ineffective ones said to be effective, and those left open; then, over all traits of ineffective
feedback, false alarms (said to be shown where it is not) and misses (said not to be shown where it is), each of how many.

| kind | messages | effective, said not to be | not effective, said to be | left open | false alarms | misses |
| --- | --- | --- | --- | --- | --- | --- |
`)
	kinds := c.errorsByKind()
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		e := kinds[kind]
		fmt.Fprintf(w, "| %s | %d | %d of %d | %d of %d | %d | %d of %d | %d of %d |\n", kind, e.messages, e.denied, e.good, e.wrong, e.messages-e.good, e.open, e.alarmed, e.calm, e.overlooked, e.shown)
	}
	fmt.Fprint(w, "\nThe messages that are judged most wrongly overall, by number.\n\n| message | kind | score | should be effective |\n| --- | --- | --- | --- |\n")
	var worst []judged
	for _, role := range roles {
		l := c.left[role]
		worst = append(worst, l.judged(c.docs, "effective", func(i int) int { return l.effective[i] }, func(source string) bool { return source == "own" })...)
	}
	miss := func(j judged) int {
		if j.yes {
			return 1000 - j.score
		}
		return j.score
	}
	slices.SortStableFunc(worst, func(a, b judged) int { return miss(b) - miss(a) })
	for _, j := range worst[:min(20, len(worst))] {
		fmt.Fprintf(w, "| %s | %s | %d | %t |\n", c.docs[j.doc].ID, cmp.Or(c.docs[j.doc].Kind, "none"), j.score, j.yes)
	}
}
