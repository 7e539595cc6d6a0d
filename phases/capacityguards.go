package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// capacityGuards keep people within what they carry over all relationships.
var capacityGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.capacity.full", "A mentor takes no more mentees than agreed",
			"A mentor who is matched beyond capacity neglects all of them. Where nobody knows what the mentor carries elsewhere, nobody knows of a free place.",
			"Choose another mentor, or ask whether the capacity can be raised; hand over what the mentor carries.", full),
		law("phases.capacity.mentored-elsewhere", "Nobody is mentored in more relationships at a time than the policy allows",
			"When two mentors accept one mentee the first acceptance counts; the second would take up a place that somebody else waits for.",
			"Withdraw the requests that are still open once one was accepted.", mentoredElsewhere),
	}
})

// newcomer returns somebody whom the step lets be mentored who is not yet; empty
// for nobody.
func (s Step) newcomer() mentorship.PersonID {
	var id mentorship.PersonID
	switch b := s.Body().(type) {
	case journal.RequestAccepted:
		if r := s.content().request(b.Request); r != nil {
			id = r.mentored()
		}
	case journal.MatchMade:
		id = b.Mentee
	case journal.Joined:
		if b.Role == mentorship.RoleMentee {
			id = b.Person
		}
	}
	if id != "" && s.content().active(id) >= 0 {
		return ""
	}
	return id
}

func full(s Step) []rule.Finding {
	if s.newcomer() == "" {
		return nil
	}
	free := s.loads().Free
	switch {
	case free == nil:
		return untold("", "how many mentees more the mentor can take is not known",
			rule.Evidence{Name: "free-places", Want: rule.Count(1).With(rule.AtLeast)})
	case *free >= 1:
		return nil
	}
	return one("", "the mentor has no free place",
		rule.Evidence{Name: "free-places", Got: rule.Count(int64(*free)), Want: rule.Count(1).With(rule.AtLeast)})
}

func mentoredElsewhere(s Step) []rule.Finding {
	if s.newcomer() == "" {
		return nil
	}
	return withinLimit("", "other-mentorships", s.loads().Mentored, s.limits().Mentorships,
		"in how many other relationships the mentee is mentored is not known",
		"the mentee is mentored in as many other relationships as are allowed")
}
