package course_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// round is where the embedded journal's relationships stand when a day begins; at
// its end for no day.
func round(t *testing.T, day string) course.Round {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "data", "journal.jsonl"))
	require.NoError(t, err)
	j, err := journal.ParseLines(text)
	require.NoError(t, err)
	var at time.Time
	if day != "" {
		at, err = time.Parse(time.DateOnly, day)
		require.NoError(t, err)
	}
	policy := mentorship.DefaultPolicy()
	r, err := course.Of(j, at, &policy)
	require.NoError(t, err, "it replays")
	return r
}

func find(t *testing.T, r course.Round, id mentorship.RelationshipID) course.Course {
	t.Helper()
	c, ok := r.Find(id)
	require.True(t, ok)
	return c
}

func person(t *testing.T, c course.Course, id mentorship.PersonID) course.Person {
	t.Helper()
	p, ok := c.Person(id)
	require.True(t, ok)
	return p
}

func TestEveryStructureIsThere(t *testing.T) {
	seen := map[mentorship.Structure]bool{}
	r := round(t, "")
	for _, c := range r.Courses {
		seen[c.State.Outline().Structure] = true
	}
	assert.Len(t, r.Courses, 29)
	for _, s := range mentorship.Structures() {
		assert.True(t, seen[s], "%s", s)
	}
	assert.True(t, r.Courses[0].Stalled(), "what needs a look comes first")
	assert.True(t, r.Courses[28].Over(), "and what is over last")
}

// The two go back to negotiate anew, and lose nothing.
func TestGoodCourse(t *testing.T) {
	c := find(t, round(t, ""), "dyad-13")
	closing, over := c.State.Closing()
	require.True(t, over)
	assert.Equal(t, journal.EndingCompleted, closing.Ending)
	assert.Empty(t, closing.Outstanding)
	var way []journal.PhaseName
	for _, stay := range c.Ways[0].Stays {
		way = append(way, stay.Phase)
	}
	assert.Equal(t, []journal.PhaseName{phases.Forming, phases.Readiness, phases.Acquaintance, phases.Application, phases.Acquaintance, phases.Application, phases.Closure}, way)
	assert.Equal(t, 1, c.State.Goals()[0].Changes, "the goal was renegotiated")
	agreement, _ := c.State.Agreement()
	assert.Equal(t, 2, agreement.Version)
	assert.Len(t, agreement.Signatures, 2)
}

// Three weeks to the hour after the last session it has stalled, and it is said on
// which side the silence lies.
func TestNeglectStallsOnItsDay(t *testing.T) {
	assert.False(t, find(t, round(t, "2027-10-11"), "dyad-10").Stalled(), "in the morning of the day it has not")
	r := round(t, "2027-10-12")
	c := find(t, r, "dyad-10")
	p := person(t, c, "mentee-36")
	require.True(t, p.Stalled())
	assert.Equal(t, time.Date(2027, time.October, 11, 15, 0, 0, 0, time.UTC), p.Stall.Due)
	assert.Equal(t, 21*24*time.Hour, p.Stall.Due.Sub(p.Stall.Since))

	r = round(t, "")
	var stalled []mentorship.RelationshipID
	for _, c := range r.Courses {
		if c.Stalled() {
			stalled = append(stalled, c.ID)
		}
	}
	assert.Equal(t, []mentorship.RelationshipID{"dyad-09", "dyad-10", "dyad-17", "group-4"}, stalled, "and few others have")
	assert.Equal(t, []course.Silence{{Person: "mentor-06", Unanswered: 5, Missed: 2}},
		find(t, r, "dyad-10").Silences(p.Stall.Since, r.At))
}

func TestLateJoinerIsBehindTheGroup(t *testing.T) {
	c := find(t, round(t, ""), "group chest physiotherapy")
	assert.Equal(t, phases.Application, c.State.Phase(), "who joins late puts nobody back")
	late := person(t, c, "mentee-57")
	assert.Equal(t, phases.Acquaintance, late.Phase)
	assert.NotEmpty(t, late.Missing)
	tie, acknowledged := 0, 0
	for _, e := range c.Facts.Journal().All() {
		switch e.Body.(type) {
		case journal.TieDeclared:
			tie++
		case journal.TieAcknowledged:
			acknowledged++
		}
	}
	assert.Equal(t, []int{1, 2}, []int{tie, acknowledged}, "both know of what the plan warned of")
}

