package matching

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Compile returns the eligible pairs of a problem with their scores, or with
// [Problem.Candidates] the best of each mentee. It looks at several mentees at a
// time, on as many processors as there are. The error is a [ProblemError] with
// everything that is wrong, or wraps the cause for which the context was
// cancelled. Of ratings, those that were looked at are told.
func Compile(ctx context.Context, p Problem) (Instance, error) {
	_, in, err := compile(ctx, p, 0)
	return in, err
}

// compile compiles a problem whose candidates, if it has a limit for them, are at
// least so many: a result may have taken more.
func compile(ctx context.Context, p Problem, limit int) (*arrangement, Instance, error) {
	a, err := arrange(p)
	if err != nil {
		return nil, Instance{}, err
	}
	if a.limit > 0 {
		a.limit = max(a.limit, min(limit, len(a.scene.Mentors)))
	}
	in, err := a.instance(ctx, func(int, int) {})
	if err != nil {
		return nil, Instance{}, err
	}
	return a, in, nil
}

// instance finds the eligible pairs and scores them. It tells now and then how
// many of how many mentees are done.
func (a *arrangement) instance(ctx context.Context, progress func(done, total int)) (Instance, error) {
	mentors, mentees := a.scene.Mentors, a.scene.Mentees
	in := Instance{
		Objective: a.objective,
		Mentors:   ids(mentors), Mentees: ids(mentees),
		MentorCapacity: make([]int32, len(mentors)),
	}
	for j, s := range a.slots {
		in.MentorCapacity[j] = s.open()
	}
	in = in.withDemands(a.demands)
	a.look = newLook(a)
	if a.limit > 0 {
		in, err := a.candidates(ctx, in, progress)
		if err != nil {
			return Instance{}, err
		}
		return a.rank(in), a.refuse(a.look.wrong)
	}
	found, err := a.look.find(ctx, candidates.Query{}, progress)
	if err != nil {
		return Instance{}, err
	}
	in.Start, in.Mentor, in.Score = found.Start, found.Mentor, found.Score
	return a.rank(in), a.refuse(a.look.wrong)
}

// find looks for pairs. The error wraps the cause for which the context was
// cancelled, or is a [ProblemError] if there are too many.
func (l *look) find(ctx context.Context, q candidates.Query, progress func(done, total int)) (candidates.Found, error) {
	many := false
	found, complete := l.search.Find(l.aboveFloor(q), func(done, total, pairs int) bool {
		many = pairs > MaxPairs
		if many || ctx.Err() != nil {
			return false
		}
		progress(done, total)
		return true
	})
	switch {
	case many:
		return found, tooMany()
	case !complete || ctx.Err() != nil:
		return found, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	return found, nil
}

func tooMany() error {
	return &ProblemError{[]Fault{{Path: "/mentees", Kind: FaultTooLarge, Message: fmt.Sprintf("more than %d eligible pairs", MaxPairs)}}}
}

func (a *arrangement) forbidden(found []rule.Finding) bool {
	return slices.ContainsFunc(found, a.forbids)
}

// A wrongRating is what a criterion said outside the range: of the first pair
// about which it did, in order of mentee and mentor, and how often.
type wrongRating struct {
	mentor, mentee int
	rating         Rating
	times          int
}

func (w *wrongRating) add(mentor, mentee int, r Rating) {
	if w.times == 0 || mentee < w.mentee || mentee == w.mentee && mentor < w.mentor {
		w.mentor, w.mentee, w.rating = mentor, mentee, r
	}
	w.times++
}

// refuse returns a [ProblemError] if a rating is not valid.
func (a *arrangement) refuse(wrong []wrongRating) error {
	var f faults
	for k, w := range wrong {
		if w.times == 0 {
			continue
		}
		name := a.criteria[k].Name
		pair := Pair{a.scene.Mentors[w.mentor].ID, a.scene.Mentees[w.mentee].ID}
		f.add(FaultRating, a.criterionPath(k), "%q rates mentor %q with mentee %q at %d, want 0 to %d; %d pairs in all are outside",
			name, string(pair.Mentor), string(pair.Mentee), w.rating, Best, w.times)
		f[len(f)-1].Criterion, f[len(f)-1].Pair = name, pair
	}
	if f == nil {
		return nil
	}
	return &ProblemError{f}
}

func ids(people []mentorship.Person) []mentorship.PersonID {
	list := make([]mentorship.PersonID, len(people))
	for i, p := range people {
		list[i] = p.ID
	}
	return list
}
