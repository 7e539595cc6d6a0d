package ethics

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A contact is a couple whom something may tie, with all that may do so in one
// respect.
type contact struct {
	couple
	ties     []int // places in the roster
	managers []*mentorship.Person
}

// crowd is how many others somebody is set against who share something with
// more of them.
const crowd = 32

// contacts finds whom ties of one kind may tie, by going from ties to people and
// never from people to people.
type contacts struct {
	*company
	kind  mentorship.TieKind
	found map[couple]*contact
}

// contacts returns the couples that ties of a kind may tie, in order of id.
func (c *company) contacts(kind mentorship.TieKind) []*contact {
	s := contacts{c, kind, map[couple]*contact{}}
	s.direct()
	s.matters()
	if kind == mentorship.TieLineManager {
		s.lines()
	}
	list := make([]*contact, 0, len(s.found))
	for _, m := range s.found {
		slices.Sort(m.ties)
		m.ties = slices.Compact(m.ties)
		list = append(list, m)
	}
	slices.SortFunc(list, func(a, b *contact) int {
		return cmp.Or(cmp.Compare(a.guide, b.guide), cmp.Compare(a.guided, b.guided))
	})
	return list
}

// meet notes what may tie two members, if they are a couple.
func (s contacts) meet(i, j int, manager *mentorship.Person, ties ...int) {
	two, ok := s.together(i, j)
	if !ok {
		return
	}
	m := s.found[two]
	if m == nil {
		m = &contact{couple: two}
		s.found[two] = m
	}
	m.ties = append(m.ties, ties...)
	if manager != nil {
		m.managers = append(m.managers, manager)
	}
}

// direct notes the ties between two members.
func (s contacts) direct() {
	for k, t := range s.roster.Ties {
		i, from := s.index[t.From]
		j, to := s.index[t.To]
		if t.Kind == s.kind && from && to {
			s.meet(i, j, nil, k)
		}
	}
}

// matters notes the ties of members to one matter.
func (s contacts) matters() {
	holders := map[string]map[int][]int{} // by matter and member, their ties to it
	for k, t := range s.roster.Ties {
		if t.Kind != s.kind || t.Matter == "" {
			continue
		}
		for _, id := range [...]mentorship.PersonID{t.From, t.To} {
			if i, member := s.index[id]; member {
				if holders[t.Matter] == nil {
					holders[t.Matter] = map[int][]int{}
				}
				holders[t.Matter][i] = append(holders[t.Matter][i], k)
			}
		}
	}
	for _, ties := range holders {
		var guides, guided []int
		for i := range ties {
			if s.members[i].guides != "" {
				guides = append(guides, i)
			}
			if s.members[i].guided != "" {
				guided = append(guided, i)
			}
		}
		each(guides, guided, func(i, j int) {
			s.meet(i, j, nil, ties[i]...)
			s.meet(i, j, nil, ties[j]...)
		})
	}
}

// lines notes who reports to whom by what people say of their managers, and the
// lines of two steps from one member to another.
func (s contacts) lines() {
	type step struct{ from, to mentorship.PersonID }
	steps := map[step][]int{} // with the ties that say so
	for k, t := range s.roster.Ties {
		if t.Kind == s.kind {
			steps[step{t.From, t.To}] = append(steps[step{t.From, t.To}], k)
		}
	}
	for _, p := range s.people {
		if p.Manager != "" {
			by := step{p.Manager, p.ID}
			if _, told := steps[by]; !told {
				steps[by] = nil
			}
		}
	}
	type middle struct{ above, below []int }
	middles := map[mentorship.PersonID]middle{}
	for by := range steps {
		i, from := s.index[by.from]
		j, to := s.index[by.to]
		if from && to {
			s.meet(i, j, nil)
		}
		if from {
			m := middles[by.to]
			m.above = append(m.above, i)
			middles[by.to] = m
		}
		if to {
			m := middles[by.from]
			m.below = append(m.below, j)
			middles[by.from] = m
		}
	}
	for id, m := range middles {
		each(m.above, m.below, func(i, j int) {
			s.meet(i, j, s.people[id], steps[step{s.members[i].person.ID, id}]...)
			s.meet(i, j, nil, steps[step{id, s.members[j].person.ID}]...)
		})
	}
}

// each yields the pairs of one of a and one of b: all of them unless both are
// crowds. It orders a and b.
func each(a, b []int, yield func(i, j int)) {
	slices.Sort(a)
	slices.Sort(b)
	if len(a) >= len(b) {
		for k, i := range a {
			for n := range min(len(b), crowd) {
				yield(i, b[(k+n)%len(b)])
			}
		}
		return
	}
	each(b, a, func(j, i int) { yield(i, j) })
}
