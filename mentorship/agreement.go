package mentorship

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"
)

// An Agreement is what participants expect of one another, in one version.
// Amending it makes the next version, which nobody has signed yet; the earlier
// one stays as it was. The zero value agrees to nothing. Its clauses are those
// of the discussion that opens a mentorship (R9) and of two-sided compacts
// (reference "aamc-compact").
type Agreement struct {
	ID           AgreementID    `json:"id"`
	Relationship RelationshipID `json:"relationship"`
	// Version counts from 1.
	Version int   `json:"version"`
	Terms   Terms `json:"terms"`
	// Amends says why this version replaced the one before, as a word that
	// [ValidWord] accepts; empty in version 1.
	Amends string `json:"amends,omitzero"`
	// Signatures are kept in order of person by [Agreement.Sign].
	Signatures []Signature `json:"signatures"`
}

// Terms are the clauses of an [Agreement]. An unset clause is not agreed.
type Terms struct {
	Goals    []GoalID  `json:"goals,omitzero"`
	Cadence  Cadence   `json:"cadence,omitzero"`
	Channels []Channel `json:"channels,omitzero"`
	// AnswerWithin is how soon a message is answered.
	AnswerWithin Duration `json:"answerWithin,omitzero"`
	// Feedback is what each side may expect of it.
	Feedback        []FeedbackTerm  `json:"feedback,omitzero"`
	Confidentiality Confidentiality `json:"confidentiality,omitzero"`
	// Period is the timeframe.
	Period Period `json:"period,omitzero"`
}

// A Cadence is how often sessions are held and how long they last.
type Cadence struct {
	Every  Duration `json:"every"`
	Length Duration `json:"length,omitzero"`
}

// A FeedbackTerm is an expectation of feedback given by one role.
type FeedbackTerm struct {
	By Role `json:"by,omitzero"`
	// Within is how soon after what it is about it is given.
	Within Duration `json:"within,omitzero"`
	// Private asks for it between two people, not before others.
	Private bool `json:"private,omitzero"`
	// Written asks for it in writing.
	Written bool `json:"written,omitzero"`
}

// FeedbackWithin returns how soon after what it is about feedback of a role is to be
// given; 0 where the terms do not say. A term without a role is for all.
func (t Terms) FeedbackWithin(role Role) Duration {
	for _, term := range t.Feedback {
		if term.Within > 0 && (term.By == "" || term.By == role) {
			return term.Within
		}
	}
	return 0
}

// Confidentiality says who may know what is shared in the relationship. The
// zero value is not agreed.
type Confidentiality struct {
	Circle Circle `json:"circle,omitzero"`
	// Exceptions are what must be reported all the same, as words that
	// [ValidWord] accepts, such as "risk of harm".
	Exceptions []string `json:"exceptions,omitzero"`
}

// A Circle is who may know: a closed vocabulary, from the narrowest.
type Circle string

// The circles, the narrowest first.
const (
	CirclePair         Circle = "pair"         // the two people of a conversation
	CircleRelationship Circle = "relationship" // all its participants
	CircleProgramme    Circle = "programme"    // its coordinators as well
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (c *Circle) UnmarshalText(text []byte) error {
	return DecodeWord(c, text, "circle", circles()...)
}

func circles() []Circle { return []Circle{CirclePair, CircleRelationship, CircleProgramme} }

// A Signature is one participant's consent to one version.
type Signature struct {
	Person PersonID  `json:"person"`
	At     time.Time `json:"at"`
}

// Sign returns the agreement with a person's signature added. Who signed
// already, an id that is not valid, a zero instant, or an agreement whose
// version does not count from 1 is an error wrapping [ErrAgreement].
func (a Agreement) Sign(person PersonID, at time.Time) (Agreement, error) {
	switch {
	case a.Version < 1:
		return Agreement{}, fmt.Errorf("%w: version %d cannot be signed", ErrAgreement, a.Version)
	case !ValidID(person) || at.IsZero():
		return Agreement{}, fmt.Errorf("%w: signature of %q at %v is not well formed", ErrAgreement, person, at)
	case slices.ContainsFunc(a.Signatures, func(s Signature) bool { return s.Person == person }):
		return Agreement{}, fmt.Errorf("%w: %q has signed version %d already", ErrAgreement, person, a.Version)
	}
	a.Terms = a.Terms.clone()
	a.Signatures = append(slices.Clip(slices.Clone(a.Signatures)), Signature{person, canonical(at)})
	slices.SortFunc(a.Signatures, func(s, t Signature) int {
		return cmp.Or(cmp.Compare(s.Person, t.Person), s.At.Compare(t.At))
	})
	return a, nil
}

// Unsigned returns those of the parties who have not signed this version, in
// order and without repetition.
func (a Agreement) Unsigned(parties ...PersonID) []PersonID {
	signed := make(map[PersonID]bool, len(a.Signatures))
	for _, s := range a.Signatures {
		signed[s.Person] = true
	}
	var missing []PersonID
	for _, p := range parties {
		if !signed[p] {
			missing = append(missing, p)
		}
	}
	slices.Sort(missing)
	return slices.Compact(missing)
}

// Amend returns the next version with new terms and no signatures. A reason
// that [ValidWord] refuses, or an agreement whose version does not count from 1
// or cannot be counted further, is an error wrapping [ErrAgreement].
func (a Agreement) Amend(terms Terms, reason string) (Agreement, error) {
	if !ValidWord(reason) {
		return Agreement{}, fmt.Errorf("%w: amended for the reason %.40q", ErrAgreement, reason)
	}
	if a.Version < 1 || a.Version == math.MaxInt {
		return Agreement{}, fmt.Errorf("%w: version %d cannot be amended", ErrAgreement, a.Version)
	}
	a.Version++
	a.Terms, a.Amends, a.Signatures = terms.clone(), reason, nil
	return a, nil
}

// Open returns the names of the clauses that are not agreed, in the order of
// the fields: "goals", "cadence", "channels", "answer-time", "feedback",
// "confidentiality", "timeframe".
func (t Terms) Open() []string {
	var open []string
	for _, clause := range [...]struct {
		name   string
		agreed bool
	}{
		{"goals", len(t.Goals) > 0},
		{"cadence", t.Cadence.Every > 0},
		{"channels", len(t.Channels) > 0},
		{"answer-time", t.AnswerWithin > 0},
		{"feedback", len(t.Feedback) > 0},
		{"confidentiality", t.Confidentiality.Circle != ""},
		{"timeframe", t.Period.Valid() && !t.Period.Until.IsZero()},
	} {
		if !clause.agreed {
			open = append(open, clause.name)
		}
	}
	return open
}

func (t Terms) clone() Terms {
	t.Goals = slices.Clone(t.Goals)
	t.Channels = slices.Clone(t.Channels)
	t.Feedback = slices.Clone(t.Feedback)
	t.Confidentiality.Exceptions = slices.Clone(t.Confidentiality.Exceptions)
	return t
}
