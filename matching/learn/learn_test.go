package learn_test

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/matching/learn"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// drawn draws pairs whose log odds are the sum of effects times ratings around
// the middle. Each mentor has three pairs.
func drawn(seed uint64, n int, effects ...float64) learn.Past {
	r := rand.New(rand.NewPCG(seed, 0))
	past := learn.Past{}
	for k := range effects {
		past.Criteria = append(past.Criteria, fmt.Sprintf("criterion %c", 'a'+k))
	}
	for i := range n {
		p := learn.Pair{
			ID:     mentorship.RelationshipID(fmt.Sprintf("relationship-%05d", i)),
			Mentor: mentorship.PersonID(fmt.Sprintf("mentor-%05d", i/3)),
		}
		odds := 0.3
		for _, effect := range effects {
			x := r.Int32N(10_001)
			p.Ratings = append(p.Ratings, matching.Rating(x))
			odds += effect * (float64(x)/10_000 - 0.5)
		}
		p.Outcome = learn.WentBadly
		if r.Float64() < 1/(1+math.Exp(-odds)) {
			p.Outcome = learn.WentWell
		}
		past.Pairs = append(past.Pairs, p)
	}
	return past
}

func lesson(t *testing.T, past learn.Past) learn.Lesson {
	t.Helper()
	l, err := learn.Learn(past, learn.Options{})
	require.NoError(t, err)
	return l
}

func TestFindsWhatIsThere(t *testing.T) {
	t.Parallel()
	effects := []float64{3, 1.5, 0}
	covered, all := 0, 0
	for seed := range scaletest.Pick(uint64(15), 4) {
		l := lesson(t, drawn(seed, 600, effects...))
		for k, e := range l.Effects {
			all++
			if e.Low <= effects[k] && effects[k] <= e.High {
				covered++
			}
		}
		require.Greater(t, l.Effects[0].LogOdds, l.Effects[1].LogOdds, "seed %d", seed)
		require.Greater(t, l.Discrimination.Low, 0.5, "seed %d", seed)
		require.Less(t, l.Calibration.Brier, l.Calibration.Base)
		weights, err := l.Weights(100)
		require.NoError(t, err)
		require.Equal(t, 100, max(weights[0], -weights[0])+max(weights[1], -weights[1])+max(weights[2], -weights[2]))
		require.Greater(t, weights[0], weights[1], "the order of worth")
		require.GreaterOrEqual(t, weights[1], 15)
	}
	assert.GreaterOrEqual(t, covered*100, all*88, "%d of %d intervals hold the truth: near 95 %%, as a ridge allows", covered, all)
}

// A past of chance must not become weights.
func TestNoiseTeachesNothing(t *testing.T) {
	t.Parallel()
	fooled := 0
	for seed := range scaletest.Pick(uint64(60), 20) {
		if _, err := lesson(t, drawn(1000+seed, 150, 0, 0)).Weights(100); err == nil {
			fooled++
		} else {
			require.ErrorIs(t, err, learn.ErrCannotTell)
		}
	}
	assert.LessOrEqual(t, fooled, 5, "an interval of 95 %% errs once in forty to this side")
}

// A rating that gives away who the mentor is tells nothing about other mentors.
func TestMentorsAreLeftOutWhole(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 0))
	past := learn.Past{Criteria: []string{"fingerprint one", "fingerprint two"}}
	for m := range 60 {
		print1, print2, luck := matching.Rating(r.Int32N(10_001)), matching.Rating(r.Int32N(10_001)), learn.Outcome(1+r.IntN(2))
		for k := range 8 {
			past.Pairs = append(past.Pairs, learn.Pair{
				ID:     mentorship.RelationshipID(fmt.Sprintf("r-%d-%d", m, k)),
				Mentor: mentorship.PersonID(fmt.Sprintf("m-%d", m)), Ratings: []matching.Rating{print1, print2}, Outcome: luck,
			})
		}
	}
	l := lesson(t, past)
	assert.Less(t, l.Discrimination.Low, 0.5)
	assert.Greater(t, l.Discrimination.High-l.Discrimination.Low, 0.2, "60 mentors are 60 observations, not 480")
}

func TestOrderMakesNoDifference(t *testing.T) {
	t.Parallel()
	past := drawn(5, 120, 2, 0.5)
	want := lesson(t, past)
	r := rand.New(rand.NewPCG(4, 0))
	for range scaletest.Pick(20, 3) {
		past.Pairs = slices.Clone(past.Pairs)
		r.Shuffle(len(past.Pairs), func(i, j int) { past.Pairs[i], past.Pairs[j] = past.Pairs[j], past.Pairs[i] })
		require.Empty(t, cmp.Diff(want, lesson(t, past), cmpopts.IgnoreUnexported(learn.Lesson{})), "to the last bit")
	}
}

