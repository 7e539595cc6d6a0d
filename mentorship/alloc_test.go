package mentorship_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// What matching asks of millions of pairings must not ask for memory.
func TestHotPathsAllocateNothing(t *testing.T) {
	p, sought, at := fullPerson(), mentorship.Sought{Area: "curriculum design", Level: mentorship.Expert}, day(1)
	view := p.Perspectives[0].Perspective
	parts := fullMatch().Parts
	var within bool
	var factors [5]int
	for name, hot := range map[string]func(){
		"covers":   func() { p.Covers(sought) },
		"shares":   func() { p.Shares(view, mentorship.PurposeMatching, at) },
		"overlaps": func() { period(0, 5).Overlaps(period(4, 9)) },
		"at most":  func() { within = mentorship.Ratio{Mentees: 7, Mentors: 2}.AtMost(5) },
		"valid id": func() { mentorship.ValidID(p.ID) },
		"word":     func() { mentorship.ValidWord(sought.Area) },
		"sum":      func() { mentorship.Sum(parts) },
		"factors":  func() { factors = p.Personality.Factors() },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, hot), name)
	}
	assert.True(t, within)
	assert.Equal(t, p.Personality.Factors(), factors)
}

func BenchmarkRosterRules(b *testing.B) {
	rules := mentorship.RosterRules()
	for name, r := range map[string]mentorship.Roster{"dyad": fullRoster(), "crowd": crowd(8000)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rules.AppendFindings(nil, r)
			}
		})
	}
}

func BenchmarkLookUp(b *testing.B) {
	for b.Loop() {
		mentorship.LookUp("R18")
	}
}
