package matching_test

import (
	"fmt"
	"math/bits"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A plan is a world with demands.
type plan struct {
	world
	locked          [][2]int // mentee, mentor
	places          []int    // of each mentee, 1 where there is none
	menteeMinimum   []int
	mentorMinimum   []int
	together, apart [][]int
}

func (p plan) String() string {
	return fmt.Sprintf("%+v locked %v places %v minima %v %v together %v apart %v",
		p.world, p.locked, p.places, p.menteeMinimum, p.mentorMinimum, p.together, p.apart)
}

func (p plan) problem() matching.Problem {
	problem := p.world.problem()
	d := &problem.Demands
	for _, lock := range p.locked {
		d.Locked = append(d.Locked, matching.Pair{Mentee: mentee(lock[0]), Mentor: mentor(lock[1])})
	}
	figures := func(of []int, id func(int) mentorship.PersonID) map[mentorship.PersonID]int {
		m := map[mentorship.PersonID]int{}
		for k, n := range of {
			m[id(k)] = n
		}
		return m
	}
	d.Places = figures(p.places, mentee)
	d.MenteeMinimum, d.MentorMinimum = figures(p.menteeMinimum, mentee), figures(p.mentorMinimum, mentor)
	groups := func(of [][]int) (list [][]mentorship.PersonID) {
		for _, group := range of {
			var ids []mentorship.PersonID
			for _, i := range group {
				ids = append(ids, mentee(i))
			}
			list = append(list, ids)
		}
		return list
	}
	d.Together, d.Apart = groups(p.together), groups(p.apart)
	return problem
}

// A placing is the mentors of each mentee, a bit for each.
type placing []uint

// best returns every permitted placing of the greatest worth, and that worth, by
// trying them all.
func (p plan) best() (all []placing, worth matching.Worth) {
	current := make(placing, len(p.scores))
	var try func(i int, sum matching.Worth)
	try = func(i int, sum matching.Worth) {
		if i < len(p.scores) {
			for set := range uint(1) << len(p.slots) {
				current[i] = set
				next, eligible := sum, true
				for j, score := range p.scores[i] {
					if set>>j&1 == 1 {
						eligible = eligible && !forbidden(score)
						next = next.Plus(matching.Worth{Places: 1, Score: int64(score)})
					}
				}
				if eligible && bits.OnesCount(set) <= at(p.places, i, 1) && bits.OnesCount(set) >= at(p.menteeMinimum, i, 0) {
					try(i+1, next)
				}
			}
			return
		}
		if all != nil && sum != worth && !p.better(sum, worth) || !p.permits(current) {
			return
		}
		if all != nil && sum != worth {
			all = nil
		}
		all, worth = append(all, slices.Clone(current)), sum
	}
	try(0, matching.Worth{})
	return all, worth
}

func at(of []int, k, standard int) int {
	if k < len(of) {
		return of[k]
	}
	return standard
}

// permits reports whether a placing keeps to slots and all demands that are not
// about one mentee.
func (p plan) permits(c placing) bool {
	for j, slots := range p.slots {
		n := 0
		for _, set := range c {
			n += int(set >> j & 1)
		}
		if n > slots-at(p.taken, j, 0) && n > 0 || n < at(p.mentorMinimum, j, 0) {
			return false
		}
	}
	for _, lock := range p.locked {
		if c[lock[0]]>>lock[1]&1 == 0 {
			return false
		}
	}
	for _, group := range p.together {
		for _, i := range group {
			if c[i] == 0 || c[i] != c[group[0]] {
				return false
			}
		}
	}
	for _, group := range p.apart {
		var seen uint
		for _, i := range group {
			if seen&c[i] != 0 {
				return false
			}
			seen |= c[i]
		}
	}
	return true
}

// placed returns the placing in a result.
func (p plan) placed(r matching.Result) placing {
	c := make(placing, len(p.scores))
	for _, m := range r.Matches {
		for i := range p.scores {
			for j := range p.slots {
				if m.Mentee == mentee(i) && m.Mentor == mentor(j) {
					c[i] |= 1 << j
				}
			}
		}
	}
	return c
}

// with returns the plan after a change for a mentee.
func (p plan) with(i int, c matching.Change) plan {
	p.world = p.world.with(i, c)
	return p
}

// under returns the plan with no other demands than those of a conflict, without
// the one at a position, -1 for all of them.
func (p plan) under(c matching.Conflict, without int) plan {
	q := plan{world: p.world, places: make([]int, len(p.scores))}
	for i := range p.scores {
		q.places[i] = max(at(p.places, i, 1), at(p.menteeMinimum, i, 0))
	}
	q.menteeMinimum, q.mentorMinimum = make([]int, len(p.scores)), make([]int, len(p.slots))
	group := func(ids []mentorship.PersonID) (list []int) {
		for i := range p.scores {
			if slices.Contains(ids, mentee(i)) {
				list = append(list, i)
			}
		}
		return list
	}
	for n, d := range c.Demands {
		if n == without {
			continue
		}
		for i := range p.scores {
			for j := range p.slots {
				if d.Kind == matching.DemandLocked && d.Mentee == mentee(i) && d.Mentor == mentor(j) {
					q.locked = append(q.locked, [2]int{i, j})
				}
			}
			if d.Kind == matching.DemandMenteeMinimum && d.Mentee == mentee(i) {
				q.menteeMinimum[i] = d.Minimum
			}
		}
		for j := range p.slots {
			if d.Kind == matching.DemandMentorMinimum && d.Mentor == mentor(j) {
				q.mentorMinimum[j] = d.Minimum
			}
		}
		switch d.Kind {
		case matching.DemandTogether:
			q.together = append(q.together, group(d.Mentees))
		case matching.DemandApart:
			q.apart = append(q.apart, group(d.Mentees))
		default: // minima and locks are above
		}
	}
	return q
}
