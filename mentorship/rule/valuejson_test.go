package rule_test

import (
	"encoding/json"
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestValueJSON(t *testing.T) {
	date := func(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }
	tests := map[string]struct {
		value rule.Value
		want  string
	}{
		"zero":         {rule.Value{}, `null`},
		"count":        {rule.Count(5), `{"kind":"count","value":"5"}`},
		"at most":      {rule.Ratio(5, 1).With(rule.AtMost), `{"kind":"ratio","bound":"at-most","value":"5:1"}`},
		"at least":     {rule.Count(0).With(rule.AtLeast), `{"kind":"count","bound":"at-least","value":"0"}`},
		"not":          {rule.Text("group").With(rule.Not), `{"kind":"text","bound":"not","value":"group"}`},
		"large count":  {rule.Count(math.MaxInt64), `{"kind":"count","value":"9223372036854775807"}`},
		"small count":  {rule.Count(math.MinInt64), `{"kind":"count","value":"-9223372036854775808"}`},
		"ratio":        {rule.Ratio(math.MinInt64, -1), `{"kind":"ratio","value":"-9223372036854775808:-1"}`},
		"duration":     {rule.Duration(14 * 24 * time.Hour), `{"kind":"duration","value":"336h0m0s"}`},
		"nanosecond":   {rule.Duration(-1), `{"kind":"duration","value":"-1ns"}`},
		"longest":      {rule.Duration(math.MaxInt64), `{"kind":"duration","value":"2562047h47m16.854775807s"}`},
		"longest back": {rule.Duration(math.MinInt64), `{"kind":"duration","value":"-2562047h47m16.854775808s"}`},
		"instant":      {rule.Instant(noon.Add(5)), `{"kind":"instant","value":"2024-02-29T12:00:00.000000005Z"}`},
		"zero time":    {rule.Instant(time.Time{}), `null`},
		"after 0001":   {rule.Instant(time.Time{}.Add(1)), `{"kind":"instant","value":"0001-01-01T00:00:00.000000001Z"}`},
		"before 0":     {rule.Instant(date(0).Add(-1)), `{"kind":"instant","value":"0000-01-01T00:00:00Z"}`},
		"after 9999":   {rule.Instant(date(10000)), `{"kind":"instant","value":"9999-12-31T23:59:59.999999999Z"}`},
		"far away":     {rule.Instant(time.Unix(math.MaxInt64, 0)), `{"kind":"instant","value":"9999-12-31T23:59:59.999999999Z"}`},
		"zone":         {rule.Instant(date(10000).In(time.FixedZone("", -3600))), `{"kind":"instant","value":"9999-12-31T23:59:59.999999999Z"}`},
		"year 0":       {rule.Instant(date(0)), `{"kind":"instant","value":"0000-01-01T00:00:00Z"}`},
		"year 9999":    {rule.Instant(date(10000).Add(-1)), `{"kind":"instant","value":"9999-12-31T23:59:59.999999999Z"}`},
		"no text":      {rule.Text(""), `{"kind":"text","value":""}`},
		"odd text":     {rule.Text("\x00\"\u2028\xff"), `{"kind":"text","value":"\u0000\"\u2028` + "\uFFFD" + `"}`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := json.Marshal(tt.value)
			require.NoError(t, err)
			assert.Equal(t, tt.want, string(got))
			read := rule.Count(77)
			require.NoError(t, json.Unmarshal(got, &read))
			assert.Equal(t, tt.value, read)
		})
	}
}

func TestValueWithoutJSON(t *testing.T) {
	tests := map[string]rule.Value{
		"unknown bound":  rule.Count(5).With("around"),
		"bound in camel": rule.Count(5).With("atMost"),
	}
	for name, value := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := value.MarshalJSON()
			require.ErrorIs(t, err, rule.ErrText)
			assert.NotEmpty(t, value.String(), "a reader still sees something")
		})
	}
}

