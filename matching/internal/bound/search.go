package bound

import (
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// A search is one call of [Solve].
type search struct {
	p      *Problem
	groups []group
	of     []int32 // the group of each mentee

	apartOf [][]int32 // the lists to keep apart in which each mentee stands
	root    []uint8   // what is settled about pairs in every case
	network
	mentors int
	most    []int64 // room of each mentor, then of each gate: no more than there are pairs
	limit   int64   // of charges

	pairs  []int32   // every pair by its number, to slice
	mates  [][]int32 // of each mentor; scratch, as are the two that follow
	marks  []bool
	offers []offer
	load   []int64 // how much of the room groups choose; nil where nobody counts

	effort   int
	progress func(done, total int) bool
	stopped  bool

	nodes       int
	shared      []ssp.Weight   // prices of mentors in the first case
	menteePrice []ssp.Weight   // and those of mentees
	trail       [][]ssp.Weight // prices of the case in which each split of the path was made
	leaves      []leaf
	kept        int // splits and charges that leaves keep
	ended       bool

	chosen []int32
	best   ssp.Weight
	found  bool
}

// Solve returns the best choice that it finds by looking at no more than effort
// cases; see [Outcome] and [Solution] for what is known of it.
//
// A nil progress is not called. Otherwise it is told how many of how many cases
// at most have been looked at, by the goroutine that called Solve, and now and
// then in between; it returns false to stop. An error wraps [ErrProblem], or one
// of the errors of package flow or [bipartite.Graph.Check]. Concurrent calls are
// safe as long as nobody changes the problem.
func Solve(p Problem, effort int, progress func(done, total int) bool) (Solution, error) {
	if err := p.check(); err != nil {
		return Solution{}, err
	}
	if len(p.Graph.Start) == 0 {
		p.Graph.Start = []int32{0}
	}
	s := &search{p: &p, effort: max(1, effort), progress: progress}
	if !s.prepare() {
		return s.impossible(), nil
	}
	if err := s.run(); err != nil {
		return Solution{}, err
	}
	return s.solution(), nil
}

// prepare works out what holds in every case. It reports false if demands
// contradict each other already.
func (s *search) prepare() bool {
	p := s.p
	g := p.Graph
	s.mentors = len(g.MentorCapacity)
	s.root = make([]uint8, len(g.Mentor))
	s.marks = make([]bool, len(g.Mentor))
	s.mates = make([][]int32, s.mentors)
	s.pairs = make([]int32, len(g.Mentor))
	for e := range s.pairs {
		s.pairs[e] = int32(e)
	}
	listed := s.findGroups()
	s.findGates()
	s.limit = Limit(len(g.Mentor), listed)
	s.shared = make([]ssp.Weight, s.mentors+len(s.gates))
	s.most = make([]int64, len(s.shared))
	for _, j := range g.Mentor {
		s.most[j] = min(s.most[j]+1, int64(g.MentorCapacity[j]))
	}
	for k := range s.gates {
		s.most[s.mentors+k] = 1
	}
	possible := s.bindGroups()
	s.build()
	for j, n := range p.MentorMinimum {
		possible = possible && n <= g.MentorCapacity[j]
	}
	t := &state{search: s, pair: s.root}
	for k, i := range p.LockedMentee {
		possible = possible && t.give(s.of[i], p.LockedMentor[k])
	}
	return possible && t.part()
}

// run walks the tree of cases, the side taken first.
func (s *search) run() error {
	t := &state{search: s, pair: make([]uint8, len(s.root))}
	var path []Split
	for {
		if s.nodes == s.effort {
			s.leaveOpen(path)
			s.ended = true
			return nil
		}
		s.nodes++
		next, err := s.visit(t, path)
		if err != nil || s.stopped {
			return err
		}
		if !s.tell(0, 0) {
			s.stopped = true
			return nil
		}
		if next != nil {
			path = append(path, *next)
			continue
		}
		if s.found && s.p.First == nil {
			return nil // any will do
		}
		for len(path) > 0 && !path[len(path)-1].Taken {
			path = path[:len(path)-1]
		}
		s.trail = s.trail[:len(path)]
		if len(path) == 0 {
			return nil
		}
		path[len(path)-1].Taken = false
	}
}

// tell reports whether to go on; within a flow its count is nobody's concern.
func (s *search) tell(int, int) bool {
	return s.progress == nil || s.progress(s.nodes, max(s.effort, s.nodes))
}

// visit looks at a case and returns the split to go on with, nil if the case is
// closed.
func (s *search) visit(t *state, path []Split) (*Split, error) {
	t.reset()
	for _, x := range path {
		if !t.apply(x) {
			s.leaf(path, nil, nil)
			return nil, nil
		}
	}
	charge := s.inherited(len(path))
	if s.found && t.improve(charge, s.best, rounds) {
		s.leaf(path, charge, nil)
		return nil, nil
	}
	r, err := t.relax(s.tell)
	switch {
	case err != nil:
		return nil, err
	case !r.complete:
		s.stopped = true
		return nil, nil
	case r.violation != nil:
		s.leaf(path, nil, r.violation)
		return nil, nil
	}
	if s.nodes == 1 {
		s.menteePrice = r.mentee
		charge = slices.Clone(r.charge)
		if err := t.start(r, charge); err != nil || s.stopped {
			return nil, err
		}
		s.shared = charge
	}
	if s.found && !s.best.Less(r.value) {
		s.leaf(path, r.charge, nil)
		return nil, nil
	}
	next := t.branch(r.chosen, charge)
	if next == nil {
		s.keep(r)
		s.leaf(path, r.charge, nil)
		return nil, nil
	}
	s.trail = append(s.trail, charge)
	return next, nil
}

// inherited returns the charges of the case in which the last of so many splits
// was made.
func (s *search) inherited(splits int) []ssp.Weight {
	if splits == 0 {
		return s.shared
	}
	return slices.Clone(s.trail[splits-1])
}

// keep remembers the best choice so far.
func (s *search) keep(r relaxation) {
	if !s.found || s.best.Less(r.value) {
		s.found, s.best, s.chosen = true, r.value, r.chosen
	}
}
