package stages_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/go-mentorship/mentorkit/matching/internal/stages"
)

var aims = []stages.Aim{stages.Places, stages.Score, stages.Ranks, stages.Worst, stages.BadRanks, stages.Leximin}

// orders returns every order of one, two or three different aims.
func orders() (all [][]stages.Aim) {
	for _, a := range aims {
		all = append(all, []stages.Aim{a})
		for _, b := range aims {
			if b == a {
				continue
			}
			all = append(all, []stages.Aim{a, b})
			for _, c := range aims {
				if c != a && c != b {
					all = append(all, []stages.Aim{a, b, c})
				}
			}
		}
	}
	return all
}

// measure returns what a choice is worth in an aim: lists of which the greater
// one, in order of the alphabet, is the better choice.
func measure(p stages.Problem, a stages.Aim, chosen []int32) []int64 {
	var ranks [10]int64
	scores := []int64{int64(len(chosen))}
	sum := int64(0)
	for _, e := range chosen {
		scores = append(scores, int64(p.Graph.Score[e]))
		sum += int64(p.Graph.Score[e])
		ranks[p.Rank[e]]++
	}
	slices.Sort(scores[1:])
	switch a {
	case stages.Places:
		return scores[:1]
	case stages.Score:
		return []int64{sum}
	case stages.Ranks:
		return ranks[:]
	case stages.Worst:
		return scores[:min(2, len(scores))]
	case stages.BadRanks:
		list := scores[:1]
		for k := range ranks {
			list = append(list, -ranks[len(ranks)-1-k])
		}
		return list
	default:
		return scores
	}
}

// permitted returns every permitted choice.
func permitted(p stages.Problem) (all [][]int32) {
	g := p.Graph
	var mentee []int
	for i := range g.MenteeCapacity {
		for range g.Start[i+1] - g.Start[i] {
			mentee = append(mentee, i)
		}
	}
	left, right := make([]int32, len(g.MenteeCapacity)), make([]int32, len(g.MentorCapacity))
	short := func(n, minimum []int32) bool {
		for k := range minimum {
			if n[k] < minimum[k] {
				return true
			}
		}
		return false
	}
	var chosen []int32
	var try func(e int)
	try = func(e int) {
		if e == len(mentee) {
			if !short(left, p.MenteeMinimum) && !short(right, p.MentorMinimum) {
				all = append(all, slices.Clone(chosen))
			}
			return
		}
		try(e + 1)
		i, j := mentee[e], g.Mentor[e]
		if left[i] == g.MenteeCapacity[i] || right[j] == g.MentorCapacity[j] {
			return
		}
		left[i]++
		right[j]++
		chosen = append(chosen, int32(e))
		try(e + 1)
		chosen = chosen[:len(chosen)-1]
		left[i]--
		right[j]--
	}
	try(0)
	return all
}

// best returns the permitted choices that are the best.
func best(p stages.Problem, all [][]int32, order []stages.Aim) [][]int32 {
	for _, a := range order {
		var top []int64
		var kept [][]int32
		for _, c := range all {
			m := measure(p, a, c)
			switch x := slices.Compare(m, top); {
			case kept == nil || x > 0:
				top, kept = m, [][]int32{c}
			case x == 0:
				kept = append(kept, c)
			}
		}
		all = kept
	}
	return all
}

// examine holds the solutions of a problem against every permitted choice.
func examine(t *testing.T, p stages.Problem, order []stages.Aim, all [][]int32) {
	t.Helper()
	p.Aims = order
	s, err := stages.Solve(p, nil)
	if err != nil || !s.Complete || (s.Violation == nil) != (len(all) > 0) {
		t.Fatalf("%+v: %+v, %v, %d choices", p, s, err, len(all))
	}
	if s.Violation != nil {
		return
	}
	if !slices.ContainsFunc(best(p, all, order), func(c []int32) bool { return slices.Equal(c, s.Chosen) }) {
		t.Fatalf("%+v: chose %v, best %v", p, s.Chosen, best(p, all, order))
	}
	if fault := values(p, s); fault != "" {
		t.Fatalf("%+v: %+v: %s", p, s, fault)
	}
}

// values reckons the values of the stages anew.
func values(p stages.Problem, s stages.Solution) string {
	for k, stage := range s.Stages {
		count, sum := int64(0), int64(0)
		for _, e := range s.Chosen {
			score := int64(p.Graph.Score[e])
			sum += score
			if stage.Kind == stages.Places || stage.Kind == stages.Score ||
				(stage.Kind == stages.Ranks || stage.Kind == stages.BadRanks) && int64(p.Rank[e]) == stage.Level ||
				(stage.Kind == stages.Worst || stage.Kind == stages.Leximin) && score == stage.Level {
				count++
			}
		}
		if stage.Kind == stages.Score {
			count = sum
		}
		if count != stage.Value {
			return fmt.Sprintf("stage %d has %d", k, count)
		}
	}
	return ""
}
