package mentorship

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// doubledRoles reports each role that begins while the same person still holds
// another. Roles whose period cannot be read are reported elsewhere.
func doubledRoles(r Roster) []rule.Finding {
	type doubled struct{ role, held int }
	var both []doubled
	participants := r.Relationship.Participants
	latest := -1 // of this person's roles so far, the one that ends last
	for _, i := range byPersonAndStart(participants) {
		switch {
		case latest < 0 || participants[latest].Person != participants[i].Person:
			latest = i
			continue
		case participants[latest].Period.Overlaps(participants[i].Period):
			both = append(both, doubled{i, latest})
		}
		if endsBefore(participants[latest].Period, participants[i].Period) {
			latest = i
		}
	}
	slices.SortFunc(both, func(a, b doubled) int { return cmp.Compare(a.role, b.role) })

	var found []rule.Finding
	for _, d := range both {
		held, role := participants[d.held], participants[d.role]
		found = append(found, rule.Finding{
			Path:    at("/relationship/participants", d.role),
			Message: fmt.Sprintf("%.40q is %.40q and %.40q at the same time", role.Person, held.Role, role.Role),
			Evidence: []rule.Evidence{
				{Name: "person", Got: rule.Text(role.Person)},
				{Name: "role", Got: rule.Text(held.Role)},
				{Name: "role", Got: rule.Text(role.Role)},
			},
		})
	}
	return found
}

// byPersonAndStart returns the indices of the participants whose period can be
// read, in order of person and start.
func byPersonAndStart(participants []Participant) []int {
	var order []int
	for i, p := range participants {
		if p.Period.IsZero() || p.Period.Valid() {
			order = append(order, i)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		p, q := participants[i], participants[j]
		return cmp.Or(cmp.Compare(p.Person, q.Person), p.Period.From.Compare(q.Period.From), cmp.Compare(i, j))
	})
	return order
}

// endsBefore reports whether p ends before q does. No end is the latest.
func endsBefore(p, q Period) bool {
	return !p.Until.IsZero() && (q.Until.IsZero() || p.Until.Before(q.Until))
}

// doubledPeople reports each person whose id stood there before.
func doubledPeople(r Roster) []rule.Finding {
	var found []rule.Finding
	first := make(map[PersonID]int, len(r.People))
	for i, p := range r.People {
		j, before := first[p.ID]
		if !before {
			first[p.ID] = i
			continue
		}
		found = append(found, rule.Finding{
			Path:    at("/people", i),
			Message: fmt.Sprintf("%.40q stands there already, in place %d", p.ID, j),
			Evidence: []rule.Evidence{
				{Name: "person", Got: rule.Text(p.ID)},
				{Name: "first", Got: rule.Count(int64(j))},
			},
		})
	}
	return found
}
