package stable_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// decode reads a world from bytes, whatever they are.
func decode(data []byte) world {
	next := func(n int) int {
		if len(data) == 0 {
			return 0
		}
		b := int(data[0])
		data = data[1:]
		return b % n
	}
	mentees, mentors := next(6), next(5)
	w := world{mentees: make([][][]int32, mentees), mentors: make([][][]int32, mentors)}
	insert := func(tiers [][]int32, x int32, code int) [][]int32 {
		at := code / 2 % (len(tiers) + 1)
		if code%2 == 1 && at < len(tiers) {
			tiers[at] = append(tiers[at], x)
			return tiers
		}
		tiers = append(tiers, nil)
		copy(tiers[at+1:], tiers[at:])
		tiers[at] = []int32{x}
		return tiers
	}
	for j := range mentors {
		w.capacity = append(w.capacity, int32(next(4)))
		for i := range mentees {
			if code := next(256); code%4 > 0 {
				w.mentees[i] = insert(w.mentees[i], int32(j), code>>2)
				w.mentors[j] = insert(w.mentors[j], int32(i), next(256))
			}
		}
	}
	return w
}

func FuzzMarket(f *testing.F) {
	f.Add([]byte{3, 3, 1, 17, 4, 90, 6, 3, 1, 200, 9, 77, 1, 2, 5, 6, 34, 9}, 1000)
	f.Add([]byte{5, 4, 3, 255, 254, 253, 252, 251, 250, 249, 248, 2, 7, 11, 13}, -1)
	f.Add([]byte("A{1101012101019"), 14)
	f.Fuzz(func(t *testing.T, data []byte, effort int) {
		w := decode(data)
		for name, solve := range solvers {
			require.True(t, w.stable(solve(w.market())), "%s %+v", name, w)
		}
		found, complete := stable.Greatest(w.market(), effort%1_000_000, nil)
		require.True(t, complete)
		require.True(t, w.stable(found.Mentor), "%+v %v", w, found)
		most := w.most()
		require.LessOrEqual(t, found.Size, most)
		require.GreaterOrEqual(t, found.Bound, most)
		require.GreaterOrEqual(t, 3*found.Size, 2*most)
	})
}