func TestSilenceIsNoOutcome(t *testing.T) {
	t.Parallel()
	past := drawn(6, 150, 2)
	want := lesson(t, past)
	for i := range 40 {
		past.Pairs = append(past.Pairs, learn.Pair{
			ID: mentorship.RelationshipID(fmt.Sprintf("silent-%d", i)), Mentor: "mentor-00001", Ratings: []matching.Rating{matching.Best},
		})
	}
	got := lesson(t, past)
	assert.Equal(t, 40, got.Unknown)
	want.Unknown = 40
	assert.Empty(t, cmp.Diff(want, got, cmpopts.IgnoreUnexported(learn.Lesson{})))
}

func TestDoubts(t *testing.T) {
	t.Parallel()
	kinds := func(l learn.Lesson) (list []learn.DoubtKind) {
		for _, d := range l.Doubts {
			list = append(list, d.Kind)
		}
		return list
	}
	alike := drawn(7, 300, 2, 0)
	for i := range alike.Pairs {
		alike.Pairs[i].Ratings[1] = matching.Unstated
	}
	well := drawn(8, 60, 1)
	for i := range well.Pairs {
		well.Pairs[i].Outcome = learn.WentWell
	}
	one := drawn(9, 300, 3)
	for i := range one.Pairs {
		one.Pairs[i].Mentor = "mentor-1"
	}
	tests := map[string]struct {
		past   learn.Past
		want   learn.DoubtKind
		grave  bool
		reason string
	}{
		"nothing":       {learn.Past{}, learn.OneOutcome, true, "the zero value knows nothing"},
		"all went well": {well, learn.OneOutcome, true, "nothing to tell apart"},
		"few":           {drawn(11, 30, 3, 3, 3), learn.FewPairs, true, "ten of the rarer outcome for each criterion"},
		"one mentor":    {one, learn.FewMentors, true, "nobody to leave out"},
		"noise":         {drawn(12, 300, 0), learn.NoBetter, true, "chance"},
		"uniform":       {alike, learn.NeverVaries, false, "the second criterion says nothing"},
		"unsure":        {drawn(13, 300, 3, 0), learn.UnsureSign, false, "the second may help or not"},
		"against":       {drawn(14, 900, 3, -2), learn.Against, false, "the second went along with failure"},
		"chances":       {drawn(1, 90, 0, 0), learn.Miscalibrated, false, "what was fitted to noise does not come true"},
	}
	for name, tt := range tests {
		l := lesson(t, tt.past)
		k := slices.Index(kinds(l), tt.want)
		require.GreaterOrEqual(t, k, 0, "%s: %v", name, l.Doubts)
		assert.Equal(t, tt.grave, l.Doubts[k].Grave, tt.reason)
		_, err := l.Weights(100)
		if tt.grave {
			require.ErrorIs(t, err, learn.ErrCannotTell, name)
		} else if name != "chances" {
			require.NoError(t, err, name)
		}
	}
	uniform, err := lesson(t, alike).Weights(100)
	require.NoError(t, err)
	assert.Equal(t, []int{100, 0}, uniform, "what never varies gets no weight")
	against, err := lesson(t, drawn(14, 900, 3, -2)).Weights(100)
	require.NoError(t, err)
	assert.Negative(t, against[1], "a penalty where that is sure")
}

