package flow

import (
	"cmp"
	"slices"
)

// A Solution is a choice of pairs and the proof that none weighs more, or the
// reason why there is no choice.
type Solution struct {
	// Chosen holds the indices of the chosen pairs, the fixed ones among them,
	// rising.
	Chosen []int32
	// Value is the sum of the weights of the chosen pairs.
	Value int64
	// MenteePrice and MentorPrice certify a complete solution as the package
	// comment says.
	MenteePrice, MentorPrice []int64
	// Violation is not nil if no choice is permitted; all else is then zero but
	// Complete.
	Violation *Violation
	// Complete is false if progress stopped the work; all else is then zero.
	Complete bool
}

// Solve returns a permitted choice of pairs of the greatest weight.
//
// A nil progress is not called. Otherwise it is told now and then, by the
// goroutine that called Solve, how many people of how many have been served,
// and returns false to stop. An error wraps one of [ErrProblem], [ErrTooLarge],
// [bipartite.ErrGraph] and [bipartite.ErrTooLarge]. Concurrent calls are safe as
// long as nobody changes the problem.
func Solve(p Problem, progress func(done, total int) bool) (Solution, error) {
	if err := p.check(); err != nil {
		return Solution{}, err
	}
	r := newRun(p, progress)
	if v := r.overfixed(); v != nil {
		return Solution{Violation: v, Complete: true}, nil
	}
	if progress != nil && r.total > 0 && !progress(0, r.total) {
		return Solution{}, nil
	}
	if !r.serveMentees() || !r.serveMentors() {
		return Solution{}, nil
	}
	if r.violation != nil {
		return Solution{Violation: r.violation, Complete: true}, nil
	}
	return r.solution(), nil
}

// A run is one call of Solve.
type run struct {
	p                Problem
	closed           []bool // fixed and barred pairs
	chosen           []bool
	mentees, mentors []person
	violation        *Violation

	progress    func(done, total int) bool
	done, total int
	stopped     bool // by progress
}

func newRun(p Problem, progress func(done, total int) bool) *run {
	g := p.Graph
	r := &run{
		p: p, progress: progress,
		closed:  make([]bool, len(g.Mentor)),
		chosen:  make([]bool, len(g.Mentor)),
		mentees: people(g.MenteeCapacity, p.MenteeMinimum),
		mentors: people(g.MentorCapacity, p.MentorMinimum),
	}
	r.total = len(r.mentees) + len(r.mentors)
	for _, e := range p.Barred {
		r.closed[e] = true
	}
	i := 0
	for _, e := range p.Fixed {
		for e >= g.Start[i+1] {
			i++
		}
		r.closed[e], r.chosen[e] = true, true
		for _, one := range [...]*person{&r.mentees[i], &r.mentors[g.Mentor[e]]} {
			one.capacity--
			one.minimum = max(0, one.minimum-1)
		}
	}
	return r
}

func people(capacity, minimum []int32) []person {
	list := make([]person, len(capacity))
	for k, c := range capacity {
		list[k].capacity = c
		if minimum != nil {
			list[k].minimum = minimum[k]
		}
	}
	return list
}

// serveMentees lets mentees ask. It reports false if progress stopped it.
func (r *run) serveMentees() bool {
	g := r.p.Graph
	start := g.Start
	if len(start) == 0 {
		start = []int32{0}
	}
	r.price(start)
	r.begin(start)
	lay := r.layer(rows{start: start, giver: g.Mentor})
	s := lay(r.mentees, r.mentors, r.p.Weight)
	order := numbers(len(r.mentees))
	// Whoever has the best candidate comes first: whoever comes later then has
	// less reason to move others away.
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(r.mentees[b].price, r.mentees[a].price) })
	s.flood(order)
	for _, i := range order {
		for s.wants(i) {
			if !s.ask(i) {
				r.violation = r.clash(s, i, lay, false)
				return r.violation != nil
			}
		}
		if !r.tell() {
			return false
		}
	}
	s.mark(r.chosen)
	return true
}

