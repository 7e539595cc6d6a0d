package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Shape is what a group of people must be. The zero value is no shape: a
// group has at least one mentee.
type Shape struct {
	// Mentors and Mentees bound their numbers in a group. In a circle of peers,
	// mentees are the peers, and mentors are those who facilitate, if any.
	Mentors, Mentees Range
	// MenteesPerMentor is the greatest ratio; 0 means no limit.
	MenteesPerMentor int
	// Balanced allows numbers of mentees that differ by one at most between
	// groups.
	Balanced bool
	// Mixes are whom a group must have.
	Mixes []Mix
}

// A Range is from Min to Max, both included; a Max of 0 means no limit.
type Range struct {
	Min int `json:"min"`
	Max int `json:"max,omitzero"`
}

// A Mix is a kind of people of whom each group has as many as its range says.
type Mix struct {
	// Name says in words who is meant: "senior", "physiotherapist".
	Name string
	// Of tells whether somebody is of the kind. It must be pure.
	Of func(mentorship.Person) bool
	Range
}

// TeamShape returns the shape of a team by a policy: its least numbers of
// mentors and mentees, and the ratio. With [mentorship.DefaultPolicy] these are
// two, two, and five to one. Limits that are not set are not asked for.
func TeamShape(p mentorship.Policy) Shape {
	return Shape{
		Mentors: Range{Min: max(1, set(p.TeamMentors))}, Mentees: Range{Min: max(1, set(p.TeamMentees))},
		MenteesPerMentor: set(p.MenteesPerMentor),
	}
}

// GroupShape returns the shape of a group by a policy: one mentor, and as many
// mentees as it says.
func GroupShape(p mentorship.Policy) Shape {
	return Shape{
		Mentors: Range{1, 1},
		Mentees: Range{max(1, set(p.GroupMentees)), set(p.GroupMenteesMax)},
	}
}

// CircleShape returns the shape of a cohort of peers by a policy, with a number
// of senior people who facilitate; 0 for peers among themselves.
func CircleShape(p mentorship.Policy, facilitators int) Shape {
	return Shape{
		Mentors: Range{facilitators, facilitators},
		Mentees: Range{Min: max(1, set(p.CohortPeers))},
	}
}

// set returns a limit, 0 where there is none.
func set(l mentorship.Limit[int]) int {
	n, _ := l.Value()
	return n
}

// check adds what is wrong with a shape.
func (f *faults) shape(s Shape) {
	f.rangeOf("/shape/mentors", s.Mentors)
	f.rangeOf("/shape/mentees", s.Mentees)
	if s.MenteesPerMentor < 0 {
		f.add(FaultOutOfRange, "/shape/menteesPerMentor", "%d mentees for each mentor", s.MenteesPerMentor)
	}
	for k, m := range s.Mixes {
		path := at("/shape/mixes", k)
		f.rangeOf(path, m.Range)
		if m.Of == nil {
			f.add(FaultMissing, path, "the mix %.40q says of nobody who is meant", m.Name)
		}
		if !mentorship.ValidWord(m.Name) {
			f.add(FaultUnknown, path+"/name", "the name %.40q is not well formed", m.Name)
		}
	}
}

func (f *faults) rangeOf(path string, r Range) {
	if r.Min < 0 || r.Max < 0 || r.Max > 0 && r.Max < r.Min {
		f.add(FaultOutOfRange, path, "%s", r)
	}
}

// String returns the range in words: "2 to 5", "at least 2".
func (r Range) String() string {
	if r.Max == 0 {
		return fmt.Sprintf("at least %d", r.Min)
	}
	return fmt.Sprintf("%d to %d", r.Min, r.Max)
}

// holds reports whether n lies within.
func (r Range) holds(n int) bool { return n >= r.Min && (r.Max == 0 || n <= r.Max) }
