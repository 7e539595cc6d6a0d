package mentorship

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Policy is the limits that a programme holds itself to. Sources disagree on
// nearly all of them, so each is a [Limit] with its own basis. The zero value
// sets none, and nothing is checked against it; [DefaultPolicy] follows the
// article where the article speaks.
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
	// ScarceMentees is the number of mentees for each mentor above which mentors
	// are scarce, and peers help one another (R5).
	ScarceMentees Limit[int] `json:"scarceMentees,omitzero"`

	// PendingSent and PendingReceived bound open requests of one mentee and to one mentor.
	PendingSent     Limit[int] `json:"pendingSent,omitzero"`
	PendingReceived Limit[int] `json:"pendingReceived,omitzero"`
	// Mentorships is the greatest number of mentorships in which somebody is mentored at one time.
	Mentorships Limit[int] `json:"mentorships,omitzero"`
	// RequestExpires is how long a request may stay without an answer.
	RequestExpires Limit[Duration] `json:"requestExpires,omitzero"`
	// CoolOff is how long after a mentorship that ended before its time somebody
	// waits before the next one begins.
	CoolOff Limit[Duration] `json:"coolOff,omitzero"`
	// AnswerWithin is how soon messages are answered where nothing was agreed.
	AnswerWithin Limit[Duration] `json:"answerWithin,omitzero"`
	// StallAfter is how long a relationship may stay without progress while not paused.
	StallAfter Limit[Duration] `json:"stallAfter,omitzero"`
	// SessionEvery is the longest time between sessions where nothing was agreed.
	SessionEvery Limit[Duration] `json:"sessionEvery,omitzero"`

	// Signs are from when on rules about how a mentorship goes speak up.
	Signs Signs `json:"signs,omitzero"`
}

// UnmarshalJSON reads a policy. A limit that no policy has is an error wrapping
// [ErrPolicy], and leaves p as it was: a misspelt limit would not be checked.
func (p *Policy) UnmarshalJSON(data []byte) error {
	type plain Policy
	var read plain
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&read); err != nil {
		return fmt.Errorf("%w: %w", ErrPolicy, err)
	}
	*p = Policy(read)
	return nil
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
		Mentorships:      LimitOf(1, rule.Convention),
		RequestExpires:   LimitOf(30*Day, rule.Convention),
		CoolOff:          LimitOf(30*Day, rule.Convention),
		AnswerWithin:     LimitOf(7*Day, rule.Convention),
		StallAfter:       LimitOf(21*Day, rule.Convention),
		SessionEvery:     LimitOf(31*Day, rule.Convention),
		Signs:            defaultSigns(),
	}
}

// Validate returns everything about the limits that makes no sense, joined, each
// wrapping [ErrPolicy]: a negative count, a duration that is not positive, a
// level out of range, a least number above the greatest, a basis that is none
// of the three, and a limit that is no convention and names no source.
func (p Policy) Validate() error {
	var faults []error
	notNegative := func(n int) bool { return n >= 0 }
	positive := func(d Duration) bool { return d > 0 }
	limit(&faults, "menteesPerMentor", p.MenteesPerMentor, notNegative)
	limit(&faults, "teamMentors", p.TeamMentors, notNegative)
	limit(&faults, "teamMentees", p.TeamMentees, notNegative)
	limit(&faults, "groupMentees", p.GroupMentees, notNegative)
	limit(&faults, "groupMenteesMax", p.GroupMenteesMax, notNegative)
	limit(&faults, "cohortPeers", p.CohortPeers, notNegative)
	limit(&faults, "peerLevel", p.PeerLevel, Level.Valid)
	limit(&faults, "mentorLevel", p.MentorLevel, Level.Valid)
	limit(&faults, "capacity", p.Capacity, notNegative)
	limit(&faults, "commonHours", p.CommonHours, positive)
	limit(&faults, "nearKilometres", p.NearKilometres, notNegative)
	limit(&faults, "scarceMentees", p.ScarceMentees, notNegative)
	limit(&faults, "pendingSent", p.PendingSent, notNegative)
	limit(&faults, "pendingReceived", p.PendingReceived, notNegative)
	limit(&faults, "mentorships", p.Mentorships, notNegative)
	limit(&faults, "requestExpires", p.RequestExpires, positive)
	limit(&faults, "coolOff", p.CoolOff, positive)
	limit(&faults, "answerWithin", p.AnswerWithin, positive)
	limit(&faults, "stallAfter", p.StallAfter, positive)
	limit(&faults, "sessionEvery", p.SessionEvery, positive)
	if least, greatest := p.GroupMentees, p.GroupMenteesMax; least.set && greatest.set && least.value > greatest.value {
		faults = append(faults, fmt.Errorf("%w: groupMentees is %d, above groupMenteesMax %d", ErrPolicy, least.value, greatest.value))
	}
	p.Signs.validate(&faults)
	return errors.Join(faults...)
}

// limit notes what is wrong with a limit that is set.
func limit[T any](faults *[]error, name string, l Limit[T], valid func(T) bool) {
	if !l.set {
		return
	}
	if !valid(l.value) {
		*faults = append(*faults, fmt.Errorf("%w: %s is %v", ErrPolicy, name, l.value))
	}
	if err := l.basis.Validate(); err != nil {
		*faults = append(*faults, fmt.Errorf("%w: %s: %w", ErrPolicy, name, err))
	}
	if l.basis != rule.Convention && len(l.sources) == 0 {
		*faults = append(*faults, fmt.Errorf("%w: %s is no convention and names no source", ErrPolicy, name))
	}
}