func TestReplacedMentorLeavesNobodyAlone(t *testing.T) {
	c := find(t, round(t, ""), "team stroke unit")
	before, _ := c.State.Participant("mentor-01")
	after, _ := c.State.Participant("mentor-25")
	assert.Equal(t, before.Left, after.Joined)
	for _, p := range c.People {
		assert.Equal(t, phases.Application, p.Phase, "nobody begins anew")
		assert.False(t, p.Waiting)
	}
	assert.Equal(t, journal.EndingCompleted, person(t, c, "mentee-04").Ending, "one completed before the others")
}

func TestPauseIsMadeUpFor(t *testing.T) {
	r := round(t, "2027-06-01")
	c := find(t, r, "peer islands")
	assert.True(t, c.State.Paused())
	assert.False(t, c.Stalled(), "who rests does not stall")
	assert.True(t, person(t, c, "mentee-09").Stall.Due.IsZero(), "nor can it be told when")
	assert.Equal(t, time.Date(2027, time.June, 28, 8, 0, 0, 0, time.UTC), c.Dates.Resumes)

	c = find(t, round(t, ""), "peer islands")
	pause := c.State.Pauses()[0]
	year := time.Date(2028, time.January, 11, 0, 0, 0, 0, time.UTC)
	assert.Equal(t, pause.Until.Sub(pause.From), c.Dates.Ends.Sub(year), "extended by as much as it rested")
}

func TestOneLagsBehindTheCohort(t *testing.T) {
	r := round(t, "")
	c := find(t, r, "facilitated-peer clinic leads")
	lagging := person(t, c, "mentee-14")
	assert.Equal(t, phases.Acquaintance, lagging.Phase)
	assert.False(t, lagging.Stalled(), "behind, and not at rest")
	for _, id := range []mentorship.PersonID{"mentee-11", "mentee-12", "mentee-13"} {
		assert.Equal(t, phases.Application, person(t, c, id).Phase, "nobody is held up")
	}
}

// A request is declined, goes on to somebody else and is accepted; the project is
// finished, and what is owed holds nothing up.
func TestProject(t *testing.T) {
	c := find(t, round(t, ""), "project-1")
	request := c.State.Requests()[0]
	assert.Equal(t, []mentorship.PersonID{"mentor-10"}, request.Asked)
	assert.Equal(t, mentorship.PersonID("mentor-23"), request.To)
	assert.Equal(t, phases.Concluded, request.Status)
	closing, _ := c.State.Closing()
	assert.Equal(t, journal.EndingCompleted, closing.Ending)
	assert.Equal(t, []journal.Owed{{By: "mentor-23", What: "task", Task: "prj-handover"}}, closing.Outstanding)
}

func TestRematchedMenteeIsNotLost(t *testing.T) {
	between := find(t, round(t, "2027-09-15"), "dyad-07")
	waiting := person(t, between, "mentee-33")
	assert.True(t, waiting.Waiting)
	assert.True(t, waiting.Active(), "and is still somebody's business")

	r := round(t, "")
	c := find(t, r, "dyad-07")
	p := person(t, c, "mentee-33")
	require.NotEmpty(t, p.On)
	assert.Equal(t, phases.Application, person(t, find(t, r, p.On), "mentee-33").Phase)
	for _, a := range c.Aftermath {
		assert.False(t, a.Waiting)
		if a.Person == "mentor-18" {
			assert.Equal(t, journal.EndingOneSided, a.Ending)
			assert.Equal(t, 30*24*time.Hour, a.Again.Sub(a.At), "who broke off waits")
		}
	}
}

func TestBeforeTheFirstEventThereIsNothing(t *testing.T) {
	assert.Empty(t, round(t, "2027-01-11").Courses)
}
