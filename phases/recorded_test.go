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

// TestWhatPeopleStateIsTold as they stated it last.
func TestWhatPeopleStateIsTold(t *testing.T) {
	s := newStory(t).matched()
	assert.Nil(t, s.participant("mentee-1").Prepared)
	assert.Nil(t, s.participant("mentee-1").Commitment)
	half := full("mentee-1")
	half.Time = 50
	s.do("mentee-1", journal.ReadinessStated{Person: "mentee-1"}, half)
	require.NotNil(t, s.participant("mentee-1").Prepared)
	assert.False(t, *s.participant("mentee-1").Prepared)
	require.NotNil(t, s.participant("mentee-1").Commitment)
	assert.Equal(t, half, *s.participant("mentee-1").Commitment)
	s.ready("mentee-1")
	assert.True(t, *s.participant("mentee-1").Prepared)
	assert.Equal(t, full("mentee-1"), *s.participant("mentee-1").Commitment)
	assert.Nil(t, s.participant("mentor-1").Prepared, "nobody speaks for another")
}

// TestWithWhomAPointWasDiscussed: who is named, and who names; all, where nobody is.
func TestWithWhomAPointWasDiscussed(t *testing.T) {
	s := newStory(t).castAcquainted()
	points := func(id mentorship.PersonID) []journal.Point { return s.participant(id).Points }
	s = newStory(t).castReady().do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance})
	s.do("mentee-1", journal.PointDiscussed{Point: journal.PointGoals, By: "mentee-1", With: ids{"mentor-1"}})
	assert.Equal(t, []journal.Point{journal.PointGoals}, points("mentee-1"))
	assert.Empty(t, points("peer-1"))
	s.do("mentor-1", journal.PointDiscussed{Point: journal.PointFeedback, By: "mentor-1", With: ids{"peer-1"}})
	assert.Equal(t, []journal.Point{journal.PointFeedback}, points("peer-1"))
	assert.Equal(t, []journal.Point{journal.PointGoals}, points("mentee-1"))
	s.do("peer-1", journal.Left{Person: "peer-1", By: "peer-1"}).
		do("mentor-1", journal.PointDiscussed{Point: journal.PointTimeframe, By: "mentor-1"})
	assert.Equal(t, []journal.Point{journal.PointGoals, journal.PointTimeframe}, points("mentee-1"))
	assert.Equal(t, []journal.Point{journal.PointFeedback}, points("peer-1"), "who has left has not been there")
}

// TestWhoseMentorshipMoved: of those of the people named who are mentored; of all,
// where none of those is named.
func TestWhoseMentorshipMoved(t *testing.T) {
	group := newStory(t).grouped().do("mentee-3", journal.Left{Person: "mentee-3", By: "mentee-3"}).wait(day)
	tests := map[string]struct {
		body   journal.Body
		moved  ids
		reason string
	}{
		"by one":           {journal.ReflectionWritten{By: "mentee-1"}, ids{"mentee-1"}, "it is theirs"},
		"to one":           {journal.FeedbackGiven{Feedback: "f1", From: "mentor-1", To: "mentee-2"}, ids{"mentee-2"}, "who mentors is not mentored"},
		"between two":      {journal.AdviceGiven{Advice: "d1", By: "mentee-1", To: "mentee-2"}, ids{"mentee-1", "mentee-2"}, "of both"},
		"owner and other":  {journal.TaskAgreed{Task: "k1", Owner: "mentor-1", For: "mentee-2"}, ids{"mentee-2"}, "whom it is for"},
		"with several":     {journal.SessionHeld{Session: "s1", Start: start, Length: mentorship.Duration(time.Hour), Present: ids{"mentor-1", "mentee-2"}}, ids{"mentee-2"}, "who was there"},
		"nobody mentored":  {journal.QuestionAsked{By: "mentor-1"}, ids{"mentee-1", "mentee-2"}, "it concerns all"},
		"nobody named":     {journal.GoalChanged{Goal: "g1", Reason: "scope"}, ids{"mentee-1", "mentee-2"}, "nor is anybody here"},
		"a message":        {journal.MessageSent{Message: "m1", From: "mentee-1"}, nil, "messages move nothing"},
		"who has left":     {journal.FeedbackGiven{Feedback: "f1", From: "mentee-3", To: "mentor-1"}, ids{"mentee-1", "mentee-2"}, "whose mentorship is over"},
		"a pause":          {journal.Paused{Person: "mentee-1", By: "mentee-1"}, nil, "nor does rest"},
		"a new sojourn":    {journal.PhaseEntered{Phase: phases.Acquaintance, Person: "mentee-1"}, ids{"mentee-1"}, "a step is one"},
		"a concern raised": {journal.ConcernReported{Concern: "n1", Kind: journal.ConcernBoundaries, About: "mentor-1", By: "mentee-1"}, nil, "nor do worries"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s, by := group.copied(), "mentor-1"
			for _, id := range []string{"mentee-1", "mentee-3"} {
				if _, err := s.copied().try(by, tt.body); err != nil {
					by = id
				}
			}
			s.do(by, tt.body)
			var moved ids
			for _, p := range s.state.Participants() {
				if p.Progress.Equal(s.at) {
					moved = append(moved, p.Person)
				}
			}
			assert.Equal(t, tt.moved, moved, tt.reason)
		})
	}
}

