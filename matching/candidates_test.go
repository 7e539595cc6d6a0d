package matching_test

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// varied returns a population whose criteria and rules tell more or less of
// themselves, with weights of either sign.
func varied(seed uint64, mentors, mentees int) matching.Problem {
	g := generator{newRand(seed + 1000)}
	p := population(seed, mentors, mentees)
	p.Strict = g.one(3)
	p.Objective = pick(g, matching.Participation, matching.Score)
	for k := range p.Criteria {
		c := &p.Criteria[k]
		if g.one(3) {
			c.Weight = g.IntN(60) - 20
		}
		if g.one(4) {
			c.Criterion = bare{c.Criterion.(matching.Describer)}
		}
	}
	if g.one(2) {
		p.Criteria = append(p.Criteria, matching.Weighted{
			Name: "own", Weight: g.IntN(40) - 10, Basis: rule.Convention,
			Criterion: matching.CriterionFunc(func(p pairing) rating {
				return rating(len(p.Mentor.ID)*997+len(p.Mentee.Values)*331+int(p.Mentor.Stage)*13) % 10_001
			}),
		})
	}
	if g.one(2) {
		p.Eligibility = p.Eligibility.With(rule.New(ownRule, func(p pairing) []rule.Finding {
			if (int(p.Mentor.Stage)+int(p.Mentee.Stage))%5 > 0 {
				return nil
			}
			return []rule.Finding{{Message: "a rule of the programme's own"}}
		}))
	}
	return p
}

var ownRule = rule.Info{
	Code: "programme.pair.own", Severity: rule.Violation, Title: "A rule of the programme's own",
	Why: "It looks at pairs and tells nothing of itself.", Remedy: "None.", Basis: rule.Convention,
}

