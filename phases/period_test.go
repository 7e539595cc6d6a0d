package phases_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// TestAmendmentsAreWrittenFromTheTerms: whoever changes one clause takes the others
// from the terms that hold, and by that takes back nothing that has moved the
// period since.
func TestAmendmentsAreWrittenFromTheTerms(t *testing.T) {
	const year = 365 * day
	extended := journal.Extended{Until: start.Add(500 * day), By: "mentor-1"}
	redefined := func(p mentorship.Period) journal.RelationshipRedefined {
		return journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Team, Period: p}}
	}
	tests := map[string]struct {
		moved  journal.Body
		stated bool // by the terms
		want   mentorship.Period
		reason string
	}{
		"agreed":                {nil, true, mentorship.Period{From: start, Until: start.Add(year)}, "nothing has moved it"},
		"extended":              {extended, true, mentorship.Period{From: start, Until: extended.Until}, "the extension holds"},
		"redefined":             {redefined(mentorship.Period{From: start.Add(day), Until: start.Add(600 * day)}), true, mentorship.Period{From: start.Add(day), Until: start.Add(600 * day)}, "the new outline holds"},
		"redefined, not for it": {redefined(mentorship.Period{}), true, mentorship.Period{From: start, Until: start.Add(year)}, "it says nothing of it"},
		"extended, not stated":  {extended, false, mentorship.Period{From: start, Until: extended.Until}, "terms that leave the period open still do"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStory(t).applying()
			a, _ := s.state.Agreement()
			if !test.stated {
				a.Terms.Period = mentorship.Period{}
				s.do("mentor-1", journal.AgreementAmended{Agreement: "a1", Version: 2, By: "mentor-1", Terms: a.Terms, Reason: "open"})
			}
			if test.moved != nil {
				s.do(coordinator, test.moved)
			}
			a, ok := s.state.Agreement()
			require.True(t, ok)
			assert.Equal(t, test.stated, !a.Terms.Period.IsZero())
			a.Terms.Cadence.Every = 7 * mentorship.Day
			s.do("mentor-1", journal.AgreementAmended{
				Agreement: "a1", Version: journal.Ordinal(a.Version + 1), By: "mentor-1", Terms: a.Terms, Reason: "weekly",
			})
			assert.Equal(t, test.want, s.state.Outline().Period, test.reason)

			shorter := mentorship.Period{From: start, Until: start.Add(90 * day)}
			a.Terms.Period = shorter
			s.do("mentor-1", journal.AgreementAmended{
				Agreement: "a1", Version: journal.Ordinal(a.Version + 2), By: "mentor-1", Terms: a.Terms, Reason: "one leaves",
			})
			assert.Equal(t, shorter, s.state.Outline().Period, "an amendment that means to may end it earlier")
		})
	}
}

// TestExtensionsEndLater than the period begins, than it was to end, and than now.
func TestExtensionsEndLater(t *testing.T) {
	begins, ends := start.Add(300*day), start.Add(400*day)
	tests := map[string]struct {
		period  mentorship.Period
		until   time.Time
		refused bool
		reason  string
	}{
		"before it begins": {mentorship.Period{From: begins}, begins.Add(-day), true, "a period does not end before it begins"},
		"as it begins":     {mentorship.Period{From: begins}, begins, true, "nor at once"},
		"after it begins":  {mentorship.Period{From: begins}, begins.Add(1), false, "it had no end yet"},
		"as it ends":       {mentorship.Period{From: begins, Until: ends}, ends, true, "nothing is extended"},
		"after it ends":    {mentorship.Period{From: begins, Until: ends}, ends.Add(1), false, "it is"},
		"in the past":      {mentorship.Period{}, start, true, "what is over cannot be lived through"},
		"in the future":    {mentorship.Period{}, start.Add(day), false, "where there was no period"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := newStory(t).do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Period: test.period}})
			extended := journal.Extended{Until: test.until}
			if test.refused {
				s.refused(coordinator, extended, "phases.period.not-later")
				return
			}
			s.do(coordinator, extended)
			assert.Equal(t, mentorship.Period{From: test.period.From, Until: test.until}, s.state.Outline().Period, test.reason)
		})
	}
}

// TestRedefinedInPart: what a redefinition leaves open stays, and counts.
func TestRedefinedInPart(t *testing.T) {
	s := newStory(t).do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{
		Structure: mentorship.Functional, Mode: mentorship.Virtual, Project: "p1", Channels: []mentorship.Channel{mentorship.Email},
	}}).do(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}).ready("mentor-1", "mentee-1").
		do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}).agreed().
		do("mentor-1", journal.PhaseEntered{Phase: phases.Application}).
		do(coordinator, journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer, Mode: mentorship.Mixed}})
	assert.Equal(t, journal.Outline{
		Structure: mentorship.Peer, Mode: mentorship.Mixed, Project: "p1", Channels: []mentorship.Channel{mentorship.Email}, Period: terms.Period,
	}, s.state.Outline())
	s.do("mentor-1", journal.ProjectFinished{Project: "p1", Completed: true}, closing(journal.EndingCompleted, "mentor-1"))
	c, _ := s.state.Closing()
	assert.Equal(t, journal.EndingCompleted, c.Ending, "the project is still theirs to finish")
}
