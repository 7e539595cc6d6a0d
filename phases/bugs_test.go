package phases_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// Bugs that services in use were found to have, and some that this package had.
// Each test tells in its name what must not happen.

// accept says yes.
func accept(q journal.RequestID, by mentorship.PersonID) journal.RequestAccepted {
	return journal.RequestAccepted{Request: q, By: by}
}

func decline(q journal.RequestID, by mentorship.PersonID) journal.RequestDeclined {
	return journal.RequestDeclined{Request: q, By: by, Reason: "no time"}
}

func withdraw(q journal.RequestID, by mentorship.PersonID) journal.RequestWithdrawn {
	return journal.RequestWithdrawn{Request: q, By: by}
}

func closing(e journal.Ending, by mentorship.PersonID) journal.Closed {
	return journal.Closed{Ending: e, By: by}
}

// ask tells of a request in a relationship of the structure.
func (s *story) ask(q journal.RequestID, by, to mentorship.PersonID, as mentorship.Role, in mentorship.Structure) *story {
	return s.do(string(by), journal.RequestMade{Request: q, By: by, To: to, As: as, Wanted: journal.Outline{Structure: in}})
}

// status returns what became of a request.
func (s *story) status(q journal.RequestID) phases.RequestStatus {
	for _, r := range s.state.Requests() {
		if r.ID == q {
			return r.Status
		}
	}
	return ""
}

func (s *story) participant(id mentorship.PersonID) phases.Participant {
	s.t.Helper()
	p, is := s.state.Participant(id)
	require.True(s.t, is, "%s", id)
	return p
}

func TestNoStatusIsAssignedOverAnother(t *testing.T) {
	for status, settle := range map[phases.RequestStatus]func(*story) *story{
		phases.Accepted:  func(s *story) *story { return s.do("mentor-1", accept("q1", "mentor-1")) },
		phases.Declined:  func(s *story) *story { return s.do("mentor-1", decline("q1", "mentor-1")) },
		phases.Withdrawn: func(s *story) *story { return s.do("mentee-1", withdraw("q1", "mentee-1")) },
		phases.Expired: func(s *story) *story {
			return s.wait(40*day).do(journal.Code("housekeeping"), journal.RequestExpired{Request: "q1"})
		},
	} {
		s := settle(newStory(t).requested())
		require.Equal(t, status, s.status("q1"))
		for _, again := range []struct {
			actor any
			body  journal.Body
		}{
			{"mentor-1", accept("q1", "mentor-1")},
			{"mentor-1", decline("q1", "mentor-1")},
			{"mentee-1", withdraw("q1", "mentee-1")},
			{journal.Code("housekeeping"), journal.RequestExpired{Request: "q1"}},
		} {
			_, err := s.wait(40*day).try(again.actor, again.body)
			assert.Error(t, err, "%s cannot become %s", status, again.body.Form().Kind)
		}
		assert.Equal(t, status, s.status("q1"))
	}
}

