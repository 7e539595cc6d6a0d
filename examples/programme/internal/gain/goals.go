package gain

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Goals are how far goals were attained.
type Goals struct {
	// Rated are the mentees of whose goals some were rated, the highest score first.
	Rated []Attained `json:"rated"`
	// Unrated is how many mentees have goals of which none was.
	Unrated int `json:"unrated"`
}

// An Attained is the goal attainment score of one mentee: 50 is what was expected.
type Attained struct {
	Relationship mentorship.RelationshipID `json:"relationship"`
	Mentee       mentorship.PersonID       `json:"mentee"`
	T            float64                   `json:"t"`
	Goals        int                       `json:"goals"`
	Unrated      int                       `json:"unrated"`
}

func goals(views []journal.View) Goals {
	g := Goals{Rated: []Attained{}}
	for _, v := range views {
		for _, s := range mentees(v) {
			a := outcome.Attained(v, s.Person)
			switch {
			case a.T != nil:
				g.Rated = append(g.Rated, Attained{v.Facts().Relationship(), s.Person, *a.T, len(a.Goals), len(a.Unrated)})
			case len(a.Unrated) > 0:
				g.Unrated++
			}
		}
	}
	slices.SortFunc(g.Rated, func(a, b Attained) int {
		return cmp.Or(-cmp.Compare(a.T, b.T), cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Mentee, b.Mentee))
	})
	return g
}
