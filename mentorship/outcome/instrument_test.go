package outcome_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var update = flag.Bool("update", false, "rewrite golden files")

var figure = regexp.MustCompile(`-?[0-9]+\.[0-9]+(e[-+][0-9]+)?`)

func golden(t *testing.T, name string, got any) {
	t.Helper()
	text, err := json.MarshalIndent(got, "", "  ")
	require.NoError(t, err)
	text = append(text, '\n')
	// The last digits depend on the machine.
	text = figure.ReplaceAllFunc(text, func(b []byte) []byte {
		v, err := strconv.ParseFloat(string(b), 64)
		require.NoError(t, err)
		return strconv.AppendFloat(nil, v, 'g', 10, 64)
	})
	if *update {
		require.NoError(t, os.WriteFile(name, text, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(text))
}

func percent(n int) mentorship.Limit[int] { return mentorship.LimitOf(n, rule.Convention) }

// five is an instrument of five items from 1 to 5 in two subscales; the last item is
// reversed.
func five() outcome.Instrument {
	return outcome.Instrument{
		Code: "five", Title: "Five", Lowest: 1, Highest: 5, Answered: percent(80), Licence: outcome.OwnWords,
		Items: []outcome.Item{{"1", "a", false}, {"2", "a", false}, {"3", "b", false}, {"4", "b", false}, {"5", "b", true}},
	}
}

func answered(scores ...journal.Score) []journal.ItemScore {
	var list []journal.ItemScore
	for i, s := range scores {
		if s != 0 {
			list = append(list, journal.ItemScore{Item: journal.Code(fmt.Sprint(i + 1)), Score: s})
		}
	}
	return list
}

func TestPublishedInstruments(t *testing.T) {
	t.Parallel()
	list := []outcome.Instrument{outcome.MCA21(), outcome.MFQ9(), outcome.MET(), outcome.Pulse(4)}
	golden(t, "testdata/instruments.json", list)
	for _, i := range list {
		if i.Highest == 0 {
			require.ErrorIs(t, i.Validate(), outcome.ErrInstrument, "%s: a scale that is left open is to be brought", i.Code)
			i = i.On(1, 5)
		}
		require.NoError(t, i.Validate(), i.Code)
		for _, s := range i.Sources {
			_, ok := mentorship.LookUp(s)
			assert.True(t, ok, s)
		}
	}
	assert.Len(t, outcome.MCA21().Items, 21)
	assert.Len(t, outcome.MCA21().Subscales(), 6)
	assert.Len(t, outcome.MFQ9().Subscales(), 3)
	assert.Len(t, outcome.MET().Items, 13)
	assert.Empty(t, outcome.MET().Subscales())
	for _, gone := range []journal.Code{"5", "6", "15", "16", "25"} {
		_, err := outcome.MCA21().Score([]journal.ItemScore{{Item: gone, Score: 1}})
		require.ErrorIs(t, err, outcome.ErrUnknown, "item %s of the first version was dropped", gone)
	}
}

func TestValidateInstrument(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(*outcome.Instrument)
		faults int
		reason string
	}{
		"as it is":           {func(*outcome.Instrument) {}, 0, "it makes sense"},
		"no code":            {func(i *outcome.Instrument) { i.Code = "" }, 1, "a journal could not name it"},
		"no items":           {func(i *outcome.Instrument) { i.Items = nil }, 1, "there is nothing to score"},
		"nameless item":      {func(i *outcome.Instrument) { i.Items[0].Code = "" }, 1, "it could not be answered"},
		"doubled item":       {func(i *outcome.Instrument) { i.Items[1].Code = "1" }, 1, "whose answer would it be?"},
		"subscale no word":   {func(i *outcome.Instrument) { i.Items[1].Subscale = "NOT A WORD\n" }, 1, "it is named in reports"},
		"open scale":         {func(i *outcome.Instrument) { *i = i.On(0, 0) }, 1, "no answer could be told to fit"},
		"turned scale":       {func(i *outcome.Instrument) { *i = i.On(5, 1) }, 1, "the lowest is above the highest"},
		"scale of a point":   {func(i *outcome.Instrument) { *i = i.On(1, 1) }, 1, "one answer tells nothing"},
		"two points":         {func(i *outcome.Instrument) { *i = i.On(0, 1) }, 0, "yes and no are a scale"},
		"below zero":         {func(i *outcome.Instrument) { *i = i.On(-2, 2) }, 0, "a scale may have its zero in the middle"},
		"scale out of range": {func(i *outcome.Instrument) { *i = i.On(1, 1_000_001) }, 1, "no score is so high"},
		"scale below range":  {func(i *outcome.Instrument) { *i = i.On(-1_000_001, 1) }, 1, "no score is so low"},
		"no answers needed":  {func(i *outcome.Instrument) { i.Answered = percent(0) }, 1, "a mean of nothing is none"},
		"one percent":        {func(i *outcome.Instrument) { i.Answered = percent(1) }, 0, "the least share"},
		"all":                {func(i *outcome.Instrument) { i.Answered = percent(100) }, 0, "the greatest share"},
		"more than all":      {func(i *outcome.Instrument) { i.Answered = percent(101) }, 1, "nobody could reach it"},
		"unknown licence":    {func(i *outcome.Instrument) { i.Licence = "mine" }, 1, "what may be done is not known"},
		"everything at once": {func(i *outcome.Instrument) { *i = outcome.Instrument{} }, 4, "all is told"},
	}
	for name, tt := range tests {
		i := five()
		tt.change(&i)
		err := i.Validate()
		if tt.faults == 0 {
			require.NoError(t, err, "%s: %s", name, tt.reason)
			continue
		}
		require.ErrorIs(t, err, outcome.ErrInstrument, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.faults, strings.Count(err.Error(), "malformed"), "%s: %s: %v", name, tt.reason, err)
		_, scored := i.Score(nil)
		require.ErrorIs(t, scored, outcome.ErrInstrument, name)
		_, analysed := i.Analyse(nil, 0.95)
		require.ErrorIs(t, analysed, outcome.ErrInstrument, name)
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	is := func(v float64) *float64 { return &v }
	tests := map[string]struct {
		answers        []journal.ItemScore
		total, a, b    *float64
		floor, ceiling bool
		reason         string
	}{
		"all":                   {answered(1, 2, 3, 4, 5), is(2.2), is(1.5), is(8.0 / 3), false, false, "the last counts turned round, 1"},
		"none":                  {nil, nil, nil, nil, false, false, "no answers are no score, and not 0"},
		"one missing":           {answered(0, 2, 3, 4, 5), is(2.5), nil, is(8.0 / 3), false, false, "four of five are enough, one of two is not"},
		"two missing":           {answered(0, 0, 3, 4, 5), nil, nil, is(8.0 / 3), false, false, "three of five are not enough"},
		"one of three":          {answered(1, 1, 0, 4, 5), is(1.75), is(1), nil, false, false, "two of three are less than four in five"},
		"at the floor":          {answered(1, 1, 1, 1, 5), is(1), is(1), is(1), true, false, "lower could not be said"},
		"at the ceiling":        {answered(5, 5, 5, 5, 1), is(5), is(5), is(5), false, true, "higher could not be said"},
		"ceiling, one missing":  {answered(5, 5, 5, 5, 0), is(5), is(5), nil, false, true, "what was answered is at the ceiling"},
		"nearly at the ceiling": {answered(5, 5, 5, 4, 1), is(4.8), is(5), is(14.0 / 3), false, false, "one answer is below"},
	}
	for name, tt := range tests {
		s, err := five().Score(tt.answers)
		require.NoError(t, err, name)
		assert.Equal(t, len(tt.answers), s.Total.Answered, name)
		assert.Equal(t, 5, s.Total.Items, name)
		require.Len(t, s.Subscales, 2)
		for i, want := range []*float64{tt.total, tt.a, tt.b} {
			got := []outcome.Scale{s.Total, s.Subscales[0], s.Subscales[1]}[i].Mean
			if want == nil {
				assert.Nil(t, got, "%s, %d: %s", name, i, tt.reason)
			} else if assert.NotNil(t, got, "%s, %d: %s", name, i, tt.reason) {
				assert.InDelta(t, *want, *got, 1e-12, "%s, %d: %s", name, i, tt.reason)
			}
		}
		assert.Equal(t, tt.floor, s.Total.Floor, "%s: %s", name, tt.reason)
		assert.Equal(t, tt.ceiling, s.Total.Ceiling, "%s: %s", name, tt.reason)
	}
	strict := five()
	strict.Answered = mentorship.Limit[int]{}
	s, err := strict.Score(answered(0, 2, 3, 4, 5))
	require.NoError(t, err)
	assert.Nil(t, s.Total.Mean, "without a rule for missing answers all are needed")
}

func TestScoreRefuses(t *testing.T) {
	t.Parallel()
	_, err := five().Score([]journal.ItemScore{{Item: "1", Score: 0}, {Item: "2", Score: 6}, {Item: "3", Score: 5}, {Item: "3", Score: 5}, {Item: "canary smith", Score: 3}, {Item: "4", Score: math.MaxInt}, {Item: "5", Score: 1}})
	for _, kind := range []error{outcome.ErrRange, outcome.ErrUnknown, outcome.ErrDoubled} {
		require.ErrorIs(t, err, kind)
	}
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	var places []int
	for _, one := range joined.Unwrap() {
		a, ok := errors.AsType[*outcome.AnswerError](one)
		require.True(t, ok)
		places = append(places, a.Index)
	}
	assert.Equal(t, []int{0, 1, 3, 4, 5}, places, "every answer that does not fit is named")
	assert.NotContains(t, err.Error(), "canary", "what somebody wrote stays out of errors")
}

// Reversing an item by hand and by the instrument comes to the same.
func TestReversing(t *testing.T) {
	t.Parallel()
	turned := five()
	turned.Items[4].Reversed = false
	for a := journal.Score(1); a <= 5; a++ {
		one, err := five().Score(answered(1, 2, 3, 4, a))
		require.NoError(t, err)
		other, err := turned.Score(answered(1, 2, 3, 4, 6-a))
		require.NoError(t, err)
		assert.Equal(t, one, other)
	}
}

func TestAnalyse(t *testing.T) {
	t.Parallel()
	people := [][]journal.ItemScore{
		answered(1, 2, 1, 2, 5), answered(3, 3, 4, 3, 2), answered(5, 4, 5, 5, 1), answered(2, 2, 3, 1, 4),
		answered(4, 5, 3, 4, 2), answered(3, 0, 3, 2, 3), answered(2, 3, 2, 3, 3), answered(0, 0, 5, 5, 1),
	}
	a, err := five().Analyse(people, 0.95)
	require.NoError(t, err)
	assert.Equal(t, 6, a.Total.People)
	assert.Equal(t, 2, a.Total.Incomplete)
	require.Len(t, a.Subscales, 2)
	assert.Equal(t, 8, a.Subscales[1].People, "all answered the items of the second")
	golden(t, "testdata/analysis.json", a)

	var rows [][]float64
	for _, p := range people {
		if len(p) == 5 {
			rows = append(rows, []float64{float64(p[0].Score), float64(p[1].Score), float64(p[2].Score), float64(p[3].Score), float64(6 - p[4].Score)})
		}
	}
	alpha, ok := outcome.Alpha(rows, 0.95)
	require.True(t, ok)
	assert.Equal(t, alpha, *a.Total.Alpha, "the last item is turned round")

	alike, err := five().Analyse([][]journal.ItemScore{answered(3, 3, 3, 3, 3), answered(3, 3, 3, 3, 3)}, 0.95)
	require.NoError(t, err)
	assert.Nil(t, alike.Total.Alpha, "constant answers cannot tell")
	assert.Nil(t, alike.Total.Items[0].Rest, "constant answers go together with nothing")
	assert.Zero(t, *alike.Total.Items[0].Deviation)

	nobody, err := five().Analyse(nil, 0.95)
	require.NoError(t, err)
	assert.Nil(t, nobody.Total.Items[0].Mean, "nobody has no mean")
	one, err := five().Analyse([][]journal.ItemScore{answered(3, 3, 3, 3, 3)}, 0.95)
	require.NoError(t, err)
	assert.InDelta(t, 3, *one.Total.Items[0].Mean, 0)
	assert.Nil(t, one.Total.Items[0].Deviation, "one person has no deviation")

	_, err = five().Analyse([][]journal.ItemScore{answered(9)}, 0.95)
	require.ErrorIs(t, err, outcome.ErrRange)
}

// The order of people makes no difference, and an item counted twice as well as once.
func TestAnalyseTurned(t *testing.T) {
	t.Parallel()
	people := [][]journal.ItemScore{answered(1, 2, 1, 2, 5), answered(3, 3, 4, 3, 2), answered(5, 4, 5, 5, 1), answered(2, 2, 3, 1, 4)}
	one, err := five().Analyse(people, 0.9)
	require.NoError(t, err)
	people[0], people[3] = people[3], people[0]
	other, err := five().Analyse(people, 0.9)
	require.NoError(t, err)
	assert.InDelta(t, one.Total.Alpha.Value, other.Total.Alpha.Value, 1e-12)
	assert.InDelta(t, one.Total.Alpha.Low, other.Total.Alpha.Low, 1e-12)
}

// The statistics are those of internal/stats, which are held to R there.
func TestStatistics(t *testing.T) {
	t.Parallel()
	table := [][]float64{{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}}
	icc, ok := outcome.Intraclass(table, 0.95)
	require.True(t, ok)
	// Shrout and Fleiss (1979), table 4.
	for want, got := range map[float64]outcome.Estimate{0.17: icc.Single1, 0.29: icc.Single2, 0.71: icc.Single3, 0.44: icc.Mean1, 0.62: icc.Mean2, 0.91: icc.Mean3} {
		assert.InDelta(t, want, got.Value, 0.005)
	}
	kappa, ok := outcome.Kappa([][]int{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}}, outcome.Unweighted, 0.95)
	require.True(t, ok)
	assert.InDelta(t, 0.429, kappa.Value, 5e-4, "Fleiss, Cohen and Everitt (1969)")
	assert.InDelta(t, 0.32, kappa.Low, 0.005, "psych prints this interval")
	assert.InDelta(t, 0.53, kappa.High, 0.005, "psych prints this interval")
	linear, ok := outcome.Kappa([][]int{{4, 1, 0}, {1, 4, 1}, {0, 1, 4}}, outcome.Linear, 0.95)
	require.True(t, ok)
	quadratic, ok := outcome.Kappa([][]int{{4, 1, 0}, {1, 4, 1}, {0, 1, 4}}, outcome.Quadratic, 0.95)
	require.True(t, ok)
	assert.Greater(t, quadratic.Value, linear.Value, "no two raters are far apart")
	for _, confidence := range []float64{0, 1, math.NaN()} {
		_, ok = outcome.Kappa([][]int{{4, 1}, {1, 4}}, outcome.Linear, confidence)
		assert.False(t, ok, "no interval of confidence %v", confidence)
	}
	for metric, want := range map[outcome.Metric]float64{outcome.NominalMetric: 0.743, outcome.OrdinalMetric: 0.815, outcome.IntervalMetric: 0.849, outcome.RatioMetric: 0.797} {
		no := math.NaN()
		alpha, ok := outcome.Krippendorff([][]float64{
			{1, 1, no, 1},
			{2, 2, 3, 2},
			{3, 3, 3, 3},
			{3, 3, 3, 3},
			{2, 2, 2, 2},
			{1, 2, 3, 4},
			{4, 4, 4, 4},
			{1, 1, 2, 1},
			{2, 2, 2, 2},
			{no, 5, 5, 5},
			{no, no, 1, 1},
			{no, no, 3, no},
		}, metric)
		require.True(t, ok)
		assert.InDelta(t, want, alpha, 5e-4, "Krippendorff (2011)")
	}
	g, ok := outcome.Hedges([]float64{2, 3, 4}, []float64{1, 2, 3}, 0.95)
	require.True(t, ok)
	assert.InDelta(t, 0.797885, g.Value, 1e-6, "a deviation apart, times the factor for four degrees of freedom")
	c, ok := outcome.Change([]float64{1, 2, 3}, []float64{2, 3, 5}, 0.95)
	require.True(t, ok)
	assert.Positive(t, c.Raw.Value)
	assert.Positive(t, c.Paired.Value)
	index, ok := outcome.ReliableChange(32.5, 47.5, 7.5, 0.80)
	require.True(t, ok)
	assert.InDelta(t, 3.16, index, 0.005, "Jacobson and Truax (1991)")
}

func FuzzScore(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5}, uint8(80))
	f.Add([]byte{1, 1, 0, 255}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, share uint8) {
		i := five()
		i.Answered = percent(int(share))
		var answers []journal.ItemScore
		for len(data) >= 2 {
			answers = append(answers, journal.ItemScore{Item: journal.Code(fmt.Sprint(data[0] % 8)), Score: journal.Score(int8(data[1])) % 8})
			data = data[2:]
		}
		s, err := i.Score(answers)
		if err != nil {
			require.Empty(t, s)
			return
		}
		for _, scale := range append(s.Subscales, s.Total) {
			if scale.Mean != nil {
				require.True(t, *scale.Mean >= 1 && *scale.Mean <= 5)
				require.Equal(t, scale.Floor, *scale.Mean == 1)
				require.Equal(t, scale.Ceiling, *scale.Mean == 5)
			}
		}
	})
}