func TestNoCancelledMatchLeavesItsRequestMatched(t *testing.T) {
	for reason, end := range map[string]func(*story){
		"it is closed":      func(s *story) { s.do("mentee-1", closing(journal.EndingEarly, "mentee-1")) },
		"the mentee leaves": func(s *story) { s.do("mentee-1", journal.Left{Person: "mentee-1", By: "mentee-1"}) },
		"the mentor leaves": func(s *story) { s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"}) },
		"the mentor left before it was closed": func(s *story) {
			s.do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"}).do("mentee-1", closing(journal.EndingEarly, "mentee-1"))
		},
	} {
		s := newStory(t).applying()
		require.Equal(t, phases.Accepted, s.status("q1"))
		end(s)
		assert.Equal(t, phases.Concluded, s.status("q1"), reason)
	}
	s := newStory(t).applying().do("mentee-1", closing(journal.EndingEarly, "mentee-1"), journal.Reopened{By: "mentee-1"})
	assert.Equal(t, phases.Accepted, s.status("q1"), "what goes on is matched again")
}

func TestCompletedCanBeReached(t *testing.T) {
	for reason, complete := range map[string]func(*story) *story{
		"the goals were met":      func(s *story) *story { return s.do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}) },
		"the period is over":      func(s *story) *story { return s.wait(400 * day) },
		"its project is finished": func(s *story) *story { return s },
	} {
		s := newStory(t).applying()
		if reason == "its project is finished" {
			s = newStory(t).do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Functional, Project: "p1"}}).
				do(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}).ready("mentor-1", "mentee-1").
				do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}).agreed().
				do("mentee-1", journal.PhaseEntered{Phase: phases.Application}, journal.ProjectFinished{Project: "p1", Completed: true})
		}
		complete(s).do("mentee-1", closing(journal.EndingCompleted, "mentee-1"))
		c, _ := s.state.Closing()
		assert.Equal(t, journal.EndingCompleted, c.Ending, reason)
	}
	newStory(t).applying().refused("mentee-1", closing(journal.EndingCompleted, "mentee-1"), "phases.closure.not-run")
	newStory(t).acquainted().refused("mentee-1", closing(journal.EndingCompleted, "mentee-1"), "phases.closure.not-run", "phases.closure.not-there-yet")
}

func TestNobodyCompletesWhatHadNobody(t *testing.T) {
	newStory(t).forming().refused(coordinator, closing(journal.EndingCompleted, ""), "phases.closure.not-there-yet")
}

func TestNoTransitionHasNoActor(t *testing.T) {
	s := newStory(t).applying()
	e := journal.Event{ID: "e999", At: s.at.Add(time.Hour), Relationship: "r1", Body: closing(journal.EndingEarly, "")}
	_, err := s.machine.Decide(s.state, phases.Command(e), phases.Context{Coordinator: true})
	assertRefused(t, err, "phases.event.malformed")
	after, err := s.machine.Evolve(s.state, e)
	assertRefused(t, err, "phases.event.malformed")
	assert.True(t, after == s.state)

	s.wait(40*day).do(journal.Code("housekeeping"), closing(journal.EndingOneSided, ""))
	c, _ := s.state.Closing()
	assert.Equal(t, journal.ByJob("housekeeping"), c.Actor, "a job is named as well")
}

func TestEarlyCompletionIsNoCancellation(t *testing.T) {
	s := newStory(t).completed()
	c, _ := s.state.Closing()
	assert.Equal(t, journal.EndingCompleted, c.Ending)
	assert.True(t, c.At.Before(start.Add(30*day)), "long before the end of the period")
	for _, a := range s.state.Aftermath(&s.policy) {
		assert.Equal(t, a.At, a.Again, "no cool-off for %s", a.Person)
		assert.False(t, a.Waiting)
	}
}

