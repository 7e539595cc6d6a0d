package structure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestBestAdvice(t *testing.T) {
	project := func(s structure.Situation) structure.Situation {
		s.Project = &mentorship.Project{ID: "course"}
		return s
	}
	tests := map[string]struct {
		mentee    mentorship.Person
		situation structure.Situation
		structure mentorship.Structure // empty where nothing suits
		mode      mentorship.Mode
		reason    string
	}{
		"both are near":        {seeker("e"), situation(nil, teacher("m")), mentorship.Dyad, mentorship.InPerson, "in person where both are near"},
		"no local expertise":   {seeker("e"), situation(nil, teacher("m", away), teacher("n", ignorant)), mentorship.Dyad, mentorship.Virtual, "virtual where no local mentor has the expertise"},
		"local expert is full": {seeker("e"), situation(nil, teacher("m", away), teacher("n", full)), mentorship.Dyad, mentorship.Virtual, "the expert who is near has no slot"},
		"asks for virtual": {
			seeker("e", func(p *mentorship.Person) { p.Wishes.Modes = []mentorship.Mode{mentorship.Virtual} }),
			situation(nil, teacher("m")), mentorship.Dyad, mentorship.Virtual, "the mentee's wish is a need",
		},
		"mentor asks for virtual":   {seeker("e"), situation(nil, teacher("m", virtualOnly)), mentorship.Dyad, mentorship.Virtual, "and so is the mentor's"},
		"no common hours, but near": {seeker("e"), situation(nil, teacher("m", asleep)), mentorship.Dyad, mentorship.InPerson, "hours are asked of those who meet at a distance"},
		"a project":                 {seeker("e"), project(situation(nil, teacher("m"))), mentorship.Functional, mentorship.InPerson, "functional with a project"},
		"a project far away":        {seeker("e"), project(situation(nil, teacher("m", away))), mentorship.Functional, mentorship.Virtual, "functional with a project, virtual"},
		"scarce, with a project": {
			seeker("e", expert), project(situation(seekers(6, expert), teacher("m", func(a *structure.Available) { a.Free = new(9) }))),
			mentorship.Functional, mentorship.InPerson, "a project comes before scarcity",
		},
		"more mentees than mentors": {seeker("e"), situation(seekers(2), teacher("m")), mentorship.Group, mentorship.InPerson, "a group by numbers"},
		"many of both":              {seeker("e"), situation(seekers(4), teacher("m"), teacher("n")), mentorship.Group, mentorship.InPerson, "a group is simpler than a team that would do as well"},
		"as many as mentors":        {seeker("e"), situation(seekers(1), teacher("m"), teacher("n")), mentorship.Dyad, mentorship.InPerson, "one for each"},
		"scarce mentors, expert peers": {
			seeker("e", expert), situation(seekers(5, expert), teacher("m")), mentorship.Peer, mentorship.InPerson, "six to one: peers where resources are few",
		},
		"nearly scarce": {
			seeker("e", expert), situation(seekers(4, expert), teacher("m")), mentorship.Group, mentorship.InPerson, "five to one is the limit itself",
		},
		"no mentors at all": {seeker("e", expert), situation(seekers(1, expert)), mentorship.Peer, mentorship.InPerson, "two to none is scarce, not a ratio of 0"},
		"scarce, and a senior": {
			seeker("e", expert), situation(seekers(6, expert), teacher("m", senior)), mentorship.FacilitatedPeer, mentorship.InPerson, "somebody could oversee the peers",
		},
		"scarce, novices, and a senior": {
			seeker("e"), situation(seekers(6), teacher("m", ignorant, senior)), mentorship.FacilitatedPeer, mentorship.InPerson, "peers need not be experts where a senior oversees them",
		},
		"scarce, a senior far away": {
			seeker("e"), situation(seekers(6), teacher("m", ignorant, senior, away)), mentorship.FacilitatedPeer, mentorship.Virtual, "the senior oversees from afar",
		},
		"scarce, and novices":        {seeker("e"), situation(seekers(6)), "", "", "nobody to learn from"},
		"nobody":                     {seeker("e"), situation(nil), "", "", "nobody at all"},
		"only the full":              {seeker("e"), situation(nil, teacher("m", full)), "", "", "no slot"},
		"only the ignorant":          {seeker("e"), situation(nil, teacher("m", ignorant)), "", "", "no expertise"},
		"only oneself":               {seeker("e"), situation([]mentorship.Person{seeker("e", expert)}, teacher("e")), "", "", "nobody is their own mentor or fellow"},
		"far and asleep":             {seeker("e"), situation(nil, teacher("m", away, asleep)), "", "", "no hours in common"},
		"slots not known":            {seeker("e"), situation(nil, teacher("m", unasked)), "", "", "cannot tell"},
		"seeks nothing that is said": {seeker("e", func(p *mentorship.Person) { p.Seeks = nil }), situation(nil, teacher("m")), "", "", "cannot tell"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			advice := structure.Advise(tt.mentee, tt.situation)
			require.Len(t, advice.Options, 18)
			best, suited := advice.Best()
			require.Equal(t, tt.structure != "", suited, "%s: %+v", tt.reason, best)
			if suited {
				assert.Equal(t, tt.structure, best.Structure, tt.reason)
				assert.Equal(t, tt.mode, best.Mode, tt.reason)
			}
		})
	}
}

