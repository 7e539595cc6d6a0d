package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// told returns the mentors of each mentee and the result, verified.
func told(t *testing.T, p matching.Problem) (map[mentorship.PersonID]people, matching.Result) {
	t.Helper()
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.Verify(t.Context(), p, r))
	has := map[mentorship.PersonID]people{}
	for _, m := range r.Matches {
		has[m.Mentee] = append(has[m.Mentee], m.Mentor)
	}
	return has, r
}

// A trainee is to have a clinician and a researcher: two mentors, and not one.
func TestStoryOfCoMentors(t *testing.T) {
	p := world{scores: [][]int{{9, 8, 1}, {7, no, no}}, slots: []int{1, 1, 1}}.problem()
	p.Demands.MenteeMinimum = figures{"mentee-0": 2}
	has, r := told(t, p)
	assert.Equal(t, map[mentorship.PersonID]people{"mentee-0": {"mentor-1", "mentor-2"}, "mentee-1": {"mentor-0"}}, has,
		"two for the trainee, and the best of them for whom nobody else can be")
	assert.Equal(t, matching.Duals, r.Certificate.Proof, "that is still a flow")

	p.Demands = matching.Demands{Places: figures{"mentee-0": 2}}
	has, _ = told(t, p)
	assert.Len(t, has["mentee-0"], 2, "a second place is taken where there is room")
	assert.Len(t, has["mentee-1"], 1, "and nobody goes without for it")

	p.Demands.MenteeMinimum = figures{"mentee-0": 1, "mentee-1": 1}
	p.Mentors[1].Capacity, p.Mentors[2].Capacity = new(0), new(0)
	_, r = told(t, p)
	require.NotNil(t, r.Conflict)
	assert.Equal(t, "these demands cannot hold together: mentee-0 has at least 1 mentor; mentee-1 has at least 1 mentor (2 needed, 1 can be had)", r.Conflict.String())
}

// Two siblings are to have the same mentor, so that the family travels once.
func TestStoryOfSiblingsKeptTogether(t *testing.T) {
	p := world{scores: [][]int{{9, 5}, {1, 6}, {8, 8}}, slots: []int{2, 2}}.problem()
	has, _ := told(t, p)
	require.NotEqual(t, has["mentee-0"], has["mentee-1"], "by scores alone they part")

	p.Demands.Together = []people{{"mentee-1", "mentee-0"}}
	has, r := told(t, p)
	assert.Equal(t, map[mentorship.PersonID]people{"mentee-0": {"mentor-1"}, "mentee-1": {"mentor-1"}, "mentee-2": {"mentor-0"}}, has,
		"with whom both of them are at 11 together, not at 10")
	assert.Equal(t, matching.UpperBound, r.Certificate.Proof)
	gap, proved := r.Gap()
	assert.True(t, proved)
	assert.Zero(t, gap, "the bound is reached: nothing is better")

	p.Mentors[0].Capacity, p.Mentors[1].Capacity = new(1), new(1)
	has, r = told(t, p)
	assert.Empty(t, has)
	require.NotNil(t, r.Conflict)
	assert.Equal(t, "this demand cannot hold: mentee-0 and mentee-1 have the same mentor", r.Conflict.String(), "nobody has two slots")
}

// Two colleagues who are in dispute are not to share a mentor, who would hear
// both sides in confidence.
func TestStoryOfColleaguesKeptApart(t *testing.T) {
	p := world{scores: [][]int{{9, 1}, {8, 5}, {no, 4}}, slots: []int{2, 1}}.problem()
	p.Demands.Apart = []people{{"mentee-0", "mentee-1"}}
	has, r := told(t, p)
	assert.Equal(t, map[mentorship.PersonID]people{"mentee-0": {"mentor-0"}, "mentee-1": {"mentor-1"}}, has)
	require.Len(t, r.Unmatched, 1)
	assert.Equal(t, matching.CapacityTaken, r.Unmatched[0].Cause)

	p = world{scores: [][]int{{9}, {8}}, slots: []int{2}}.problem()
	p.Demands.Apart = []people{{"mentee-0", "mentee-1"}}
	_, r = told(t, p)
	require.Len(t, r.Unmatched, 1)
	assert.Equal(t, matching.KeptApart, r.Unmatched[0].Cause, "there is a slot, but the other is there")
	assert.Nil(t, r.Unmatched[0].Change, "another slot would not help")
}

// A mentor was promised to somebody before the round.
func TestStoryOfAPromise(t *testing.T) {
	p := world{scores: [][]int{{1, 2}, {9, no}, {8, 7}}, slots: []int{1, 1}}.problem()
	p.Demands.Locked = []matching.Pair{{Mentor: "mentor-0", Mentee: "mentee-0"}}
	has, r := told(t, p)
	assert.Equal(t, map[mentorship.PersonID]people{"mentee-0": {"mentor-0"}, "mentee-2": {"mentor-1"}}, has)
	require.Len(t, r.Unmatched, 1)
	lost := r.Unmatched[0]
	assert.Equal(t, matching.LocksTaken, lost.Cause, "the promise is why, not a better score")
	assert.Equal(t, 1, lost.Nearest[0].Locked)
	assert.Equal(t, matching.Change{Mentor: "mentor-0", Slots: 1, Matches: "mentee-1"}, *lost.Change)

	kept, err := matching.Explain(p, r, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-0"})
	require.NoError(t, err)
	assert.Equal(t, matching.Matched, kept.Verdict)
	assert.True(t, kept.Locked)
	broken, err := matching.Explain(p, r, matching.Pair{Mentor: "mentor-0", Mentee: "mentee-1"})
	require.NoError(t, err)
	assert.Equal(t, matching.Clashing, broken.Verdict, "with that pair the promise could not be kept")

	p.Demands.Locked = []matching.Pair{{Mentor: "mentor-1", Mentee: "mentee-1"}}
	_, r = told(t, p)
	require.NotNil(t, r.Conflict)
	assert.Equal(t, "this demand cannot hold: mentee-1 has mentor mentor-1, which is forbidden by test.pairing.barred", r.Conflict.String())
	assert.Equal(t, matching.DemandsClash, r.Unmatched[0].Cause)
}
