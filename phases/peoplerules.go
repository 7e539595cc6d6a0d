package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// peopleRules are about who is what, and where they can go.
var peopleRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.people.doubled", "Nobody joins a relationship twice at one time",
			"Somebody who is counted twice makes every ratio wrong.",
			"Change the role of who takes part already.", joinedTwice),
		law("phases.people.other-role", "People are what they are said to be",
			"A mentor who is taken for a mentee turns a ratio round, and a goal of somebody who is not mentored belongs to nobody.",
			"Check the id and the role; change the role first.", otherRole),
	}
})

func joinedTwice(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Joined)
	if !ok || s.content().active(b.Person) < 0 {
		return nil
	}
	m := &s.core.members[s.core.active(b.Person)]
	return one("/body/person", fmt.Sprintf("%.40q takes part as %s already", string(b.Person), m.role),
		person(b.Person), text("role", m.role))
}

func otherRole(s Step) []rule.Finding {
	var found []rule.Finding
	expect := func(path string, id mentorship.PersonID, is func(mentorship.Role) bool, what string) {
		i := s.content().active(id)
		if i < 0 || is(s.core.members[i].role) {
			return
		}
		role := s.core.members[i].role
		found = append(found, one("/body"+path, fmt.Sprintf("%.40q takes part as %s, not as %.40s", string(id), role, what),
			person(id), rule.Evidence{Name: "role", Got: rule.Text(role), Want: rule.Text(what)})...)
	}
	exactly := func(want mentorship.Role) func(mentorship.Role) bool {
		return func(r mentorship.Role) bool { return r == want }
	}
	switch b := s.Body().(type) {
	case journal.RoleChanged:
		expect("/from", b.Person, exactly(b.From), string(b.From))
	case journal.Joined:
		expect("/replaces", b.Replaces, exactly(b.Role), string(b.Role))
	case journal.MatchMade:
		expect("/mentor", b.Mentor, mentorship.Role.Mentors, "mentor")
		expect("/mentee", b.Mentee, mentorship.Role.Mentored, "mentee")
	case journal.RequestAccepted:
		if r := s.content().request(b.Request); r != nil {
			by, to := r.roles()
			expect("/request", r.By, exactly(by), string(by))
			expect("/request", r.To, exactly(to), string(to))
		}
	case journal.GoalSet:
		expect("/for", b.For, mentorship.Role.Mentored, "mentee")
	case journal.ChallengeSet:
		expect("/for", b.For, mentorship.Role.Mentored, "mentee")
	}
	return found
}
