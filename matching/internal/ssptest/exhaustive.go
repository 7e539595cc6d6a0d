package ssptest

import (
	"fmt"
	"math/bits"
	"testing"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Each runs check for every number below total, on all processors; where a part
// will do, for each nth of them. With nth prime to their digits, all kinds occur.
func Each(t *testing.T, total, nth int, check func(t *testing.T, k int)) {
	t.Helper()
	const shares = 16
	step := scaletest.Pick(1, nth)
	for share := range shares {
		t.Run(fmt.Sprintf("share-%d", share), func(t *testing.T) {
			t.Parallel()
			for k := share * step; k < total; k += shares * step {
				check(t, k)
			}
		})
	}
}

// Every table of the scores -1, 0, 2 and Forbidden up to 3 x 3, with
// capacities from 0 to 2. Where there are too many vectors of capacities for
// each table, the tables share them out.
func (kit Kit) everySmallProblem(t *testing.T) {
	t.Parallel()
	scores := [...]int64{Forbidden, -1, 0, 2}
	for n := range 4 {
		for m := range 4 {
			tables, vectors := power(len(scores), n*m), power(3, n+m)
			tried := min(vectors, max(1, 1<<17/tables))
			t.Run(fmt.Sprintf("%dx%d", n, m), func(t *testing.T) {
				t.Parallel()
				Each(t, tables*tried, 7, func(t *testing.T, k int) {
					vector := (k / tables) * (vectors / tried)
					if tried < vectors {
						vector = (vector + k%tables*101) % vectors
					}
					capacity := digits(vector, 3, n+m)
					for i := range n {
						capacity[i] = min(kit.Places, capacity[i])
					}
					table := make([][]int64, n)
					for i, row := 0, digits(k%tables, len(scores), n*m); i < n; i++ {
						for _, d := range row[i*m : (i+1)*m] {
							table[i] = append(table[i], scores[d])
						}
					}
					g := Graph(capacity[:n], capacity[n:], table...)
					for name, o := range Objectives() {
						s, err := kit.Solve(g, o, nil)
						if err != nil || s.Value != BruteForce(g, o) || Fault(g, o, s) != "" {
							t.Fatalf("%s: %+v: got %+v, %v: %s, want %v", name, g, s, err, Fault(g, o, s), BruteForce(g, o))
						}
					}
				})
			})
		}
	}
}

// Every set of eligible pairs between four mentees and five mentors: as many
// are matched as can be, and with the best scores.
func (kit Kit) everyEligibility(t *testing.T) {
	t.Parallel()
	const n, m = 4, 5
	score := [n][m]int64{{3, 1, 4, 1, 5}, {-9, 2, 6, -5, 3}, {5, 8, -9, 7, 9}, {3, 2, 3, 8, 4}}
	Each(t, 1<<(n*m), 17, func(t *testing.T, eligible int) {
		table := make([][]int64, n)
		for i := range n {
			table[i] = make([]int64, m)
			for j := range m {
				table[i][j] = score[i][j]
				if eligible>>(i*m+j)&1 == 0 {
					table[i][j] = Forbidden
				}
			}
		}
		g := Graph(Times(n, 1), Times(m, 1), table...)
		s, err := kit.Solve(g, ssp.Participation, nil)
		if err != nil || s.Value.First != largestMatching(n, m, eligible) || Fault(g, ssp.Participation, s) != "" {
			t.Fatalf("%020b: got %+v, %v: %s", eligible, s, err, Fault(g, ssp.Participation, s))
		}
	})
}

// largestMatching keeps the family of all sets of mentors that the mentees so
// far can fill exactly: bit S of the word stands for the set S.
func largestMatching(n, m, eligible int) (size int64) {
	family := uint32(1)
	for i := range n {
		next := family
		for j := range m {
			if eligible>>(i*m+j)&1 == 0 {
				continue
			}
			for set := range 1 << m {
				if family>>set&1 == 1 && set>>j&1 == 0 {
					next |= 1 << (set | 1<<j)
				}
			}
		}
		family = next
	}
	for set := range 1 << m {
		if family>>set&1 == 1 {
			size = max(size, int64(bits.OnesCount(uint(set))))
		}
	}
	return size
}

// Scores that hardly tie, and capacities from 0 to 3.
func (kit Kit) sampledProblems(t *testing.T) {
	t.Parallel()
	Each(t, 20_000, 10, func(t *testing.T, k int) {
		r := Random(uint64(k))
		g := kit.Sparse(r, 1+r.IntN(4), 1+r.IntN(4), 4, -100, 1000)
		for _, o := range Objectives() {
			equal(t, BruteForce(g, o), kit.Solved(t, g, o).Value, g)
		}
	})
}

func power(base, exponent int) int {
	p := 1
	for range exponent {
		p *= base
	}
	return p
}

// digits writes k with so many digits to the base, the last ones first.
func digits(k, base, count int) []int32 {
	d := make([]int32, count)
	for x := range d {
		d[x] = int32(k % base)
		k /= base
	}
	return d
}
