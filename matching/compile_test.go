package matching_test

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestCompile(t *testing.T) {
	w := world{scores: [][]int{{5, no, -3}, {no, no, no}, {0, 1, no}}, slots: []int{3, 2, 0}, taken: []int{1, 5, 0}}
	in, err := matching.Compile(t.Context(), shuffled(w.problem(), 1))
	require.NoError(t, err)
	require.NoError(t, in.Validate())
	assert.Empty(t, cmp.Diff(matching.Instance{
		Objective:      matching.Participation,
		Mentors:        []mentorship.PersonID{"mentor-0", "mentor-1", "mentor-2"},
		Mentees:        []mentorship.PersonID{"mentee-0", "mentee-1", "mentee-2"},
		Start:          []int32{0, 2, 2, 4},
		Mentor:         []int32{0, 2, 0, 1},
		Score:          []int32{5, -3, 0, 1},
		MentorCapacity: []int32{2, 0, 0},
		MenteeCapacity: []int32{1, 1, 1},
	}, in))
}

func TestCompileAtTheEdgeOfTheNumbers(t *testing.T) {
	p := matching.Problem{
		Mentors:  []person{{ID: "m", Capacity: new(math.MaxInt)}, {ID: "n", Capacity: new(math.MaxInt32 + 1)}, {ID: "o", Capacity: new(math.MaxInt)}},
		Mentees:  []person{{ID: "e"}},
		Taken:    map[mentorship.PersonID]int{"n": 2, "o": math.MaxInt - 1},
		Criteria: []matching.Weighted{{Name: "a", Criterion: always(matching.Best), Weight: matching.MaxWeight}},
	}
	in, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	assert.Equal(t, []int32{math.MaxInt32, math.MaxInt32 - 1, 1}, in.MentorCapacity)
	assert.Equal(t, []int32{2_147_480_000, 2_147_480_000, 2_147_480_000}, in.Score, "the greatest score fits")
	p.Criteria[0].Weight = -matching.MaxWeight
	in, err = matching.Compile(t.Context(), p)
	require.NoError(t, err)
	assert.Equal(t, int32(-2_147_480_000), in.Score[0])
}

func TestCompileNobody(t *testing.T) {
	in, err := matching.Compile(t.Context(), matching.Problem{})
	require.NoError(t, err)
	require.NoError(t, in.Validate())
	assert.Equal(t, []int32{0}, in.Start)
	require.NoError(t, matching.Instance{}.Validate(), "the zero value has nobody in it")
}

// On a programme without trouble, memory is asked for by person, not by pair.
func TestCompileDoesNotAllocateByPair(t *testing.T) {
	allocations := func(n int) float64 {
		p := population(1, n, n)
		p.Ties, p.Declared, p.History = nil, nil, nil
		p.Mode = mentorship.InPerson
		for i := range n {
			for _, person := range []*person{&p.Mentors[i], &p.Mentees[i]} {
				person.Wishes.Modes = nil
				person.Languages = []mentorship.Language{{Tag: "en"}}
				person.Place.Coordinates = nil
				person.Availability = []mentorship.Window{{Day: 1, From: 0, Until: 1440}}
			}
		}
		return testing.AllocsPerRun(3, func() {
			if _, err := matching.Compile(t.Context(), p); err != nil {
				t.Fatal(err)
			}
		})
	}
	small, large := allocations(20), allocations(80)
	assert.Less(t, large, 6*small, "four times the people, sixteen times the pairs")
}

func TestInstanceIsRefused(t *testing.T) {
	ids := func(n int) []mentorship.PersonID { return make([]mentorship.PersonID, n) }
	tests := map[string]matching.Instance{
		"objective":         {Objective: "x"},
		"mentors":           {Mentors: ids(1)},
		"mentees":           {Mentees: ids(1), Start: []int32{0, 0}},
		"no rows":           {Mentees: ids(1), MenteeCapacity: []int32{1}},
		"scores":            {Mentors: ids(1), Mentees: ids(1), MentorCapacity: []int32{1}, MenteeCapacity: []int32{1}, Start: []int32{0, 1}, Mentor: []int32{0}},
		"unknown mentor":    {Mentors: ids(1), Mentees: ids(1), MentorCapacity: []int32{1}, MenteeCapacity: []int32{1}, Start: []int32{0, 1}, Mentor: []int32{1}, Score: []int32{1}},
		"negative":          {Mentors: ids(1), MentorCapacity: []int32{-1}},
		"a pair that twice": {Mentors: ids(1), Mentees: ids(1), MentorCapacity: []int32{1}, MenteeCapacity: []int32{1}, Start: []int32{0, 2}, Mentor: []int32{0, 0}, Score: []int32{1, 2}},
	}
	for name, in := range tests {
		t.Run(name, func(t *testing.T) {
			assert.ErrorIs(t, in.Validate(), matching.ErrInstance)
			assert.ErrorIs(t, in.Verify(matching.Solution{}), matching.ErrInstance)
			if name != "mentors" && name != "mentees" && name != "objective" {
				_, err := matching.Optimal{}.Solve(t.Context(), in, func(int, int) {})
				assert.ErrorIs(t, err, matching.ErrInstance)
			}
		})
	}
}
