package weights

// Lanes are one number of sixteen bits for each head. They are added all at once,
// four to a word: those of the first eight heads in the first two words, at even
// and at odd places, and those of the others likewise.
type lanes [4]uint64

const (
	sign      = 0x8080808080808080 // 128 on each of eight weights, which makes them positive
	evenLanes = 0x00ff00ff00ff00ff
	each      = 0x0001000100010001 // one in each lane
	fullAt    = 256                // rows that a lane has room for
)

// spread returns a row as lanes, each 128 more than its weight.
func spread(row string) (a, b, c, d uint64) {
	_ = row[Heads-1]
	x, y := load(row)^sign, load(row[8:])^sign
	return x & evenLanes, x >> 8 & evenLanes, y & evenLanes, y >> 8 & evenLanes
}

func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func (l *lanes) add(a, b, c, d uint64) {
	l[0] += a
	l[1] += b
	l[2] += c
	l[3] += d
}

// of returns where the lane of a head is: which word, and by how many bits it is
// shifted.
func laneOf(head int) (word, shift int) { return head/8*2 + head%2, head % 8 / 2 * 16 }

// A sum adds rows up.
type sum struct {
	lanes lanes
	rows  int // in the lanes
	of    [Heads]int64
}

func (s *sum) add(a, b, c, d uint64) {
	s.lanes.add(a, b, c, d)
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
