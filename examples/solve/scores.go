package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/solve/internal/cost"
	"github.com/go-mentorship/mentorkit/examples/solve/internal/file"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// byScore are the objectives of an instance with scores, in order of name.
var byScore = map[string]struct {
	objective matching.Objective
	solver    matching.Solver
}{
	"optimal":      {matching.Participation, matching.Optimal{}},
	"total":        {matching.Score, matching.Optimal{}},
	"leximin":      {matching.Participation, matching.Leximin{}},
	"rank-maximal": {matching.Participation, matching.RankMaximal{}},
	"stable":       {matching.Participation, matching.Stable{}},
}

func solveScores(ctx context.Context, s *file.Scores, name *string) (answer, error) {
	if *name == "" {
		*name = "optimal"
	}
	how, ok := byScore[*name]
	if !ok {
		return answer{}, fmt.Errorf("no objective %q for scores; there are %s", *name, strings.Join(names(byScore), ", "))
	}
	in := instance(s)
	in.Objective = how.objective
	debug.FreeOSMemory() // what loading left over is not to count as the solver's
	meter := cost.Start()
	solution, err := how.solver.Solve(ctx, in, func(int, int) {})
	if err != nil {
		return answer{}, err
	}
	a := answer{blocking: -1, solveS: meter.Wall().Seconds(), cpuS: meter.Processor().Seconds()}
	debug.FreeOSMemory() // nor what the solver left over as the verifier's
	a.verified = in.Verify(solution)
	a.mentor = mentors(in, solution)
	if c := solution.Conflict; c != nil {
		return a, fmt.Errorf("no answer meets the minima: %v", c.Demands)
	}
	for _, e := range solution.Chosen {
		a.matched++
		a.total += int64(in.Score[e])
	}
	return a, nil
}

// mentors returns the mentor of each mentee, -1 for none.
func mentors(in matching.Instance, s matching.Solution) []int32 {
	list := make([]int32, len(in.Mentees))
	for i := range list {
		list[i] = -1
	}
	i := 0
	for _, e := range s.Chosen {
		for e >= in.Start[i+1] {
			i++
		}
		list[i] = in.Mentor[e]
	}
	return list
}

// instance gives numbers to people and a place to every mentee.
func instance(s *file.Scores) matching.Instance {
	in := matching.Instance{
		Mentors: numbered(len(s.Capacity)), Mentees: numbered(len(s.Start) - 1),
		Start: s.Start, Mentor: s.Mentor, Score: s.Score,
		MentorCapacity: s.Capacity, MentorMinimum: s.Minimum,
		MenteeCapacity: make([]int32, len(s.Start)-1),
	}
	for i := range in.MenteeCapacity {
		in.MenteeCapacity[i] = 1
	}
	return in
}

// numbered returns the ids 0 to n-1 as texts of one length, cut from one text,
// so that a million of them are cheap.
func numbered(n int) []mentorship.PersonID {
	width := len(fmt.Sprint(n))
	var text strings.Builder
	text.Grow(n * width)
	for i := range n {
		fmt.Fprintf(&text, "%0*d", width, i)
	}
	all, ids := text.String(), make([]mentorship.PersonID, n)
	for i := range ids {
		ids[i] = mentorship.PersonID(all[i*width : (i+1)*width])
	}
	return ids
}
