package page

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// An unmatched is a cause with those whom it keeps without a mentor.
type unmatched struct {
	Cause   string
	Mentees []waiting
}

type waiting struct {
	Mentee                  mentorship.PersonID
	Seeks, Why, Help, Other string
}

func withoutMentor(p *plan.Plan) []unmatched {
	var list []unmatched
	for _, tally := range p.Causes() {
		u := unmatched{Cause: words.Cause(tally.What)}
		for _, m := range p.Result.Unmatched {
			if m.Cause == tally.What {
				u.Mentees = append(u.Mentees, waitingOf(p, m))
			}
		}
		list = append(list, u)
	}
	return list
}

func waitingOf(p *plan.Plan, u matching.Unmatched) waiting {
	return waiting{u.Mentee, words.Seeks(p, u.Mentee), words.Why(p, u), words.Help(p, u), words.Advice(p, u.Mentee)}
}

type conflict struct {
	Mentee, Mentor           mentorship.PersonID
	Message, Effect, Remedy  string
	Severity, Code, Evidence string
}

func conflicts(p *plan.Plan) []conflict {
	list := make([]conflict, len(p.Conflicts))
	for i, c := range p.Conflicts {
		list[i] = conflict{
			c.Mentee, c.Mentor, c.Finding.Message, words.Effect(p, c), c.Info.Remedy,
			c.Info.Severity.String(), string(c.Info.Code), words.Evidence(c.Finding),
		}
	}
	return list
}

// A trouble is what one rule found.
type trouble struct {
	Severity, Title, Code, Why, Remedy, Basis string
	Cases                                     []troubled
	More                                      int
}

// A troubled case is where a rule found something, and what that rests on.
type troubled struct{ Text, Evidence string }

// fewCases of a rule are shown.
const fewCases = 5

func troubles(all []plan.Trouble, works *cited) []trouble {
	list := make([]trouble, len(all))
	for i, t := range all {
		list[i] = trouble{
			Severity: severity(t.Info.Severity, t.Outcome), Title: t.Info.Title, Code: string(t.Info.Code), Why: t.Info.Why, Remedy: t.Info.Remedy,
			Basis: works.basis(t.Info), More: max(0, len(t.Cases)-fewCases),
		}
		for _, c := range t.Cases[:min(fewCases, len(t.Cases))] {
			list[i].Cases = append(list[i].Cases, troubled{c.Where + ": " + c.Finding.Message, words.Evidence(c.Finding)})
		}
	}
	return list
}

// A supplyTable counts what mentors offer in one respect.
type supplyTable struct {
	words.Table
	Bars []supplyBar
	More int
}

type supplyBar struct {
	What  string
	Times int
	Is    string
}

// mostBars of a table are shown.
const mostBars = 25

func supply(p *plan.Plan) []supplyTable {
	var list []supplyTable
	for _, t := range words.Supply(p) {
		s := supplyTable{Table: t, More: max(0, len(t.Rows)-mostBars)}
		for _, r := range t.Rows[:min(mostBars, len(t.Rows))] {
			s.Bars = append(s.Bars, supplyBar{r.What, r.Times, percent(r.Times, t.Rows[0].Times)})
		}
		list = append(list, s)
	}
	return list
}
