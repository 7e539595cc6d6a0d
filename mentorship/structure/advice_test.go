package structure_test

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

const gait mentorship.Area = "gait"

// Everybody in these situations is at one place and available on Monday from
// ten to noon, unless said otherwise.

// seeker wants to develop gait.
func seeker(id mentorship.PersonID, changes ...func(*mentorship.Person)) mentorship.Person {
	p := in("UTC", id, 600, 720)
	p.Place = at(0, 0)
	p.Seeks = []mentorship.Sought{{Area: gait}}
	for _, change := range changes {
		change(&p)
	}
	return p
}

// teacher is an expert of gait, early in the career, with slots to spare.
func teacher(id mentorship.PersonID, changes ...func(*structure.Available)) structure.Available {
	a := structure.Available{Person: in("UTC", id, 600, 720), Free: new(2)}
	a.Person.Place = at(0, 0)
	a.Person.Stage = mentorship.StageEarly
	a.Person.Expertise = []mentorship.Expertise{{Area: gait, Level: mentorship.Expert}}
	for _, change := range changes {
		change(&a)
	}
	return a
}

func away(a *structure.Available)     { a.Person.Place = at(0, 30) }
func full(a *structure.Available)     { a.Free = new(0) }
func unasked(a *structure.Available)  { a.Free = nil }
func nowhere(a *structure.Available)  { a.Person.Place = mentorship.Place{} }
func senior(a *structure.Available)   { a.Person.Stage = mentorship.StageSenior }
func ignorant(a *structure.Available) { a.Person.Expertise[0].Level = mentorship.Novice }
func asleep(a *structure.Available) {
	a.Person.Availability[0] = mentorship.Window{Day: time.Monday, From: 0, Until: 60}
}

func virtualOnly(a *structure.Available) {
	a.Person.Wishes.Modes = []mentorship.Mode{mentorship.Virtual}
}

// expert is somebody at the level of a peer, in gait.
func expert(p *mentorship.Person) {
	p.Expertise = []mentorship.Expertise{{Area: gait, Level: mentorship.Proficient}}
}

func seekers(n int, changes ...func(*mentorship.Person)) []mentorship.Person {
	var list []mentorship.Person
	for i := range n {
		list = append(list, seeker(mentorship.PersonID("f"+string(rune('a'+i))), changes...))
	}
	return list
}

func situation(fellows []mentorship.Person, mentors ...structure.Available) structure.Situation {
	return structure.Situation{Mentors: mentors, Fellows: fellows, Period: days(0, 70), Policy: mentorship.DefaultPolicy()}
}

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

// option returns one option of an advice.
func option(t *testing.T, a structure.Advice, s mentorship.Structure, m mentorship.Mode) structure.Option {
	t.Helper()
	i := slices.IndexFunc(a.Options, func(o structure.Option) bool { return o.Structure == s && o.Mode == m })
	require.GreaterOrEqual(t, i, 0)
	return a.Options[i]
}

func needs(topic structure.Topic, speaks structure.Speaks, evidence ...rule.Evidence) structure.Reason {
	return structure.Reason{Topic: topic, Speaks: speaks, Need: true, Evidence: evidence}
}

func prefers(topic structure.Topic, speaks structure.Speaks, evidence ...rule.Evidence) structure.Reason {
	return structure.Reason{Topic: topic, Speaks: speaks, Evidence: evidence}
}

