package matching_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// gathering is a population to be formed into groups, peers rated by style and
// kept apart by ties.
func gathering(seed uint64, mentors, mentees int, shape matching.Shape) matching.GroupProblem {
	p := matching.GroupProblem{Problem: population(seed, mentors, mentees), Shape: shape, Effort: 400_000}
	for k := range p.Mentors {
		if c := p.Mentors[k].Capacity; c != nil {
			p.Mentors[k].Capacity = new(*c + 3)
		}
	}
	if seed%2 == 0 {
		p.Peers = []matching.Weighted{{Name: "style", Criterion: matching.Style(), Weight: 3}}
		p.PeerEligibility = rule.NewSet(matching.SelfMatch(), matching.NotAgain()).Merge(ethics.Conflicts())
	}
	return p
}

func formed(t *testing.T, p matching.GroupProblem) matching.GroupResult {
	t.Helper()
	r, err := matching.FormGroups(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.NoError(t, matching.VerifyGroups(t.Context(), p, r))
	return r
}

func shapes() map[string]matching.Shape {
	policy := mentorship.DefaultPolicy()
	senior := matching.Mix{Name: "senior", Of: func(p mentorship.Person) bool { return p.Stage >= mentorship.StageSenior }, Range: matching.Range{Max: 1}}
	mixed, even := matching.TeamShape(policy), matching.CircleShape(policy, 0)
	mixed.Mixes = []matching.Mix{senior}
	even.Mentees.Max, even.Balanced = 4, true
	return map[string]matching.Shape{
		"team": matching.TeamShape(policy), "group": matching.GroupShape(policy), "team with a mix": mixed,
		"circle": even, "facilitated circle": matching.CircleShape(policy, 1), "anything": {},
	}
}

func TestGroupsHoldTheirShape(t *testing.T) {
	t.Parallel()
	for name, shape := range shapes() {
		placed := int64(0)
		for seed := range scaletest.Pick(uint64(12), 3) {
			for _, n := range []int{0, 5, 16} {
				r := formed(t, gathering(seed, n/2, n, shape))
				placed += r.Worth.Places
				require.LessOrEqual(t, matching.Participation.Compare(r.Worth, r.Bound), 0)
			}
		}
		require.Positive(t, placed, "%s: the test would be hollow", name)
	}
}

// The policy's own words: at least two mentors, at least two mentees, at most
// five to one.
func TestTeamsOfThePolicy(t *testing.T) {
	t.Parallel()
	p := matching.GroupProblem{
		Problem: matching.Problem{Policy: mentorship.DefaultPolicy()},
		Shape:   matching.TeamShape(mentorship.DefaultPolicy()),
	}
	for j := range 4 {
		p.Mentors = append(p.Mentors, mentorship.Person{ID: mentor(j), Capacity: new(5)})
	}
	for i := range 21 {
		p.Mentees = append(p.Mentees, mentorship.Person{ID: mentee(i)})
	}
	r := formed(t, p)
	assert.EqualValues(t, 20, r.Worth.Places, "four mentors carry twenty")
	assert.Equal(t, r.Worth, r.Bound)
	require.Len(t, r.Unplaced, 1)
	assert.Equal(t, matching.CapacityTaken, r.Unplaced[0].Cause)
	for _, g := range r.Groups {
		assert.GreaterOrEqual(t, len(g.Mentors), 2)
		assert.LessOrEqual(t, len(g.Mentees), 5*len(g.Mentors))
	}

	p.Mentors = p.Mentors[:1]
	r = formed(t, p)
	assert.Empty(t, r.Groups, "one mentor is no team")
	assert.Equal(t, matching.NoneEligible, r.Unplaced[0].Cause)
	assert.Equal(t, []mentorship.PersonID{"mentor-0"}, r.Idle)
	p.Mentors = nil
	assert.Equal(t, matching.NoMentors, formed(t, p).Unplaced[0].Cause)
}

func TestSlotsOfMentorsHoldInGroups(t *testing.T) {
	t.Parallel()
	p := matching.GroupProblem{Problem: matching.Problem{
		Mentors: []mentorship.Person{{ID: "mentor-0", Capacity: new(4)}},
		Mentees: []mentorship.Person{{ID: "mentee-0"}, {ID: "mentee-1"}, {ID: "mentee-2"}},
		Taken:   map[mentorship.PersonID]int{"mentor-0": 2},
	}, Shape: matching.Shape{Mentors: matching.Range{Min: 1, Max: 1}, Mentees: matching.Range{Min: 1}}}
	assert.EqualValues(t, 2, formed(t, p).Worth.Places, "two of four slots are taken already")
	p.Taken["mentor-0"] = 4
	r := formed(t, p)
	assert.Empty(t, r.Groups)
	assert.Equal(t, matching.NoneEligible, r.Unplaced[0].Cause, "nobody eligible has a slot")
}

func TestGroupsAreTheSameInAnyOrder(t *testing.T) {
	t.Parallel()
	for _, n := range []int{6, 20} {
		p := gathering(4, n/2, n, matching.TeamShape(mentorship.DefaultPolicy()))
		want, err := json.Marshal(formed(t, p))
		require.NoError(t, err)
		for seed := range scaletest.Pick(uint64(100), 10) {
			q := p
			q.Problem = shuffled(p.Problem, seed)
			r, err := matching.FormGroups(t.Context(), q, matching.Options{})
			require.NoError(t, err)
			got, err := json.Marshal(r)
			require.NoError(t, err)
			require.Equal(t, string(want), string(got))
		}
	}
}

func TestGroupResultInJSON(t *testing.T) {
	t.Parallel()
	p := gathering(2, 8, 18, matching.TeamShape(mentorship.DefaultPolicy()))
	r := formed(t, p)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var again matching.GroupResult
	require.NoError(t, json.Unmarshal(text, &again))
	require.NoError(t, matching.VerifyGroups(t.Context(), p, again))
	empty, err := json.Marshal(matching.GroupResult{Groups: []matching.FormedGroup{{}}})
	require.NoError(t, err)
	assert.NotContains(t, string(empty), "null")
}

// A verifier that approves of everything would make the other tests hollow.
func TestVerifyGroupsFinds(t *testing.T) {
	t.Parallel()
	shape := matching.TeamShape(mentorship.DefaultPolicy())
	shape.Mentees.Max = 3 // so that slots are scarce and have a price
	p := gathering(2, 8, 18, shape)
	good := formed(t, p)
	require.GreaterOrEqual(t, len(good.Groups), 2)
	require.NotEmpty(t, good.Mentors)
	tests := map[string]struct {
		spoil func(*matching.GroupResult)
		kind  matching.FaultKind
	}{
		"stranger":        {func(r *matching.GroupResult) { r.Groups[0].Mentors[0] = "nobody" }, matching.FaultUnknown},
		"mentee unknown":  {func(r *matching.GroupResult) { r.Groups[0].Mentees[0].Mentee = "nobody" }, matching.FaultUnknown},
		"twice":           {func(r *matching.GroupResult) { r.Groups[1] = r.Groups[0] }, matching.FaultRepeated},
		"order":           {func(r *matching.GroupResult) { r.Groups[0], r.Groups[1] = r.Groups[1], r.Groups[0] }, matching.FaultMalformed},
		"one mentor":      {func(r *matching.GroupResult) { r.Groups[0].Mentors = r.Groups[0].Mentors[:1] }, matching.FaultShape},
		"no mentees":      {func(r *matching.GroupResult) { r.Groups[0].Mentees = nil }, matching.FaultShape},
		"gain":            {func(r *matching.GroupResult) { r.Groups[0].Mentees[0].FromMentors++ }, matching.FaultDiffers},
		"worth":           {func(r *matching.GroupResult) { r.Worth.Score++ }, matching.FaultDiffers},
		"bound":           {func(r *matching.GroupResult) { r.Bound.Score-- }, matching.FaultDiffers},
		"bound in places": {func(r *matching.GroupResult) { r.Bound.Places = 0 }, matching.FaultDiffers},
		"price":           {func(r *matching.GroupResult) { r.Mentors[0].Points++ }, matching.FaultDiffers},
		"price of zero":   {func(r *matching.GroupResult) { r.Mentors[0].Points = 0 }, matching.FaultDiffers},
		"negative price":  {func(r *matching.GroupResult) { r.Mentors[0].Points = -1 }, matching.FaultOutOfRange},
		"huge price":      {func(r *matching.GroupResult) { r.Mentors[0].Points = math.MaxInt64 }, matching.FaultOutOfRange},
		"price of nobody": {func(r *matching.GroupResult) { r.Mentors[0].Person = "nobody" }, matching.FaultUnknown},
		"prices twice":    {func(r *matching.GroupResult) { r.Mentors = append(r.Mentors, r.Mentors[0]) }, matching.FaultMalformed},
		"unplaced":        {func(r *matching.GroupResult) { r.Unplaced = append(r.Unplaced, matching.Unplaced{}) }, matching.FaultDiffers},
		"idle":            {func(r *matching.GroupResult) { r.Idle = append(r.Idle, "mentor-0000") }, matching.FaultDiffers},
	}
	text, err := json.Marshal(good)
	require.NoError(t, err)
	for name, tt := range tests {
		var r matching.GroupResult
		require.NoError(t, json.Unmarshal(text, &r))
		tt.spoil(&r)
		wrong, ok := errors.AsType[*matching.ResultError](matching.VerifyGroups(t.Context(), p, r))
		require.True(t, ok, name)
		var kinds []matching.FaultKind
		for _, f := range wrong.Faults {
			kinds = append(kinds, f.Kind)
		}
		assert.Contains(t, kinds, tt.kind, "%s: %v", name, wrong)
	}
}

func TestPricesOfCirclesAreRefused(t *testing.T) {
	t.Parallel()
	p := gathering(2, 0, 6, matching.CircleShape(mentorship.DefaultPolicy(), 0))
	r := formed(t, p)
	r.Mentees = []matching.Points{{Person: "nobody", Points: 1}}
	require.ErrorIs(t, matching.VerifyGroups(t.Context(), p, r), matching.ErrResult, "no mentor, so nothing to pay for")
}

// What is said of mentors says nothing of peers, and does not get in their way.
func TestPeersHaveNoFloorAndNoRankings(t *testing.T) {
	t.Parallel()
	p := gathering(2, 4, 8, matching.TeamShape(mentorship.DefaultPolicy()))
	require.NotEmpty(t, p.Peers)
	want := formed(t, p)
	require.NotEmpty(t, want.Groups)
	p.MenteeRankings = map[mentorship.PersonID]matching.Ranking{p.Mentees[0].ID: {{p.Mentors[0].ID}}}
	p.MentorRankings = map[mentorship.PersonID]matching.Ranking{p.Mentors[0].ID: {{p.Mentees[0].ID}}}
	assert.Empty(t, cmp.Diff(want, formed(t, p)), "rankings play no part")

	p.Peers[0].Weight = -3
	p.Floor = new(1)
	assert.NotEmpty(t, formed(t, p).Groups, "no peer scores above 0, and the floor is one of mentors")
}

func TestGroupProblemRefused(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		spoil func(*matching.GroupProblem)
		path  string
	}{
		"range":         {func(p *matching.GroupProblem) { p.Shape.Mentors = matching.Range{Min: 3, Max: 2} }, "/shape/mentors"},
		"negative":      {func(p *matching.GroupProblem) { p.Shape.Mentees.Min = -1 }, "/shape/mentees"},
		"demands":       {func(p *matching.GroupProblem) { p.Demands.Places = map[mentorship.PersonID]int{"mentee-0000": 2} }, "/demands"},
		"ratio":         {func(p *matching.GroupProblem) { p.Shape.MenteesPerMentor = -1 }, "/shape/menteesPerMentor"},
		"mix of nobody": {func(p *matching.GroupProblem) { p.Shape.Mixes = []matching.Mix{{Name: "a"}} }, "/shape/mixes/0"},
		"mix unnamed": {func(p *matching.GroupProblem) {
			p.Shape.Mixes = []matching.Mix{{Of: func(mentorship.Person) bool { return true }}}
		}, "/shape/mixes/0/name"},
		"peers":  {func(p *matching.GroupProblem) { p.Peers = []matching.Weighted{{Name: "x"}} }, "/peers/0"},
		"people": {func(p *matching.GroupProblem) { p.Mentees[0].ID = "" }, "/mentees/0/id"},
	}
	for name, tt := range tests {
		p := gathering(2, 3, 4, matching.Shape{})
		tt.spoil(&p)
		r, err := matching.FormGroups(t.Context(), p, matching.Options{})
		wrong, ok := errors.AsType[*matching.ProblemError](err)
		require.True(t, ok, "%s: %v", name, err)
		assert.Equal(t, tt.path, wrong.Faults[0].Path, name)
		assert.Empty(t, cmp.Diff(matching.GroupResult{}, r), "nothing half done")
		require.ErrorIs(t, matching.VerifyGroups(t.Context(), p, r), matching.ErrProblem)
	}
	huge := gathering(1, 1, 1, matching.Shape{Mentors: matching.Range{Min: math.MaxInt, Max: math.MaxInt}, MenteesPerMentor: math.MaxInt})
	assert.Zero(t, formed(t, huge).Worth.Places, "no overflow")
}

