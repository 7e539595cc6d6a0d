package matching_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
)

// decodePlan reads a plan from bytes, whatever they are.
func decodePlan(data []byte) plan {
	next := func(n int) int {
		if len(data) == 0 {
			return 0
		}
		b := int(data[0])
		data = data[1:]
		return b % n
	}
	p := plan{world: world{objective: matching.Objectives()[next(2)]}}
	mentees := 1 + next(4)
	for range 1 + next(3) {
		p.slots = append(p.slots, next(4))
		p.mentorMinimum = append(p.mentorMinimum, max(0, next(8)-5))
	}
	for range mentees {
		p.menteeMinimum = append(p.menteeMinimum, max(0, next(8)-5))
		p.places = append(p.places, max(1, p.menteeMinimum[len(p.menteeMinimum)-1], next(6)-2))
		var row []int
		for range p.slots {
			score := next(16) - 4
			if score%5 == 0 {
				score += no
			}
			row = append(row, score)
		}
		p.scores = append(p.scores, row)
	}
	seen := map[[2]int]bool{}
	for range next(3) {
		lock := [2]int{next(mentees), next(len(p.slots))}
		if !seen[lock] {
			p.locked = append(p.locked, lock)
		}
		seen[lock] = true
	}
	sets := map[[2]int]bool{}
	group := func(kind int) (list [][]int) {
		for range next(3) {
			set := next(1 << mentees)
			var members []int
			for i := range mentees {
				if set>>i&1 == 1 {
					members = append(members, i)
				}
			}
			if len(members) > 1 && !sets[[2]int{kind, set}] {
				list = append(list, members)
			}
			sets[[2]int{kind, set}] = true
		}
		return list
	}
	p.together, p.apart = group(0), group(1)
	return p
}

// FuzzDemands holds whatever is matched, or said to clash, against all there is.
func FuzzDemands(f *testing.F) {
	f.Add([]byte{0, 2, 1, 2, 0, 2, 0, 0, 3, 7, 8, 0, 3, 9, 5, 1, 0, 1, 1, 3, 1, 6})
	f.Add([]byte{1, 3, 2, 1, 6, 3, 0, 2, 0, 0, 4, 5, 6, 7, 0, 1, 2, 3, 1, 1, 0, 0, 2, 3, 9, 2, 5, 12})
	f.Add([]byte{0, 3, 2, 3, 7, 3, 7, 3, 0, 7, 5, 11, 12, 13, 7, 5, 9, 8, 7, 0, 3, 7, 6, 12, 0, 3, 7, 6, 12})
	f.Add([]byte("0722020100A1000000000009002")) // several places: a chosen pair may be worth more than its prices
	f.Fuzz(func(t *testing.T, data []byte) {
		p := decodePlan(data)
		problem := p.problem()
		require.NoError(t, problem.Validate())
		examinePlan(t, p, map[string]int{})

		all, worth := p.best()
		cut := p.problem()
		cut.Candidates = 1
		few, err := matching.Match(t.Context(), cut, matching.Options{})
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), cut, few))
		require.Equal(t, all == nil, few.Conflict != nil, "what cannot be met among few is sought among more")
		if few.Certificate.Proof == matching.Duals {
			require.Equal(t, worth, few.Worth, "and proved over all pairs")
		}

		// With little effort it finds less, or nothing, and says nothing false.
		r, err := matching.Match(t.Context(), problem, matching.Options{Solver: matching.Optimal{Effort: 1}})
		if err != nil {
			require.ErrorIs(t, err, matching.ErrUndecided)
			return
		}
		require.NoError(t, matching.Verify(t.Context(), problem, r))
		require.Equal(t, all == nil, r.Conflict != nil)
		if gap, proved := r.Gap(); r.Conflict == nil {
			require.True(t, proved)
			require.GreaterOrEqual(t, p.objective.Compare(r.Worth.Plus(gap), worth), 0)
		}
	})
}
