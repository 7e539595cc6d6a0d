package rotation

import "slices"

// states are different states of a plan: which of the remembered rotations are
// turned, and a sum. They are numbered in the order in which they came.
type states struct {
	words int
	key   []uint64 // words for each state
	sum   []int64
	table []int32 // one more than a state, 0 for a free place; a power of two long
}

func newStates(words int) *states {
	return &states{words: words, table: make([]int32, 64)}
}

func (s *states) len() int { return len(s.sum) }

func (s *states) at(k int) []uint64 { return s.key[k*s.words : (k+1)*s.words] }

// reset forgets all states.
func (s *states) reset() {
	s.key, s.sum = s.key[:0], s.sum[:0]
	clear(s.table)
}

// add returns the number of a state, and whether it is new.
func (s *states) add(key []uint64, sum int64) (number int, fresh bool) {
	place := s.place(key, sum)
	if k := s.table[place]; k > 0 {
		return int(k - 1), false
	}
	s.key, s.sum = append(s.key, key...), append(s.sum, sum)
	s.table[place] = int32(s.len())
	if 2*s.len() > len(s.table) {
		s.grow()
	}
	return s.len() - 1, true
}

// place returns where a state stands in the table, or where it is to go.
func (s *states) place(key []uint64, sum int64) uint64 {
	mask := uint64(len(s.table) - 1)
	place := hash(key, sum) & mask
	for ; s.table[place] > 0; place = (place + 1) & mask {
		k := int(s.table[place] - 1)
		if s.sum[k] == sum && slices.Equal(s.at(k), key) {
			break
		}
	}
	return place
}

func (s *states) grow() {
	s.table = make([]int32, 2*len(s.table))
	for k := range s.len() {
		s.table[s.place(s.at(k), s.sum[k])] = int32(k + 1)
	}
}

// hash mixes as splitmix64 does (Steele, Lea and Flood, OOPSLA 2014).
func hash(key []uint64, sum int64) uint64 {
	h := uint64(sum)
	for _, w := range key {
		h = mix(h) ^ w
	}
	return mix(h)
}

func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