func TestReasons(t *testing.T) {
	const (
		pro, contra, open = structure.SpeaksFor, structure.SpeaksAgainst, structure.SpeaksUnknown
	)
	type id = mentorship.PersonID
	n := func(name string, got, want int64) rule.Evidence { return count(name, got, atLeast(want)) }
	perhaps := func(k int64) rule.Evidence { return got("not-known", rule.Count(k)) }
	five := rule.Ratio(5, 1).With(rule.AtMost)
	tests := map[string]struct {
		mentee    mentorship.Person
		situation structure.Situation
		structure mentorship.Structure
		mode      mentorship.Mode
		want      structure.Option
		reason    string
	}{
		"dyad in person": {
			seeker("e"), situation(nil, teacher("n"), teacher("m"), teacher("o", away)), mentorship.Dyad, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 1, Mentors: []id{"m", "n"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 3, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 2, 1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 2, 1)),
			}},
			"two of three are near",
		},
		"dyad, mixed": {
			seeker("e"), situation(nil, teacher("m"), teacher("n", asleep)), mentorship.Dyad, mentorship.Mixed,
			structure.Option{Fit: structure.Suited, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 1)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
			}},
			"near and with common hours, and no preference",
		},
		"dyad, virtual though near": {
			seeker("e"), situation(nil, teacher("m")), mentorship.Dyad, mentorship.Virtual,
			structure.Option{Fit: structure.Suited, Points: -1, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicLocality, contra, n("mentors-with-expertise-near", 1, 1)),
			}},
			"they could meet in person",
		},
		"the first need that fails ends it": {
			seeker("e"), situation(nil, teacher("m", away, full)), mentorship.Dyad, mentorship.InPerson,
			structure.Option{Fit: structure.Unsuited, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicNear, contra, n("mentors-near", 0, 1)),
			}},
			"the true cause is the last reason",
		},
		"cannot tell": {
			seeker("e"), situation(nil, teacher("m", nowhere), teacher("n", nowhere), teacher("o", away)), mentorship.Dyad, mentorship.InPerson,
			structure.Option{Fit: structure.Unclear, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 3, 1)),
				needs(structure.TopicNear, open, n("mentors-near", 0, 1), perhaps(2)),
				needs(structure.TopicWilling, open, n("mentors-willing", 0, 1), perhaps(2)),
				needs(structure.TopicCapacity, open, n("mentors-free", 0, 1), perhaps(2)),
				prefers(structure.TopicLocality, open, n("mentors-with-expertise-near", 0, 1), perhaps(2)),
			}},
			"where two work is not stated",
		},
		"what cannot be told is no obstacle where enough is known": {
			seeker("e"), situation(nil, teacher("m", nowhere), teacher("n")), mentorship.Dyad, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 1, Mentors: []id{"n"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 1, 1), perhaps(1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1), perhaps(1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1), perhaps(1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 1, 1), perhaps(1)),
			}},
			"one mentor is certain",
		},
		"a crowd for a dyad": {
			seeker("e"), situation(seekers(6), teacher("m")), mentorship.Dyad, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: -1, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 1, 1)),
				prefers(structure.TopicScarcity, contra, ratio(7, 1, five)),
				prefers(structure.TopicNumbers, contra, ratio(7, 1, rule.Ratio(1, 1).With(rule.AtMost))),
			}},
			"others wait for the same mentor",
		},
		"a group": {
			seeker("e"), situation(seekers(1), teacher("m")), mentorship.Group, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 2, Mentors: []id{"m"}, Fellows: []id{"fa"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 1, 1)),
				prefers(structure.TopicNumbers, pro, ratio(2, 1, rule.Value{})),
			}},
			"two to one",
		},
		"a group of three by policy": {
			seeker("e"),
			policy(situation(seekers(2), teacher("m", func(a *structure.Available) { a.Free = new(3) }), teacher("n")), func(p *mentorship.Policy) { p.GroupMentees = mentorship.LimitOf(3, rule.Convention) }),
			mentorship.Group, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 2, Mentors: []id{"m"}, Fellows: []id{"fa", "fb"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				needs(structure.TopicFellows, pro, n("fellows-seeking-the-same", 2, 2)),
				needs(structure.TopicNear, pro, n("fellows-near", 2, 2)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 2, 2)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 2, 1)),
				prefers(structure.TopicNumbers, pro, ratio(3, 1, rule.Value{})),
			}},
			"a mentor needs a slot for each, and two fellows",
		},
		"a team, virtual": {
			seeker("e"), situation(append(seekers(2), seeker("x", func(p *mentorship.Person) { p.Seeks[0].Area = "pain" })), teacher("m", away), teacher("n", away)),
			mentorship.Team, mentorship.Virtual,
			structure.Option{Fit: structure.Suited, Points: 2, Mentors: []id{"m", "n"}, Fellows: []id{"fa", "fb"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 2)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 2, 2)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 2)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 2, 2)),
				needs(structure.TopicFellows, pro, n("fellows-seeking-the-same", 2, 1)),
				needs(structure.TopicHours, pro, n("fellows-with-common-hours", 2, 1)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 2, 1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 0, 2)),
				prefers(structure.TopicNumbers, pro, ratio(3, 2, five)),
			}},
			"who seeks something else is no fellow",
		},
		"a team of too many": {
			seeker("e"), policy(situation(seekers(4), teacher("m"), teacher("n")), func(p *mentorship.Policy) { p.MenteesPerMentor = mentorship.LimitOf(2, rule.Convention) }),
			mentorship.Team, mentorship.Mixed,
			structure.Option{Fit: structure.Suited, Points: -1, Mentors: []id{"m", "n"}, Fellows: []id{"fa", "fb", "fc", "fd"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 2)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 2)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 2, 2)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 2)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 2, 2)),
				needs(structure.TopicFellows, pro, n("fellows-seeking-the-same", 4, 1)),
				needs(structure.TopicNear, pro, n("fellows-near", 4, 1)),
				needs(structure.TopicHours, pro, n("fellows-with-common-hours", 4, 1)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 4, 1)),
				prefers(structure.TopicNumbers, contra, ratio(5, 2, rule.Ratio(2, 1).With(rule.AtMost))),
			}},
			"five to two is more than two to one",
		},
		"a team for one": {
			seeker("e"), situation(nil, teacher("m"), teacher("n")), mentorship.Team, mentorship.InPerson,
			structure.Option{Fit: structure.Unsuited, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 2)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 2)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 2)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 2, 2)),
				needs(structure.TopicFellows, contra, n("fellows-seeking-the-same", 0, 1)),
			}},
			"no fellow",
		},
		"peers": {
			seeker("e", expert), situation(append(seekers(1, expert), seekers(6)[1:]...), teacher("m", away, senior)), mentorship.Peer, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 1, Fellows: []id{"fa"}, Reasons: []structure.Reason{
				needs(structure.TopicPeerLevel, pro, limited("level", rule.Text("proficient"), rule.Text("proficient").With(rule.AtLeast))),
				needs(structure.TopicFellows, pro, n("fellows-with-expertise", 1, 1), perhaps(5)),
				needs(structure.TopicNear, pro, n("fellows-near", 1, 1), perhaps(5)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 1, 1), perhaps(5)),
				prefers(structure.TopicLocality, pro, n("fellows-with-expertise-near", 1, 1), perhaps(5)),
				prefers(structure.TopicScarcity, pro, ratio(7, 1, five)),
				prefers(structure.TopicSenior, contra, count("seniors", 1, rule.Count(0))),
			}},
			"who claims nothing may be an expert",
		},
		"no peer": {
			seeker("e", expert, func(p *mentorship.Person) { p.Expertise[0].Level-- }), situation(seekers(1, expert)), mentorship.Peer, mentorship.Virtual,
			structure.Option{Fit: structure.Unsuited, Reasons: []structure.Reason{
				needs(structure.TopicPeerLevel, contra, limited("level", rule.Text("competent+9"), rule.Text("proficient").With(rule.AtLeast))),
			}},
			"the mentee is no expert",
		},
		"peers among plenty, with whom it cannot be told": {
			seeker("e"), situation(seekers(1, expert), teacher("m")), mentorship.Peer, mentorship.Virtual,
			structure.Option{Fit: structure.Unclear, Points: -2, Fellows: []id{"fa"}, Reasons: []structure.Reason{
				needs(structure.TopicPeerLevel, open, limited("level", rule.Text("unstated"), rule.Text("proficient").With(rule.AtLeast))),
				needs(structure.TopicFellows, pro, n("fellows-with-expertise", 1, 1)),
				needs(structure.TopicHours, pro, n("fellows-with-common-hours", 1, 1)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 1, 1)),
				prefers(structure.TopicLocality, contra, n("fellows-with-expertise-near", 1, 1)),
				prefers(structure.TopicScarcity, contra, ratio(2, 1, five)),
			}},
			"the mentee claims nothing",
		},
		"a facilitated cohort": {
			seeker("e"), situation(seekers(4), teacher("m", senior, ignorant), teacher("n", unasked)), mentorship.FacilitatedPeer, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 1, Mentors: []id{"m"}, Fellows: []id{"fa", "fb", "fc", "fd"}, Reasons: []structure.Reason{
				needs(structure.TopicSenior, pro, n("seniors", 1, 1)),
				needs(structure.TopicNear, pro, n("seniors-near", 1, 1)),
				needs(structure.TopicWilling, pro, n("seniors-willing", 1, 1)),
				needs(structure.TopicFellows, pro, n("fellows-seeking-the-same", 4, 1)),
				needs(structure.TopicNear, pro, n("fellows-near", 4, 1)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 4, 1)),
				prefers(structure.TopicLocality, pro, n("fellows-seeking-the-same-near", 4, 1)),
				prefers(structure.TopicScarcity, open, ratio(5, 0, five), perhaps(1)),
			}},
			"whether one mentor has a slot decides whether they are scarce",
		},
		"a project": {
			seeker("e"), withProject(situation(seekers(1), teacher("m"))), mentorship.Functional, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 2, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicProject, pro, got("project", rule.Text("course"))),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 1, 1)),
			}},
			"the one that is made for it",
		},
		"a project in another structure": {
			seeker("e"), withProject(situation(nil, teacher("m"))), mentorship.Dyad, mentorship.Mixed,
			structure.Option{Fit: structure.Suited, Points: -1, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 1, 1)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicProject, contra, got("project", rule.Text("course"))),
			}},
			"another one is made for it",
		},
		"no project": {
			seeker("e"), situation(nil, teacher("m")), mentorship.Functional, mentorship.InPerson,
			structure.Option{Fit: structure.Unsuited, Reasons: []structure.Reason{
				needs(structure.TopicProject, contra, count("projects", 0, rule.Count(1))),
			}},
			"nothing to guide",
		},
		"a wish": {
			seeker("e", func(p *mentorship.Person) { p.Wishes.Modes = []mentorship.Mode{mentorship.InPerson} }), situation(nil, teacher("m")), mentorship.Dyad, mentorship.Virtual,
			structure.Option{Fit: structure.Unsuited, Reasons: []structure.Reason{
				needs(structure.TopicWish, contra, got("mode", rule.Text(mentorship.Virtual))),
			}},
			"another mode is wished",
		},
		"a wish that is met": {
			seeker("e", func(p *mentorship.Person) { p.Wishes.Modes = []mentorship.Mode{mentorship.Virtual} }), situation(nil, teacher("m", virtualOnly), teacher("n", func(a *structure.Available) { a.Person.Wishes.Modes = []mentorship.Mode{mentorship.Mixed} })), mentorship.Dyad, mentorship.Virtual,
			structure.Option{Fit: structure.Suited, Points: -1, Mentors: []id{"m"}, Reasons: []structure.Reason{
				needs(structure.TopicWish, pro, got("mode", rule.Text(mentorship.Virtual))),
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 1)),
				needs(structure.TopicHours, pro, n("mentors-with-common-hours", 2, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicLocality, contra, n("mentors-with-expertise-near", 2, 1)),
			}},
			"by mentee and mentor",
		},
		"no policy": {
			seeker("e"), policy(situation(seekers(9), teacher("m", away, asleep)), func(p *mentorship.Policy) { *p = mentorship.Policy{} }), mentorship.Team, mentorship.Mixed,
			structure.Option{Fit: structure.Suited, Points: 1, Mentors: []id{"m"}, Fellows: []id{"fa", "fb", "fc", "fd", "fe", "ff", "fg", "fh", "fi"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 1, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 1, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1)),
				prefers(structure.TopicNumbers, pro, ratio(10, 1, rule.Value{})),
			}},
			"what is unset is not looked at",
		},
		"peers without a policy": {
			seeker("e"), policy(situation(seekers(1, expert), teacher("m")), func(p *mentorship.Policy) { *p = mentorship.Policy{} }), mentorship.Peer, mentorship.Virtual,
			structure.Option{Fit: structure.Suited, Fellows: []id{"fa"}, Reasons: []structure.Reason{
				needs(structure.TopicFellows, pro, n("fellows-with-expertise", 1, 1)),
				needs(structure.TopicWilling, pro, n("fellows-willing", 1, 1)),
			}},
			"two are the least there can be",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := option(t, structure.Advise(tt.mentee, tt.situation), tt.structure, tt.mode)
			tt.want.Structure, tt.want.Mode = tt.structure, tt.mode
			for i := range got.Reasons {
				assert.NoError(t, got.Reasons[i].Basis.Validate())
				if got.Reasons[i].Basis == rule.Research {
					assert.NotEmpty(t, got.Reasons[i].Sources)
				}
				got.Reasons[i].Basis, got.Reasons[i].Sources = "", nil
			}
			if diff := cmp.Diff(tt.want, got, values); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.reason, diff)
			}
		})
	}
}

