package phases_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// aftermath returns what the end means for each, by person.
func (s *story) aftermath() map[mentorship.PersonID]phases.Aftermath {
	all := map[mentorship.PersonID]phases.Aftermath{}
	for _, a := range s.state.Aftermath(&s.policy) {
		all[a.Person] = a
	}
	return all
}

// TestEndingsFitWhatHappened: what never began ends otherwise than what began, and
// who is left behind by which ending waits.
func TestEndingsFitWhatHappened(t *testing.T) {
	for ending, want := range map[journal.Ending]struct{ never, waits bool }{
		journal.EndingDeclined:  {never: true},
		journal.EndingWithdrawn: {never: true},
		journal.EndingExpired:   {never: true},
		journal.EndingCompleted: {},
		journal.EndingEarly:     {waits: true},
		journal.EndingOneSided:  {waits: true},
		journal.EndingRematched: {},
		journal.EndingRedefined: {},
		journal.EndingSafety:    {waits: true},
	} {
		requested := newStory(t).requested()
		met := newStory(t).applying().do("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"})
		if want.never {
			requested.do("mentee-1", closing(ending, "mentee-1"))
			met.refused("mentor-1", closing(ending, "mentor-1"), "phases.closure.other-ending")
			met.refused("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1", Ending: ending}, "phases.closure.other-ending")
			continue
		}
		requested.refused("mentee-1", closing(ending, "mentee-1"), "phases.closure.other-ending")
		assert.Equal(t, want.waits, met.copied().do("mentor-1", closing(ending, "mentor-1")).aftermath()["mentee-1"].Waiting, "%s by the mentor", ending)
		byMentee := met.copied().do("mentee-1", closing(ending, "mentee-1")).aftermath()
		assert.False(t, byMentee["mentee-1"].Waiting, "%s by the mentee", ending)
		assert.False(t, byMentee["mentor-1"].Waiting, "who mentors waits for nobody")
		assert.Equal(t, ending == journal.EndingEarly || ending == journal.EndingOneSided, byMentee["mentee-1"].Again.After(met.at.Add(day)), "%s: a cool-off", ending)

		alone := met.copied().do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
		settled := ending == journal.EndingCompleted || ending == journal.EndingRematched || ending == journal.EndingRedefined
		assert.Equal(t, !settled, alone.copied().do("mentee-1", closing(ending, "mentee-1")).aftermath()["mentee-1"].Waiting,
			"%s: nobody mentored any more, and whoever ends that waits as before", ending)
		assert.Equal(t, !settled, alone.do("mentee-1", journal.Left{Person: "mentee-1", By: "mentee-1", Ending: ending}).aftermath()["mentee-1"].Waiting,
			"%s: or leaves it", ending)
	}
}

// TestWhoIsToBeMatchedAgainAfterwards waits, whatever the ending was.
func TestWhoIsToBeMatchedAgainAfterwards(t *testing.T) {
	s := newStory(t).completed().do(coordinator, journal.RematchMade{Person: "mentee-1"})
	assert.True(t, s.aftermath()["mentee-1"].Waiting)
}

// TestWhoHelpsThoseWhoWait: a mentor who joins, or becomes one; those who have left
// wait as before.
func TestWhoHelpsThoseWhoWait(t *testing.T) {
	group := newStory(t).grouped().do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator)).
		do("mentee-3", journal.Left{Person: "mentee-3", By: "mentee-3"}).do(coordinator, journal.RematchMade{Person: "mentee-3"}).
		do("mentor-1", journal.Left{Person: "mentor-1", By: "mentor-1"})
	waits := func(s *story, id mentorship.PersonID) bool { return s.participant(id).Waiting }
	for _, id := range (ids{"mentee-1", "mentee-2", "mentee-3"}) {
		assert.True(t, waits(group, id), "%s", id)
	}
	for name, body := range map[string]journal.Body{
		"joins":     joins("mentor-2", mentorship.RoleMentor),
		"becomes":   journal.RoleChanged{Person: "facilitator-1", From: mentorship.RoleFacilitator, To: mentorship.RoleMentor},
		"of two":    journal.RoleChanged{Person: "mentee-2", From: mentorship.RoleMentee, To: mentorship.RoleMentor},
		"as a peer": joins("peer-1", mentorship.RolePeer),
	} {
		s := group.copied().do(coordinator, body)
		assert.False(t, waits(s, "mentee-1"), "%s", name)
		assert.True(t, waits(s, "mentee-3"), "%s: who has left", name)
	}
	s := group.copied().do(coordinator, joins("facilitator-2", mentorship.RoleFacilitator), joins("mentee-4", mentorship.RoleMentee))
	assert.True(t, waits(s, "mentee-1"), "neither mentors")
	s = group.copied().do(coordinator, journal.RoleChanged{Person: "facilitator-1", From: mentorship.RoleFacilitator, To: mentorship.RoleMentee})
	assert.True(t, waits(s, "mentee-1"), "nor does another mentee")
}

