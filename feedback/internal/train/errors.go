package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
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

// worst returns the ids of the messages that are told most wrongly: those that do
// not show a trait by the highest scores, and those that do by the lowest.
func worst(docs []doc, list []judged, n int) (alarms, misses []string) {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b judged) int { return cmp.Or(b.score-a.score, a.doc-b.doc) })
	for _, j := range list {
		if !j.yes && len(alarms) < n {
			alarms = append(alarms, docs[j.doc].ID)
		}
	}
	for _, j := range slices.Backward(list) {
		if j.yes && len(misses) < n {
			misses = append(misses, docs[j.doc].ID)
		}
	}
	return alarms, misses
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
	fmt.Fprint(w, "\nThe messages of our own corpus that are told most wrongly, by number, the worst first: those that do not show a trait and have the highest scores, and those that show it and have the lowest.\n\n| role | trait | not shown | shown |\n| --- | --- | --- | --- |\n")
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for _, f := range l.figures(r) {
			alarms, misses := worst(c.docs, l.judged(c.docs, f.trait, f.score, func(source string) bool { return source == "own" }), 5)
			if len(alarms)+len(misses) > 0 {
				fmt.Fprintf(w, "| %s | %s | %s | %s |\n", r.Role, f.trait, strings.Join(alarms, ", "), strings.Join(misses, ", "))
			}
		}
	}
}
