package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// A comparison is a criterion that draws a profile from each person and rates
// the two profiles: M of a mentor, E of a mentee. It draws each profile once
// for all in a scene who have the same key. A pairing with somebody unknown is
// unstated.
type comparison[M, E any] struct {
	mentor func(Scene, *mentorship.Person) M
	mentee func(Scene, *mentorship.Person) E
	rate   func(M, E) Rating
	// words say what a rating stands for; it is called with that rating.
	words func(M, E, Rating) string
	// mentorKey and menteeKey hold all that the profiles are drawn from.
	mentorKey, menteeKey keyFunc
}

// Rate rates one pairing.
func (c comparison[M, E]) Rate(p mentorship.Pairing) Rating {
	s, ok := sceneOf(p)
	if !ok {
		return Unstated
	}
	return c.rate(c.mentor(s, &s.Mentors[0]), c.mentee(s, &s.Mentees[0]))
}

// Describe says what the rating of one pairing stands for.
func (c comparison[M, E]) Describe(p mentorship.Pairing) string {
	s, ok := sceneOf(p)
	if !ok {
		return "somebody is not known"
	}
	m, e := c.mentor(s, &s.Mentors[0]), c.mentee(s, &s.Mentees[0])
	return c.words(m, e, c.rate(m, e))
}

// Prepare draws the profile of everybody in the scene.
func (c comparison[M, E]) Prepare(s Scene) Prepared { return c.prepare(s) }

func (c comparison[M, E]) prepare(s Scene) compared[M, E] {
	drawn := compared[M, E]{comparison: c}
	var firstMentor, firstMentee []int32
	drawn.mentorClass, firstMentor = grouped(s.Mentors, c.mentorKey)
	drawn.menteeClass, firstMentee = grouped(s.Mentees, c.menteeKey)
	drawn.mentors, drawn.mentees = make([]M, len(firstMentor)), make([]E, len(firstMentee))
	for class, j := range firstMentor {
		drawn.mentors[class] = c.mentor(s, &s.Mentors[j])
	}
	for class, i := range firstMentee {
		drawn.mentees[class] = c.mentee(s, &s.Mentees[i])
	}
	return drawn
}

// A compared is a comparison with the profiles of a scene.
type compared[M, E any] struct {
	comparison[M, E]
	mentorClass, menteeClass []int32
	mentors                  []M // by class
	mentees                  []E
}

// Classes returns who has the same profile.
func (c compared[M, E]) Classes() (mentors, mentees []int32) { return c.mentorClass, c.menteeClass }

func (c compared[M, E]) RatePair(mentor, mentee int) Rating {
	return c.rate(c.profiles(mentor, mentee))
}

func (c compared[M, E]) DescribePair(mentor, mentee int) string {
	m, e := c.profiles(mentor, mentee)
	return c.words(m, e, c.rate(m, e))
}

func (c compared[M, E]) profiles(mentor, mentee int) (M, E) {
	return c.mentors[c.mentorClass[mentor]], c.mentees[c.menteeClass[mentee]]
}
