package matching

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// missing says who has not stated something: the mentor, the mentee or both.
func missing(mentor, mentee bool, what string) string {
	switch {
	case mentor && mentee:
		return "neither has named " + what
	case mentor:
		return "the mentor has not named " + what
	default:
		return "the mentee has not named " + what
	}
}

// list quotes words and joins them by commas.
func list[W ~string](words []W) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("%q", string(w))
	}
	return strings.Join(quoted, ", ")
}

// distinct returns the words in order and without repetition.
func distinct[W ~string](words []W) []W {
	return slices.Compact(slices.Sorted(slices.Values(words)))
}

// shared returns the words of both lists, which are distinct.
func shared[W ~string](a, b []W) []W {
	var both []W
	for _, w := range a {
		if _, found := slices.BinarySearch(b, w); found {
			both = append(both, w)
		}
	}
	return both
}

// countShared returns how many words both lists have, which are distinct.
func countShared[W ~string](a, b []W) int64 {
	var n int64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return n
}

// hoursText writes a length of time in hours and minutes: "2h30m".
func hoursText(d time.Duration) string {
	d = d.Round(time.Minute)
	switch h, m := d/time.Hour, d%time.Hour/time.Minute; {
	case m == 0:
		return fmt.Sprintf("%dh", h)
	case h == 0:
		return fmt.Sprintf("%dm", m)
	default:
		return fmt.Sprintf("%dh%dm", h, m)
	}
}
