package ssptest

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Fault checks a complete solution by the conditions of package ssp
// and returns what is wrong with it, or nothing. It shares no code with the
// solver and adds no more than two prices.
func Fault(g bipartite.Graph, o ssp.Objective, s ssp.Solution) string {
	if !s.Complete || len(s.MenteePrice) != len(g.MenteeCapacity) || len(s.MentorPrice) != len(g.MentorCapacity) {
		return "not a complete solution"
	}
	mentees := make([]int32, len(g.MenteeCapacity))
	mentors := make([]int32, len(g.MentorCapacity))
	chosen := make([]bool, len(g.Mentor))
	last := int32(-1)
	for _, e := range s.Chosen {
		if e <= last {
			return fmt.Sprintf("pair %d chosen after pair %d", e, last)
		}
		last = e
		chosen[e] = true
		mentors[g.Mentor[e]]++
	}
	var value ssp.Weight
	for i := range mentees {
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			w := ssp.Weight{First: 1, Second: int64(g.Score[e])}
			if o == ssp.ScoreOnly {
				w = ssp.Weight{First: int64(g.Score[e]), Second: 1}
			}
			u, p := s.MenteePrice[i], s.MentorPrice[g.Mentor[e]]
			paid := ssp.Weight{First: u.First + p.First, Second: u.Second + p.Second}
			switch {
			case !chosen[e]:
				if Order(w, paid) > 0 {
					return fmt.Sprintf("pair %d weighs %v, is priced %v and not chosen", e, w, paid)
				}
			case Order(w, paid) < 0:
				return fmt.Sprintf("pair %d weighs %v, is priced %v and chosen", e, w, paid)
			default:
				mentees[i]++
				value.First += w.First
				value.Second += w.Second
			}
		}
	}
	if value != s.Value {
		return fmt.Sprintf("value %v, told %v", value, s.Value)
	}
	for _, side := range []struct {
		name            string
		taken, capacity []int32
		price           []ssp.Weight
	}{
		{"mentee", mentees, g.MenteeCapacity, s.MenteePrice},
		{"mentor", mentors, g.MentorCapacity, s.MentorPrice},
	} {
		for k, c := range side.capacity {
			price := Order(side.price[k], ssp.Weight{})
			switch {
			case side.taken[k] > c:
				return fmt.Sprintf("%s %d has %d of %d places", side.name, k, side.taken[k], c)
			case price < 0:
				return fmt.Sprintf("%s %d has price %v", side.name, k, side.price[k])
			case price > 0 && side.taken[k] < c:
				return fmt.Sprintf("%s %d has room and price %v", side.name, k, side.price[k])
			}
		}
	}
	return ""
}
