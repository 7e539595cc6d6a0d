package structure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

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
		"a group of whom some cannot be told": {
			seeker("e"), situation(append(seekers(1), seeker("g", func(p *mentorship.Person) { p.Seeks = nil })), teacher("m"), teacher("n", unasked)),
			mentorship.Group, mentorship.InPerson,
			structure.Option{Fit: structure.Suited, Points: 1, Mentors: []id{"m"}, Fellows: []id{"fa"}, Reasons: []structure.Reason{
				needs(structure.TopicExpertise, pro, n("mentors-with-expertise", 2, 1)),
				needs(structure.TopicNear, pro, n("mentors-near", 2, 1)),
				needs(structure.TopicWilling, pro, n("mentors-willing", 2, 1)),
				needs(structure.TopicCapacity, pro, n("mentors-free", 1, 1), perhaps(1)),
				prefers(structure.TopicLocality, pro, n("mentors-with-expertise-near", 2, 1)),
				prefers(structure.TopicNumbers, open, ratio(2, 1, rule.Value{}), perhaps(2)),
			}},
			"one more mentor and one more mentee, perhaps, do not cancel each other",
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
