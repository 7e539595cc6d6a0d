package weights

import (
	"math"
	"math/bits"

	"github.com/go-mentorship/mentorkit/feedback/internal/features"
)

// Heads is how many heads a row has room for.
const Heads = 16

// slots is how many keys share a bucket.
const slots = 4

// A Table finds the rows of features. The zero value has none. It is safe for
// concurrent use.
type Table struct {
	buckets uint64
	prints  string // two bytes a slot, the lower first; zero where it is free
	rows    string // Heads bytes a slot, each an int8
}

// fingerprint returns the lower bits of a key, never zero.
func fingerprint(key uint32) uint16 { return uint16(max(key&0xffff, 1)) }

// bucket returns the first slot of a key.
func bucket(key uint32, buckets uint64) int { return int(uint64(key)*buckets>>32) * slots }

// A hit is a row that two tokens of the block share by halves: those of a pair,
// or a token with itself.
type hit struct {
	slot        int32
	first, last uint8
}

// find looks for the rows of features, and returns how many hits it has set. It
// compares the fingerprints of a bucket all at once (Mycroft's test for a lane that
// is zero), and whether one is the same is no branch, as nobody could foretell it.
func (t *Table) find(list []features.Feature, hits *[features.AtOnce]hit) (n int) {
	prints := t.prints
	for k := range list {
		f := &list[k]
		first := bucket(f.Key, t.buckets)
		if len(prints) < 2*(first+slots) {
			return 0 // there are no rows
		}
		x := load(prints[2*first:2*first+2*slots]) ^ uint64(fingerprint(f.Key))*each
		zero := (x - each) &^ x & (each << 15) // the lowest bit that is set is right; those above may not be
		h := &hits[n%len(hits)]
		h.slot, h.first, h.last = int32(first+bits.TrailingZeros64(zero)/16), f.Token, f.Token
		if f.Pair {
			h.first--
		}
		if zero != 0 {
			n++
		}
	}
	return n
}

// row returns the row of a slot: Heads bytes, each an int8.
func (t *Table) row(slot int32) string { return t.rows[int(slot)*Heads : int(slot)*Heads+Heads] }

// One is the value of a feature that weighs one: features are multiplied by
// fractions of it.
const One = 1 << 16

// Located returns what the rows of located features are multiplied by in a
// message that has n of them: One by the square root of n, so that a long message
// weighs no more than a short one. It is even, so that the words of a pair can
// share.
func Located(n int) int64 { return 2 * int64(One/2/math.Sqrt(float64(max(n, 1)))) }

// Whole is what the rows of features of the whole message are multiplied by
// (convention: chosen by cross-validation).
const Whole = One * 30 / 100