// TestACancellationThatWasACompletionIsTold where all goals were met: as advice,
// since people may end what they want as they want.
func TestACancellationThatWasACompletionIsTold(t *testing.T) {
	early := closing(journal.EndingEarly, "mentee-1")
	leaves := journal.Left{Person: "mentee-1", By: "mentee-1"}
	met := newStory(t).applying().do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"})
	group := newStory(t).grouped().do("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"})
	tests := map[string]struct {
		in     *story
		body   journal.Body
		told   bool
		reason string
	}{
		"all met":       {met, early, true, "it would count as broken off"},
		"one-sided":     {met, closing(journal.EndingOneSided, "mentee-1"), true, "by whomever"},
		"for safety":    {met, closing(journal.EndingSafety, "mentee-1"), false, "nobody is asked to think again"},
		"as completed":  {met, closing(journal.EndingCompleted, "mentee-1"), false, "that is what it is"},
		"leaving":       {met, leaves, true, "an ending that is not said counts as early"},
		"mentor leaves": {met, journal.Left{Person: "mentor-1", By: "mentor-1"}, false, "who mentors completes nothing"},
		"none met":      {newStory(t).applying(), early, false, "it is what it is called"},
		"one more goal": {met.copied().do("mentee-1", journal.GoalSet{Goal: "g2", For: "mentee-1"}), early, false, "there is more to do"},
		"one set aside": {
			met.copied().do("mentee-1", journal.GoalSet{Goal: "g2", For: "mentee-1"}, journal.GoalDropped{Goal: "g2", By: "mentee-1"}),
			early, true, "what was dropped counts for neither",
		},
		"negotiating anew": {met.copied().do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}), early, false, "it could not be completed"},
		"one of a group":   {group, leaves, true, "who leaves has reached the goals"},
		"another of it":    {group, journal.Left{Person: "mentee-2", By: "mentee-2"}, false, "who leaves has not"},
		"the whole group":  {group, early, false, "the others have not"},
		"a group that has": {
			group.copied().do("mentor-1", journal.GoalMet{Goal: "g2", By: "mentor-1"}, journal.GoalMet{Goal: "g3", By: "mentor-1"}),
			early, true, "each of them, and it is told once",
		},
		"one has set aside": {
			group.copied().do("mentor-1", journal.GoalMet{Goal: "g2", By: "mentor-1"}, journal.GoalDropped{Goal: "g3", By: "mentor-1"}),
			early, false, "who has reached nothing has not completed",
		},
		"the last of it": {
			group.copied().do(coordinator, journal.Left{Person: "mentee-2"}, journal.Left{Person: "mentee-3"}), early, true, "whose goals stay open has left",
		},
	}
	for name, tt := range tests {
		c := tt.in.command("mentee-1", tt.body)
		var told []rule.Code
		for _, f := range tt.in.machine.Advice(tt.in.state, c, phases.Context{}) {
			if strings.HasPrefix(string(f.Code), "phases.closure.") {
				told = append(told, f.Code)
			}
		}
		if tt.told {
			assert.Equal(t, []rule.Code{"phases.closure.completed-in-fact"}, told, "%s: %s", name, tt.reason)
		} else {
			assert.Empty(t, told, "%s: %s", name, tt.reason)
		}
	}
}

// TestAdviceRefusesNothing: what is advised is no violation, and is told of what is
// allowed and of what is not.
func TestAdviceRefusesNothing(t *testing.T) {
	advice := func(s *story, actor any, body journal.Body) (codes []string) {
		for _, f := range s.machine.Advice(s.state, s.command(actor, body), phases.Context{}) {
			assert.Less(t, f.Severity, rule.Violation)
			codes = append(codes, string(f.Code))
		}
		return codes
	}
	s := newStory(t).acquainted()
	entered := journal.PhaseEntered{Phase: phases.Application}
	assert.Equal(t, []string{"phases.acquaintance.expectations-unraised"}, advice(s, "mentor-1", entered), "which is refused")
	s.agreed()
	assert.Equal(t, []string{"phases.acquaintance.expectations-unraised"}, advice(s, "mentor-1", entered), "which is not")
	s.do("mentee-1", journal.CulturalExpectationRaised{Expectation: "x1", By: "mentee-1"})
	assert.Empty(t, advice(s, "mentor-1", entered))
	assert.Empty(t, advice(s, "mentor-1", journal.QuestionAsked{By: "mentor-1"}))
	assert.Empty(t, advice(s, "mentor-1", nil))
	assert.Empty(t, s.machine.Advice(phases.State{}, phases.Command{}, phases.Context{}))
	other, _ := phases.New(phases.StandardDefinition())
	assert.Empty(t, other.Advice(s.state, s.command("mentor-1", entered), phases.Context{}), "a state of another machine says nothing")

	s.do("mentor-1", entered, journal.GoalMet{Goal: "g1", By: "mentor-1"})
	assert.Equal(t, []string{
		"phases.application.confidence-unknown", "phases.application.no-challenge", "phases.application.no-feedback", "phases.application.no-reflection",
	}, advice(s, "mentee-1", closing(journal.EndingCompleted, "mentee-1")))
}

