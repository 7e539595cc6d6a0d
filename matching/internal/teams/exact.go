package teams

import (
	"math/bits"
	"slices"
)

// MaxExact is the greatest number of people for which the answer is exact.
const MaxExact = 14

// exact finds the best partition by dynamic programming over sets of people:
// members are the low bits, leads the high ones. progress is told about sets.
func exact(p *Problem, progress func(done, total int) bool) ([]Group, bool) {
	n := p.Leads + p.Members
	all := 1<<n - 1
	worth := make([]Worth, all+1) // of each set as one group; Places is 0 where it is not permitted
	for set := range worth {
		if w, ok := p.Worth(p.group(set)); ok {
			worth[set] = w
		}
	}
	best, first := make([]Worth, all+1), make([]int, all+1)
	members := 1<<p.Members - 1
	for set := 1; set <= all; set++ {
		if set&1023 == 1 && !progress(set, all) {
			return nil, false
		}
		if set&members == 0 {
			continue // leads alone are worth nothing
		}
		one := set & -set // the first member who is left: without a group, or in one
		best[set] = best[set&^one]
		rest := set &^ one
		for others := rest; ; others = (others - 1) & rest {
			if g := others | one; worth[g].Places > 0 {
				b := best[set&^g]
				if w := (Worth{worth[g].Places + b.Places, worth[g].Score + b.Score}); best[set].Less(w) {
					best[set], first[set] = w, g
				}
			}
			if others == 0 {
				break
			}
		}
	}
	var groups []Group
	for set := all; set&members != 0; {
		if g := first[set]; g != 0 {
			groups = append(groups, p.group(g))
			set &^= g
		} else {
			set &= set - 1
		}
	}
	slices.SortFunc(groups, compare)
	return groups, true
}

// group returns the people of a set.
func (p *Problem) group(set int) Group {
	var g Group
	for ; set != 0; set &= set - 1 {
		if k := bits.TrailingZeros(uint(set)); k < p.Members {
			g.Members = append(g.Members, k)
		} else {
			g.Leads = append(g.Leads, k-p.Members)
		}
	}
	return g
}

// compare orders groups by their first member.
func compare(a, b Group) int { return slices.Compare(a.Members, b.Members) }
