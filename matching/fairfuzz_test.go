package matching_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
)

// FuzzLexicographic draws an instance and an order of aims; what is proved must
// be the best.
func FuzzLexicographic(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, seed, order uint64) {
		in, aims := drawInstance(rand.New(rand.NewPCG(seed, 4))), drawAims(rand.New(rand.NewPCG(order, 4)))
		s, err := matching.Lexicographic{Aims: aims}.Solve(t.Context(), in, untold)
		require.NoError(t, err)
		require.NoError(t, in.Verify(s))
		all := aimedChoices(in)
		require.Equal(t, len(all) > 0, s.Proof == matching.Staged)
		if len(all) > 0 {
			require.True(t, bestIn(all, aims, s.Chosen))
		}
	})
}

// FuzzVerifyStages reads any certificate: a choice that it proves is the best.
func FuzzVerifyStages(f *testing.F) {
	w := world{scores: [][]int{{9, 5, no}, {5, 9, 2}, {4, no, 4}, {no, no, no}}, slots: []int{1, 1, 2}}
	aims := []matching.Aim{matching.AimRanks, matching.AimWorstOff, matching.AimLeximin}
	r, err := matching.Match(f.Context(), w.problem(), matching.Options{Solver: matching.Lexicographic{Aims: aims}})
	require.NoError(f, err)
	text, err := json.Marshal(r)
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`{"certificate":{"proof":"stages","aims":["places","x"],"stages":[{"mentors":[{"person":"mentor-0","price":-9223372036854775808}]}]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var read matching.Result
		if json.Unmarshal(data, &read) != nil {
			t.Skip()
		}
		if matching.Verify(t.Context(), w.problem(), read) != nil || read.Certificate.Proof != matching.Staged {
			return
		}
		again, err := matching.Match(t.Context(), w.problem(), matching.Options{Solver: matching.Lexicographic{Aims: read.Certificate.Aims}})
		require.NoError(t, err)
		require.Len(t, read.Certificate.Stages, len(again.Certificate.Stages))
		for k, stage := range again.Certificate.Stages {
			require.Equal(t, stage.Value, read.Certificate.Stages[k].Value)
		}
	})
}

// Every value in the JSON of a staged result is changed, one after the other.
// What is then still believed says the same, or proves it by other prices.
func TestStagedResultTampered(t *testing.T) {
	t.Parallel()
	p := population(5, 3, 6)
	r, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Lexicographic{Aims: matching.Aims()}})
	require.NoError(t, err)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(text, &tree))
	tried := 0
	root := tree.(map[string]any)["certificate"]
	tamper(&root, "", func(path string) {
		tree.(map[string]any)["certificate"] = root
		changed, err := json.Marshal(tree)
		require.NoError(t, err)
		var other matching.Result
		if json.Unmarshal(changed, &other) != nil {
			return // does not even decode
		}
		if again, err := json.Marshal(other); err == nil && string(again) == string(text) {
			return // says the same in other words
		}
		tried++
		if err := matching.Verify(t.Context(), p, other); err == nil {
			require.Equal(t, r.Matches, other.Matches)
			require.Regexp(t, "/price$|/me(ntor|ntee)s$", path, "only prices may prove it otherwise")
		}
	})
	require.Greater(t, tried, 50)
}
