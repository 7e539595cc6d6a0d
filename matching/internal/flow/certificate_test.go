package flow_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// fault checks a solution by the conditions of the package comment, or a
// violation by its definition, and returns what is wrong. It shares no code with
// the solver.
func fault(p flow.Problem, s flow.Solution) string {
	if !s.Complete {
		return "not complete"
	}
	if s.Violation != nil {
		return faultyViolation(p, *s.Violation)
	}
	g, mentee := p.Graph, mentees(p.Graph)
	chosen := make([]bool, len(g.Mentor))
	left, right := make([]int32, len(g.MenteeCapacity)), make([]int32, len(g.MentorCapacity))
	fixedLeft, fixedRight := make([]int32, len(left)), make([]int32, len(right))
	last, value := int32(-1), int64(0)
	for _, e := range s.Chosen {
		if e <= last {
			return fmt.Sprintf("pair %d after %d", e, last)
		}
		last, chosen[e] = e, true
		value += p.Weight[e]
		left[mentee[e]]++
		right[g.Mentor[e]]++
	}
	if value != s.Value {
		return fmt.Sprintf("value %d, told %d", value, s.Value)
	}
	for _, e := range p.Fixed {
		if !chosen[e] {
			return fmt.Sprintf("fixed pair %d is not chosen", e)
		}
		fixedLeft[mentee[e]]++
		fixedRight[g.Mentor[e]]++
	}
	for e := range chosen {
		switch w, price := p.Weight[e], s.MenteePrice[mentee[e]]+s.MentorPrice[g.Mentor[e]]; {
		case slices.Contains(p.Fixed, int32(e)):
		case slices.Contains(p.Barred, int32(e)):
			if chosen[e] {
				return fmt.Sprintf("barred pair %d is chosen", e)
			}
		case chosen[e] && w < price, !chosen[e] && w > price:
			return fmt.Sprintf("pair %d of weight %d, price %d, chosen %v", e, w, price, chosen[e])
		}
	}
	for _, side := range []struct {
		n, minimum, capacity, fixed []int32
		price                       []int64
	}{
		{left, p.MenteeMinimum, g.MenteeCapacity, fixedLeft, s.MenteePrice},
		{right, p.MentorMinimum, g.MentorCapacity, fixedRight, s.MentorPrice},
	} {
		if len(side.price) != len(side.n) {
			return "not a price for everybody"
		}
		for k, n := range side.n {
			least := side.fixed[k]
			if side.minimum != nil {
				least = max(least, side.minimum[k])
			}
			switch {
			case n < least || n > side.capacity[k]:
				return fmt.Sprintf("person %d has %d, bounds %d and %d", k, n, least, side.capacity[k])
			case side.price[k] > 0 && n < side.capacity[k], side.price[k] < 0 && n > least:
				return fmt.Sprintf("person %d has %d, bounds %d and %d, price %d", k, n, least, side.capacity[k], side.price[k])
			}
		}
	}
	return ""
}

// faultyViolation reckons Need and Room anew and looks whether everybody is
// needed: whether the minima of the others alone could be met.
func faultyViolation(p flow.Problem, v flow.Violation) string {
	g, mentee := p.Graph, mentees(p.Graph)
	minimum, capacity, others := p.MenteeMinimum, slices.Clone(g.MenteeCapacity), slices.Clone(g.MentorCapacity)
	of := func(e int32) (person, other int32) { return mentee[e], g.Mentor[e] }
	if v.Mentors {
		minimum, capacity, others = p.MentorMinimum, others, capacity
		of = func(e int32) (person, other int32) { return g.Mentor[e], mentee[e] }
	}
	if len(v.People) == 0 || v.Need <= v.Room || !slices.IsSorted(v.People) || !slices.IsSorted(v.Others) {
		return fmt.Sprintf("no violation: %+v", v)
	}
	if minimum == nil {
		minimum = make([]int32, len(capacity))
	}
	minimum = slices.Clone(minimum)
	fixed := make([]int64, len(capacity))
	closed := map[int32]bool{}
	for _, e := range p.Fixed {
		x, y := of(e)
		fixed[x]++
		minimum[x] = max(0, minimum[x]-1)
		others[y]--
		closed[e] = true
	}
	for _, e := range p.Barred {
		closed[e] = true
	}
	if x := v.People[0]; len(v.People) == 1 && fixed[x] > int64(capacity[x]) && v.Need == fixed[x] && v.Room == int64(capacity[x]) {
		return ""
	}
	need, room := int64(0), int64(0)
	for _, x := range v.People {
		need += int64(minimum[x])
	}
	for _, y := range v.Others {
		room += int64(others[y])
	}
	for e := range mentee {
		if x, y := of(int32(e)); !closed[int32(e)] && slices.Contains(v.People, x) && !slices.Contains(v.Others, y) {
			room++
		}
	}
	if need != v.Need || room != v.Room {
		return fmt.Sprintf("need %d, room %d, told %+v", need, room, v)
	}
	for _, spared := range v.People {
		q := p
		q.Graph.MenteeCapacity, q.Graph.MentorCapacity = slices.Clone(g.MenteeCapacity), slices.Clone(g.MentorCapacity)
		q.MenteeMinimum, q.MentorMinimum = nil, nil
		bounds, wide := make([]int32, len(capacity)), q.Graph.MenteeCapacity
		for _, x := range v.People {
			if x != spared {
				bounds[x] = minimum[x] + int32(fixed[x])
			}
		}
		if v.Mentors {
			q.MentorMinimum, wide = bounds, q.Graph.MentorCapacity
		} else {
			q.MenteeMinimum = bounds
		}
		for x := range wide {
			wide[x] = 1 << 20 // only the minima of the people count
		}
		for y, n := range others {
			if n < 0 { // too many are fixed there; that is another violation
				if v.Mentors {
					q.Graph.MenteeCapacity[y] -= n
				} else {
					q.Graph.MentorCapacity[y] -= n
				}
			}
		}
		if _, feasible := bruteForce(q); !feasible {
			return fmt.Sprintf("%d can be spared: %+v", spared, v)
		}
	}
	return ""
}

// solved solves and requires a proof.
func solved(t *testing.T, p flow.Problem) flow.Solution {
	t.Helper()
	s, err := flow.Solve(p, nil)
	require.NoError(t, err)
	require.Empty(t, fault(p, s), "%+v: %+v", p, s)
	return s
}

func TestSampledProblems(t *testing.T) {
	t.Parallel()
	infeasible := 0
	for seed := range uint64(60_000) {
		r := rand.New(rand.NewPCG(seed, 0))
		p := draw(r, 4, 4, -4, 6, 3)
		if len(p.Weight) > 12 {
			continue
		}
		s := solved(t, p)
		best, feasible := bruteForce(p)
		require.Equal(t, feasible, s.Violation == nil, "seed %d: %+v", seed, p)
		if !feasible {
			infeasible++
			continue
		}
		require.Equal(t, best, s.Value, "seed %d: %+v", seed, p)
	}
	require.Greater(t, infeasible, 1000)
}
