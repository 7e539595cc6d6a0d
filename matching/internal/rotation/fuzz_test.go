package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching/internal/rotation"
	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

// FuzzFind reads the lists of a small market, whom the lists need not suit: what
// repeats or names strangers is refused, all else is held against every
// matching.
func FuzzFind(f *testing.F) {
	f.Add([]byte{3, 3, 1, 1, 1, 0, 1, 2, 9, 1, 2, 0, 9, 2, 0, 1, 9, 1, 2, 0, 9, 2, 0, 1, 9, 0, 1, 2, 9})
	f.Add([]byte{3, 1, 2, 0, 9, 0, 9, 0, 9, 2, 1, 0, 9})
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() byte {
			if len(data) == 0 {
				return 9
			}
			b := data[0]
			data = data[1:]
			return b
		}
		mentees, mentors := int(next()%6), int(next()%6)
		w := world{mentees: make([][]int32, mentees), mentors: make([][]int32, mentors), capacity: make([]int32, mentors)}
		for j := range w.capacity {
			w.capacity[j] = int32(next() % 4)
		}
		fill := func(lists [][]int32) {
			for x := range lists {
				for b := next(); b < 9; b = next() {
					lists[x] = append(lists[x], int32(b))
				}
			}
		}
		fill(w.mentees)
		fill(w.mentors)
		if _, err := rotation.Find(w.market(), nil); err != nil {
			require.ErrorIs(t, err, rotation.ErrMarket)
			return
		}
		require.NoError(t, examine(w))
	})
}

// FuzzArrays hands over arrays that need not fit together.
func FuzzArrays(f *testing.F) {
	f.Add([]byte{0, 1}, []byte{0}, []byte{}, []byte{0, 1}, []byte{0}, []byte{}, []byte{1})
	f.Fuzz(func(t *testing.T, start, to, rank, start2, to2, rank2, capacity []byte) {
		numbers := func(data []byte) []int32 {
			var list []int32
			for _, b := range data {
				list = append(list, int32(int8(b)))
			}
			return list
		}
		m := stable.Market{
			Mentees:        stable.Lists{Start: numbers(start), To: numbers(to), Rank: numbers(rank)},
			Mentors:        stable.Lists{Start: numbers(start2), To: numbers(to2), Rank: numbers(rank2)},
			MentorCapacity: numbers(capacity),
		}
		l, err := rotation.Find(m, nil)
		if err != nil {
			return
		}
		_, err = l.Egalitarian(nil)
		require.NoError(t, err)
		l.MinRegret()
		l.SexEqual(1000, nil)
	})
}
