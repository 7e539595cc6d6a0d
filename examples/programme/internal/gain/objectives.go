package gain

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// An Objective is in how many relationships it was met.
type Objective struct {
	Objective mentorship.Objective `json:"objective"`
	Met       int                  `json:"met"`
	Pending   int                  `json:"pending"`
	Unmet     int                  `json:"unmet"`
	NoData    int                  `json:"noData"`
}

// Of returns how many relationships have the objective.
func (o Objective) Of() int { return o.Met + o.Pending + o.Unmet + o.NoData }

// objectives counts results, in the order of the vocabulary; those of the programme's
// own come last, in order of name.
func objectives(views []journal.View) []Objective {
	list := []Objective{}
	for _, v := range views {
		for _, a := range outcome.Objectives(v) {
			i := slices.IndexFunc(list, func(o Objective) bool { return o.Objective == a.Objective })
			if i < 0 {
				i = len(list)
				list = append(list, Objective{Objective: a.Objective})
			}
			switch a.Result {
			case outcome.Met:
				list[i].Met++
			case outcome.Unmet:
				list[i].Unmet++
			case outcome.Pending:
				list[i].Pending++
			default:
				list[i].NoData++
			}
		}
	}
	named := mentorship.Objectives()
	place := func(o Objective) int {
		if i := slices.Index(named, o.Objective); i >= 0 {
			return i
		}
		return len(named)
	}
	slices.SortFunc(list, func(a, b Objective) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.Objective, b.Objective))
	})
	return list
}
