package matchingtest

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// scenes returns the scene of nobody, that of each pairing, and one for all who
// are known, on the terms of the first pairing.
func scenes(pairings []mentorship.Pairing) []matching.Scene {
	all := []matching.Scene{{Policy: &mentorship.Policy{}}}
	var everybody matching.Scene
	for _, p := range pairings {
		if p.Mentor == nil || p.Mentee == nil {
			continue
		}
		s := matching.Scene{
			Mentors: []mentorship.Person{*p.Mentor}, Mentees: []mentorship.Person{*p.Mentee},
			Mode: p.Mode, Period: p.Period, Policy: cmp.Or(p.Policy, &mentorship.Policy{}),
		}
		all = append(all, s)
		if everybody.Policy == nil {
			everybody.Mode, everybody.Period, everybody.Policy = s.Mode, s.Period, s.Policy
		}
		everybody.Mentors = append(everybody.Mentors, *p.Mentor)
		everybody.Mentees = append(everybody.Mentees, *p.Mentee)
	}
	if everybody.Policy != nil {
		everybody.Mentors, everybody.Mentees = byID(everybody.Mentors), byID(everybody.Mentees)
		all = append(all, everybody)
	}
	return all
}

// byID puts people in order of id, each once, as a scene has them.
func byID(people []mentorship.Person) []mentorship.Person {
	slices.SortStableFunc(people, func(a, b mentorship.Person) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(people, func(a, b mentorship.Person) bool { return a.ID == b.ID })
}

func pairingOf(s matching.Scene, mentor, mentee int) mentorship.Pairing {
	return mentorship.Pairing{
		Mentor: &s.Mentors[mentor], Mentee: &s.Mentees[mentee],
		Mode: s.Mode, Period: s.Period, Policy: s.Policy,
	}
}
