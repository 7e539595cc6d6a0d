package matching

import (
	"context"
	"fmt"

	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Options are how a problem is solved. The zero value solves it by [Optimal] in
// silence.
type Options struct {
	// Solver chooses the pairs; nil means [Optimal].
	Solver Solver
	// Progress is told how far the work is, from the goroutine that called
	// [Match]; nil is told nothing.
	Progress func(Progress)
}

// Progress is how far a step of the work is.
type Progress struct {
	Step        Step
	Done, Total int
}

// A Step is a part of the work.
type Step string

const (
	Compiling Step = "compiling" // pairs are looked at
	Solving   Step = "solving"   // the solver's own count
	Extending Step = "extending" // what was left out is looked at again
)

// Match solves a problem and explains the result.
//
// The error is a [ProblemError] with everything that is wrong with the problem,
// a [SolutionError] if the solver went wrong, whatever else the solver
// returned, or wraps the cause for which the context was cancelled. The result
// is then the zero value.
func Match(ctx context.Context, p Problem, opts Options) (Result, error) {
	report := opts.Progress
	if report == nil {
		report = func(Progress) {}
	}
	stage := func(s Step) func(done, total int) {
		return func(done, total int) { report(Progress{s, done, total}) }
	}
	a, err := arrange(p)
	if err != nil {
		return Result{}, err
	}
	in, err := a.instance(ctx, stage(Compiling))
	if err != nil {
		return Result{}, err
	}
	solver := opts.Solver
	if solver == nil {
		solver = Optimal{}
	}
	in, s, err := a.solve(ctx, in, solver, stage)
	if err != nil {
		return Result{}, err
	}
	return a.result(in, s), nil
}

// result returns what follows from a solution that is permitted.
func (a *arrangement) result(in Instance, s Solution) Result {
	r := Result{
		Objective: a.objective,
		Floor:     a.floor, Strict: a.strict, Policy: *a.scene.Policy, Mode: a.scene.Mode, Period: a.scene.Period,
		TimeZones:   zone.Version,
		Certificate: certificate(in, s), Conflict: a.named(s.Conflict), Demands: a.demands,
		Mentors: make([]Slots, len(a.slots)),
	}
	copy(r.Mentors, a.slots)
	r.Candidates = a.limit
	for _, cut := range in.Cut {
		if cut.Some {
			r.Cut++
		}
	}
	for _, c := range a.criteria {
		r.Criteria = append(r.Criteria, CriterionWeight{c.Name, c.Weight})
	}
	for _, info := range a.rules.Infos() {
		r.Rules = append(r.Rules, AppliedRule{info.Code, info.Severity})
	}
	i := 0
	for _, e := range s.Chosen {
		for e >= in.Start[i+1] {
			i++
		}
		j := int(in.Mentor[e])
		r.Worth = r.Worth.Plus(in.worth(e))
		r.Mentors[j].Matched++
		pair := Pair{in.Mentors[j], in.Mentees[i]}
		r.Matches = append(r.Matches, mentorship.Match{
			Mentor: pair.Mentor, Mentee: pair.Mentee, Score: int64(in.Score[e]), Parts: a.parts(j, i),
		})
		for _, f := range a.rules.AppendFindings(nil, a.pairing(j, i)) {
			r.Remarks = append(r.Remarks, Remark{pair, f.Clone()})
		}
	}
	r.Unmatched = a.unmatched(in, s)
	return r
}

// certificate names the prices of a solution.
func certificate(in Instance, s Solution) Certificate {
	proof, _ := s.Proof.known()
	c := Certificate{Proof: proof, Mentors: prices(in.Mentors, s.MentorPrice), Mentees: prices(in.Mentees, s.MenteePrice)}
	if proof == UpperBound {
		c.Bound, c.Apart, c.Cases = &s.Bound, s.Apart, s.Cases
	}
	if proof == Staged {
		c.Aims, c.Stages = s.Aims, s.Stages
	}
	return c
}

func prices(ids []mentorship.PersonID, worths []Worth) []Price {
	var list []Price
	for k, w := range worths {
		if w != (Worth{}) {
			list = append(list, Price{ids[k], w})
		}
	}
	return list
}

// at is a path to one element of a list.
func at(path string, i int) string { return fmt.Sprintf("%s/%d", path, i) }
