package ssptest

import (
	"cmp"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// Objectives returns those there are, by name.
func Objectives() map[string]ssp.Objective {
	return map[string]ssp.Objective{"participation": ssp.Participation, "score only": ssp.ScoreOnly}
}

// Forbidden is the score of a pair that is not in the graph.
const Forbidden = 1 << 40

// Graph builds the graph of a table of scores, one row for each mentee.
func Graph(menteeCapacity, mentorCapacity []int32, scores ...[]int64) bipartite.Graph {
	g := bipartite.Graph{MenteeCapacity: menteeCapacity, MentorCapacity: mentorCapacity}
	for _, row := range scores {
		g.Start = append(g.Start, int32(len(g.Mentor)))
		for j, s := range row {
			if s != Forbidden {
				g.Mentor = append(g.Mentor, int32(j))
				g.Score = append(g.Score, int32(s))
			}
		}
	}
	g.Start = append(g.Start, int32(len(g.Mentor)))
	return g
}

// A twin tries every permitted choice of pairs.
type twin struct {
	g                bipartite.Graph
	o                ssp.Objective
	mentee           []int   // of each pair
	mentees, mentors []int32 // room left
	best             ssp.Weight
}

// BruteForce returns the greatest weight of all permitted choices.
func BruteForce(g bipartite.Graph, o ssp.Objective) ssp.Weight {
	t := twin{
		g: g, o: o,
		mentees: append([]int32(nil), g.MenteeCapacity...),
		mentors: append([]int32(nil), g.MentorCapacity...),
	}
	for i := range g.MenteeCapacity {
		for range g.Start[i+1] - g.Start[i] {
			t.mentee = append(t.mentee, i)
		}
	}
	t.try(0, 0, 0)
	return t.best
}

func (t *twin) try(e int, number, score int64) {
	if e == len(t.mentee) {
		w := ssp.Weight{First: number, Second: score}
		if t.o == ssp.ScoreOnly {
			w = ssp.Weight{First: score, Second: number}
		}
		if Order(w, t.best) > 0 {
			t.best = w
		}
		return
	}
	t.try(e+1, number, score)
	i, j := t.mentee[e], t.g.Mentor[e]
	if t.mentees[i] > 0 && t.mentors[j] > 0 {
		t.mentees[i]--
		t.mentors[j]--
		t.try(e+1, number+1, score+int64(t.g.Score[e]))
		t.mentees[i]++
		t.mentors[j]++
	}
}

// Order compares weights without the help of the package.
func Order(a, b ssp.Weight) int {
	return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Second, b.Second))
}
