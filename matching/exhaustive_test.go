package matching_test

import (
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
)

// worlds yields every world of a size over given scores and slots, only each
// nth of them: a stride that has no factor in common with the numbers of
// values visits all kinds.
func worlds(o matching.Objective, mentees, mentors int, scores, slots []int, nth int) iter.Seq[world] {
	return func(yield func(world) bool) {
		total := 1
		for range mentees * mentors {
			total *= len(scores)
		}
		for range mentors {
			total *= len(slots)
		}
		for n := 0; n < total; n += nth {
			code := n
			digit := func(values []int) int {
				d := values[code%len(values)]
				code /= len(values)
				return d
			}
			w := world{objective: o}
			for range mentors {
				w.slots = append(w.slots, digit(slots))
			}
			for range mentees {
				var row []int
				for range mentors {
					row = append(row, digit(scores))
				}
				w.scores = append(w.scores, row)
			}
			if !yield(w) {
				return
			}
		}
	}
}

func TestEverySmallWorld(t *testing.T) {
	slots := []int{0, 1, 2}
	for _, o := range matching.Objectives() {
		for mentees := range 3 {
			for mentors := range 3 {
				for w := range worlds(o, mentees, mentors, []int{no - 1, -1, 0, 2}, slots, scaletest.Pick(1, 13)) {
					examine(t, w)
				}
			}
		}
		for w := range worlds(o, 3, 2, []int{no, -1, 1}, slots, scaletest.Pick(5, 65)) {
			examine(t, w)
		}
		for w := range worlds(o, 2, 3, []int{no, -1, 1}, slots, scaletest.Pick(7, 91)) {
			examine(t, w)
		}
		for w := range worlds(o, 3, 3, []int{no - 1, -1, 0, 2}, slots, scaletest.Pick(10_007, 100_003)) {
			examine(t, w)
		}
	}
}

// examine holds a result against all choices there are.
func examine(t *testing.T, w world) {
	t.Helper()
	p := w.problem()
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err, "%+v", w)
	all, worth := w.best()
	require.Equal(t, worth, r.Worth, "%+v", w)
	require.True(t, slices.ContainsFunc(all, func(c choice) bool { return slices.Equal(c, chosen(w, r)) }), "%+v", w)
	require.NoError(t, matching.Verify(t.Context(), p, r), "%+v", w)
	examinePairs(t, w, p, r)
	for _, u := range r.Unmatched {
		examineUnmatched(t, w, all, u)
	}
}

// examinePairs holds what is said of each pair against the best choice that has it.
func examinePairs(t *testing.T, w world, p matching.Problem, r matching.Result) {
	t.Helper()
	explainer, err := matching.NewExplainer(t.Context(), p, r)
	require.NoError(t, err)
	c := chosen(w, r)
	for i, row := range w.scores {
		for j, score := range row {
			x, err := explainer.Pair(matching.Pair{Mentor: mentor(j), Mentee: mentee(i)})
			require.NoError(t, err)
			short := matching.Worth{}
			switch {
			case c[i] == j:
				require.Equal(t, matching.Matched, x.Verdict, "%+v", w)
			case forbidden(score):
				require.Equal(t, matching.Forbidden, x.Verdict, "%+v", w)
			case w.slots[j] == 0:
				require.Equal(t, matching.Slotless, x.Verdict, "%+v", w)
			default:
				short = r.Worth.Minus(w.forcing(i, j))
				if short == (matching.Worth{}) {
					require.Equal(t, matching.Level, x.Verdict, "%+v", w)
				} else {
					require.Equal(t, matching.Costlier, x.Verdict, "%+v", w)
				}
			}
			require.Equal(t, short, x.Short, "%+v: %d %d", w, i, j)
		}
	}
}

// forcing returns the worth of the best choices that have a pair.
func (w world) forcing(i, j int) matching.Worth {
	with := w.clone()
	score := with.scores[i][j]
	with.slots[j]--
	with.scores[i] = nil // nobody else
	_, worth := with.best()
	return worth.Plus(matching.Worth{Places: 1, Score: int64(score)})
}

// chosen returns the choice in a result, checking slots, scores and parts.
func chosen(w world, r matching.Result) choice {
	c := slices.Repeat(choice{-1}, len(w.scores))
	for _, m := range r.Matches {
		for i := range w.scores {
			for j := range w.slots {
				if m.Mentee == mentee(i) && m.Mentor == mentor(j) && m.Score == int64(w.scores[i][j]) {
					c[i] = j
				}
			}
		}
	}
	return c
}

func examineUnmatched(t *testing.T, w world, all []choice, u matching.Unmatched) {
	t.Helper()
	i := slices.IndexFunc(w.scores, func([]int) bool { return false })
	for k := range w.scores {
		if mentee(k) == u.Mentee {
			i = k
		}
	}
	require.Equal(t, trueCause(w, all, i), u.Cause, "%+v: %v", w, u)
	require.NotNil(t, u.Change, "%+v: %v", w, u)
	after := w.with(i, *u.Change)
	changed, worth := after.best()
	_, before := w.best()
	require.True(t, w.better(worth, before), "%+v: %v: the change makes it better", w, u)
	if w.objective == matching.Participation {
		require.Equal(t, before.Places+1, worth.Places, "%+v: %v", w, u)
	}
	for k := range w.scores {
		if mentee(k) == u.Change.Matches {
			require.True(t, certain(changed, k), "%+v: %v: matched whatever the choice", w, u)
		}
	}
	if u.Change.Slots != 1 || len(u.Nearest) == 0 {
		return
	}
	for j, score := range w.scores[i] {
		more := matching.Change{Mentor: mentor(j), Slots: 1}
		if changed, _ := w.with(i, more).best(); !forbidden(score) && certain(changed, i) {
			require.Equal(t, u.Mentee, u.Change.Matches, "%+v: %v: a slot with mentor %d is for this mentee", w, u, j)
		}
	}
}

// certain reports whether a mentee is matched in every choice.
func certain(all []choice, i int) bool {
	return !slices.ContainsFunc(all, func(c choice) bool { return c[i] < 0 })
}

// trueCause returns the cause by its definition.
func trueCause(w world, all []choice, i int) matching.Cause {
	eligible, slots, best := 0, 0, no
	for j, score := range w.scores[i] {
		if !forbidden(score) {
			eligible++
			if w.objective != matching.Score || score >= 0 {
				slots += w.slots[j] // those that the mentee would be matched with gladly
			}
			best = max(best, score)
		}
	}
	switch {
	case len(w.slots) == 0:
		return matching.NoMentors
	case eligible == 0:
		return matching.NoneEligible
	case w.objective == matching.Score && best < 0:
		return matching.ScoreBelow
	case slots == 0:
		return matching.NoSlots
	case slices.ContainsFunc(all, func(c choice) bool { return c[i] >= 0 }):
		return matching.LostTie
	default:
		return matching.CapacityTaken
	}
}

// with returns the world after a change for a mentee.
func (w world) with(i int, c matching.Change) world {
	after := w.clone()
	if c.Mentor == "" {
		for k := range after.scores {
			after.scores[k] = append(after.scores[k], no)
		}
		after.scores[i][len(after.slots)] = 0
		after.slots = append(after.slots, c.Slots)
		return after
	}
	for j := range w.slots {
		if mentor(j) != c.Mentor {
			continue
		}
		after.slots[j] += c.Slots
		if len(c.Waive) > 0 {
			after.scores[i][j] -= no
		}
		after.scores[i][j] += int(c.Points)
	}
	return after
}
