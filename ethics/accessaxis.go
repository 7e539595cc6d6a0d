package ethics

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An Axis is one way of grouping people: by an aspect, by two, or by what they seek.
// Nothing is told of fewer people than the policy's SmallGroup, nor of fewer with a
// goal, and neither is anything from which a count of people in such a group could be
// computed, by somebody who knows the names of all groups, this rule, and all that one
// audit tells:
//
//   - Of one aspect, and of goals, small groups are hidden, and as many more, the
//     smallest first, that all who are hidden are together not few, and in groups of
//     more than one size. Which of these is which size is left open.
//   - Of two aspects, as many of the smallest groups of either are left out that what
//     remains of every row and column, if what is told is subtracted, are not few
//     either: people of groups that are left out, and people who said nothing of the
//     other aspect. That is coarsening of the table rather than suppression of its cells
//     (Willenborg and de Waal 2001; Hundepool and others 2012): what is left out are
//     whole lines, chosen by their totals, which are told in any case. What is chosen
//     by hidden figures may give these away (Kenthapadi, Mishra and Nissim 2005).
//
// An axis of which nothing can be told so is withheld, and so is one of more than 256
// groups, if it is not of two aspects.
//
// This was tried on all worlds of few people: of two aspects, of up to 8 to 13 who have
// no goal. It is not proved of others, and promises no more than that:
//
//   - What came of people, and whether they have a goal, is not looked at as a third way
//     of grouping beside two aspects, and neither are [Strata]. Where nearly all or none
//     of a group are matched or have a goal, that a crossing is withheld may say how
//     many people a small group of it is: of 14 people in two by two groups, with a
//     SmallGroup of 3, it can.
//   - Who said nothing of an aspect shares no view that could be given away: how many
//     they are is told, and what came of them follows from the totals.
//   - A SmallGroup below 3 is too small where people left an aspect unsaid: the few are
//     then one, and that they are few says so.
//   - Three aspects at once are not told of, and what may be concluded of them from
//     three axes of two is not looked at.
//   - Whoever has two audits of nearly the same people learns what came of those who
//     make the difference.
//   - A median is somebody's figure.
type Axis struct {
	// Name is that of the aspect, "gender x age" for two, or "goal".
	Name string `json:"name"`
	// Aspects are the one or two; empty for goals.
	Aspects []mentorship.Aspect `json:"aspects"`
	// Withheld says that there are too few people to tell anything.
	Withheld bool `json:"withheld,omitzero"`
	// Counted people are in a group. Uncounted did not say, or gave no consent to be
	// counted; of two aspects, also those are uncounted who are in no group that is
	// told of. Both are 0 where the axis is withheld.
	Counted   int `json:"counted"`
	Uncounted int `json:"uncounted"`
	// Hidden of those who are counted are in groups that are not told of; of two
	// aspects nobody is.
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
	all := s.total()
	axis.Counted, axis.Uncounted = all.size(), a.Asked-all.size()
	for i, c := range s.cells {
		if s.hidden[i] {
			axis.Hidden += c.tally.size()
			continue
		}
		g := Group{Views: copied(c.views), Size: c.tally.size()}
		for _, o := range Outcomes() {
			r := a.rate(o, c.tally, all.minus(c.tally))
			if !axis.Goals() {
				r.Strata = strata(o, s, i, a.SmallGroup)
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
