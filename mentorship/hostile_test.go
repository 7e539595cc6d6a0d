package mentorship_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// grows fails the test if eight times the input takes much more than eight
// times as long: a quadratic loop takes sixty-four times. A part of the size
// takes too little time to tell.
func grows[T any](t *testing.T, what string, size func(n int) T, work func(T)) {
	t.Helper()
	few := scaletest.Pick(1000, 100)
	many := 8 * few
	small, large := size(few), size(many)
	least := func(input T) time.Duration {
		best := time.Duration(math.MaxInt64)
		for range 5 {
			begin := time.Now()
			work(input)
			best = min(best, time.Since(begin))
		}
		return best
	}
	a, b := least(small), least(large)
	assert.Less(t, b, 30*a+50*time.Millisecond, "%s: %v for %d, %v for %d", what, a, few, b, many)
}

// crowd is a relationship of many people with many areas and roles; the first
// person has many roles.
func crowd(n int) mentorship.Roster {
	r := fullRoster()
	r.Relationship.Period = mentorship.Period{}
	for i := range n {
		id := mentorship.PersonID(fmt.Sprint("x", i))
		area := mentorship.Area(fmt.Sprint("area ", i))
		r.People = append(r.People, mentorship.Person{ID: id, Expertise: []mentorship.Expertise{{Area: area}}})
		r.Relationship.Purpose = append(r.Relationship.Purpose, mentorship.Sought{Area: area})
		r.Relationship.Participants = append(r.Relationship.Participants,
			during(id, mentorship.RolePeer, 0, 9), takes("stranger", mentorship.RolePeer),
			mentorship.Participant{Person: "busy", Role: mentorship.RoleMentee, Period: mentorship.Period{
				From: day(0).Add(time.Duration(i)), Until: day(0).Add(time.Duration(i + 1)),
			}})
	}
	return r
}

func TestCrowds(t *testing.T) {
	grows(t, "rules", crowd, func(r mentorship.Roster) { assert.Error(t, r.Validate()) })
	grows(t, "moments", crowd, func(r mentorship.Roster) { assert.NotEmpty(t, r.Moments()) })
	grows(t, "span", crowd, func(r mentorship.Roster) { assert.Equal(t, mentorship.Interprofessional, r.Span()) })
	grows(t, "ratio", crowd, func(r mentorship.Roster) {
		peers := len(r.People) - 2 + 1 // and the stranger
		assert.Equal(t, mentorship.Ratio{Mentees: peers, Mentors: peers + 1}, r.Relationship.Ratio(day(1)))
	})
	grows(t, "roles", crowd, func(r mentorship.Roster) {
		assert.Len(t, mentorship.RolesOf("stranger", []mentorship.Relationship{r.Relationship}, day(1))["r-1"], 1)
	})
}

func TestManyEntries(t *testing.T) {
	person := func(n int) mentorship.Person {
		p := mentorship.Person{ID: "p"}
		for i := range n {
			p.Expertise = append(p.Expertise, mentorship.Expertise{Area: mentorship.Area(fmt.Sprint("Area ", i)), Level: -1})
			p.Perspectives = append(p.Perspectives, mentorship.SharedPerspective{Consent: mentorship.Consent{Purposes: []mentorship.Purpose{"fun"}}})
		}
		return p
	}
	agreement := func(n int) mentorship.Agreement {
		a := mentorship.Agreement{Version: 1}
		for i := range n {
			a.Signatures = append(a.Signatures, mentorship.Signature{Person: mentorship.PersonID(fmt.Sprint("party ", i)), At: day(0)})
		}
		return a
	}
	agreed := func(n int) mentorship.Agreement {
		a := agreement(n)
		for i := range n {
			a.Terms.Goals = append(a.Terms.Goals, "g", mentorship.GoalID(fmt.Sprint("goal ", i)))
			a.Terms.Confidentiality.Exceptions = append(a.Terms.Confidentiality.Exceptions, "", fmt.Sprint("exception ", i))
		}
		return a
	}
	match := func(n int) mentorship.Match {
		m := mentorship.Match{Mentor: "m", Mentee: "e"}
		for i := range n {
			m.Parts = append(m.Parts, mentorship.Part{Criterion: fmt.Sprint("criterion ", i), Points: 1, Weight: math.MaxInt})
		}
		return m
	}
	grows(t, "agreement", agreed, func(a mentorship.Agreement) { assert.Error(t, a.Validate()) })
	grows(t, "match", match, func(m mentorship.Match) { assert.Error(t, m.Validate()) })
	grows(t, "person", person, func(p mentorship.Person) { assert.Error(t, p.Validate()) })
	grows(t, "signing", agreement, func(a mentorship.Agreement) {
		_, err := a.Sign("p", day(1))
		assert.NoError(t, err)
	})
	grows(t, "unsigned", agreement, func(a mentorship.Agreement) {
		parties := make([]mentorship.PersonID, len(a.Signatures))
		for i := range parties {
			parties[i] = mentorship.PersonID(fmt.Sprint("other ", i))
		}
		assert.Len(t, a.Unsigned(parties...), len(parties))
	})
}

// A value of a million letters is not repeated in every sentence about it.
func TestErrorsAreReadable(t *testing.T) {
	long := strings.Repeat("x", 1_000_000)
	p := mentorship.Person{
		ID: mentorship.PersonID(long), Manager: mentorship.PersonID(long), Profession: mentorship.Profession(long), Standing: mentorship.Standing(long),
		Expertise: []mentorship.Expertise{{Area: mentorship.Area(long)}, {Area: mentorship.Area(long)}},
		Place:     mentorship.Place{Country: long, Region: long}, Zone: long, Organisation: long,
		Languages: []mentorship.Language{{Tag: long}},
	}
	assert.Less(t, len(p.Validate().Error()), 3000)

	r := fullRoster()
	r.Relationship.Structure, r.Relationship.Mode = mentorship.Structure(long), mentorship.Mode(long)
	r.Relationship.Purpose = []mentorship.Sought{{Area: mentorship.Area(long)}}
	who := takes(mentorship.PersonID(long), mentorship.Role(long))
	who.Period = period(2, 1)
	r.Relationship.Participants = []mentorship.Participant{who, takes(who.Person, who.Role), takes(who.Person, who.Role)}
	r.People = []mentorship.Person{{ID: who.Person}, {ID: who.Person}}
	assert.Less(t, len(r.Validate().Error()), 3000)

	a := mentorship.Agreement{ID: mentorship.AgreementID(long), Amends: long}
	for range 20 {
		a.Terms.Channels = append(a.Terms.Channels, mentorship.Channel(long))
	}
	assert.Less(t, len(a.Validate().Error()), 3000)
}

func TestInstantsOutOfAnyCalendar(t *testing.T) {
	far := []time.Time{time.Unix(math.MaxInt64, 0), time.Unix(math.MinInt64, 0), time.Unix(0, math.MinInt64), {}}
	for _, from := range far {
		for _, until := range far {
			p := mentorship.Period{From: from, Until: until}
			r := fullRoster()
			r.Relationship.Period = p
			r.Relationship.Participants[1].Period = mentorship.Period{From: until, Until: from}
			assert.NotPanics(t, func() {
				_, _ = mentorship.NewPeriod(from, until)
				_ = r.Validate()
				_ = r.Moments()
				_ = r.Relationship.Ratio(from)
			})
		}
	}
}
