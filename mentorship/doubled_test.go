package mentorship_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const doubledRole = rule.Code("mentorship.roster.doubled-role")

func TestDoubledRoles(t *testing.T) {
	const mentor, mentee = mentorship.RoleMentor, mentorship.RoleMentee
	openEnd := during("x", mentee, 5, 0)
	openEnd.Period.Until = time.Time{}
	tests := map[string]struct {
		roles  []mentorship.Participant
		want   []string
		reason string
	}{
		"two people":       {[]mentorship.Participant{takes("x", mentor), takes("y", mentee)}, nil, ""},
		"both at once":     {[]mentorship.Participant{takes("x", mentor), takes("x", mentee)}, []string{"1"}, "mentor and mentee of the same people"},
		"twice the same":   {[]mentorship.Participant{takes("x", mentor), takes("x", mentor)}, []string{"1"}, "counted twice"},
		"in turns":         {[]mentorship.Participant{during("x", mentor, 0, 5), during("x", mentee, 5, 9)}, nil, "periods are half-open"},
		"by a nanosecond":  {[]mentorship.Participant{during("x", mentor, 0, 5), {Person: "x", Role: mentee, Period: mentorship.Period{From: day(5).Add(-1), Until: day(9)}}}, []string{"1"}, ""},
		"later one first":  {[]mentorship.Participant{during("x", mentee, 4, 9), during("x", mentor, 0, 5)}, []string{"0"}, "the role that begins later, wherever it stands"},
		"within a longer":  {[]mentorship.Participant{during("x", mentor, 0, 20), during("x", mentee, 1, 2), during("x", mentee, 10, 11)}, []string{"1", "2"}, "the longer one lasts"},
		"no end":           {[]mentorship.Participant{openEnd, during("x", mentor, 6, 7), during("x", mentor, 0, 5)}, []string{"1"}, ""},
		"the whole time":   {[]mentorship.Participant{during("x", mentor, 0, 5), takes("x", mentee)}, []string{"0"}, "an unstated period is the relationship's own"},
		"unreadable":       {[]mentorship.Participant{takes("x", mentor), during("x", mentee, 5, 5)}, nil, "reported as malformed"},
		"without a person": {[]mentorship.Participant{takes("", mentor), takes("", mentee)}, []string{"1"}, ""},
		"next person":      {[]mentorship.Participant{takes("x", mentor), during("y", mentee, 0, 5), during("y", mentee, 4, 6)}, []string{"2"}, "each person apart"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := mentorship.Roster{Relationship: mentorship.Relationship{Participants: tt.roles}}
			var got []string
			for _, f := range of(doubledRole, mentorship.RosterRules().Check(r)) {
				got = append(got, f.Path[len("/relationship/participants/"):])
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}

// A role is doubled if it overlaps one of the same person that begins earlier
// or, where they begin together, stands earlier.
func TestDoubledRolesAgainstEveryPair(t *testing.T) {
	for seed := range uint64(3000) {
		c := rand.New(rand.NewPCG(seed, 5))
		roles := make([]mentorship.Participant, 12)
		indices := make([]int, len(roles))
		for i := range roles {
			indices[i] = i
			from := c.IntN(10)
			roles[i] = during([]mentorship.PersonID{"x", "y"}[c.IntN(2)], mentorship.RoleMentor, from, from+1+c.IntN(4))
			if c.IntN(10) == 0 {
				roles[i].Period.Until = time.Time{}
			}
		}
		var want []string
		for i, p := range roles {
			if slices.ContainsFunc(indices, func(j int) bool {
				q := roles[j]
				earlier := q.Period.From.Before(p.Period.From) || q.Period.From.Equal(p.Period.From) && j < i
				return i != j && p.Person == q.Person && earlier && p.Period.Overlaps(q.Period)
			}) {
				want = append(want, fmt.Sprint("roster.doubled-role /relationship/participants/", i))
			}
		}
		r := mentorship.Roster{Relationship: mentorship.Relationship{Participants: roles}}
		got := places(of(doubledRole, mentorship.RosterRules().Check(r)))
		require.Empty(t, cmp.Diff(want, got, cmpopts.EquateEmpty()), "seed %d", seed)
	}
}

func TestDoubledPeople(t *testing.T) {
	r := fullRoster()
	r.People = append(r.People, mentorship.Person{ID: "x"}, r.People[0], r.People[0])
	found := of("mentorship.roster.doubled-person", mentorship.RosterRules().Check(r))
	assert.Equal(t, []string{"roster.doubled-person /people/3", "roster.doubled-person /people/4"}, places(found))
	assert.Equal(t, rule.Evidence{Name: "first", Got: rule.Count(0)}, found[1].Evidence[1], "the first of all")
}