func TestFormGroupsStops(t *testing.T) {
	t.Parallel()
	p := gathering(2, 8, 18, matching.TeamShape(mentorship.DefaultPolicy()))
	p.Effort = 0
	ctx, cancel := context.WithCancelCause(t.Context())
	reason := errors.New("closed for today")
	r, err := matching.FormGroups(ctx, p, matching.Options{Progress: func(matching.Progress) { cancel(reason) }})
	require.ErrorIs(t, err, reason)
	assert.Empty(t, r.Groups)
}

func FuzzFormGroups(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(8), uint8(0))
	f.Add(uint64(2), uint8(7), uint8(15), uint8(3))
	f.Fuzz(func(t *testing.T, seed uint64, mentors, mentees, shape uint8) {
		all := []matching.Shape{
			matching.TeamShape(mentorship.DefaultPolicy()), matching.GroupShape(mentorship.DefaultPolicy()),
			matching.CircleShape(mentorship.DefaultPolicy(), 1),
			{},
			{Mentees: matching.Range{Min: 2, Max: 3}, Balanced: true},
		}
		p := gathering(seed, int(mentors%6), int(mentees%18), all[int(shape)%len(all)])
		if n := len(p.Mentors) + len(p.Mentees); n > 9 && n <= 14 {
			t.Skip("all are tried: too long for a fuzzer")
		}
		p.Effort = 40_000
		formed(t, p)
	})
}

// Two mentors share five mentees; two senior colleagues are enough for a team.
func ExampleFormGroups() {
	p := matching.GroupProblem{
		Problem: matching.Problem{Policy: mentorship.DefaultPolicy()},
		Shape:   matching.TeamShape(mentorship.DefaultPolicy()),
	}
	for j := range 2 {
		p.Mentors = append(p.Mentors, mentorship.Person{ID: mentorship.PersonID(fmt.Sprint("mentor-", j)), Capacity: new(3)})
	}
	for i := range 5 {
		p.Mentees = append(p.Mentees, mentorship.Person{ID: mentorship.PersonID(fmt.Sprint("mentee-", i))})
	}
	r, err := matching.FormGroups(context.Background(), p, matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, g := range r.Groups {
		fmt.Println(len(g.Mentors), "mentors guide", len(g.Mentees), "mentees")
	}
	fmt.Println("best:", r.Worth == r.Bound, "verified:", matching.VerifyGroups(context.Background(), p, r) == nil)
	// Output:
	// 2 mentors guide 5 mentees
	// best: true verified: true
}
