package weights

// Lanes are one number of sixteen bits for each head. They are added all at once,
// four to a word: those of the first eight heads in the first two words, at even
// and at odd places, and those of the others likewise.
//
// A row is spread into them by making its weights positive and masking every
// second one: each lane is then 128 more than its weight.
type lanes [4]uint64

const (
	sign      = 0x8080808080808080 // 128 on each of eight weights, which makes them positive
	evenLanes = 0x00ff00ff00ff00ff
	each      = 0x0001000100010001 // one in each lane
	fullAt    = 256                // rows that a lane has room for
)

func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// laneOf returns where the lane of a head is: which word, and by how many bits it is
// shifted.
func laneOf(head int) (word, shift int) { return head/8*2 + head%2, head % 8 / 2 * 16 }

// A sum adds rows up.
type sum struct {
	lanes lanes
	rows  int // in the lanes
	of    [Heads]int64
}

// add adds a row.
func (s *sum) add(row string) {
	left, right := load(row)^sign, load(row[8:])^sign
	s.lanes[0] += left & evenLanes
	s.lanes[1] += left >> 8 & evenLanes
	s.lanes[2] += right & evenLanes
	s.lanes[3] += right >> 8 & evenLanes
	if s.rows++; s.rows == fullAt {
		s.settle()
	}
}

// settle takes the lanes into the sums.
func (s *sum) settle() {
	for h := range s.of {
		word, shift := laneOf(h)
		s.of[h] += int64(s.lanes[word]>>shift&0xffff) - 128*int64(s.rows)
	}
	s.lanes, s.rows = lanes{}, 0
}
