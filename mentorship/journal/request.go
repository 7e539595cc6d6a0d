package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A RequestMade is somebody asking somebody else for a mentorship.
type RequestMade struct {
	Request RequestID           `json:"request"`
	By      mentorship.PersonID `json:"by"`
	To      mentorship.PersonID `json:"to"`
	// As is the role that the person asked would take.
	As mentorship.Role `json:"as"`
	// Wanted is the relationship asked for.
	Wanted Outline `json:"wanted,omitzero"`
	// Rank is the place among the choices of who asks, 1 for the first.
	Rank Ordinal `json:"rank,omitzero"`
}

// Form returns request-made.
func (RequestMade) Form() Form { return Form{"request-made", 1} }

func (b RequestMade) contradictions() []fault { return differ("/to", b.By, b.To) }

// A RequestRanked puts a request in its place among the choices of one side: of
// who asks, or of who was asked by several.
type RequestRanked struct {
	Request RequestID           `json:"request"`
	By      mentorship.PersonID `json:"by"`
	Rank    Ordinal             `json:"rank"`
}

// Form returns request-ranked.
func (RequestRanked) Form() Form { return Form{"request-ranked", 1} }

// A RequestForwarded hands a request that is open, was declined or has expired on
// to the next choice, who is asked from now on.
type RequestForwarded struct {
	Request RequestID           `json:"request"`
	To      mentorship.PersonID `json:"to"`
	// Rank is the new place among the choices of who asks. Unstated, it has none:
	// the old one was that of whoever was asked before.
	Rank Ordinal `json:"rank,omitzero"`
}

// Form returns request-forwarded.
func (RequestForwarded) Form() Form { return Form{"request-forwarded", 1} }

// A RequestAccepted is a yes.
type RequestAccepted struct {
	Request RequestID           `json:"request"`
	By      mentorship.PersonID `json:"by"`
}

// Form returns request-accepted.
func (RequestAccepted) Form() Form { return Form{"request-accepted", 1} }

// A RequestDeclined is a no.
type RequestDeclined struct {
	Request RequestID           `json:"request"`
	By      mentorship.PersonID `json:"by"`
	Reason  Reason              `json:"reason"`
}

// Form returns request-declined.
func (RequestDeclined) Form() Form { return Form{"request-declined", 1} }

// A RequestWithdrawn is a request taken back by who made it.
type RequestWithdrawn struct {
	Request RequestID           `json:"request"`
	By      mentorship.PersonID `json:"by"`
	Reason  Reason              `json:"reason,omitzero"`
}

// Form returns request-withdrawn.
func (RequestWithdrawn) Form() Form { return Form{"request-withdrawn", 1} }

// A RequestExpired is a request that nobody answered in time.
type RequestExpired struct {
	Request RequestID `json:"request"`
}

// Form returns request-expired.
func (RequestExpired) Form() Form { return Form{"request-expired", 1} }
