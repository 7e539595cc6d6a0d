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
	}
})

// withinLimit returns a finding where one more would exceed a limit, or where
// that cannot be told.
func withinLimit(path, name string, have *int, limit mentorship.Limit[int], unknown, over string) []rule.Finding {
	most, set := limit.Value()
	switch {
	case !set:
		return nil
	case have == nil:
		return untold(path, unknown,
			rule.Evidence{Name: name, Want: rule.Count(int64(most)).With(rule.AtMost)})
	case *have >= 0 && *have < most:
		return nil
	}
	return one(path, over, rule.Evidence{
		Name: name, Got: rule.Count(int64(*have)), Want: rule.Count(int64(most) - 1).With(rule.AtMost),
	})
}

func tooManySent(s Step) []rule.Finding {
	switch b := s.Body().(type) {
	case journal.RequestMade:
	case journal.RequestForwarded:
		if r := s.content().request(b.Request); r == nil || r.Status == Pending {
			return nil
		}
	default:
		return nil
	}
	return withinLimit("/body/by", "open-requests-sent", s.loads().Sent, s.limits().PendingSent,
		"how many requests of the person who asks are open is not known",
		"the person who asks has as many open requests as are allowed")
}

func tooManyReceived(s Step) []rule.Finding {
	switch s.Body().(type) {
	case journal.RequestMade, journal.RequestForwarded:
		return withinLimit("/body/to", "open-requests-received", s.loads().Received, s.limits().PendingReceived,
			"how many requests the person asked has to answer is not known",
			"the person asked has as many requests to answer as are allowed")
	}
	return nil
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
