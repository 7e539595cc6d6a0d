package plan

import (
	"cmp"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// group makes a group of those of a mentor's mentees who seek one area, if there
// is a mode that suits them all and the rules allow it: where hours or distance forbid
// that all meet, each keeps a dyad.
// It returns the group, nil if there is none, and the mentees who are not in it.
func (p *Plan) group(mentor mentorship.PersonID, mentees []mentorship.PersonID) (*draft, []mentorship.PersonID) {
	area, sharing := p.commonest(mentees)
	if len(sharing) < 2 {
		return nil, mentees
	}
	d := &draft{structure: mentorship.Group, id: "group", because: "matched with one mentor, all for " + string(area)}
	d.add(mentorship.RoleMentor, mentor)
	d.add(mentorship.RoleMentee, sharing...)
	if f := p.settled(*d); f.Mode == "" || f.Report.Worst(rule.Broken) >= rule.Violation {
		return nil, mentees
	}
	return d, slices.DeleteFunc(slices.Clone(mentees), func(id mentorship.PersonID) bool { return slices.Contains(sharing, id) })
}

// commonest returns the area that most of the mentees seek, the first in
// alphabetical order among equals, and those who seek it.
func (p *Plan) commonest(mentees []mentorship.PersonID) (mentorship.Area, []mentorship.PersonID) {
	by := map[mentorship.Area][]mentorship.PersonID{}
	for _, id := range mentees {
		for _, s := range p.members[id].Seeks {
			by[s.Area] = append(by[s.Area], id)
		}
	}
	areas := slices.SortedFunc(maps.Keys(by), func(a, b mentorship.Area) int {
		return cmp.Or(-cmp.Compare(len(by[a]), len(by[b])), cmp.Compare(a, b))
	})
	if len(areas) == 0 {
		return "", nil
	}
	return areas[0], by[areas[0]]
}
