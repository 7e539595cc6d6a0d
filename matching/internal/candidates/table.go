package candidates

import "sync"

// Out is the number of points of a pair of classes that is out of the question.
const Out = -1

// MaxTable is the greatest number of pairs of classes of a [Table]: two bytes
// each are kept of those that are met.
const MaxTable = 1 << 24

// A Table is a part of the score, and of what is out of the question, that
// depends on the classes of two people alone. Make it with [NewTable].
type Table struct {
	weight         int64
	mentor, mentee []int32 // the class of each person
	classes        int     // of mentors
	points         func(mentorClass, menteeClass int) int16
	rows           []row // of each class of mentees, made when it is first met
}

// A row holds the points of each class of mentors with one class of mentees.
type row struct {
	made        sync.Once
	points      []int16
	least, most int64 // that anybody gets who is not out, times the weight
	out         bool  // somebody is out
}

// NewTable returns the table of the given classes, numbered from zero, with
// points from 0 to 32,767 for a pair of them, or [Out]. It is refused, with
// false, if a class is not below the number of people on its side, or if there
// are more than [MaxTable] pairs of classes.
func NewTable(weight int64, mentor, mentee []int32, points func(mentorClass, menteeClass int) int16) (Table, bool) {
	mentors, fit := classes(mentor)
	mentees, fits := classes(mentee)
	if !fit || !fits || mentors > 0 && mentees > MaxTable/mentors {
		return Table{}, false
	}
	return Table{weight, mentor, mentee, mentors, points, make([]row, mentees)}, true
}

// classes returns how many there are.
func classes(of []int32) (count int, fit bool) {
	for _, c := range of {
		if c < 0 || int(c) >= len(of) {
			return 0, false
		}
		count = max(count, int(c)+1)
	}
	return count, true
}

// of returns the row of a mentee.
func (t *Table) of(mentee int) *row {
	class := int(t.mentee[mentee])
	r := &t.rows[class]
	r.made.Do(func() { t.fill(r, class) })
	return r
}

func (t *Table) fill(r *row, class int) {
	r.points = make([]int16, t.classes)
	met := false
	for c := range r.points {
		p := t.points(c, class)
		r.points[c] = p
		if p < 0 {
			r.out = true
			continue
		}
		score := t.weight * int64(p)
		if !met {
			r.least, r.most, met = score, score, true
		}
		r.least, r.most = min(r.least, score), max(r.most, score)
	}
}
