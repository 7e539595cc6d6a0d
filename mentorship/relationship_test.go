package mentorship_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// takes is a participant for the whole relationship.
func takes(id mentorship.PersonID, role mentorship.Role) mentorship.Participant {
	return mentorship.Participant{Person: id, Role: role}
}

// during is a participant from one day until before another.
func during(id mentorship.PersonID, role mentorship.Role, from, until int) mentorship.Participant {
	return mentorship.Participant{Person: id, Role: role, Period: period(from, until)}
}

func TestWhoTakesPart(t *testing.T) {
	r := mentorship.Relationship{Participants: []mentorship.Participant{
		takes("m1", mentorship.RoleMentor),
		during("e1", mentorship.RoleMentee, 0, 10),
		during("e2", mentorship.RoleMentee, 5, 15),
		during("e2", mentorship.RoleMentee, 5, 6), // counted once
		during("p1", mentorship.RolePeer, 5, 6),
		takes("f1", mentorship.RoleFacilitator),
	}}
	tests := map[string]struct {
		at     time.Time
		people []mentorship.PersonID
		ratio  mentorship.Ratio
		reason string
	}{
		"before":       {day(-1), []mentorship.PersonID{"m1", "f1"}, mentorship.Ratio{Mentees: 0, Mentors: 1}, "a facilitator is on neither side"},
		"first":        {day(0), []mentorship.PersonID{"m1", "e1", "f1"}, mentorship.Ratio{Mentees: 1, Mentors: 1}, "the start belongs to the role"},
		"all":          {day(5), []mentorship.PersonID{"m1", "e1", "e2", "e2", "p1", "f1"}, mentorship.Ratio{Mentees: 3, Mentors: 2}, "a peer is on both sides, nobody twice on one"},
		"second alone": {day(10), []mentorship.PersonID{"m1", "e2", "f1"}, mentorship.Ratio{Mentees: 1, Mentors: 1}, "the end does not belong to the role"},
		"afterwards":   {day(15), []mentorship.PersonID{"m1", "f1"}, mentorship.Ratio{Mentees: 0, Mentors: 1}, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var people []mentorship.PersonID
			for _, p := range r.Active(tt.at) {
				people = append(people, p.Person)
			}
			assert.Equal(t, tt.people, people, tt.reason)
			assert.Equal(t, tt.ratio, r.Ratio(tt.at), tt.reason)
		})
	}
	assert.Empty(t, mentorship.Relationship{}.Active(day(0)))
	assert.Zero(t, mentorship.Relationship{}.Ratio(day(0)))
}

// Roles belong to relationships: one person mentors here and is mentored there.
func TestRolesOf(t *testing.T) {
	rel := func(id mentorship.RelationshipID, p ...mentorship.Participant) mentorship.Relationship {
		return mentorship.Relationship{ID: id, Participants: p}
	}
	all := []mentorship.Relationship{
		rel("clinic", takes("x", mentorship.RoleMentor), takes("y", mentorship.RoleMentee)),
		rel("faculty", takes("z", mentorship.RoleMentor), takes("x", mentorship.RoleMentee)),
		rel("over", during("x", mentorship.RoleMentor, -9, 0)),
		rel("others", takes("y", mentorship.RolePeer), takes("z", mentorship.RolePeer)),
		rel("cohort", takes("x", mentorship.RolePeer), takes("x", mentorship.RoleFacilitator), takes("x", mentorship.RolePeer)),
	}
	want := map[mentorship.RelationshipID][]mentorship.Role{
		"clinic":  {mentorship.RoleMentor},
		"faculty": {mentorship.RoleMentee},
		"cohort":  {mentorship.RoleFacilitator, mentorship.RolePeer},
	}
	assert.Equal(t, want, mentorship.RolesOf("x", all, day(0)))
	assert.Contains(t, mentorship.RolesOf("x", all, day(-1)), mentorship.RelationshipID("over"), "it still held then")
	assert.Empty(t, mentorship.RolesOf("nobody", all, day(0)))
	assert.NotNil(t, mentorship.RolesOf("nobody", nil, day(0)), "a map that can be asked")
}

// Outside the relationship's own period nobody takes part, whatever a role says.
func TestNobodyTakesPartOutside(t *testing.T) {
	r := mentorship.Relationship{ID: "r", Period: period(0, 9), Participants: []mentorship.Participant{
		takes("m", mentorship.RoleMentor), during("e", mentorship.RoleMentee, -5, 20),
	}}
	both := mentorship.Ratio{Mentees: 1, Mentors: 1}
	for at, want := range map[time.Time]mentorship.Ratio{
		day(0).Add(-1): {}, day(0): both, day(9).Add(-1): both, day(9): {},
	} {
		assert.Equal(t, want, r.Ratio(at), "%v", at)
		assert.Len(t, r.Active(at), want.Mentees+want.Mentors, "%v", at)
		assert.Len(t, mentorship.RolesOf("e", []mentorship.Relationship{r}, at), want.Mentees, "%v", at)
	}
}