func TestNoSixthRequestPassesALimitOfFive(t *testing.T) {
	s := newStory(t).requested().do("mentor-1", decline("q1", "mentor-1"))
	again := journal.RequestMade{Request: "q2", By: "mentee-1", To: "mentor-2", As: mentorship.RoleMentor}
	on := journal.RequestForwarded{Request: "q1", To: "mentor-2"}
	s.load.Sent = new(5)
	s.refused("mentee-1", again, "phases.request.too-many-sent")
	s.refused("mentee-1", on, "phases.request.too-many-sent")
	s.load.Sent = nil
	s.refused("mentee-1", again, "phases.request.too-many-sent")
	s.load.Sent, s.load.Received = new(4), new(10)
	s.refused("mentee-1", again, "phases.request.too-many-received")
	s.load.Received = new(9)
	for _, body := range []journal.Body{again, on} {
		_, err := s.copied().try("mentee-1", body)
		assert.NoError(t, err, "the fifth is let through")
	}
}

// The three cases of a mentor who says no late.
func TestMentorRejectsAfterApproval(t *testing.T) {
	s := newStory(t).requested().do("mentor-1", decline("q1", "mentor-1"))
	assert.Equal(t, phases.Lapsed, s.state.Phase())
	s.refused("mentor-1", accept("q1", "mentor-1"), "phases.event.not-in-phase", "phases.request.not-open")
	s.do("mentee-1", journal.RequestForwarded{Request: "q1", To: "mentor-2"}).do("mentor-2", accept("q1", "mentor-2"))
	assert.Equal(t, phases.Readiness, s.state.Phase(), "the mentee is not lost")
}

func TestMentorRejectsAfterMatch(t *testing.T) {
	testMentorRejects(t, newStory(t).matched(), phases.Readiness)
}

func TestMentorRejectsAfterStart(t *testing.T) {
	testMentorRejects(t, newStory(t).applying(), phases.Application)
}

// testMentorRejects lets the mentor go from a match: not by declining what was
// accepted, and not by putting the mentee out, but by leaving.
func testMentorRejects(t *testing.T, s *story, in journal.PhaseName) {
	s.refused("mentor-1", decline("q1", "mentor-1"), "phases.request.not-open")
	s.refused("mentor-1", journal.Left{Person: "mentee-1", By: "mentor-1"}, "phases.actor.ends-anothers-part")
	s.do("mentor-1", journal.Left{Person: "mentor-1", Reason: "no time", By: "mentor-1"})
	assert.Equal(t, in, s.state.Phase())
	assert.Equal(t, phases.Concluded, s.status("q1"))
	assert.True(t, s.participant("mentee-1").Waiting)
}

func TestNobodyIsDroppedIntoTheVoid(t *testing.T) {
	s := newStory(t).applying().do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	_, closed := s.state.Closing()
	assert.False(t, closed, "the mentee has not ended it")
	assert.True(t, s.participant("mentee-1").Waiting, "back into the queue")
	assert.Equal(t, phases.Application, s.participant("mentee-1").Phase, "what was reached stays")

	closer := s.copied().do("mentee-1", closing(journal.EndingOneSided, ""))
	for _, a := range closer.state.Aftermath(&s.policy) {
		assert.Equal(t, a.Person == "mentee-1", a.Waiting, "%s", a.Person)
	}

	s.do(coordinator, journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor})
	assert.False(t, s.participant("mentee-1").Waiting, "somebody took the place")
	s.do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}, closing(journal.EndingCompleted, "mentee-1"))
	for _, a := range s.state.Aftermath(&s.policy) {
		assert.False(t, a.Waiting, "%s has completed, or left", a.Person)
	}
}

func TestNoMissingEvaluationKeepsARelationshipAlive(t *testing.T) {
	s := newStory(t).applying().do("mentor-1", journal.TaskAgreed{Task: "k1", Owner: "mentor-1", For: "mentee-1"}).wait(400 * day)
	s.do(journal.Code("housekeeping"), closing(journal.EndingCompleted, ""))
	c, closed := s.state.Closing()
	require.True(t, closed)
	assert.Equal(t, []journal.Owed{{By: "mentor-1", What: "task", Task: "k1"}, {By: "mentee-1", What: "reflection"}}, c.Outstanding,
		"what is missing is recorded, and may still come")
	s.do("mentee-1", journal.ReflectionWritten{By: "mentee-1"}).do("mentor-1", journal.TaskDone{Task: "k1"})
}

