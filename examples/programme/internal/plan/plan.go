package plan

import (
	"context"
	"maps"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// A Plan is what comes out of a round of mentoring.
type Plan struct {
	People intake.Programme
	// Apart are the mentors and mentees who are not matched, but brought together
	// as peers or their facilitators, in order of id.
	Apart []intake.Member
	// Problem is what was matched, Result what came out.
	Problem matching.Problem
	Result  matching.Result
	// Verified is nil if the independent checker accepts the result, else why not.
	Verified error
	// Solving is how long the solver took, by the clock on the wall.
	Solving time.Duration
	// LeftOut are the criteria by which no pair can be rated.
	LeftOut []LeftOut
	// Choices are what the programme decided, in words.
	Choices []string
	// Conflicts are those between any mentor and any mentee, and those within a
	// relationship.
	Conflicts []Conflict
	// Formed are the relationships, in order of id.
	Formed []Formed
	// Ledger knows what each mentor carries over all of them, Load is what the
	// rules say of that.
	Ledger structure.Ledger
	Load   rule.Report

	members map[mentorship.PersonID]intake.Member
	placed  map[mentorship.PersonID]bool // those in a relationship
	known   known
	options map[mentorship.PersonID][]structure.Option // that suit those without a mentor, as far as asked
	rules   map[rule.Code]rule.Info                    // those that were applied
	changes map[mentorship.PersonID]*matching.Change   // that help those whom rules keep from every mentor
}

// Make plans the round for a period. Progress may be nil. The error is one of
// package matching or package structure.
func Make(ctx context.Context, people intake.Programme, period mentorship.Period, progress func(matching.Progress)) (*Plan, error) {
	p := &Plan{
		People:  people,
		Problem: matching.Problem{Period: period, Policy: mentorship.DefaultPolicy()},
		members: map[mentorship.PersonID]intake.Member{}, placed: map[mentorship.PersonID]bool{},
		options: map[mentorship.PersonID][]structure.Option{},
	}
	p.register()
	p.setApart()
	p.declare()
	p.layOut()
	p.choose()
	solver := &timed{Solver: matching.Optimal{}}
	result, err := matching.Match(ctx, p.Problem, matching.Options{Solver: solver, Progress: progress})
	if err != nil {
		return nil, err
	}
	p.Result, p.Solving = result, solver.took
	p.Verified = matching.Verify(ctx, p.Problem, result)
	p.Conflicts = p.conflicts()
	p.Formed = p.form()
	p.alsoWithin()
	for _, f := range p.Formed {
		for _, participant := range f.Participants {
			p.placed[participant.Person] = true
		}
	}
	p.rules = infos(p.Problem.Eligibility)
	maps.Copy(p.rules, infos(p.relationshipRules()))
	maps.Copy(p.rules, infos(structure.LedgerRules()))
	if p.Ledger, err = p.ledger(); err != nil {
		return nil, err
	}
	p.Load = structure.LedgerRules().Check(p.Ledger)
	if err := p.lookAhead(ctx); err != nil {
		return nil, err
	}
	return p, nil
}

// A timed solver notes how long it took.
type timed struct {
	matching.Solver
	took time.Duration
}

// Solve has the embedded solver solve it.
func (t *timed) Solve(ctx context.Context, in matching.Instance, progress func(done, total int)) (matching.Solution, error) {
	start := time.Now()
	defer func() { t.took = time.Since(start) }()
	return t.Solver.Solve(ctx, in, progress)
}

// Persons returns the records of all who take part.
func (p *Plan) Persons() []mentorship.Person {
	var list []mentorship.Person
	for m := range p.People.All() {
		list = append(list, m.Person)
	}
	return list
}
