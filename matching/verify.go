package matching

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Verify returns a [ResultError] with everything in a result that does not
// follow from the problem, nil if all does; a [ProblemError] if the problem
// itself is refused, or an error that wraps the cause for which the context was
// cancelled.
//
// It looks at every pair anew, or by way of indexes and bounds at all pairs that
// matter where the problem has [Problem.Candidates]: that nobody ineligible is matched, no pair twice
// and nobody beyond capacity; that the certificate proves the optimum, by the
// conditions of [Instance.Verify]; and that scores, parts, remarks, causes and
// all that is recorded is what the problem and the choice of pairs lead to. It
// uses no solver. The times in a match, Asked and Decided, are the caller's own
// and not judged.
func Verify(ctx context.Context, p Problem, r Result) error {
	a, in, err := compile(ctx, p, r.Candidates)
	if err != nil {
		return err
	}
	in, s, f, err := a.resolved(ctx, in, r)
	if err != nil {
		return err
	}
	if len(f) == 0 {
		f.compare(a.result(in, s), r)
	}
	if len(f) > 0 {
		return &ResultError{f}
	}
	return nil
}

// resolved returns the solution that a result stands for, with the instance that
// it is a solution of, and what is wrong with it. Where candidates were cut, what
// bears on the solution is added to the instance, and the prices are held
// against all pairs that were left out.
func (a *arrangement) resolved(ctx context.Context, in Instance, r Result) (Instance, Solution, faults, error) {
	if in.Cut == nil || r.Certificate.Proof != Duals {
		s, f := in.solution(r)
		if s.Proof == Infeasible && in.cut() {
			f.add(FaultConflict, "/conflict", "proved only among %d candidates of each mentee", a.limit)
		}
		return in, s, f, nil
	}
	pairs := make([]Pair, len(r.Matches))
	for k, m := range r.Matches {
		pairs[k] = Pair{m.Mentor, m.Mentee}
	}
	in, err := in.with(a.eligible(in, pairs))
	if err != nil {
		return in, Solution{}, nil, err
	}
	s, f := in.solution(r)
	if len(f) > 0 {
		return in, s, f, nil
	}
	worthy, err := a.worthy(ctx, in, s, func(int, int) {})
	if err != nil {
		return in, s, nil, err
	}
	if worthy.better {
		return in, s, in.unpriced(s, worthy.Found), nil
	}
	chosen := in.pairs(s.Chosen)
	if in, err = in.with(worthy.Found); err != nil {
		return in, s, nil, err
	}
	s.Chosen = in.positions(chosen)
	return in, s, nil, nil
}

// unpriced says which of some pairs are worth more than their prices, one for
// each mentee.
func (in Instance) unpriced(s Solution, found candidates.Found) (f faults) {
	for i := range in.Mentees {
		for e := found.Start[i]; e < found.Start[i+1]; e++ {
			if j := int(found.Mentor[e]); exceeds(in, s, j, i, int64(found.Score[e])) > 0 {
				f.add(FaultOptimum, at("/certificate/mentees", i), "the prices of mentor %q and mentee %q do not fit their score %d",
					string(in.Mentors[j]), string(in.Mentees[i]), found.Score[e])
				break
			}
		}
	}
	return f
}

// solution returns the choice and the prices of a result by number, and what is
// wrong with them.
func (in Instance) solution(r Result) (s Solution, f faults) {
	s = Solution{Proof: r.Certificate.Proof}
	last := Pair{}
	for k, m := range r.Matches {
		path := at("/matches", k)
		pair := Pair{m.Mentor, m.Mentee}
		if k > 0 && cmp.Or(cmp.Compare(last.Mentee, pair.Mentee), cmp.Compare(last.Mentor, pair.Mentor)) >= 0 {
			f.add(FaultMalformed, path, "not in order of mentee and mentor, each pair once")
		}
		last = pair
		j, isMentor := slices.BinarySearch(in.Mentors, m.Mentor)
		i, isMentee := slices.BinarySearch(in.Mentees, m.Mentee)
		if !isMentor {
			f.add(FaultUnknown, path+"/mentor", "no mentor %.60q", string(m.Mentor))
		}
		if !isMentee {
			f.add(FaultUnknown, path+"/mentee", "no mentee %.60q", string(m.Mentee))
		}
		if !isMentor || !isMentee {
			continue
		}
		e, eligible := in.find(j, i)
		if !eligible {
			f.add(FaultForbidden, path, "%q is not eligible to mentor %q", string(m.Mentor), string(m.Mentee))
			continue
		}
		s.Chosen = append(s.Chosen, e)
	}
	switch s.Proof {
	case Duals:
		s.MentorPrice = f.prices("/certificate/mentors", in.Mentors, r.Certificate.Mentors)
		s.MenteePrice = f.prices("/certificate/mentees", in.Mentees, r.Certificate.Mentees)
	case UpperBound:
		s.MentorPrice = f.prices("/certificate/mentors", in.Mentors, r.Certificate.Mentors)
		s.Apart, s.Cases = r.Certificate.Apart, r.Certificate.Cases
		if r.Certificate.Bound != nil {
			s.Bound = *r.Certificate.Bound
		}
	case Staged:
		s.Aims, s.Stages = r.Certificate.Aims, r.Certificate.Stages
	default:
	}
	s.Conflict = r.Conflict
	if len(f) == 0 {
		f = in.verify(s)
	}
	return s, f
}

