package plan

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Trouble is what one rule found, wherever it did.
type Trouble struct {
	Info    rule.Info
	Outcome rule.Outcome
	Cases   []Case
}

// A Case is one finding and where it was made.
type Case struct {
	Where   string
	Finding rule.Finding
}

// Troubles returns what the rules found in the relationships, conflicts of
// interest among it: the gravest first, what is broken before what cannot be told.
func (p *Plan) Troubles() []Trouble {
	var t Troubles
	for _, f := range p.Formed {
		for _, finding := range f.Report.Findings {
			t.Add(string(f.ID), finding)
		}
		for _, c := range f.Conflicts {
			t.Add(string(f.ID), c.Finding)
		}
	}
	for _, finding := range p.Load.Findings {
		t.Add("all relationships", finding)
	}
	return t.Sorted(p.Rule)
}

// Everywhere returns the rules that found something in every relationship, of
// which there are several: what is so everywhere is best told once.
func (p *Plan) Everywhere() map[rule.Code]bool {
	all := map[rule.Code]bool{}
	for _, t := range p.Troubles() {
		all[t.Info.Code] = len(p.Formed) > 1 && len(t.Cases) >= len(p.Formed)
	}
	return all
}

// Remarks returns what the rules of eligibility found about pairs that were
// matched all the same, in the same order. Conflicts of interest are not among
// them: [Plan.Troubles] has those.
func (p *Plan) Remarks() []Trouble {
	var t Troubles
	for _, r := range p.Result.Remarks {
		if _, conflict := conflictInfos[r.Finding.Code]; conflict && r.Finding.Outcome == rule.Broken {
			continue // told of the relationship
		}
		t.Add(string(r.Mentee)+" with "+string(r.Mentor), r.Finding)
	}
	return t.Sorted(p.Rule)
}

// Troubles are collected finding by finding.
type Troubles []Trouble

// Add adds what a rule found somewhere.
func (t *Troubles) Add(where string, f rule.Finding) {
	i := slices.IndexFunc(*t, func(known Trouble) bool { return known.Info.Code == f.Code && known.Outcome == f.Outcome })
	if i < 0 {
		*t = append(*t, Trouble{Info: rule.Info{Code: f.Code, Severity: f.Severity}, Outcome: f.Outcome})
		i = len(*t) - 1
	}
	(*t)[i].Cases = append((*t)[i].Cases, Case{where, f})
}

// Sorted returns the gravest first, what is broken before what cannot be told, with
// the descriptions of the rules.
func (t *Troubles) Sorted(describe func(rule.Code) rule.Info) []Trouble {
	list := []Trouble(*t)
	for i := range list {
		list[i].Info = describe(list[i].Info.Code)
	}
	slices.SortFunc(list, func(a, b Trouble) int {
		return cmp.Or(
			cmp.Compare(a.Outcome, b.Outcome), -cmp.Compare(a.Info.Severity, b.Info.Severity), cmp.Compare(a.Info.Code, b.Info.Code),
		)
	})
	return list
}

// Rule returns the description of a rule that was applied.
func (p *Plan) Rule(code rule.Code) rule.Info { return p.rules[code] }

// Undeclared returns those who are matched or brought together and were never
// asked for ties, or never answered, in order of file and row.
func (p *Plan) Undeclared() []mentorship.PersonID {
	var ids []mentorship.PersonID
	for m := range p.People.All() {
		if m.Declared.IsZero() {
			ids = append(ids, m.ID)
		}
	}
	return ids
}
