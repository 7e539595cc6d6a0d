package matching

import (
	"context"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// VerifyGroups returns a [ResultError] with everything in a result that does
// not follow from the problem, nil if all does; a [ProblemError] if the problem
// itself is refused, or an error that wraps the cause for which the context was
// cancelled.
//
// It looks at every pair anew: that every group has the shape asked for and
// nobody in it who must not be there, that nobody is in two, and that the slots
// of mentors suffice; that gains and worth are what they lead to; and that the
// prices prove the bound. It uses no solver. Of the two claims that nothing
// better exists, it proves the one that the worth reaches the bound;
// [GroupResult.Exhausted] it cannot see.
func VerifyGroups(ctx context.Context, p GroupProblem, r GroupResult) error {
	c, err := p.compile(ctx)
	if err != nil {
		return err
	}
	v := groupVerifier{compiledGroups: c, shape: p.Shape, result: r}
	v.groups()
	if len(v.f) == 0 {
		v.bound()
	}
	if len(v.f) == 0 {
		want := r
		c.explain(&want)
		sameList(&v.f, "/unplaced", want.Unplaced, r.Unplaced)
		sameList(&v.f, "/idle", want.Idle, r.Idle)
	}
	if len(v.f) > 0 {
		return &ResultError{v.f}
	}
	return nil
}

type groupVerifier struct {
	*compiledGroups
	shape  Shape
	result GroupResult
	f      faults
	worth  Worth
}

// groups checks who is with whom.
func (v *groupVerifier) groups() {
	seen := map[string]bool{}
	number := func(side string, ids []mentorship.PersonID, id mentorship.PersonID, path string) int {
		k, known := slices.BinarySearch(ids, id)
		switch {
		case !known:
			v.f.add(FaultUnknown, path, "no %s %.60q", side, string(id))
			return -1
		case seen[side+string(id)]:
			v.f.add(FaultRepeated, path, "%s %q stands twice", side, string(id))
		}
		seen[side+string(id)] = true
		return k
	}
	leads := v.instance.Mentors[:v.problem.Leads]
	var sizes []int
	last := mentorship.PersonID("")
	for n, g := range v.result.Groups {
		path := at("/groups", n)
		var mentors, mentees []int
		for k, id := range g.Mentors {
			mentors = append(mentors, number("mentor", leads, id, at(path+"/mentors", k)))
		}
		for k, m := range g.Mentees {
			mentees = append(mentees, number("mentee", v.instance.Mentees, m.Mentee, at(path+"/mentees", k)))
		}
		if slices.Contains(mentors, -1) || slices.Contains(mentees, -1) {
			continue
		}
		if !slices.IsSorted(mentors) || !slices.IsSorted(mentees) || len(g.Mentees) > 0 && g.Mentees[0].Mentee < last {
			v.f.add(FaultMalformed, path, "not in order of id")
		}
		if len(g.Mentees) > 0 {
			last = g.Mentees[0].Mentee
		}
		sizes = append(sizes, len(mentees))
		v.shaped(path, mentors, mentees)
		if v.together(path, mentors, mentees) {
			for k, i := range mentees {
				want := v.gain(i, mentors, mentees)
				v.f.same(at(path+"/mentees", k), want, g.Mentees[k])
				v.worth = v.worth.Plus(Worth{1, want.FromMentors + want.FromPeers})
			}
		}
	}
	if v.shape.Balanced && len(sizes) > 0 && slices.Max(sizes)-slices.Min(sizes) > 1 {
		v.f.add(FaultShape, "/groups", "%d to %d mentees in a group", slices.Min(sizes), slices.Max(sizes))
	}
	if len(v.f) == 0 {
		v.f.same("/worth", v.worth, v.result.Worth)
	}
}

// shaped checks numbers, ratio, mix and slots of a group.
func (v *groupVerifier) shaped(path string, mentors, mentees []int) {
	if !v.shape.Mentors.holds(len(mentors)) {
		v.f.add(FaultShape, path+"/mentors", "%d mentors, want %s", len(mentors), v.shape.Mentors)
	}
	if !v.shape.Mentees.holds(len(mentees)) || len(mentees) == 0 {
		v.f.add(FaultShape, path+"/mentees", "%d mentees, want %s", len(mentees), v.shape.Mentees)
	}
	if most := v.shape.MenteesPerMentor; most > 0 && (len(mentors) == 0 || (len(mentees)-1)/len(mentors) >= most) {
		v.f.add(FaultShape, path+"/mentees", "%d mentees for %d mentors, want at most %d each", len(mentees), len(mentors), most)
	}
	for k, m := range v.problem.Mixes {
		n := int64(0)
		for _, j := range mentors {
			n += when(m.Leads[j], 1)
		}
		for _, i := range mentees {
			n += when(m.Members[i], 1)
		}
		if mix := v.shape.Mixes[k]; !mix.holds(int(n)) {
			v.f.add(FaultShape, path, "%d of %q, want %s", n, mix.Name, mix.Range)
		}
	}
	for _, j := range mentors {
		if slots := int(v.instance.MentorCapacity[j]); len(mentees) > slots*len(mentors) {
			v.f.add(FaultCapacity, path, "%d mentees for %d mentors, and mentor %q has %d slots", len(mentees), len(mentors), string(v.instance.Mentors[j]), slots)
		}
	}
}

// together checks that nobody is with somebody they must not be with.
func (v *groupVerifier) together(path string, mentors, mentees []int) bool {
	before := len(v.f)
	for _, i := range mentees {
		for _, j := range mentors {
			if _, eligible := v.instance.find(j, i); !eligible {
				v.f.add(FaultForbidden, path, "%q is not eligible to mentor %q", string(v.instance.Mentors[j]), string(v.instance.Mentees[i]))
			}
		}
		for _, k := range mentees {
			if k != i && v.problem.FromMember != nil && v.problem.FromMember[i*v.problem.Members+k] == apart {
				v.f.add(FaultForbidden, path, "%q and %q must not be peers", string(v.instance.Mentees[i]), string(v.instance.Mentees[k]))
			}
		}
	}
	return len(v.f) == before
}