// TestWhoGoesElsewhereHasLeft, also the first who joined.
func TestWhoGoesElsewhereHasLeft(t *testing.T) {
	s := newStory(t).do(coordinator, journal.RelationshipOpened{}, joins("mentee-1", mentorship.RoleMentee), joins("mentee-2", mentorship.RoleMentee),
		journal.RematchMade{Person: "mentee-1", Into: "r2", Reason: "nearer"})
	assert.False(t, s.participant("mentee-1").Active())
	assert.Equal(t, journal.EndingRematched, s.participant("mentee-1").Ending)
}

// TestWithWhomNobodyIsMatchedAgain: those on the other side, in order.
func TestWithWhomNobodyIsMatchedAgain(t *testing.T) {
	s := newStory(t).team(2, 2).do("mentee-1", closing(journal.EndingSafety, "mentee-1"))
	for person, others := range map[mentorship.PersonID]ids{
		"mentor-1": {"mentee-1", "mentee-2"}, "mentor-2": {"mentee-1", "mentee-2"},
		"mentee-1": {"mentor-1", "mentor-2"}, "mentee-2": {"mentor-1", "mentor-2"},
	} {
		assert.Equal(t, others, s.aftermath()[person].NotWith, "%s", person)
	}
	peers := newStory(t).cohort("peer-2", "peer-1", "peer-3").do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator)).
		do("peer-1", closing(journal.EndingSafety, "peer-1"))
	assert.Equal(t, ids{"peer-2", "peer-3"}, peers.aftermath()["peer-1"].NotWith, "not oneself, nor who oversees")
	assert.Empty(t, peers.aftermath()["facilitator-1"].NotWith)
	left := newStory(t).team(1, 2).do("mentee-2", journal.Left{Person: "mentee-2", By: "mentee-2"}).do("mentee-1", closing(journal.EndingSafety, "mentee-1"))
	assert.Empty(t, left.aftermath()["mentee-2"].NotWith, "who had left before was not there")
}

// TestWhatIsOwed by those who take part: who has left owes no reflection any more.
func TestWhatIsOwed(t *testing.T) {
	s := newStory(t).grouped().do("mentee-2", journal.ReflectionWritten{By: "mentee-2"}).do("mentee-3", journal.Left{Person: "mentee-3", By: "mentee-3"})
	s.do("mentor-1", journal.TaskAgreed{Task: "k1", Owner: "mentor-1", For: "mentee-1"}, journal.TaskAgreed{Task: "k2", Owner: "mentee-2", For: "mentee-2"}, journal.TaskDone{Task: "k2"})
	assert.Equal(t, []journal.Owed{{By: "mentor-1", What: "task", Task: "k1"}, {By: "mentee-1", What: "reflection"}}, s.state.Owed())
	s.do("mentor-1", journal.Closed{Ending: journal.EndingEarly, By: "mentor-1", Outstanding: []journal.Owed{{By: "mentee-1", What: "final rating"}, {By: "mentor-1", What: "task", Task: "k1"}}})
	c, _ := s.state.Closing()
	assert.Equal(t, []journal.Owed{{By: "mentee-1", What: "final rating"}, {By: "mentor-1", What: "task", Task: "k1"}, {By: "mentee-1", What: "reflection"}}, c.Outstanding,
		"what was named comes first, and nothing twice")
}

