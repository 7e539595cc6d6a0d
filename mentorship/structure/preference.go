package structure

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// preferProject: a project asks for a functional mentorship (R5).
func (v survey) preferProject(b *balance) {
	if v.project != nil {
		b.prefer(TopicProject, truth(b.Structure == mentorship.Functional),
			rule.Evidence{Name: "project", Got: rule.Text(v.project.ID)})
	}
}

// preferLocality: in person where those who know are near, virtual where they
// are not (R1, R3, R4). Both at once has something of each.
func (v survey) preferLocality(b *balance) {
	if b.Mode == mentorship.Mixed || v.policy.NearKilometres.IsZero() {
		return
	}
	list, needed, knows := v.mentors, v.sizeOf(b.Structure).mentors, v.knows(b.Structure)
	if b.Structure == mentorship.Peer || b.Structure == mentorship.FacilitatedPeer {
		list, needed = v.fellows, v.sizeOf(b.Structure).fellows
	}
	sure, perhaps := tally(pass(list, knows.ask, candidate.isAllowed, candidate.isNear))
	verdict := enough(sure, perhaps, needed)
	if b.Mode == mentorship.Virtual {
		verdict = yes - verdict
	}
	b.prefer(TopicLocality, verdict, figures(knows.name+"-near", sure, perhaps, needed)...)
}

// preferScarcity: where mentors are few, experts help one another (R5), better
// with somebody to oversee them; then a mentor of one's own is too much to ask.
func (v survey) preferScarcity(b *balance) {
	limit, set := v.policy.ScarceMentees.Value()
	if !set {
		return
	}
	mentees := 1 + len(v.fellows)
	sure, perhaps := tally(pass(v.mentors, candidate.hasExpertise, candidate.hasSlot))
	scarce := unknown
	switch {
	case mentorship.Ratio{Mentees: mentees, Mentors: sure}.AtMost(limit):
		scarce = no
	case !mentorship.Ratio{Mentees: mentees, Mentors: sure + perhaps}.AtMost(limit):
		scarce = yes
	}
	evidence := proportion(mentees, sure, perhaps, rule.Ratio(int64(limit), 1).With(rule.AtMost))
	switch b.Structure {
	case mentorship.Peer, mentorship.FacilitatedPeer:
		b.prefer(TopicScarcity, scarce, evidence...)
	case mentorship.Functional:
	default:
		if scarce == yes {
			b.prefer(TopicScarcity, no, evidence...)
		}
	}
}

// preferSenior: peers alone are second best where somebody could oversee them
// (R5).
func (v survey) preferSenior(b *balance) {
	if b.Structure != mentorship.Peer {
		return
	}
	if seniors, _ := tally(pass(v.mentors, candidate.isSenior, candidate.isAllowed)); seniors > 0 {
		b.prefer(TopicSenior, no, rule.Evidence{Name: "seniors", Got: rule.Count(int64(seniors)), Want: rule.Count(0)})
	}
}

// preferNumbers: a dyad where there are mentors for all who could join, a group
// or a team where there are not; a team within the policy's ratio.
func (v survey) preferNumbers(b *balance, mentors, fellows []candidate) {
	sureMentors, perhapsMentors := tally(mentors)
	sureFellows, perhapsFellows := tally(fellows)
	ratio := mentorship.Ratio{Mentees: 1 + sureFellows, Mentors: sureMentors}
	perhaps := perhapsMentors + perhapsFellows
	crowded := truth(!ratio.AtMost(1))
	var want rule.Value
	if perhaps > 0 {
		crowded = unknown
	}
	switch b.Structure {
	case mentorship.Dyad:
		if want = rule.Ratio(1, 1).With(rule.AtMost); crowded == yes {
			b.prefer(TopicNumbers, no, proportion(ratio.Mentees, ratio.Mentors, perhaps, want)...)
		}
		return
	case mentorship.Group:
	case mentorship.Team:
		if limit, set := v.policy.MenteesPerMentor.Value(); set {
			want = rule.Ratio(int64(limit), 1).With(rule.AtMost)
			crowded = min(crowded, truth(ratio.AtMost(limit)))
		}
	default:
		return
	}
	b.prefer(TopicNumbers, crowded, proportion(ratio.Mentees, ratio.Mentors, perhaps, want)...)
}

// proportion returns the evidence of a ratio of which some is not known.
func proportion(mentees, mentors, perhaps int, want rule.Value) []rule.Evidence {
	list := []rule.Evidence{{Name: "mentees-per-mentor", Got: rule.Ratio(int64(mentees), int64(mentors)), Want: want}}
	if perhaps > 0 {
		list = append(list, rule.Evidence{Name: "not-known", Got: rule.Count(int64(perhaps))})
	}
	return list
}
