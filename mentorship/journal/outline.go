package journal

import (
	"cmp"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Outline is what a relationship is to be, apart from its people: the
// fields of [mentorship.Relationship] that can be said without free text.
// Nothing is required.
type Outline struct {
	Structure  mentorship.Structure   `json:"structure,omitzero"`
	Mode       mentorship.Mode        `json:"mode,omitzero"`
	Setting    mentorship.Setting     `json:"setting,omitzero"`
	Purpose    []mentorship.Sought    `json:"purpose,omitzero"`
	Objectives []mentorship.Objective `json:"objectives,omitzero"`
	Period     mentorship.Period      `json:"period,omitzero"`
	Channels   []mentorship.Channel   `json:"channels,omitzero"`
	// Project is the project of a functional mentorship.
	Project mentorship.ProjectID `json:"project,omitzero"`
}

// With returns the outline with what another one states; what that leaves open
// stays. It shares the lists of both.
func (o Outline) With(other Outline) Outline {
	o.Structure = cmp.Or(other.Structure, o.Structure)
	o.Mode = cmp.Or(other.Mode, o.Mode)
	o.Setting = cmp.Or(other.Setting, o.Setting)
	o.Project = cmp.Or(other.Project, o.Project)
	if !other.Period.IsZero() {
		o.Period = other.Period
	}
	if other.Purpose != nil {
		o.Purpose = other.Purpose
	}
	if other.Objectives != nil {
		o.Objectives = other.Objectives
	}
	if other.Channels != nil {
		o.Channels = other.Channels
	}
	return o
}

// A MatchMade brings a mentor and a mentee together, by an engine or by a
// coordinator. A team has one for each pair.
type MatchMade struct {
	Mentor mentorship.PersonID `json:"mentor"`
	Mentee mentorship.PersonID `json:"mentee"`
}

// Form returns match-made.
func (MatchMade) Form() Form { return Form{"match-made", 1} }

func (b MatchMade) contradictions() []fault { return differ("/mentee", b.Mentor, b.Mentee) }

// A RelationshipOpened says what the relationship is to be. Its people join it
// by [Joined].
type RelationshipOpened struct {
	Outline Outline `json:"outline"`
	// Definition is that of the phases which the relationship goes through;
	// unstated where nobody recorded it.
	Definition Definition `json:"definition,omitzero"`
}

// A Definition names the description of phases that a relationship follows, in
// one version, so that its journal is read later as it was meant.
type Definition struct {
	Name    Code    `json:"name"`
	Version Ordinal `json:"version"`
}

// Form returns relationship-opened.
func (RelationshipOpened) Form() Form { return Form{"relationship-opened", 1} }

// A PhaseEntered records the step into a phase.
type PhaseEntered struct {
	Phase PhaseName `json:"phase"`
	// Person is the mentee who entered it; empty for the relationship as a whole.
	Person mentorship.PersonID `json:"person,omitzero"`
}

// Form returns phase-entered.
func (PhaseEntered) Form() Form { return Form{"phase-entered", 1} }
