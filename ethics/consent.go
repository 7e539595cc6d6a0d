package ethics

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Consent is somebody's leave to tell others of a matter of theirs. It covers
// what it names and nothing else: an empty list names nothing. It prints as
// "[redacted]".
type Consent struct {
	// ID is the one that a journal refers to.
	ID journal.ConsentID `json:"id"`
	// By is whose matter it is.
	By       mentorship.PersonID `json:"by"`
	Notes    []Note              `json:"notes"`
	Purposes []Purpose           `json:"purposes"`
	// To are those who may be told.
	To []Party `json:"to"`
	// Given is when it was given; a consent without a date is none.
	Given time.Time `json:"given"`
	// Until is the first instant at which it no longer holds; zero for until it
	// is withdrawn.
	Until time.Time `json:"until,omitzero"`
	// Withdrawn is when it was taken back; zero while it stands.
	Withdrawn time.Time `json:"withdrawn,omitzero"`
}

// InForce reports whether the consent holds at the instant: from when it was
// given until before it ends or is withdrawn, whichever comes first.
func (c Consent) InForce(at time.Time) bool {
	return !c.Given.IsZero() && !at.Before(c.Given) &&
		(c.Until.IsZero() || at.Before(c.Until)) && (c.Withdrawn.IsZero() || at.Before(c.Withdrawn))
}

// names reports whether the consent is about what is told, whenever that is.
func (c Consent) names(d Disclosure) bool {
	return c.by(d) && slices.Contains(c.Notes, d.Note) && slices.Contains(c.Purposes, d.Purpose) && slices.Contains(c.To, d.To)
}

// by reports whether whose matter it is gave the consent.
func (c Consent) by(d Disclosure) bool { return c.By != "" && c.By == d.About }
