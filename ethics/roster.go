package ethics

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// RosterConflicts returns the rules of [Conflicts], under the same codes, about
// the people of one relationship: each who mentors or facilitates with each who
// is mentored, peers with one another, for the time that they take part
// together. From when somebody first takes part until when they last do counts
// as one time.
//
// A finding about two people has the path of the one who is mentored, of two
// peers the one whose id comes later, and evidence that names both by their
// roles. That somebody has not declared is said once for each person, and that
// a tie cannot be read once for each tie that does not plainly concern others.
//
// They go from ties to people: no two are looked at whom neither a tie nor a
// manager brings together, and the time they take is proportional to the roster.
// To that end a crowd is not told of in full: where more than 32 people on each
// of two sides share one matter, or have one person between them in the line of
// management, each is set against 32 of the other side.
func RosterConflicts() rule.Set[mentorship.Roster] { return rosterConflicts }

var rosterConflicts = rosterRules()

func rosterRules() rule.Set[mentorship.Roster] {
	set := rule.NewSet(rosterUndeclared(), rosterMalformed())
	for _, b := range bilateral() {
		set = set.With(b.within())
	}
	return set
}

// within returns the rule about all pairs of people of a roster.
func (b bilateralRule) within() rule.Rule[mentorship.Roster] {
	return rule.New(b.rule.Info(), func(r mentorship.Roster) []rule.Finding {
		var found []rule.Finding
		c := newCompany(r)
		for _, m := range c.contacts(b.tie) {
			for _, f := range b.rule.Check(c.pairing(m)) {
				found = append(found, c.place(m.couple, f))
			}
		}
		return found
	})
}

// place makes what is found about a pairing of two into what is found about
// them in the roster.
func (c *company) place(two couple, f rule.Finding) rule.Finding {
	guide, guided := &c.members[two.guide], &c.members[two.guided]
	f.Path = seat(guided.seat)
	f.Message = fmt.Sprintf("%s %.40q and %s %.40q: %s", guide.guides, guide.person.ID, guided.guided, guided.person.ID, f.Message)
	f.Evidence = append(slices.Clip(f.Evidence),
		rule.Evidence{Name: string(guide.guides), Got: rule.Text(guide.person.ID)},
		rule.Evidence{Name: string(guided.guided), Got: rule.Text(guided.person.ID)})
	return f
}

func seat(i int) string { return fmt.Sprintf("/relationship/participants/%d", i) }

func rosterUndeclared() rule.Rule[mentorship.Roster] {
	return rule.New(undeclared().Info(), func(r mentorship.Roster) []rule.Finding {
		said := map[mentorship.PersonID]bool{}
		for _, d := range r.Declared {
			said[d.By] = said[d.By] || !d.At.IsZero()
		}
		members := newCompany(r).members
		slices.SortFunc(members, func(a, b member) int { return cmp.Compare(a.seat, b.seat) })
		var found []rule.Finding
		for _, m := range members {
			if !said[m.person.ID] {
				found = append(found, silent(seat(m.seat), string(cmp.Or(m.guides, m.guided)), m.person.ID))
			}
		}
		return found
	})
}

func rosterMalformed() rule.Rule[mentorship.Roster] {
	return rule.New(malformed().Info(), func(r mentorship.Roster) []rule.Finding {
		takesPart := newCompany(r).index
		other := func(id mentorship.PersonID) bool {
			_, here := takesPart[id]
			return !here && (id == "" || mentorship.ValidID(id))
		}
		var found []rule.Finding
		for i := range r.Ties {
			t := &r.Ties[i]
			fault := faultOf(t)
			if fault == "" || t.From != "" && other(t.From) && other(t.To) {
				continue
			}
			f := unreadable(t, fault)
			f.Path = fmt.Sprintf("/ties/%d", i)
			found = append(found, f)
		}
		return found
	})
}
