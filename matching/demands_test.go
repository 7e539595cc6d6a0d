package matching_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

type (
	people  = []mentorship.PersonID
	figures = map[mentorship.PersonID]int
)

func TestFaultsOfDemands(t *testing.T) {
	tests := map[string]struct {
		demands matching.Demands
		want    []matching.Fault
		reason  string
	}{
		"nothing":  {matching.Demands{}, nil, "nothing is demanded"},
		"all well": {matching.Demands{Locked: []matching.Pair{{Mentor: "mentor-0", Mentee: "mentee-0"}}, Places: figures{"mentee-0": 2}, MenteeMinimum: figures{"mentee-0": 2, "mentee-1": 3}, MentorMinimum: figures{"mentor-0": 0}, Together: []people{{"mentee-0", "mentee-1"}}, Apart: []people{{"mentee-1", "mentee-0"}}}, nil, "that it cannot hold together is a conflict, not a fault; a minimum makes its places"},
		"strangers": {
			matching.Demands{Locked: []matching.Pair{{Mentor: "mentee-0", Mentee: "mentor-0"}}, Places: figures{"mentor-0": 1}, MenteeMinimum: figures{"x/y": 1}, MentorMinimum: figures{"": 1}, Together: []people{{"mentee-0", "x"}}, Apart: []people{{"y", "mentee-0"}}},
			[]matching.Fault{
				{Path: "/demands/locked/0/mentor", Kind: matching.FaultUnknown},
				{Path: "/demands/locked/0/mentee", Kind: matching.FaultUnknown},
				{Path: "/demands/places/mentor-0", Kind: matching.FaultUnknown},
				{Path: "/demands/menteeMinimum/x~1y", Kind: matching.FaultUnknown},
				{Path: "/demands/mentorMinimum/", Kind: matching.FaultUnknown},
				{Path: "/demands/together/0/1", Kind: matching.FaultUnknown},
				{Path: "/demands/apart/0/0", Kind: matching.FaultUnknown},
			},
			"everybody named must be in the problem, on that side",
		},
		"repeated": {
			matching.Demands{Locked: []matching.Pair{{Mentor: "mentor-0", Mentee: "mentee-0"}, {Mentor: "mentor-0", Mentee: "mentee-0"}}, Together: []people{{"mentee-0", "mentee-1", "mentee-0"}, {"mentee-1", "mentee-0"}}},
			[]matching.Fault{{Path: "/demands/locked/1", Kind: matching.FaultRepeated}, {Path: "/demands/together/0/2", Kind: matching.FaultRepeated}, {Path: "/demands/together/1", Kind: matching.FaultRepeated}},
			"the same thing twice is a slip",
		},
		"out of range": {
			matching.Demands{Places: figures{"mentee-0": 0, "mentee-1": math.MinInt}, MenteeMinimum: figures{"mentee-1": -1}, MentorMinimum: figures{"mentor-0": -1}},
			[]matching.Fault{{Path: "/demands/places/mentee-0", Kind: matching.FaultOutOfRange}, {Path: "/demands/places/mentee-1", Kind: matching.FaultOutOfRange}, {Path: "/demands/menteeMinimum/mentee-1", Kind: matching.FaultContradiction}, {Path: "/demands/menteeMinimum/mentee-1", Kind: matching.FaultOutOfRange}, {Path: "/demands/mentorMinimum/mentor-0", Kind: matching.FaultOutOfRange}},
			"who is not to be matched is not in the round",
		},
		"contradiction": {
			matching.Demands{Places: figures{"mentee-0": 1}, MenteeMinimum: figures{"mentee-0": 2}},
			[]matching.Fault{{Path: "/demands/menteeMinimum/mentee-0", Kind: matching.FaultContradiction}},
			"at least two and at most one",
		},
		"small groups": {
			matching.Demands{Together: []people{{}, {"mentee-0"}}, Apart: []people{nil}},
			[]matching.Fault{{Path: "/demands/together/0", Kind: matching.FaultMalformed}, {Path: "/demands/together/1", Kind: matching.FaultMalformed}, {Path: "/demands/apart/0", Kind: matching.FaultMalformed}},
			"nobody is together with nobody",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := world{scores: [][]int{{1}, {1}}, slots: []int{2}}.problem()
			p.Demands = test.demands
			err := p.Validate()
			if test.want == nil {
				require.NoError(t, err, test.reason)
				return
			}
			refused, ok := errors.AsType[*matching.ProblemError](err)
			require.True(t, ok, "%v", err)
			byPath := cmpopts.SortSlices(func(a, b matching.Fault) bool { return a.Path+string(a.Kind) < b.Path+string(b.Kind) })
			assert.Empty(t, cmp.Diff(test.want, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message"), byPath), test.reason)
		})
	}
}

// demanding returns a population with demands of every kind.
func demanding(seed uint64, mentors, mentees int) matching.Problem {
	p := population(seed, mentors, mentees)
	g := generator{newRand(seed + 1000)}
	d := &p.Demands
	mentee := func() mentorship.PersonID { return p.Mentees[g.IntN(len(p.Mentees))].ID }
	mentor := func() mentorship.PersonID { return p.Mentors[g.IntN(len(p.Mentors))].ID }
	if g.one(3) {
		d.Locked = append(d.Locked, matching.Pair{Mentor: mentor(), Mentee: mentee()})
	}
	d.Places, d.MenteeMinimum, d.MentorMinimum = figures{}, figures{}, figures{}
	for range 3 {
		d.Places[mentee()] = 2
	}
	if g.one(2) {
		d.MenteeMinimum[mentee()] = 1
		d.MentorMinimum[mentor()] = 1
	}
	pair := func() (list []people) {
		if a, b := mentee(), mentee(); a != b && !g.one(3) {
			list = append(list, people{a, b})
		}
		return list
	}
	d.Together, d.Apart = pair(), pair()
	if more := pair(); len(more) > 0 && g.one(2) {
		if len(d.Apart) == 0 || more[0][0] != d.Apart[0][0] && more[0][0] != d.Apart[0][1] {
			d.Apart = append(d.Apart, more...)
		}
	}
	return p
}

func TestDemandsInAnyOrderGiveTheSameBytes(t *testing.T) {
	conflicts := 0
	for seed := range uint64(scaletest.Pick(20, 4)) {
		p := demanding(seed, 5, 8)
		r, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		require.NoError(t, matching.Verify(t.Context(), p, r))
		if r.Conflict != nil {
			conflicts++
		}
		want, err := json.Marshal(r)
		require.NoError(t, err)
		for n := range scaletest.Pick[uint64](1000/20, 5) {
			other := shuffled(p, n)
			g := newRand(n)
			other.Demands.Locked = shuffle(g, p.Demands.Locked)
			other.Demands.Together, other.Demands.Apart = shuffleGroups(n, p.Demands.Together), shuffleGroups(n, p.Demands.Apart)
			require.Equal(t, string(want), encoded(t, other), "seed %d, shuffle %d", seed, n)
		}
		var read matching.Result
		require.NoError(t, json.Unmarshal(want, &read))
		require.NoError(t, matching.Verify(t.Context(), p, read), "also when stored and read again")
	}
	assert.NotZero(t, conflicts)
}

func shuffleGroups(seed uint64, groups []people) []people {
	g := newRand(seed)
	var list []people
	for _, group := range shuffle(g, groups) {
		list = append(list, shuffle(g, group))
	}
	return list
}

// An instance by hand is refused if its demands do not fit, whatever they are.
func TestInstancesWithMalformedDemands(t *testing.T) {
	w := plan{world: world{scores: [][]int{{1, 1}, {1, 1}}, slots: []int{1, 1}}, locked: [][2]int{{0, 0}, {1, 1}}, together: nil, apart: [][]int{{0, 1}}}
	right, err := matching.Compile(t.Context(), w.problem())
	require.NoError(t, err)
	require.NoError(t, right.Validate())
	tests := map[string]func(*matching.Instance){
		"a minimum for each mentor": func(in *matching.Instance) { in.MentorMinimum = []int32{1} },
		"a minimum for each mentee": func(in *matching.Instance) { in.MenteeMinimum = []int32{1, 1, 1} },
		"a minimum below zero":      func(in *matching.Instance) { in.MenteeMinimum = []int32{0, -1} },
		"locks with two sides":      func(in *matching.Instance) { in.LockedMentor = in.LockedMentor[1:] },
		"locks in order":            func(in *matching.Instance) { in.LockedMentee = []int32{1, 0} },
		"locks once":                func(in *matching.Instance) { in.LockedMentee, in.LockedMentor = []int32{0, 0}, []int32{0, 0} },
		"locks of somebody":         func(in *matching.Instance) { in.LockedMentor = []int32{0, 2} },
		"locks of somebody at all":  func(in *matching.Instance) { in.LockedMentor = []int32{-1, 0} },
		"groups of two":             func(in *matching.Instance) { in.Together = matching.Groups{Start: []int32{0, 1}, Member: []int32{0}} },
		"groups that span members": func(in *matching.Instance) {
			in.Together = matching.Groups{Start: []int32{0, 2}, Member: []int32{0, 1, 1}}
		},
		"groups with a start": func(in *matching.Instance) { in.Together = matching.Groups{Member: []int32{0, 1}} },
		"groups from the start": func(in *matching.Instance) {
			in.Together = matching.Groups{Start: []int32{1, 2}, Member: []int32{0, 1}}
		},
		"groups with rising offsets": func(in *matching.Instance) {
			in.Apart = matching.Groups{Start: []int32{0, 3, 2}, Member: []int32{0, 1}}
		},
		"groups in order":    func(in *matching.Instance) { in.Apart.Member = []int32{1, 0} },
		"groups of somebody": func(in *matching.Instance) { in.Apart.Member = []int32{0, 2} },
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			in := right
			in.Apart.Member = append([]int32(nil), right.Apart.Member...)
			change(&in)
			require.ErrorIs(t, in.Validate(), matching.ErrInstance)
			_, err := matching.Optimal{}.Solve(t.Context(), in, func(int, int) {})
			require.ErrorIs(t, err, matching.ErrInstance)
		})
	}
}
