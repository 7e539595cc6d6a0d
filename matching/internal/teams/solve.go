package teams

import "slices"

// A Solution is groups in order of their first member, everybody at most once.
type Solution struct {
	Groups []Group
	Worth  Worth
	Bound  Bound
	// Exact tells that nothing is worth more: all was tried, or the bound is
	// reached.
	Exact bool
	// Complete is false if progress stopped the work; the groups are then what
	// had been found, and there is no bound.
	Complete bool
}

// Effort is how far Solve searches by default when it cannot try all: seconds for
// thousands of people.
const Effort = 100_000_000

// Solve forms groups. Effort limits how long is searched beyond [MaxExact]
// people: each change that is looked at counts the people of the two groups that
// it concerns, and as many again for each mix. 0 means [Effort]. A nil progress is
// not called; it is asked at least each time that 65,536 people have been looked
// at, and returns false to stop. The error wraps [ErrProblem]. Concurrent calls
// are safe as long as nobody changes the problem.
func Solve(p Problem, effort int, progress func(done, total int) bool) (Solution, error) {
	if err := p.check(); err != nil {
		return Solution{}, err
	}
	if progress == nil {
		progress = func(int, int) bool { return true }
	}
	if effort <= 0 {
		effort = Effort
	}
	var s Solution
	small := p.Leads+p.Members <= MaxExact
	if small {
		s.Groups, s.Complete = p.partition(progress)
	} else {
		s.Groups, s.Complete = search(&p, effort, progress)
	}
	s.Worth = p.total(s.Groups)
	if !s.Complete {
		return s, nil
	}
	var err error
	s.Bound, s.Complete, err = bound(&p, func() bool { return small || progress(effort, effort) })
	if err != nil {
		return Solution{}, err
	}
	if !s.Complete {
		return s, nil
	}
	s.Exact = small || s.Worth == s.Bound.Worth
	return s, nil
}

// partition is the best partition; with balance, that of the best size.
func (p *Problem) partition(progress func(done, total int) bool) ([]Group, bool) {
	if !p.Shape.Balanced {
		return exact(p, progress)
	}
	var best []Group
	for size := p.Shape.MembersMin; size <= p.largest(); size++ {
		groups, done := exact(p.sized(size), progress)
		if !done {
			return best, false
		}
		if p.total(best).Less(p.total(groups)) {
			best = groups
		}
	}
	return best, true
}

// sized is the problem in which groups have so many members or one more.
func (p *Problem) sized(size int) *Problem {
	q := *p
	q.Shape.MembersMin = size
	q.Shape.MembersMax = size + 1
	if p.Shape.MembersMax > 0 {
		q.Shape.MembersMax = min(size+1, p.Shape.MembersMax)
	}
	return &q
}

func (p *Problem) total(groups []Group) Worth {
	var sum Worth
	for _, g := range groups {
		w, _ := p.Worth(g)
		sum.Places += w.Places
		sum.Score += w.Score
	}
	return sum
}

func insert(list []int, x int) []int {
	k, _ := slices.BinarySearch(list, x)
	return slices.Insert(list, k, x)
}

func remove(list []int, x int) []int {
	k, _ := slices.BinarySearch(list, x)
	return slices.Delete(list, k, k+1)
}