func policy(s structure.Situation, change func(*mentorship.Policy)) structure.Situation {
	change(&s.Policy)
	return s
}

func withProject(s structure.Situation) structure.Situation {
	s.Project = &mentorship.Project{ID: "course"}
	return s
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

// ranks are the keys by which options are ordered.
func TestOptionsAreInOrder(t *testing.T) {
	rank := []structure.Fit{structure.Suited, structure.Unclear, structure.Unsuited}
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		mentee, s := randomSituation(r)
		advice := structure.Advise(mentee, s)
		require.Equal(t, mentee.ID, advice.Mentee)
		require.True(t, slices.IsSortedFunc(advice.Options, func(a, b structure.Option) int {
			for _, key := range []int{
				slices.Index(rank, a.Fit) - slices.Index(rank, b.Fit), b.Points - a.Points,
				slices.Index(mentorship.Structures(), a.Structure) - slices.Index(mentorship.Structures(), b.Structure),
				slices.Index(mentorship.Modes(), a.Mode) - slices.Index(mentorship.Modes(), b.Mode),
			} {
				if key != 0 {
					return key
				}
			}
			return 0
		}))
		for _, o := range advice.Options {
			points := 0
			fit := structure.Suited
			for _, reason := range o.Reasons {
				switch {
				case reason.Need && reason.Speaks == structure.SpeaksAgainst:
					fit = structure.Unsuited
				case reason.Need && reason.Speaks == structure.SpeaksUnknown && fit == structure.Suited:
					fit = structure.Unclear
				case !reason.Need && reason.Speaks == structure.SpeaksFor:
					points++
				case !reason.Need && reason.Speaks == structure.SpeaksAgainst:
					points--
				}
			}
			require.Equal(t, fit, o.Fit, "the needs decide the fit")
			require.Equal(t, points, o.Points, "the preferences add up to the points")
		}
	}
}

func TestAdviceDoesNotDependOnOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 100 {
		mentee, s := randomSituation(r)
		want := structure.Advise(mentee, s)
		before := slices.Clone(s.Mentors)
		r.Shuffle(len(s.Mentors), func(i, j int) { s.Mentors[i], s.Mentors[j] = s.Mentors[j], s.Mentors[i] })
		r.Shuffle(len(s.Fellows), func(i, j int) { s.Fellows[i], s.Fellows[j] = s.Fellows[j], s.Fellows[i] })
		if diff := cmp.Diff(want, structure.Advise(mentee, s), values); diff != "" {
			t.Fatalf("another order of people gives other advice:\n%s", diff)
		}
		s.Mentors = append(before, before...)
		s.Fellows = append(s.Fellows, s.Fellows...)
		if diff := cmp.Diff(want, structure.Advise(mentee, s), values); diff != "" {
			t.Fatalf("who stands there twice counts twice:\n%s", diff)
		}
	}
}

// A further mentor never makes a dyad less suited.
func TestAnotherMentorNeverHurtsADyad(t *testing.T) {
	rank := []structure.Fit{structure.Unsuited, structure.Unclear, structure.Suited}
	r := rand.New(rand.NewPCG(9, 10))
	for range 300 {
		mentee, s := randomSituation(r)
		before := structure.Advise(mentee, s)
		s.Mentors = append(s.Mentors, randomAvailable(r, "new"))
		after := structure.Advise(mentee, s)
		for _, m := range mentorship.Modes() {
			was, is := option(t, before, mentorship.Dyad, m).Fit, option(t, after, mentorship.Dyad, m).Fit
			require.GreaterOrEqual(t, slices.Index(rank, is), slices.Index(rank, was))
		}
	}
}

