package weights

import (
	"math"
	"math/bits"
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

// find returns the slot of a key, and 1 if there is one, else 0. It compares the
// fingerprints of a bucket all at once (Mycroft's test for a lane that is zero).
func (t *Table) find(key uint32) (slot, found int) {
	first := bucket(key, t.buckets)
	if len(t.prints) < 2*(first+slots) {
		return 0, 0
	}
	x := load(t.prints[2*first:]) ^ uint64(fingerprint(key))*each
	zero := (x - each) &^ x & (each << 15) // the lowest bit that is set is right; those above may not be
	if zero != 0 {
		found = 1
	}
	return first + bits.TrailingZeros64(zero)/16, found
}

// row returns the row of a slot: Heads bytes, each an int8.
func (t *Table) row(slot int) string { return t.rows[slot*Heads:][:Heads] }

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
