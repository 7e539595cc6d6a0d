package flow_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
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
	if !v.Minimal {
		return "not minimal"
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

// A referee who approves of everything would make the other tests hollow.
func TestFaultIsFound(t *testing.T) {
	t.Parallel()
	p := problem([]int32{0, 1, 0}, []int32{1, 1, 2}, []int32{0, 0, 2}, []int32{1, 1, 3},
		[]int64{9, 7, forbidden},
		[]int64{9, 4, -5},
		[]int64{5, 4, -6})
	p.Fixed = []int32{7}
	tests := map[string]struct {
		spoil  func(*flow.Solution)
		reason string
	}{
		"a worse choice": {func(s *flow.Solution) { s.Chosen, s.Value = []int32{1, 4, 7}, -1 }, "prices prove only the best choice"},
		"below minimum":  {func(s *flow.Solution) { s.Chosen, s.Value = []int32{0, 7}, 13 }, "mentor 2 needs two"},
		"not fixed":      {func(s *flow.Solution) { s.Chosen, s.Value = s.Chosen[:2], s.Value-4 }, "pair 7 is fixed"},
		"chosen twice":   {func(s *flow.Solution) { s.Chosen[1] = s.Chosen[0] }, "a pair counts once"},
		"wrong value":    {func(s *flow.Solution) { s.Value++ }, "the value is the sum of the weights"},
		"mentee's price": {func(s *flow.Solution) { s.MenteePrice[0]++ }, "the pair chosen is too dear"},
		"mentor's price": {func(s *flow.Solution) { s.MentorPrice[1]-- }, "a price below zero is for who has no more than the minimum"},
		"incomplete":     {func(s *flow.Solution) { s.Complete = false }, "a partial solution proves nothing"},
		"prices missing": {func(s *flow.Solution) { s.MentorPrice = nil }, "there is one for everybody"},
		"a violation": {func(s *flow.Solution) {
			s.Violation = &flow.Violation{People: []int32{1}, Need: 1, Room: 1, Minimal: true}
		}, "one is enough for one"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := solved(t, p)
			require.Nil(t, s.Violation)
			tt.spoil(&s)
			defer func() { _ = recover() }() // prices missing
			assert.NotEmpty(t, fault(p, s), tt.reason)
		})
	}
}

func TestViolations(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		p      flow.Problem
		want   flow.Violation
		reason string
	}{
		"nobody to go to": {
			problem([]int32{1}, []int32{1}, nil, nil, []int64{}),
			flow.Violation{People: []int32{0}, Need: 1, Minimal: true},
			"one mentee must have a mentor and there is none",
		},
		"three for two": {
			problem([]int32{1, 1, 1, 1}, []int32{1, 1, 1, 1}, nil, []int32{1, 1, 5},
				[]int64{1, 1, forbidden}, []int64{1, 1, 1}, []int64{1, 1, forbidden}, []int64{1, 1, forbidden}),
			flow.Violation{People: []int32{0, 2, 3}, Others: []int32{0, 1}, Need: 3, Room: 2, Minimal: true},
			"the one who can go elsewhere is no part of it",
		},
		"more places than mentors": {
			problem([]int32{3, 1}, []int32{3, 1}, nil, []int32{9, 9}, []int64{1, 1}, []int64{1, 1}),
			flow.Violation{People: []int32{0}, Need: 3, Room: 2, Minimal: true},
			"a pair is used once, so that two mentors are two places at most",
		},
		"a mentor's minimum": {
			problem(nil, []int32{1, 1, 1}, []int32{2, 2}, []int32{2, 2}, []int64{1, 1}, []int64{1, 1}, []int64{1, 1}),
			flow.Violation{Mentors: true, People: []int32{0, 1}, Others: []int32{0, 1, 2}, Need: 4, Room: 3, Minimal: true},
			"three mentees cannot be two times two",
		},
		"too many fixed": {
			func() flow.Problem {
				p := problem(nil, []int32{1}, nil, []int32{1, 1}, []int64{1, 1})
				p.Fixed = []int32{0, 1}
				return p
			}(),
			flow.Violation{People: []int32{0}, Need: 2, Room: 1, Minimal: true},
			"two mentors are fixed for somebody with one place",
		},
		"all fixed elsewhere": {
			func() flow.Problem {
				p := problem([]int32{0, 1}, []int32{1, 1}, nil, []int32{1}, []int64{1}, []int64{1})
				p.Fixed = []int32{0}
				return p
			}(),
			flow.Violation{People: []int32{1}, Others: []int32{0}, Need: 1, Minimal: true},
			"the only place is taken for good",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := solved(t, test.p)
			require.NotNil(t, s.Violation)
			assert.Equal(t, test.want, *s.Violation, test.reason)
		})
	}
}