// TestWhatBecomesOfWork: goals, tasks and sessions are changed until they are
// settled, and not afterwards.
func TestWhatBecomesOfWork(t *testing.T) {
	const settled, unknown, doubled = "phases.reference.settled", "phases.reference.unknown", "phases.reference.doubled"
	s := newStory(t).applying()
	due := start.AddDate(0, 6, 0)
	s.do("mentor-1", journal.GoalSet{Goal: "g2", For: "mentee-1"}, journal.GoalChanged{Goal: "g2", Due: due, Reason: "scope"})
	assert.Equal(t, phases.Goal{ID: "g2", For: "mentee-1", Due: due, Status: phases.GoalOpen, Changes: 1}, s.state.Goals()[1])
	s.refused("mentor-1", journal.GoalSet{Goal: "g2", For: "mentee-1"}, doubled)
	s.refused("mentor-1", journal.GoalSet{Goal: "g3", For: "mentor-1"}, "phases.people.other-role")
	s.refused("mentor-1", journal.GoalMet{Goal: "g3", By: "mentor-1"}, unknown)
	s.do("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"}, journal.GoalDropped{Goal: "g2", By: "mentor-1"})
	for _, g := range []mentorship.GoalID{"g1", "g2"} {
		for _, body := range []journal.Body{
			journal.GoalChanged{Goal: g, Reason: "scope"},
			journal.GoalMoved{Goal: g, Progress: 10, By: "mentor-1"},
			journal.GoalMet{Goal: g, By: "mentor-1"},
			journal.GoalDropped{Goal: g, By: "mentor-1"},
		} {
			s.refused("mentor-1", body, settled)
		}
	}

	s.do("mentor-1", journal.TaskAgreed{Task: "k1", Owner: "mentee-1", For: "mentee-1"}, journal.TaskAgreed{Task: "k2", Owner: "mentee-1", For: "mentee-1"})
	s.refused("mentor-1", journal.TaskAgreed{Task: "k1", Owner: "mentee-1", For: "mentee-1"}, doubled)
	s.do("mentor-1", journal.TaskDone{Task: "k1"}, journal.TaskDropped{Task: "k2", By: "mentor-1"})
	for _, k := range []journal.TaskID{"k1", "k2"} {
		s.refused("mentor-1", journal.TaskDone{Task: k}, settled)
		s.refused("mentor-1", journal.TaskDropped{Task: k, By: "mentor-1"}, settled)
	}

	finished := journal.ProjectFinished{Project: "p1", Completed: true}
	s.do("mentor-1", finished)
	s.refused("mentor-1", finished, settled)
}

