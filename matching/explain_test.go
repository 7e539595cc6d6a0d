package matching_test

import (
	"encoding/json"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestExplain(t *testing.T) {
	w := world{scores: [][]int{{9, 5, no}, {5, 9, 9}, {4, 4, no + 3}}, slots: []int{1, 1, 1}}
	p := w.problem()
	p.Eligibility = p.Eligibility.With(hint("test.hint.advice", rule.Advice, rule.Broken))
	_, r := matched(t, p)
	explain := func(mentor, mentee mentorship.PersonID) matching.Explanation {
		x, err := matching.Explain(p, r, matching.Pair{Mentor: mentor, Mentee: mentee})
		require.NoError(t, err)
		assert.Equal(t, matching.Pair{Mentor: mentor, Mentee: mentee}, x.Pair)
		assert.Equal(t, x.Score, mentorship.Sum(x.Parts))
		assert.Equal(t, []rule.Code{"test.hint.advice", barred}, x.Report.Checked)
		return x
	}
	assert.Equal(t, []mentorship.PersonID{"mentor-0", "mentor-2", "mentor-1"}, []mentorship.PersonID{
		r.Matches[0].Mentor, r.Matches[1].Mentor, r.Matches[2].Mentor,
	})

	x := explain("mentor-0", "mentee-0")
	assert.Equal(t, matching.Matched, x.Verdict)
	assert.Equal(t, int64(9), x.Score)
	assert.Equal(t, r.Matches[:1], x.MenteeHas)
	assert.Equal(t, r.Matches[:1], x.MentorHas)
	assert.Equal(t, matching.Worth{}, x.Short)

	x = explain("mentor-2", "mentee-2")
	assert.Equal(t, matching.Forbidden, x.Verdict)
	assert.Equal(t, barred, x.Report.Broken()[1].Code)
	assert.Equal(t, int64(3), x.Score, "what it would score")
	assert.Equal(t, matching.Worth{}, x.Short)

	x = explain("mentor-1", "mentee-0")
	assert.Equal(t, matching.Costlier, x.Verdict)
	assert.Equal(t, matching.Worth{Score: 4}, x.Short, "5 + 9 + 4 against 9 + 9 + 4")
	assert.Equal(t, r.Matches[:1], x.MenteeHas)
	assert.Equal(t, r.Matches[2:], x.MentorHas)

	x = explain("mentor-1", "mentee-1")
	assert.Equal(t, matching.Costlier, x.Verdict, "equal scores, but mentee-2 has no other mentor as good")
	assert.Equal(t, matching.Worth{Places: 1, Score: 4}, x.Short, "mentee-2 or mentee-0 would go without")

	text, err := json.Marshal(x)
	require.NoError(t, err)
	var read matching.Explanation
	require.NoError(t, json.Unmarshal(text, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))
	assert.Contains(t, string(text), `"verdict":"costlier"`)
}

// The prices that prove an optimum may be others than the solver's: here the
// mentor is dear, not the mentee.
func TestExplainByOtherPrices(t *testing.T) {
	p := world{scores: [][]int{{10, 3}}, slots: []int{1, 1}}.problem()
	_, r := matched(t, p)
	r.Certificate.Mentees = []matching.Price{{Person: "mentee-0", Worth: matching.Worth{Places: 1, Score: 3}}}
	r.Certificate.Mentors = []matching.Price{{Person: "mentor-0", Worth: matching.Worth{Score: 7}}}
	require.NoError(t, matching.Verify(t.Context(), p, r))
	x, err := matching.Explain(p, r, matching.Pair{Mentor: "mentor-1", Mentee: "mentee-0"})
	require.NoError(t, err)
	assert.Equal(t, matching.Costlier, x.Verdict)
	assert.Equal(t, matching.Worth{Score: 7}, x.Short, "3 against 10, whoever the prices give it to")
}

func TestExplainNobody(t *testing.T) {
	w := world{scores: [][]int{{9}, {9}}, slots: []int{2}, taken: []int{1}}
	_, r := matched(t, w.problem())
	for _, pair := range []matching.Pair{{Mentor: "mentee-0", Mentee: "mentee-0"}, {Mentor: "mentor-0", Mentee: "mentor-0"}, {}} {
		x, err := matching.Explain(w.problem(), r, pair)
		assert.ErrorIs(t, err, matching.ErrUnknownPerson, "%v", pair)
		assert.Empty(t, x)
	}
	x, err := matching.Explain(w.problem(), r, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-1"})
	require.NoError(t, err)
	assert.Equal(t, matching.Level, x.Verdict)
	text, err := json.Marshal(x)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"menteeHas":[]`, "no null")
}

func TestExplainer(t *testing.T) {
	for seed := range uint64(8) {
		p := population(seed, 5, 7)
		p.Mode = ""
		_, r := matched(t, p)
		e, err := matching.NewExplainer(t.Context(), p, r)
		require.NoError(t, err)
		for _, mentee := range p.Mentees {
			all, err := e.Mentee(mentee.ID)
			require.NoError(t, err)
			require.Len(t, all, len(p.Mentors))
			for j, m := range p.Mentors { // in order of id already
				x, err := matching.Explain(p, r, matching.Pair{Mentor: m.ID, Mentee: mentee.ID})
				require.NoError(t, err)
				require.Equal(t, x, all[j])
			}
		}
	}
}

func TestExplainerIsRefused(t *testing.T) {
	w := world{scores: [][]int{{9, no}, {9, no}}, slots: []int{1, 1}}
	p := w.problem()
	_, r := matched(t, p)
	e, err := matching.NewExplainer(t.Context(), p, r)
	require.NoError(t, err)
	_, err = e.Mentee("mentor-0")
	assert.ErrorIs(t, err, matching.ErrUnknownPerson)
	_, err = new(matching.Explainer).Mentee("mentee-0")
	assert.ErrorIs(t, err, matching.ErrUnknownPerson, "the zero value knows nobody")

	r.Matches[0].Mentor = "mentor-1"
	_, err = e.Pair(matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"})
	assert.NoError(t, err, "what it was given is its own")
	_, err = matching.NewExplainer(t.Context(), p, r)
	assert.ErrorIs(t, err, matching.ErrResult, "a result of another problem explains nothing")
	_, err = matching.Explain(p, matching.Result{Certificate: matching.Certificate{Proof: matching.Duals}}, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"})
	assert.ErrorIs(t, err, matching.ErrResult, "nobody matched is not the best")
}

func TestExplainerIsSafeForConcurrentUse(t *testing.T) {
	p := population(3, 5, 7)
	p.Criteria = append(p.Criteria, matching.Weighted{Name: "own", Weight: 1, Criterion: always(3)})
	_, r := matched(t, p)
	e, err := matching.NewExplainer(t.Context(), p, r)
	require.NoError(t, err)
	want, err := e.Mentee(p.Mentees[0].ID)
	require.NoError(t, err)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			got, err := e.Mentee(p.Mentees[0].ID)
			assert.NoError(t, err)
			assert.Equal(t, want, got)
		})
	}
	all.Wait()
}
