package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A quota bounds how many of something somebody has.
type quota struct {
	path, name    string
	limit         mentorship.Limit[int]
	have          map[mentorship.PersonID]int
	unknown, over string // messages that name the person
}

// of returns a finding where one more would exceed the limit, or where that
// cannot be told; none for nobody.
func (q quota) of(id mentorship.PersonID) []rule.Finding {
	most, set := q.limit.Value()
	have, known := q.have[id]
	switch {
	case id == "" || !set || known && have >= 0 && have < most:
		return nil
	case !known || have < 0:
		return untold(q.path, fmt.Sprintf(q.unknown, string(id)), person(id),
			rule.Evidence{Name: q.name, Want: rule.Count(int64(most)).With(rule.AtMost)})
	}
	return one(q.path, fmt.Sprintf(q.over, string(id)), person(id),
		rule.Evidence{Name: q.name, Got: rule.Count(int64(have)), Want: rule.Count(int64(most) - 1).With(rule.AtMost)})
}