func TestNoTwoMentorsAcceptOneMentee(t *testing.T) {
	s := newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, mentorship.Dyad).
		ask("q2", "mentee-1", "mentor-2", mentorship.RoleMentor, mentorship.Dyad).do("mentor-1", accept("q1", "mentor-1"))
	assert.Equal(t, phases.Withdrawn, s.status("q2"))
	s.refused("mentor-2", accept("q2", "mentor-2"), "phases.request.not-open")

	s = newStory(t).ask("q1", "mentor-1", "mentee-1", mentorship.RoleMentee, mentorship.Group).
		ask("q2", "mentor-2", "mentee-1", mentorship.RoleMentee, mentorship.Group).do("mentee-1", accept("q1", "mentee-1"))
	s.refused("mentee-1", accept("q2", "mentee-1"), "phases.request.not-open")

	s = newStory(t).requested() // and in another relationship
	s.load.Mentored = new(1)
	s.refused("mentor-1", accept("q1", "mentor-1"), "phases.capacity.mentored-elsewhere")
	s.load.Mentored = nil
	s.refused("mentor-1", accept("q1", "mentor-1"), "phases.capacity.mentored-elsewhere")
}

// elsewhere is a request between two who have nothing to do with the first.
func elsewhere(in mentorship.Structure) journal.RequestMade {
	return journal.RequestMade{Request: "q2", By: "mentee-2", To: "mentor-2", As: mentorship.RoleMentor, Wanted: journal.Outline{Structure: in}}
}

func TestNoDyadHoldsTwoPairs(t *testing.T) {
	s := newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, mentorship.Dyad).
		do(coordinator, elsewhere(mentorship.Dyad)).do("mentor-1", accept("q1", "mentor-1"))
	s.refused("mentor-2", accept("q2", "mentor-2"), "phases.request.no-place", "phases.request.not-open")
}

func TestAMentorsInvitationsOfAGroupDoNotLapse(t *testing.T) {
	s := newStory(t).ask("q1", "mentor-1", "mentee-1", mentorship.RoleMentee, mentorship.Group).
		ask("q2", "mentor-1", "mentee-2", mentorship.RoleMentee, mentorship.Group).
		do("mentee-1", accept("q1", "mentee-1")).do("mentee-2", accept("q2", "mentee-2"))
	assert.Len(t, s.state.Participants(), 3)
}

func TestWithdrawnWhileBeingAccepted(t *testing.T) {
	s := newStory(t).requested()
	late := s.copied().do("mentee-1", withdraw("q1", "mentee-1"))
	late.refused("mentor-1", accept("q1", "mentor-1"), "phases.event.not-in-phase", "phases.request.not-open")

	events, err := s.try("mentor-1", accept("q1", "mentor-1")) // decided on what the mentor had seen
	require.NoError(t, err)
	assert.NotEqual(t, s.state.Version(), late.state.Version(), "an append under the expected version fails")
	_, err = s.machine.Evolve(late.state, events[0])
	assert.Error(t, err, "and so does living through it")
}

func TestCapacityTakenInBetween(t *testing.T) {
	s := newStory(t).requested()
	s.load.Free = new(1)
	_, err := s.copied().try("mentor-1", accept("q1", "mentor-1"))
	require.NoError(t, err)
	for _, free := range []*int{new(0), new(-1), nil} {
		s.load.Free = free
		s.refused("mentor-1", accept("q1", "mentor-1"), "phases.capacity.full")
		s.copied().refused(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}, "phases.capacity.full")
	}
}

