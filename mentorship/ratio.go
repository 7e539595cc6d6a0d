package mentorship

import (
	"fmt"
	"math/bits"
)

// A Ratio is how many mentees there are for how many mentors. It has a
// direction and is never divided: six mentees without a mentor stay 6 to 0.
// Ratios are comparable with ==; the zero value is nobody with nobody.
type Ratio struct {
	Mentees int `json:"mentees"`
	Mentors int `json:"mentors"`
}

// AtMost reports whether there are at most limit mentees for each mentor. With no
// mentors, only a ratio without mentees is. A negative count is never within any limit.
func (r Ratio) AtMost(limit int) bool {
	if r.Mentees < 0 || r.Mentors < 0 || limit < 0 {
		return false
	}
	over, product := bits.Mul64(uint64(limit), uint64(r.Mentors))
	return over > 0 || uint64(r.Mentees) <= product
}

// Valid reports whether neither count is negative.
func (r Ratio) Valid() bool { return r.Mentees >= 0 && r.Mentors >= 0 }

// String names both sides, so that the direction cannot be misread.
func (r Ratio) String() string {
	return fmt.Sprintf("%s to %s", plural(r.Mentees, "mentee"), plural(r.Mentors, "mentor"))
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
