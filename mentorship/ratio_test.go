package mentorship_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestRatioAtMost(t *testing.T) {
	tests := map[string]struct {
		mentees, mentors, limit int
		want                    bool
		reason                  string
	}{
		"at the limit":            {5, 1, 5, true, "the limit itself is allowed"},
		"over the limit":          {6, 1, 5, false, "one more than one mentor can carry"},
		"two mentors":             {10, 2, 5, true, "they share"},
		"two mentors, over":       {11, 2, 5, false, "a fraction over is over"},
		"nobody":                  {0, 0, 5, true, "nobody waits"},
		"no mentor":               {1, 0, 5, false, "zero mentors is not a ratio of zero"},
		"no mentees":              {0, 3, 0, true, "nothing to carry"},
		"limit zero":              {1, 3, 0, false, "mentors may carry none"},
		"swapped":                 {1, 5, 1, true, "one mentee with five mentors is not five mentees with one"},
		"swapped, the other way":  {5, 1, 1, false, "the direction counts"},
		"negative mentees":        {-1, 1, 5, false, "no such number"},
		"negative mentors":        {1, -1, 5, false, "no such number"},
		"both negative":           {-6, -1, 5, false, "signs do not cancel"},
		"negative limit":          {0, 1, -1, false, "nothing is within it"},
		"huge mentors":            {math.MaxInt, math.MaxInt, 2, true, "the product does not wrap"},
		"huge limit":              {math.MaxInt, 2, math.MaxInt, true, "the product does not wrap"},
		"huge, both":              {math.MaxInt, math.MaxInt, math.MaxInt, true, "the product does not wrap"},
		"huge mentees":            {math.MaxInt, 1, math.MaxInt - 1, false, "one more"},
		"huge mentees, no mentor": {math.MaxInt, 0, math.MaxInt, false, "nobody carries anybody"},
		"least int":               {math.MinInt, math.MinInt, math.MinInt, false, "no such number"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := mentorship.Ratio{Mentees: tt.mentees, Mentors: tt.mentors}
			assert.Equal(t, tt.want, r.AtMost(tt.limit), tt.reason)
		})
	}
}

func FuzzRatio(f *testing.F) {
	f.Add(5, 1, 5)
	f.Add(math.MaxInt, math.MaxInt, 1)
	f.Fuzz(func(t *testing.T, mentees, mentors, limit int) {
		product := new(big.Int).Mul(big.NewInt(int64(mentors)), big.NewInt(int64(limit)))
		want := mentees >= 0 && mentors >= 0 && limit >= 0 && big.NewInt(int64(mentees)).Cmp(product) <= 0
		require.Equal(t, want, mentorship.Ratio{Mentees: mentees, Mentors: mentors}.AtMost(limit))
	})
}

func TestRatioNamesItsDirection(t *testing.T) {
	tests := map[mentorship.Ratio]string{
		{Mentees: 6, Mentors: 1}:  "6 mentees to 1 mentor",
		{Mentees: 1, Mentors: 6}:  "1 mentee to 6 mentors",
		{Mentees: 6, Mentors: 0}:  "6 mentees to 0 mentors",
		{}:                        "0 mentees to 0 mentors",
		{Mentees: -1, Mentors: 2}: "-1 mentees to 2 mentors",
	}
	for r, want := range tests {
		assert.Equal(t, want, r.String())
	}
	text, err := json.Marshal(mentorship.Ratio{Mentees: 6})
	require.NoError(t, err)
	assert.Equal(t, `{"mentees":6,"mentors":0}`, string(text))
}

func TestRatioValid(t *testing.T) {
	assert.True(t, mentorship.Ratio{}.Valid(), "nobody with nobody")
	assert.True(t, mentorship.Ratio{Mentees: 3, Mentors: 2}.Valid())
	assert.False(t, mentorship.Ratio{Mentees: -1, Mentors: 2}.Valid())
	assert.False(t, mentorship.Ratio{Mentees: 3, Mentors: -1}.Valid())
}
