package matching_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// rematched solves a round and has it verified.
func rematched(t *testing.T, r matching.Round) matching.RoundResult {
	t.Helper()
	result, err := matching.Rematch(t.Context(), r, matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.VerifyRound(t.Context(), r, result))
	return result
}

// aims are what a choice is judged by, in order.
func aims(r matching.Round, of map[mentorship.PersonID]matching.Pair, score map[matching.Pair]int64) []int64 {
	var stay, held, waited, sum int64
	had := map[mentorship.PersonID]matching.Pair{}
	for _, p := range r.Current {
		had[p.Mentee] = p
	}
	for mentee, p := range of {
		if was, ok := had[mentee]; ok {
			held++
			if was == p {
				stay++
			}
		}
		waited += int64(r.Waited[mentee])
		sum += score[p]
	}
	places := int64(len(of))
	if r.MakeRoom {
		return []int64{held, places, waited, stay, sum}
	}
	return []int64{stay, held, places, waited, stay, sum}
}

// every tries every permitted choice of the instance and returns the best aims.
func every(r matching.Round, in matching.Instance) []int64 {
	score := map[matching.Pair]int64{}
	room := slices.Clone(in.MentorCapacity)
	of := map[mentorship.PersonID]matching.Pair{}
	var best []int64
	var try func(i int)
	try = func(i int) {
		if i == len(in.Mentees) {
			if a := aims(r, of, score); slices.Compare(best, a) < 0 {
				best = a
			}
			return
		}
		try(i + 1)
		for e := in.Start[i]; e < in.Start[i+1]; e++ {
			j := in.Mentor[e]
			p := matching.Pair{Mentor: in.Mentors[j], Mentee: in.Mentees[i]}
			if room[j] == 0 || slices.Contains(r.Parted, p) {
				continue
			}
			score[p] = int64(in.Score[e])
			room[j]--
			of[p.Mentee] = p
			try(i + 1)
			delete(of, p.Mentee)
			room[j]++
		}
	}
	try(0)
	return best
}

// smallRound draws a small round in which much has changed.
func smallRound(seed uint64) matching.Round {
	g := generator{newRand(seed)}
	w := world{objective: matching.Participation}
	for range 1 + g.IntN(3) {
		w.slots = append(w.slots, g.IntN(3))
	}
	for range 1 + g.IntN(4) {
		var row []int
		for range w.slots {
			row = append(row, pick(g, no, -1, 0, 2, 5))
		}
		w.scores = append(w.scores, row)
	}
	r := matching.Round{Problem: w.problem(), Waited: map[mentorship.PersonID]int{}, MakeRoom: g.one(2)}
	for i := range 5 { // some of them are gone
		if g.one(2) {
			r.Current = append(r.Current, matching.Pair{Mentor: mentor(g.IntN(4)), Mentee: mentee(i)})
			if g.one(4) {
				r.Parted = append(r.Parted, r.Current[len(r.Current)-1])
			}
		} else if g.one(2) {
			r.Waited[mentee(i)] = g.IntN(4)
		}
	}
	return r
}

func TestRoundsAgainstEveryChoice(t *testing.T) {
	t.Parallel()
	changes := 0
	for seed := range scaletest.Pick(uint64(3000), 200) {
		r := smallRound(seed)
		got := rematched(t, r)
		in, err := matching.Compile(t.Context(), r.Problem)
		require.NoError(t, err)
		of, score := map[mentorship.PersonID]matching.Pair{}, map[matching.Pair]int64{}
		for _, m := range got.Result.Matches {
			p := matching.Pair{Mentor: m.Mentor, Mentee: m.Mentee}
			of[m.Mentee], score[p] = p, m.Score
		}
		require.Equal(t, every(r, in), aims(r, of, score), "seed %d", seed)
		changes += len(got.Changes)
		for _, c := range got.Changes {
			require.Equal(t, c.Had == "", c.Reason == "", "%+v", c)
			if c.Reason == matching.MadeRoom {
				require.True(t, r.MakeRoom, "seed %d: %+v", seed, c)
			}
		}
	}
	assert.Positive(t, changes, "otherwise the test is hollow")
}

