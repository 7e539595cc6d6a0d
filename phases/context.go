package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Command is the event that somebody wants to bring about. ID and At are the
// caller's, as everywhere; whether the actor is who they say, the caller knows.
// Where a command leads to further events, they bear its instant, and its id
// with "-0002", "-0003" and so on behind it; from the ten thousandth on, with
// "-9999-000010000" and so on. So an id needs 5 bytes of room below
// [mentorship.MaxIDBytes], and 15 where that many requests may be open.
type Command journal.Event

// A Context is what a decision needs to know beyond the relationship. The zero
// Context knows nothing: no limit holds, and what depends on other relationships
// cannot be told.
type Context struct {
	// Policy holds the limits; nil for none. It is only read.
	Policy *mentorship.Policy
	// Load is what is known of other relationships; nil for nothing.
	Load *Load
	// Coordinator says that the actor may act for the programme.
	Coordinator bool
}

// limitsOf returns a policy to be read only; one without limits for nil.
func limitsOf(p *mentorship.Policy) *mentorship.Policy {
	if p == nil {
		return new(mentorship.Policy)
	}
	return p
}