func TestValueMalformedJSON(t *testing.T) {
	tests := map[string]struct{ text, reason string }{
		"number":            {`5`, "an object or null"},
		"list":              {`[]`, "an object or null"},
		"broken":            {`{`, "not JSON"},
		"empty":             {``, "not JSON"},
		"number as value":   {`{"kind":"count","value":5}`, "numbers are written as text, to stay exact"},
		"no kind":           {`{"value":"5"}`, "a number of what?"},
		"no value":          {`{"kind":"count"}`, "how many?"},
		"unknown kind":      {`{"kind":"float","value":"5"}`, "kinds are closed"},
		"kind in capitals":  {`{"kind":"Count","value":"5"}`, "text forms are exact"},
		"unknown bound":     {`{"kind":"count","bound":"around","value":"5"}`, "bounds are closed"},
		"bound, no kind":    {`{"bound":"at-most"}`, "what is not known has no bound"},
		"plus sign":         {`{"kind":"count","value":"+5"}`, "one spelling"},
		"leading zero":      {`{"kind":"count","value":"07"}`, "one spelling"},
		"fraction":          {`{"kind":"count","value":"5.0"}`, "whole numbers"},
		"count beyond":      {`{"kind":"count","value":"9223372036854775808"}`, "64 bits"},
		"short duration":    {`{"kind":"duration","value":"336h"}`, "one spelling"},
		"duration in days":  {`{"kind":"duration","value":"14d"}`, "no such unit"},
		"half a ratio":      {`{"kind":"ratio","value":"5"}`, "to what?"},
		"ratio, no second":  {`{"kind":"ratio","value":"5:"}`, "to what?"},
		"ratio, no first":   {`{"kind":"ratio","value":":1"}`, "of what?"},
		"ratio of three":    {`{"kind":"ratio","value":"5:1:2"}`, "two parts"},
		"ratio with blanks": {`{"kind":"ratio","value":"5: 1"}`, "one spelling"},
		"ratio beyond":      {`{"kind":"ratio","value":"9223372036854775808:1"}`, "64 bits"},
		"offset":            {`{"kind":"instant","value":"2024-02-29T13:00:00+01:00"}`, "UTC"},
		"zero offset":       {`{"kind":"instant","value":"2024-02-29T12:00:00+00:00"}`, "one spelling"},
		"comma":             {`{"kind":"instant","value":"2024-02-29T12:00:00,5Z"}`, "one spelling"},
		"trailing zeros":    {`{"kind":"instant","value":"2024-02-29T12:00:00.50Z"}`, "one spelling"},
		"year before 0":     {`{"kind":"instant","value":"0000-01-01T00:00:00+01:00"}`, "has no text form in UTC"},
		"zero instant":      {`{"kind":"instant","value":"0001-01-01T00:00:00Z"}`, "not known is null"},
		"no such day":       {`{"kind":"instant","value":"2023-02-29T12:00:00Z"}`, "not a leap year"},
		"date alone":        {`{"kind":"instant","value":"2024-02-29"}`, "a point in time"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			read := rule.Count(77)
			require.ErrorIs(t, read.UnmarshalJSON([]byte(tt.text)), rule.ErrText, tt.reason)
			assert.Equal(t, rule.Count(77), read, "as it was")
		})
	}
}

// An error names the spelling that would do.
func TestValueErrorHelps(t *testing.T) {
	var read rule.Value
	err := read.UnmarshalJSON([]byte(`{"kind":"duration","value":"336h"}`))
	require.ErrorContains(t, err, `value "336h" of kind "duration": want the spelling "336h0m0s"`)
}

func TestValueIgnoresOtherMembers(t *testing.T) {
	var read rule.Value
	require.NoError(t, json.Unmarshal([]byte(`{"kind":"count","unit":"people","value":"5"}`), &read))
	assert.Equal(t, rule.Count(5), read)
}

// Whatever is read is written, and reads as itself.
func FuzzValueJSON(f *testing.F) {
	for _, seed := range []string{
		`null`, `{"kind":"count","value":"5"}`, `{"kind":"ratio","bound":"at-most","value":"5:1"}`,
		`{"kind":"duration","bound":"at-least","value":"336h0m0s"}`, `{"kind":"text","bound":"not","value":"\ud800 \u2028"}`,
		`{"kind":"instant","value":"2024-02-29T12:00:00.5Z"}`, `{"Kind":"count","kind":"text","value":"5"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := rule.Count(77)
		if err := read.UnmarshalJSON(data); err != nil {
			require.ErrorIs(t, err, rule.ErrText)
			require.Equal(t, rule.Count(77), read)
			return
		}
		written, err := read.MarshalJSON()
		require.NoError(t, err)
		var again rule.Value
		require.NoError(t, again.UnmarshalJSON(written))
		require.Equal(t, read, again)
	})
}

// Whatever is built is either written and read as itself, or refused.
func FuzzValueRoundTrip(f *testing.F) {
	f.Add(int64(5), int64(1), "text", uint8(1))
	f.Add(int64(math.MinInt64), int64(math.MaxInt64), "\xff\u2028<", uint8(2))
	f.Add(int64(-62167219201), int64(999_999_999), "", uint8(0))
	f.Add(int64(253402300799), int64(0), "", uint8(3))
	f.Fuzz(func(t *testing.T, a, b int64, text string, bound uint8) {
		bounds := []rule.Bound{rule.Exactly, rule.AtMost, rule.AtLeast, rule.Not}
		at := time.Unix(a, b)
		for _, v := range []rule.Value{
			{}, rule.Count(a), rule.Duration(time.Duration(a)), rule.Ratio(a, b), rule.Instant(at), rule.Text(text),
		} {
			v = v.With(bounds[int(bound)%len(bounds)])
			written, err := json.Marshal(v)
			require.NoError(t, err)
			var read rule.Value
			require.NoError(t, json.Unmarshal(written, &read))
			require.Equal(t, v, read)
		}
	})
}
