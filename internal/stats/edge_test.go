package stats_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// What cannot be told is said, and nothing is NaN.
func TestCannotTell(t *testing.T) {
	t.Parallel()
	nan, inf := math.NaN(), math.Inf(1)
	tenth := []float64{0.1, 0.1, 0.1, 0.1, 0.1, 0.1}
	ok := func(_ stats.Estimate, ok bool) bool { return ok }
	second := func(_ float64, ok bool) bool { return ok }
	changed := func(_ stats.Change, ok bool) bool { return ok }
	icc := func(_ stats.ICC, ok bool) bool { return ok }
	kappa := func(_, _ float64, ok bool) bool { return ok }
	three := func(_, _, _ float64, ok bool) bool { return ok }
	two := func(_, _ float64, ok bool) bool { return ok }
	tests := map[string]struct {
		told   bool
		reason string
	}{
		"mean of a figure that is none":        {second(stats.Mean([]float64{1, nan})), "one unknown figure makes the mean unknown"},
		"mean of an infinite figure":           {second(stats.Mean([]float64{1, inf})), "infinity is no figure"},
		"variance of figures too great":        {second(stats.Variance([]float64{1e300, -1e300})), "the square is beyond what numbers hold"},
		"correlation with rounding":            {second(stats.Correlation([]float64{0.1 + 0.2, 0.3, 0.3}, []float64{1, 2, 3})), "figures that differ by rounding are constant"},
		"correlation with an unknown":          {second(stats.Correlation([]float64{1, nan}, []float64{1, 2})), "an unknown figure has no place"},
		"Hedges of tenths":                     {ok(stats.Hedges(tenth, []float64{0.2, 0.2}, 0.95)), "constant answers have no deviation, also where a tenth is not exact"},
		"Hedges of one and one":                {ok(stats.Hedges([]float64{1}, []float64{2}, 0.95)), "one figure has no deviation"},
		"Hedges without confidence":            {ok(stats.Hedges([]float64{1, 2}, []float64{2, 4}, 0)), "an interval of no confidence is none"},
		"Hedges of certainty":                  {ok(stats.Hedges([]float64{1, 2}, []float64{2, 4}, 1)), "an interval that is certain has no ends"},
		"change by tenths":                     {changed(stats.Changed([]float64{0.1, 0.2, 0.3}, []float64{0.2, 0.3, 0.4}, 0.95)), "all changed by the same, rounding aside"},
		"change of unequal numbers":            {changed(stats.Changed([]float64{1, 2, 3}, []float64{1, 2}, 0.95)), "they are no pairs"},
		"change of certainty":                  {changed(stats.Changed([]float64{1, 2, 4}, []float64{1, 3, 3}, 1)), "an interval that is certain has no ends"},
		"reliable change of no figure":         {second(stats.ReliableChange(nan, 1, 1, 0.5)), "there is nothing to compare"},
		"reliable change without end":          {second(stats.ReliableChange(0, 1e308, 1e-300, 0.5)), "the index is beyond what numbers hold"},
		"alpha of ragged rows":                 {ok(stats.Alpha([][]float64{{1, 2}, {1, 2, 3}}, 0.95)), "an answer is missing, or there is one too many"},
		"alpha of an unknown":                  {ok(stats.Alpha([][]float64{{1, 2}, {nan, 3}}, 0.95)), "an answer is missing"},
		"alpha of sums alike but for rounding": {ok(stats.Alpha([][]float64{{0.1, 0.2}, {0.2, 0.1}, {0.3, 0}}, 0.95)), "nobody is told apart"},
		"alpha of nobody":                      {ok(stats.Alpha(nil, 0.95)), "there is nothing to look at"},
		"alpha of no items":                    {ok(stats.Alpha([][]float64{{}, {}}, 0.95)), "there is nothing to look at"},
		"alpha of certainty":                   {ok(stats.Alpha([][]float64{{1, 2}, {2, 4}}, 1)), "an interval that is certain has no ends"},
		"ICC of ragged rows":                   {icc(stats.Intraclass([][]float64{{1, 2}, {1}}, 0.95)), "a rating is missing"},
		"ICC of an unknown":                    {icc(stats.Intraclass([][]float64{{1, nan}, {1, 3}}, 0.95)), "a rating is missing"},
		"ICC of subjects alike but rounding":   {icc(stats.Intraclass([][]float64{{0.1, 0.3}, {0.3, 0.1}, {0.2, 0.2}}, 0.95)), "nobody is told apart"},
		"ICC of raters a constant apart":       {icc(stats.Intraclass([][]float64{{1, 2}, {2, 3}, {5, 6}}, 0.95)), "there is no error to compare with"},
		"ICC without confidence":               {icc(stats.Intraclass([][]float64{{1, 2}, {2, 4}, {5, 6}}, 0)), "an interval of no confidence is none"},
		"kappa of nothing":                     {kappa(stats.Kappa(nil, stats.Unweighted)), "nobody rated"},
		"Krippendorff of nothing":              {second(stats.Krippendorff(nil, stats.NominalMetric)), "nobody rated"},
		"Krippendorff of an infinite value":    {second(stats.Krippendorff([][]float64{{1, inf}, {1, 2}}, stats.IntervalMetric)), "infinity is no value"},
		"Krippendorff below the least":         {second(stats.Krippendorff([][]float64{{1, -inf}, {1, 2}}, stats.NominalMetric)), "infinity is no value"},
		"Krippendorff of a negative ratio":     {second(stats.Krippendorff([][]float64{{1, -1}, {1, 2}}, stats.RatioMetric)), "a ratio scale begins at zero"},
		"Krippendorff of values too great":     {second(stats.Krippendorff([][]float64{{1e300, -1e300}, {1, 2}}, stats.IntervalMetric)), "the square is beyond what numbers hold"},
		"Clopper-Pearson of nothing":           {two(stats.ClopperPearson(0, 0, 0.95)), "nothing was counted"},
		"Clopper-Pearson of more than all":     {two(stats.ClopperPearson(3, 2, 0.95)), "more than all is no share"},
		"Clopper-Pearson of fewer than none":   {two(stats.ClopperPearson(-1, 2, 0.95)), "fewer than none is no share"},
		"Clopper-Pearson without confidence":   {two(stats.ClopperPearson(1, 2, 0)), "an interval of no confidence is none"},
		"Clopper-Pearson of certainty":         {two(stats.ClopperPearson(1, 2, 1)), "an interval that is certain has no ends"},
		"Newcombe of certainty":                {three(stats.Newcombe(stats.Pair{K1: 1, N1: 2, K2: 1, N2: 2}, 1)), "an interval that is certain has no ends"},
		"Newcombe of more than can be":         {three(stats.Newcombe(stats.Pair{K1: 1, N1: math.MaxInt, K2: 1, N2: 2}, 0.95)), "there are not so many people"},
		"Katz without confidence":              {three(stats.Katz(stats.Pair{K1: 1, N1: 2, K2: 1, N2: 2}, 0)), "an interval of no confidence is none"},
		"Fisher of more than can be":           {second(stats.Fisher(stats.Pair{K1: 1, N1: 2, K2: 1, N2: math.MaxInt})), "there are not so many people"},
		"beta of what is no number":            {second(stats.Beta(nan, 1, 1)), "there is nothing to look up"},
		"beta of an endless parameter":         {second(stats.Beta(0.5, inf, 1)), "there is no such distribution"},
		"beta quantile of what is no number":   {second(stats.BetaQuantile(nan, 1, 1)), "there is nothing to look up"},
		"beta quantile beyond certainty":       {second(stats.BetaQuantile(1.1, 1, 1)), "more than certain is no chance"},
		"F quantile of certainty":              {second(stats.FQuantile(1, 3, 3)), "it is infinite"},
		"F quantile with hardly any freedom":   {second(stats.FQuantile(0.975, 1, 1e-6)), "it is beyond what numbers hold"},
		"t quantile of certainty":              {second(stats.TQuantile(1, 3)), "it is infinite"},
		"t quantile of the impossible":         {second(stats.TQuantile(0, 3)), "it is infinite"},
		"t quantile without freedom":           {second(stats.TQuantile(0.5, 0)), "there is no such distribution"},
		"t quantile with hardly any freedom":   {second(stats.TQuantile(1e-9, 1e-6)), "it is beyond what numbers hold"},
		"area under the curve of no number":    {func() bool { _, ok := stats.AUROC([]stats.Observation{{Figure: nan, Yes: true}, {}}); return ok }(), "there is nothing to compare"},
	}
	for name, tt := range tests {
		assert.False(t, tt.told, "%s: %s", name, tt.reason)
	}
}

// An interval of the second form stands also where its degrees of freedom vanish.
func TestIntraclassOfTwo(t *testing.T) {
	t.Parallel()
	c, ok := stats.Intraclass([][]float64{{2, 6, 4}, {5, 6, 0}}, 0.95)
	if ok {
		assert.LessOrEqual(t, c.Single2.Low, c.Single2.High)
	}
}

// Millions of people take no longer than thousands.
func TestFisherOfMany(t *testing.T) {
	t.Parallel()
	p, ok := stats.Fisher(stats.Pair{K1: 500_000_000, N1: 1_000_000_000, K2: 500_040_000, N2: 1_000_000_000})
	require.True(t, ok)
	assert.InEpsilon(t, 2*0.5*math.Erfc(1.788854/math.Sqrt2), p, 1e-3, "as the normal approximation has it")
}
