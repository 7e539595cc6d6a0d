package candidates

import "sync"

// MaxFilter is the greatest number of words of a [Filter]: 32 MB.
const MaxFilter = 1 << 22

// A Filter keeps out pairs by the classes of the two people alone. Make it with
// [NewFilter].
type Filter struct {
	mentor, mentee []int32 // the class of each person
	classes        int     // of mentors
	pass           func(mentorClass, menteeClass int) bool
	rows           []admitted // of each class of mentees, made when it is first met
}

// admitted is a set of mentors, one bit for each.
type admitted struct {
	made sync.Once
	bits []uint64
}

// NewFilter returns the filter of the given classes, numbered from zero. It is
// refused, with false, if a class is not below the number of people on its side,
// or if it would take more than [MaxFilter] words, one for 64 mentors and each
// class of mentees.
func NewFilter(mentor, mentee []int32, pass func(mentorClass, menteeClass int) bool) (Filter, bool) {
	mentors, fit := classes(mentor)
	mentees, fits := classes(mentee)
	if !fit || !fits || mentees > 0 && words(len(mentor)) > MaxFilter/mentees {
		return Filter{}, false
	}
	return Filter{mentor, mentee, mentors, pass, make([]admitted, mentees)}, true
}

// words returns how many words a set of n takes.
func words(n int) int { return (n + 63) / 64 }

// keep takes out of a set whoever is kept out for a mentee.
func (f *Filter) keep(set []uint64, mentee int) {
	class := int(f.mentee[mentee])
	row := &f.rows[class]
	row.made.Do(func() {
		passes := make([]bool, f.classes)
		for c := range passes {
			passes[c] = f.pass(c, class)
		}
		row.bits = make([]uint64, words(len(f.mentor)))
		for j, c := range f.mentor {
			if passes[c] {
				row.bits[j/64] |= 1 << (j % 64)
			}
		}
	})
	for x, bits := range row.bits {
		set[x] &= bits
	}
}

// fill puts the first n into a set and takes everybody else out.
func fill(set []uint64, n int) {
	for x := range set {
		set[x] = 1<<min(64, max(0, n-64*x)) - 1
	}
}