// TestWhatBecomesOfSessions: a session that was missed by somebody may turn out to
// have been held; one that was held or called off stays so.
func TestWhatBecomesOfSessions(t *testing.T) {
	const settled = "phases.reference.settled"
	s := newStory(t).applying()
	first, second := s.at.Add(day), s.at.Add(30*day)
	s.do("mentor-1", journal.SessionPlanned{Session: "s1", Start: first}, journal.SessionPlanned{Session: "s2", Start: second})
	held := journal.SessionHeld{Session: "s1", Start: first, Length: mentorship.Duration(time.Hour), Present: ids{"mentee-1", "mentor-1"}}
	missed := journal.SessionMissed{Session: "s1", By: ids{"mentee-1"}}
	cancelled := journal.SessionCancelled{Session: "s1", By: "mentee-1"}
	moved := journal.SessionRescheduled{Session: "s1", By: "mentee-1", From: first, To: second.Add(day)}
	next := func(s *story) time.Time { return s.state.Dates(nil).NextSession }
	assert.Equal(t, first, next(s))
	ahead := s.copied()
	s.wait(2 * day)
	s.refused("mentor-1", journal.SessionPlanned{Session: "s1", Start: first}, "phases.reference.doubled")

	later := s.copied().do("mentor-1", moved)
	assert.Equal(t, second, next(later), "another one comes first now")
	later.refused("mentor-1", moved, "phases.session.other-start")
	later.do("mentor-1", journal.SessionCancelled{Session: "s2", By: "mentee-1"})
	assert.Equal(t, second.Add(day), next(later))

	was := s.copied().do("mentor-1", held)
	assert.Equal(t, second, next(was), "what was held is not ahead")
	for _, body := range []journal.Body{held, moved} {
		was.refused("mentor-1", body, settled)
	}
	was.refused("mentor-1", cancelled, settled, "phases.session.out-of-time")
	was.do("mentor-1", missed) // by somebody else

	off := ahead.do("mentor-1", cancelled).wait(2 * day)
	for _, body := range []journal.Body{held, missed, moved} {
		off.refused("mentor-1", body, settled)
	}
	off.refused("mentor-1", cancelled, settled, "phases.session.out-of-time")
	s.do("mentor-1", missed)
	assert.Equal(t, second, next(s))
	s.refused("mentor-1", cancelled, settled, "phases.session.out-of-time")
	s.refused("mentor-1", moved, settled)
	s.do("mentor-1", missed, held)
}

// TestASessionIsMissedOnceItHasStarted and called off before: otherwise whoever did
// not come could call it off afterwards.
func TestASessionIsMissedOnceItHasStarted(t *testing.T) {
	const outOfTime = "phases.session.out-of-time"
	s := newStory(t).applying()
	first := s.at.Add(day)
	s.do("mentor-1", journal.SessionPlanned{Session: "s1", Start: first})
	missed, cancelled := journal.SessionMissed{Session: "s1", By: ids{"mentee-1"}}, journal.SessionCancelled{Session: "s1", By: "mentee-1"}
	s.at = first.Add(-time.Hour - 1)
	s.copied().refused("mentor-1", missed, outOfTime)
	s.copied().do("mentee-1", cancelled)
	s.at = first.Add(-time.Hour) // the start itself
	s.copied().do("mentor-1", missed)
	s.copied().refused("mentee-1", cancelled, outOfTime)
	s.at = first.Add(-2 * time.Hour)
	s.do("mentee-1", journal.SessionRescheduled{Session: "s1", By: "mentee-1", From: first, To: first.Add(day)}).wait(5*time.Hour).
		do("mentee-1", cancelled) // by the start that holds
}

// TestAPerspectiveIsItsOwners to withdraw, once, and by nobody else.
func TestAPerspectiveIsItsOwners(t *testing.T) {
	s := newStory(t).applying().do("mentee-1", journal.PerspectiveShared{Perspective: "p1", By: "mentee-1"})
	s.refused("mentor-1", journal.PerspectiveWithdrawn{Perspective: "p1", By: "mentor-1"}, "phases.reference.of-another")
	s.refused("mentor-1", journal.PerspectiveShared{Perspective: "p1", By: "mentor-1"}, "phases.reference.doubled")
	s.refused("mentee-1", journal.PerspectiveWithdrawn{Perspective: "p2", By: "mentee-1"}, "phases.reference.unknown")
	s.do("mentee-1", journal.PerspectiveWithdrawn{Perspective: "p1", By: "mentee-1"})
	s.refused("mentee-1", journal.PerspectiveWithdrawn{Perspective: "p1", By: "mentee-1"}, "phases.reference.settled")
}

// TestATaskServesAGoalThatIsThere: whatever became of the goal meanwhile.
func TestATaskServesAGoalThatIsThere(t *testing.T) {
	task := func(id journal.TaskID, goal mentorship.GoalID) journal.TaskAgreed {
		return journal.TaskAgreed{Task: id, Owner: "mentee-1", For: "mentee-1", Goal: goal}
	}
	s := newStory(t).applying()
	s.refused("mentor-1", task("k1", "g7"), "phases.reference.unknown")
	s.do("mentor-1", task("k1", "g1"), task("k2", ""), journal.GoalMet{Goal: "g1", By: "mentor-1"}, task("k3", "g1"))
}

