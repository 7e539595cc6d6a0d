package ssp

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// A state is the graph laid out for the searches, the places given so far and
// the prices that prove them best.
type state struct {
	objective  Objective
	mentees    []mentee
	mentors    []mentor
	candidates []candidate // of all mentees, row by row, best first within a row
	places     []place     // of all mentors, as many for each as can ever be taken

	// One search after the other uses these.
	frontier frontier
	reached  []int32 // nodes with a distance, as in step
	limit    Weight  // length of the shortest complete path known
	end      int32   // node where that path ends
}

type mentee struct {
	price      Weight // what one more place would be worth, at most
	dist       Weight
	start, end int32 // their candidates
	via        int32 // index of the place whose loss is the last step to them
}

type mentor struct {
	price           Weight // what the cheapest of their places is worth
	dist            Weight
	first           int32 // their first place
	taken, capacity int32
	via             place // whom they would take on as the last step to them
}

type candidate struct {
	mentor, score int32
	pair          int32 // index in the graph
	chosen        bool
}

// A place is taken by a mentee with one of their candidates.
type place struct{ mentee, candidate int32 }

// newState lays out a graph. The prices fit a graph where nobody asks for a
// place yet: mentors cost nothing, and a mentee's price is the weight of her
// best pair, or zero if even that weighs less.
func newState(g bipartite.Graph, o Objective) *state {
	s := &state{
		objective:  o,
		mentees:    make([]mentee, len(g.MenteeCapacity)),
		mentors:    make([]mentor, len(g.MentorCapacity)),
		candidates: make([]candidate, 0, len(g.Mentor)),
	}
	var ranked []int64 // a row, each pair as its score, complemented, above its index
	for i := range s.mentees {
		m := &s.mentees[i]
		m.start, m.end = g.Start[i], g.Start[i+1]
		m.dist = unreached
		ranked = ranked[:0]
		for e := m.start; e < m.end; e++ {
			ranked = append(ranked, int64(^g.Score[e])<<32|int64(e))
		}
		slices.Sort(ranked)
		for _, key := range ranked {
			e := int32(key)
			s.candidates = append(s.candidates, candidate{mentor: g.Mentor[e], score: g.Score[e], pair: e})
		}
		if m.start < m.end {
			if best := o.Weight(s.candidates[m.start].score); m.price.Less(best) {
				m.price = best
			}
		}
	}
	for _, j := range g.Mentor {
		if h := &s.mentors[j]; h.capacity < g.MentorCapacity[j] {
			h.capacity++ // no more than there are candidates
		}
	}
	first := int32(0)
	for j := range s.mentors {
		h := &s.mentors[j]
		h.dist = unreached
		h.first = first
		first += h.capacity
	}
	s.places = make([]place, first)
	return s
}
