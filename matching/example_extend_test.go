package matching_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A criterion is a function. This one prefers a mentor from another organisation.
func ExampleCriterionFunc() {
	elsewhere := matching.CriterionFunc(func(p mentorship.Pairing) matching.Rating {
		switch {
		case p.Mentor.Organisation == "" || p.Mentee.Organisation == "":
			return matching.Unstated
		case p.Mentor.Organisation == p.Mentee.Organisation:
			return matching.Worst
		}
		return matching.Best
	})
	problem := clinic()
	problem.Criteria = append(problem.Criteria, matching.Weighted{Name: "elsewhere", Criterion: elsewhere, Weight: 2})
	problem.Mentors[0].Organisation, problem.Mentees[0].Organisation = "north", "north"
	problem.Mentees[2].Organisation = "south"

	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	for _, part := range result.Of("mentee-3")[0].Parts {
		fmt.Println(part.Criterion, part.Points, "x", part.Weight)
	}
	// Output:
	// elsewhere 10000 x 2
	// expertise 10000 x 1
}

// initials is a criterion that works out once for each person what it compares.
type initials struct{}

func (initials) Rate(p mentorship.Pairing) matching.Rating {
	return sameInitial(initial(*p.Mentor), initial(*p.Mentee))
}

func (initials) Prepare(s matching.Scene) matching.Prepared {
	var drawn preparedInitials
	for _, p := range s.Mentors {
		drawn.mentors = append(drawn.mentors, initial(p))
	}
	for _, p := range s.Mentees {
		drawn.mentees = append(drawn.mentees, initial(p))
	}
	return drawn
}

type preparedInitials struct{ mentors, mentees []string }

func (p preparedInitials) RatePair(mentor, mentee int) matching.Rating {
	return sameInitial(p.mentors[mentor], p.mentees[mentee])
}

func initial(p mentorship.Person) string { return strings.ToUpper(p.Organisation[:1]) }

func sameInitial(a, b string) matching.Rating {
	if a == b {
		return matching.Best
	}
	return matching.Worst
}

func ExamplePreparer() {
	problem := matching.Problem{
		Mentors:  []mentorship.Person{{ID: "m", Organisation: "ward", Capacity: new(1)}},
		Mentees:  []mentorship.Person{{ID: "e", Organisation: "West"}, {ID: "f", Organisation: "East"}},
		Criteria: []matching.Weighted{{Name: "initials", Criterion: initials{}, Weight: 1}},
	}
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	fmt.Println(result.Matches[0].Mentee, result.Worth)
	// Output: e {1 10000}
}

// A rule of one's own is one more in the set, and its severity is the
// programme's affair.
func ExampleEligibility() {
	senior := rule.New(rule.Info{
		Code: "clinic.mentor.student", Severity: rule.Violation, Basis: rule.Convention,
		Title: "Students do not mentor", Why: "They are not licensed yet.", Remedy: "Ask again after the degree.",
	}, func(p mentorship.Pairing) []rule.Finding {
		if p.Mentor == nil || p.Mentor.Standing != mentorship.Student {
			return nil
		}
		return []rule.Finding{{
			Path: "/mentor/standing", Message: fmt.Sprintf("%q is a student", p.Mentor.ID),
			Evidence: []rule.Evidence{{Name: "standing", Got: rule.Text(p.Mentor.Standing)}},
		}}
	})
	problem := clinic()
	problem.Mentors[1].Standing = mentorship.Student
	problem.Eligibility = matching.Eligibility().
		With(senior).
		WithSeverity("matching.eligibility.no-area-covered", rule.Violation)

	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	for _, u := range result.Unmatched {
		for _, e := range u.Excluded {
			fmt.Println(u.Mentee, u.Cause, e.Code, e.Mentors)
		}
	}
	// Output:
	// mentee-2 none-eligible clinic.mentor.student 1
	// mentee-2 none-eligible matching.eligibility.no-area-covered 1
}

// firstCome gives each mentee, in order of id, the first mentor who has room.
type firstCome struct{}

func (firstCome) Solve(_ context.Context, in matching.Instance, _ func(done, total int)) (matching.Solution, error) {
	var s matching.Solution
	used := make([]int32, len(in.Mentors))
	for i := range in.Mentees {
		for e := in.Start[i]; e < in.Start[i+1]; e++ {
			if j := in.Mentor[e]; used[j] < in.MentorCapacity[j] {
				used[j]++
				s.Chosen = append(s.Chosen, e)
				break
			}
		}
	}
	return s, nil
}

func ExampleSolver() {
	problem := clinic()
	problem.Mentees[0].Seeks[0].Area = "pain"
	fair, _ := matching.Match(context.Background(), problem, matching.Options{})
	fast, _ := matching.Match(context.Background(), problem, matching.Options{Solver: firstCome{}})
	fmt.Println(fair.Worth, fair.Certificate.Proof)
	fmt.Println(fast.Worth, fast.Certificate.Proof)
	// Output:
	// {2 20000} duals
	// {2 10000} none
}
