package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

type id = mentorship.PersonID

func TestAdvise(t *testing.T) {
	p := embedded(t)
	option, suited := p.Advise("mentee-54")
	require.True(t, suited)
	assert.Equal(t, mentorship.FacilitatedPeer, option.Structure)
	assert.Equal(t, []id{"mentee-17"}, option.Fellows, "who seeks the same and is without a mentor too")
	assert.Equal(t, []id{"mentor-23"}, option.Mentors)

	other, suited := p.Advise("mentee-17")
	require.True(t, suited, "what is said to one is said to the other")
	assert.Equal(t, []id{"mentee-54"}, other.Fellows)
	assert.Equal(t, option.Mentors, other.Mentors)

	_, suited = p.Advise("mentee-45")
	assert.False(t, suited, "the one mentor nearby is family")
	_, suited = p.Advise("mentee-26")
	assert.False(t, suited, "nobody who is left speaks the language")
}

// The matching leaves slots with the mentors of a team that the team, whose
// mentees all of them share, has filled. Whoever is offered help must not be sent
// there.
func TestOnlyThoseWithASlotAreSuggested(t *testing.T) {
	p := embedded(t)
	left := map[id]int{}
	for _, s := range p.Result.Mentors {
		left[s.Mentor] = s.Free()
	}
	assert.Positive(t, left["mentor-02"]+left["mentor-01"], "by the matching alone")
	assert.Zero(t, p.Free("mentor-01")+p.Free("mentor-02"), "by the ledger")

	suggested := 0
	for _, u := range p.Result.Unmatched {
		if c := p.Change(u); assert.NotNil(t, c, "%s", u.Mentee) && c.Slots == 0 && c.Mentor != "" {
			suggested++
			assert.Positive(t, p.Free(c.Mentor), "%s for %s", c.Mentor, u.Mentee)
		}
		option, suited := p.Advise(u.Mentee)
		if !suited {
			continue
		}
		for _, mentor := range option.Mentors {
			suggested++
			assert.Positive(t, p.Free(mentor), "%s for %s", mentor, u.Mentee)
		}
	}
	assert.Greater(t, suggested, 8)
}

func TestAdviceKeepsApart(t *testing.T) {
	tests := map[string]struct {
		formation, mentees, ties string
		suited                   bool
		reason                   string
	}{
		"nothing between them":  {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,,\n", "", true, "one oversees two"},
		"not again, the senior": {"", "e,gait,KE,N,en:c1,s,\nf,gait,KE,N,en:c1,,\n", "", false, "who asked is not sent back"},
		"not again, the fellow": {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,e,\n", "", false, "whoever of the two asked"},
		"a line manager":        {"", "e,gait,KE,N,en:c1,,s\nf,gait,KE,N,en:c1,,\n", "", false, "overseeing is no less than mentoring"},
		"the fellow's manager":  {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,,s\n", "", false, "nor may the fellow be with the senior"},
		"family":                {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,,\n", "kind,from,to\nfamily,e,f\n", false, "no peers either"},
		"one publication":       {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,,\n", "kind,from,to,matter\nco-author,e,,paper\nco-author,s,,paper\n", true, "what is only advised against does not keep apart"},
		"no language":           {"", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,fr:c1,,\n", "", false, "they cannot talk"},
		"a mentor of a team":    {"team t", "e,gait,KE,N,en:c1,,\nf,gait,KE,N,en:c1,,\n", "", false, "takes nobody else"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := of(t, "id,areas,stage,country,region,capacity,languages,relationship\ns,hand,senior,KE,N,1,en:c1,"+test.formation+"\n",
				"id,areas,country,region,languages,not again,manager\n"+test.mentees, test.ties)
			require.Len(t, p.Result.Unmatched, 2)
			option, suited := p.Advise("e")
			assert.Equal(t, test.suited, suited, test.reason)
			if suited {
				assert.Equal(t, mentorship.FacilitatedPeer, option.Structure)
				assert.Equal(t, []id{"s"}, option.Mentors)
				assert.Equal(t, []id{"f"}, option.Fellows)
			}
		})
	}
}
