package mentorship

import (
	"slices"
	"time"
)

// A Relationship is a mentorship: one or more mentors and one or more mentees
// in a setting, for a purpose (R1). It lives from the decision to match until
// its closure; where it stands is computed from its events and not stored here.
type Relationship struct {
	ID        RelationshipID `json:"id"`
	Structure Structure      `json:"structure,omitzero"`
	Mode      Mode           `json:"mode,omitzero"`
	Setting   Setting        `json:"setting,omitzero"`
	// Purpose is the areas whose skills and knowledge are developed.
	Purpose []Sought `json:"purpose,omitzero"`
	// Objectives are the kinds of outcome it is for.
	Objectives []Objective `json:"objectives,omitzero"`
	// Period is the whole mentoring period, agreed or intended.
	Period       Period        `json:"period,omitzero"`
	Participants []Participant `json:"participants"`
	// Project is what a functional mentorship is for; nil in others.
	Project *Project `json:"project,omitzero"`
	// Channels are what is used between and for meetings.
	Channels []Channel `json:"channels,omitzero"`
}

// A Channel is a means of communication: an open vocabulary of words that
// [ValidWord] accepts, the usual ones named (convention).
type Channel string

// The usual channels.
const (
	FaceToFace Channel = "face to face"
	Video      Channel = "video"
	Phone      Channel = "phone"
	Message    Channel = "message"
	Email      Channel = "email"
)

// Remote reports whether the channel works at a distance. Only meeting face to
// face does not.
func (c Channel) Remote() bool { return c != FaceToFace }

// Active returns the participants whose role holds at the given instant, in
// the order of [Relationship.Participants]. Outside the relationship's own
// period, where it is stated, nobody takes part.
func (r Relationship) Active(at time.Time) []Participant {
	if !r.Period.Contains(at) {
		return nil
	}
	var active []Participant
	for _, p := range r.Participants {
		if p.Active(at) {
			active = append(active, p)
		}
	}
	return active
}

// Ratio returns how many mentors and mentees take part at the given instant. A
// peer counts as both. Nobody counts twice on one side.
func (r Relationship) Ratio(at time.Time) Ratio {
	return Ratio{
		Mentors: r.count(at, Role.Mentors),
		Mentees: r.count(at, Role.Mentored),
	}
}

func (r Relationship) count(at time.Time, is func(Role) bool) int {
	var people []PersonID
	for _, p := range r.Active(at) {
		if is(p.Role) {
			people = append(people, p.Person)
		}
	}
	slices.Sort(people)
	return len(slices.Compact(people))
}

// RolesOf returns the roles that a person holds at the given instant, by
// relationship: roles belong to relationships, and somebody may mentor in one
// and be mentored in another. The roles of each are in alphabetical order and without
// repetition.
func RolesOf(person PersonID, relationships []Relationship, at time.Time) map[RelationshipID][]Role {
	roles := map[RelationshipID][]Role{}
	for _, r := range relationships {
		for _, p := range r.Active(at) {
			if p.Person == person {
				roles[r.ID] = append(roles[r.ID], p.Role)
			}
		}
	}
	for id := range roles {
		slices.Sort(roles[id])
		roles[id] = slices.Compact(roles[id])
	}
	return roles
}
