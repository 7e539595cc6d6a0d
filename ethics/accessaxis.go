package ethics

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Axis is one way of grouping people: by an aspect, by two, or by what they seek.
//
// Of one aspect and of goals, small groups are hidden, and as many more, the
// smallest first, that nobody can subtract what is told from the totals: what is
// hidden are always groups of more than one size with together not fewer people than
// the policy's SmallGroup. Of two aspects, the totals of rows and columns are taken
// to be known, and no figure of a hidden group that counts somebody follows from
// them; that is not looked at across three aspects. Where all groups would be hidden
// the axis is withheld. An axis of more than 256 groups is withheld too.
type Axis struct {
	// Name is that of the aspect, "gender x age" for two, or "goal".
	Name string `json:"name"`
	// Aspects are the one or two; empty for goals.
	Aspects []mentorship.Aspect `json:"aspects"`
	// Withheld says that there are too few people to tell anything.
	Withheld bool `json:"withheld,omitzero"`
	// Counted people are in a group, hidden ones included; Uncounted did not say, or
	// gave no consent to be counted. Both are 0 where the axis is withheld.
	Counted   int `json:"counted"`
	Uncounted int `json:"uncounted"`
	// Hidden people are in groups that are not told of.
	Hidden int `json:"hidden"`
	// Groups are those that are told of, in order of their views.
	Groups []Group `json:"groups"`
}

// Goals reports whether the axis is of what people seek.
func (a Axis) Goals() bool { return len(a.Aspects) == 0 }

// A Group is of people who said the same.
type Group struct {
	// Views are what they said of each aspect, mostly one; of goals, the goal.
	Views [][]string `json:"views"`
	Size  int        `json:"size"`
	// Rates are in the order of [Outcomes], Ranks in that of [Measures].
	Rates []Rate `json:"rates"`
	Ranks []Rank `json:"ranks"`
}

// tell compares every group that is told of with the rest of its axis.
func (a *Access) tell(s *sorted) Axis {
	axis := Axis{Name: s.name, Aspects: s.aspects, Groups: []Group{}}
	if axis.Aspects == nil {
		axis.Aspects = []mentorship.Aspect{}
	}
	if s.withheld() {
		axis.Withheld = true
		return axis
	}
	axis.Counted, axis.Uncounted = len(s.people), s.outside
	all := s.total()
	for i, c := range s.cells {
		if s.hidden[i] {
			axis.Hidden += c.tally.size()
			continue
		}
		g := Group{Views: copied(c.views), Size: c.tally.size()}
		for _, o := range Outcomes() {
			r := a.rate(o, c.tally, all.minus(c.tally))
			if !axis.Goals() {
				r.Strata = strata(o, s, i)
			}
			g.Rates = append(g.Rates, r)
		}
		for _, m := range Measures() {
			g.Ranks = append(g.Ranks, a.rank(m, s, i))
		}
		axis.Groups = append(axis.Groups, g)
	}
	a.holdToBest(axis.Groups)
	return axis
}

func copied(views [][]string) [][]string {
	list := make([][]string, len(views))
	for i, v := range views {
		list[i] = slices.Clone(v)
	}
	return list
}
