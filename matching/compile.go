package matching

import (
	"context"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Compile returns the eligible pairs of a problem with their scores. The error
// is a [ProblemError] with everything that is wrong, or wraps the cause for
// which the context was cancelled.
func Compile(ctx context.Context, p Problem) (Instance, error) {
	_, in, err := compile(ctx, p)
	return in, err
}

func compile(ctx context.Context, p Problem) (*arrangement, Instance, error) {
	a, err := arrange(p)
	if err != nil {
		return nil, Instance{}, err
	}
	in, err := a.instance(ctx, func(int, int) {})
	if err != nil {
		return nil, Instance{}, err
	}
	return a, in, nil
}

// instance looks at every pair. It tells after each mentee how many of how many
// are done.
func (a *arrangement) instance(ctx context.Context, progress func(done, total int)) (Instance, error) {
	mentors, mentees := a.scene.Mentors, a.scene.Mentees
	in := Instance{
		Objective: a.objective,
		Mentors:   ids(mentors), Mentees: ids(mentees),
		Start:          make([]int32, 1, len(mentees)+1),
		MentorCapacity: make([]int32, len(mentors)),
		MenteeCapacity: make([]int32, len(mentees)),
	}
	for j, s := range a.slots {
		in.MentorCapacity[j] = s.open()
	}
	wrong := make([]wrongRating, len(a.criteria))
	var seen view
	var found []rule.Finding
	for i := range mentees {
		if err := ctx.Err(); err != nil {
			return Instance{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
		}
		in.MenteeCapacity[i] = 1
		for j := range mentors {
			found = a.barring.AppendFindings(found[:0], a.between.pairing(&seen, a.scene, j, i))
			if a.forbidden(found) {
				continue
			}
			score, k := a.score(j, i)
			if k >= 0 {
				wrong[k].add(Pair{mentors[j].ID, mentees[i].ID}, a.prepared[k].RatePair(j, i))
				continue
			}
			in.Mentor = append(in.Mentor, int32(j))
			in.Score = append(in.Score, score)
		}
		if len(in.Mentor) > MaxPairs {
			return Instance{}, &ProblemError{[]Fault{{Path: "/mentees", Kind: FaultTooLarge, Message: fmt.Sprintf("more than %d eligible pairs", MaxPairs)}}}
		}
		in.Start = append(in.Start, int32(len(in.Mentor)))
		progress(i+1, len(mentees))
	}
	return in, a.refuse(wrong)
}

func (a *arrangement) forbidden(found []rule.Finding) bool {
	return slices.ContainsFunc(found, a.forbids)
}

// A wrongRating is what a criterion said outside the range.
type wrongRating struct {
	first  Pair
	rating Rating
	times  int
}

func (w *wrongRating) add(pair Pair, r Rating) {
	if w.times == 0 {
		w.first, w.rating = pair, r
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
		f.add(FaultRating, a.criterionPath(k), "%q rates mentor %q with mentee %q at %d, want 0 to %d; %d pairs in all are outside",
			name, string(w.first.Mentor), string(w.first.Mentee), w.rating, Best, w.times)
		f[len(f)-1].Criterion, f[len(f)-1].Pair = name, w.first
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
