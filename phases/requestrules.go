package phases

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// requestRules are about what can become of a request.
var requestRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.request.unknown", "A request is made before anything becomes of it",
			"An answer to a question that nobody asked is a mistake in the id, or its request was lost.",
			"Check the id, or record the request first.", requestUnknown),
		law("phases.request.doubled", "Nobody asks the same person twice at one time",
			"Two open requests between the same people can be answered differently.",
			"Wait for the answer, or withdraw the open request.", requestDoubled),
		law("phases.request.not-open", "Only an open request can be answered, withdrawn or ranked",
			"A request that was accepted, declined, withdrawn or has expired is settled; changing it afterwards would leave relationships that nobody agreed to, and requests that stay matched for ever.",
			"Take it up again by forwarding it or asking anew; end what came of it by leaving or closing.", requestNotOpen),
		law("phases.request.of-others", "A request is answered by whom it was made to, and withdrawn by who made it",
			"Nobody can be bound by the answer of another.",
			"Let the person answer who is asked now.", requestOfOthers),
		law("phases.request.asked-before", "A request goes on to somebody who was not asked before",
			"Who declined would be asked again, and again.",
			"Forward it to somebody else, or make a new request.", requestAskedBefore),
		law("phases.request.no-place", "In a relationship that exists, somebody outside asks somebody inside, or the reverse",
			"Two who take part have each other already. Two who do not would bring each other among people whom neither of them has asked.",
			"Ask somebody who takes part, or for a relationship of one's own.", requestNoPlace),
	}
})

func requestUnknown(s Step) []rule.Finding {
	id, about := requestOf(s.Body())
	if !about || s.content().request(id) != nil {
		return nil
	}
	return one("/body/request", fmt.Sprintf("no request %.40q was made", string(id)), text("request", id))
}

func requestDoubled(s Step) []rule.Finding {
	c := s.content()
	var by, to mentorship.PersonID
	var id journal.RequestID
	switch b := s.Body().(type) {
	case journal.RequestMade:
		by, to = b.By, b.To
		if c.request(b.Request) != nil {
			return one("/body/request", fmt.Sprintf("the request %.40q was made before", string(b.Request)), text("request", b.Request))
		}
	case journal.RequestForwarded:
		if r := c.request(b.Request); r != nil {
			by, to, id = r.By, b.To, r.ID
		}
	}
	if by == "" {
		return nil
	}
	for i := range c.requests {
		r := &c.requests[i]
		if r.Status == Pending && r.ID != id && (r.By == by && r.To == to || r.By == to && r.To == by) {
			return one("/body/to", fmt.Sprintf("a request between %.40q and %.40q is open already", string(by), string(to)),
				text("request", r.ID), rule.Evidence{Name: "since", Got: instant(r.Since)})
		}
	}
	return nil
}

func requestNotOpen(s Step) []rule.Finding {
	id, about := requestOf(s.Body())
	if !about {
		return nil
	}
	r := s.content().request(id)
	if r == nil || r.Status == Pending {
		return nil
	}
	if _, on := s.Body().(journal.RequestForwarded); on && (r.Status == Declined || r.Status == Expired) {
		return nil
	}
	return one("/body/request", fmt.Sprintf("the request %.40q is no longer open: %s", string(id), r.Status),
		rule.Evidence{Name: "status", Got: rule.Text(r.Status), Want: rule.Text(Pending)},
		rule.Evidence{Name: "settled", Got: instant(r.Settled)})
}

func requestOfOthers(s Step) []rule.Finding {
	id, about := requestOf(s.Body())
	if !about {
		return nil
	}
	r, by := s.content().request(id), deedOf(s.Body()).by
	if r == nil {
		return nil
	}
	whose := r.To
	switch s.Body().(type) {
	case journal.RequestAccepted, journal.RequestDeclined:
	case journal.RequestWithdrawn:
		whose = r.By
	case journal.RequestRanked:
		if by == r.By {
			return nil
		}
	default:
		return nil
	}
	if by == whose {
		return nil
	}
	return one("/body/by", fmt.Sprintf("the request %.40q is for %.40q to settle", string(id), string(whose)),
		rule.Evidence{Name: "by", Got: rule.Text(by), Want: rule.Text(whose)})
}

func requestAskedBefore(s Step) []rule.Finding {
	b, ok := s.Body().(journal.RequestForwarded)
	if !ok {
		return nil
	}
	r := s.content().request(b.Request)
	if r == nil || b.To != r.By && b.To != r.To && !slices.Contains(r.Asked, b.To) {
		return nil
	}
	return one("/body/to", fmt.Sprintf("%.40q asks, or was asked, in the request %.40q already", string(b.To), string(b.Request)), person(b.To))
}

func requestNoPlace(s Step) []rule.Finding {
	if len(s.content().members) == 0 {
		return nil
	}
	var by, to mentorship.PersonID
	switch b := s.Body().(type) {
	case journal.RequestMade:
		by, to = b.By, b.To
	case journal.RequestForwarded:
		if r := s.core.request(b.Request); r != nil {
			by, to = r.By, b.To
		}
	case journal.RequestAccepted:
		if r := s.core.request(b.Request); r != nil {
			by, to = r.By, r.To
		}
	}
	if by == "" {
		return nil
	}
	_, accepts := s.Body().(journal.RequestAccepted)
	switch one, other := s.core.active(by) >= 0, s.core.active(to) >= 0; {
	case !one && !other:
		return noPlace("neither %.40q nor %.40q takes part", by, to)
	case one && other && !accepts: // an open request may be settled
		return noPlace("%.40q and %.40q both take part already", by, to)
	}
	return nil
}

func noPlace(message string, by, to mentorship.PersonID) []rule.Finding {
	return one("/body", fmt.Sprintf(message, string(by), string(to)), person(by), person(to))
}
