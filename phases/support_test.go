package phases_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// start is when all stories begin.
var start = time.Date(2026, time.January, 5, 9, 0, 0, 0, time.UTC)

const day = 24 * time.Hour

// A story is a relationship in the making: what was decided, and what it led to.
type story struct {
	t       testing.TB
	machine phases.Machine
	policy  mentorship.Policy
	load    figures
	at      time.Time
	n       int
	state   phases.State
	journal journal.Journal
}

func newStory(t testing.TB) *story {
	t.Helper()
	return &story{t: t, policy: mentorship.DefaultPolicy(), at: start, load: figures{
		Free: new(10), Mentored: new(0), Sent: new(0), Received: new(0),
	}}
}

// figures are what anybody carries in a story; nil where nobody knows.
type figures struct{ Free, Mentored, Sent, Received *int }

// context returns what is known when a command is decided: the policy, and the
// figures of those people alone whom the command is said to need.
func (s *story) context(c phases.Command) phases.Context {
	each := func(people []mentorship.PersonID, figure *int) map[mentorship.PersonID]int {
		known := map[mentorship.PersonID]int{}
		for _, id := range people {
			if figure != nil {
				known[id] = *figure
			}
		}
		return known
	}
	needs := s.machine.Needs(s.state, c)
	return phases.Context{Policy: &s.policy, Load: &phases.Load{
		Free: each(needs.Free, s.load.Free), Mentored: each(needs.Mentored, s.load.Mentored),
		Sent: each(needs.Sent, s.load.Sent), Received: each(needs.Received, s.load.Received),
	}}
}

// coordinator is somebody who acts for the programme.
const coordinator mentorship.PersonID = "coordinator-1"

// try decides a command an hour after the last.
func (s *story) try(actor any, body journal.Body) ([]journal.Event, error) {
	s.t.Helper()
	s.at = s.at.Add(time.Hour)
	s.n++
	c := s.command(actor, body)
	x := s.context(c)
	x.Coordinator = actor == any(coordinator)
	return s.machine.Decide(s.state, c, x)
}

// command returns the next command, by a job, by a person, or by a name for one.
func (s *story) command(actor any, body journal.Body) phases.Command {
	c := phases.Command{ID: journal.EventID(fmt.Sprintf("e%03d", s.n)), At: s.at, Relationship: "r1", Body: body}
	switch a := actor.(type) {
	case journal.Code:
		c.Actor = journal.ByJob(a)
	case mentorship.PersonID:
		c.Actor = journal.ByPerson(a)
	case string:
		c.Actor = journal.ByPerson(mentorship.PersonID(a))
	}
	return c
}

// do decides a command, and lives through what it leads to.
func (s *story) do(actor any, bodies ...journal.Body) *story {
	s.t.Helper()
	for _, body := range bodies {
		events, err := s.try(actor, body)
		require.NoError(s.t, err)
		s.live(events...)
	}
	return s
}

func (s *story) live(events ...journal.Event) {
	s.t.Helper()
	for _, e := range events {
		var err error
		s.state, err = s.machine.Evolve(s.state, e)
		require.NoError(s.t, err)
		s.journal, err = s.journal.Append(e)
		require.NoError(s.t, err)
	}
}

// wait lets time pass.
func (s *story) wait(d time.Duration) *story {
	s.at = s.at.Add(d)
	return s
}

// refused asserts that a command is refused for just these reasons.
func (s *story) refused(actor any, body journal.Body, codes ...string) *phases.RefusedError {
	s.t.Helper()
	before := s.state
	_, err := s.try(actor, body)
	var refused *phases.RefusedError
	require.ErrorAs(s.t, err, &refused)
	var got []string
	for _, f := range refused.Findings {
		got = append(got, string(f.Code))
	}
	require.Equal(s.t, codes, got, "%v", err)
	require.True(s.t, before == s.state)
	return refused
}

func full(id mentorship.PersonID) journal.CommitmentStated {
	return journal.CommitmentStated{Person: id, Participation: 100, Time: 100, Energy: 100}
}

var terms = mentorship.Terms{
	Goals: []mentorship.GoalID{"g1"}, Cadence: mentorship.Cadence{Every: 14 * mentorship.Day},
	Channels: []mentorship.Channel{mentorship.Video}, AnswerWithin: 3 * mentorship.Day,
	Feedback:        []mentorship.FeedbackTerm{{By: mentorship.RoleMentor}},
	Confidentiality: mentorship.Confidentiality{Circle: mentorship.CirclePair},
	Period:          mentorship.Period{From: start, Until: start.Add(365 * day)},
}

// requested tells of a mentee who asked a mentor.
func (s *story) requested() *story {
	return s.do("mentee-1", journal.RequestMade{
		Request: "q1", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor,
		Wanted: journal.Outline{Structure: mentorship.Dyad},
	})
}

// matched tells of a dyad that has just come about.
func (s *story) matched() *story {
	return s.requested().do("mentor-1", journal.RequestAccepted{Request: "q1", By: "mentor-1"})
}

// ready lets people pass the first phase.
func (s *story) ready(people ...mentorship.PersonID) *story {
	for _, id := range people {
		s.do(id, journal.ReadinessStated{Person: id, Prepared: true}, full(id))
	}
	return s
}

// acquainted tells of a dyad in its second phase.
func (s *story) acquainted() *story {
	return s.matched().ready("mentor-1", "mentee-1").do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance})
}

// agreed lets the dyad do all that the second phase asks for.
func (s *story) agreed() *story {
	for _, p := range journal.Points() {
		s.do("mentor-1", journal.PointDiscussed{Point: p, By: "mentor-1"})
	}
	return s.do("mentor-1", journal.GoalSet{Goal: "g1", For: "mentee-1"}).
		do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: terms}).
		do("mentor-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentor-1"}).
		do("mentee-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentee-1"})
}

// applying tells of a dyad in its third phase.
func (s *story) applying() *story {
	return s.acquainted().agreed().do("mentor-1", journal.PhaseEntered{Phase: phases.Application})
}

// completed tells of a dyad that reached its goal.
func (s *story) completed() *story {
	return s.applying().do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}).
		do("mentee-1", journal.Closed{Ending: journal.EndingCompleted, By: "mentee-1"})
}
