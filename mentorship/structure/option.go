package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// option gathers the reasons for and against one structure with one mode.
func (v survey) option(structure mentorship.Structure, mode mentorship.Mode) Option {
	b := &balance{Option{Structure: structure, Mode: mode, Fit: Suited}}
	v.needsOfMentee(b)
	size := v.sizeOf(structure)
	mentors := b.sift(v.mentors, size.mentors, v.stepsOfMentors(structure, mode))
	fellows := b.sift(v.fellows, size.fellows, v.stepsOfFellows(structure, mode))
	v.preferProject(b)
	v.preferLocality(b)
	v.preferScarcity(b)
	v.preferSenior(b)
	v.preferNumbers(b, mentors, fellows)
	if b.Fit != Unsuited {
		if structure != mentorship.Peer {
			b.Mentors = certain(mentors)
		}
		if size.shared {
			b.Fellows = certain(fellows)
		}
	}
	return b.Option
}

// A size is how many people a structure needs beside the mentee, how many slots
// each mentor must have, and whether it has room for fellows at all.
type size struct {
	mentors, fellows, slots int
	shared                  bool
}

// sizeOf follows the policy; where that says nothing, the least that there can
// be counts.
func (v survey) sizeOf(structure mentorship.Structure) size {
	or := func(l mentorship.Limit[int], otherwise int) int {
		if value, set := l.Value(); set {
			return value
		}
		return otherwise
	}
	switch structure {
	case mentorship.Group:
		mentees := max(1, or(v.policy.GroupMentees, 1))
		return size{1, mentees - 1, mentees, true}
	case mentorship.Team:
		return size{or(v.policy.TeamMentors, 1), or(v.policy.TeamMentees, 1) - 1, 1, true}
	case mentorship.Peer:
		return size{0, or(v.policy.CohortPeers, 2) - 1, 0, true}
	case mentorship.FacilitatedPeer:
		return size{1, or(v.policy.CohortPeers, 2) - 1, 0, true}
	default:
		return size{1, 0, 1, false}
	}
}

// needsOfMentee notes what depends on the mentee alone.
func (v survey) needsOfMentee(b *balance) {
	if modes := v.mentee.Wishes.Modes; len(modes) > 0 {
		b.need(TopicWish, truth(slices.Contains(modes, b.Mode)), rule.Evidence{Name: "mode", Got: rule.Text(b.Mode)})
	}
	if b.Structure == mentorship.Functional && v.project == nil {
		b.need(TopicProject, no, rule.Evidence{Name: "projects", Got: rule.Count(0), Want: rule.Count(1)})
	}
	if limit, set := v.policy.PeerLevel.Value(); set && b.Structure == mentorship.Peer {
		level, verdict := expertise(&v.mentee, nil, limit)
		b.need(TopicPeerLevel, verdict, rule.Evidence{
			Name: "level", Got: rule.Text(level.String()), Want: rule.Text(limit.String()).With(rule.AtLeast),
		})
	}
}

// knows returns the first question of a structure: who has what the mentee
// seeks, or seeks the same.
func (v survey) knows(s mentorship.Structure) step {
	switch s {
	case mentorship.Peer:
		return step{topic: TopicFellows, name: "fellows-with-expertise", ask: candidate.isExpert}
	case mentorship.FacilitatedPeer:
		return step{topic: TopicFellows, name: "fellows-seeking-the-same", ask: candidate.seeksTheSame}
	default:
		return step{topic: TopicExpertise, name: "mentors-with-expertise", ask: candidate.hasExpertise}
	}
}

// stepsOfMentors are the questions to mentors, or to those who are to oversee.
func (v survey) stepsOfMentors(s mentorship.Structure, m mentorship.Mode) []step {
	if s == mentorship.FacilitatedPeer {
		return v.meeting("seniors", m, step{topic: TopicSenior, name: "seniors", ask: candidate.isSenior})
	}
	slots := v.sizeOf(s).slots
	free := step{topic: TopicCapacity, name: "mentors-free", ask: func(c candidate) answer { return c.has(slots) }}
	return append(v.meeting("mentors", m, step{topic: TopicExpertise, name: "mentors-with-expertise", ask: candidate.hasExpertise}), free)
}

// stepsOfFellows are the questions to fellow mentees, or to peers.
func (v survey) stepsOfFellows(s mentorship.Structure, m mentorship.Mode) []step {
	first := step{topic: TopicFellows, name: "fellows-seeking-the-same", ask: candidate.seeksTheSame}
	if s == mentorship.Peer {
		first = v.knows(s)
	}
	return v.meeting("fellows", m, first)
}

// meeting returns the first question, and those about meeting in the mode.
func (v survey) meeting(who string, m mentorship.Mode, first step) []step {
	steps := []step{first, {TopicBarred, who + "-not-barred", candidate.isAllowed, barred}}
	if m.Local() && !v.policy.NearKilometres.IsZero() {
		steps = append(steps, step{topic: TopicNear, name: who + "-near", ask: candidate.isNear})
	}
	if m.Remote() && !v.policy.CommonHours.IsZero() {
		steps = append(steps, step{topic: TopicHours, name: who + "-with-common-hours", ask: candidate.hasHours})
	}
	return append(steps, step{topic: TopicWilling, name: who + "-willing", ask: func(c candidate) answer { return c.meets(m) }})
}
