package rotation

import (
	"cmp"
	"slices"
)

// A Balance is what a search for the stable matching with the least difference
// between the sums of both sides has found.
type Balance struct {
	Matching
	// Gap is the difference of the sums, at least 0; Bound is what it is proved
	// to be at least in every stable matching. Where they are equal, the
	// matching is the best.
	Gap, Bound int64
}

// SexEqual searches for the stable matching in which the sum of ranks that
// mentees give differs least from the sum that mentors give. Effort is how many
// states the search may go through; progress, which may be nil, is told how many
// rotations are decided and returns false to stop. Whatever ends the search, the
// answer is a stable matching with a bound that holds; of several that are
// equally good it is always the same.
//
// The problem is NP-hard (Kato, "Complexity of the sex-equal stable marriage
// problem", Japan Journal of Industrial and Applied Mathematics 10, 1993). Each
// rotation moves the difference one way, so that what is sought is a closed set
// of a weight near a target. The search decides on one rotation after the other
// and keeps, for each sum, one way to reach it with what is still to be
// remembered, as for a knapsack; states that cannot come nearer to the target
// than the best so far are dropped, which loses nothing. If there are too many,
// an even choice of the sums goes on, and the bound is what divisibility says.
func (l *Lattice) SexEqual(effort int, progress func(done, total int) bool) Balance {
	s := newBalancing(l)
	complete := s.search(effort, progress)
	b := Balance{Matching: l.matching(s.closed()), Gap: s.gap, Bound: s.bound}
	if complete {
		b.Bound = s.gap
	}
	return b
}

// A balancing is a search for a closed set of a weight near a target.
type balancing struct {
	*Lattice
	weight []int64 // all above 0
	target int64

	gap   int64 // how near the best set comes
	bound int64 // no set comes nearer, by divisibility

	// The best set is the first rotations, or those of a trace.
	first int
	best  int32
	trace []turned
}

// turned is one rotation of a state, and where the others are: -1 for none.
type turned struct{ rotation, before int32 }

func newBalancing(l *Lattice) *balancing {
	s := &balancing{Lattice: l, weight: make([]int64, l.Len()), best: -1}
	m := l.MenteeOptimal()
	s.target = m.MentorSum - m.MenteeSum
	s.gap = distance(s.target, 0)
	sum, divisor := int64(0), int64(0)
	for r := range s.weight {
		s.weight[r] = l.menteeDelta[r] - l.mentorDelta[r]
		sum += s.weight[r]
		divisor = gcd(divisor, s.weight[r])
		if d := distance(s.target, sum); d < s.gap {
			s.gap, s.first = d, r+1
		}
	}
	s.bound = s.gap
	if divisor > 0 && s.target > 0 {
		s.bound = min(s.target%divisor, divisor-s.target%divisor)
	}
	return s
}

// search reports whether nothing was lost on the way: no closed set is nearer.
func (s *balancing) search(effort int, progress func(done, total int) bool) bool {
	p := s.plan()
	now, then := newStates(p.words()), newStates(p.words())
	d, key := newDecision(p.words()), make([]uint64, p.words())
	now.add(key, 0)
	from, next := []int32{-1}, []int32(nil) // by state, where its trace ends
	rest := int64(0)
	for _, w := range s.weight {
		rest += w
	}
	complete := true
	for step := 0; step < len(p.order) && s.gap > s.bound; step++ {
		p.decision(s.Lattice, step, d)
		then.reset()
		next = next[:0]
		width := max(1, effort/(len(p.order)-step))
		chosen := now.spread(width)
		complete = complete && len(chosen) == now.len()
		effort -= len(chosen)
		weight := s.weight[d.rotation]
		rest -= weight
		for _, k := range chosen {
			d.leave(key, now.at(int(k)))
			if sum := now.sum[k]; s.hopeful(sum, rest) {
				if _, fresh := then.add(key, sum); fresh {
					next = append(next, from[k])
				}
			}
			sum := now.sum[k] + weight
			if !d.turn(key, now.at(int(k))) {
				continue
			}
			nearer := distance(s.target, sum) < s.gap
			if nearer || s.hopeful(sum, rest) {
				if _, fresh := then.add(key, sum); fresh {
					s.trace = append(s.trace, turned{d.rotation, from[k]})
					next = append(next, int32(len(s.trace)-1))
				}
			}
			if nearer {
				s.gap, s.best = distance(s.target, sum), int32(len(s.trace)-1)
			}
		}
		now, then, from, next = then, now, next, from
		if progress != nil && !progress(step+1, len(p.order)) {
			return complete && step+1 == len(p.order)
		}
	}
	return complete
}

// hopeful reports whether adding some of the rest to a sum may come nearer to
// the target than the best so far.
func (s *balancing) hopeful(sum, rest int64) bool {
	return sum < s.target+s.gap && sum+rest > s.target-s.gap
}

// spread returns the numbers of at most width states, of all if they are not
// more, else an even choice of their sums.
func (s *states) spread(width int) []int32 {
	all := make([]int32, s.len())
	for k := range all {
		all[k] = int32(k)
	}
	if len(all) <= width {
		return all
	}
	slices.SortFunc(all, func(a, b int32) int { return cmp.Or(cmp.Compare(s.sum[a], s.sum[b]), cmp.Compare(a, b)) })
	for k := range width {
		all[k] = all[k*len(all)/width]
	}
	return all[:width]
}

// closed returns the best set.
func (s *balancing) closed() []bool {
	set := make([]bool, s.Len())
	if s.best < 0 {
		for r := range s.first {
			set[r] = true
		}
	}
	for k := s.best; k >= 0; k = s.trace[k].before {
		set[s.trace[k].rotation] = true
	}
	return set
}

func distance(a, b int64) int64 { return max(a-b, b-a) }

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
