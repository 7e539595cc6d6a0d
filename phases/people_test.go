package phases_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// grouped tells of a group of one mentor and three mentees in the third phase.
func (s *story) grouped() *story {
	s.do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Group}},
		journal.Joined{Person: "mentor-1", Role: mentorship.RoleMentor})
	for _, id := range []mentorship.PersonID{"mentee-1", "mentee-2", "mentee-3"} {
		s.do(coordinator, journal.Joined{Person: id, Role: mentorship.RoleMentee})
	}
	s.ready("mentor-1", "mentee-1", "mentee-2", "mentee-3").do("mentor-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	for _, p := range journal.Points() {
		s.do("mentor-1", journal.PointDiscussed{Point: p, By: "mentor-1"})
	}
	s.do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: terms})
	for _, id := range []mentorship.PersonID{"mentor-1", "mentee-1", "mentee-2", "mentee-3"} {
		s.do(id, journal.AgreementSigned{Agreement: "a1", Version: 1, By: id})
	}
	for i, id := range []mentorship.PersonID{"mentee-1", "mentee-2", "mentee-3"} {
		s.do("mentor-1", journal.GoalSet{Goal: mentorship.GoalID("g" + string(rune('1'+i))), For: id})
	}
	return s.do("mentor-1", journal.PhaseEntered{Phase: phases.Application})
}

func (s *story) phaseOf(id mentorship.PersonID) journal.PhaseName {
	p, ok := s.state.Participant(id)
	require.True(s.t, ok)
	return p.Phase
}

