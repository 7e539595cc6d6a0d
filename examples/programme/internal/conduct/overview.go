package conduct

import (
	"slices"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Overview is how relationships stand towards ethics.
type Overview struct {
	Rows []Row `json:"rows"`
	// Reviewed is what was found and is told with the review of a relationship, Apart
	// what is not: of those that are over, rest or wait, and what was agreed and not done.
	Reviewed []plan.Trouble `json:"-"`
	Apart    []plan.Trouble `json:"-"`
	// Unsure is what cannot be told and is worth a look. That somebody did not answer
	// when asked for ties is counted in the rows alone.
	Unsure []plan.Trouble `json:"-"`
	// Undeclared are how many people that is of.
	Undeclared int     `json:"undeclared"`
	Told       Told    `json:"told"`
	Routes     []Route `json:"routes"`
	// Debts are works whose source is not named, over all relationships.
	Debts []ethics.Debt `json:"debts"`
	// Findings are all of them, for programs.
	Findings []Finding `json:"findings"`
}

// A Finding is what a rule found of a relationship.
type Finding struct {
	Relationship mentorship.RelationshipID `json:"relationship"`
	Matter       Matter                    `json:"matter"`
	rule.Finding
}

// A Row says of one matter in which relationships it was found.
type Row struct {
	Matter Matter                      `json:"matter"`
	Found  []mentorship.RelationshipID `json:"found"`
	// Unsure are those in which it cannot be told, Clear those in which nothing was
	// found in what is recorded, and Silent those in which nothing is.
	Unsure []mentorship.RelationshipID `json:"unsure"`
	Clear  []mentorship.RelationshipID `json:"clear"`
	Silent []mentorship.RelationshipID `json:"silent"`
}

// Of looks at the relationships that were reviewed.
func Of(all []review.Review, r course.Round, known review.Known) Overview {
	register := known.Works(r)
	o := Overview{Debts: append([]ethics.Debt{}, ethics.Debts(register.Uses, register.Namings...)...), Findings: []Finding{}}
	for _, m := range Matters() {
		row := Row{m, ids(), ids(), ids(), ids()}
		for i := range all {
			list := row.standing(&all[i], &register)
			*list = append(*list, all[i].Course.ID)
		}
		for _, list := range [...][]mentorship.RelationshipID{row.Found, row.Unsure, row.Clear, row.Silent} {
			slices.Sort(list)
		}
		o.Rows = append(o.Rows, row)
	}
	o.sort(all)
	o.Told = told(all, register)
	o.Routes = routes(all, register.Organisation, r.At)
	return o
}

func ids() []mentorship.RelationshipID { return []mentorship.RelationshipID{} }

// standing returns the list in which a relationship belongs.
func (row *Row) standing(r *review.Review, register *ethics.Register) *[]mentorship.RelationshipID {
	unsure := false
	for _, f := range r.Findings {
		switch {
		case MatterOf(f.Code) != row.Matter:
		case f.Outcome == rule.Broken:
			return &row.Found
		default:
			unsure = true
		}
	}
	switch {
	case unsure:
		return &row.Unsure
	case row.Matter.recorded(r.View, register):
		return &row.Clear
	default:
		return &row.Silent
	}
}

// sort tells the findings apart by where else they are told.
func (o *Overview) sort(all []review.Review) {
	var reviewed, apart, unsure plan.Troubles
	for i := range all {
		for _, f := range all[i].Findings {
			matter, where := MatterOf(f.Code), string(all[i].Course.ID)
			if matter == "" {
				continue
			}
			o.Findings = append(o.Findings, Finding{all[i].Course.ID, matter, f})
			switch {
			case f.Code == Undeclared:
				o.Undeclared++
			case f.Outcome == rule.Undetermined:
				unsure.Add(where, f)
			case tells(&all[i], f):
				reviewed.Add(where, f)
			default:
				apart.Add(where, f)
			}
		}
	}
	describe := func(code rule.Code) rule.Info {
		info, _ := review.Info(code)
		return info
	}
	o.Reviewed, o.Apart, o.Unsure = reviewed.Sorted(describe), apart.Sorted(describe), unsure.Sorted(describe)
}

// tells reports whether the review of a relationship tells a finding, as a concern or
// as advice.
func tells(r *review.Review, f rule.Finding) bool {
	if f.Severity < rule.Warning {
		return r.Outlook != review.Over
	}
	return r.Outlook == review.Concern && !review.Owes(f)
}
