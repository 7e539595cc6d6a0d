package matching

import (
	"fmt"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// demands finds what is wrong with the form of demands. Whether they can hold
// together is not looked at: that they cannot is a [Conflict], not a fault.
func (f *faults) demands(p Problem) {
	d := p.Demands
	mentors, mentees := idSet(p.Mentors), idSet(p.Mentees)
	first := map[Pair]int{}
	for k, pair := range d.Locked {
		path := at("/demands/locked", k)
		f.stranger(path+"/mentor", "mentor", pair.Mentor, mentors)
		f.stranger(path+"/mentee", "mentee", pair.Mentee, mentees)
		if j, seen := first[pair]; seen {
			f.add(FaultRepeated, path, "the pair stands at /demands/locked/%d already", j)
		} else {
			first[pair] = k
		}
	}
	f.figures("/demands/places", "mentee", d.Places, 1, mentees)
	f.figures("/demands/menteeMinimum", "mentee", d.MenteeMinimum, 0, mentees)
	for _, id := range slices.Sorted(maps.Keys(d.MenteeMinimum)) {
		if places, said := d.Places[id]; said && d.MenteeMinimum[id] > places {
			f.add(FaultContradiction, "/demands/menteeMinimum/"+pointer(string(id)), "at least %d mentors, and at most %d", d.MenteeMinimum[id], places)
		}
	}
	f.figures("/demands/mentorMinimum", "mentor", d.MentorMinimum, 0, mentors)
	f.groups("/demands/together", d.Together, mentees)
	f.groups("/demands/apart", d.Apart, mentees)
}

func (f *faults) stranger(path, side string, id mentorship.PersonID, known map[mentorship.PersonID]bool) {
	if !known[id] {
		f.add(FaultUnknown, path, "%.40q is no %s of the problem", string(id), side)
	}
}

func (f *faults) figures(path, side string, of map[mentorship.PersonID]int, least int, known map[mentorship.PersonID]bool) {
	for _, id := range slices.Sorted(maps.Keys(of)) {
		path := path + "/" + pointer(string(id))
		f.stranger(path, side, id, known)
		if n := of[id]; n < least {
			f.add(FaultOutOfRange, path, "%d, want at least %d", n, least)
		}
	}
}

func (f *faults) groups(path string, groups [][]mentorship.PersonID, known map[mentorship.PersonID]bool) {
	first := map[string]int{}
	for k, group := range groups {
		path := at(path, k)
		if len(group) < 2 {
			f.add(FaultMalformed, path, "%d mentees, want two or more", len(group))
		}
		member := make(map[mentorship.PersonID]int, len(group))
		for x, id := range group {
			f.stranger(at(path, x), "mentee", id, known)
			if y, seen := member[id]; seen {
				f.add(FaultRepeated, at(path, x), "%.40q stands at %d already", string(id), y)
			} else {
				member[id] = x
			}
		}
		key := fmt.Sprintf("%q", slices.Sorted(maps.Keys(member)))
		if j, seen := first[key]; seen {
			f.add(FaultRepeated, path, "the same mentees stand at %d already", j)
		} else {
			first[key] = k
		}
	}
}

// undemanding refuses demands where nobody would meet them.
func (f *faults) undemanding(d Demands, what string) {
	if len(d.Locked)+len(d.Places)+len(d.MenteeMinimum)+len(d.MentorMinimum)+len(d.Together)+len(d.Apart) > 0 {
		f.add(FaultUnknown, "/demands", "%s takes no demands", what)
	}
}
