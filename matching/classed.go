package matching

// classes are those of a criterion or a rule, and who is the first of each.
type classes struct {
	mentors, mentees         []int32
	firstMentor, firstMentee []int32
}

// first returns the first of two classes, false if there is nobody in one.
func (c classes) first(mentorClass, menteeClass int) (mentor, mentee int, anybody bool) {
	j, i := c.firstMentor[mentorClass], c.firstMentee[menteeClass]
	return int(j), int(i), j >= 0 && i >= 0
}

// classed returns the classes of a criterion or a rule, false if there are none
// or so many that looking at each pair of them would not pay.
func (l *look) classed(of any) (classes, bool) {
	classed, ok := of.(Classed)
	if !ok {
		return classes{}, false
	}
	var c classes
	c.mentors, c.mentees = classed.Classes()
	c.firstMentor, c.firstMentee = firsts(c.mentors), firsts(c.mentees)
	if len(c.mentors) != len(l.scene.Mentors) || len(c.mentees) != len(l.scene.Mentees) {
		return classes{}, false
	}
	looked := len(c.mentors) * len(c.mentees) / 2
	if l.limit > 0 {
		looked /= 16 // most pairs are never looked at
	}
	return c, len(c.firstMentor)*len(c.firstMentee) <= looked
}

// firsts returns the first of each class, -1 where there is nobody; nil if the
// classes are out of range.
func firsts(class []int32) []int32 {
	var first []int32
	for i, c := range class {
		if c < 0 || int(c) >= len(class) {
			return nil
		}
		for int(c) >= len(first) {
			first = append(first, -1)
		}
		if first[c] < 0 {
			first[c] = int32(i)
		}
	}
	return first
}
