package review

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
)

// Advised returns what rules advise about relationships that last, each rule once.
func Advised(all []Review) []plan.Trouble {
	var list []plan.Trouble
	for i := range all {
		if all[i].Outlook == Over {
			continue
		}
		for _, f := range all[i].Advice() {
			k := slices.IndexFunc(list, func(t plan.Trouble) bool { return t.Info.Code == f.Code })
			if k < 0 {
				k = len(list)
				info, _ := Info(f.Code)
				list = append(list, plan.Trouble{Info: info, Outcome: f.Outcome})
			}
			list[k].Cases = append(list[k].Cases, plan.Case{Where: string(all[i].Course.ID), Finding: f})
		}
	}
	slices.SortFunc(list, func(a, b plan.Trouble) int { return cmp.Compare(a.Info.Code, b.Info.Code) })
	return list
}
