package phases

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// applyRequest applies what becomes of requests.
func (d *draft) applyRequest(e *journal.Event) {
	settle := func(id journal.RequestID, s RequestStatus) {
		r := d.request(id)
		r.Status, r.Settled = s, e.At
	}
	switch b := e.Body.(type) {
	case journal.RequestMade:
		own(d, ownRequests, &d.core.requests)
		d.core.requests = append(d.core.requests, Request{
			ID: b.Request, By: b.By, To: b.To, As: b.As, Wanted: b.Wanted, Rank: b.Rank, Status: Pending, Since: e.At,
		})
	case journal.RequestRanked:
		if r := d.request(b.Request); b.By == r.To {
			r.Place = b.Rank
		} else {
			r.Rank = b.Rank
		}
	case journal.RequestForwarded:
		r := d.request(b.Request)
		r.Asked = grown(d, r.Asked, r.To)
		r.To, r.Rank, r.Place = b.To, b.Rank, 0
		r.Status, r.Since, r.Settled = Pending, e.At, time.Time{}
	case journal.RequestAccepted:
		settle(b.Request, Accepted)
	case journal.RequestDeclined:
		settle(b.Request, Declined)
	case journal.RequestWithdrawn:
		settle(b.Request, Withdrawn)
	case journal.RequestExpired:
		settle(b.Request, Expired)
	}
}
