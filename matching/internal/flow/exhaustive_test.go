package flow_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
)

// Every table of the weights -1, 0, 2 and forbidden up to 3 x 3. Capacities from
// 0 to 2 and minima of 0 or 1 all occur with the smaller tables; the larger ones
// share them out.
func TestEverySmallProblem(t *testing.T) {
	t.Parallel()
	weights := [...]int64{forbidden, -1, 0, 2}
	for n := range 4 {
		for m := range 4 {
			t.Run(fmt.Sprintf("%dx%d", n, m), func(t *testing.T) {
				t.Parallel()
				tables, bounds := power(4, n*m), power(6, n+m)
				tried := min(bounds, max(1, 1<<15/tables))
				r := random(uint64(n + 4*m))
				for table := 0; table < tables; table += scaletest.Pick(1, 7) {
					for code := range tried {
						if tried < bounds {
							code = r.IntN(bounds)
						}
						check(t, n, m, table, code, weights[:])
					}
				}
			})
		}
	}
}

func check(t *testing.T, n, m, table, code int, weights []int64) {
	t.Helper()
	var minima, capacities []int32
	for range n + m {
		capacity := int32(code % 3)
		capacities = append(capacities, capacity)
		minima = append(minima, min(capacity, int32(code/3%2)))
		code /= 6
	}
	rows := make([][]int64, n)
	for i := range rows {
		for range m {
			rows[i] = append(rows[i], weights[table%4])
			table /= 4
		}
	}
	p := problem(minima[:n], capacities[:n], minima[n:], capacities[n:], rows...)
	s := solved(t, p)
	best, feasible := bruteForce(p)
	if feasible != (s.Violation == nil) || feasible && best != s.Value {
		t.Fatalf("%+v: got %+v, want %d, %v", p, s, best, feasible)
	}
}

func power(base, exponent int) int {
	p := 1
	for range exponent {
		p *= base
	}
	return p
}

// Weights that hardly tie, several places, fixed and barred pairs, and a choice
// to begin with that may be anything.
func TestSampledProblems(t *testing.T) {
	t.Parallel()
	infeasible := 0
	for seed := range uint64(scaletest.Pick(60_000, 3000)) {
		r := rand.New(rand.NewPCG(seed, 0))
		p := draw(r, 4, 4, -4, 6, 3)
		if len(p.Weight) > 12 {
			continue
		}
		s := solved(t, p)
		best, feasible := bruteForce(p)
		if feasible != (s.Violation == nil) || feasible && best != s.Value {
			t.Fatalf("seed %d: %+v: got %+v, want %d, %v", seed, p, s, best, feasible)
		}
		if !feasible {
			infeasible++
		}
	}
	if infeasible == 0 {
		t.Fatal("nothing was infeasible")
	}
}
