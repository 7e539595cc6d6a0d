package mentorship

import (
	"slices"
	"time"
)

// A Person takes part in mentorships, as mentor in one and mentee in another.
// Only ID is required; a field left at its zero value is unstated, and what is
// unstated counts neither for nor against.
type Person struct {
	ID         PersonID   `json:"id"`
	Profession Profession `json:"profession,omitzero"`
	Standing   Standing   `json:"standing,omitzero"`
	Stage      Stage      `json:"stage,omitzero"`

	// Expertise is what the person can offer, Seeks what they want to develop.
	Expertise []Expertise `json:"expertise,omitzero"`
	Seeks     []Sought    `json:"seeks,omitzero"`

	Languages []Language `json:"languages,omitzero"`
	Place     Place      `json:"place,omitzero"`
	// Zone is a name of the IANA time zone database, such as "Africa/Nairobi".
	Zone string `json:"zone,omitzero"`
	// Availability is when the person can meet, by the clock of Zone.
	Availability []Window `json:"availability,omitzero"`
	// HoursPerMonth is the time offered, or needed; nil where unstated.
	HoursPerMonth *int `json:"hoursPerMonth,omitzero"`
	// Capacity is how many mentees the person takes on over all relationships;
	// nil where unstated. 0 means none now.
	Capacity *int `json:"capacity,omitzero"`

	Styles      []Style      `json:"styles,omitzero"`
	Values      []CoreValue  `json:"values,omitzero"`
	Personality *Personality `json:"personality,omitzero"`

	// Perspectives are shared by choice; see [Consent].
	Perspectives []SharedPerspective `json:"perspectives,omitzero"`
	Wishes       Wishes              `json:"wishes,omitzero"`

	// Organisation is where the person works, in the programme's own words.
	Organisation string `json:"organisation,omitzero"`
	// Manager is whom the person reports to; empty where unstated.
	Manager PersonID `json:"manager,omitzero"`
}

// Shares reports whether p shares the perspective under a consent that covers
// the purpose at the given instant.
func (p Person) Shares(want Perspective, purpose Purpose, at time.Time) bool {
	return slices.ContainsFunc(p.Perspectives, func(s SharedPerspective) bool {
		return s.Perspective == want && s.Consent.Allows(purpose, at)
	})
}
