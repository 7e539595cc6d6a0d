package mentorship_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestDurations(t *testing.T) {
	assert.Equal(t, 24*time.Hour, mentorship.Day.Std())
	tests := map[string]struct {
		text   string
		want   mentorship.Duration
		back   string
		reason string
	}{
		"as written":     {"336h0m0s", 14 * mentorship.Day, "336h0m0s", "two weeks"},
		"shorter":        {"336h", 14 * mentorship.Day, "336h0m0s", "what the standard library reads is read"},
		"zero":           {"0s", 0, "0s", "no time"},
		"negative":       {"-90m", mentorship.Duration(-90 * time.Minute), "-1h30m0s", "limits refuse it, the text form does not"},
		"one nanosecond": {"1ns", 1, "1ns", "the smallest"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var d mentorship.Duration
			require.NoError(t, d.UnmarshalText([]byte(tt.text)))
			assert.Equal(t, tt.want, d, tt.reason)
			text, err := d.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, tt.back, string(text))
			assert.Equal(t, tt.back, d.String())
		})
	}
	for _, text := range []string{"", "14 days", "1d", "336", "h", "1e3h", "9999999999h"} {
		d := mentorship.Day
		assert.ErrorIs(t, d.UnmarshalText([]byte(text)), mentorship.ErrText, "%q", text)
		assert.Equal(t, mentorship.Day, d, "a text that is refused changes nothing")
	}
}

func FuzzDuration(f *testing.F) {
	f.Add(int64(0))
	f.Add(int64(mentorship.Day))
	f.Add(int64(-1) << 63)
	f.Fuzz(func(t *testing.T, n int64) {
		text, err := mentorship.Duration(n).AppendText([]byte("x"))
		require.NoError(t, err)
		var d mentorship.Duration
		require.NoError(t, d.UnmarshalText(text[1:]))
		require.Equal(t, mentorship.Duration(n), d)
	})
}
