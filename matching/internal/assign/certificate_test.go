package assign_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/assign"
	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// fault checks a complete solution by the conditions of the package comment
// and returns what is wrong with it, or nothing. It shares no code with the
// solver and adds no more than two prices.
func fault(g bipartite.Graph, o ssp.Objective, s ssp.Solution) string {
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
				if order(w, paid) > 0 {
					return fmt.Sprintf("pair %d weighs %v, is priced %v and not chosen", e, w, paid)
				}
			case order(w, paid) < 0:
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
			price := order(side.price[k], ssp.Weight{})
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

// solved solves and requires a proof.
func solved(t *testing.T, g bipartite.Graph, o ssp.Objective) ssp.Solution {
	t.Helper()
	s, err := assign.Solve(g, o, nil)
	require.NoError(t, err)
	require.Empty(t, fault(g, o, s))
	return s
}

// A referee who approves of everything would make the other tests hollow.
func TestFaultIsFound(t *testing.T) {
	t.Parallel()
	g := graph([]int32{1, 1, 2}, []int32{1, 1, 3},
		[]int64{9, 7, forbidden},
		[]int64{9, 4, forbidden},
		[]int64{5, 4, 6})
	tests := map[string]struct {
		spoil  func(*ssp.Solution)
		reason string
	}{
		"a worse choice": {func(s *ssp.Solution) {
			s.Chosen = []int32{0, 3, 6}
			s.Value.Second -= 3
		}, "prices prove only the best choice"},
		"nothing chosen": {func(s *ssp.Solution) {
			s.Chosen = nil
			s.Value = ssp.Weight{}
		}, "an empty choice keeps to all capacities"},
		"chosen twice":    {func(s *ssp.Solution) { s.Chosen[1] = s.Chosen[0] }, "a pair counts once"},
		"mentee over":     {func(s *ssp.Solution) { s.Chosen = []int32{0, 1, 2, 6} }, "mentee 0 has one place"},
		"mentor over":     {func(s *ssp.Solution) { s.Chosen = []int32{0, 2, 6} }, "mentor 0 has one place"},
		"wrong value":     {func(s *ssp.Solution) { s.Value.Second++ }, "the value is the sum of the weights"},
		"mentee's price":  {func(s *ssp.Solution) { s.MenteePrice[0].Second-- }, "the pair chosen no longer covered by prices elsewhere"},
		"mentor's price":  {func(s *ssp.Solution) { s.MentorPrice[0].Second++ }, "the pair chosen is too dear"},
		"price of a room": {func(s *ssp.Solution) { s.MentorPrice[2].Second++ }, "mentor 2 has room for two more"},
		"negative price":  {func(s *ssp.Solution) { s.MentorPrice[2].Second-- }, "a price is at least zero"},
		"incomplete":      {func(s *ssp.Solution) { s.Complete = false }, "a partial solution proves nothing"},
		"prices missing":  {func(s *ssp.Solution) { s.MentorPrice = nil }, "there is one for everybody"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := solved(t, g, ssp.Participation)
			require.Equal(t, []int32{1, 2, 6}, s.Chosen)
			tt.spoil(&s)
			assert.NotEmpty(t, fault(g, ssp.Participation, s), tt.reason)
		})
	}
}

// The sum in the package comment: everything paid for is the value.
func TestPricesSumToValue(t *testing.T) {
	t.Parallel()
	for name, o := range objectives {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(300) {
				g := sparse(random(seed), 30, 9, 6, -50, 1000)
				s := solved(t, g, o)
				var paid ssp.Weight
				add := func(times int32, w ssp.Weight) {
					paid.First += int64(times) * w.First
					paid.Second += int64(times) * w.Second
				}
				for i, u := range s.MenteePrice {
					add(g.MenteeCapacity[i], u)
					for e := g.Start[i]; e < g.Start[i+1]; e++ {
						z := o.Weight(g.Score[e]).Minus(u).Minus(s.MentorPrice[g.Mentor[e]])
						if order(z, ssp.Weight{}) > 0 {
							add(1, z)
						}
					}
				}
				for j, p := range s.MentorPrice {
					add(g.MentorCapacity[j], p)
				}
				require.Equal(t, s.Value, paid, "seed %d", seed)
			}
		})
	}
}
