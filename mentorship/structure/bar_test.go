package structure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

const (
	family   rule.Code = "ethics.conflict.family"
	notAgain rule.Code = "matching.eligibility.not-again"
)

// barredBy adds bars to a situation.
func barredBy(s structure.Situation, bars ...structure.Bar) structure.Situation {
	s.Bars = bars
	return s
}

func TestBars(t *testing.T) {
	type id = mentorship.PersonID
	tests := map[string]struct {
		situation        structure.Situation
		structure        mentorship.Structure
		fit              structure.Fit
		mentors, fellows []id
		told             []rule.Evidence // of the reason about bars, nil for no such reason
		reason           string
	}{
		"a mentor": {
			barredBy(situation(nil, teacher("m"), teacher("n")), structure.Bar{One: "e", Other: "m", Code: family}),
			mentorship.Dyad, structure.Suited,
			[]id{"n"},
			nil,
			[]rule.Evidence{count("mentors-not-barred", 1, atLeast(1)), got("barred", rule.Text("m")), got("by", rule.Text(family))},
			"the other is left",
		},
		"the only mentor": {
			barredBy(situation(nil, teacher("m")), structure.Bar{One: "m", Other: "e", Code: notAgain}, structure.Bar{One: "e", Other: "m", Code: family}, structure.Bar{One: "e", Other: "m", Code: family}),
			mentorship.Dyad, structure.Unsuited, nil, nil,
			[]rule.Evidence{count("mentors-not-barred", 0, atLeast(1)), got("barred", rule.Text("m")), got("by", rule.Text(family)), got("by", rule.Text(notAgain))},
			"every code once, whichever of the two is named first",
		},
		"nobody is to know why": {
			barredBy(situation(nil, teacher("m")), structure.Bar{One: "e", Other: "m"}),
			mentorship.Dyad, structure.Unsuited, nil, nil,
			[]rule.Evidence{count("mentors-not-barred", 0, atLeast(1)), got("barred", rule.Text("m"))},
			"a bar needs no code",
		},
		"somebody who would not do": {
			barredBy(situation(nil, teacher("m"), teacher("n", ignorant)), structure.Bar{One: "e", Other: "n", Code: family}),
			mentorship.Dyad, structure.Suited,
			[]id{"m"},
			nil, nil,
			"who falls out before is not told again",
		},
		"others": {
			barredBy(situation(seekers(1), teacher("m")), structure.Bar{One: "m", Other: "fa", Code: family}, structure.Bar{One: "e", Other: "stranger"}, structure.Bar{One: "e", Other: "e"}, structure.Bar{}),
			mentorship.Group, structure.Suited,
			[]id{"m"},
			[]id{"fa"},
			nil,
			"bars between others, and of people who are not there, change nothing",
		},
		"a peer": {
			barredBy(situation(seekers(2, expert)), structure.Bar{One: "fa", Other: "e", Code: family}),
			mentorship.Peer, structure.Suited, nil,
			[]id{"fb"},
			[]rule.Evidence{count("fellows-not-barred", 1, atLeast(1)), got("barred", rule.Text("fa")), got("by", rule.Text(family))},
			"the other peer is left",
		},
		"the one who could oversee": {
			barredBy(situation(seekers(1), teacher("m", senior)), structure.Bar{One: "m", Other: "e", Code: family}),
			mentorship.FacilitatedPeer, structure.Unsuited, nil, nil,
			[]rule.Evidence{count("seniors-not-barred", 0, atLeast(1)), got("barred", rule.Text("m")), got("by", rule.Text(family))},
			"overseeing is no less than mentoring",
		},
		"a fellow who is not needed": {
			barredBy(situation(seekers(2), teacher("m")), structure.Bar{One: "e", Other: "fa", Code: family}),
			mentorship.Group, structure.Suited,
			[]id{"m"},
			[]id{"fb"},
			nil,
			"a group of one is a group: nothing depends on it",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			e := seeker("e", expert)
			got := option(t, structure.Advise(e, tt.situation), tt.structure, mentorship.InPerson)
			assert.Equal(t, tt.fit, got.Fit, tt.reason)
			assert.Equal(t, tt.mentors, got.Mentors, tt.reason)
			assert.Equal(t, tt.fellows, got.Fellows, tt.reason)
			var told []rule.Evidence
			for _, r := range got.Reasons {
				if r.Topic == structure.TopicBarred {
					assert.True(t, r.Need)
					told = append(told, r.Evidence...)
				}
			}
			if diff := cmp.Diff(tt.told, told, values); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

// Who is barred is near for nothing: expertise that cannot be used does not
// recommend meeting in person.
func TestBarredExpertiseIsNotLocal(t *testing.T) {
	s := barredBy(situation(nil, teacher("m"), teacher("n", away)), structure.Bar{One: "e", Other: "m", Code: family})
	best, suited := structure.Advise(seeker("e"), s).Best()
	assert.True(t, suited)
	assert.Equal(t, mentorship.Virtual, best.Mode)
	assert.Equal(t, []mentorship.PersonID{"n"}, best.Mentors)
}

// A senior who may not oversee the mentee's peers does not speak against peers
// alone.
func TestBarredSeniorDoesNotSpeakAgainstPeers(t *testing.T) {
	s := situation(seekers(6, expert), teacher("m", senior))
	points := func() int {
		return option(t, structure.Advise(seeker("e", expert), s), mentorship.Peer, mentorship.InPerson).Points
	}
	before := points()
	s.Bars = []structure.Bar{{One: "e", Other: "m", Code: family}}
	assert.Equal(t, before+1, points())
}