// TestOneAndTheWholePause apart from one another.
func TestOneAndTheWholePause(t *testing.T) {
	s := newStory(t).applying().do("mentee-1", journal.Paused{Person: "mentee-1", By: "mentee-1"})
	s.refused("mentee-1", journal.Paused{Person: "mentee-1", By: "mentee-1"}, "phases.pause.doubled")
	s.refused("mentor-1", journal.Resumed{Person: "mentor-1"}, "phases.pause.none")
	s.do("mentor-1", journal.Paused{Person: "mentor-1", By: "mentor-1"}, journal.Paused{})
	s.do("mentee-1", journal.Resumed{Person: "mentee-1"})
	assert.True(t, s.state.Paused())
	assert.False(t, s.participant("mentee-1").Paused)
	assert.True(t, s.participant("mentor-1").Paused)
	s.do("mentee-1", journal.Resumed{}).refused("mentee-1", journal.Resumed{}, "phases.pause.none")
	assert.True(t, s.participant("mentor-1").Paused)
}

// TestStallsAtTheirEdges: a limit of nothing is none, and a rest that is over before
// the last progress defers nothing.
func TestStallsAtTheirEdges(t *testing.T) {
	s := newStory(t).applying().do("mentee-1", journal.Paused{}).wait(5*day).do("mentee-1", journal.Resumed{}, journal.QuestionAsked{By: "mentee-1"})
	stalls := s.machine.Stalls(s.state, s.at.Add(day), phases.Context{Policy: &s.policy})
	assert.Equal(t, s.at.Add(21*day), stalls[0].Due)
	assert.Equal(t, day, stalls[0].Idle)
	s.policy.StallAfter = mentorship.LimitOf(mentorship.Duration(0), rule.Convention)
	assert.Empty(t, s.machine.Stalls(s.state, s.at.Add(day), phases.Context{Policy: &s.policy}))
	assert.Empty(t, phases.StallRules().AppendFindings(nil, phases.Stall{}), "the zero Stall is none")
	assert.NotEmpty(t, phases.StallRules().AppendFindings(nil, phases.Stall{Idle: time.Hour, Limit: time.Hour}))
}

// TestAPauseThatReachesIntoAnother: while one of the two lasts, nothing is counted.
func TestAPauseThatReachesIntoAnother(t *testing.T) {
	s := newStory(t).applying()
	since := s.at
	s.at = s.at.Add(day - time.Hour)
	s.do("mentee-1", journal.Paused{Person: "mentee-1", By: "mentee-1"}).do("mentee-1", journal.Paused{}).
		wait(2*day).do("mentee-1", journal.Resumed{})
	stall := s.machine.Stalls(s.state, s.at.Add(9*day), phases.Context{Policy: &s.policy})[0]
	assert.Equal(t, since, stall.Since)
	assert.Equal(t, day, stall.Idle)
	assert.Zero(t, stall.Due, "nobody knows when the person goes on")
}

