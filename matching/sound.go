package matching

import (
	"math/bits"
	"sync"
)

// A soundness tells whether two sides rank each other and nobody else or twice,
// as rankings mostly do; what is wrong with those that do not, an [inspection]
// finds. Entries of mentors are laid out by blocks of mentees, then by mentee,
// so that each step stays in a processor's own cache; two goroutines take half
// of the blocks each.
type soundness struct {
	mentees Lists
	mentors int
	packed  []uint32 // entries of mentors by block: mentee within the block, then mentor
	ends    []int32  // where blocks end
	shift   int      // bits of a mentor
}

const mutualBits = 11 // mentees of a block, as a power of two

// sound reports whether nothing is wrong with lists; false may also mean that it
// cannot tell.
func sound(mentees, mentors Lists) bool {
	s := soundness{mentees: mentees, mentors: mentors.Len(), shift: bits.Len(uint(mentors.Len()))}
	if len(mentees.To) != len(mentors.To) || s.shift > 32-mutualBits {
		return false
	}
	n := uint32(mentees.Len())
	s.ends = make([]int32, n>>mutualBits+2)
	for _, i := range mentors.To {
		if uint32(i) >= n {
			return false
		}
		s.ends[i>>mutualBits+1]++
	}
	for b := range len(s.ends) - 1 {
		s.ends[b+1] += s.ends[b]
	}
	s.packed = make([]uint32, len(mentors.To))
	for j := range mentors.Len() {
		for _, i := range mentors.To[mentors.Start[j]:mentors.Start[j+1]] {
			end := &s.ends[i>>mutualBits]
			s.packed[*end] = uint32(i)&(1<<mutualBits-1)<<s.shift | uint32(j)
			*end++
		}
	}
	blocks := len(s.ends) - 1
	var first, second bool
	var other sync.WaitGroup
	other.Go(func() { second = s.blocks(blocks/2, blocks) })
	first = s.blocks(0, blocks/2)
	other.Wait()
	return first && second
}

func (s *soundness) blocks(from, until int) bool {
	seen := make([]int32, s.mentors) // the mentee for whom each mentor is awaited, from 1
	var mentors []int32
	for b := from; b < until; b++ {
		start := int32(0)
		if b > 0 {
			start = s.ends[b-1]
		}
		packed := s.packed[start:s.ends[b]]
		var ends [1<<mutualBits + 1]int32
		for _, p := range packed {
			ends[p>>s.shift+1]++
		}
		for k := range len(ends) - 1 {
			ends[k+1] += ends[k]
		}
		if cap(mentors) < len(packed) {
			mentors = make([]int32, len(packed))
		}
		mentors = mentors[:len(packed)]
		for _, p := range packed {
			end := &ends[p>>s.shift]
			mentors[*end] = int32(p & (1<<s.shift - 1))
			*end++
		}
		start = 0
		for i := b << mutualBits; i < min((b+1)<<mutualBits, s.mentees.Len()); i++ {
			end := ends[i&(1<<mutualBits-1)]
			if !s.mutual(int32(i), mentors[start:end], seen) {
				return false
			}
			start = end
		}
	}
	return true
}

// mutual reports whether a mentee ranks those who rank them, each once.
func (s *soundness) mutual(i int32, mentors, seen []int32) bool {
	own := s.mentees.To[s.mentees.Start[i]:s.mentees.Start[i+1]]
	if len(own) != len(mentors) {
		return false
	}
	for _, j := range own {
		if uint32(j) >= uint32(len(seen)) || seen[j] == i+1 {
			return false
		}
		seen[j] = i + 1
	}
	for _, j := range mentors {
		if seen[j] != i+1 {
			return false
		}
		seen[j] = 0
	}
	return true
}
