package outcome_test

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const brokenText = "\xff\xfe\x00"

// What makes no sense is refused by an error that says of which kind and, where there are
// several things, in which place; and nothing comes of it.
func TestHostileInput(t *testing.T) {
	t.Parallel()
	score := func(answers ...journal.ItemScore) error {
		s, err := five().Score(answers)
		assert.Empty(t, s)
		return err
	}
	one := func(item journal.Code, n journal.Score) error { return score(journal.ItemScore{Item: item, Score: n}) }
	instrument := func(change func(*outcome.Instrument)) error {
		i := five()
		change(&i)
		s, err := i.Score(nil)
		assert.Empty(t, s)
		return err
	}
	tscore := func(r float64, goals ...outcome.Scaled) error {
		v, err := outcome.TScore(goals, r)
		assert.Zero(t, v)
		return err
	}
	level := func(n int) error { return tscore(0.3, outcome.Scaled{Weight: 1}, outcome.Scaled{Level: n, Weight: 1}) }
	weight := func(w float64) error { return tscore(0.3, outcome.Scaled{Weight: 1}, outcome.Scaled{Weight: w}) }
	answer := func(q outcome.Question, marks ...journal.Code) error {
		b, err := outcome.Answer{By: e, Question: q, Marks: marks}.Body()
		assert.Empty(t, b)
		return err
	}
	items := func(n int) []outcome.Item {
		list := make([]outcome.Item, n)
		for k := range list {
			list[k] = outcome.Item{Code: journal.Code(strconv.Itoa(k)), Subscale: journal.Code("s" + strconv.Itoa(k))}
		}
		return list
	}
	tests := map[string]struct {
		err   error
		kind  error
		place string
	}{
		"answer below the scale":              {one("1", 0), outcome.ErrRange, "answer 1"},
		"answer above the scale":              {one("1", 6), outcome.ErrRange, "answer 1"},
		"answer of the least number":          {one("5", math.MinInt), outcome.ErrRange, "answer 1"},
		"answer of the greatest number":       {one("5", math.MaxInt), outcome.ErrRange, "answer 1"},
		"answer to nothing":                   {one("", 1), outcome.ErrUnknown, "answer 1"},
		"answer to another item":              {one("6", 1), outcome.ErrUnknown, "answer 1"},
		"answer to a subscale":                {one("a", 1), outcome.ErrUnknown, "answer 1"},
		"answer to malformed text":            {one(brokenText, 1), outcome.ErrUnknown, "answer 1"},
		"answer to a long name":               {one(journal.Code(strings.Repeat("x", 1<<20)), 1), outcome.ErrUnknown, "answer 1"},
		"answer twice":                        {score(slices.Repeat(answered(1), 2)...), outcome.ErrDoubled, "answer 2"},
		"answer ten thousand times":           {score(slices.Repeat(answered(1), 10_000)...), outcome.ErrDoubled, "answer 10000"},
		"instrument of nothing":               {instrument(func(i *outcome.Instrument) { *i = outcome.Instrument{} }), outcome.ErrInstrument, "no items"},
		"instrument of a million items":       {instrument(func(i *outcome.Instrument) { i.Items = items(1_000_000) }), outcome.ErrInstrument, "1000000 items"},
		"instrument of too many items":        {instrument(func(i *outcome.Instrument) { i.Items = items(1_001) }), outcome.ErrInstrument, "1001 items"},
		"instrument with an item twice":       {instrument(func(i *outcome.Instrument) { i.Items = slices.Repeat(i.Items[:1], 2) }), outcome.ErrInstrument, "item 1"},
		"instrument with a malformed item":    {instrument(func(i *outcome.Instrument) { i.Items[2].Code = brokenText }), outcome.ErrInstrument, "item 2"},
		"instrument with a malformed group":   {instrument(func(i *outcome.Instrument) { i.Items[2].Subscale = brokenText }), outcome.ErrInstrument, "item 2"},
		"instrument with a malformed code":    {instrument(func(i *outcome.Instrument) { i.Code = brokenText }), outcome.ErrInstrument, "code"},
		"instrument without end":              {instrument(func(i *outcome.Instrument) { *i = i.On(math.MinInt, math.MaxInt) }), outcome.ErrInstrument, "scale"},
		"instrument answered by fewer":        {instrument(func(i *outcome.Instrument) { i.Answered = percent(-1) }), outcome.ErrInstrument, "-1 percent"},
		"instrument answered by more":         {instrument(func(i *outcome.Instrument) { i.Answered = percent(math.MaxInt) }), outcome.ErrInstrument, "percent"},
		"instrument of malformed licence":     {instrument(func(i *outcome.Instrument) { i.Licence = brokenText }), outcome.ErrInstrument, "licence"},
		"pulse of one level":                  {outcome.Pulse(1).Validate(), outcome.ErrInstrument, "scale"},
		"pulse of fewer than none":            {outcome.Pulse(math.MinInt).Validate(), outcome.ErrInstrument, "scale"},
		"goals that are none":                 {tscore(0.3), outcome.ErrNoGoals, ""},
		"goal attained endlessly":             {level(math.MaxInt), outcome.ErrLevel, "goal 2"},
		"goal missed endlessly":               {level(math.MinInt), outcome.ErrLevel, "goal 2"},
		"goal just above":                     {level(3), outcome.ErrLevel, "goal 2"},
		"goal just below":                     {level(-3), outcome.ErrLevel, "goal 2"},
		"goal without weight":                 {weight(0), outcome.ErrWeight, "goal 2"},
		"goal of negative weight":             {weight(-1), outcome.ErrWeight, "goal 2"},
		"goal of infinite weight":             {weight(math.Inf(1)), outcome.ErrWeight, "goal 2"},
		"goal of weight below all":            {weight(math.Inf(-1)), outcome.ErrWeight, "goal 2"},
		"goal of a weight that is no number":  {weight(math.NaN()), outcome.ErrWeight, "goal 2"},
		"goals that go together by no number": {tscore(math.NaN(), outcome.Scaled{Weight: 1}), outcome.ErrCorrelation, ""},
		"goals that go together too much":     {tscore(1.0000001, outcome.Scaled{Weight: 1}), outcome.ErrCorrelation, ""},
		"goals that go together endlessly":    {tscore(math.Inf(1), outcome.Scaled{Weight: 1}), outcome.ErrCorrelation, ""},
		"goals that go against one another":   {tscore(-0.0000001, outcome.Scaled{Weight: 1}), outcome.ErrCorrelation, ""},
		"goals by the million, the last none": {tscore(0.3, append(slices.Repeat([]outcome.Scaled{{Weight: 1}}, 999_999), outcome.Scaled{})...), outcome.ErrWeight, "goal 1000000"},
		"exercise without a question":         {answer("", "honesty"), outcome.ErrAnswer, ""},
		"exercise of another question":        {answer("exercise", "honesty"), outcome.ErrAnswer, ""},
		"exercise without marks":              {answer(outcome.Mattered), outcome.ErrAnswer, ""},
		"exercise with a mark that is none":   {answer(outcome.Mattered, "honesty", "charm"), outcome.ErrAnswer, ""},
		"exercise with a mark twice":          {answer(outcome.Lacked, "honesty", "honesty"), outcome.ErrAnswer, ""},
		"exercise with malformed marks":       {answer(outcome.Hoped, brokenText), outcome.ErrAnswer, ""},
		"exercise with a million marks":       {answer(outcome.Hoped, slices.Repeat([]journal.Code{"honesty"}, 1_000_000)...), outcome.ErrAnswer, ""},
		"aim of malformed text":               {new(outcome.Aim).UnmarshalText([]byte(brokenText)), mentorship.ErrText, "aim"},
		"benefit of nobody":                   {new(outcome.Benefit).UnmarshalText([]byte("mentor.")), mentorship.ErrText, "benefit"},
		"licence in capitals":                 {new(outcome.Licence).UnmarshalText([]byte("OPEN")), mentorship.ErrText, "licence"},
		"measure of nothing known":            {new(outcome.Measure).UnmarshalText([]byte("gut feeling")), mentorship.ErrText, "measure"},
		"result left empty":                   {new(outcome.Result).UnmarshalText(nil), mentorship.ErrText, "result"},
		"saying of a million letters":         {new(outcome.Saying).UnmarshalText(make([]byte, 1_000_000)), mentorship.ErrText, "saying"},
	}
	for name, tt := range tests {
		require.ErrorIs(t, tt.err, tt.kind, name)
		text := tt.err.Error()
		assert.Contains(t, text, tt.place, name)
		assert.LessOrEqual(t, len(text), 500_000, "%s: what was brought is not repeated", name)
	}
}

