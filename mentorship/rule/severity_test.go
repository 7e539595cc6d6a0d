package rule_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestSeverityText(t *testing.T) {
	tests := map[string]struct {
		severity rule.Severity
		level    int
		reason   string
	}{
		"":          {0, 0, "unstamped"},
		"advice":    {rule.Advice, 10, "the least"},
		"warning":   {rule.Warning, 20, "between"},
		"violation": {rule.Violation, 30, "the most"},
	}
	for text, tt := range tests {
		t.Run(text, func(t *testing.T) {
			assert.Equal(t, rule.Severity(tt.level), tt.severity, tt.reason)
			assert.Equal(t, text, tt.severity.String())
			got, err := tt.severity.AppendText([]byte("is "))
			require.NoError(t, err)
			assert.Equal(t, "is "+text, string(got))
			got, err = tt.severity.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, text, string(got))
			read := rule.Severity(7)
			require.NoError(t, read.UnmarshalText([]byte(text)))
			assert.Equal(t, tt.severity, read)
		})
	}
}

func TestSeverityWithoutName(t *testing.T) {
	for _, s := range []rule.Severity{-10, 1, 9, 11, 25, 31} {
		got, err := s.AppendText([]byte("is "))
		require.ErrorIs(t, err, rule.ErrText)
		assert.Equal(t, "is ", string(got), "nothing half written")
		_, err = json.Marshal(s)
		require.ErrorIs(t, err, rule.ErrText)
	}
	assert.Equal(t, "severity(25)", rule.Severity(25).String())
	assert.Equal(t, "severity(-10)", rule.Severity(-10).String())
}

func TestSeverityUnknownText(t *testing.T) {
	for _, text := range []string{"Advice", "advice ", "error", "20", "severity(25)"} {
		s := rule.Warning
		require.ErrorIs(t, s.UnmarshalText([]byte(text)), rule.ErrText)
		assert.Equal(t, rule.Warning, s, "as it was")
	}
	var s rule.Severity
	require.Error(t, json.Unmarshal([]byte("20"), &s), "numbers never reach the wire")
}

func FuzzSeverityText(f *testing.F) {
	for _, seed := range []string{"", "advice", "warning", "violation", "Advice", "severity(10)"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var s rule.Severity
		if err := s.UnmarshalText([]byte(text)); err != nil {
			require.ErrorIs(t, err, rule.ErrText)
			require.Zero(t, s)
			return
		}
		again, err := s.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(again))
		require.Equal(t, text, s.String())
	})
}
