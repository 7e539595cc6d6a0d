package matching_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestAnotherMentorNeverLowersTheNumberMatched(t *testing.T) {
	rose := 0
	for seed := range uint64(40) {
		p := population(seed, 6, 9)
		_, r := matched(t, p)
		more := p
		more.Mentors = append(slices.Clone(p.Mentors), generator{newRand(seed)}.person("mentor-9999"))
		_, s := matched(t, more)
		require.GreaterOrEqual(t, p.Objective.Compare(s.Worth, r.Worth), 0, "seed %d", seed)
		require.GreaterOrEqual(t, s.Worth.Places, r.Worth.Places, "seed %d", seed)
		if s.Worth.Places > r.Worth.Places {
			rose++
		}
	}
	assert.Positive(t, rose, "now and then one helps")
}

func TestAnotherMenteeNeverMakesRoom(t *testing.T) {
	for seed := range uint64(20) {
		p := population(seed, 6, 9)
		_, r := matched(t, p)
		more := p
		more.Mentees = append(slices.Clone(p.Mentees), generator{newRand(seed)}.person("mentee-9999"))
		_, s := matched(t, more)
		require.GreaterOrEqual(t, s.Worth.Places, r.Worth.Places, "seed %d", seed)
		require.LessOrEqual(t, s.Worth.Places, r.Worth.Places+1, "seed %d", seed)
	}
}

// New ids in the same order name the same people.
func TestRelabellingRelabels(t *testing.T) {
	for seed := range uint64(20) {
		p := population(seed, 6, 9)
		name := func(id mentorship.PersonID) mentorship.PersonID {
			if id == "" {
				return ""
			}
			return "p/" + id + "~"
		}
		q := p
		rename := func(people []person) []person {
			other := slices.Clone(people)
			for i := range other {
				other[i].ID, other[i].Manager = name(other[i].ID), name(other[i].Manager)
			}
			return other
		}
		q.Mentors, q.Mentees = rename(p.Mentors), rename(p.Mentees)
		q.Ties, q.Declared, q.History = slices.Clone(p.Ties), slices.Clone(p.Declared), slices.Clone(p.History)
		for k, tie := range q.Ties {
			q.Ties[k].From, q.Ties[k].To, q.Ties[k].DeclaredBy = name(tie.From), name(tie.To), name(tie.DeclaredBy)
		}
		for k, d := range q.Declared {
			q.Declared[k].By = name(d.By)
		}
		for k, e := range q.History {
			q.History[k].Mentor, q.History[k].Mentee = name(e.Mentor), name(e.Mentee)
		}
		q.Taken = map[mentorship.PersonID]int{}
		for id, n := range p.Taken {
			q.Taken[name(id)] = n
		}
		before, r := matched(t, p)
		after, s := matched(t, q)
		require.Len(t, after, len(before))
		for mentee, mentor := range before {
			require.Equal(t, name(mentor), after[name(mentee)], "seed %d", seed)
		}
		require.Equal(t, r.Worth, s.Worth)
		for k, u := range r.Unmatched {
			require.Equal(t, name(u.Mentee), s.Unmatched[k].Mentee)
			require.Equal(t, u.Cause, s.Unmatched[k].Cause)
		}
	}
}

func TestATieNeverPermitsMore(t *testing.T) {
	fell := 0
	for seed := range uint64(40) {
		g := generator{newRand(seed)}
		p := population(seed, 6, 9)
		in, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		more := p
		more.Ties = append(slices.Clone(p.Ties), mentorship.Tie{
			Kind: pick(g, mentorship.TieKinds()...), From: pick(g, p.Mentors...).ID, To: pick(g, p.Mentees...).ID,
		})
		then, err := matching.Compile(t.Context(), more)
		require.NoError(t, err)
		eligible := pairsOf(in)
		for pair := range pairsOf(then) {
			require.True(t, eligible[pair], "seed %d: %v", seed, pair)
		}
		fell += len(in.Mentor) - len(then.Mentor)
	}
	assert.Positive(t, fell, "now and then one forbids")
}

// Waiting or being named first makes no difference, asking for a perspective does
// only where it is shared.
func TestPerspectivesHaveNoWeightUnlessAskedFor(t *testing.T) {
	view := mentorship.Perspective{Aspect: mentorship.AspectGender, View: "x"}
	consent := mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeMatching}}
	p := matching.Problem{
		Mentors:  []person{{ID: "a", Capacity: new(1)}, {ID: "b", Capacity: new(1)}},
		Mentees:  []person{{ID: "e"}},
		Criteria: matching.DefaultCriteria(),
		Policy:   mentorship.DefaultPolicy(),
	}
	silent := encoded(t, p)
	p.Mentors[1].Perspectives = []mentorship.SharedPerspective{{Perspective: view, Consent: consent}}
	assert.Equal(t, silent, encoded(t, p), "nobody asks")
	p.Mentees[0].Wishes.Perspectives = []mentorship.Perspective{view}
	got, _ := matched(t, p)
	assert.Equal(t, pairs{"e": "b"}, got, "the mentee asks and the mentor shares")
	p.Mentors[1].Perspectives[0].Consent.Purposes = nil
	got, _ = matched(t, p)
	assert.Equal(t, pairs{"e": "a"}, got, "without consent it is not looked at")
}

func pairsOf(in matching.Instance) map[matching.Pair]bool {
	all := map[matching.Pair]bool{}
	for i, id := range in.Mentees {
		for _, j := range in.Mentor[in.Start[i]:in.Start[i+1]] {
			all[matching.Pair{Mentor: in.Mentors[j], Mentee: id}] = true
		}
	}
	return all
}

// Larger worlds, against all choices there are.
func TestSampledWorlds(t *testing.T) {
	for seed := range uint64(120) {
		g := generator{newRand(seed)}
		w := world{objective: matching.Objectives()[seed%2]}
		for range 1 + g.IntN(4) {
			w.slots = append(w.slots, g.IntN(3))
		}
		for range 1 + g.IntN(6) {
			var row []int
			for range w.slots {
				row = append(row, pick(g, no, no+g.IntN(9)-4, g.IntN(9)-4, g.IntN(3), g.IntN(20_001)-10_000))
			}
			w.scores = append(w.scores, row)
		}
		t.Run(fmt.Sprint(seed), func(t *testing.T) { examine(t, w) })
	}
}

// Every graph of four mentees and five mentors has as many matched as an
// independent count says: the best over sets of mentors used so far.
func TestParticipationOnGraphsOfFourByFive(t *testing.T) {
	for graph := 0; graph < 1<<20; graph += 1009 {
		w := world{slots: []int{1, 1, 1, 1, 1}}
		for i := range 4 {
			row := []int{no, no, no, no, no}
			for j := range row {
				if graph>>(5*i+j)&1 == 1 {
					row[j] = 0
				}
			}
			w.scores = append(w.scores, row)
		}
		_, r := matched(t, w.problem())
		require.EqualValues(t, mostMatched(graph), r.Worth.Places, "graph %b", graph)
	}
}

func mostMatched(graph int) int {
	most := map[int]int{0: 0} // by the set of mentors used
	for i := range 4 {
		next := map[int]int{}
		for used, n := range most {
			next[used] = max(next[used], n)
			for j := range 5 {
				if graph>>(5*i+j)&1 == 1 && used>>j&1 == 0 {
					next[used|1<<j] = max(next[used|1<<j], n+1)
				}
			}
		}
		most = next
	}
	best := 0
	for _, n := range most {
		best = max(best, n)
	}
	return best
}
