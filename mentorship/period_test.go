package mentorship_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// day is a day of a calendar that starts on the first of 2030.
func day(n int) time.Time { return time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n) }

// period is from one day until before another.
func period(from, until int) mentorship.Period {
	return mentorship.Period{From: day(from), Until: day(until)}
}

func TestNewPeriod(t *testing.T) {
	nairobi := time.FixedZone("EAT", 3*60*60)
	p, err := mentorship.NewPeriod(time.Date(2030, 1, 1, 3, 0, 0, 0, nairobi), day(1).In(nairobi))
	require.NoError(t, err)
	assert.Equal(t, period(0, 1), p, "instants are in UTC")

	now := time.Now()
	p, err = mentorship.NewPeriod(now, time.Time{})
	require.NoError(t, err, "the end may be open")
	assert.Equal(t, mentorship.Period{From: now.Round(0).UTC()}, p, "without a monotonic reading")
	assert.NotContains(t, p.From.String(), "m=")

	for name, tt := range map[string]struct {
		from, until time.Time
		reason      string
	}{
		"no start":  {time.Time{}, day(1), "it does not begin"},
		"nothing":   {time.Time{}, time.Time{}, "unstated is not a period"},
		"empty":     {day(1), day(1), "no instant is within"},
		"reversed":  {day(1), day(0), "it ends before it begins"},
		"by little": {day(1), day(1).Add(-1), "it ends before it begins"},
	} {
		p, err := mentorship.NewPeriod(tt.from, tt.until)
		assert.ErrorIs(t, err, mentorship.ErrPeriod, "%s: %s", name, tt.reason)
		assert.Zero(t, p)
	}
	_, err = mentorship.NewPeriod(day(1), day(1).Add(1))
	assert.NoError(t, err, "one nanosecond is a period")
}

func TestPeriodIsZero(t *testing.T) {
	assert.True(t, mentorship.Period{}.IsZero())
	assert.True(t, mentorship.Period{From: time.Time{}.In(time.FixedZone("", 3600))}.IsZero(), "wherever its clock hangs")
	assert.False(t, mentorship.Period{From: day(0)}.IsZero())
	assert.False(t, mentorship.Period{Until: day(0)}.IsZero())
}

func TestPeriodContains(t *testing.T) {
	open := mentorship.Period{From: day(0)}
	noStart := mentorship.Period{Until: day(2)}
	tests := map[string]struct {
		period mentorship.Period
		at     time.Time
		want   bool
		reason string
	}{
		"before":             {period(0, 2), day(0).Add(-1), false, "one nanosecond early"},
		"at the start":       {period(0, 2), day(0), true, "the start belongs to it"},
		"inside":             {period(0, 2), day(1), true, ""},
		"just before end":    {period(0, 2), day(2).Add(-1), true, "the last nanosecond"},
		"at the end":         {period(0, 2), day(2), false, "half-open"},
		"after":              {period(0, 2), day(3), false, ""},
		"open, later":        {open, day(9999), true, "no end yet"},
		"open, before":       {open, day(-1), false, ""},
		"no start, early":    {noStart, day(-9999), true, "a zero start bounds nothing"},
		"no start, the end":  {noStart, day(2), false, "half-open"},
		"unstated":           {mentorship.Period{}, day(0), true, "nothing bounds it"},
		"unstated, zero":     {mentorship.Period{}, time.Time{}, true, "the zero instant is an instant"},
		"another clock":      {period(0, 2), day(0).In(time.FixedZone("", -7200)), true, "the same instant"},
		"reversed, between":  {period(2, 0), day(1), false, "no instant is within"},
		"reversed, anywhere": {period(2, 0), day(5), false, "no instant is within"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, tt.period.Contains(tt.at), tt.reason)
			assert.Equal(t, tt.want, mentorship.Participant{Period: tt.period}.Active(tt.at), "a role holds as long as its period")
		})
	}
}

// Over a calendar of few days, what periods say of one another must follow from
// the days that they contain.
func TestPeriodsAgainstEveryDay(t *testing.T) {
	const first, last = -1, 5
	var all []mentorship.Period
	for from := range 5 {
		for until := range 5 {
			p := period(from, until)
			if from == 4 {
				p.From = time.Time{}
			}
			if until == 4 {
				p.Until = time.Time{}
			}
			if p.From.IsZero() || p.Valid() {
				all = append(all, p)
			}
		}
	}
	require.Len(t, all, 15)
	for _, p := range all {
		for _, q := range all {
			overlap, covers := false, true
			for d := first; d <= last; d++ {
				in, inQ := p.Contains(day(d)), q.Contains(day(d))
				overlap = overlap || in && inQ
				covers = covers && (in || !inQ)
			}
			assert.Equal(t, overlap, p.Overlaps(q), "%v overlaps %v", p, q)
			assert.Equal(t, overlap, q.Overlaps(p), "%v overlaps %v", q, p)
			assert.Equal(t, covers, p.Covers(q), "%v covers %v", p, q)
		}
	}
}

func TestPeriodValid(t *testing.T) {
	assert.True(t, period(0, 1).Valid())
	assert.True(t, mentorship.Period{From: day(0)}.Valid(), "no end yet")
	assert.False(t, mentorship.Period{}.Valid(), "unstated")
	assert.False(t, mentorship.Period{Until: day(1)}.Valid(), "it does not begin")
	assert.False(t, period(1, 1).Valid(), "empty")
	assert.False(t, period(1, 0).Valid(), "reversed")
}
