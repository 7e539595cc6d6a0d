package ethics_test

import (
	"fmt"
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
