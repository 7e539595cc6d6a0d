package rotation

import (
	"cmp"
	"slices"
)

// fix finds rotations that are in every set nearer to the target than the best
// one, or in none, and takes the sets that it comes across where they are
// nearer. What a set with a rotation weighs at least, and a set without it at
// most, also bounds how near any comes: there may be a rotation so great that
// all sets lie far below the target or far above it.
//
// It begins with the greatest and takes at most about half of the effort.
func (s *balancing) fix() {
	steps := s.effort / 2
	order := make([]int32, len(s.fate))
	for r := range order {
		order[r] = int32(r)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Or(cmp.Compare(s.weight[b], s.weight[a]), cmp.Compare(a, b)) })
	seen := blank(s.needs.len())
	var below, above []int32
	for changed := true; changed && steps > 0 && !s.solved(); {
		changed = false
		for _, r := range order {
			if s.fate[r] != open {
				continue
			}
			if steps <= 0 || s.solved() {
				break
			}
			below = s.reach(below[:0], seen, s.needs, r)
			above = s.reach(above[:0], seen, s.uses, r)
			steps -= len(below) + len(above)
			with, without := s.in+s.sum(below), s.in+s.rest-s.sum(above)
			s.offer(with, below, true)
			s.offer(without, above, false)
			s.bound = max(s.bound, min(with-s.target, s.target-without))
			if with >= s.target+s.gap {
				s.settle(above, never)
				changed = true
			} else if without <= s.target-s.gap {
				s.settle(below, always)
				changed = true
			}
		}
	}
	s.effort = s.effort/2 + max(0, steps)
}

// reach appends what is open and can be reached from r, and r.
func (s *balancing) reach(list, seen []int32, along relation, r int32) []int32 {
	list = append(list, r)
	seen[r] = r
	for k := 0; k < len(list); k++ {
		for _, y := range along.of(list[k]) {
			if s.fate[y] == open && seen[y] != r {
				seen[y] = r
				list = append(list, y)
			}
		}
	}
	for _, x := range list {
		seen[x] = -1
	}
	return list
}

func (s *balancing) sum(list []int32) int64 {
	sum := int64(0)
	for _, r := range list {
		sum += s.weight[r]
	}
	return sum
}

func (s *balancing) settle(list []int32, f fate) {
	for _, r := range list {
		s.fate[r] = f
		s.rest -= s.weight[r]
		if f == always {
			s.in += s.weight[r]
		}
	}
}

// offer takes a set if it is nearer: what is always in, with the open ones of
// a list, or with all but those.
func (s *balancing) offer(sum int64, list []int32, with bool) {
	d := distance(s.target, sum)
	if d >= s.gap {
		return
	}
	s.gap = d
	for r, f := range s.fate {
		s.set[r] = f == always || f == open && !with
	}
	for _, r := range list {
		s.set[r] = with
	}
}
