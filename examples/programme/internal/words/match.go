package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Stated reports whether a part rests on something that was said.
func Stated(p mentorship.Part) bool { return !strings.HasPrefix(p.Note, "unstated") }

// For returns the parts that speak most for a match, at most n.
func For(parts []mentorship.Part, n int) []mentorship.Part {
	return top(parts, n, func(p mentorship.Part) int { return p.Weight * p.Points })
}

// Against returns the parts by which a match loses most, at most n.
func Against(parts []mentorship.Part, n int) []mentorship.Part {
	return top(parts, n, func(p mentorship.Part) int { return p.Weight * (int(matching.Best) - p.Points) })
}

func top(parts []mentorship.Part, n int, by func(mentorship.Part) int) []mentorship.Part {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p mentorship.Part) bool { return !Stated(p) || by(p) <= 0 })
	slices.SortStableFunc(parts, func(a, b mentorship.Part) int { return -cmp.Compare(by(a), by(b)) })
	return parts[:min(n, len(parts))]
}

// Part says what a part stands for.
func Part(p mentorship.Part) string {
	if p.Note == "" {
		return p.Criterion
	}
	return p.Criterion + ": " + p.Note
}

// Parts joins what parts stand for.
func Parts(parts []mentorship.Part) string {
	all := make([]string, len(parts))
	for i, p := range parts {
		all[i] = Part(p)
	}
	return strings.Join(all, "; ")
}

// Worth says what a worth amounts to.
func Worth(w matching.Worth) string {
	switch {
	case w.Places == 0:
		return fmt.Sprintf("%d points", w.Score)
	case w.Score == 0:
		return Count(int(w.Places), "place")
	case w.Score < 0:
		return fmt.Sprintf("%s, and gain %d points", Count(int(w.Places), "place"), -w.Score)
	default:
		return fmt.Sprintf("%s and %d points", Count(int(w.Places), "place"), w.Score)
	}
}
