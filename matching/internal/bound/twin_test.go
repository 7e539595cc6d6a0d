package bound_test

import (
	"math/rand/v2"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/bound"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// twin tries every choice of pairs there is and returns the worth of the best
// that is permitted, and whether there is any.
func twin(p bound.Problem) (best ssp.Weight, possible bool) {
	chosen := make([]bool, len(p.Graph.Mentor))
	for n := range 1 << len(chosen) {
		var sum ssp.Weight
		for e := range chosen {
			chosen[e] = n>>e&1 == 1
			if chosen[e] && p.First != nil {
				sum = sum.Plus(ssp.Weight{First: p.First[e], Second: p.Second[e]})
			}
		}
		if permitted(p, chosen) && (!possible || best.Less(sum)) {
			best, possible = sum, true
		}
	}
	return best, possible
}

// permitted reports whether a choice keeps to capacities and demands.
func permitted(p bound.Problem, chosen []bool) bool {
	mentees, mentors := len(p.Graph.MenteeCapacity), len(p.Graph.MentorCapacity)
	has := make([][]int32, mentees) // the mentors of each mentee
	load := make([]int32, mentors)
	for i := range mentees {
		for e := p.Graph.Start[i]; e < p.Graph.Start[i+1]; e++ {
			if chosen[e] {
				has[i] = append(has[i], p.Graph.Mentor[e])
				load[p.Graph.Mentor[e]]++
			}
		}
		if n := int32(len(has[i])); n > p.Graph.MenteeCapacity[i] || p.MenteeMinimum != nil && n < p.MenteeMinimum[i] {
			return false
		}
	}
	for j, n := range load {
		if n > p.Graph.MentorCapacity[j] || p.MentorMinimum != nil && n < p.MentorMinimum[j] {
			return false
		}
	}
	for k, i := range p.LockedMentee {
		if !slices.Contains(has[i], p.LockedMentor[k]) {
			return false
		}
	}
	for _, group := range p.Together {
		for _, i := range group {
			if len(has[i]) == 0 || !slices.Equal(has[i], has[group[0]]) {
				return false
			}
		}
	}
	for _, group := range p.Apart {
		for x, i := range group {
			for _, other := range group[:x] {
				if slices.ContainsFunc(has[i], func(j int32) bool { return slices.Contains(has[other], j) }) {
					return false
				}
			}
		}
	}
	return true
}

// random returns a small problem with demands of every kind.
func random(g *rand.Rand, mentees, mentors int) bound.Problem {
	p := bound.Problem{Graph: bipartite.Graph{Start: []int32{0}}}
	for range mentors {
		p.Graph.MentorCapacity = append(p.Graph.MentorCapacity, g.Int32N(4))
		p.MentorMinimum = append(p.MentorMinimum, max(0, g.Int32N(4)-2))
	}
	for range mentees {
		p.Graph.MenteeCapacity = append(p.Graph.MenteeCapacity, 1+max(0, g.Int32N(4)-2))
		p.MenteeMinimum = append(p.MenteeMinimum, max(0, g.Int32N(4)-2))
		for j := range mentors {
			if g.IntN(5) > 0 {
				p.Graph.Mentor = append(p.Graph.Mentor, int32(j))
				p.Graph.Score = append(p.Graph.Score, 0)
				p.First = append(p.First, 1)
				p.Second = append(p.Second, int64(g.IntN(7)-1))
			}
		}
		p.Graph.Start = append(p.Graph.Start, int32(len(p.Graph.Mentor)))
	}
	if g.IntN(2) == 0 {
		p.First, p.Second = p.Second, p.First
	}
	some := func() []int32 {
		var list []int32
		for i := range mentees {
			if g.IntN(2) == 0 {
				list = append(list, int32(i))
			}
		}
		return list
	}
	for range g.IntN(3) {
		p.Apart = append(p.Apart, some())
	}
	if g.IntN(2) == 0 {
		if group := some(); len(group) > 1 {
			p.Together = append(p.Together, group)
		}
	}
	if g.IntN(3) == 0 && mentees*mentors > 0 {
		p.LockedMentee = append(p.LockedMentee, g.Int32N(int32(mentees)))
		p.LockedMentor = append(p.LockedMentor, g.Int32N(int32(mentors)))
	}
	return p
}
