package stable_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// orders returns every ranking of some people; with tied, also those that rank
// some as equal.
func orders(people []int32, tied bool) [][][]int32 {
	if len(people) == 0 {
		return [][][]int32{nil}
	}
	var all [][][]int32
	for first := 1; first < 1<<len(people); first++ {
		var tier, rest []int32
		for k, x := range people {
			if first>>k&1 == 1 {
				tier = append(tier, x)
			} else {
				rest = append(rest, x)
			}
		}
		if len(tier) > 1 && !tied {
			continue
		}
		for _, order := range orders(rest, tied) {
			all = append(all, append([][]int32{tier}, order...))
		}
	}
	return all
}

// worlds yields every world of a size in which people rank each other, each nth
// of them.
func worlds(mentees, mentors int, tied bool, capacities []int32, nth int) iter.Seq[world] {
	return func(yield func(world) bool) {
		n := 0
		for eligible := range 1 << (mentees * mentors) {
			choices := make([][][][]int32, mentees+mentors)
			for x := range choices {
				var people []int32
				for y := range mentees * mentors {
					i, j := y/mentors, y%mentors
					if eligible>>y&1 == 1 && x == i {
						people = append(people, int32(j))
					}
					if eligible>>y&1 == 1 && x == mentees+j {
						people = append(people, int32(i))
					}
				}
				choices[x] = orders(people, tied)
			}
			total := 1
			for _, c := range choices {
				total *= len(c)
			}
			for range mentors {
				total *= len(capacities)
			}
			for ; n < total; n += nth {
				code := n
				digit := func(of int) int {
					d := code % of
					code /= of
					return d
				}
				w := world{}
				for x, c := range choices {
					order := c[digit(len(c))]
					if x < mentees {
						w.mentees = append(w.mentees, order)
					} else {
						w.mentors = append(w.mentors, order)
					}
				}
				for range mentors {
					w.capacity = append(w.capacity, capacities[digit(len(capacities))])
				}
				if !yield(w) {
					return
				}
			}
			n -= total
		}
	}
}

func TestEverySmallWorldWithoutTies(t *testing.T) {
	for mentees := range 4 {
		for mentors := range 3 {
			for w := range worlds(mentees, mentors, false, []int32{0, 1, 2}, scaletest.Pick(1, 31)) {
				examineStrict(t, w)
			}
		}
	}
	for w := range worlds(3, 3, false, []int32{1}, scaletest.Pick(1, 97)) {
		examineStrict(t, w)
	}
	for w := range worlds(3, 3, false, []int32{0, 1, 2, 5}, scaletest.Pick(997, 9973)) {
		examineStrict(t, w)
	}
}

func TestEverySmallWorldWithTies(t *testing.T) {
	for mentees := range 4 {
		for mentors := range 3 {
			for w := range worlds(mentees, mentors, true, []int32{1, 2}, scaletest.Pick(1, 31)) {
				examineTied(t, w)
			}
		}
	}
	for w := range worlds(2, 3, true, []int32{1, 2}, scaletest.Pick(7, 97)) {
		examineTied(t, w)
	}
	for w := range worlds(3, 3, true, []int32{1, 2}, scaletest.Pick(4999, 99991)) {
		examineTied(t, w)
	}
}

// examineStrict holds the two proposals against all stable matchings: one is the
// best for every mentee, the other the worst.
func examineStrict(t *testing.T, w world) {
	t.Helper()
	mentees, complete := stable.MenteesPropose(w.market(), nil)
	require.True(t, complete)
	mentors, complete := stable.MentorsPropose(w.market(), nil)
	require.True(t, complete)
	require.True(t, w.stable(mentees), "%+v %v", w, mentees)
	require.True(t, w.stable(mentors), "%+v %v", w, mentors)
	for mates := range w.all {
		for i := range mates {
			require.False(t, w.prefers(i, mates[i], mentees[i]), "%+v %v %v", w, mates, mentees)
			require.False(t, w.prefers(i, mentors[i], mates[i]), "%+v %v %v", w, mates, mentors)
		}
	}
}

// prefers reports whether a mentee prefers mentor a to b.
func (w world) prefers(i int, a, b int32) bool {
	return a >= 0 && (b < 0 || place(w.mentees[i], a) < place(w.mentees[i], b))
}

func examineTied(t *testing.T, w world) {
	t.Helper()
	m := w.market()
	most := w.most()
	mates, _ := stable.MenteesPropose(m, nil)
	require.True(t, w.stable(mates), "%+v %v", w, mates)
	mates, _ = stable.MentorsPropose(m, nil)
	require.True(t, w.stable(mates), "%+v %v", w, mates)
	mates, _ = stable.Approximate(m, nil)
	require.True(t, w.stable(mates), "%+v %v", w, mates)
	require.GreaterOrEqual(t, 3*size(mates), 2*most, "%+v %v", w, mates)
	found, _ := stable.Greatest(m, 1<<30, nil)
	require.True(t, w.stable(found.Mentor), "%+v %v", w, found)
	require.Equal(t, []int{most, most, most}, []int{size(found.Mentor), found.Size, found.Bound}, "%+v", w)
}

func TestOrdersAreAll(t *testing.T) {
	three := []int32{4, 5, 6}
	require.Len(t, orders(three, false), 6)
	require.Len(t, orders(three, true), 13, "the ordered Bell number")
	require.True(t, slices.IsSorted(three))
}
