package matchingtest

import (
	"context"
	"errors"
	"reflect"
	"sync"
	"testing"

	"github.com/go-mentorship/mentorkit/matching"
)

// RunSolver reports each problem that [ExamineSolver] finds as an error of t.
func RunSolver(t testing.TB, s matching.Solver) {
	t.Helper()
	if err := ExamineSolver(s); err != nil {
		t.Error(err)
	}
}

// ExamineSolver returns every way in which s was seen to break the contract of
// [matching.Solver], joined; nil if there is none. A problem is told once, with
// the first instance that shows it. The texts are for people and may change. It
// asks s many times, from several goroutines.
func ExamineSolver(s matching.Solver) error {
	var p problems
	if s == nil {
		p.Add("missing", "solver", "nil")
		return p.Err()
	}
	for _, x := range specimens() {
		where := x.name + ", " + string(x.instance.Objective)
		p.Guard(where, func() { p.solver(where, x, s) })
	}
	return p.Err()
}

func silent(int, int) {}

// changesInstance is the problem of a solver that writes to what it is shown.
const changesInstance = "changes the instance"

func (p *problems) solver(where string, x specimen, s matching.Solver) {
	in := clone(x.instance)
	first, err := s.Solve(context.Background(), in, silent)
	if !reflect.DeepEqual(in, x.instance) {
		p.Add(changesInstance, where, "it is shared")
	}
	if p.Knows(changesInstance) {
		return // several at once would only collide
	}
	if err != nil {
		if !errors.Is(err, matching.ErrInstance) || !x.optional && !tied(x.instance, err) {
			p.Add("refuses", where, "%v", err)
		}
		return
	}
	if err := in.Verify(first); err != nil {
		p.Add("is wrong", where, "%v", err)
	}
	p.again(where, in, s, first)
	p.cancelled(where, in, s, first)
}

// again asks from several goroutines.
func (p *problems) again(where string, in matching.Instance, s matching.Solver, first matching.Solution) {
	const askers = 4
	solutions, errs, panics := [askers]matching.Solution{}, [askers]error{}, [askers]any{}
	var all sync.WaitGroup
	for k := range askers {
		all.Go(func() {
			defer func() { panics[k] = recover() }()
			solutions[k], errs[k] = s.Solve(context.Background(), in, silent)
		})
	}
	all.Wait()
	for k := range askers {
		switch {
		case panics[k] != nil:
			p.Add("panics", where, "asked at the same time as others: %v", panics[k])
		case errs[k] != nil:
			p.Add("is of two minds", where, "solved once, then %v", errs[k])
		case !reflect.DeepEqual(solutions[k], first):
			p.Add("is of two minds", where, "chose %v, then %v", first.Chosen, solutions[k].Chosen)
		}
	}
}

var errClosed = errors.New("closed for today")

func (p *problems) cancelled(where string, in matching.Instance, s matching.Solver, first matching.Solution) {
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errClosed)
	solution, err := s.Solve(ctx, in, silent)
	switch {
	case err != nil && !errors.Is(err, errClosed):
		p.Add("hides why it stopped", where, "the context's cause is not in %v", err)
	case err == nil && !reflect.DeepEqual(solution, first):
		p.Add("passes off what it had", where, "cancelled, it chose %v without an error", solution.Chosen)
	}
}

// clone copies an instance with all its lists.
func clone(in matching.Instance) matching.Instance {
	fields := reflect.ValueOf(&in).Elem()
	for _, f := range fields.Fields() {
		if f.Kind() == reflect.Slice {
			f.Set(copied(f))
		}
	}
	return in
}

// copied returns a list with all lists in it anew, nil if it is nil.
func copied(list reflect.Value) reflect.Value {
	if list.IsNil() {
		return list
	}
	other := reflect.MakeSlice(list.Type(), list.Len(), list.Len())
	reflect.Copy(other, list)
	for k := range other.Len() {
		if inner := other.Index(k); inner.Kind() == reflect.Slice {
			inner.Set(copied(inner))
		}
	}
	return other
}
