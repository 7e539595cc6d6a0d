package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/go-mentorship/mentorkit/feedback"
)

const (
	bold  = "\x1b[1;4m"
	plain = "\x1b[0m"
)

// explain prints a message for people: the verdict, and each trait that it shows
// with the words that led to it.
func explain(w io.Writer, m line, a feedback.Assessment) {
	fmt.Fprintf(w, "%s from a %s: %s (%d of 1000)\n", harmless(m.ID), harmless(string(m.Role)), verdict(a), a.Effective.Score)
	for _, d := range a.Doubts {
		fmt.Fprintf(w, "nothing can be told: %s\n", d)
	}
	shown := slices.Clone(a.Judgements)
	if a.Actionable.Trait != "" {
		shown = append(shown, a.Actionable)
	}
	slices.SortStableFunc(shown, func(x, y feedback.Judgement) int { return -cmp.Compare(x.Score, y.Score) })
	for _, j := range shown {
		if j.State != feedback.Present {
			continue
		}
		fmt.Fprintf(w, "\n%s, %d of 1000\n  %s\n", j.Trait, j.Score, marked(m.Text, j.Evidence))
	}
	for _, j := range shown {
		if j.State == feedback.CannotTell && j.Score > 0 {
			fmt.Fprintf(w, "\n%s cannot be told (%d of 1000)", j.Trait, j.Score)
		}
	}
	fmt.Fprintln(w)
	for _, advice := range a.Advice() {
		if advice.Passage.End == 0 {
			fmt.Fprintf(w, "\n%s\n", advice.Move)
			continue
		}
		fmt.Fprintf(w, "\nInstead of %q: %s\n", m.Text[advice.Passage.Start:advice.Passage.End], advice.Move)
	}
}

// marked returns a text with its passages in bold.
func marked(text string, spans []feedback.Span) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(harmless(text[at:s.Start]) + bold + harmless(text[s.Start:s.End]) + plain)
		at = s.End
	}
	b.WriteString(harmless(text[at:]))
	return strings.ReplaceAll(b.String(), "\n", "\n  ")
}

// harmless replaces what a terminal would obey.
func harmless(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
