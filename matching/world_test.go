package matching_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// no is the score of a pair that is forbidden and would else score 0; no+n is
// that of one that would score n.
const no = -1 << 20

func forbidden(score int) bool { return score < no/2 }

// A world is a small problem given by its scores, mentees in rows.
type world struct {
	objective matching.Objective
	scores    [][]int // of each mentee with each mentor, or no
	slots     []int   // of each mentor
	taken     []int   // of them, used before; may be empty
}

func mentor(j int) mentorship.PersonID { return mentorship.PersonID(fmt.Sprintf("mentor-%d", j)) }
func mentee(i int) mentorship.PersonID { return mentorship.PersonID(fmt.Sprintf("mentee-%d", i)) }

const barred rule.Code = "test.pairing.barred"

// problem returns the world as a problem: a criterion for what is above zero, a
// penalty for what is below, and a rule for what is forbidden.
func (w world) problem() matching.Problem {
	p := matching.Problem{Objective: w.objective, Taken: map[mentorship.PersonID]int{}}
	for j, slots := range w.slots {
		p.Mentors = append(p.Mentors, mentorship.Person{ID: mentor(j), Capacity: new(slots)})
		if j < len(w.taken) {
			p.Taken[mentor(j)] = w.taken[j]
		}
	}
	scores := map[matching.Pair]int{}
	for i, row := range w.scores {
		p.Mentees = append(p.Mentees, mentorship.Person{ID: mentee(i)})
		for j, score := range row {
			scores[matching.Pair{Mentor: mentor(j), Mentee: mentee(i)}] = score
		}
	}
	pair := func(p mentorship.Pairing) int {
		return scores[matching.Pair{Mentor: p.Mentor.ID, Mentee: p.Mentee.ID}]
	}
	of := func(p mentorship.Pairing) int {
		if score := pair(p); !forbidden(score) {
			return score
		}
		return pair(p) - no
	}
	p.Criteria = []matching.Weighted{
		{Name: "gain", Weight: 1, Criterion: matching.CriterionFunc(func(p mentorship.Pairing) matching.Rating {
			return matching.Rating(min(max(of(p), 0), 10_000))
		})},
		{Name: "penalty", Weight: -1, Criterion: matching.CriterionFunc(func(p mentorship.Pairing) matching.Rating {
			return matching.Rating(min(max(-of(p), 0), 10_000))
		})},
	}
	p.Eligibility = rule.NewSet(bar(barred, func(p mentorship.Pairing) bool { return forbidden(pair(p)) }))
	return p
}

// bar returns a rule that is broken by the pairings for which when is true.
func bar(code rule.Code, when func(mentorship.Pairing) bool) rule.Rule[mentorship.Pairing] {
	return rule.New(rule.Info{
		Code: code, Severity: rule.Violation, Basis: rule.Convention,
		Title: "The pairing is not barred", Why: "The test says so.", Remedy: "Ask the test.",
	}, func(p mentorship.Pairing) []rule.Finding {
		if !when(p) {
			return nil
		}
		return []rule.Finding{{Message: "barred", Evidence: []rule.Evidence{{Name: "barred", Got: rule.Count(1), Want: rule.Count(0)}}}}
	})
}

// A choice is the mentor of each mentee, -1 for none.
type choice []int

// best returns every choice of the greatest worth, and that worth, by trying
// them all.
func (w world) best() (all []choice, worth matching.Worth) {
	free := make([]int, len(w.slots))
	for j, slots := range w.slots {
		free[j] = slots
		if j < len(w.taken) {
			free[j] -= w.taken[j]
		}
	}
	current := make(choice, len(w.scores))
	var try func(i int, sum matching.Worth)
	try = func(i int, sum matching.Worth) {
		if i == len(w.scores) {
			switch {
			case all == nil || w.better(sum, worth):
				all, worth = []choice{append(choice(nil), current...)}, sum
			case sum == worth:
				all = append(all, append(choice(nil), current...))
			}
			return
		}
		current[i] = -1
		try(i+1, sum)
		for j, score := range w.scores[i] {
			if forbidden(score) || free[j] <= 0 {
				continue
			}
			free[j]--
			current[i] = j
			try(i+1, matching.Worth{Places: sum.Places + 1, Score: sum.Score + int64(score)})
			free[j]++
		}
		current[i] = -1
	}
	try(0, matching.Worth{})
	return all, worth
}

func (w world) better(a, b matching.Worth) bool {
	if w.objective == matching.Score {
		return a.Score > b.Score || a.Score == b.Score && a.Places > b.Places
	}
	return a.Places > b.Places || a.Places == b.Places && a.Score > b.Score
}

// clone returns a copy that can be changed.
func (w world) clone() world {
	c := world{objective: w.objective, slots: append([]int(nil), w.slots...), taken: append([]int(nil), w.taken...)}
	for _, row := range w.scores {
		c.scores = append(c.scores, append([]int(nil), row...))
	}
	return c
}
