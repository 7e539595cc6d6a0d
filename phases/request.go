package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Request is somebody asking somebody else for a mentorship, as it stands.
type Request struct {
	ID journal.RequestID
	// By is who asks, To who is asked now, and As the role that To would take.
	By, To mentorship.PersonID
	As     mentorship.Role
	// Wanted is what was asked for.
	Wanted journal.Outline
	// Rank is the place among the choices of who asks, and Place among those of
	// who is asked; 0 where not stated.
	Rank, Place journal.Ordinal
	Status      RequestStatus
	// Since is when it was made or forwarded to To, and Settled when it was
	// answered, withdrawn or expired; zero while it is open.
	Since, Settled time.Time
	// Asked are those who were asked before To.
	Asked []mentorship.PersonID
}

// A RequestStatus is what became of a request: a closed vocabulary.
type RequestStatus string

// The statuses.
const (
	Pending   RequestStatus = "pending"
	Accepted  RequestStatus = "accepted"
	Declined  RequestStatus = "declined"
	Withdrawn RequestStatus = "withdrawn"
	Expired   RequestStatus = "expired"
	// Concluded: it was accepted, and the relationship that it led to, or the
	// part in it of either of the two, has come to its end.
	Concluded RequestStatus = "concluded"
)

// RequestStatuses returns the vocabulary.
func RequestStatuses() []RequestStatus {
	return []RequestStatus{Pending, Accepted, Declined, Withdrawn, Expired, Concluded}
}

// roles returns the roles that who asks and who is asked would take.
func (r *Request) roles() (by, to mentorship.Role) {
	switch r.As {
	case mentorship.RoleMentor:
		return mentorship.RoleMentee, mentorship.RoleMentor
	case mentorship.RoleMentee:
		return mentorship.RoleMentor, mentorship.RoleMentee
	default: // a peer asks a peer or a facilitator
		return mentorship.RolePeer, r.As
	}
}

// mentored returns which of the two would be mentored by the other alone; empty
// among peers, who mentor one another.
func (r *Request) mentored() mentorship.PersonID {
	switch r.As {
	case mentorship.RoleMentor:
		return r.By
	case mentorship.RoleMentee:
		return r.To
	default:
		return ""
	}
}

// requestOf returns the request that a body is about, and whether it is about
// one that was made before.
func requestOf(body journal.Body) (journal.RequestID, bool) {
	switch b := body.(type) {
	case journal.RequestRanked:
		return b.Request, true
	case journal.RequestForwarded:
		return b.Request, true
	case journal.RequestAccepted:
		return b.Request, true
	case journal.RequestDeclined:
		return b.Request, true
	case journal.RequestWithdrawn:
		return b.Request, true
	case journal.RequestExpired:
		return b.Request, true
	}
	return "", false
}
