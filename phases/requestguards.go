package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// requestGuards hold requests to the policy.
var requestGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.request.too-many-sent", "Nobody has more open requests than the policy allows",
			"Mentors spend time on requests that cannot all lead to something.",
			"Wait for an answer, or withdraw a request.", tooManySent),
		law("phases.request.too-many-received", "Nobody has more requests to answer than the policy allows",
			"Who is asked by too many answers nobody.",
			"Ask somebody else, or wait until some are answered.", tooManyReceived),
		law("phases.request.not-due", "A request expires when the policy says, not before",
			"Who was promised a month to think would find the request gone.",
			"Wait until the time is over.", requestNotDue),
		law("phases.request.of-strangers", "Where somebody has asked already, others ask one of those concerned",
			"Two whom nobody there has asked would take the relationship away from those who began it.",
			"Ask for a relationship of one's own.", requestOfStrangers),
	}
})

// asking returns whose open requests the step makes more, and who has one more to
// answer; empty for nobody.
func (s Step) asking() (sender, receiver mentorship.PersonID) {
	switch b := s.Body().(type) {
	case journal.RequestMade:
		return b.By, b.To
	case journal.RequestForwarded:
		if r := s.content().request(b.Request); r != nil && r.Status != Pending {
			sender = r.By
		}
		return sender, b.To
	}
	return "", ""
}

func tooManySent(s Step) []rule.Finding {
	sender, _ := s.asking()
	return quota{
		path: "/body/by", name: "open-requests-sent", limit: s.limits().PendingSent, have: s.loads().Sent,
		unknown: "how many requests of %.40q are open is not known",
		over:    "%.40q has as many open requests as are allowed",
	}.of(sender)
}

func tooManyReceived(s Step) []rule.Finding {
	_, receiver := s.asking()
	return quota{
		path: "/body/to", name: "open-requests-received", limit: s.limits().PendingReceived, have: s.loads().Received,
		unknown: "how many requests %.40q has to answer is not known",
		over:    "%.40q has as many requests to answer as are allowed",
	}.of(receiver)
}

func requestNotDue(s Step) []rule.Finding {
	b, ok := s.Body().(journal.RequestExpired)
	if !ok {
		return nil
	}
	r := s.content().request(b.Request)
	limit, set := s.limits().RequestExpires.Value()
	if r == nil || !set {
		return nil
	}
	open := s.At().Sub(r.Since)
	if open >= limit.Std() {
		return nil
	}
	return one("/body/request", fmt.Sprintf("the request %.40q may still be answered", string(b.Request)),
		rule.Evidence{Name: "open-for", Got: rule.Duration(open), Want: rule.Duration(limit.Std()).With(rule.AtLeast)})
}

// requestOfStrangers is about relationships that are not open yet; of the others
// speaks phases.request.no-place. The first request is of those who began it, and
// may be handed on to anybody.
func requestOfStrangers(s Step) []rule.Finding {
	c := s.content()
	if len(c.requests) == 0 || len(c.members) > 0 || s.coordinated() {
		return nil
	}
	var by, to mentorship.PersonID
	var own journal.RequestID
	switch b := s.Body().(type) {
	case journal.RequestMade:
		by, to = b.By, b.To
	case journal.RequestForwarded:
		r := c.request(b.Request)
		if r == nil || r.ID == c.requests[0].ID {
			return nil
		}
		own, by, to = r.ID, r.By, b.To
	default:
		return nil
	}
	for i := range c.requests {
		if r := &c.requests[i]; r.ID != own && (r.By == by || r.By == to || r.To == by || r.To == to) {
			return nil
		}
	}
	return noPlace("neither %.40q nor %.40q asked, or was asked, before", by, to)
}
