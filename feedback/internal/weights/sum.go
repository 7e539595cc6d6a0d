package weights

// A sum adds rows up. Eight weights are added at a time: each is made positive,
// and those at even and at odd places stand in lanes of sixteen bits.
type sum struct {
	lanes [4]uint64
	rows  int // in the lanes
	of    [Heads]int64
}

const (
	bias     = 0x8080808080808080 // 128 on each weight
	evenLane = 0x00ff00ff00ff00ff
	fullAt   = 256 // rows that a lane has room for
)

func (s *sum) add(row string) {
	_ = row[Heads-1]
	a := load(row) ^ bias
	b := load(row[8:]) ^ bias
	s.lanes[0] += a & evenLane
	s.lanes[1] += a >> 8 & evenLane
	s.lanes[2] += b & evenLane
	s.lanes[3] += b >> 8 & evenLane
	if s.rows++; s.rows == fullAt {
		s.settle()
	}
}

func load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// settle takes the lanes into the sums.
func (s *sum) settle() {
	for k, lane := range s.lanes {
		for p := range 4 {
			s.of[k/2*8+2*p+k%2] += int64(lane>>(16*p)&0xffff) - 128*int64(s.rows)
		}
	}
	s.lanes, s.rows = [4]uint64{}, 0
}
