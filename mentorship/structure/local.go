package structure

import (
	"cmp"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// tooFar: whoever is to meet in person lives near enough. Each person who is
// mentored is compared with everybody who mentors or oversees them at some
// time; the one farthest away is named.
//
// Without coordinates, one region of one country counts as near, different
// countries as far, and in all other cases it cannot be told.
func tooFar() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.local.too-far", Severity: rule.Warning,
		Title:   "Those who are to meet in person live near enough",
		Why:     "Meeting in person serves those who are close; over a distance sessions are missed and cost the one who travels. Countries say little near a border: state coordinates there.",
		Remedy:  "Meet virtually, or mix both, or look for a mentor nearby.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R3", mentorship.Article},
	}, func(r mentorship.Roster) bool { return local(r) && !r.Policy.NearKilometres.IsZero() }, farApart)
}

func farApart(r mentorship.Roster) []rule.Finding {
	if f, many := tooManyToCompare(r.Relationship); many {
		return []rule.Finding{f}
	}
	limit, _ := r.Policy.NearKilometres.Value()
	people := index(r.People)
	reported := map[[2]mentorship.PersonID]bool{}
	var found []rule.Finding
	for i, p := range r.Relationship.Participants {
		if !p.Role.Mentored() {
			continue
		}
		worst, whom := distance{near: yes}, mentorship.PersonID("")
		for _, q := range r.Relationship.Participants {
			guides := q.Role.Mentors() || q.Role == mentorship.RoleFacilitator
			if !guides || q.Person == p.Person || !p.Period.Overlaps(q.Period) {
				continue
			}
			d := between(place(people[p.Person]), place(people[q.Person]), limit)
			if order := d.compare(worst); order > 0 || order == 0 && q.Person < whom {
				worst, whom = d, q.Person
			}
		}
		pair := [2]mentorship.PersonID{min(p.Person, whom), max(p.Person, whom)}
		if worst.near == yes || reported[pair] {
			continue
		}
		reported[pair] = true
		found = append(found, worst.finding(participantPath(i), p.Person, whom))
	}
	return found
}

func place(p *mentorship.Person) mentorship.Place {
	if p == nil {
		return mentorship.Place{}
	}
	return p.Place
}

// compare says which is the greater obstacle: what is known to be far, by its
// kilometres, then what cannot be told, then what is near.
func (d distance) compare(e distance) int {
	return cmp.Or(cmp.Compare(e.near, d.near), cmp.Compare(d.kilometres, e.kilometres))
}

func (d distance) finding(path string, a, b mentorship.PersonID) rule.Finding {
	f := rule.Finding{
		Path:    path,
		Message: fmt.Sprintf("%.40q and %.40q live too far apart to meet in person", a, b),
		Evidence: append(d.evidence,
			rule.Evidence{Name: "person", Got: rule.Text(a)}, rule.Evidence{Name: "person", Got: rule.Text(b)}),
	}
	if d.near == unknown {
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("how far apart %.40q and %.40q live is not known", a, b)
	}
	return f
}