// rows returns the candidates of each mentee that scoring every pair leads to.
func rows(in matching.Instance, limit int) (mentors, scores [][]int32, cut []matching.Cut) {
	for i := range in.Mentees {
		var pairs []int32
		for e := in.Start[i]; e < in.Start[i+1]; e++ {
			pairs = append(pairs, e)
		}
		slotless := func(e int32) int { return boolInt(in.MentorCapacity[in.Mentor[e]] == 0) }
		slices.SortFunc(pairs, func(a, b int32) int {
			return cmp.Or(cmp.Compare(slotless(a), slotless(b)), -cmp.Compare(in.Score[a], in.Score[b]), cmp.Compare(a, b))
		})
		var c matching.Cut
		if len(pairs) > limit {
			if next := pairs[limit]; slotless(next) == 0 {
				c = matching.Cut{Some: true, Best: in.Score[next]}
			}
			pairs = pairs[:limit]
		}
		slices.Sort(pairs)
		var row, score []int32
		for _, e := range pairs {
			row, score = append(row, in.Mentor[e]), append(score, in.Score[e])
		}
		mentors, scores, cut = append(mentors, row), append(scores, score), append(cut, c)
	}
	return mentors, scores, cut
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestCandidatesAreTheBestOfAllPairs(t *testing.T) {
	for seed := range uint64(scaletest.Pick(150, 25)) {
		g := newRand(seed)
		p := varied(seed, 1+g.IntN(24), 1+g.IntN(24))
		all, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		for p.Candidates = 1; p.Candidates <= len(p.Mentors)+1; p.Candidates += 1 + g.IntN(4) {
			few, err := matching.Compile(t.Context(), p)
			require.NoError(t, err)
			require.NoError(t, few.Validate())
			mentors, scores, cut := rows(all, p.Candidates)
			require.Equal(t, cut, few.Cut, "seed %d, %d candidates", seed, p.Candidates)
			for i := range few.Mentees {
				from, until := few.Start[i], few.Start[i+1]
				require.Equal(t, mentors[i], orNone(few.Mentor[from:until]), "seed %d, %d candidates, mentee %d", seed, p.Candidates, i)
				require.Equal(t, scores[i], orNone(few.Score[from:until]), "seed %d, %d candidates, mentee %d", seed, p.Candidates, i)
			}
		}
	}
}

func orNone(list []int32) []int32 {
	if len(list) == 0 {
		return nil
	}
	return list
}

// However few the candidates are, the result is worth as much as that of all
// pairs, and its prices hold for all pairs.
func TestFewCandidatesLoseNothing(t *testing.T) {
	for seed := range uint64(scaletest.Pick(80, 13)) {
		g := newRand(seed)
		p := varied(seed, 1+g.IntN(16), 1+g.IntN(24))
		all, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		want, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		for p.Candidates = 1; p.Candidates <= len(p.Mentors); p.Candidates += 1 + g.IntN(3) {
			name := fmt.Sprintf("seed %d, %d candidates", seed, p.Candidates)
			r, err := matching.Match(t.Context(), p, matching.Options{})
			require.NoError(t, err, name)
			require.Equal(t, want.Worth, r.Worth, name)
			require.Equal(t, p.Candidates, r.Candidates, name)
			require.Len(t, r.Unmatched, len(want.Unmatched), name)
			require.NoError(t, matching.Verify(t.Context(), p, r), name)
			holds(t, all, r, name)
		}
	}
}

// holds checks the prices of a result against every pair.
func holds(t *testing.T, all matching.Instance, r matching.Result, name string) {
	t.Helper()
	price := func(list []matching.Price) map[mentorship.PersonID]matching.Worth {
		of := map[mentorship.PersonID]matching.Worth{}
		for _, p := range list {
			of[p.Person] = p.Worth
		}
		return of
	}
	mentors, mentees := price(r.Certificate.Mentors), price(r.Certificate.Mentees)
	for i, mentee := range all.Mentees {
		for e := all.Start[i]; e < all.Start[i+1]; e++ {
			mentor := all.Mentors[all.Mentor[e]]
			worth := matching.Worth{Places: 1, Score: int64(all.Score[e])}
			require.LessOrEqual(t, all.Objective.Compare(worth, mentees[mentee].Plus(mentors[mentor])), 0,
				"%s: %s with %s is worth more than its prices", name, mentor, mentee)
		}
	}
}

func TestCausesAmongCandidates(t *testing.T) {
	for seed := range uint64(scaletest.Pick(60, 10)) {
		p := varied(seed, 6, 14)
		want, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		none := map[mentorship.PersonID][]matching.Exclusion{}
		for _, u := range want.Unmatched {
			if u.Cause == matching.NoneEligible {
				none[u.Mentee] = u.Excluded
			}
		}
		p.Candidates = 2
		r, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		for _, u := range r.Unmatched {
			excluded, known := none[u.Mentee]
			assert.Equal(t, known, u.Cause == matching.NoneEligible, "seed %d, %s", seed, u.Mentee)
			assert.Equal(t, excluded, u.Excluded, "seed %d, %s", seed, u.Mentee)
			assert.NotEqual(t, matching.LeftOut, u.Cause, "seed %d, %s", seed, u.Mentee)
		}
	}
}

func TestVerifyLooksBeyondCandidates(t *testing.T) {
	// With one candidate each both want the first mentor, who has one slot; the
	// second is as good as nothing for them.
	w := world{scores: [][]int{{9, 5}, {8, 7}}, slots: []int{1, 1}}
	p := w.problem()
	p.Candidates = 1
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.Len(t, r.Matches, 2, "what was left out is added")
	require.NoError(t, matching.Verify(t.Context(), p, r))

	p.Mentees = p.Mentees[:1]
	alone, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.Equal(t, 1, alone.Cut, "somebody was left out, and it is said")
	require.NoError(t, matching.Verify(t.Context(), p, alone))

	for k := range alone.Certificate.Mentees {
		alone.Certificate.Mentees[k].Worth = matching.Worth{Places: 1, Score: 1}
	}
	alone.Certificate.Mentors = []matching.Price{{Person: "mentor-0", Worth: matching.Worth{Score: 8}}}
	require.ErrorIs(t, matching.Verify(t.Context(), p, alone), matching.ErrResult, "a price that what was left out exceeds")
}

// A conflict among few candidates is none if there are others.
func TestAConflictAmongCandidatesAloneIsRefused(t *testing.T) {
	w := world{scores: [][]int{{9, 5}, {8, 7}}, slots: []int{1, 1}}
	p := w.problem()
	p.Candidates = 1
	p.Demands = matching.Demands{MenteeMinimum: map[mentorship.PersonID]int{"mentee-0": 1, "mentee-1": 1}}
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.Len(t, r.Matches, 2, "the second mentor is taken into account")

	in, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	s := solved(t, in)
	require.Equal(t, matching.Infeasible, s.Proof)
	r.Matches, r.Worth, r.Certificate, r.Conflict = nil, matching.Worth{}, matching.Certificate{Proof: s.Proof}, s.Conflict
	r.Candidates, r.Cut, r.Mentors[0].Matched, r.Mentors[1].Matched = 1, 2, 0, 0
	r.Unmatched = []matching.Unmatched{
		{Mentee: "mentee-0", Cause: matching.DemandsClash, Eligible: 1},
		{Mentee: "mentee-1", Cause: matching.DemandsClash, Eligible: 1},
	}
	refused, ok := errors.AsType[*matching.ResultError](matching.Verify(t.Context(), p, r))
	require.True(t, ok)
	require.Len(t, refused.Faults, 1, "all else follows: %v", refused)
	assert.Equal(t, "/conflict", refused.Faults[0].Path)
}

func TestExplainBeyondCandidates(t *testing.T) {
	w := world{scores: [][]int{{9, 5, no}}, slots: []int{1, 1, 1}}
	p := w.problem()
	p.Candidates = 1
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	e, err := matching.NewExplainer(t.Context(), p, r)
	require.NoError(t, err)
	all, err := e.Mentee("mentee-0")
	require.NoError(t, err)
	require.Equal(t, matching.Matched, all[0].Verdict)
	require.Equal(t, matching.Beyond, all[1].Verdict)
	require.Equal(t, matching.Worth{Score: 4}, all[1].Short, "what the prices exceed its worth by")
	require.Equal(t, matching.Forbidden, all[2].Verdict)
}

func TestDemandsBeyondCandidates(t *testing.T) {
	// The third mentor is nobody's best, and yet must have somebody.
	w := world{scores: [][]int{{9, 5, 1}, {8, 7, 2}, {7, 6, no}}, slots: []int{3, 1, 1}}
	p := w.problem()
	p.Candidates = 1
	p.Demands = matching.Demands{MentorMinimum: map[mentorship.PersonID]int{"mentor-2": 1}}
	r, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.Nil(t, r.Conflict, "more candidates are taken until it can be met")
	require.Len(t, r.Of("mentor-2"), 1)
	require.NoError(t, matching.Verify(t.Context(), p, r))

	p.Demands = matching.Demands{Locked: []matching.Pair{{Mentor: "mentor-2", Mentee: "mentee-0"}}}
	r, err = matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.Len(t, r.Of("mentor-2"), 1, "what is locked is a candidate")
	require.NoError(t, matching.Verify(t.Context(), p, r))

	p.Demands = matching.Demands{Locked: []matching.Pair{{Mentor: "mentor-2", Mentee: "mentee-2"}}}
	r, err = matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	require.NotNil(t, r.Conflict, "what is forbidden stays so, however many candidates there are")
	require.NoError(t, matching.Verify(t.Context(), p, r))
}

func TestStableAmongCandidates(t *testing.T) {
	for seed := range uint64(scaletest.Pick(20, 4)) {
		p := varied(seed, 12, 20)
		p.Candidates = 3
		r, err := matching.Match(t.Context(), p, matching.Options{Solver: matching.Stable{}})
		require.NoError(t, err)
		require.Equal(t, 3, r.Candidates, "it is said among how many the result is stable")
		require.NoError(t, matching.Verify(t.Context(), p, r))
	}
}

func TestNegativeCandidatesAreRefused(t *testing.T) {
	p := population(1, 2, 2)
	p.Candidates = -1
	require.ErrorIs(t, p.Validate(), matching.ErrProblem)
}

// The limit may be any number: beyond the number of mentors it leaves nobody out.
func TestMoreCandidatesThanMentors(t *testing.T) {
	tests := map[string]struct {
		mentors, mentees int
		reason           string
	}{
		"few":  {2, 3, "one goroutine looks at all pairs"},
		"many": {130, 130, "so many pairs are shared among goroutines"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := population(1, test.mentors, test.mentees)
			all, err := matching.Compile(t.Context(), p)
			require.NoError(t, err)
			for _, most := range [...]int{test.mentors, math.MaxInt} {
				p.Candidates = most
				in, err := matching.Compile(t.Context(), p)
				require.NoError(t, err)
				require.Equal(t, all.Mentor, in.Mentor, test.reason)
				r, err := matching.Match(t.Context(), p, matching.Options{})
				require.NoError(t, err)
				require.Zero(t, r.Cut)
				require.NoError(t, matching.Verify(t.Context(), p, r))
			}
		})
	}
}

