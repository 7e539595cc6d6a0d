package ethics_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

// published is all that an audit tells, as whoever reads it knows it.
func published(t *testing.T, q ethics.AccessQuestion) (ethics.Access, string) {
	t.Helper()
	a, err := ethics.AuditAccess(q)
	require.NoError(t, err)
	var b strings.Builder
	fmt.Fprint(&b, a.Asked, a.Matched, a.Goals, a.Served)
	for _, axis := range a.Axes {
		fmt.Fprint(&b, "|", axis.Name, axis.Withheld, axis.Counted, axis.Uncounted, axis.Hidden)
		for _, g := range axis.Groups {
			fmt.Fprintf(&b, ";%q %d", g.Views, g.Size)
			for _, r := range g.Rates {
				fmt.Fprint(&b, " ", r.Yes, r.Of, r.Rest)
			}
		}
	}
	return a, b.String()
}

// tables yields every table of n cells with at most so many people in all: what is
// told says how many there are, so no table beyond can be told alike.
func tables(n, most int, yield func([]int)) {
	table := make([]int, n)
	var fill func(int, int)
	fill = func(i, left int) {
		if i == n {
			yield(table)
			return
		}
		for table[i] = 0; table[i] <= left; table[i]++ {
			fill(i+1, left-table[i])
		}
	}
	fill(0, most)
}

// Whoever knows the names of all groups, the rule of hiding and all that is told
// tries every table there could be: of what is hidden and counts somebody, no count
// may be the same in all tables that give the same answer.
func TestNobodyCanSubtractOneAspect(t *testing.T) {
	for _, small := range []int{1, 2, 3, 4} {
		worlds := map[string][][]int{}
		tables(4, scaletest.Pick(14, 9), func(sizes []int) {
			var list []crowdOf
			for g, n := range sizes {
				list = append(list, crowdOf{gender: string(rune('a' + g)), n: n})
			}
			_, told := published(t, smallGroup(question(crowds(list...)), small))
			worlds[told] = append(worlds[told], slices.Clone(sizes))
		})
		nothingGivenAway(t, worlds, func(c int) string { return fmt.Sprintf(`[["%c"]]`, 'a'+c) })
	}
}

// The same with all splits of matched and unmatched, among fewer groups.
func TestNobodyCanSubtractMatched(t *testing.T) {
	for _, small := range []int{2, 3} {
		worlds := map[string][][]int{}
		tables(6, scaletest.Pick(8, 6), func(counts []int) {
			var list []crowdOf
			for g := range 3 {
				yes, no := counts[2*g], counts[2*g+1]
				list = append(list, crowdOf{gender: string(rune('a' + g)), n: yes + no, matched: yes})
			}
			_, told := published(t, smallGroup(question(crowds(list...)), small))
			worlds[told] = append(worlds[told], slices.Clone(counts))
		})
		nothingGivenAway(t, worlds, func(c int) string { return fmt.Sprintf(`[["%c"]]`, 'a'+c/2) })
	}
}

// nothingGivenAway looks for counts of hidden groups that are the same in all worlds
// of which the same is told.
func nothingGivenAway(t *testing.T, worlds map[string][][]int, view func(int) string) {
	t.Helper()
	for told, same := range worlds {
		for c, n := range same[0] {
			if n == 0 || strings.Contains(told, view(c)) {
				continue
			}
			always := !slices.ContainsFunc(same, func(w []int) bool { return w[c] != n })
			assert.False(t, always, "count %d of %v is given away by %s", c, same[0], told)
		}
	}
}