func randomAvailable(r *rand.Rand, id mentorship.PersonID) structure.Available {
	changes := []func(*structure.Available){away, full, unasked, nowhere, senior, ignorant, asleep, virtualOnly}
	var some []func(*structure.Available)
	for _, c := range changes {
		if r.IntN(4) == 0 {
			some = append(some, c)
		}
	}
	return teacher(id, some...)
}

func randomSituation(r *rand.Rand) (mentorship.Person, structure.Situation) {
	s := situation(nil)
	for i := range r.IntN(5) {
		s.Mentors = append(s.Mentors, randomAvailable(r, mentorship.PersonID("m"+string(rune('a'+i)))))
	}
	for i := range r.IntN(8) {
		fellow := seeker(mentorship.PersonID("f" + string(rune('a'+i))))
		if r.IntN(2) == 0 {
			expert(&fellow)
		}
		s.Fellows = append(s.Fellows, fellow)
	}
	if r.IntN(3) == 0 {
		s = withProject(s)
	}
	mentee := seeker("e")
	if r.IntN(2) == 0 {
		expert(&mentee)
	}
	return mentee, s
}

func TestBestOfNothing(t *testing.T) {
	_, ok := structure.Advice{}.Best()
	assert.False(t, ok)
	for _, o := range structure.Advise(mentorship.Person{}, structure.Situation{}).Options {
		assert.NotEqual(t, structure.Suited, o.Fit, "of nothing known nothing can be said to suit")
	}
}

