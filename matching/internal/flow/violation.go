package flow

import (
	"cmp"
	"slices"
)

// A Violation shows that no choice is permitted: people of one side must have
// Need partners together, and cannot have more than Room.
//
// If it is Minimal, nobody among People can be spared: the minima of all the
// others of them could be met. Room is the sum of the capacities of Others plus the number of open
// pairs that People have beside those, capacities and minima being what the
// fixed pairs have left. If Need is the number of pairs fixed for one person,
// Room is that person's capacity and nobody stands among Others.
type Violation struct {
	// Mentors tells that People are mentors and Others mentees; else it is the
	// other way round.
	Mentors bool
	// People are those whose minima clash, rising; Others those whom they would
	// have to share, rising.
	People, Others []int32
	Need, Room     int64
	// Minimal is false only where people are short of several places at once and
	// there are so many of them that not all were tried.
	Minimal bool
}

// effort is how many candidates are looked at, about, to spare people
// (convention).
const effort = 1 << 25

// overfixed returns the first person for whom more pairs are fixed than they
// have places.
func (r *run) overfixed() *Violation {
	for i, m := range r.mentees {
		if m.capacity < 0 {
			c := int64(r.p.Graph.MenteeCapacity[i])
			return &Violation{People: []int32{int32(i)}, Need: c - int64(m.capacity), Room: c, Minimal: true}
		}
	}
	for j, m := range r.mentors {
		if m.capacity < 0 {
			c := int64(r.p.Graph.MentorCapacity[j])
			return &Violation{Mentors: true, People: []int32{int32(j)}, Need: c - int64(m.capacity), Room: c, Minimal: true}
		}
	}
	return nil
}

// clash returns the violation that a search from the root has shown by finding
// no path. Among those whom it reached, no asker has more than the minimum,
// every giver is full, and what the askers could have elsewhere they have. If
// they are short of one place in all, nobody can be spared: others who clash
// without them would have to hold all places within their reach, and whoever is
// reached by way of these would be among them. If of more, people are spared one
// by one. It returns nil if progress stopped it.
func (r *run) clash(s *state, root int32, lay func(askers, givers []person, weight []int64) *state, mentors bool) *Violation {
	minimal := true
	if s.short() > 1 {
		s.mark(r.chosen)
		s = lay(unpriced(s.askers), unpriced(s.givers), make([]int64, len(r.p.Weight)))
		s.search(root)
		if minimal = r.thin(s); !minimal && r.stopped {
			return nil
		}
	}
	v := &Violation{Mentors: mentors, Minimal: minimal}
	within := make([]bool, len(s.givers))
	for _, x := range s.reached {
		if x < 0 {
			v.People = append(v.People, ^x)
			v.Need += int64(s.askers[^x].minimum)
		} else {
			v.Others = append(v.Others, x)
			v.Room += int64(s.givers[x].capacity)
			within[x] = true
		}
	}
	slices.Sort(v.People)
	slices.Sort(v.Others)
	for _, i := range v.People {
		for _, c := range s.candidates[s.askers[i].start:s.askers[i].end] {
			if !within[c.giver] {
				v.Room++
			}
		}
	}
	return v
}

func unpriced(side []person) []person {
	side = slices.Clone(side)
	for i := range side {
		side[i].price = 0
	}
	return side
}

// members returns the askers whom the last search reached, those with the least
// minima first.
func (s *state) members() []int32 {
	var list []int32
	for _, v := range s.reached {
		if v < 0 {
			list = append(list, ^v)
		}
	}
	slices.SortFunc(list, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.askers[a].minimum, s.askers[b].minimum), cmp.Compare(a, b))
	})
	return list
}

// short returns how many places they are short of in all.
func (s *state) short() (places int64) {
	for _, v := range s.reached {
		if v < 0 {
			places += int64(s.askers[^v].minimum - s.askers[^v].taken)
		}
	}
	return places
}

// thin spares whom it can among those whom the last search reached. Whose
// minimum is less than what all are short of cannot make up for that and goes
// without a trial. It leaves the last search, which found no path, behind, and
// reports false if it ended before all were tried.
func (r *run) thin(s *state) bool {
	left := effort
	for _, x := range s.members() {
		short := s.short()
		if short == 1 {
			break
		}
		if s.askers[x].dist == unreached {
			continue // spared by another's leave
		}
		if left -= len(s.candidates); left < 0 {
			return false
		}
		members := s.members()
		s.forget()
		var before *state
		if int64(s.askers[x].minimum) >= short {
			before = s.clone()
		}
		s.remove(x)
		if s.fill(members) && before != nil {
			*s = *before
			s.search(s.root)
		}
		if !r.tell() {
			return false
		}
	}
	return true
}

// forget forgets the distances of the last search.
func (s *state) forget() {
	s.limit = 0
	s.reprice()
}

// clone copies what asking changes.
func (s *state) clone() *state {
	c := *s
	c.askers, c.givers = slices.Clone(s.askers), slices.Clone(s.givers)
	c.candidates, c.places = slices.Clone(s.candidates), slices.Clone(s.places)
	return &c
}

// remove takes all places of an asker away, who cannot be reached any more.
func (s *state) remove(i int32) {
	a := &s.askers[i]
	for e := a.start; e < a.end; e++ {
		c := &s.candidates[e]
		if c.pair >= 0 {
			continue
		}
		h := &s.givers[c.giver]
		held := s.places[h.first : h.first+h.taken]
		x := int32(slices.Index(held, place{i, e}))
		s.open(h.first + x)
		held[x] = held[h.taken-1]
		h.taken--
	}
	a.taken, a.minimum = 0, 0
}

// fill lets people ask until they have their minima, and reports true, or finds
// no path for one of them.
func (s *state) fill(people []int32) bool {
	for _, i := range people {
		for a := &s.askers[i]; a.taken < a.minimum; {
			if !s.ask(i) {
				return false
			}
		}
	}
	return true
}