// TestWhoLeavesOutTheirNameEndedItAllTheSame: otherwise they would escape the
// cool-off, and go first in the next round.
func TestWhoLeavesOutTheirNameEndedItAllTheSame(t *testing.T) {
	for reason, tell := range map[string]func(by mentorship.PersonID) *story{
		"closed as broken off": func(by mentorship.PersonID) *story {
			return newStory(t).applying().do("mentee-1", closing(journal.EndingOneSided, by))
		},
		"left a group": func(by mentorship.PersonID) *story {
			return newStory(t).grouped().do("mentee-1", journal.Left{Person: "mentee-1", By: by, Ending: journal.EndingEarly})
		},
		"was the last to leave": func(by mentorship.PersonID) *story {
			return newStory(t).applying().do("mentee-1", journal.Left{Person: "mentee-1", By: by})
		},
		"took a request back by closing": func(by mentorship.PersonID) *story {
			return newStory(t).requested().do("mentee-1", closing(journal.EndingWithdrawn, by))
		},
	} {
		named, unnamed := tell("mentee-1"), tell("")
		assert.True(t, named.state.Equal(unnamed.state), reason)
		assert.Equal(t, named.aftermath(), unnamed.aftermath(), reason)
	}
	for reason, tell := range map[string]struct {
		actor any
		body  journal.Body
		by    mentorship.PersonID
	}{
		"a facilitator puts somebody out": {"facilitator-1", journal.Left{Person: "mentee-1"}, "facilitator-1"},
		"so does the programme":           {coordinator, journal.Left{Person: "mentee-1"}, ""},
		"a job closes":                    {journal.Code("housekeeping"), closing(journal.EndingEarly, ""), ""},
		"who takes part pauses":           {"mentor-1", journal.Paused{}, "mentor-1"},
		"extends":                         {"mentor-1", journal.Extended{Until: start.Add(900 * day)}, "mentor-1"},
		"redefines":                       {"mentor-1", journal.RelationshipRedefined{Outline: journal.Outline{Structure: mentorship.Group}}, "mentor-1"},
	} {
		s := newStory(t).grouped().do(coordinator, joins("facilitator-1", mentorship.RoleFacilitator))
		events, err := s.try(tell.actor, tell.body)
		if assert.NoError(t, err, reason) {
			assert.Equal(t, string(tell.by), reflect.ValueOf(events[0].Body).FieldByName("By").String(), reason)
		}
	}
	reopened := newStory(t).applying().do("mentor-1", closing(journal.EndingEarly, "")).do("mentor-1", journal.Reopened{})
	last, _ := reopened.journal.Last()
	assert.Equal(t, journal.Reopened{By: "mentor-1"}, last.Body)
}

// TestWhoIsPutOutWaitsForNothing but another match; who leaves of their own
// accord cools off, and is not waiting.
func TestWhoIsPutOutWaitsForNothing(t *testing.T) {
	left := func(actor any, by mentorship.PersonID) phases.Aftermath {
		return newStory(t).grouped().do(actor, journal.Left{Person: "mentee-1", By: by, Ending: journal.EndingEarly}).aftermath()["mentee-1"]
	}
	own, put := left("mentee-1", "mentee-1"), left(coordinator, "")
	assert.True(t, own.Again.After(own.At), "the cool-off is for whoever ends it")
	assert.False(t, own.Waiting)
	assert.Equal(t, put.At, put.Again)
	assert.True(t, put.Waiting)
}

// TestWhoWasPartedForSafetyComesBackByTheProgramme alone: neither by asking, nor by
// being asked, nor by a job that matches.
func TestWhoWasPartedForSafetyComesBackByTheProgramme(t *testing.T) {
	const apart = "phases.people.kept-apart"
	put := func(who mentorship.PersonID) *story {
		return newStory(t).applying().do(coordinator, journal.Left{Person: who, Ending: journal.EndingSafety})
	}
	request := func(by, to mentorship.PersonID, as mentorship.Role) journal.RequestMade {
		return journal.RequestMade{Request: "q2", By: by, To: to, As: as}
	}
	s := put("mentor-1")
	engine := journal.Code("engine")
	s.refused("mentor-1", request("mentor-1", "mentee-1", mentorship.RoleMentee), apart)
	s.refused("mentee-1", request("mentee-1", "mentor-1", mentorship.RoleMentor), apart)
	s.refused(engine, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}, apart)
	s.refused(engine, joins("mentor-1", mentorship.RoleFacilitator), apart)
	s.copied().do(coordinator, joins("mentor-1", mentorship.RoleMentor))
	s.copied().do(coordinator, request("mentor-1", "mentee-1", mentorship.RoleMentee)).refused("mentee-1", accept("q2", "mentee-1"), apart)
	s.copied().do(engine, journal.MatchMade{Mentor: "mentor-2", Mentee: "mentee-1"})
	s.ask("q3", "mentee-1", "mentor-3", mentorship.RoleMentor, mentorship.Dyad).
		refused("mentee-1", journal.RequestForwarded{Request: "q3", To: "mentor-1"}, apart)

	team := newStory(t).team(2, 2)
	for _, id := range []mentorship.PersonID{"mentor-1", "mentee-1"} {
		team.do(string(id), journal.Left{Person: id, Ending: journal.EndingSafety})
	}
	team.refused(engine, journal.MatchMade{Mentor: "mentor-1", Mentee: "mentee-1"}, apart)
	newStory(t).team(1, 2).do("mentee-1", journal.Left{Person: "mentee-1"}).do(engine, joins("mentee-1", mentorship.RoleMentee))
}

