package rotation

import (
	"cmp"
	"slices"
)

// turned is one rotation of a state, and where the others are: -1 for none.
type turned struct{ rotation, before int32 }

// search decides on what is open, and reports whether nothing was lost on the
// way, so that no closed set is nearer than the best one.
func (s *balancing) search(progress func(done, total int) bool) bool {
	if s.solved() {
		return true
	}
	var names []int32
	for r, f := range s.fate {
		if f == open {
			names = append(names, int32(r))
		}
	}
	p := newPlan(s.needs.among(names))
	now, then := newStates(p.words()), newStates(p.words())
	d, key := newDecision(p.words()), make([]uint64, p.words())
	now.add(key, s.in)
	from, next := []int32{-1}, []int32(nil) // by state, where its trace ends
	var trace []turned
	best := int32(-1)
	rest, complete := s.rest, true
	b := newBudget(s.effort)
	for step := 0; step < len(p.order) && !s.solved(); step++ {
		p.decision(step, d)
		then.reset()
		next = next[:0]
		chosen := now.spread(b.width(len(p.order)-step, p.words()))
		complete = complete && len(chosen) == now.len()
		b.spend(len(chosen), p.words())
		weight := s.weight[names[d.rotation]]
		rest -= weight
		for _, k := range chosen {
			sum := now.sum[k]
			if d.leave(key, now.at(int(k))); s.hopeful(sum, rest) {
				if _, fresh := then.add(key, sum); fresh {
					next = append(next, from[k])
				}
			}
			sum += weight
			if !d.turn(key, now.at(int(k))) || !s.hopeful(sum, rest) {
				continue
			}
			if _, fresh := then.add(key, sum); fresh {
				trace = append(trace, turned{names[d.rotation], from[k]})
				next = append(next, int32(len(trace)-1))
				if d := distance(s.target, sum); d < s.gap {
					s.gap, best = d, int32(len(trace)-1)
				}
			}
		}
		now, then, from, next = then, now, next, from
		if progress != nil && !progress(step+1, len(p.order)) && step+1 < len(p.order) {
			complete = false
			break
		}
	}
	if best >= 0 {
		for r, f := range s.fate {
			s.set[r] = f == always
		}
		for k := best; k >= 0; k = trace[k].before {
			s.set[trace[k].rotation] = true
		}
	}
	return complete || s.solved()
}

// hopeful reports whether a sum, or adding some of the rest to it, may come
// nearer to the target than the best so far.
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
		all[k] = all[(2*k+1)*len(all)/(2*width)]
	}
	return all[:width]
}