func TestExpertiseOfMentors(t *testing.T) {
	at := func(level mentorship.Level) func(*structure.Available) {
		return func(a *structure.Available) { a.Person.Expertise[0].Level = level }
	}
	wanting := func(list ...mentorship.Sought) mentorship.Person {
		return seeker("e", func(p *mentorship.Person) { p.Seeks = list })
	}
	tests := map[string]struct {
		mentee mentorship.Person
		mentor structure.Available
		want   structure.Fit
		reason string
	}{
		"at the policy's level":  {seeker("e"), teacher("m", at(mentorship.Proficient)), structure.Suited, "the limit itself"},
		"just below":             {seeker("e"), teacher("m", at(mentorship.Proficient-1)), structure.Unsuited, "one less"},
		"at the level sought":    {wanting(mentorship.Sought{Area: gait, Level: mentorship.Novice}), teacher("m", at(mentorship.Novice)), structure.Suited, "the mentee's own word comes first"},
		"below the level sought": {wanting(mentorship.Sought{Area: gait, Level: mentorship.Expert}), teacher("m", at(mentorship.Proficient)), structure.Unsuited, "above the policy's too"},
		"level unsaid":           {seeker("e"), teacher("m", at(0)), structure.Unclear, "cannot be told"},
		"claims nothing":         {seeker("e"), teacher("m", func(a *structure.Available) { a.Person.Expertise = nil }), structure.Unclear, "silence is no answer"},
		"another area":           {wanting(mentorship.Sought{Area: "pain"}), teacher("m"), structure.Unsuited, "an expert in something else"},
		"one area of two":        {wanting(mentorship.Sought{Area: "pain"}, mentorship.Sought{Area: gait}), teacher("m"), structure.Suited, "one is a start"},
		"sure of one, unsure of another": {
			wanting(mentorship.Sought{Area: gait}, mentorship.Sought{Area: "pain"}),
			teacher("m", func(a *structure.Available) {
				a.Person.Expertise = append(a.Person.Expertise, mentorship.Expertise{Area: "pain"})
			}), structure.Suited, "one is a start",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := option(t, structure.Advise(tt.mentee, situation(nil, tt.mentor)), mentorship.Dyad, mentorship.InPerson)
			assert.Equal(t, tt.want, got.Fit, tt.reason)
		})
	}
}

func TestFellowsSeekTheSame(t *testing.T) {
	for name, tt := range map[string]struct {
		seeks  []mentorship.Sought
		want   structure.Fit
		reason string
	}{
		"the same":       {[]mentorship.Sought{{Area: "pain"}, {Area: gait, Level: mentorship.Expert}}, structure.Suited, "one area in common, at whatever level"},
		"something else": {[]mentorship.Sought{{Area: "pain"}}, structure.Unsuited, "nothing in common"},
		"nobody knows":   {nil, structure.Unclear, "silence is no answer"},
	} {
		t.Run(name, func(t *testing.T) {
			fellow := seeker("f", func(p *mentorship.Person) { p.Seeks = tt.seeks })
			advice := structure.Advise(seeker("e"), situation([]mentorship.Person{fellow}, teacher("m", senior)))
			assert.Equal(t, tt.want, option(t, advice, mentorship.FacilitatedPeer, mentorship.InPerson).Fit, tt.reason)
		})
	}
}