// numbers returns the numbers of so many people.
func numbers(n int) []int32 {
	list := make([]int32, n)
	for k := range list {
		list[k] = int32(k)
	}
	return list
}

// price lets each mentee pay what their best pair weighs, or nothing where they
// can do without and that is no less.
func (r *run) price(start []int32) {
	for i := range r.mentees {
		a := &r.mentees[i]
		best, some := int64(0), false
		for e := start[i]; e < start[i+1]; e++ {
			if w := r.p.Weight[e]; !r.closed[e] && (!some || w > best) {
				best, some = w, true
			}
		}
		if best > 0 || a.minimum > 0 {
			a.price = best
		}
	}
}

// begin takes the pairs to begin with that weigh what their mentee pays, as far
// as there is room.
func (r *run) begin(start []int32) {
	i := 0
	for _, e := range r.p.Start {
		for e >= start[i+1] {
			i++
		}
		a, h := &r.mentees[i], &r.mentors[r.p.Graph.Mentor[e]]
		most := a.capacity
		if a.price < 0 {
			most = a.minimum // more would not be worth it
		}
		if !r.closed[e] && r.p.Weight[e] == a.price && a.taken < most && h.taken < h.capacity {
			r.chosen[e] = true
			a.taken++
			h.taken++
		}
	}
}

// serveMentors lets mentors ask who are below their minimum.
func (r *run) serveMentors() bool {
	short := func(m person) bool { return m.taken < m.minimum }
	if r.violation != nil || !slices.ContainsFunc(r.mentors, short) {
		return true
	}
	lay := r.layer(transpose(r.p))
	s := lay(r.mentors, r.mentees, r.p.Weight)
	s.flood(numbers(len(r.mentors)))
	for j := range r.mentors {
		for short(r.mentors[j]) {
			if !s.ask(int32(j)) {
				r.violation = r.clash(s, int32(j), lay, true)
				return r.violation != nil
			}
		}
		if !r.tell() {
			return false
		}
	}
	s.mark(r.chosen)
	return true
}

// layer returns what lays out the open pairs in such rows, those taken by now
// taken.
func (r *run) layer(rows rows) func(askers, givers []person, weight []int64) *state {
	return func(askers, givers []person, weight []int64) *state {
		return newState(askers, givers, rows, weight, r.closed, r.chosen)
	}
}

func (r *run) tell() bool {
	r.done++
	r.stopped = r.progress != nil && (r.done&63 == 0 || r.done == r.total) && !r.progress(min(r.done, r.total), r.total)
	return !r.stopped
}

// transpose returns the rows of mentors.
func transpose(p Problem) rows {
	g := p.Graph
	t := rows{make([]int32, len(g.MentorCapacity)+1), make([]int32, len(g.Mentor)), make([]int32, len(g.Mentor))}
	for _, j := range g.Mentor {
		t.start[j+1]++
	}
	for j := range g.MentorCapacity {
		t.start[j+1] += t.start[j]
	}
	free := slices.Clone(t.start)
	for i := range g.MenteeCapacity {
		for e := g.Start[i]; e < g.Start[i+1]; e++ {
			x := &free[g.Mentor[e]]
			t.giver[*x], t.pair[*x] = int32(i), e
			*x++
		}
	}
	return t
}

func (r *run) solution() Solution {
	s := Solution{
		Complete:    true,
		MenteePrice: make([]int64, len(r.mentees)),
		MentorPrice: make([]int64, len(r.mentors)),
	}
	for e, chosen := range r.chosen {
		if chosen {
			s.Chosen = append(s.Chosen, int32(e))
			s.Value += r.p.Weight[e]
		}
	}
	for i, m := range r.mentees {
		s.MenteePrice[i] = m.price
	}
	for j, m := range r.mentors {
		s.MentorPrice[j] = m.price
	}
	return s
}