func TestGroupGoesAtEachOnesPace(t *testing.T) {
	s := newStory(t).grouped()
	s.do(coordinator, journal.Joined{Person: "mentee-4", Role: mentorship.RoleMentee})
	assert.Equal(t, phases.Readiness, s.phaseOf("mentee-4"))
	assert.Equal(t, phases.Application, s.state.Phase(), "who joins late does not put the others back")

	s.ready("mentee-4").do("mentee-4", journal.PhaseEntered{Phase: phases.Acquaintance})
	assert.Equal(t, phases.Acquaintance, s.phaseOf("mentee-4"))
	for _, id := range []mentorship.PersonID{"mentee-1", "mentee-2", "mentee-3"} {
		assert.Equal(t, phases.Application, s.phaseOf(id), "the way ahead of one is not the way back of the others")
	}
	s.do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-1"})
	assert.Equal(t, phases.Acquaintance, s.phaseOf("mentee-1"), "to negotiate anew")
	assert.Equal(t, phases.Application, s.state.Phase(), "half of four")
	s.do("mentee-2", journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-2"})
	assert.Equal(t, phases.Acquaintance, s.state.Phase(), "one of four is not half")
}

// TestHowManyJoinLate does not matter: the whole is named by those who were there,
// and by the others once they have caught up.
func TestHowManyJoinLate(t *testing.T) {
	s := newStory(t).applying()
	late := ids{"mentee-2", "mentee-3", "mentee-4"}
	for _, id := range late {
		s.do(coordinator, journal.Joined{Person: id, Role: mentorship.RoleMentee})
		assert.Equal(t, phases.Application, s.state.Phase(), "%s", id)
	}
	s.ready(late...)
	for _, id := range late {
		s.do(id, journal.PhaseEntered{Phase: phases.Acquaintance, Person: id})
	}
	assert.Equal(t, phases.Application, s.state.Phase(), "they have not caught up")

	anew := s.copied().do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-1"})
	assert.Equal(t, phases.Acquaintance, anew.state.Phase(), "where the first one goes back to, the whole goes")
	anew.do("mentee-1", journal.PhaseEntered{Phase: phases.Application, Person: "mentee-1"})

	alone := s.copied().do("mentee-1", journal.Left{Person: "mentee-1", By: "mentee-1"})
	assert.Equal(t, phases.Acquaintance, alone.state.Phase(), "nobody is left but those who came late")
	alone.do(coordinator, journal.Joined{Person: "mentee-5", Role: mentorship.RoleMentee})
	assert.Equal(t, phases.Acquaintance, alone.state.Phase(), "three of four")
	turned := s.copied().do(coordinator, journal.RoleChanged{Person: "mentee-4", From: mentorship.RoleMentee, To: mentorship.RolePeer},
		joins("facilitator-1", mentorship.RoleFacilitator),
		journal.RoleChanged{Person: "facilitator-1", From: mentorship.RoleFacilitator, To: mentorship.RoleMentee})
	turned.do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-1"})
	turned.do(coordinator, journal.RoleChanged{Person: "mentee-2", From: mentorship.RoleMentee, To: mentorship.RolePeer})
	turned.do("mentee-1", journal.PhaseEntered{Phase: phases.Application, Person: "mentee-1"})
	assert.Equal(t, phases.Application, turned.state.Phase(), "whoever was late is so in another role, and who comes to be mentored as well")
	alone.do(coordinator, journal.RoleChanged{Person: "mentee-5", From: mentorship.RoleMentee, To: mentorship.RolePeer})
	for _, id := range late[:2] {
		alone.do(id, journal.Left{Person: id, By: id})
	}
	assert.Equal(t, phases.Acquaintance, alone.state.Phase(), "who takes another role has come late as before")

	for _, p := range journal.Points() {
		s.do("mentor-1", journal.PointDiscussed{Point: p, By: "mentor-1"})
	}
	for i, id := range late[:2] {
		s.do(id, journal.AgreementSigned{Agreement: "a1", Version: 1, By: id})
		s.do("mentor-1", journal.GoalSet{Goal: numbered[mentorship.GoalID]("late", i), For: id}, journal.PhaseEntered{Phase: phases.Application, Person: id})
	}
	s.do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-1"})
	assert.Equal(t, phases.Application, s.state.Phase(), "who caught up counts as everybody: two of three")
}

func TestNegotiatingAnewLosesNothing(t *testing.T) {
	s := newStory(t).applying()
	s.do("mentee-1", journal.GoalMoved{Goal: "g1", Progress: 60, By: "mentee-1"})
	s.do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	s.do("mentee-1", journal.GoalChanged{Goal: "g1", Reason: "scope"})
	amended := terms
	amended.Cadence.Every = 7 * mentorship.Day
	s.do("mentor-1", journal.AgreementAmended{Agreement: "a1", Version: 2, By: "mentor-1", Terms: amended, Reason: "more often"})
	assert.Equal(t, journal.Percent(60), s.state.Goals()[0].Progress)
	assert.Equal(t, 1, s.state.Goals()[0].Changes)

	s.refused("mentee-1", journal.PhaseEntered{Phase: phases.Application}, "phases.agreement.not-signed", "phases.agreement.not-signed")
	s.refused("mentee-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentee-1"}, "phases.agreement.other-version", "phases.agreement.signed-already")
	s.do("mentee-1", journal.AgreementSigned{Agreement: "a1", Version: 2, By: "mentee-1"})
	s.do("mentor-1", journal.AgreementSigned{Agreement: "a1", Version: 2, By: "mentor-1"})
	s.do("mentee-1", journal.PhaseEntered{Phase: phases.Application})
	a, _ := s.state.Agreement()
	assert.Equal(t, 2, a.Version)
	assert.Len(t, a.Signatures, 2)
	assert.Equal(t, amended, a.Terms)
}

