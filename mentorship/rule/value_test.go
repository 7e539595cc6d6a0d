package rule_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var noon = time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)

func TestValueString(t *testing.T) {
	const day = 24 * time.Hour
	tests := map[string]struct {
		value rule.Value
		want  string
	}{
		"zero":                 {rule.Value{}, "unknown"},
		"bounded zero":         {rule.Value{}.With(rule.AtMost), "unknown"},
		"count":                {rule.Count(-5), "-5"},
		"at most":              {rule.Count(5).With(rule.AtMost), "at most 5"},
		"at least":             {rule.Count(0).With(rule.AtLeast), "at least 0"},
		"not":                  {rule.Text("group").With(rule.Not), "not group"},
		"exactly":              {rule.Count(5).With(rule.AtMost).With(rule.Exactly), "5"},
		"odd bound":            {rule.Count(5).With("around"), "5"},
		"ratio":                {rule.Ratio(6, 0), "6:0"},
		"bounded ratio":        {rule.Ratio(5, 1).With(rule.AtMost), "at most 5:1"},
		"ratio is not reduced": {rule.Ratio(4, -2), "4:-2"},
		"no time":              {rule.Duration(0), "0s"},
		"below a day":          {rule.Duration(day - 1), "23h59m59.999999999s"},
		"day":                  {rule.Duration(day), "1 day"},
		"above a day":          {rule.Duration(day + time.Second), "24h0m1s"},
		"days":                 {rule.Duration(14 * day).With(rule.AtLeast), "at least 14 days"},
		"days ago":             {rule.Duration(-2 * day), "-2 days"},
		"hours":                {rule.Duration(90 * time.Minute), "1h30m0s"},
		"instant":              {rule.Instant(noon), "2024-02-29T12:00:00Z"},
		"text":                 {rule.Text("team"), "team"},
		"no text":              {rule.Text(""), ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, tt.value.String()) })
	}
}

// A value answers to its own kind; to others it gives zeros and false.
func TestValueAnswersToItsKind(t *testing.T) {
	type answers struct {
		Kind     rule.Kind
		Zero     bool
		Count    int64
		Duration time.Duration
		A, B     int64
		Instant  time.Time
		Text     string
		OK       [5]bool
	}
	ask := func(v rule.Value) (a answers) {
		a.Kind, a.Zero = v.Kind(), v.IsZero()
		a.Count, a.OK[0] = v.Count()
		a.Duration, a.OK[1] = v.Duration()
		a.A, a.B, a.OK[2] = v.Ratio()
		a.Instant, a.OK[3] = v.Instant()
		a.Text, a.OK[4] = v.Text()
		return a
	}
	tests := map[string]struct {
		value rule.Value
		want  answers
	}{
		"zero":     {rule.Value{}, answers{Zero: true}},
		"count":    {rule.Count(7), answers{Kind: rule.KindCount, Count: 7, OK: [5]bool{0: true}}},
		"count 0":  {rule.Count(0), answers{Kind: rule.KindCount, OK: [5]bool{0: true}}},
		"duration": {rule.Duration(7), answers{Kind: rule.KindDuration, Duration: 7, OK: [5]bool{1: true}}},
		"ratio":    {rule.Ratio(7, 3), answers{Kind: rule.KindRatio, A: 7, B: 3, OK: [5]bool{2: true}}},
		"instant":  {rule.Instant(noon), answers{Kind: rule.KindInstant, Instant: noon, OK: [5]bool{3: true}}},
		"text":     {rule.Text("x"), answers{Kind: rule.KindText, Text: "x", OK: [5]bool{4: true}}},
		"no text":  {rule.Text(""), answers{Kind: rule.KindText, OK: [5]bool{4: true}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, ask(tt.value))
			assert.Equal(t, tt.want, ask(tt.value.With(rule.AtMost)), "a bound changes nothing")
		})
	}
}

func TestValueEquality(t *testing.T) {
	type role string
	tests := map[string]struct {
		a, b   rule.Value
		equal  bool
		reason string
	}{
		"same count":         {rule.Count(5), rule.Count(5), true, "values compare with =="},
		"kinds":              {rule.Count(5), rule.Duration(5), false, "a number of what?"},
		"bounds":             {rule.Count(5), rule.Count(5).With(rule.AtMost), false, "a figure is not its limit"},
		"bound undone":       {rule.Count(5), rule.Count(5).With(rule.AtMost).With(rule.Exactly), true, "exactly is the zero value"},
		"bounded unknown":    {rule.Value{}, rule.Value{}.With(rule.Not), true, "unknown stays unknown"},
		"ratio not reduced":  {rule.Ratio(2, 1), rule.Ratio(4, 2), false, "kept as given"},
		"zones":              {rule.Instant(noon), rule.Instant(noon.In(time.FixedZone("", 3600))), true, "one instant"},
		"nanoseconds":        {rule.Instant(noon), rule.Instant(noon.Add(1)), false, "exact"},
		"before the epoch":   {rule.Instant(time.Unix(0, -1)), rule.Instant(time.Unix(-1, 999_999_999)), true, "one instant"},
		"named text":         {rule.Text(role("mentor")), rule.Text("mentor"), true, "of any string type"},
		"broken UTF-8":       {rule.Text("a\xff\xfeb"), rule.Text("a\uFFFDb"), true, "replaced, so that it has a text form"},
		"not known, no text": {rule.Value{}, rule.Text(""), false, "an empty id was seen"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.equal, tt.a == tt.b, tt.reason) })
	}
}

func TestValueWithLeavesItsReceiver(t *testing.T) {
	five := rule.Count(5)
	assert.Equal(t, rule.AtMost, five.With(rule.AtMost).Bound())
	assert.Equal(t, rule.Exactly, five.Bound())
}

func TestInstantWithoutMonotonicReading(t *testing.T) {
	now := time.Now()
	got, ok := rule.Instant(now).Instant()
	require.True(t, ok)
	assert.Equal(t, now.UTC().Round(0), got)
	for sec, year := range map[int64]int{math.MaxInt64: 9999, math.MinInt64: 0} {
		far, _ := rule.Instant(time.Unix(sec, 0)).Instant()
		assert.Equal(t, year, far.Year(), "the nearest that has a text form")
	}
	assert.Equal(t, rule.Value{}, rule.Instant(time.Time{}), "the zero instant is not known")
}