func TestNoDuplicateRequest(t *testing.T) {
	s := newStory(t).requested()
	again := journal.RequestMade{Request: "q2", By: "mentee-1", To: "mentor-1", As: mentorship.RoleMentor}
	back := journal.RequestMade{Request: "q2", By: "mentor-1", To: "mentee-1", As: mentorship.RoleMentee}
	s.refused("mentee-1", again, "phases.request.doubled")
	s.refused("mentor-1", back, "phases.request.doubled")
	s.do("mentor-1", decline("q1", "mentor-1")).do("mentee-1", again)
	assert.Equal(t, phases.Pending, s.status("q2"), "after an answer one may ask again")
}

// twoMentees tells of a group that came to its third phase.
func twoMentees(t *testing.T) *story {
	return newStory(t).acquainted().
		do(coordinator, journal.Joined{Person: "mentee-2", Role: mentorship.RoleMentee}).ready("mentee-2").
		do("mentee-2", journal.PhaseEntered{Phase: phases.Acquaintance}).agreed().
		do("mentee-2", journal.GoalSet{Goal: "g2", For: "mentee-2"}, journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentee-2"}).
		do("mentor-1", journal.PhaseEntered{Phase: phases.Application})
}

func TestNoLateJoinerPutsTheGroupBack(t *testing.T) {
	s := twoMentees(t).do(coordinator, journal.Joined{Person: "mentee-3", Role: mentorship.RoleMentee})
	assert.Equal(t, phases.Application, s.state.Phase())
	assert.Equal(t, phases.Application, s.participant("mentee-1").Phase)
	assert.Equal(t, phases.Readiness, s.participant("mentee-3").Phase)
	s.do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}) // work goes on
	s.ready("mentee-3").do("mentee-3", journal.PhaseEntered{Phase: phases.Acquaintance})
	assert.Equal(t, phases.Application, s.participant("mentee-1").Phase, "the other's step moves only the other")
	assert.Equal(t, phases.Acquaintance, s.participant("mentee-3").Phase)
}

func TestNoLeaverStopsTheOthers(t *testing.T) {
	s := twoMentees(t).do("mentee-2", journal.Left{Person: "mentee-2", Ending: journal.EndingEarly, By: "mentee-2"})
	assert.Equal(t, phases.Application, s.state.Phase())
	s.refused("mentee-2", closing(journal.EndingEarly, "mentee-2"), "phases.actor.not-entitled")
	s.do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}, closing(journal.EndingCompleted, "mentee-1"))
	c, _ := s.state.Closing()
	assert.Equal(t, journal.EndingCompleted, c.Ending)
	assert.Equal(t, journal.EndingEarly, s.participant("mentee-2").Ending)
}

func TestNobodyOutsideEndsARelationship(t *testing.T) {
	s := newStory(t).applying().do("mentee-2", journal.RequestMade{Request: "q2", By: "mentee-2", To: "mentor-1", As: mentorship.RoleMentor})
	s.refused("mentee-2", closing(journal.EndingEarly, "mentee-2"), "phases.actor.not-entitled")
	s.do("mentor-1", decline("q2", "mentor-1"))

	s = newStory(t).requested()
	s.refused("mentor-1", closing(journal.EndingDeclined, "mentor-1"), "phases.actor.not-entitled") // declining is theirs
	s.do("mentor-1", decline("q1", "mentor-1")).do("mentee-1", closing(journal.EndingDeclined, "mentee-1"))
}

func TestWhoLeftIsNotBroughtBackByAnAnswer(t *testing.T) {
	s := newStory(t).applying().do("mentor-1", journal.RequestMade{Request: "q2", By: "mentor-1", To: "mentee-2", As: mentorship.RoleMentee}).
		do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	s.refused("mentee-2", accept("q2", "mentee-2"), "phases.request.no-place", "phases.request.not-open")
}

