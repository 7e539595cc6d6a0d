package weights

// A Row is what a feature adds to each head before it is multiplied.
type Row [Heads]int8

// A Builder fills a table.
type Builder struct {
	buckets uint64
	prints  []byte
	rows    []byte
}

// NewBuilder returns a builder of a table with that many buckets of four slots.
func NewBuilder(buckets int) *Builder {
	return &Builder{uint64(buckets), make([]byte, 2*slots*buckets), make([]byte, Heads*slots*buckets)}
}

// Insert keeps a row. It reports whether the bucket had room and knew no other
// key by the same fingerprint.
func (b *Builder) Insert(key uint32, row Row) bool {
	first, mark := bucket(key, b.buckets), fingerprint(key)
	for k := first; k < first+slots; k++ {
		switch uint16(b.prints[2*k]) | uint16(b.prints[2*k+1])<<8 {
		case mark:
			return false
		case 0:
			b.prints[2*k], b.prints[2*k+1] = byte(mark), byte(mark>>8)
			for h, w := range row {
				b.rows[k*Heads+h] = byte(w)
			}
			return true
		}
	}
	return false
}

// Table returns what was inserted.
func (b *Builder) Table() Table { return Table{b.buckets, string(b.prints), string(b.rows)} }
