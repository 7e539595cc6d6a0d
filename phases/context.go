package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Command is the event that somebody wants to bring about. ID and At are the
// caller's, as everywhere; whether the actor is who they say, the caller knows.
// Where a command leads to further events, they bear its instant, and its id
// with "-0002", "-0003" and so on behind it.
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

// A Load is what the people concerned carry over all relationships, at the time
// of the command and without it. A figure that is nil is not known; where a
// limit depends on it the command is refused, because silence is no free place.
//
// Where two decisions could each be right and not both (two mentors accept one
// mentee, one mentor accepts two at their last place), the service appends to
// the person's own stream as well, under an expected version and in one
// transaction, as [State.Version] says.
type Load struct {
	// Free is how many mentees more the mentor concerned can take; where
	// somebody joins to be mentored, how many more each of those who mentor can.
	// The ledger of package structure knows.
	Free *int
	// Mentored is in how many other relationships the mentee concerned is mentored.
	Mentored *int
	// Sent is how many open requests there are of the person who asks, and
	// Received how many to the person asked.
	Sent, Received *int
}

// limitsOf returns a policy to be read only; one without limits for nil.
func limitsOf(p *mentorship.Policy) *mentorship.Policy {
	if p == nil {
		return new(mentorship.Policy)
	}
	return p
}
