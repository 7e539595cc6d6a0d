package matching_test

import (
	"encoding/json"
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
	assert.Equal(t, matching.Level, x.Verdict, "a slot with mentor-1 is worth no more than mentee-2 brings to it")

	text, err := json.Marshal(x)
	require.NoError(t, err)
	var read matching.Explanation
	require.NoError(t, json.Unmarshal(text, &read))
	again, err := json.Marshal(read)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))
	assert.Contains(t, string(text), `"verdict":"level"`)
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
