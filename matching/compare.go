package matching

import "github.com/go-mentorship/mentorkit/mentorship"

// A comparison is a criterion that draws a profile from each person and rates
// the two profiles: M of a mentor, E of a mentee. It draws each profile once
// for a whole scene. A pairing with somebody unknown is unstated.
type comparison[M, E any] struct {
	mentor func(Scene, *mentorship.Person) M
	mentee func(Scene, *mentorship.Person) E
	rate   func(M, E) Rating
	// words say what a rating stands for; it is called with that rating.
	words func(M, E, Rating) string
}

// Rate rates one pairing.
func (c comparison[M, E]) Rate(p mentorship.Pairing) Rating {
	s, ok := sceneOf(p)
	if !ok {
		return Unstated
	}
	return c.Prepare(s).RatePair(0, 0)
}

// Describe says what the rating of one pairing stands for.
func (c comparison[M, E]) Describe(p mentorship.Pairing) string {
	s, ok := sceneOf(p)
	if !ok {
		return "somebody is not known"
	}
	return c.prepare(s).DescribePair(0, 0)
}

// Prepare draws the profile of everybody in the scene.
func (c comparison[M, E]) Prepare(s Scene) Prepared { return c.prepare(s) }

func (c comparison[M, E]) prepare(s Scene) compared[M, E] {
	drawn := compared[M, E]{c, make([]M, len(s.Mentors)), make([]E, len(s.Mentees))}
	for j := range s.Mentors {
		drawn.mentors[j] = c.mentor(s, &s.Mentors[j])
	}
	for i := range s.Mentees {
		drawn.mentees[i] = c.mentee(s, &s.Mentees[i])
	}
	return drawn
}

// A compared is a comparison with the profiles of a scene.
type compared[M, E any] struct {
	comparison[M, E]
	mentors []M
	mentees []E
}

func (c compared[M, E]) RatePair(mentor, mentee int) Rating {
	return c.rate(c.mentors[mentor], c.mentees[mentee])
}

func (c compared[M, E]) DescribePair(mentor, mentee int) string {
	m, e := c.mentors[mentor], c.mentees[mentee]
	return c.words(m, e, c.rate(m, e))
}
