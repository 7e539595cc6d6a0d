package mentorship

import (
	"slices"
	"time"
)

// An Aspect is a side of a person's background that shapes how they see a
// mentorship (R13, R14): an open vocabulary of words that [ValidWord] accepts, with the
// article's examples named.
type Aspect string

// The aspects that the article names.
const (
	AspectGender    Aspect = "gender"
	AspectAge       Aspect = "age"
	AspectReligion  Aspect = "religion"
	AspectEthnicity Aspect = "ethnicity"
	AspectResources Aspect = "resources"
	AspectWorldview Aspect = "worldview"
)

// Aspects returns the named aspects.
func Aspects() []Aspect {
	return []Aspect{AspectGender, AspectAge, AspectReligion, AspectEthnicity, AspectResources, AspectWorldview}
}

// A Perspective is what a person chose to say about one aspect. It prints as
// "[redacted]".
type Perspective struct {
	Aspect Aspect `json:"aspect"`
	// View is the person's own word for it.
	View string `json:"view"`
}

// A SharedPerspective is a perspective with the consent it was given under. It
// prints as "[redacted]".
type SharedPerspective struct {
	Perspective
	Consent Consent `json:"consent,omitzero"`
}

// A Purpose is what a perspective may be used for: a closed vocabulary
// (convention).
type Purpose string

// The purposes.
const (
	PurposeMatching     Purpose = "matching"     // finding a mentor or mentee
	PurposeRelationship Purpose = "relationship" // being known to the other participants
	PurposeStatistics   Purpose = "statistics"   // counting access by group
)

// Purposes returns the vocabulary.
func Purposes() []Purpose {
	return []Purpose{PurposeMatching, PurposeRelationship, PurposeStatistics}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (p *Purpose) UnmarshalText(text []byte) error {
	return DecodeWord(p, text, "purpose", Purposes()...)
}

// Consent says what somebody agreed to. The zero value agrees to nothing:
// consent is never inferred from silence.
type Consent struct {
	Purposes []Purpose `json:"purposes,omitzero"`
	// Until is the first instant at which the consent no longer holds; zero
	// for until it is withdrawn.
	Until time.Time `json:"until,omitzero"`
}

// Allows reports whether the consent covers the purpose at the given instant.
func (c Consent) Allows(p Purpose, at time.Time) bool {
	return slices.Contains(c.Purposes, p) && (c.Until.IsZero() || at.Before(c.Until))
}
