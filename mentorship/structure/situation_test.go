package structure_test

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

const gait mentorship.Area = "gait"

// Everybody in these situations is at one place and available on Monday from
// ten to noon, unless said otherwise.

// seeker wants to develop gait.
func seeker(id mentorship.PersonID, changes ...func(*mentorship.Person)) mentorship.Person {
	p := in("UTC", id, 600, 720)
	p.Place = at(0, 0)
	p.Seeks = []mentorship.Sought{{Area: gait}}
	for _, change := range changes {
		change(&p)
	}
	return p
}

// teacher is an expert of gait, early in the career, with slots to spare.
func teacher(id mentorship.PersonID, changes ...func(*structure.Available)) structure.Available {
	a := structure.Available{Person: in("UTC", id, 600, 720), Free: new(2)}
	a.Person.Place = at(0, 0)
	a.Person.Stage = mentorship.StageEarly
	a.Person.Expertise = []mentorship.Expertise{{Area: gait, Level: mentorship.Expert}}
	for _, change := range changes {
		change(&a)
	}
	return a
}

func away(a *structure.Available)     { a.Person.Place = at(0, 30) }
func full(a *structure.Available)     { a.Free = new(0) }
func unasked(a *structure.Available)  { a.Free = nil }
func nowhere(a *structure.Available)  { a.Person.Place = mentorship.Place{} }
func senior(a *structure.Available)   { a.Person.Stage = mentorship.StageSenior }
func ignorant(a *structure.Available) { a.Person.Expertise[0].Level = mentorship.Novice }
func asleep(a *structure.Available) {
	a.Person.Availability[0] = mentorship.Window{Day: time.Monday, From: 0, Until: 60}
}

func virtualOnly(a *structure.Available) {
	a.Person.Wishes.Modes = []mentorship.Mode{mentorship.Virtual}
}

// expert is somebody at the level of a peer, in gait.
func expert(p *mentorship.Person) {
	p.Expertise = []mentorship.Expertise{{Area: gait, Level: mentorship.Proficient}}
}

func seekers(n int, changes ...func(*mentorship.Person)) []mentorship.Person {
	var list []mentorship.Person
	for i := range n {
		list = append(list, seeker(mentorship.PersonID("f"+string(rune('a'+i))), changes...))
	}
	return list
}

func situation(fellows []mentorship.Person, mentors ...structure.Available) structure.Situation {
	return structure.Situation{Mentors: mentors, Fellows: fellows, Period: days(0, 70), Policy: mentorship.DefaultPolicy()}
}

// option returns one option of an advice.
func option(t *testing.T, a structure.Advice, s mentorship.Structure, m mentorship.Mode) structure.Option {
	t.Helper()
	i := slices.IndexFunc(a.Options, func(o structure.Option) bool { return o.Structure == s && o.Mode == m })
	require.GreaterOrEqual(t, i, 0)
	return a.Options[i]
}

func policy(s structure.Situation, change func(*mentorship.Policy)) structure.Situation {
	change(&s.Policy)
	return s
}

func withProject(s structure.Situation) structure.Situation {
	s.Project = &mentorship.Project{ID: "course"}
	return s
}

func randomAvailable(r *rand.Rand, id mentorship.PersonID) structure.Available {
	changes := []func(*structure.Available){away, full, unasked, nowhere, senior, ignorant, asleep, virtualOnly}
	var some []func(*structure.Available)
	for _, c := range changes {
		if r.IntN(4) == 0 {
			some = append(some, c)
		}
	}
	return teacher(id, some...)
}

func randomSituation(r *rand.Rand) (mentorship.Person, structure.Situation) {
	s := situation(nil)
	for i := range r.IntN(5) {
		s.Mentors = append(s.Mentors, randomAvailable(r, mentorship.PersonID("m"+string(rune('a'+i)))))
	}
	for i := range r.IntN(8) {
		fellow := seeker(mentorship.PersonID("f" + string(rune('a'+i))))
		if r.IntN(2) == 0 {
			expert(&fellow)
		}
		s.Fellows = append(s.Fellows, fellow)
	}
	if r.IntN(3) == 0 {
		s = withProject(s)
	}
	for _, other := range []mentorship.PersonID{"ma", "mb", "fa", "fb", "e"} {
		if r.IntN(5) == 0 {
			s.Bars = append(s.Bars, structure.Bar{One: "e", Other: other, Code: "a.b.c"}, structure.Bar{One: other, Other: "e", Code: "a.b.d"})
		}
	}
	mentee := seeker("e")
	if r.IntN(2) == 0 {
		expert(&mentee)
	}
	return mentee, s
}