// stroke is two mentors with one slot each and mentees whom both may have.
func stroke() matching.Round {
	w := world{objective: matching.Participation, slots: []int{1, 1}, scores: [][]int{{5, 2}, {5, no}, {0, 0}}}
	return matching.Round{Problem: w.problem(), Current: []matching.Pair{{Mentor: "mentor-0", Mentee: "mentee-0"}}}
}

func TestNobodyMovesWithoutAReason(t *testing.T) {
	t.Parallel()
	r := stroke()
	got := rematched(t, r)
	assert.Equal(t, []matching.RoundChange{{Mentee: "mentee-2", Has: "mentor-1"}}, got.Changes,
		"mentee-0 stays, though mentee-1 has no other mentor and the scores are level")
	assert.Equal(t, map[mentorship.PersonID]int{"mentee-1": 1}, got.Waited)

	r.MakeRoom = true
	r.Waited = map[mentorship.PersonID]int{"mentee-1": 1}
	got = rematched(t, r)
	assert.Equal(t, []matching.RoundChange{
		{Mentee: "mentee-0", Had: "mentor-0", Has: "mentor-1", Reason: matching.MadeRoom, For: []mentorship.PersonID{"mentee-1"}},
		{Mentee: "mentee-1", Has: "mentor-0"},
	}, got.Changes, "who has waited comes in; the one who moves is told for whom")
	assert.Equal(t, map[mentorship.PersonID]int{"mentee-2": 1}, got.Waited)
}

func TestReasonsOfChange(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		change func(*matching.Round)
		want   matching.RoundChange
	}{
		"mentor gone": {
			func(r *matching.Round) { r.Mentors = r.Mentors[1:] },
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Has: "mentor-1", Reason: matching.MentorGone},
		},
		"mentee gone": {
			func(r *matching.Round) { r.Mentees = r.Mentees[1:] },
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Reason: matching.MenteeGone},
		},
		"parted": {
			func(r *matching.Round) { r.Parted = r.Current },
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Has: "mentor-1", Reason: matching.PartedWays},
		},
		"fewer slots": {
			func(r *matching.Round) { r.Taken = map[mentorship.PersonID]int{"mentor-0": 1} },
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Has: "mentor-1", Reason: matching.FewerSlots},
		},
		"forbidden": {
			func(r *matching.Round) {
				r.History = []mentorship.Encounter{{Mentor: "mentor-0", Mentee: "mentee-0", NotAgain: true}}
				r.Eligibility = r.Eligibility.With(matching.NotAgain())
			},
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Has: "mentor-1", Reason: matching.NowForbidden, Codes: []rule.Code{"matching.eligibility.not-again"}},
		},
		"too low": {
			func(r *matching.Round) { r.Floor = new(6) },
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Reason: matching.NowTooLow},
		},
		"forbidden and too low": {
			func(r *matching.Round) {
				r.Floor = new(6)
				r.Eligibility = r.Eligibility.With(bar("test.pairing.anybody", func(mentorship.Pairing) bool { return true }))
			},
			matching.RoundChange{Mentee: "mentee-0", Had: "mentor-0", Reason: matching.NowForbidden, Codes: []rule.Code{"test.pairing.anybody"}},
		},
	}
	for name, tt := range tests {
		r := stroke()
		r.MakeRoom = false
		tt.change(&r)
		got := rematched(t, r)
		assert.Empty(t, cmp.Diff(tt.want, got.Changes[0]), name)
	}
}