func TestRefused(t *testing.T) {
	t.Parallel()
	good := func() learn.Past { return drawn(1, 6, 1) }
	tests := map[string]func(*learn.Past, *learn.Options){
		"name":              func(p *learn.Past, _ *learn.Options) { p.Criteria[0] = "" },
		"name twice":        func(p *learn.Past, _ *learn.Options) { p.Criteria = append(p.Criteria, p.Criteria[0]) },
		"id":                func(p *learn.Past, _ *learn.Options) { p.Pairs[2].ID = "\xff" },
		"id twice":          func(p *learn.Past, _ *learn.Options) { p.Pairs[2].ID = p.Pairs[1].ID },
		"mentor":            func(p *learn.Past, _ *learn.Options) { p.Pairs[2].Mentor = "" },
		"ratings":           func(p *learn.Past, _ *learn.Options) { p.Pairs[2].Ratings = nil },
		"rating":            func(p *learn.Past, _ *learn.Options) { p.Pairs[2].Ratings[0] = 10_001 },
		"outcome":           func(p *learn.Past, _ *learn.Options) { p.Pairs[2].Outcome = 3 },
		"folds":             func(_ *learn.Past, o *learn.Options) { o.Folds = 1 },
		"many folds":        func(_ *learn.Past, o *learn.Options) { o.Folds = 51 },
		"confidence":        func(_ *learn.Past, o *learn.Options) { o.Confidence = 1 },
		"no confidence":     func(_ *learn.Past, o *learn.Options) { o.Confidence = math.NaN() },
		"pairs a criterion": func(_ *learn.Past, o *learn.Options) { o.PairsPerCriterion = -1 },
	}
	for name, spoil := range tests {
		past, opts := good(), learn.Options{}
		spoil(&past, &opts)
		l, err := learn.Learn(past, opts)
		require.ErrorIs(t, err, learn.ErrPast, name)
		assert.Zero(t, l.Pairs, "nothing half done")
	}
	l := lesson(t, good())
	for _, total := range []int{0, -1, matching.MaxWeight + 1} {
		_, err := l.Weights(total)
		require.ErrorIs(t, err, learn.ErrPast)
	}
	_, err := l.Chance(nil)
	require.ErrorIs(t, err, learn.ErrPast)
	_, err = l.Chance([]matching.Rating{-1})
	require.ErrorIs(t, err, learn.ErrPast)
	_, err = learn.Lesson{}.Weights(100)
	require.ErrorIs(t, err, learn.ErrCannotTell, "the zero value teaches nothing")
}

func TestChance(t *testing.T) {
	t.Parallel()
	l := lesson(t, drawn(15, 900, 3))
	at := func(r matching.Rating) float64 {
		p, err := l.Chance([]matching.Rating{r})
		require.NoError(t, err)
		return p
	}
	assert.Less(t, at(0), at(5000))
	assert.Less(t, at(5000), at(10_000))
	assert.InDelta(t, at(matching.Neutral), at(matching.Unstated), 0, "as in a score")
	assert.InDelta(t, l.Calibration.Observed, at(matching.NotAsked), 0.1, "tells nothing: near the share of all")
}

func FuzzLearn(f *testing.F) {
	f.Add([]byte{2, 1, 0, 0, 1, 2, 3, 4}, 5)
	f.Add([]byte{1, 1, 1, 1, 2, 2, 2, 255, 255, 0, 0}, 2)
	f.Fuzz(func(t *testing.T, data []byte, folds int) {
		if len(data) == 0 || len(data) > 400 {
			t.Skip()
		}
		width := int(data[0] % 4)
		past := learn.Past{Criteria: []string{"one", "two", "three"}[:width]}
		for i := 1; i+2+4*width <= len(data); i += 2 + 4*width {
			p := learn.Pair{ID: mentorship.RelationshipID(fmt.Sprint("r", i)), Mentor: mentorship.PersonID(fmt.Sprint("m", data[i]))}
			p.Outcome = learn.Outcome(data[i+1] % 4)
			for k := range width {
				word := data[i+2+4*k:]
				p.Ratings = append(p.Ratings, matching.Rating(binary.LittleEndian.Uint32(word)%10_003)-1)
				if p.Ratings[k] < 0 {
					p.Ratings[k] = matching.Unstated
				}
			}
			past.Pairs = append(past.Pairs, p)
		}
		l, err := learn.Learn(past, learn.Options{Folds: folds})
		if err != nil {
			require.ErrorIs(t, err, learn.ErrPast)
			return
		}
		for _, e := range l.Effects {
			for _, x := range []float64{e.LogOdds, e.Low, e.High} {
				require.False(t, math.IsNaN(x) || math.IsInf(x, 0), "%+v", e)
			}
		}
		for _, x := range []float64{l.Discrimination.AUROC, l.Discrimination.Low, l.Calibration.Slope, l.Calibration.Brier, l.Calibration.Low} {
			require.False(t, math.IsNaN(x) || math.IsInf(x, 0))
		}
		if weights, err := l.Weights(50); err == nil {
			sum := 0
			for _, w := range weights {
				sum += max(w, -w)
			}
			require.Equal(t, 50, sum)
		}
	})
}

func BenchmarkLearn(b *testing.B) {
	for _, n := range []int{300, 3000} {
		past := drawn(1, n, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := learn.Learn(past, learn.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
