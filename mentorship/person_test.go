package mentorship_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestConsent(t *testing.T) {
	all := mentorship.Purposes()
	tests := map[string]struct {
		consent mentorship.Consent
		purpose mentorship.Purpose
		at      time.Time
		want    bool
		reason  string
	}{
		"silence":         {mentorship.Consent{}, mentorship.PurposeMatching, day(0), false, "consent is never inferred"},
		"given":           {mentorship.Consent{Purposes: all}, mentorship.PurposeMatching, day(0), true, ""},
		"another purpose": {mentorship.Consent{Purposes: all[:1]}, mentorship.PurposeStatistics, day(0), false, "consent is for a purpose"},
		"last moment":     {mentorship.Consent{Purposes: all, Until: day(1)}, mentorship.PurposeMatching, day(1).Add(-1), true, ""},
		"withdrawn":       {mentorship.Consent{Purposes: all, Until: day(1)}, mentorship.PurposeMatching, day(1), false, "the first instant at which it no longer holds"},
		"no purpose":      {mentorship.Consent{Purposes: all}, "", day(0), false, "no purpose is asked for"},
	}
	const view = "canary"
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, tt.consent.Allows(tt.purpose, tt.at), tt.reason)
			faith := mentorship.Perspective{Aspect: mentorship.AspectReligion, View: view}
			p := mentorship.Person{Perspectives: []mentorship.SharedPerspective{{Perspective: faith, Consent: tt.consent}}}
			assert.Equal(t, tt.want, p.Shares(faith, tt.purpose, tt.at), tt.reason)
			assert.False(t, p.Shares(mentorship.Perspective{Aspect: mentorship.AspectAge, View: view}, tt.purpose, tt.at), "another aspect")
			assert.False(t, p.Shares(mentorship.Perspective{Aspect: mentorship.AspectReligion, View: "other"}, tt.purpose, tt.at), "another view")
		})
	}
}

func TestPersonality(t *testing.T) {
	p := mentorship.Personality{Openness: 1, Conscientiousness: 2, Extraversion: 3, Agreeableness: 4, Stability: 5}
	assert.Equal(t, [5]int{1, 2, 3, 4, 5}, p.Factors())
	assert.True(t, p.Valid())
	assert.True(t, mentorship.Personality{}.Valid(), "zero is a figure")
	assert.True(t, mentorship.Personality{100, 100, 100, 100, 100}.Valid())
	for i := range 5 {
		for _, wrong := range []int{-1, 101} {
			factors := [5]int{50, 50, 50, 50, 50}
			factors[i] = wrong
			p := mentorship.Personality{factors[0], factors[1], factors[2], factors[3], factors[4]}
			assert.False(t, p.Valid(), "factor %d is %d", i, wrong)
		}
	}
}

func TestCoordinates(t *testing.T) {
	tests := map[string]struct {
		latitude, longitude float64
		want                bool
	}{
		"null island":       {0, 0, true},
		"north pole":        {90, 0, true},
		"south pole":        {-90, 0, true},
		"date line, east":   {0, 180, true},
		"date line, west":   {0, -180, true},
		"too far north":     {math.Nextafter(90, 91), 0, false},
		"too far south":     {math.Nextafter(-90, -91), 0, false},
		"too far east":      {0, math.Nextafter(180, 181), false},
		"too far west":      {0, math.Nextafter(-180, -181), false},
		"latitude is NaN":   {math.NaN(), 0, false},
		"longitude is NaN":  {0, math.NaN(), false},
		"latitude infinite": {math.Inf(1), 0, false},
		"longitude minus":   {0, math.Inf(-1), false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, mentorship.Coordinates{Latitude: tt.latitude, Longitude: tt.longitude}.Valid())
		})
	}
}

func TestSum(t *testing.T) {
	assert.Zero(t, mentorship.Sum(nil))
	parts := []mentorship.Part{{Points: 10_000, Weight: 3}, {Points: 1, Weight: 7}, {Points: 500, Weight: 0}}
	assert.Equal(t, int64(30_007), mentorship.Sum(parts))
	assert.Equal(t, int64(10_000)*math.MaxInt32, mentorship.Sum([]mentorship.Part{{Points: 10_000, Weight: math.MaxInt32}}), "beyond 32 bits")
}
