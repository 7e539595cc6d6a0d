package mentorship_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestRosterPerson(t *testing.T) {
	r := mentorship.Roster{People: []mentorship.Person{
		{ID: "a", Organisation: "first"}, {ID: "b"}, {ID: "a", Organisation: "second"},
	}}
	p, known := r.Person("a")
	assert.True(t, known)
	assert.Equal(t, "first", p.Organisation, "the first of several")
	p, known = r.Person("c")
	assert.False(t, known)
	assert.Zero(t, p.ID)
}

func TestMoments(t *testing.T) {
	at := func(days ...int) (moments []time.Time) {
		for _, d := range days {
			moments = append(moments, day(d))
		}
		return moments
	}
	far := mentorship.Participant{Person: "far", Role: mentorship.RoleMentor, Period: mentorship.Period{From: day(3).In(time.FixedZone("", 3600))}}
	tests := map[string]struct {
		whole  mentorship.Period
		roles  []mentorship.Participant
		want   []time.Time
		reason string
	}{
		"nobody":            {period(0, 9), nil, at(0), "it starts"},
		"unstated":          {mentorship.Period{}, nil, []time.Time{{}}, "the zero instant stands for the start"},
		"whole time":        {period(0, 9), []mentorship.Participant{takes("m", mentorship.RoleMentor)}, at(0), "nothing changes"},
		"joins and leaves":  {period(0, 9), []mentorship.Participant{during("m", mentorship.RoleMentor, 2, 5)}, at(0, 2, 5), ""},
		"in order":          {period(0, 9), []mentorship.Participant{during("a", mentorship.RoleMentor, 4, 6), during("b", mentorship.RoleMentor, 1, 5)}, at(0, 1, 4, 5, 6), "whatever the order of the roles"},
		"at one time":       {period(0, 9), []mentorship.Participant{during("a", mentorship.RoleMentor, 1, 3), during("b", mentorship.RoleMentor, 3, 5)}, at(0, 1, 3, 5), "each once"},
		"at its own bounds": {period(0, 9), []mentorship.Participant{during("a", mentorship.RoleMentor, 0, 9)}, at(0), "the start is there already; at its end nobody takes part"},
		"outside":           {period(0, 9), []mentorship.Participant{during("a", mentorship.RoleMentor, -5, 20)}, at(0), "nothing changes while it lasts"},
		"no end":            {mentorship.Period{From: day(0)}, []mentorship.Participant{during("a", mentorship.RoleMentor, 0, 99)}, at(0, 99), ""},
		"another clock":     {period(0, 9), []mentorship.Participant{far, during("a", mentorship.RoleMentor, 3, 4)}, at(0, 3, 4), "one instant, in UTC"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := mentorship.Roster{Relationship: mentorship.Relationship{Period: tt.whole, Participants: tt.roles}}
			got := r.Moments()
			assert.Equal(t, tt.want, got, tt.reason)
			assert.True(t, slices.IsSortedFunc(got, time.Time.Compare))
		})
	}
}

// Between two moments the same people take part.
func TestNothingChangesBetweenMoments(t *testing.T) {
	r := mentorship.Roster{Relationship: mentorship.Relationship{Period: period(0, 20), Participants: []mentorship.Participant{
		during("a", mentorship.RoleMentor, 0, 7), during("b", mentorship.RoleMentee, 3, 20),
		during("c", mentorship.RolePeer, 3, 12), takes("d", mentorship.RoleMentee),
	}}}
	moments := append(r.Moments(), day(20))
	for i := range len(moments) - 1 {
		want := r.Relationship.Active(moments[i])
		for at := moments[i]; at.Before(moments[i+1]); at = at.Add(6 * time.Hour) {
			assert.Empty(t, cmp.Diff(want, r.Relationship.Active(at)), "%v", at)
		}
		assert.NotEmpty(t, cmp.Diff(want, r.Relationship.Active(moments[i+1])), "something changes at %v", moments[i+1])
	}
}

func TestSpan(t *testing.T) {
	pt, ot := mentorship.Physiotherapy, mentorship.OccupationalTherapy
	tests := map[string]struct {
		professions []mentorship.Profession // of the participants
		want        mentorship.Span
		reason      string
	}{
		"nobody":                 {nil, mentorship.SpanUnknown, "nothing follows from nobody"},
		"one profession":         {[]mentorship.Profession{pt, pt}, mentorship.Intraprofessional, ""},
		"one person":             {[]mentorship.Profession{pt}, mentorship.Intraprofessional, ""},
		"two professions":        {[]mentorship.Profession{pt, ot}, mentorship.Interprofessional, ""},
		"unstated":               {[]mentorship.Profession{pt, ""}, mentorship.SpanUnknown, "the second may be another"},
		"nothing stated":         {[]mentorship.Profession{"", ""}, mentorship.SpanUnknown, ""},
		"settled, unstated last": {[]mentorship.Profession{pt, ot, ""}, mentorship.Interprofessional, "two differ already"},
		"settled, unstated amid": {[]mentorship.Profession{pt, "", ot}, mentorship.Interprofessional, "two differ already"},
		"settled, first":         {[]mentorship.Profession{"", pt, ot}, mentorship.Interprofessional, "two differ already"},
		"own word":               {[]mentorship.Profession{"hippotherapy", "hippotherapy"}, mentorship.Intraprofessional, "the vocabulary is open"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, strangers := range []int{0, 40} { // few people and many
				var r mentorship.Roster
				for i := range strangers {
					r.People = append(r.People, mentorship.Person{ID: mentorship.PersonID(fmt.Sprint("x", i)), Profession: "x"})
				}
				for i, profession := range tt.professions {
					id := mentorship.PersonID(fmt.Sprint("p", i))
					r.People = append(r.People, mentorship.Person{ID: id, Profession: profession}, mentorship.Person{ID: id, Profession: "a second entry"})
					r.Relationship.Participants = append(r.Relationship.Participants, takes(id, mentorship.RolePeer))
				}
				assert.Equal(t, tt.want, r.Span(), tt.reason)
			}
		})
	}
	stranger := mentorship.Roster{Relationship: mentorship.Relationship{Participants: []mentorship.Participant{takes("?", mentorship.RoleMentor)}}}
	assert.Equal(t, mentorship.SpanUnknown, stranger.Span(), "nothing is known of them")
}
