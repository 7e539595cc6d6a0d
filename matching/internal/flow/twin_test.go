package flow_test

import (
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// forbidden is the weight of a pair that is not in the graph.
const forbidden = 1 << 40

// problem builds the problem of a table of weights, one row for each mentee.
func problem(menteeMinimum, menteeCapacity, mentorMinimum, mentorCapacity []int32, weights ...[]int64) flow.Problem {
	p := flow.Problem{MenteeMinimum: menteeMinimum, MentorMinimum: mentorMinimum}
	g := &p.Graph
	g.MenteeCapacity, g.MentorCapacity = menteeCapacity, mentorCapacity
	for _, row := range weights {
		g.Start = append(g.Start, int32(len(g.Mentor)))
		for j, w := range row {
			if w != forbidden {
				g.Mentor = append(g.Mentor, int32(j))
				p.Weight = append(p.Weight, w)
			}
		}
	}
	g.Start = append(g.Start, int32(len(g.Mentor)))
	g.Score = make([]int32, len(g.Mentor))
	return p
}

// mentees returns the mentee of each pair.
func mentees(g bipartite.Graph) []int32 {
	list := make([]int32, 0, len(g.Mentor))
	for i := range g.MenteeCapacity {
		for range g.Start[i+1] - g.Start[i] {
			list = append(list, int32(i))
		}
	}
	return list
}

// bruteForce tries every set of pairs and returns the greatest weight of those
// that are permitted, if there is one.
func bruteForce(p flow.Problem) (best int64, feasible bool) {
	g, mentee := p.Graph, mentees(p.Graph)
	left, right := make([]int32, len(g.MenteeCapacity)), make([]int32, len(g.MentorCapacity))
	within := func(n, minimum, capacity []int32) bool {
		for k, c := range capacity {
			if n[k] > c || minimum != nil && n[k] < minimum[k] {
				return false
			}
		}
		return true
	}
	var try func(e int, sum int64)
	try = func(e int, sum int64) {
		if e == len(mentee) {
			if within(left, p.MenteeMinimum, g.MenteeCapacity) && within(right, p.MentorMinimum, g.MentorCapacity) && (!feasible || sum > best) {
				best, feasible = sum, true
			}
			return
		}
		if !slices.Contains(p.Fixed, int32(e)) {
			try(e+1, sum)
		}
		if slices.Contains(p.Barred, int32(e)) {
			return
		}
		left[mentee[e]]++
		right[g.Mentor[e]]++
		try(e+1, sum+p.Weight[e])
		left[mentee[e]]--
		right[g.Mentor[e]]--
	}
	try(0, 0)
	return best, feasible
}

// draw returns a problem of up to n mentees and m mentors, weights in
// [low, high), capacities up to c.
func draw(r *rand.Rand, n, m int, low, high int64, c int32) flow.Problem {
	n, m = r.IntN(n+1), r.IntN(m+1)
	bounds := func(n int) (minimum, capacity []int32) {
		for range n {
			capacity = append(capacity, r.Int32N(c+1))
			minimum = append(minimum, r.Int32N(min(3, capacity[len(capacity)-1]+1)))
			if r.IntN(3) > 0 {
				minimum[len(minimum)-1] = 0
			}
		}
		if r.IntN(4) == 0 {
			return nil, capacity
		}
		return minimum, capacity
	}
	var p flow.Problem
	p.MenteeMinimum, p.Graph.MenteeCapacity = bounds(n)
	p.MentorMinimum, p.Graph.MentorCapacity = bounds(m)
	weights := make([][]int64, n)
	for i := range weights {
		for range m {
			w := low + r.Int64N(high-low)
			if r.IntN(4) == 0 {
				w = forbidden
			}
			weights[i] = append(weights[i], w)
		}
	}
	p = problem(p.MenteeMinimum, p.Graph.MenteeCapacity, p.MentorMinimum, p.Graph.MentorCapacity, weights...)
	if r.IntN(2) == 0 {
		for e := range p.Weight {
			switch r.IntN(8) {
			case 0:
				p.Fixed = append(p.Fixed, int32(e))
			case 1:
				p.Barred = append(p.Barred, int32(e))
			}
		}
	}
	for e := range p.Weight {
		if r.IntN(3) == 0 {
			p.Start = append(p.Start, int32(e))
		}
	}
	return p
}
