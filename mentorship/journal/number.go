package journal

// A Percent is a whole number of hundredths, 0 to 100.
type Percent int

// Full is all of it.
const Full Percent = 100

// Valid reports whether p lies within 0 to 100.
func (p Percent) Valid() bool { return p >= 0 && p <= Full }

// An Ordinal counts from 1: a rank, a version. The zero value is unstated.
type Ordinal int

// Valid reports whether o is stated and at most a million (convention).
func (o Ordinal) Valid() bool { return o >= 1 && o <= 1_000_000 }

// A Score is the answer to one item of a scale. What it means, and which
// figures the scale allows, the scale knows.
type Score int

// Valid reports whether s lies within a million to either side of zero
// (convention).
func (s Score) Valid() bool { return s >= -1_000_000 && s <= 1_000_000 }
