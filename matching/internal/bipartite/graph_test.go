package bipartite_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	good := func() bipartite.Graph {
		return bipartite.Graph{
			Start: []int32{0, 2, 3}, Mentor: []int32{0, 1, 1}, Score: []int32{3, 4, 5},
			MenteeCapacity: []int32{1, 0}, MentorCapacity: []int32{0, 2},
		}
	}
	tests := map[string]struct {
		change func(*bipartite.Graph)
		want   string
		reason string
	}{
		"good":                  {func(*bipartite.Graph) {}, "", "capacities of 0 are fine"},
		"no offsets, no people": {func(g *bipartite.Graph) { *g = bipartite.Graph{MentorCapacity: []int32{1}} }, "", "the zero value is good"},
		"one offset, no people": {func(g *bipartite.Graph) { *g = bipartite.Graph{Start: []int32{0}} }, "", "no rows"},
		"pairs of nobody": {
			func(g *bipartite.Graph) {
				*g = bipartite.Graph{Mentor: []int32{0}, Score: []int32{0}, MentorCapacity: []int32{1}}
			},
			"bipartite: malformed graph: 0 row offsets for 0 mentees", "a pair needs a row",
		},
		"scores":          {func(g *bipartite.Graph) { g.Score = g.Score[:2] }, "bipartite: malformed graph: 2 scores for 3 pairs", "one each"},
		"mentee capacity": {func(g *bipartite.Graph) { g.MenteeCapacity[1] = -1 }, "bipartite: malformed graph: mentee 1: capacity -1", "at least 0"},
		"mentor capacity": {func(g *bipartite.Graph) { g.MentorCapacity[0] = -7 }, "bipartite: malformed graph: mentor 0: capacity -7", "at least 0"},
		"offsets missing": {func(g *bipartite.Graph) { g.Start = g.Start[:2] }, "bipartite: malformed graph: 2 row offsets for 2 mentees", "n + 1"},
		"first offset":    {func(g *bipartite.Graph) { g.Start[0] = 1 }, "bipartite: malformed graph: rows span 1 to 3 of 3 pairs", "all pairs"},
		"last offset":     {func(g *bipartite.Graph) { g.Start[2] = 2 }, "bipartite: malformed graph: rows span 0 to 2 of 3 pairs", "all pairs"},
		"offsets fall":    {func(g *bipartite.Graph) { g.Start[1] = 4 }, "bipartite: malformed graph: mentee 1: row from 4 to 3", "rows follow each other"},
		"offset negative": {func(g *bipartite.Graph) { g.Start[1] = -1 }, "bipartite: malformed graph: mentee 0: row from 0 to -1", "rows follow each other"},
		"mentor negative": {func(g *bipartite.Graph) { g.Mentor[0] = -1 }, "bipartite: malformed graph: mentee 0: mentor -1 after -1 of 2", "from zero"},
		"mentor beyond":   {func(g *bipartite.Graph) { g.Mentor[2] = 2 }, "bipartite: malformed graph: mentee 1: mentor 2 after -1 of 2", "below their number"},
		"mentor twice":    {func(g *bipartite.Graph) { g.Mentor[1] = 0 }, "bipartite: malformed graph: mentee 0: mentor 0 after 0 of 2", "a pair is there once"},
		"mentors fall":    {func(g *bipartite.Graph) { g.Mentor[0], g.Mentor[1] = 1, 0 }, "bipartite: malformed graph: mentee 0: mentor 0 after 1 of 2", "rising"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := good()
			tt.change(&g)
			err := g.Check()
			if tt.want == "" {
				assert.NoError(t, err, tt.reason)
				return
			}
			assert.ErrorIs(t, err, bipartite.ErrGraph)
			assert.EqualError(t, err, tt.want, tt.reason)
		})
	}
}
