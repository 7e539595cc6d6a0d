package mentorship

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Policy is the limits that a programme holds itself to. Sources disagree on
// nearly all of them, so each is a [Limit] with its own basis. The zero value sets none, and nothing is
// checked against it; [DefaultPolicy] follows the article where the article speaks.
type Policy struct {
	// MenteesPerMentor is the greatest number of mentees for each mentor of a team.
	MenteesPerMentor Limit[int] `json:"menteesPerMentor,omitzero"`
	// TeamMentors and TeamMentees are the least numbers in a team.
	TeamMentors Limit[int] `json:"teamMentors,omitzero"`
	TeamMentees Limit[int] `json:"teamMentees,omitzero"`
	// GroupMentees and GroupMenteesMax bound the mentees of a group.
	GroupMentees    Limit[int] `json:"groupMentees,omitzero"`
	GroupMenteesMax Limit[int] `json:"groupMenteesMax,omitzero"`
	// CohortPeers is the least number of peers in peer and facilitated peer mentoring.
	CohortPeers Limit[int] `json:"cohortPeers,omitzero"`
	// PeerLevel is the level of expertise that makes somebody a peer.
	PeerLevel Limit[Level] `json:"peerLevel,omitzero"`
	// MentorLevel is the least level of expertise of a mentor in what the mentorship is about.
	MentorLevel Limit[Level] `json:"mentorLevel,omitzero"`

	// Capacity is how many mentees a mentor takes who has not said.
	Capacity Limit[int] `json:"capacity,omitzero"`
	// CommonHours is the least time in each week at which all can meet.
	CommonHours Limit[Duration] `json:"commonHours,omitzero"`
	// NearKilometres is the greatest distance at which meeting in person is practical.
	NearKilometres Limit[int] `json:"nearKilometres,omitzero"`
	// ScarceMentees is the number of mentees for each mentor above which mentors are scarce, and peers help
	// one another (R5).
	ScarceMentees Limit[int] `json:"scarceMentees,omitzero"`

	// PendingSent and PendingReceived bound open requests of one mentee and to one mentor.
	PendingSent     Limit[int] `json:"pendingSent,omitzero"`
	PendingReceived Limit[int] `json:"pendingReceived,omitzero"`
	// AnswerWithin is how soon messages are answered where nothing was agreed.
	AnswerWithin Limit[Duration] `json:"answerWithin,omitzero"`
	// StallAfter is how long a relationship may stay without progress while not paused.
	StallAfter Limit[Duration] `json:"stallAfter,omitzero"`
	// SessionEvery is the longest time between sessions where nothing was agreed.
	SessionEvery Limit[Duration] `json:"sessionEvery,omitzero"`
}

// Article is the source name of the review article that this module follows.
const Article rule.Source = "article"

// DefaultPolicy returns the limits of the article where it names any, and
// conventions of the field elsewhere.
func DefaultPolicy() Policy {
	hours := func(n int) Duration { return Duration(n) * Duration(time.Hour) }
	return Policy{
		MenteesPerMentor: LimitOf(5, rule.Convention, Article),
		TeamMentors:      LimitOf(2, rule.Convention, Article),
		TeamMentees:      LimitOf(2, rule.Convention, Article),
		GroupMentees:     LimitOf(1, rule.Convention, Article),
		GroupMenteesMax:  LimitOf(10, rule.Convention),
		CohortPeers:      LimitOf(2, rule.Convention, "R5"),
		PeerLevel:        LimitOf(Proficient, rule.Convention, "R5"),
		MentorLevel:      LimitOf(Proficient, rule.Convention, "R1"),
		Capacity:         LimitOf(1, rule.Convention),
		CommonHours:      LimitOf(hours(1), rule.Convention),
		NearKilometres:   LimitOf(50, rule.Convention),
		ScarceMentees:    LimitOf(5, rule.Convention, "R5"),
		PendingSent:      LimitOf(5, rule.Convention),
		PendingReceived:  LimitOf(10, rule.Convention),
		AnswerWithin:     LimitOf(7*Day, rule.Convention),
		StallAfter:       LimitOf(21*Day, rule.Convention),
		SessionEvery:     LimitOf(31*Day, rule.Convention),
	}
}

// Validate returns every limit that makes no sense, joined, each wrapping
// [ErrPolicy]: a negative count or duration, a duration of zero, a least
// number above the greatest, a level out of range.
func (p Policy) Validate() error {
	var errs []error
	fault := func(name string, got any) {
		errs = append(errs, fmt.Errorf("%w: %s is %v", ErrPolicy, name, got))
	}
	for _, c := range [...]struct {
		name  string
		limit Limit[int]
	}{
		{"menteesPerMentor", p.MenteesPerMentor},
		{"teamMentors", p.TeamMentors},
		{"teamMentees", p.TeamMentees},
		{"groupMentees", p.GroupMentees},
		{"groupMenteesMax", p.GroupMenteesMax},
		{"cohortPeers", p.CohortPeers},
		{"capacity", p.Capacity},
		{"nearKilometres", p.NearKilometres},
		{"scarceMentees", p.ScarceMentees},
		{"pendingSent", p.PendingSent},
		{"pendingReceived", p.PendingReceived},
	} {
		if c.limit.set && c.limit.value < 0 {
			fault(c.name, c.limit.value)
		}
	}
	for _, d := range [...]struct {
		name  string
		limit Limit[Duration]
	}{
		{"commonHours", p.CommonHours},
		{"answerWithin", p.AnswerWithin},
		{"stallAfter", p.StallAfter},
		{"sessionEvery", p.SessionEvery},
	} {
		if d.limit.set && d.limit.value <= 0 {
			fault(d.name, d.limit.value)
		}
	}
	for _, l := range [...]struct {
		name  string
		limit Limit[Level]
	}{{"peerLevel", p.PeerLevel}, {"mentorLevel", p.MentorLevel}} {
		if l.limit.set && !l.limit.value.Valid() {
			fault(l.name, l.limit.value)
		}
	}
	if least, greatest := p.GroupMentees, p.GroupMenteesMax; least.set && greatest.set && least.value > greatest.value {
		fault("groupMentees", fmt.Sprintf("%d, above groupMenteesMax %d", least.value, greatest.value))
	}
	return errors.Join(errs...)
}
