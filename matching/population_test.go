package matching_test

import (
	"fmt"
	"math/rand/v2"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// population returns a problem with every field in use, the same for the same
// seed. About one field in five is left unstated.
func population(seed uint64, mentors, mentees int) matching.Problem {
	g := generator{newRand(seed)}
	p := matching.Problem{
		Criteria:    matching.DefaultCriteria(),
		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()),
		Policy:      mentorship.DefaultPolicy(),
		Period:      mentorship.Period{From: day("2027-01-01"), Until: day("2028-01-01")},
		Taken:       map[mentorship.PersonID]int{},
	}
	p.Mode = pick(g, "", "", mentorship.Virtual, mentorship.Mixed)
	for j := range mentors {
		m := g.person(fmt.Sprintf("mentor-%04d", j))
		p.Mentors = append(p.Mentors, m)
		if g.one(4) {
			p.Taken[m.ID] = g.IntN(3)
		}
	}
	for i := range mentees {
		p.Mentees = append(p.Mentees, g.person(fmt.Sprintf("mentee-%04d", i)))
	}
	if g.one(2) && mentors > 0 { // somebody on both sides
		both := p.Mentors[g.IntN(mentors)]
		p.Mentees = append(p.Mentees, both)
	}
	everybody := append(append([]person(nil), p.Mentors...), p.Mentees...)
	for range (mentors + mentees) / 2 {
		a, b := everybody[g.IntN(len(everybody))], everybody[g.IntN(len(everybody))]
		p.Ties = append(p.Ties, mentorship.Tie{Kind: pick(g, mentorship.TieKinds()...), From: a.ID, To: b.ID, DeclaredBy: a.ID})
		p.History = append(p.History, mentorship.Encounter{Mentor: a.ID, Mentee: b.ID, NotAgain: g.one(2)})
	}
	for _, person := range everybody {
		if g.one(2) {
			p.Declared = append(p.Declared, mentorship.Declaration{By: person.ID, At: day("2026-12-01")})
		}
	}
	return p
}

func newRand(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

type generator struct{ *rand.Rand }

func (g generator) one(in int) bool { return g.IntN(in) == 0 }

func (g generator) stated() bool { return !g.one(5) }

func pick[T any](g generator, from ...T) T { return from[g.IntN(len(from))] }

// some returns a part of a list, in any order.
func some[T any](g generator, from ...T) []T {
	if !g.stated() {
		return nil
	}
	part := append([]T(nil), from...)
	g.Shuffle(len(part), func(i, j int) { part[i], part[j] = part[j], part[i] })
	return part[:1+g.IntN(len(part))]
}

func (g generator) person(id string) person {
	p := person{
		ID:        mentorship.PersonID(id),
		Styles:    some(g, mentorship.StyleDirect, mentorship.StyleHandsOn, mentorship.StyleReflective),
		Values:    some[mentorship.CoreValue](g, "equity", "autonomy", "candour", "thrift"),
		Languages: nil,
	}
	if g.stated() {
		p.Profession = pick(g, mentorship.Professions()[:4]...)
	}
	if g.stated() {
		p.Stage = mentorship.Stage(10 + g.IntN(90))
	}
	for _, area := range some[mentorship.Area](g, "stroke", "gait", "pain", "teaching", "research") {
		level := mentorship.Level(10 * g.IntN(6))
		p.Expertise = append(p.Expertise, mentorship.Expertise{Area: area, Level: level})
		if g.one(2) {
			p.Seeks = append(p.Seeks, mentorship.Sought{Area: area, Level: level})
		}
	}
	for _, tag := range some(g, "en", "en", "sw", "fr", "de") {
		if len(p.Languages) == 0 || p.Languages[0].Tag != tag {
			p.Languages = append(p.Languages[:min(1, len(p.Languages))], mentorship.Language{Tag: tag, Fluency: mentorship.Fluency(10 * g.IntN(8))})
		}
	}
	if g.stated() {
		p.Place = mentorship.Place{Country: pick(g, "AT", "KE", "US"), Region: pick(g, "", "north", "south")}
		if g.one(2) {
			p.Place.Coordinates = &mentorship.Coordinates{Latitude: float64(g.IntN(181) - 90), Longitude: float64(g.IntN(361) - 180)}
		}
		p.Zone = pick(g, "Europe/Vienna", "Africa/Nairobi", "America/New_York")
	}
	for _, weekday := range some(g, 1, 2, 3, 4, 5) {
		from := 60 * g.IntN(20)
		p.Availability = append(p.Availability, mentorship.Window{Day: pick(g, mentorship.Window{Day: 1}.Day, mentorship.Window{Day: 3}.Day), From: from, Until: from + 60*weekday})
		if last := &p.Availability[len(p.Availability)-1]; last.Until > 1440 {
			last.Until = 1440
		}
	}
	if g.stated() {
		p.HoursPerMonth = new(g.IntN(9))
	}
	if g.stated() {
		p.Capacity = new(g.IntN(4))
	}
	if g.stated() {
		p.Personality = &mentorship.Personality{Openness: g.IntN(101), Conscientiousness: g.IntN(101), Extraversion: g.IntN(101), Agreeableness: g.IntN(101), Stability: g.IntN(101)}
	}
	view := mentorship.Perspective{Aspect: mentorship.AspectGender, View: pick(g, "x", "y")}
	if g.one(2) {
		p.Perspectives = []mentorship.SharedPerspective{{Perspective: view, Consent: mentorship.Consent{Purposes: some(g, mentorship.Purposes()...)}}}
	}
	p.Wishes = mentorship.Wishes{
		Goals:       some(g, mentorship.Objectives()...),
		Kinship:     pick(g, "", mentorship.SameProfession, mentorship.OtherProfession),
		Professions: nil,
	}
	if g.one(4) {
		p.Wishes.Modes = some(g, mentorship.Modes()...)
	}
	if g.one(4) {
		p.Wishes.Professions = some(g, mentorship.Professions()[:4]...)
	}
	if g.one(4) {
		p.Wishes.Perspectives = []mentorship.Perspective{view}
	}
	if g.one(3) {
		p.Manager = pick[mentorship.PersonID](g, "boss", "mentor-0000", "mentor-0001", "mentee-0000")
	}
	if p.Manager == p.ID {
		p.Manager = ""
	}
	return p
}

// shuffled returns the problem with every list in another order.
func shuffled(p matching.Problem, seed uint64) matching.Problem {
	g := rand.New(rand.NewPCG(seed, 2))
	p.Mentors, p.Mentees = shuffle(g, p.Mentors), shuffle(g, p.Mentees)
	p.Criteria = shuffle(g, p.Criteria)
	p.Ties, p.Declared, p.History = shuffle(g, p.Ties), shuffle(g, p.Declared), shuffle(g, p.History)
	return p
}

func shuffle[T any](g *rand.Rand, list []T) []T {
	other := append([]T(nil), list...)
	g.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
	return other
}
