package mentorship_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

const many = 50_000

// within fails the test if work takes so long that it cannot be proportional to
// its input; a quadratic loop over many takes minutes.
func within(t *testing.T, what string, work func()) {
	t.Helper()
	begin := time.Now()
	work()
	assert.Less(t, time.Since(begin), 20*time.Second, what)
}

// crowd is a relationship of many people with many areas and roles; the first
// person has many roles.
func crowd() mentorship.Roster {
	r := fullRoster()
	r.Relationship.Period = mentorship.Period{}
	for i := range many {
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
	r := crowd()
	within(t, "rules", func() { assert.Error(t, r.Validate()) })
	within(t, "moments", func() { assert.NotEmpty(t, r.Moments()) })
	within(t, "span", func() { assert.Equal(t, mentorship.Interprofessional, r.Span()) })
	within(t, "ratio", func() {
		assert.Equal(t, mentorship.Ratio{Mentees: many + 1, Mentors: many + 2}, r.Relationship.Ratio(day(1)))
	})
	within(t, "roles", func() {
		assert.Len(t, mentorship.RolesOf("stranger", []mentorship.Relationship{r.Relationship}, day(1))["r-1"], 1)
	})
}

func TestManyEntries(t *testing.T) {
	p := mentorship.Person{ID: "p"}
	a := mentorship.Agreement{Version: 1}
	var parties []mentorship.PersonID
	for i := range many {
		area := mentorship.Area(fmt.Sprint("Area ", i))
		p.Expertise = append(p.Expertise, mentorship.Expertise{Area: area, Level: -1})
		p.Perspectives = append(p.Perspectives, mentorship.SharedPerspective{Consent: mentorship.Consent{Purposes: []mentorship.Purpose{"fun"}}})
		a.Signatures = append(a.Signatures, mentorship.Signature{Person: mentorship.PersonID(area), At: day(0)})
		parties = append(parties, mentorship.PersonID(fmt.Sprint("party ", i)))
	}
	within(t, "person", func() { assert.Error(t, p.Validate()) })
	within(t, "signing", func() {
		_, err := a.Sign("p", day(1))
		assert.NoError(t, err)
	})
	within(t, "unsigned", func() { assert.Len(t, a.Unsigned(parties...), many) })
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