func TestReplacedMentor(t *testing.T) {
	s := newStory(t).applying()
	s.do(coordinator, journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentor-1"})
	before, _ := s.state.Participant("mentor-1")
	assert.False(t, before.Active())
	assert.Equal(t, phases.Application, s.phaseOf("mentee-1"), "nobody starts anew")
	_, closed := s.state.Closing()
	assert.False(t, closed)
	s.refused("mentor-1", journal.QuestionAsked{By: "mentor-1"}, "phases.actor.not-entitled", "phases.people.stranger")
	s.do("mentor-2", journal.QuestionAsked{By: "mentor-2"})
	s.do("mentor-1", journal.RatingGiven{By: "mentor-1", Scale: "m6", Items: []journal.ItemScore{{Item: "a", Score: 1}}})
}

func TestMentorLeavesAndTheMenteeIsNotLost(t *testing.T) {
	s := newStory(t).applying()
	s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1", Ending: journal.EndingOneSided, Reason: "new post"})
	p, _ := s.state.Participant("mentee-1")
	assert.True(t, p.Waiting)
	assert.True(t, p.Active())
	gaps := s.machine.Missing(s.state, s.at, phases.Context{Policy: &s.policy})
	require.NotEmpty(t, gaps)
	s.do(coordinator, journal.RematchMade{Person: "mentee-1", Into: "r2"})
	closing, closed := s.state.Closing()
	require.True(t, closed, "nobody is left")
	assert.Equal(t, journal.EndingRematched, closing.Ending)
}

func TestRedefinedAmongPeers(t *testing.T) {
	s := newStory(t).completed()
	s.do("mentor-1", journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1"})
	for _, id := range []mentorship.PersonID{"mentor-1", "mentee-1"} {
		p, _ := s.state.Participant(id)
		assert.Equal(t, mentorship.RolePeer, p.Role)
		assert.Equal(t, phases.Application, p.Phase, "%s goes on where the two were", id)
	}
	assert.Equal(t, phases.Application, s.state.Phase())
	assert.Equal(t, mentorship.Peer, s.state.Outline().Structure)
	s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	p, _ := s.state.Participant("mentee-1")
	assert.True(t, p.Waiting, "one peer has nobody")
}

func TestPauses(t *testing.T) {
	s := newStory(t).applying()
	s.refused("mentor-1", journal.Paused{Until: s.at}, "phases.pause.ends-before")
	s.do("mentee-1", journal.Paused{By: "mentee-1", Until: s.at.Add(10 * day), Reason: "leave"})
	assert.True(t, s.state.Paused())
	assert.Equal(t, s.state.Dates(nil).Resumes, s.at.Add(10*day-time.Hour))
	s.refused("mentor-1", journal.Paused{}, "phases.event.while-paused", "phases.pause.doubled")
	s.refused("mentor-1", journal.QuestionAsked{By: "mentor-1"}, "phases.event.while-paused")
	s.refused(journal.Code("auto resume"), journal.Resumed{}, "phases.pause.not-due")
	s.refused("mentor-1", journal.Resumed{Person: "mentee-1"}, "phases.actor.pauses-another", "phases.pause.none")
	s.wait(10*day).do(journal.Code("auto resume"), journal.Resumed{})
	assert.False(t, s.state.Paused())
	s.refused("mentor-1", journal.Resumed{}, "phases.pause.none")

	s.do("mentee-1", journal.Paused{Person: "mentee-1", By: "mentee-1"})
	assert.False(t, s.state.Paused(), "one person alone")
	p, _ := s.state.Participant("mentee-1")
	assert.True(t, p.Paused)
	s.do("mentor-1", journal.QuestionAsked{By: "mentor-1"})
	s.do("mentee-1", journal.Resumed{Person: "mentee-1"})
	assert.Len(t, s.state.Pauses(), 1)
	s.do("mentee-1", journal.Paused{})
	s.refused(journal.Code("auto resume"), journal.Resumed{}, "phases.pause.not-due")
	s.do("mentee-1", journal.Closed{Ending: journal.EndingEarly, By: "mentee-1"})
	assert.False(t, s.state.Paused(), "a closing ends the pause")
}

func TestExtensionMovesDates(t *testing.T) {
	s := newStory(t).applying()
	before := s.state.Dates(&s.policy)
	assert.Equal(t, start.Add(365*day), before.Ends)
	assert.Equal(t, start.Add(365*day/2), before.Midpoint)
	s.refused(coordinator, journal.Extended{Until: before.Ends}, "phases.period.not-later")
	s.do(coordinator, journal.Extended{Until: before.Ends.Add(100 * day)})
	after := s.state.Dates(&s.policy)
	assert.Equal(t, before.Ends.Add(100*day), after.Ends)
	assert.Equal(t, before.Midpoint.Add(50*day), after.Midpoint)
	assert.Equal(t, after.Ends, s.state.Outline().Period.Until)

	s.do("mentor-1", journal.SessionPlanned{Session: "s2", Start: s.at.Add(20 * day)}, journal.SessionPlanned{Session: "s1", Start: s.at.Add(10 * day)})
	first := s.state.Dates(nil).NextSession
	s.do("mentor-1", journal.SessionCancelled{Session: "s1", By: "mentee-1"})
	assert.True(t, s.state.Dates(nil).NextSession.After(first))
	s = newStory(t).requested()
	assert.Equal(t, s.at.Add(30*day), s.state.Dates(&s.policy).Answer)
	assert.True(t, s.state.Dates(nil).Answer.IsZero())
}

func TestStalls(t *testing.T) {
	s := newStory(t).applying()
	x := phases.Context{Policy: &s.policy}
	since := s.at
	limit := 21 * day
	stall := func(at time.Time) phases.Stall {
		list := s.machine.Stalls(s.state, at, x)
		require.Len(t, list, 1)
		return list[0]
	}
	before := stall(since.Add(limit - 1))
	assert.Nil(t, before.Finding)
	assert.Equal(t, since.Add(limit), before.Due)
	at := stall(since.Add(limit))
	require.NotNil(t, at.Finding, "the limit itself")
	assert.Equal(t, rule.Code("phases.stall.idle"), at.Finding.Code)
	assert.Equal(t, limit, at.Idle)

	s.wait(5*day).do("mentee-1", journal.Paused{})
	assert.True(t, stall(s.at.Add(100*day)).Due.IsZero(), "nobody knows when it goes on")
	assert.Nil(t, stall(s.at.Add(100*day)).Finding)
	s.wait(30*day).do("mentee-1", journal.Resumed{})
	rest := 30*day + time.Hour
	assert.Equal(t, since.Add(limit+rest), stall(s.at).Due)
	assert.Nil(t, stall(since.Add(limit+rest-1)).Finding)
	assert.NotNil(t, stall(since.Add(limit+rest)).Finding)

	s.do("mentee-1", journal.MessageSent{Message: "m1", From: "mentee-1"})
	assert.Equal(t, since, stall(s.at).Since, "messages move nothing")
	s.do("mentee-1", journal.QuestionAsked{By: "mentee-1"})
	assert.Equal(t, s.at, stall(s.at).Since)

	s.do("mentee-1", journal.Paused{Person: "mentee-1"})
	s.wait(10*day).do("mentee-1", journal.Paused{})
	s.wait(10*day).do("mentee-1", journal.Resumed{})
	s.do("mentee-1", journal.Resumed{Person: "mentee-1"})
	assert.Equal(t, 2*time.Hour, stall(s.at.Add(time.Hour)).Idle, "pauses that overlap count once")

	assert.Empty(t, s.machine.Stalls(s.state, s.at, phases.Context{}), "no limit")
	s.do("mentee-1", journal.Closed{Ending: journal.EndingEarly, By: "mentee-1"})
	assert.Empty(t, s.machine.Stalls(s.state, s.at, x))
}

func TestStallOfAPhase(t *testing.T) {
	d := phases.StandardDefinition()
	d.Name = "acme"
	d.Phases[0].StallAfter = mentorship.LimitOf(3*mentorship.Day, rule.Convention)
	s := newStory(t)
	var err error
	s.machine, err = phases.New(d)
	require.NoError(t, err)
	s.matched()
	assert.Equal(t, 3*day, s.machine.Stalls(s.state, s.at, phases.Context{Policy: &s.policy})[0].Limit)
	s.ready("mentor-1", "mentee-1").do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	assert.Equal(t, 21*day, s.machine.Stalls(s.state, s.at, phases.Context{Policy: &s.policy})[0].Limit)
}

func TestAftermath(t *testing.T) {
	s := newStory(t).applying()
	assert.Empty(t, s.state.Aftermath(&s.policy), "it lasts")
	s.do("mentee-1", journal.TaskAgreed{Task: "t1", Owner: "mentor-1", For: "mentee-1"})
	s.do("mentor-1", journal.Closed{Ending: journal.EndingOneSided, By: "mentor-1"})
	got := s.state.Aftermath(&s.policy)
	require.Len(t, got, 2)
	mentor, mentee := got[0], got[1]
	if mentor.Person != "mentor-1" {
		mentor, mentee = mentee, mentor
	}
	assert.Equal(t, s.at.Add(30*day), mentor.Again, "who broke it off waits")
	assert.Equal(t, s.at, mentee.Again)
	assert.True(t, mentee.Waiting, "and who was left goes first")
	assert.False(t, mentor.Waiting)
	assert.Equal(t, []journal.Owed{{By: "mentor-1", What: "task", Task: "t1"}}, mentor.Owes)
	assert.Equal(t, []journal.Owed{{By: "mentee-1", What: "reflection"}}, mentee.Owes)
	assert.True(t, s.state.Aftermath(nil)[0].Again.IsZero() || s.state.Aftermath(nil)[1].Again.IsZero(), "no policy, no date")

	s = newStory(t).completed()
	for _, a := range s.state.Aftermath(&s.policy) {
		assert.False(t, a.Waiting)
		assert.Equal(t, s.at, a.Again)
		assert.Empty(t, a.NotWith)
	}
	s = newStory(t).applying().do("mentee-1", journal.Closed{Ending: journal.EndingSafety, By: "mentee-1"})
	for _, a := range s.state.Aftermath(&s.policy) {
		assert.Len(t, a.NotWith, 1)
	}
	s.refused("mentor-1", journal.Reopened{By: "mentor-1"}, "phases.closure.for-safety")
	s.do(coordinator, journal.Reopened{})
	assert.Equal(t, phases.Application, s.state.Phase())
	assert.Equal(t, phases.Accepted, s.state.Requests()[0].Status)
}

// TestWhoGoesOnElsewhereWaitsNoLonger: what is recorded of a person says more
// than how the whole ended.
func TestWhoGoesOnElsewhereWaitsNoLonger(t *testing.T) {
	of := func(s *story) phases.Aftermath {
		for _, a := range s.state.Aftermath(&s.policy) {
			if a.Person == "mentee-1" {
				return a
			}
		}
		return phases.Aftermath{}
	}
	s := newStory(t).applying().do("mentor-1", closing(journal.EndingOneSided, "mentor-1"))
	assert.True(t, of(s).Waiting)
	assert.Empty(t, of(s).Into)

	looked := s.copied().do(coordinator, journal.RematchMade{Person: "mentee-1"})
	assert.True(t, of(looked).Waiting, "another relationship is looked for")

	s.do(coordinator, journal.RematchMade{Person: "mentee-1", Into: "r2"})
	assert.False(t, of(s).Waiting)
	assert.Equal(t, mentorship.RelationshipID("r2"), of(s).Into)
	assert.Equal(t, mentorship.RelationshipID("r2"), s.participant("mentee-1").Into)
	assert.False(t, s.participant("mentee-1").Waiting)

	s.do(coordinator, journal.Reopened{})
	assert.Empty(t, s.participant("mentee-1").Into, "what followed from the closing is taken back with it")
	s.do("mentor-1", closing(journal.EndingOneSided, "mentor-1"))
	assert.True(t, of(s).Waiting, "left again, and nowhere else")

	looked.do(coordinator, journal.Reopened{})
	assert.False(t, looked.participant("mentee-1").Waiting, "the mentor is there again")
	alone := newStory(t).applying().do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"}).
		do("mentee-1", closing(journal.EndingEarly, "mentee-1")).do(coordinator, journal.Reopened{})
	assert.True(t, alone.participant("mentee-1").Waiting, "nobody mentors, as before")

	gone := newStory(t).grouped().do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"}).
		do(coordinator, journal.RematchMade{Person: "mentee-1", Into: "r2"})
	assert.Equal(t, mentorship.RelationshipID("r2"), of(gone).Into, "also while the others go on")
	assert.False(t, of(gone).Waiting)
}

func TestOneMenteeOfAGroupLeavesForSafety(t *testing.T) {
	s := newStory(t).grouped()
	s.do("mentee-2", journal.Left{Person: "mentee-2", By: "mentee-2", Ending: journal.EndingSafety})
	got := s.state.Aftermath(&s.policy)
	require.Len(t, got, 1)
	assert.Equal(t, []mentorship.PersonID{"mentor-1"}, got[0].NotWith)
	assert.True(t, got[0].At.Equal(s.at))
	assert.Equal(t, phases.Application, s.state.Phase(), "the others go on")
	s.refused("mentor-1", journal.Left{Person: "mentee-3", By: "mentor-1"}, "phases.actor.ends-anothers-part")
	s.do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}, journal.Left{Person: "mentee-1", By: "mentee-1", Ending: journal.EndingCompleted})
	s.refused("mentee-3", journal.Left{Person: "mentee-3", By: "mentee-3", Ending: journal.EndingCompleted}, "phases.closure.not-run")
	s.wait(366*day).do("mentee-3", journal.Left{Person: "mentee-3", By: "mentee-3", Ending: journal.EndingCompleted})
	closing, closed := s.state.Closing()
	require.True(t, closed)
	assert.Equal(t, journal.EndingCompleted, closing.Ending)
}