// TestARatingOfAGoal is one of confidence, on any scale but that of attainment.
func TestARatingOfAGoal(t *testing.T) {
	const unknown = "phases.application.confidence-unknown"
	s := newStory(t).applying()
	rating := journal.RatingGiven{By: "mentee-1", Scale: "confidence", Items: []journal.ItemScore{{Item: "sure", Score: 6}}}
	s.do("mentee-1", rating)
	assert.NotEmpty(t, s.whoLacks(unknown, "mentee-1"))
	reached := journal.RatingGiven{By: "mentee-1", Goal: "g1", Scale: journal.GoalAttainment, Items: []journal.ItemScore{{Item: "attainment", Score: 1}}}
	s.do("mentee-1", reached)
	assert.NotEmpty(t, s.whoLacks(unknown, "mentee-1"), "how far a goal was reached is not how sure somebody is of it")
	rating.Goal = "g1"
	s.do("mentee-1", rating)
	assert.Empty(t, s.whoLacks(unknown, "mentee-1"))
}

// TestSignaturesAreInOrder of people, whoever signed first.
func TestSignaturesAreInOrder(t *testing.T) {
	s := newStory(t).acquainted()
	s.do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: terms})
	s.do("mentor-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentor-1"})
	s.do("mentee-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentee-1"})
	a, _ := s.state.Agreement()
	assert.Equal(t, []mentorship.Signature{{Person: "mentee-1", At: s.at}, {Person: "mentor-1", At: s.at.Add(-time.Hour)}}, a.Signatures)

	s = newStory(t).acquainted().do("mentor-1", journal.AgreementProposed{Agreement: "a1", Version: 1, By: "mentor-1", Terms: terms})
	s.refused("mentee-1", journal.AgreementSigned{Agreement: "a1", By: "mentee-1"}, "phases.agreement.other-version") // no version was signed, and none is 0
}

// TestMidpointNeedsBothEnds: an extension gives an end to what has no beginning.
func TestMidpointNeedsBothEnds(t *testing.T) {
	for name, p := range map[string]mentorship.Period{"no end": {From: start}, "none": {}} {
		s := newStory(t).do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Period: p}})
		assert.Zero(t, s.state.Dates(nil).Midpoint, "%s", name)
		s.do(coordinator, journal.Extended{Until: start.AddDate(1, 0, 0)})
		assert.Equal(t, p.From.IsZero(), s.state.Dates(nil).Midpoint.IsZero(), "%s", name)
	}
}

// TestWhatNobodyCanReadChangesNothing but the version: nothing has begun by it.
func TestWhatNobodyCanReadChangesNothing(t *testing.T) {
	s := newStory(t)
	unknown := journal.Unknown{Of: journal.Form{Kind: "acme.holiday", Version: 1}, Raw: "{}"}
	after, err := s.machine.Evolve(s.state, journal.Event{ID: "e1", At: start, Actor: journal.ByPerson("mentor-1"), Relationship: "r1", Body: unknown})
	require.NoError(t, err)
	assert.Equal(t, 1, after.Version())
	assert.Equal(t, phases.Unopened, after.Phase())
}

// TestWhatARoleTakesAlong: who changes role has been there, is paused as before, and
// begins anew in nothing.
func TestWhatARoleTakesAlong(t *testing.T) {
	s := newStory(t).acquainted().agreed().do("mentee-1", journal.Paused{Person: "mentee-1", By: "mentee-1"})
	before := s.participant("mentee-1")
	s.do(coordinator, journal.RoleChanged{Person: "mentee-1", From: mentorship.RoleMentee, To: mentorship.RolePeer})
	after := s.participant("mentee-1")
	assert.Equal(t, before.Points, after.Points)
	assert.Equal(t, before.Signed, after.Signed)
	assert.Equal(t, before.Prepared, after.Prepared)
	assert.Equal(t, before.Commitment, after.Commitment)
	assert.Equal(t, before.Phase, after.Phase)
	assert.True(t, after.Paused)
	for _, p := range s.state.Participants() {
		assert.Equal(t, p.Person == "mentee-1" && p.Active(), p.Paused, "%s as %s", p.Person, p.Role)
	}
	s.do("mentee-1", journal.Resumed{Person: "mentee-1"})
	assert.False(t, s.participant("mentee-1").Paused)
}