// What no figure can be told of is said, and is never NaN.
func TestHostileStatistics(t *testing.T) {
	t.Parallel()
	nan, inf := math.NaN(), math.Inf(1)
	estimate := func(_ outcome.Estimate, ok bool) bool { return ok }
	icc := func(_ outcome.ICC, ok bool) bool { return ok }
	figure := func(_ float64, ok bool) bool { return ok }
	changed := func(_ outcome.Changed, ok bool) bool { return ok }
	square := [][]int{{4, 1}, {1, 4}}
	tests := map[string]struct {
		told   bool
		reason string
	}{
		"kappa of a wide table":               {estimate(outcome.Kappa([][]int{{1, 2, 3}, {1, 2, 3}}, outcome.Unweighted, 0.95)), "there are as many rows as columns"},
		"kappa of a ragged table":             {estimate(outcome.Kappa([][]int{{1, 2}, {1}}, outcome.Unweighted, 0.95)), "a count is missing"},
		"kappa of a row that is none":         {estimate(outcome.Kappa([][]int{{1, 2}, nil}, outcome.Linear, 0.95)), "two counts are missing"},
		"kappa of a negative count":           {estimate(outcome.Kappa([][]int{{1, -2}, {1, 3}}, outcome.Linear, 0.95)), "fewer than none were not rated"},
		"kappa of the least count":            {estimate(outcome.Kappa([][]int{{1, math.MinInt}, {1, 3}}, outcome.Linear, 0.95)), "fewer than none were not rated"},
		"kappa of zeros":                      {estimate(outcome.Kappa([][]int{{0, 0}, {0, 0}}, outcome.Linear, 0.95)), "nothing was rated"},
		"kappa of one category":               {estimate(outcome.Kappa([][]int{{9, 0}, {0, 0}}, outcome.Linear, 0.95)), "no disagreement was possible"},
		"kappa by a weighting below all":      {estimate(outcome.Kappa(square, -1, 0.95)), "there is no such weighting"},
		"kappa by a weighting above all":      {estimate(outcome.Kappa(square, 3, 0.95)), "there is no such weighting"},
		"kappa of endless confidence":         {estimate(outcome.Kappa(square, outcome.Linear, inf)), "an interval that is certain has no ends"},
		"Krippendorff of one rater":           {figure(outcome.Krippendorff([][]float64{{1}, {2}, {3}}, outcome.NominalMetric)), "nothing can be compared"},
		"Krippendorff of constants":           {figure(outcome.Krippendorff([][]float64{{1, 1}, {1, 1}}, outcome.OrdinalMetric)), "no disagreement was possible"},
		"Krippendorff of all missing":         {figure(outcome.Krippendorff([][]float64{{nan, nan}, {nan, nan}}, outcome.OrdinalMetric)), "nobody rated"},
		"Krippendorff of units of nothing":    {figure(outcome.Krippendorff([][]float64{nil, nil}, outcome.OrdinalMetric)), "nobody rated"},
		"Krippendorff by a metric below all":  {figure(outcome.Krippendorff([][]float64{{1, 2}, {3, 3}}, -1)), "there is no such metric"},
		"Krippendorff by a metric above all":  {figure(outcome.Krippendorff([][]float64{{1, 2}, {3, 3}}, 4)), "there is no such metric"},
		"alpha of one item":                   {estimate(outcome.Alpha([][]float64{{1}, {2}}, 0.95)), "one item goes together with nothing"},
		"alpha of one person":                 {estimate(outcome.Alpha([][]float64{{1, 2}}, 0.95)), "one person has no variance"},
		"alpha of endless answers":            {estimate(outcome.Alpha([][]float64{{1, 2}, {inf, 2}}, 0.95)), "infinity is no answer"},
		"alpha of constant answers":           {estimate(outcome.Alpha([][]float64{{3, 3}, {3, 3}, {3, 3}}, 0.95)), "nobody is told apart"},
		"alpha of a confidence of no number":  {estimate(outcome.Alpha([][]float64{{1, 2}, {2, 4}}, nan)), "there is no such interval"},
		"alpha of negative confidence":        {estimate(outcome.Alpha([][]float64{{1, 2}, {2, 4}}, -0.5)), "there is no such interval"},
		"ICC of one rater":                    {icc(outcome.Intraclass([][]float64{{1}, {2}}, 0.95)), "nothing can be compared"},
		"ICC of one subject":                  {icc(outcome.Intraclass([][]float64{{1, 2}}, 0.95)), "nothing can be compared"},
		"ICC of constants":                    {icc(outcome.Intraclass([][]float64{{2, 2}, {2, 2}}, 0.95)), "nobody is told apart"},
		"ICC of the greatest numbers":         {icc(outcome.Intraclass([][]float64{{math.MaxFloat64, 1}, {-math.MaxFloat64, 2}}, 0.95)), "squares are beyond what numbers hold"},
		"Hedges of nobody":                    {estimate(outcome.Hedges(nil, nil, 0.95)), "there is nobody"},
		"Hedges of one against many":          {estimate(outcome.Hedges([]float64{1}, []float64{1, 2, 3}, 0.95)), "one figure has no variance"},
		"Hedges of constants":                 {estimate(outcome.Hedges([]float64{1, 1}, []float64{2, 2}, 0.95)), "there is no deviation to measure by"},
		"Hedges of no numbers":                {estimate(outcome.Hedges([]float64{nan, 1}, []float64{2, 3}, 0.95)), "an unknown figure has no mean"},
		"change of nobody":                    {changed(outcome.Change(nil, nil, 0.95)), "there is nobody"},
		"change of two":                       {changed(outcome.Change([]float64{1, 2}, []float64{2, 4}, 0.95)), "two are too few"},
		"change of ragged waves":              {changed(outcome.Change([]float64{1, 2, 3}, []float64{2, 4}, 0.95)), "somebody is missing"},
		"change from constants":               {changed(outcome.Change([]float64{2, 2, 2}, []float64{2, 4, 5}, 0.95)), "there is no deviation to measure by"},
		"change all alike":                    {changed(outcome.Change([]float64{1, 2, 4}, []float64{2, 3, 5}, 0.95)), "the differences are constant"},
		"reliable change without deviation":   {figure(outcome.ReliableChange(1, 2, 0, 0.5)), "there is nothing to measure by"},
		"reliable change of less than none":   {figure(outcome.ReliableChange(1, 2, -1, 0.5)), "no deviation is negative"},
		"reliable change by the perfect":      {figure(outcome.ReliableChange(1, 2, 1, 1)), "an instrument without error has no standard error"},
		"reliable change by the impossible":   {figure(outcome.ReliableChange(1, 2, 1, 1.5)), "no instrument is so reliable"},
		"reliable change by worse than none":  {figure(outcome.ReliableChange(1, 2, 1, -0.1)), "no instrument is so unreliable"},
		"reliable change by no number":        {figure(outcome.ReliableChange(1, 2, nan, 0.5)), "there is nothing to measure by"},
		"reliable change of endless distance": {figure(outcome.ReliableChange(-inf, inf, 1, 0.5)), "infinity is no answer"},
	}
	for name, tt := range tests {
		assert.False(t, tt.told, "%s: %s", name, tt.reason)
	}

	// These are great and can be told.
	v, err := outcome.TScore([]outcome.Scaled{{Level: 2, Weight: math.MaxFloat64}, {Level: 2, Weight: math.SmallestNonzeroFloat64}}, 0.3)
	require.NoError(t, err)
	assert.InDelta(t, 70, v, 1e-9, "weights count by their proportions")
	k, ok := outcome.Kappa([][]int{{math.MaxInt, 0}, {0, math.MaxInt}}, outcome.Unweighted, 0.95)
	require.True(t, ok)
	assert.InDelta(t, 1, k.Value, 1e-12, "counts do not run over")
}

