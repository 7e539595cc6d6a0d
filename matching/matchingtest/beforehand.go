package matchingtest

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// bounds checks that the rating of a pair lies where it was said to.
func (p *problems) bounds(where string, b matching.Bounder, mentor, mentee int) {
	points := b.RatePair(mentor, mentee)
	switch points {
	case matching.Unstated:
		points = matching.Neutral
	case matching.NotAsked:
		points = matching.Worst
	default: // points are what they are
	}
	if least, most := b.BoundPair(mentor, mentee); points < least || points > most {
		p.Add("rates beyond its bounds", where, "mentor %d, mentee %d: %d, not from %d to %d", mentor, mentee, points, least, most)
	}
}

// sieve checks that those who are taken out break the rule, and that nobody is
// added.
func (p *problems) sieve(where string, sieve matching.Sieve, r rule.Rule[mentorship.Pairing], s matching.Scene, mentee int) {
	words := (len(s.Mentors) + 63) / 64
	set := slices.Repeat([]uint64{^uint64(0)}, words)
	sieve.Sift(set, mentee)
	for j := range s.Mentors {
		if set[j/64]>>(j%64)&1 == 0 && !slices.ContainsFunc(r.Check(pairingOf(s, j, mentee)), broken) {
			p.Add("takes out who does not break it", where, "mentor %d, mentee %d", j, mentee)
		}
	}
	none := make([]uint64, words)
	sieve.Sift(none, mentee)
	if slices.Max(append(none, 0)) > 0 {
		p.Add("adds mentors to a set", where, "mentee %d", mentee)
	}
}

func broken(f rule.Finding) bool { return f.Outcome == "" || f.Outcome == rule.Broken }