// TestWhoWasGoneBeforeIsKeptFromNobody who came later.
func TestWhoWasGoneBeforeIsKeptFromNobody(t *testing.T) {
	s := newStory(t).team(2, 2).do("mentor-1", journal.Left{Person: "mentor-1"}).
		do(coordinator, joins("mentee-3", mentorship.RoleMentee)).
		do("mentee-3", journal.Left{Person: "mentee-3", Ending: journal.EndingSafety})
	assert.Equal(t, ids{"mentor-2"}, s.aftermath()["mentee-3"].NotWith)
	assert.Empty(t, s.aftermath()["mentor-1"].NotWith, "they never met")
	replaced := newStory(t).applying().do(coordinator, journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor, Replaces: "mentor-1"}).
		do("mentee-1", journal.Left{Person: "mentee-1", Ending: journal.EndingSafety})
	assert.Equal(t, ids{"mentor-1", "mentor-2"}, replaced.aftermath()["mentee-1"].NotWith)
}

// TestAPauseThatIsOverHidesNoStall: from the day on which it was to end time counts
// again, whether or not somebody resumed; so package journal reckons as well.
func TestAPauseThatIsOverHidesNoStall(t *testing.T) {
	for reason, who := range map[string]mentorship.PersonID{"the whole": "", "one person": "mentee-1"} {
		s := newStory(t).applying()
		since := s.at
		s.do("mentee-1", journal.Paused{Person: who, Until: since.Add(60 * day)})
		stall := func(at time.Time) phases.Stall {
			return s.machine.Stalls(s.state, at, phases.Context{Policy: &s.policy})[0]
		}
		due := since.Add(60*day + 21*day - time.Hour)
		assert.Zero(t, stall(since.Add(60*day-1)).Due, "%s: it may go on before, or not", reason)
		assert.Equal(t, due, stall(since.Add(60*day)).Due, reason)
		assert.Equal(t, time.Hour, stall(since.Add(60*day)).Idle, reason)
		assert.Nil(t, stall(due.Add(-1)).Finding, reason)
		assert.NotNil(t, stall(due).Finding, reason)
		s.wait(70*day).do("mentee-1", journal.Resumed{Person: who})
		assert.Equal(t, due.Add(s.at.Sub(since.Add(60*day))), stall(s.at).Due, "%s: resumed later, it was a longer pause", reason)
	}
}

// TestOnesOwnPauseIsOnesOwn: nobody else begins or ends it but the programme, and a
// job not before its day.
func TestOnesOwnPauseIsOnesOwn(t *testing.T) {
	const another = "phases.actor.pauses-another"
	auto := journal.Code("auto resume")
	s := newStory(t).applying()
	s.refused("mentor-1", journal.Paused{Person: "mentee-1"}, another)
	s.copied().do(coordinator, journal.Paused{Person: "mentee-1"}).refused(auto, journal.Resumed{Person: "mentee-1"}, "phases.pause.not-due")
	s.do("mentee-1", journal.Paused{Person: "mentee-1", Until: s.at.Add(10 * day)})
	s.refused("mentor-1", journal.Resumed{Person: "mentee-1"}, another)
	s.refused(auto, journal.Resumed{Person: "mentee-1"}, "phases.pause.not-due")
	s.refused(auto, journal.Resumed{Person: "mentor-1"}, "phases.pause.none")
	s.copied().do(coordinator, journal.Resumed{Person: "mentee-1"})
	s.copied().do("mentee-1", journal.Resumed{Person: "mentee-1"})
	s.do(coordinator, journal.RoleChanged{Person: "mentee-1", From: mentorship.RoleMentee, To: mentorship.RolePeer}).
		refused(auto, journal.Resumed{Person: "mentee-1"}, "phases.pause.not-due") // another role takes the pause along
	s.wait(10*day).do(auto, journal.Resumed{Person: "mentee-1"})
}