// Journals and policies that make no sense still get their answer, and it can be written.
func TestHostileJournals(t *testing.T) {
	t.Parallel()
	future := mentorship.Goal{ID: "g", Aim: mentorship.Sought{Area: brokenText}, Due: time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)}
	backwards := mentorship.Period{From: noon(9), Until: noon(1)}
	limit := func(d mentorship.Duration) mentorship.Limit[mentorship.Duration] {
		return mentorship.LimitOf(d, rule.Convention)
	}
	views := map[string]journal.View{
		"the zero view":       {},
		"nobody":              (&story{}).at(t, 0),
		"before it began":     dyad().at(t, -1000),
		"long after":          dyad().at(t, 2_000_000),
		"at the zero time":    dyad().facts(t).View(journal.Look{Policy: mentorship.DefaultPolicy()}),
		"without a policy":    dyad().facts(t).View(journal.Look{At: noon(9)}),
		"window of nothing":   dyad().facts(t).View(journal.Look{At: noon(9), Window: backwards, Policy: mentorship.DefaultPolicy()}),
		"one person alone":    (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RoleMentor}).at(t, 9),
		"mentors themselves":  (&story{}).on(0, journal.Joined{Person: o, Role: mentorship.RolePeer}).at(t, 9),
		"measured by others":  dyad().on(1, journal.OutcomeMeasured{Of: e, By: o, Instrument: outcome.MenteeBenefits, Wave: journal.WaveBefore, Items: answered(1)}).at(t, 9),
		"goals of nobody":     dyad().on(1, journal.GoalSet{Goal: "g", For: "x", Objective: "own"}).at(t, 9),
		"a step never begun":  dyad().on(1, journal.GoalMet{Goal: "never set", By: e}).at(t, 9),
		"rated off the scale": dyad().on(1, journal.RatingGiven{By: o, Goal: "g", Scale: outcome.GoalScale, Items: []journal.ItemScore{{Item: outcome.AttainmentItem, Score: 1_000_000}}}).at(t, 9),
		"answered to nothing": dyad().on(1, journal.RatingGiven{By: o, Scale: "exercise-mattered", Items: []journal.ItemScore{{Item: "charm", Score: -5}}}).at(t, 9),
	}
	policies := map[string]outcome.HoursPolicy{
		"none":              {},
		"less than nothing": {Total: limit(math.MinInt64), Parts: []outcome.HoursPart{{Least: limit(math.MinInt64), Most: limit(math.MinInt64)}}},
		"all there is":      {Total: limit(math.MaxInt64), Parts: []outcome.HoursPart{{Least: limit(math.MaxInt64), Most: limit(math.MaxInt64)}}},
		"the same twice":    {Parts: slices.Repeat(outcome.FellowshipHours().Parts, 2)},
	}
	for name, v := range views {
		gains := outcome.Benefits(v)
		goal := outcome.CheckGoal(future, nil, backwards)
		assert.Contains(t, goal.Lacks(), outcome.TimeBound, name)
		plan, ok := outcome.PlanOf(v, "somebody else")
		assert.False(t, ok, name)
		all := []any{gains, plan, outcome.Objectives(v), outcome.Attained(v, e), outcome.Compare(v), outcome.Answers(v), outcome.Aims([]journal.View{v, v}, math.NaN()), outcome.BenefitsOver([]journal.View{v, v}, math.Inf(1))}
		for of, p := range policies {
			l := outcome.LedgerOf(v, e, p)
			assert.GreaterOrEqual(t, l.Total, mentorship.Duration(0), "%s, %s", name, of)
			assert.GreaterOrEqual(t, l.Owed, mentorship.Duration(0), "%s, %s", name, of)
			all = append(all, l, outcome.HoursRules(p).Check(v))
		}
		_, err := json.Marshal(append(all, outcome.Rules().Check(v)))
		require.NoError(t, err, name)
	}
}