// A boaster promises more than it keeps.
type boaster struct {
	matching.Criterion
	listed []matching.Listed
	rest   rating
	class  []int32
}

func (b boaster) Prepare(matching.Scene) matching.Prepared { return b }

func (b boaster) RatePair(mentor, _ int) rating { return rating(1000 * (mentor + 1)) }

func (b boaster) AppendListed(dst []matching.Listed, _ int) ([]matching.Listed, rating) {
	return append(dst, b.listed...), b.rest
}

// A braggart has classes that make no sense.
type braggart struct{ boaster }

func (b braggart) Classes() (mentors, mentees []int32) { return b.class, b.class }

func TestBrokenPromisesAreNotRelied(t *testing.T) {
	rates := matching.CriterionFunc(func(p pairing) rating { return 1000 * rating(p.Mentor.ID[len(p.Mentor.ID)-1]-'0'+1) })
	tests := map[string]struct {
		criterion matching.Criterion
		reason    string
	}{
		"a stranger":        {boaster{Criterion: rates, listed: []matching.Listed{{Mentor: 7, Rating: 1}}}, "there is no such mentor"},
		"nobody":            {boaster{Criterion: rates, listed: []matching.Listed{{Mentor: -1, Rating: 1}}}, "nor one before the first"},
		"twice":             {boaster{Criterion: rates, listed: []matching.Listed{{Mentor: 1}, {Mentor: 1}}}, "each stands once"},
		"beyond all points": {boaster{Criterion: rates, listed: []matching.Listed{{Mentor: 1, Rating: -5}}}, "no rating"},
		"the rest beyond":   {boaster{Criterion: rates, rest: -5}, "no rating"},
		"too few classes":   {braggart{boaster{Criterion: rates, class: []int32{0}, rest: -5}}, "not for everybody"},
		"classes beyond":    {braggart{boaster{Criterion: rates, class: []int32{0, 9, 0}, rest: -5}}, "more classes than people"},
		"classes below":     {braggart{boaster{Criterion: rates, class: []int32{0, -9, 0}, rest: -5}}, "no such class"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := population(3, 3, 3)
			p.Mentees = p.Mentees[:3]
			p.Eligibility = rule.Set[pairing]{}
			p.Criteria = []matching.Weighted{{Name: "own", Weight: 1, Criterion: tt.criterion, Basis: rule.Convention}}
			in, err := matching.Compile(t.Context(), p)
			require.NoError(t, err)
			require.Equal(t, []int32{1000, 2000, 3000, 1000, 2000, 3000, 1000, 2000, 3000}, in.Score, tt.reason)
		})
	}
}

