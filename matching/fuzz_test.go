package matching_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
)

// decodeWorld reads a world from bytes, whatever they are.
func decodeWorld(data []byte) world {
	next := func(n int) int {
		if len(data) == 0 {
			return 0
		}
		b := int(data[0])
		data = data[1:]
		return b % n
	}
	w := world{objective: matching.Objectives()[next(2)]}
	mentees := next(6)
	for range next(5) {
		w.slots = append(w.slots, next(4))
		w.taken = append(w.taken, next(3))
	}
	for range mentees {
		var row []int
		for range w.slots {
			score := next(256) - 128
			if score%3 == 0 {
				score += no
			}
			row = append(row, score)
		}
		w.scores = append(w.scores, row)
	}
	return w
}

func FuzzMatch(f *testing.F) {
	f.Add([]byte{0, 2, 2, 1, 0, 1, 0, 5, 2, 2, 0})
	f.Add([]byte{1, 3, 2, 1, 0, 1, 1, 127, 1, 200, 9, 130, 131})
	f.Fuzz(func(t *testing.T, data []byte) {
		w := decodeWorld(data)
		r, err := matching.Match(t.Context(), w.problem(), matching.Options{})
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), w.problem(), r))
		_, worth := w.best()
		require.Equal(t, worth, r.Worth)
	})
}

// FuzzVerify reads any result: it must be refused or else be as good as the best.
func FuzzVerify(f *testing.F) {
	w := world{scores: [][]int{{9, 5}, {5, 9}, {4, no}, {no, no}}, slots: []int{1, 1}}
	r, err := matching.Match(f.Context(), w.problem(), matching.Options{})
	require.NoError(f, err)
	text, err := json.Marshal(r)
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`{"certificate":{"proof":"duals","mentors":[{"person":"mentor-0","places":-9223372036854775808}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var read matching.Result
		if json.Unmarshal(data, &read) != nil {
			t.Skip()
		}
		if matching.Verify(t.Context(), w.problem(), read) == nil && read.Certificate.Proof == matching.Duals {
			require.Equal(t, r.Worth, read.Worth)
		}
		_, _ = matching.Explain(w.problem(), read, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-1"})
	})
}

// FuzzProblem reads people: they are refused with all faults, or matched.
func FuzzProblem(f *testing.F) {
	text, err := json.Marshal(population(1, 3, 3).Mentors)
	require.NoError(f, err)
	f.Add(text, text)
	f.Add([]byte(`[{"id":"a","capacity":-1}]`), []byte(`[{"id":"a","zone":"Local"}]`))
	f.Fuzz(func(t *testing.T, mentors, mentees []byte) {
		p := population(2, 0, 0)
		if json.Unmarshal(mentors, &p.Mentors) != nil || json.Unmarshal(mentees, &p.Mentees) != nil {
			t.Skip()
		}
		r, err := matching.Match(t.Context(), p, matching.Options{})
		if err != nil {
			require.ErrorIs(t, err, matching.ErrProblem)
			return
		}
		require.NoError(t, matching.Verify(t.Context(), p, r))
	})
}
