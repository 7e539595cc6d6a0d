package ssp_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
	"github.com/go-mentorship/mentorkit/matching/internal/ssptest"
)

// The sum in the package comment: everything paid for is the value.
func TestPricesSumToValue(t *testing.T) {
	t.Parallel()
	for name, o := range ssptest.Objectives() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for seed := range uint64(300) {
				g := kit.Sparse(ssptest.Random(seed), 30, 9, 6, -50, 1000)
				s := kit.Solved(t, g, o)
				var paid ssp.Weight
				add := func(times int32, w ssp.Weight) {
					paid.First += int64(times) * w.First
					paid.Second += int64(times) * w.Second
				}
				for i, u := range s.MenteePrice {
					add(g.MenteeCapacity[i], u)
					for e := g.Start[i]; e < g.Start[i+1]; e++ {
						z := o.Weight(g.Score[e]).Minus(u).Minus(s.MentorPrice[g.Mentor[e]])
						if ssptest.Order(z, ssp.Weight{}) > 0 {
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
