package matching_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
)

func encoded(t *testing.T, p matching.Problem) string {
	t.Helper()
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	return string(text)
}

func TestShufflesGiveTheSameBytes(t *testing.T) {
	for seed := range uint64(10) {
		p := population(seed, 5, 7)
		want := encoded(t, p)
		for n := range scaletest.Pick[uint64](100, 10) {
			require.Equal(t, want, encoded(t, shuffled(p, n)), "seed %d, shuffle %d", seed, n)
		}
	}
}

func TestTheProblemIsLeftAlone(t *testing.T) {
	p := shuffled(population(3, 9, 9), 1)
	before, err := json.Marshal([]any{p.Mentors, p.Mentees, p.Ties, p.Declared, p.History, p.Taken})
	require.NoError(t, err)
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.Verify(t.Context(), p, r))
	after, err := json.Marshal([]any{p.Mentors, p.Mentees, p.Ties, p.Declared, p.History, p.Taken})
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}