func FuzzCandidates(f *testing.F) {
	f.Add(uint64(1), uint8(5), uint8(7), uint8(2))
	f.Add(uint64(9), uint8(30), uint8(30), uint8(1))
	f.Fuzz(func(t *testing.T, seed uint64, mentors, mentees, limit uint8) {
		p := varied(seed, 1+int(mentors)%40, 1+int(mentees)%40)
		all, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		want, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		p.Candidates = 1 + int(limit)%40
		few, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		_, _, cut := rows(all, p.Candidates)
		require.Equal(t, cut, few.Cut)
		r, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		require.Equal(t, want.Worth, r.Worth)
		holds(t, all, r, "fuzzed")
	})
}

// silent hides all that criteria and rules tell of themselves, so that each is
// asked about every pair.
func silent(p matching.Problem) matching.Problem {
	p.Criteria = slices.Clone(p.Criteria)
	for k := range p.Criteria {
		p.Criteria[k].Criterion = matching.CriterionFunc(p.Criteria[k].Criterion.Rate)
	}
	infos := p.Eligibility.Infos()
	var rules []rule.Rule[pairing]
	for r := range p.Eligibility.All() {
		info := infos[len(rules)]
		if scoped, ok := r.(rule.Scoped[pairing]); ok {
			rules = append(rules, rule.NewScoped(info, scoped.Applies, r.Check))
			continue
		}
		rules = append(rules, rule.New(info, r.Check))
	}
	p.Eligibility = rule.NewSet(rules...)
	return p
}

func TestWhatIsToldBeforehandChangesNothing(t *testing.T) {
	for seed := range uint64(scaletest.Pick(25, 4)) {
		p := varied(seed, 30, 30)
		want, err := matching.Compile(t.Context(), silent(p))
		require.NoError(t, err)
		got, err := matching.Compile(t.Context(), p)
		require.NoError(t, err)
		require.Equal(t, want, got, "seed %d", seed)
	}
}
