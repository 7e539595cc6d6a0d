package ssp

import (
	"cmp"
	"math"
)

// A Weight is an element of Z x Z, ordered by First and then by Second.
//
// The zero value is the neutral element: what an empty choice weighs.
type Weight struct{ First, Second int64 }

// unreached is farther than every distance.
var unreached = Weight{math.MaxInt64, math.MaxInt64}

// Compare returns -1, 0 or +1 as w is less than, equal to or greater than x.
func (w Weight) Compare(x Weight) int {
	return cmp.Or(cmp.Compare(w.First, x.First), cmp.Compare(w.Second, x.Second))
}

// Less reports whether w is less than x.
func (w Weight) Less(x Weight) bool {
	return w.First < x.First || w.First == x.First && w.Second < x.Second
}

// Plus returns the sum of w and x, part by part. It wraps around like int64.
func (w Weight) Plus(x Weight) Weight {
	return Weight{w.First + x.First, w.Second + x.Second}
}

// Minus returns the difference of w and x, part by part. It wraps around like int64.
func (w Weight) Minus(x Weight) Weight {
	return Weight{w.First - x.First, w.Second - x.Second}
}