// Of two aspects, whoever reads the figures is taken to know the totals of all rows and
// columns, and tries every table with these and with the groups that are told of.
func TestNobodyCanSubtractTwoAspects(t *testing.T) {
	for _, small := range []int{2, 3, 4} {
		shown := 0
		tables(6, scaletest.Pick(12, 8), func(sizes []int) {
			var list []crowdOf
			for g, n := range sizes {
				list = append(list, crowdOf{gender: string(rune('a' + g/3)), age: string(rune('x' + g%3)), n: n})
			}
			a, told := published(t, smallGroup(question(crowds(list...)), small))
			if along(t, a, "gender").Withheld || along(t, a, "age").Withheld || along(t, a, "gender x age").Withheld {
				return
			}
			shown++
			var hidden []int
			for c := range sizes {
				if !strings.Contains(told, fmt.Sprintf(`[["%c"] ["%c"]]`, 'a'+c/3, 'x'+c%3)) {
					hidden = append(hidden, c)
				}
			}
			for _, c := range hidden {
				if sizes[c] > 0 {
					assert.True(t, another(slices.Clone(sizes), sizes, hidden, c), "below %d, %d of %v is given away by %s", small, c, sizes, told)
				}
			}
		})
		assert.NotZero(t, shown, "below %d", small)
	}
}

// another reports whether the hidden cells can be filled so that all totals are the
// same and the count of one of them is not. It tries every way.
func another(table, sizes, hidden []int, at int) bool {
	if len(hidden) == 0 {
		for r := range 2 {
			if table[3*r]+table[3*r+1]+table[3*r+2] != sizes[3*r]+sizes[3*r+1]+sizes[3*r+2] {
				return false
			}
		}
		for c := range 3 {
			if table[c]+table[c+3] != sizes[c]+sizes[c+3] {
				return false
			}
		}
		return table[at] != sizes[at]
	}
	c := hidden[0]
	for table[c] = 0; table[c] <= sizes[c%3]+sizes[c%3+3]; table[c]++ {
		if another(table, sizes, hidden[1:], at) {
			return true
		}
	}
	return false
}

// Groups of whom only some said what they seek.
func TestNobodyCanSubtractGoals(t *testing.T) {
	for _, small := range []int{2, 3} {
		worlds := map[string][][]int{}
		tables(9, scaletest.Pick(7, 5), func(kinds []int) {
			var list []crowdOf
			var counts []int
			for g := range 3 {
				silent, unserved, served := kinds[3*g], kinds[3*g+1], kinds[3*g+2]
				view := string(rune('a' + g))
				list = append(list,
					crowdOf{gender: view, n: silent},
					crowdOf{gender: view, goal: "gait", n: unserved},
					crowdOf{gender: view, goal: "gait", n: served, matched: served})
				counts = append(counts, silent+unserved+served, unserved+served, served)
			}
			_, told := published(t, smallGroup(question(crowds(list...)), small))
			worlds[told] = append(worlds[told], counts)
		})
		nothingGivenAway(t, worlds, func(c int) string { return fmt.Sprintf(`[["%c"]]`, 'a'+c/3) })
	}
}

// The figures of two aspects, each kind of people for itself: those who are matched and
// those who are not can be moved without the others.
func TestNobodyCanSubtractMatchedOfTwoAspects(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 1))
	shown := 0
	for range scaletest.Pick(6_000, 1_500) {
		yes, no := make([]int, 6), make([]int, 6)
		var list []crowdOf
		for c := range 6 {
			yes[c], no[c] = random.IntN(5), random.IntN(5)
			list = append(list, crowdOf{gender: string(rune('a' + c/3)), age: string(rune('x' + c%3)), n: yes[c] + no[c], matched: yes[c]})
		}
		a, told := published(t, smallGroup(question(crowds(list...)), 3))
		if along(t, a, "gender").Withheld || along(t, a, "age").Withheld || along(t, a, "gender x age").Withheld {
			continue
		}
		var hidden []int
		for c := range 6 {
			if !strings.Contains(told, fmt.Sprintf(`[["%c"] ["%c"]]`, 'a'+c/3, 'x'+c%3)) {
				hidden = append(hidden, c)
			}
		}
		if len(hidden) > 0 {
			shown++
		}
		for _, c := range hidden {
			for name, counts := range map[string][]int{"matched": yes, "unmatched": no} {
				if counts[c] > 0 {
					assert.True(t, another(slices.Clone(counts), counts, hidden, c), "%s %d of %v is given away by %s", name, c, counts, told)
				}
			}
		}
	}
	assert.Greater(t, shown, 50, "some tables are told of in part")
}
