package structure

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// foreignRole: where mentors guide mentees, there are no peers and no
// facilitators. Peer structures have rules of their own for it.
func foreignRole() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.role.foreign", Severity: rule.Violation,
		Title:  "Dyads, groups, teams and functional mentorships consist of mentors and mentees",
		Why:    "A peer counts on both sides and a facilitator on none, so that every number is wrong in a structure that knows neither.",
		Remedy: "Say who mentors and who is mentored, or name the structure that is meant.",
		Basis:  rule.Convention,
	}, in(mentorship.Dyad, mentorship.Group, mentorship.Team, mentorship.Functional),
		foreignTo(mentorship.RoleMentor, mentorship.RoleMentee))
}

// foreignTo returns the check that nobody has a role other than these.
func foreignTo(own ...mentorship.Role) func(mentorship.Roster) []rule.Finding {
	return func(r mentorship.Roster) []rule.Finding {
		var found []rule.Finding
		for i, p := range r.Relationship.Participants {
			if slices.Contains(own, p.Role) {
				continue
			}
			found = append(found, rule.Finding{
				Path:    participantPath(i),
				Message: fmt.Sprintf("%.40q has the role %.40q, which a %s relationship does not know", p.Person, p.Role, r.Relationship.Structure),
				Evidence: []rule.Evidence{
					{Name: "role", Got: rule.Text(p.Role)},
					{Name: "person", Got: rule.Text(p.Person)},
				},
			})
		}
		return found
	}
}