// TestNoTwoJoinWhomNobodyInsideAsked: a request between two outside of a group was
// made before there was one, and is taken back when there is; none of those that
// come later is forwarded from outside to outside.
func TestNoTwoJoinWhomNobodyInsideAsked(t *testing.T) {
	for _, in := range []mentorship.Structure{"", mentorship.Group, mentorship.Team} {
		s := newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, in).
			do(coordinator, elsewhere(in)).
			ask("q3", "mentee-3", "mentor-1", mentorship.RoleMentor, in).do("mentor-1", accept("q1", "mentor-1"))
		assert.Equal(t, phases.Withdrawn, s.status("q2"), "of a %s", in)
		assert.Equal(t, phases.Pending, s.status("q3"), "the mentor takes part")
		s.refused("mentee-3", journal.RequestForwarded{Request: "q3", To: "mentor-2"}, "phases.request.no-place")
		s.do("mentor-1", accept("q3", "mentor-1"))
		s.do("mentor-1", journal.RequestMade{Request: "q4", By: "mentor-1", To: "mentee-4", As: mentorship.RoleMentee})
		s.refused("mentor-1", journal.RequestForwarded{Request: "q4", To: "mentee-1"}, "phases.request.no-place")
		s.do("mentor-1", journal.RequestForwarded{Request: "q4", To: "mentee-2"})
	}

	s := newStory(t).ask("q1", "mentee-1", "mentor-1", mentorship.RoleMentor, mentorship.Team).
		do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Team}}, joins("mentor-2", mentorship.RoleMentor))
	s.refused("mentor-1", accept("q1", "mentor-1"), "phases.request.no-place")
	s.do(coordinator, joins("mentor-1", mentorship.RoleMentor), joins("mentee-1", mentorship.RoleMentee))
	s.do("mentor-1", accept("q1", "mentor-1"))
	assert.Equal(t, phases.Accepted, s.status("q1"), "where both have come meanwhile it is settled, and nothing follows")
}

func TestNobodyIsPulledBack(t *testing.T) {
	for _, c := range []journal.Closed{
		{Ending: journal.EndingSafety, By: "mentee-1"},
		{Ending: journal.EndingOneSided, By: "mentee-1", NotAgain: true},
	} {
		s := newStory(t).applying().do("mentee-1", c)
		s.refused("mentor-1", journal.Reopened{By: "mentor-1"}, "phases.closure.for-safety")
		redefined := journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}, By: "mentor-1"}
		s.refused("mentor-1", redefined, "phases.closure.for-safety")
		s.do(coordinator, journal.Reopened{})
	}
}

func TestNobodyReportsInTheNameOfAnother(t *testing.T) {
	s := newStory(t).applying()
	c := journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBullying, About: "mentor-1", By: "mentee-1"}
	for _, actor := range []string{"mentor-1", "stranger-1"} {
		s.refused(actor, c, "phases.actor.for-another")
	}
	s.do("mentee-1", c)
	c.By = "stranger-1"
	s.do("stranger-1", c).do(coordinator, c)
	c.By = ""
	s.do(journal.Code("hotline"), c)
}

// TestNobodyDeclaresInTheNameOfAnother: a tie that somebody told of is worth what
// it is worth because that person told of it.
func TestNobodyDeclaresInTheNameOfAnother(t *testing.T) {
	s := newStory(t).applying()
	tie := journal.TieDeclared{ID: "i1", Tie: mentorship.Tie{Kind: mentorship.TieFamily, From: "mentor-1", To: "mentee-1", DeclaredBy: "mentee-1"}}
	s.refused("mentor-1", tie, "phases.actor.for-another")
	s.do("mentee-1", tie)
	tie.ID = "i2"
	s.do(coordinator, tie)
	tie.ID, tie.Tie.DeclaredBy = "i3", "nobody-1"
	s.do(journal.Code("register of interests"), tie)
	tie.ID, tie.Tie.DeclaredBy = "i4", ""
	s.do("mentor-1", tie)
}