func TestMissing(t *testing.T) {
	s := newStory(t)
	x := phases.Context{Policy: &s.policy}
	missing := func() map[string][]string {
		by := map[string][]string{}
		for _, g := range s.machine.Missing(s.state, s.at, x) {
			code := string(g.Finding.Code)
			if !g.Blocking() {
				code = "(" + code + ")"
			}
			by[string(g.Person)] = append(by[string(g.Person)], code)
		}
		return by
	}
	assert.Empty(t, missing(), "nothing was begun")
	s.requested()
	assert.Equal(t, map[string][]string{"mentor-1": {"(phases.request.waiting)"}}, missing())
	s.do("mentor-1", journal.RequestDeclined{Request: "q1", By: "mentor-1", Reason: "no time"})
	assert.Equal(t, map[string][]string{"mentee-1": {"(phases.request.lapsed)"}}, missing())
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"})
	s.do("mentor-2", journal.RequestAccepted{Request: "q1", By: "mentor-2"})
	both := []string{"phases.readiness.not-committed", "phases.readiness.not-prepared"}
	assert.Equal(t, map[string][]string{"mentor-2": both, "mentee-1": both}, missing())

	s = newStory(t).acquainted()
	shared := []string{"phases.agreement.not-proposed"}
	assert.Equal(t, map[string][]string{
		"mentor-1": shared,
		"mentee-1": {
			"(phases.acquaintance.expectations-unraised)", "phases.acquaintance.no-goal", "phases.acquaintance.point-open",
			"phases.acquaintance.point-open", "phases.acquaintance.point-open", "phases.acquaintance.point-open",
			"phases.acquaintance.point-open", "phases.agreement.not-proposed",
		},
	}, missing())
	s = newStory(t).applying()
	assert.Equal(t, map[string][]string{"mentee-1": {
		"(phases.application.confidence-unknown)", "(phases.application.no-challenge)", "(phases.application.no-feedback)",
		"(phases.application.no-reflection)", "phases.closure.not-run",
	}}, missing())
	s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	assert.Contains(t, missing()["mentee-1"], "(phases.people.no-mentor)", "whatever is next; what was reached may still be completed")
	s = newStory(t).acquainted().do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	assert.Contains(t, missing()["mentee-1"], "phases.people.no-mentor")
	s = newStory(t).completed()
	assert.Empty(t, missing(), "it is over")
	s = newStory(t).do(coordinator, journal.RelationshipOpened{})
	assert.Equal(t, map[string][]string{"": {"(phases.people.nobody-mentored)"}}, missing())
}