func TestWhoPartsFromTheOnlyMentorIsToldSo(t *testing.T) {
	t.Parallel()
	r := stroke()
	r.Mentors, r.Mentees, r.Parted = r.Mentors[:1], r.Mentees[:1], r.Current
	got := rematched(t, r)
	require.Len(t, got.Result.Unmatched, 1)
	u := got.Result.Unmatched[0]
	assert.Equal(t, matching.NoneEligible, u.Cause)
	require.Len(t, u.Excluded, 1)
	assert.Equal(t, rule.Code("matching.eligibility.parted"), u.Excluded[0].Code)
	assert.Equal(t, []rule.Code{"matching.eligibility.parted"}, u.Change.Waive)
}

// A cap bypassed by repeated rounds is a bug of real platforms.
func TestManyRoundsKeepToTheCap(t *testing.T) {
	t.Parallel()
	for seed := range scaletest.Pick(uint64(100), 10) {
		g := generator{newRand(seed)}
		p := population(seed, 6, 4)
		r := matching.Round{Problem: p, MakeRoom: g.one(2)}
		for n := range 6 {
			got := rematched(t, r)
			load := map[mentorship.PersonID]int{}
			for _, pair := range got.Result.Current() {
				load[pair.Mentor]++
			}
			for _, s := range got.Result.Mentors {
				require.LessOrEqual(t, load[s.Mentor], max(0, s.Capacity-s.Taken))
			}
			r.Current, r.Waited, r.Parted = got.Result.Current(), got.Waited, nil
			r.Mentees = append(slices.Clone(r.Mentees), g.person(fmt.Sprintf("newcomer-%d", n)))
			if len(r.Mentors) > 1 && g.one(2) {
				r.Mentors = r.Mentors[1:]
				r.Taken = nil
			}
			if len(r.Current) > 0 && g.one(3) {
				r.Parted = r.Current[:1]
			}
		}
	}
}

func TestRoundsInAnyOrder(t *testing.T) {
	t.Parallel()
	r := matching.Round{Problem: population(3, 6, 9), MakeRoom: true, Waited: map[mentorship.PersonID]int{"mentee-0003": 2}}
	r.Current = rematched(t, r).Result.Current()
	r.Mentors = r.Mentors[:4]
	r.Taken = nil
	want, err := json.Marshal(rematched(t, r))
	require.NoError(t, err)
	for seed := range scaletest.Pick(uint64(300), 20) {
		q := r
		q.Problem = shuffled(r.Problem, seed)
		g := newRand(seed)
		q.Current = shuffle(g, q.Current)
		got, err := json.Marshal(rematched(t, q))
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	var again matching.RoundResult
	require.NoError(t, json.Unmarshal(want, &again))
	require.NoError(t, matching.VerifyRound(t.Context(), r, again))
}

func TestRoundRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		spoil func(*matching.Round)
		path  string
	}{
		"objective":     {func(r *matching.Round) { r.Objective = matching.Score }, "/objective"},
		"id":            {func(r *matching.Round) { r.Current[0].Mentor = "\xff" }, "/current/0"},
		"twice":         {func(r *matching.Round) { r.Current = append(r.Current, r.Current[0]) }, "/current/1"},
		"never met":     {func(r *matching.Round) { r.Parted = []matching.Pair{{Mentor: "mentor-1", Mentee: "mentee-0"}} }, "/parted/0"},
		"negative":      {func(r *matching.Round) { r.Waited = map[mentorship.PersonID]int{"a/b": -1} }, "/waited/a~1b"},
		"for ages":      {func(r *matching.Round) { r.Waited = map[mentorship.PersonID]int{"a": matching.MaxWaited + 1} }, "/waited/a"},
		"the problem's": {func(r *matching.Round) { r.Mentees[0].ID = "" }, "/mentees/0/id"},
	}
	for name, tt := range tests {
		r := stroke()
		tt.spoil(&r)
		got, err := matching.Rematch(t.Context(), r, matching.Options{})
		wrong, ok := errors.AsType[*matching.ProblemError](err)
		require.True(t, ok, name)
		assert.Equal(t, tt.path, wrong.Faults[0].Path, name)
		assert.Empty(t, got.Result.Mentors, "nothing half done")
		require.ErrorIs(t, matching.VerifyRound(t.Context(), r, got), matching.ErrProblem)
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	reason := errors.New("closed for today")
	cancel(reason)
	_, err := matching.Rematch(ctx, stroke(), matching.Options{})
	require.ErrorIs(t, err, reason)
}

