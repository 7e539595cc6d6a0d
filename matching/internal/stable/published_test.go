package stable_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func strictly(order ...int32) [][]int32 {
	var tiers [][]int32
	for _, x := range order {
		tiers = append(tiers, []int32{x})
	}
	return tiers
}

func TestPublishedInstances(t *testing.T) {
	ones := func(n int) []int32 {
		list := make([]int32, n)
		for k := range list {
			list[k] = 1
		}
		return list
	}
	tests := map[string]struct {
		world            world
		mentees, mentors []int32 // what each side's proposals lead to
		most             int
		reason           string
	}{
		"Gale and Shapley 1962, example 1": {
			world{
				[][][]int32{strictly(0, 1, 2), strictly(1, 2, 0), strictly(2, 0, 1)},
				[][][]int32{strictly(1, 2, 0), strictly(2, 0, 1), strictly(0, 1, 2)},
				ones(3),
			},
			[]int32{0, 1, 2},
			[]int32{2, 0, 1},
			3,
			"each side can have its first choices, the other then has its last",
		},
		"Gale and Shapley 1962, example 2": {
			world{
				[][][]int32{strictly(0, 1, 2, 3), strictly(0, 3, 2, 1), strictly(1, 0, 2, 3), strictly(3, 1, 2, 0)},
				[][][]int32{strictly(3, 2, 0, 1), strictly(1, 3, 0, 2), strictly(3, 0, 1, 2), strictly(2, 1, 0, 3)},
				ones(4),
			},
			[]int32{2, 3, 0, 1},
			[]int32{2, 3, 0, 1},
			4,
			"only one matching is stable, and it gives nobody of either side a first choice",
		},
		"Manlove and others 2002, a tie that doubles": {
			world{[][][]int32{strictly(0, 1), strictly(0)}, [][][]int32{{{0, 1}}, strictly(0)}, ones(2)},
			[]int32{0, -1},
			[]int32{0, -1},
			2,
			"the tie broken by number leaves one pair, where two are stable",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			m := test.world.market()
			assert.Equal(t, test.mentees, solvers["mentees"](m), test.reason)
			assert.Equal(t, test.mentors, solvers["mentors"](m), test.reason)
			most, _ := stable.Greatest(m, 1_000_000, nil)
			assert.Equal(t, test.most, most.Size, test.reason)
			assert.Equal(t, test.most, most.Bound, test.reason)
		})
	}
}
