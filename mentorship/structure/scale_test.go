package structure_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// swift fails the test if work takes so long that it cannot be in proportion to
// its input; a quadratic loop over the crowds of these tests takes minutes.
func swift(t *testing.T, what string, work func()) {
	t.Helper()
	begin := time.Now()
	work()
	assert.Less(t, time.Since(begin), 30*time.Second, what)
}

// crowd has many participants who come and go, with many areas each.
func crowd(s mentorship.Structure, m mentorship.Mode, n int) mentorship.Roster {
	r := meeting(roster(s), m)
	for i := range n {
		id := mentorship.PersonID(fmt.Sprint("p", i))
		area := mentorship.Area(fmt.Sprint("area ", i))
		p := in("UTC", id, 600, 720)
		p.Expertise, p.Place = []mentorship.Expertise{{Area: area, Level: mentorship.Expert}}, at(0, 0)
		r.People = append(r.People, p)
		r.Relationship.Purpose = append(r.Relationship.Purpose, mentorship.Sought{Area: area})
		r.Relationship.Participants = append(r.Relationship.Participants, mentorship.Participant{
			Person: id, Role: mentorship.Roles()[i%4],
			Period: mentorship.Period{From: day(0).Add(time.Duration(i)), Until: day(100).Add(time.Duration(i))},
		})
	}
	return r
}

func TestRulesOnCrowds(t *testing.T) {
	sizes := []int{structure.MaxCompared, structure.MaxParticipants, scaletest.Pick(20_000, structure.MaxParticipants+1)}
	for i, s := range mentorship.Structures() {
		n := sizes[i%len(sizes)]
		swift(t, fmt.Sprint(s, " of ", n), func() {
			structure.Rules().Check(crowd(s, mentorship.Mixed, n))
		})
	}
}

func TestAdviceOnCrowds(t *testing.T) {
	var s structure.Situation
	mentee := seeker("e")
	for i := range 2000 {
		id := mentorship.PersonID(fmt.Sprint(i))
		s.Mentors = append(s.Mentors, teacher("m"+id))
		s.Fellows = append(s.Fellows, seeker("f"+id))
		mentee.Seeks = append(mentee.Seeks, mentorship.Sought{Area: mentorship.Area(id)})
		s.Mentors[0].Person.Expertise = append(s.Mentors[0].Person.Expertise, mentorship.Expertise{Area: mentorship.Area(id)})
	}
	s.Period, s.Policy = days(0, 364), mentorship.DefaultPolicy()
	swift(t, "advice", func() {
		_, ok := structure.Advise(mentee, s).Best()
		require.True(t, ok)
	})
}