// A verifier that approves of everything would make the other tests hollow.
func TestVerifyRoundFinds(t *testing.T) {
	t.Parallel()
	r := stroke()
	r.MakeRoom, r.Waited = true, map[mentorship.PersonID]int{"mentee-1": 1}
	tests := map[string]func(*matching.RoundResult){
		"a change left out": func(r *matching.RoundResult) { r.Changes = r.Changes[1:] },
		"another reason":    func(r *matching.RoundResult) { r.Changes[0].Reason = matching.MentorGone },
		"for another":       func(r *matching.RoundResult) { r.Changes[0].For = nil },
		"waited":            func(r *matching.RoundResult) { r.Waited["mentee-2"]++ },
		"a match":           func(r *matching.RoundResult) { r.Result.Matches = r.Result.Matches[1:] },
		"a score":           func(r *matching.RoundResult) { r.Result.Matches[0].Score++ },
		"no proof":          func(r *matching.RoundResult) { r.Stages = nil },
		"another aim":       func(r *matching.RoundResult) { r.Stages[0].Aim = matching.AimScored },
		"another value":     func(r *matching.RoundResult) { r.Stages[1].Value++ },
		"another proof":     func(r *matching.RoundResult) { r.Result.Certificate.Proof = matching.Stability },
		"no price":          func(r *matching.RoundResult) { r.Stages[1].Mentors, r.Stages[1].Mentees = nil, nil },
		"a stranger's price": func(r *matching.RoundResult) {
			r.Stages[0].Mentors = []matching.AimPrice{{Person: "nobody", Price: 1}}
		},
		"a worse choice": func(r *matching.RoundResult) {
			worse := stroke()
			*r = rematched(t, worse)
		},
	}
	for name, spoil := range tests {
		got := rematched(t, r)
		spoil(&got)
		require.ErrorIs(t, matching.VerifyRound(t.Context(), r, got), matching.ErrResult, name)
	}
	got := rematched(t, r)
	got.Stages[1].Mentees = []matching.AimPrice{{Person: "nobody", Price: 1}}
	wrong, ok := errors.AsType[*matching.ResultError](matching.VerifyRound(t.Context(), r, got))
	require.True(t, ok)
	assert.Equal(t, "/stages/1/mentees/0/person", wrong.Faults[0].Path)
}

func FuzzRematch(f *testing.F) {
	f.Add(uint64(7))
	f.Fuzz(func(t *testing.T, seed uint64) { rematched(t, smallRound(seed)) })
}

// Somebody new comes in because somebody who has a mentor can move.
func ExampleRematch() {
	people := func(ids ...mentorship.PersonID) (list []mentorship.Person) {
		for _, id := range ids {
			list = append(list, mentorship.Person{ID: id, Capacity: new(1)})
		}
		return list
	}
	result, err := matching.Rematch(context.Background(), matching.Round{
		Problem: matching.Problem{
			Mentors: people("mentor-1", "mentor-2"), Mentees: people("mentee-1", "mentee-2"),
			Eligibility: matching.Eligibility(),
			History:     []mentorship.Encounter{{Mentor: "mentor-2", Mentee: "mentee-2", NotAgain: true}},
		},
		Current:  []matching.Pair{{Mentor: "mentor-1", Mentee: "mentee-1"}},
		MakeRoom: true,
	}, matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range result.Changes {
		fmt.Printf("%s: %q to %q %s %v\n", c.Mentee, c.Had, c.Has, c.Reason, c.For)
	}
	// Output:
	// mentee-1: "mentor-1" to "mentor-2" made-room [mentee-2]
	// mentee-2: "" to "mentor-1"  []
}