// prices returns the price of each person by number.
func (f *faults) prices(path string, ids []mentorship.PersonID, list []Price) []Worth {
	worths := make([]Worth, len(ids))
	for k, p := range list {
		if k > 0 && list[k-1].Person >= p.Person {
			f.add(FaultMalformed, at(path, k), "not in order of id, each once")
		}
		i, known := slices.BinarySearch(ids, p.Person)
		if !known {
			f.add(FaultUnknown, at(path, k)+"/person", "nobody %.60q on this side", string(p.Person))
			continue
		}
		worths[i] = p.Worth
	}
	return worths
}

// compare finds what a result has otherwise than it should.
func (f *faults) compare(want, got Result) {
	f.same("/candidates", want.Candidates, got.Candidates)
	f.same("/cut", want.Cut, got.Cut)
	f.same("/objective", want.Objective, got.Objective)
	f.same("/worth", want.Worth, got.Worth)
	got.Matches = slices.Clone(got.Matches)
	for k := range got.Matches {
		got.Matches[k].Asked, got.Matches[k].Decided = time.Time{}, time.Time{}
	}
	sameList(f, "/matches", want.Matches, got.Matches)
	sameList(f, "/unmatched", want.Unmatched, got.Unmatched)
	sameList(f, "/mentors", want.Mentors, got.Mentors)
	sameList(f, "/remarks", want.Remarks, got.Remarks)
	sameList(f, "/certificate/mentors", want.Certificate.Mentors, got.Certificate.Mentors)
	sameList(f, "/certificate/mentees", want.Certificate.Mentees, got.Certificate.Mentees)
	sameList(f, "/certificate/aims", want.Certificate.Aims, got.Certificate.Aims)
	sameList(f, "/certificate/stages", want.Certificate.Stages, got.Certificate.Stages)
	f.same("/certificate/bound", want.Certificate.Bound, got.Certificate.Bound)
	sameList(f, "/certificate/apart", want.Certificate.Apart, got.Certificate.Apart)
	sameList(f, "/certificate/cases", want.Certificate.Cases, got.Certificate.Cases)
	f.same("/conflict", want.Conflict, got.Conflict)
	f.same("/demands", want.Demands, got.Demands)
	sameList(f, "/criteria", want.Criteria, got.Criteria)
	sameList(f, "/rules", want.Rules, got.Rules)
	f.same("/floor", want.Floor, got.Floor)
	f.same("/strict", want.Strict, got.Strict)
	f.same("/policy", want.Policy, got.Policy)
	f.same("/mode", want.Mode, got.Mode)
	f.same("/period", want.Period, got.Period)
	f.same("/timeZones", want.TimeZones, got.TimeZones)
}

func sameList[T any](f *faults, path string, want, got []T) {
	if len(want) != len(got) {
		f.add(FaultDiffers, path, "%d entries, want %d", len(got), len(want))
		return
	}
	for k := range want {
		f.same(at(path, k), want[k], got[k])
	}
}

// same compares two values by what they write as JSON, so that a result that
// was stored and read again equals the one that was stored.
func (f *faults) same(path string, want, got any) {
	expected, err := json.Marshal(want)
	found, wrong := json.Marshal(got)
	if err != nil || wrong != nil || !bytes.Equal(expected, found) {
		f.add(FaultDiffers, path, "got %s, want %s", found, expected)
	}
}
