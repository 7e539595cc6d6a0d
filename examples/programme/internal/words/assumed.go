package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Assumed says what the files did not tell, and what was made of it.
func Assumed(p *plan.Plan) []string {
	var said []string
	say := func(n int, format string, args ...any) {
		if n > 0 {
			said = append(said, fmt.Sprintf(format, args...))
		}
	}
	for _, side := range [...]struct {
		role    string
		source  intake.Source
		members []intake.Member
	}{{"mentor", p.People.MentorSource, p.People.Mentors}, {"mentee", p.People.MenteeSource, p.People.Mentees}} {
		if len(side.members) == 0 {
			continue
		}
		if !side.source.Has("id") {
			say(1, "The %ss have no column for ids: these come from role and row, as %s.", side.role, side.members[0].ID)
		}
		lacks := side.source.Lacks("areas", "languages", "time zone", "availability", "hours a month", "goals", "ties declared")
		say(len(lacks), "The %ss have no column for %s: what nobody stated counts neither for nor against.", side.role, List(lacks, len(lacks)))
		say(side.source.Ignored, "%s of the %ss' file %s not read: names, addresses and free text have no part in this.",
			Count(side.source.Ignored, "column"), side.role, Is(side.source.Ignored))
	}
	standard, _ := p.Problem.Policy.Capacity.Value()
	silent := 0
	for _, m := range p.People.Mentors {
		if m.Capacity == nil {
			silent++
		}
	}
	if !p.People.MentorSource.Has("capacity") {
		say(silent, "The mentors have no column for capacity: each is taken to have %d.", standard)
	} else {
		say(silent, "%s %s not stated a capacity: %d each is assumed.", Count(silent, "mentor"), has(silent), standard)
	}
	if len(p.People.Mentees) > 0 && p.Purposeless() {
		say(1, "The relationships were not held to having a purpose, since the mentees have no column for areas.")
	}
	unused, unasked := Unused(p)
	say(unused, "%s a characteristic or perspective without consent to matching: %s not used. A filled column is not consent.",
		Subject(unused, "mentor", "states", "state"), it(unused))
	say(unasked, "%s an identity without asking to be matched by it: %s not used.", Subject(unasked, "mentee", "names", "name"), it(unasked))
	if len(p.People.Mentees) == 0 {
		return said // the rest is about matching
	}
	if undeclared := p.Undeclared(); len(undeclared) > 0 {
		say(1, "%s not been asked for ties, or not answered: that there are no conflicts with them cannot be told (%s).",
			Subject(len(undeclared), "person", "has", "have"), List(undeclared, 5))
	}
	for _, l := range p.LeftOut {
		say(1, "Left out of the score, since %s: %s.", l.Why, List(l.Criteria, len(l.Criteria)))
	}
	return said
}

// Unused returns how many mentors share something that they did not agree to be
// matched by, and how many mentees name an identity that they do not ask for.
func Unused(p *plan.Plan) (mentors, mentees int) {
	for _, m := range p.People.Mentors {
		for _, shared := range m.Perspectives {
			if !shared.Consent.Allows(mentorship.PurposeMatching, p.Problem.Period.From) {
				mentors++
				break
			}
		}
	}
	for _, m := range p.People.Mentees {
		if m.Unasked {
			mentees++
		}
	}
	return mentors, mentees
}

// Subject counts a noun and adds the verb that agrees with it.
func Subject(n int, noun, one, several string) string {
	if n == 1 {
		return Count(n, noun) + " " + one
	}
	return Count(n, noun) + " " + several
}

func has(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

func it(n int) string {
	if n == 1 {
		return "it is"
	}
	return "they are"
}