// TestNoBodyIsHalfSaid: what no journal takes is refused, whether it is decided
// or lived through.
func TestNoBodyIsHalfSaid(t *testing.T) {
	s := newStory(t).acquainted()
	bodies := append(journal.Bodies(), (*journal.Closed)(nil), &journal.Closed{Ending: journal.EndingEarly}, (*journal.Unknown)(nil), nil,
		journal.Unknown{}, journal.ReadinessStated{Prepared: true}, journal.AgreementSigned{By: "mentor-1"})
	for _, body := range bodies {
		for _, actor := range []journal.Actor{{}, journal.ByPerson("mentor-1"), journal.ByJob("housekeeping")} {
			e := journal.Event{ID: "e999", At: s.at.Add(time.Hour), Actor: actor, Relationship: "r1", Body: body}
			if e.Validate() == nil {
				continue
			}
			t.Run(fmt.Sprintf("%T by %v", body, actor), func(t *testing.T) {
				after, err := s.machine.Evolve(s.state, e)
				require.Error(t, err)
				require.True(t, after == s.state)
				_, err = s.machine.Decide(s.state, phases.Command(e), phases.Context{Coordinator: true})
				require.Error(t, err)
			})
		}
	}
}

// TestNothingIsHalfDone: where an event that follows cannot be written, neither is
// the one that it follows from. Here the id leaves no room for that of another.
func TestNothingIsHalfDone(t *testing.T) {
	s := newStory(t).requested()
	c := phases.Command{
		ID: journal.EventID(strings.Repeat("x", mentorship.MaxIDBytes)), At: s.at.Add(time.Hour), Relationship: "r1",
		Actor: journal.ByPerson("mentor-1"), Body: accept("q1", "mentor-1"),
	}
	events, err := s.machine.Decide(s.state, c, s.context(c))
	assertRefused(t, err, "phases.event.malformed")
	assert.Empty(t, events)

	room := make([]journal.Event, 1, 9)
	same, err := s.machine.AppendEvents(room, s.state, c, phases.Context{Policy: &s.policy, Load: &phases.Load{Free: carried(1), Mentored: carried(0)}})
	assert.Error(t, err)
	for _, e := range same[:cap(same)] {
		assert.Zero(t, e, "nothing of it stays behind in the caller's memory")
	}
}

// TestNoZoneTellsTwoStatesApart: an event that was decided says the same as the
// one that the journal keeps.
func TestNoZoneTellsTwoStatesApart(t *testing.T) {
	zone := time.FixedZone("somewhere", 3*3600)
	s := newStory(t).applying()
	s.at = s.at.In(zone)
	plain, err := s.try("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"})
	require.NoError(t, err)
	assert.Equal(t, time.UTC, plain[0].At.Location())
	s.do("mentor-1",
		journal.GoalSet{Goal: "g9", For: "mentee-1", Due: s.at.AddDate(0, 1, 0)},
		journal.Extended{Until: s.at.AddDate(2, 0, 0), By: "mentor-1"},
		journal.AgreementAmended{
			Agreement: "a1", Version: 2, By: "mentor-1", Reason: "new roster",
			Terms: mentorship.Terms{Channels: []mentorship.Channel{}, Period: mentorship.Period{From: s.at, Until: s.at.AddDate(3, 0, 0)}},
		},
		journal.Paused{Until: s.at.AddDate(0, 0, 9)},
	)
	replayed, err := s.machine.Replay(s.journal)
	require.NoError(t, err)
	assert.True(t, replayed.Equal(s.state))
}

// TestNoStateSharesMemory: who writes to what was handed over changes nothing.
func TestNoStateSharesMemory(t *testing.T) {
	s := newStory(t).acquainted()
	changing := terms
	changing.Goals = []mentorship.GoalID{"g1"}
	before := s.do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: changing}).state
	changing.Goals[0] = "g9"
	a, _ := before.Agreement()
	assert.Equal(t, []mentorship.GoalID{"g1"}, a.Terms.Goals)
	a.Terms.Goals[0] = "g9"
	a, _ = before.Agreement()
	assert.Equal(t, []mentorship.GoalID{"g1"}, a.Terms.Goals)
}

// assertRefused asserts the reasons of a refusal.
func assertRefused(t *testing.T, err error, codes ...string) {
	t.Helper()
	var refused *phases.RefusedError
	if !assert.ErrorAs(t, err, &refused) {
		return
	}
	var got []string
	for _, f := range refused.Findings {
		got = append(got, string(f.Code))
	}
	assert.Equal(t, codes, got)
}
