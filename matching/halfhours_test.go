package matching_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// What is told of common hours beforehand never says less than there are, on
// clocks with all kinds of changes and windows of odd minutes.
func TestHoursAreBoundedFromAbove(t *testing.T) {
	zones := []string{
		"", "UTC", "Europe/Vienna", "America/New_York", "Africa/Casablanca", "Australia/Lord_Howe",
		"Pacific/Chatham", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "Africa/Nairobi",
	}
	var near, far, excluded int
	for seed := range uint64(60) {
		g := generator{newRand(seed)}
		people := func(n int) []person {
			list := make([]person, n)
			for i := range list {
				list[i].Zone = pick(g, zones...)
				for range g.IntN(8) {
					from := g.IntN(24 * 60)
					list[i].Availability = append(list[i].Availability, mentorship.Window{
						Day: time.Weekday(g.IntN(7)), From: from, Until: from + 1 + g.IntN(24*60-from),
					})
				}
			}
			return list
		}
		policy := mentorship.DefaultPolicy()
		s := matching.Scene{Mentors: people(12), Mentees: people(12), Policy: &policy}
		s.Period.From = day("2027-01-01").AddDate(0, 0, g.IntN(400)).Add(time.Duration(g.IntN(1e15)))
		if g.one(2) {
			s.Period.Until = s.Period.From.Add(time.Duration(1+g.IntN(500)) * 24 * time.Hour)
		}
		prepared := matching.CommonHours().(matching.Preparer).Prepare(s)
		bounds := prepared.(matching.Bounder)
		r := matching.NoCommonHour().(matching.RulePreparer).PrepareRule(s)
		for j := range s.Mentors {
			for i := range s.Mentees {
				rated := prepared.RatePair(j, i)
				if rated == matching.Unstated {
					rated = matching.Neutral
				}
				least, most := bounds.BoundPair(j, i)
				require.LessOrEqual(t, least, rated, "seed %d", seed)
				require.GreaterOrEqual(t, most, rated, "seed %d: %+v with %+v", seed, s.Mentors[j], s.Mentees[i])
				if most-rated < 2000 {
					near++
				} else {
					far++
				}
				if set := []uint64{1<<len(s.Mentors) - 1}; sifted(r.(matching.Sieve), set, i)>>j&1 == 0 {
					excluded++
					found := r.Check(pairing{Mentor: &s.Mentors[j], Mentee: &s.Mentees[i], Period: s.Period, Policy: &policy})
					require.Len(t, found, 1)
					require.NotEqual(t, rule.Undetermined, found[0].Outcome)
				}
			}
		}
	}
	require.Greater(t, near, 2*far, "most bounds are near")
	require.Greater(t, excluded, 500)
}

func sifted(sieve matching.Sieve, set []uint64, mentee int) uint64 {
	sieve.Sift(set, mentee)
	return set[0]
}