// TestRedefinedWithAnotherPeriod, or with the one that there was.
func TestRedefinedWithAnotherPeriod(t *testing.T) {
	another := mentorship.Period{From: start, Until: start.AddDate(3, 0, 0)}
	for _, want := range []mentorship.Period{another, terms.Period} {
		outline := journal.Outline{Structure: mentorship.Group}
		if want == another {
			outline.Period = another
		}
		s := newStory(t).completed().do("mentor-1", journal.RelationshipRedefined{Outline: outline, By: "mentor-1"})
		assert.Equal(t, want, s.state.Outline().Period)
	}
}

// TestNobodySignsTwiceByAnotherRole: the signature goes along with the person, and
// stands there once.
func TestNobodySignsTwiceByAnotherRole(t *testing.T) {
	s := newStory(t).applying()
	before, _ := s.state.Agreement()
	s.do(coordinator, journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}})
	after, _ := s.state.Agreement()
	assert.Equal(t, before, after)
	assert.NoError(t, after.Validate())
}

// TestAPauseStandsInTheWay of entering a phase, as it does when that is decided, and
// not of completing.
func TestAPauseStandsInTheWay(t *testing.T) {
	paused := func(s *story) (people ids) {
		for _, g := range s.do("mentee-1", journal.Paused{}).machine.Missing(s.state, s.at, phases.Context{Policy: &s.policy}) {
			if g.Finding.Code == "phases.event.while-paused" {
				assert.True(t, g.Blocking())
				people = append(people, g.Person)
			}
		}
		return people
	}
	s := newStory(t).acquainted().agreed()
	assert.ElementsMatch(t, ids{"mentor-1", "mentee-1"}, paused(s))
	s.refused("mentor-1", journal.PhaseEntered{Phase: phases.Application}, "phases.event.while-paused")
	assert.Empty(t, paused(newStory(t).applying()))
}

// TestNoRoleLeadsPastAPhase: who oversaw and becomes a mentee has neither prepared
// nor signed.
func TestNoRoleLeadsPastAPhase(t *testing.T) {
	s := newStory(t).applying().do(coordinator, joins("f", mentorship.RoleFacilitator),
		journal.RoleChanged{Person: "f", From: mentorship.RoleFacilitator, To: mentorship.RolePeer})
	assert.Equal(t, phases.Readiness, s.phaseOf("f"))
	s.do(coordinator, journal.RoleChanged{Person: "f", From: mentorship.RolePeer, To: mentorship.RoleMentee})
	assert.Equal(t, phases.Readiness, s.phaseOf("f"))
	s.do(coordinator, journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Peer}})
	assert.Equal(t, phases.Application, s.phaseOf("mentor-1"), "among peers who are at work")
}

// TestWhatEndsSaysWhatIsSo: a project that was given up completes nothing, nobody goes
// on in what they leave, and nobody from outside owes anything.
func TestWhatEndsSaysWhatIsSo(t *testing.T) {
	s := newStory(t).do(coordinator, journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Functional, Project: "p1"}},
		journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}).ready("mentor-1", "mentee-1").
		do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}).agreed().do("mentee-1", journal.PhaseEntered{Phase: phases.Application})
	given := s.copied().do("mentee-1", journal.ProjectFinished{Project: "p1"})
	given.refused("mentee-1", closing(journal.EndingCompleted, "mentee-1"), "phases.closure.not-run")
	given.refused("mentee-1", journal.ProjectFinished{Project: "p1", Completed: true}, "phases.reference.settled")
	s.copied().do("mentee-1", journal.ProjectFinished{Project: "p1", Completed: true}, closing(journal.EndingCompleted, "mentee-1"))

	s.refused(coordinator, journal.RematchMade{Person: "mentee-1", Into: "r1"}, "phases.people.matched-here")

	owing := closing(journal.EndingEarly, "mentor-1")
	owing.Outstanding = []journal.Owed{{By: "mentee-1", What: "final rating"}, {By: "stranger-1", What: "final rating"}}
	refused := s.refused("mentor-1", owing, "phases.people.stranger")
	assert.Equal(t, rule.Text("stranger-1"), refused.Findings[0].Evidence[0].Got)
}