func TestAdviceAsJSON(t *testing.T) {
	advice := structure.Advise(seeker("e"), situation(seekers(2), teacher("m"), teacher("n", nowhere)))
	text, err := json.Marshal(advice)
	require.NoError(t, err)
	var back structure.Advice
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))

	text, err = json.Marshal(structure.Option{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"structure":"","mode":"","fit":"","points":0,"mentors":[],"fellows":[],"reasons":[]}`, string(text))

	for _, bad := range []string{`{"topic":"weather"}`, `{"speaks":"maybe"}`} {
		var r structure.Reason
		assert.ErrorIs(t, json.Unmarshal([]byte(bad), &r), mentorship.ErrText, bad)
	}
	var o structure.Option
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"fit":"tight"}`), &o), mentorship.ErrText)
}

func TestTopicsHaveSources(t *testing.T) {
	want := map[structure.Topic][]rule.Source{
		structure.TopicExpertise: {"R1", "R2"},
		structure.TopicNear:      {"R3", mentorship.Article},
		structure.TopicHours:     {"R1", "R4"},
		structure.TopicLocality:  {"R1", "R4"},
		structure.TopicCapacity:  {"R9"},
		structure.TopicProject:   {"R5"},
		structure.TopicPeerLevel: {"R5"},
		structure.TopicSenior:    {"R5"},
		structure.TopicScarcity:  {"R5"},
		structure.TopicFellows:   {mentorship.Article},
		structure.TopicNumbers:   {mentorship.Article},
		structure.TopicWish:      nil,
		structure.TopicWilling:   nil,
	}
	require.Len(t, structure.Topics(), len(want))
	seen := map[structure.Topic]bool{}
	for i := range 3 {
		mentee, s := seeker("e", expert, func(p *mentorship.Person) { p.Wishes.Modes = mentorship.Modes() }), situation(seekers(6, expert), teacher("m", senior))
		if i == 1 {
			s = withProject(s)
		}
		for _, o := range structure.Advise(mentee, s).Options {
			for _, r := range o.Reasons {
				seen[r.Topic] = true
				assert.Equal(t, want[r.Topic], r.Sources, "%s", r.Topic)
				basis := rule.Research
				if r.Topic == structure.TopicWish || r.Topic == structure.TopicWilling || r.Topic == structure.TopicFellows || r.Topic == structure.TopicNumbers {
					basis = rule.Convention
				}
				assert.Equal(t, basis, r.Basis, "%s", r.Topic)
			}
		}
	}
	for _, topic := range structure.Topics() {
		assert.True(t, seen[topic], "%s was never a reason", topic)
	}
}

func TestReasonInWords(t *testing.T) {
	r := needs(structure.TopicNear, structure.SpeaksUnknown, count("mentors-near", 0, atLeast(1)), got("not-known", rule.Count(2)))
	assert.Equal(t, "not-known: mentors-near 0 (at least 1), not-known 2", r.String())
}
