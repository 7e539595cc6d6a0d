package matching_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// clinic is a small programme: two mentors, three mentees.
func clinic() matching.Problem {
	area := func(a mentorship.Area) []mentorship.Sought { return []mentorship.Sought{{Area: a}} }
	return matching.Problem{
		Mentors: []mentorship.Person{
			{ID: "mentor-a", Capacity: new(1), Expertise: []mentorship.Expertise{{Area: "gait", Level: mentorship.Expert}}},
			{ID: "mentor-b", Capacity: new(1), Expertise: []mentorship.Expertise{{Area: "pain", Level: mentorship.Proficient}}},
		},
		Mentees: []mentorship.Person{
			{ID: "mentee-1", Seeks: area("gait")},
			{ID: "mentee-2", Seeks: area("pain")},
			{ID: "mentee-3", Seeks: area("gait")},
		},
		Criteria:    []matching.Weighted{{Name: "expertise", Criterion: matching.Expertise(), Weight: 1}},
		Eligibility: matching.Eligibility(),
		Policy:      mentorship.DefaultPolicy(),
	}
}

func ExampleMatch() {
	result, err := matching.Match(context.Background(), clinic(), matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range result.Matches {
		fmt.Println(m.Mentee, "with", m.Mentor, m.Score, m.Parts[0].Note)
	}
	for _, u := range result.Unmatched {
		fmt.Printf("%s: %s, lost to %s; %d more slot with %s would help\n", u.Mentee, u.Cause, u.Rival, u.Change.Slots, u.Change.Mentor)
	}
	// Output:
	// mentee-1 with mentor-a 10000 covers "gait"
	// mentee-2 with mentor-b 10000 covers "pain"
	// mentee-3: lost-tie, lost to mentee-1; 1 more slot with mentor-a would help
}

func ExampleVerify() {
	ctx, problem := context.Background(), clinic()
	result, _ := matching.Match(ctx, problem, matching.Options{})
	fmt.Println(matching.Verify(ctx, problem, result))

	result.Matches[0].Mentee = "mentee-2" // two mentors for one, none for another
	err := matching.Verify(ctx, problem, result)
	if refused, ok := errors.AsType[*matching.ResultError](err); ok {
		for _, fault := range refused.Faults {
			fmt.Println(fault.Path, fault.Kind)
		}
	}
	// Output:
	// <nil>
	// /mentees/1 capacity
	// /certificate/mentees/1 optimum
}

func ExampleExplain() {
	problem := clinic()
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	why, err := matching.Explain(problem, result, matching.Pair{Mentor: "mentor-b", Mentee: "mentee-1"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(why.Verdict, why.Score, why.Parts[0].Note)
	fmt.Println("the mentee has", why.MenteeHas[0].Mentor, "and the mentor has", why.MentorHas[0].Mentee)
	fmt.Println(why.Short.Score, "points would be lost")
	// Output:
	// costlier 0 does not claim "gait"
	// the mentee has mentor-a and the mentor has mentee-2
	// 10000 points would be lost
}

// One explainer answers many questions about one result.
func ExampleExplainer_Mentee() {
	problem := clinic()
	result, _ := matching.Match(context.Background(), problem, matching.Options{})
	explainer, err := matching.NewExplainer(context.Background(), problem, result)
	if err != nil {
		fmt.Println(err)
		return
	}
	all, _ := explainer.Mentee("mentee-3")
	for _, why := range all {
		fmt.Println(why.Mentor, why.Verdict, why.Score)
	}
	// Output:
	// mentor-a level 10000
	// mentor-b costlier 0
}

func ExampleProblem_Validate() {
	problem := clinic()
	problem.Mentors[1].ID = "mentor-a"
	problem.Mentees[2].Zone = "Atlantis"
	err := problem.Validate()
	if refused, ok := errors.AsType[*matching.ProblemError](err); ok {
		for _, fault := range refused.Faults {
			fmt.Println(fault.Path, fault.Kind)
		}
	}
	// Output:
	// /mentors/1/id repeated
	// /mentees/2/zone unknown
}

func ExampleResult_Taken() {
	ctx, problem := context.Background(), clinic()
	first, _ := matching.Match(ctx, problem, matching.Options{})
	problem.Taken = first.Taken()
	second, _ := matching.Match(ctx, problem, matching.Options{})
	fmt.Println(len(first.Matches), len(second.Matches), second.Unmatched[0].Cause)
	// Output: 2 0 no-slots
}

// Nairobi does not change its clocks: an hour that fits in January is gone in July.
func ExampleCommonHours() {
	mentor := mentorship.Person{ID: "mentor-a", Zone: "Europe/Vienna", Availability: []mentorship.Window{{Day: time.Monday, From: 8 * 60, Until: 10 * 60}}}
	mentee := mentorship.Person{ID: "mentee-1", Zone: "Africa/Nairobi", Availability: []mentorship.Window{{Day: time.Monday, From: 10 * 60, Until: 12 * 60}}}
	hours := matching.CommonHours()
	for _, month := range []time.Month{time.January, time.July} {
		from := time.Date(2027, month, 1, 0, 0, 0, 0, time.UTC)
		pairing := mentorship.Pairing{Mentor: &mentor, Mentee: &mentee, Period: mentorship.Period{From: from, Until: from.AddDate(0, 1, 0)}}
		if d, ok := hours.(matching.Describer); ok {
			fmt.Println(month, hours.Rate(pairing), d.Describe(pairing))
		}
	}
	// Output:
	// January 5000 2h in common in the week with the least
	// July 2500 1h in common in the week with the least
}

func ExampleInstance_Verify() {
	instance, err := matching.Compile(context.Background(), clinic())
	if err != nil {
		fmt.Println(err)
		return
	}
	solution, _ := matching.Optimal{}.Solve(context.Background(), instance, func(_, _ int) {})
	fmt.Println(solution.Chosen, instance.Verify(solution))
	solution.Chosen = []int32{1, 2} // everybody with the wrong mentor
	fmt.Println(errors.Is(instance.Verify(solution), matching.ErrSolver))
	// Output:
	// [0 3] <nil>
	// true
}

func ExampleShare() {
	fmt.Println(matching.Share(1, 3), matching.Share(5, 3), matching.Share(0, 0) == matching.Unstated)
	// Output: 3333 10000 true
}
