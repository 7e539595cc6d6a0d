package matching_test

import (
	"context"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func untold(int, int) {}

// drawInstance returns an instance of up to four people a side and eleven pairs,
// with minima, locks and sometimes ranks.
func drawInstance(r *rand.Rand) matching.Instance {
	n, m := r.IntN(5), r.IntN(5)
	in := matching.Instance{Start: []int32{0}}
	bounds := func(capacity, minimum *[]int32) {
		c := r.Int32N(4)
		*capacity, *minimum = append(*capacity, c), append(*minimum, max(0, min(c, r.Int32N(6)-3)))
	}
	for j := range m {
		in.Mentors = append(in.Mentors, mentor(j))
		bounds(&in.MentorCapacity, &in.MentorMinimum)
	}
	for i := range n {
		in.Mentees = append(in.Mentees, mentee(i))
		bounds(&in.MenteeCapacity, &in.MenteeMinimum)
		for j := range m {
			if r.IntN(4) == 0 || len(in.Mentor) == 11 {
				continue
			}
			if r.IntN(20) == 0 {
				in.LockedMentor, in.LockedMentee = append(in.LockedMentor, int32(j)), append(in.LockedMentee, int32(i))
			}
			in.Mentor = append(in.Mentor, int32(j))
			in.Score = append(in.Score, r.Int32N(7)-2)
			in.MenteeRank = append(in.MenteeRank, r.Int32N(3))
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
	}
	if r.IntN(2) == 0 {
		in.MenteeRank = nil
	}
	return in
}

// An aimed choice is one with what it is worth in each aim, as lists of which
// the greater in order of the alphabet is the better.
type aimed struct {
	chosen []int32
	worth  map[matching.Aim][]int64
}

// aimedChoices returns every permitted choice of an instance.
func aimedChoices(in matching.Instance) (all []aimed) {
	var of []int
	for i := range in.Mentees {
		for range in.Start[i+1] - in.Start[i] {
			of = append(of, i)
		}
	}
	rank := make([]int, len(of))
	for e, i := range of {
		if in.MenteeRank != nil {
			rank[e] = int(in.MenteeRank[e])
			continue
		}
		better := map[int32]bool{}
		for other, k := range of {
			if k == i && in.Score[other] > in.Score[e] {
				better[in.Score[other]] = true
			}
		}
		rank[e] = len(better)
	}
	for set := range 1 << len(of) {
		var c aimed
		mentees, mentors := make([]int32, len(in.Mentees)), make([]int32, len(in.Mentors))
		scores, ranks, sum := []int64{}, make([]int64, 6), int64(0)
		for e, i := range of {
			if set>>e&1 == 0 {
				continue
			}
			c.chosen = append(c.chosen, int32(e))
			mentees[i]++
			mentors[in.Mentor[e]]++
			scores = append(scores, int64(in.Score[e]))
			sum += int64(in.Score[e])
			ranks[rank[e]]++
		}
		if !within(mentees, in.MenteeMinimum, in.MenteeCapacity) || !within(mentors, in.MentorMinimum, in.MentorCapacity) || !hasLocks(in, c.chosen) {
			continue
		}
		slices.Sort(scores)
		places := int64(len(scores))
		least, bad := []int64{places}, []int64{places}
		least = append(least, scores[:min(1, len(scores))]...)
		for k := range ranks {
			bad = append(bad, -ranks[len(ranks)-1-k])
		}
		c.worth = map[matching.Aim][]int64{
			matching.AimPlaces: {places}, matching.AimScore: {sum}, matching.AimRanks: ranks,
			matching.AimWorstOff: least, matching.AimBadRanks: bad, matching.AimLeximin: append([]int64{places}, scores...),
		}
		all = append(all, c)
	}
	return all
}

func within(n, minimum, capacity []int32) bool {
	for k, c := range capacity {
		if n[k] > c || n[k] < minimum[k] {
			return false
		}
	}
	return true
}

func hasLocks(in matching.Instance, chosen []int32) bool {
	for k, i := range in.LockedMentee {
		if !slices.ContainsFunc(chosen, func(e int32) bool {
			return in.Mentor[e] == in.LockedMentor[k] && in.Start[i] <= e && e < in.Start[i+1]
		}) {
			return false
		}
	}
	return true
}

// bestIn reports whether a choice is best in aims, one after the other.
func bestIn(all []aimed, aims []matching.Aim, chosen []int32) bool {
	for _, a := range aims {
		top := slices.MaxFunc(all, func(x, y aimed) int { return slices.Compare(x.worth[a], y.worth[a]) }).worth[a]
		all = slices.DeleteFunc(slices.Clone(all), func(c aimed) bool { return !slices.Equal(c.worth[a], top) })
	}
	return slices.ContainsFunc(all, func(c aimed) bool { return slices.Equal(c.chosen, chosen) })
}

// drawAims returns up to three different aims.
func drawAims(r *rand.Rand) []matching.Aim {
	aims := matching.Aims()
	r.Shuffle(len(aims), func(a, b int) { aims[a], aims[b] = aims[b], aims[a] })
	return aims[:1+r.IntN(3)]
}

func TestLexicographicIsBestAndProved(t *testing.T) {
	t.Parallel()
	infeasible := 0
	for seed := range uint64(scaletest.Pick(12_000, 600)) {
		r := rand.New(rand.NewPCG(seed, 0))
		in, aims := drawInstance(r), drawAims(r)
		s, err := matching.Lexicographic{Aims: aims}.Solve(t.Context(), in, untold)
		require.NoError(t, err, "%+v", in)
		require.NoError(t, in.Verify(s), "%v: %+v: %+v", aims, in, s)
		all := aimedChoices(in)
		if len(all) == 0 {
			infeasible++
			require.Equal(t, matching.Infeasible, s.Proof)
			continue
		}
		require.Equal(t, matching.Staged, s.Proof)
		require.True(t, bestIn(all, aims, s.Chosen), "%v: %+v: %v", aims, in, s.Chosen)
		refuseOthers(t, r, in, s, all)
	}
	require.Positive(t, infeasible)
}

// refuseOthers claims for other choices, and with other stages, that they are
// the best. Whatever is believed must be.
func refuseOthers(t *testing.T, r *rand.Rand, in matching.Instance, s matching.Solution, all []aimed) {
	t.Helper()
	for range 5 {
		other := s
		other.Stages = slices.Clone(s.Stages)
		if r.IntN(2) == 0 {
			other.Chosen = all[r.IntN(len(all))].chosen
		}
		for range r.IntN(3) {
			if len(other.Stages) == 0 {
				break
			}
			stage := &other.Stages[r.IntN(len(other.Stages))]
			stage.Mentors, stage.Mentees = slices.Clone(stage.Mentors), slices.Clone(stage.Mentees)
			switch prices := &stage.Mentors; r.IntN(6) {
			case 0:
				other.Stages = slices.Delete(other.Stages, 0, 1)
			case 1:
				stage.Value += r.Int64N(3) - 1
			case 2:
				stage.Level += r.Int64N(3) - 1
			default:
				if r.IntN(2) == 0 {
					prices = &stage.Mentees
				}
				if len(*prices) > 0 {
					(*prices)[r.IntN(len(*prices))].Price += r.Int64N(5) - 2
				}
			}
		}
		if in.Verify(other) == nil {
			require.True(t, bestIn(all, s.Aims, other.Chosen), "%v: %+v: %+v", s.Aims, in, other)
		}
	}
}

func TestSolversOfOneAim(t *testing.T) {
	t.Parallel()
	tests := map[matching.Aim]matching.Solver{
		matching.AimRanks: matching.RankMaximal{}, matching.AimBadRanks: matching.Fair{}, matching.AimLeximin: matching.Leximin{},
	}
	for aim, solver := range tests {
		for seed := range uint64(200) {
			in := drawInstance(rand.New(rand.NewPCG(seed, 1)))
			want, err := matching.Lexicographic{Aims: []matching.Aim{aim}}.Solve(t.Context(), in, untold)
			require.NoError(t, err)
			got, err := solver.Solve(t.Context(), in, untold)
			require.NoError(t, err)
			require.Equal(t, want, got, aim)
		}
	}
}

// The two orders of places and score are the two objectives.
func TestLexicographicIsOptimal(t *testing.T) {
	t.Parallel()
	for seed := range uint64(300) {
		w := decodeWorld(randomBytes(seed, 60))
		for _, o := range matching.Objectives() {
			w.objective = o
			_, optimal := matched(t, w.problem())
			r, err := matching.Match(t.Context(), w.problem(), matching.Options{Solver: matching.Lexicographic{}})
			require.NoError(t, err)
			require.Equal(t, optimal.Worth, r.Worth, "%+v", w)
			require.NoError(t, matching.Verify(t.Context(), w.problem(), r))
			text, err := json.Marshal(r)
			require.NoError(t, err)
			var read matching.Result
			require.NoError(t, json.Unmarshal(text, &read))
			require.NoError(t, matching.Verify(t.Context(), w.problem(), read), "what was stored is as good")
		}
	}
}

func randomBytes(seed uint64, n int) []byte {
	r := rand.New(rand.NewPCG(seed, 2))
	data := make([]byte, n)
	for k := range data {
		data[k] = byte(r.Uint32())
	}
	return data
}

func TestLexicographicRefuses(t *testing.T) {
	t.Parallel()
	in := matching.Instance{
		Mentors: ids("a"), Mentees: ids("b", "c"), Start: []int32{0, 1, 2}, Mentor: []int32{0, 0}, Score: []int32{1, 1},
		MentorCapacity: []int32{2}, MenteeCapacity: []int32{1, 1},
	}
	grouped := in
	grouped.Together = matching.Groups{Start: []int32{0, 2}, Member: []int32{0, 1}}
	malformed := in
	malformed.Score = nil
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	tests := map[string]struct {
		ctx    context.Context
		in     matching.Instance
		aims   []matching.Aim
		want   error
		reason string
	}{
		"groups":    {t.Context(), grouped, nil, matching.ErrGroups, "keeping together is no flow"},
		"malformed": {t.Context(), malformed, nil, matching.ErrInstance, "the arrays contradict each other"},
		"aim":       {t.Context(), in, []matching.Aim{"glory"}, mentorship.ErrText, "no such aim"},
		"cancelled": {cancelled, in, matching.Aims(), context.Canceled, "nobody waits any more"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := matching.Lexicographic{Aims: test.aims}.Solve(test.ctx, test.in, untold)
			require.ErrorIs(t, err, test.want, test.reason)
			assert.Zero(t, s)
		})
	}
}

func ids(names ...mentorship.PersonID) []mentorship.PersonID { return names }

// Whatever the order of the input, the bytes are the same.
func TestLexicographicShuffled(t *testing.T) {
	t.Parallel()
	p := population(3, 12, 30)
	var first string
	for seed := range uint64(scaletest.Pick(1000, 20)) {
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(p.Mentors), func(a, b int) { p.Mentors[a], p.Mentors[b] = p.Mentors[b], p.Mentors[a] })
		r.Shuffle(len(p.Mentees), func(a, b int) { p.Mentees[a], p.Mentees[b] = p.Mentees[b], p.Mentees[a] })
		solved, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Lexicographic{
			Aims: []matching.Aim{matching.AimRanks, matching.AimLeximin, matching.AimScore},
		}})
		require.NoError(t, err)
		text, err := json.Marshal(solved)
		require.NoError(t, err)
		if first == "" {
			first = string(text)
		}
		require.Equal(t, first, string(text))
	}
}

// Without an aim anything permitted would be the best.
func TestStagesWithoutAnAimAreRefused(t *testing.T) {
	in := even(3, 2, 3)
	require.ErrorIs(t, in.Verify(matching.Solution{Proof: matching.Staged}), matching.ErrSolver)
}
