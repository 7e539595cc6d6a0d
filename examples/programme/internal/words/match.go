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
func Stated(p mentorship.Part) bool { return !p.Unstated }

// For returns the parts that speak most for a match, at most n: those that earn
// more than they lose.
func For(parts []mentorship.Part, n int) []mentorship.Part {
	return top(parts, n, func(p mentorship.Part) int {
		if p.Points <= int(matching.Neutral) {
			return 0
		}
		return p.Weight * p.Points
	})
}

// Against returns the parts by which a match loses most, at most n: those that
// lose as much as they earn, or more.
func Against(parts []mentorship.Part, n int) []mentorship.Part {
	return top(parts, n, func(p mentorship.Part) int {
		if p.Points > int(matching.Neutral) {
			return 0
		}
		return p.Weight * (int(matching.Best) - p.Points)
	})
}

// top returns the parts of the greatest value that say something: what rests on
// nothing stated does not, nor does personality, of which nothing is shown.
func top(parts []mentorship.Part, n int, value func(mentorship.Part) int) []mentorship.Part {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p mentorship.Part) bool {
		return !Stated(p) || p.Criterion == "personality" || value(p) <= 0
	})
	slices.SortStableFunc(parts, func(a, b mentorship.Part) int { return -cmp.Compare(value(a), value(b)) })
	return parts[:min(n, len(parts))]
}

// Part says what a part stands for.
func Part(p mentorship.Part) string {
	text := p.Criterion
	if p.Unstated {
		text += ": unstated"
	}
	if p.Note != "" {
		text += ": " + p.Note
	}
	return text
}

// Parts joins what parts stand for. With shares, each says which share of its
// points it earned.
func Parts(parts []mentorship.Part, shares bool) string {
	all := make([]string, len(parts))
	for i, p := range parts {
		if all[i] = Part(p); shares {
			all[i] += fmt.Sprintf(" (%d%%)", 100*p.Points/int(matching.Best))
		}
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
