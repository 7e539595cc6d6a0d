package culture

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// at returns the path to a participant.
func at(p mentorship.PersonID) string {
	return rule.Pointer("participants", string(p))
}

func person(name string, p mentorship.PersonID) rule.Evidence {
	return rule.Evidence{Name: name, Got: rule.Text(p)}
}

// question is evidence of which question to ask.
func question(id QuestionID) rule.Evidence {
	return rule.Evidence{Name: "question", Got: rule.Text(id)}
}

// share returns a tally as evidence, with the share that it must stay below.
func share(v journal.View, name string, t journal.Tally, limit mentorship.Limit[int]) []rule.Evidence {
	list := []rule.Evidence{t.Evidence(name)}
	if percent, set := limit.Value(); set {
		list = append(list, rule.Evidence{Name: "percent-that-speaks-up", Got: rule.Count(int64(percent))})
	}
	if least, set := v.Signs().Observations.Value(); set {
		list = append(list, rule.Evidence{
			Name: "observations", Got: rule.Count(int64(t.Of)), Want: rule.Count(int64(least)).With(rule.AtLeast),
		})
	}
	return list
}

// tell returns what a tally says of a limit. What happened on a single day is no
// pattern: it is too few.
func tell(v journal.View, t journal.Tally, limit mentorship.Limit[int]) journal.Told {
	told := v.Tell(t, limit)
	if told == journal.Reached && !v.Facts().SeveralDays(t.Events) {
		return journal.TooFew
	}
	return told
}

// long returns a limit as a length of time, and whether it is set.
func long(l mentorship.Limit[mentorship.Duration]) (time.Duration, bool) {
	d, set := l.Value()
	return d.Std(), set
}

// guides reports whether who has the role is there to guide others: mentors,
// peers to each other, and those who oversee peers.
func guides(r mentorship.Role) bool { return r.Mentors() || r == mentorship.RoleFacilitator }

// meet reports whether one of two guides the other, so that it matters whether
// they understand each other: not two mentees, nor two mentors.
func meet(a, b *journal.Side) bool {
	return guides(a.Role) && b.Role.Mentored() || guides(b.Role) && a.Role.Mentored()
}
