package matching_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestTamperedResultsAreRefused(t *testing.T) {
	// Four mentees for two mentors: the first two are matched, mentee-2 lost,
	// and mentee-3 is not eligible with anybody.
	w := world{scores: [][]int{{9, 5}, {5, 9}, {4, 4}, {no, no}}, slots: []int{1, 1}}
	p := w.problem()
	p.Eligibility = p.Eligibility.With(hint("test.hint.advice", rule.Advice, rule.Broken))
	_, right := matched(t, p)
	require.Len(t, right.Matches, 2)
	require.Len(t, right.Remarks, 2)

	fault := func(kind matching.FaultKind, paths ...string) []matching.Fault {
		var list []matching.Fault
		for _, path := range paths {
			list = append(list, matching.Fault{Path: path, Kind: kind})
		}
		return list
	}
	type result = matching.Result
	tests := map[string]struct {
		tamper func(*result)
		want   []matching.Fault
	}{
		"a forbidden pair": {func(r *result) { r.Matches[1].Mentee = "mentee-3" }, fault(matching.FaultForbidden, "/matches/1")},
		"a stranger":       {func(r *result) { r.Matches[0].Mentor = "x"; r.Matches[1].Mentee = "y" }, fault(matching.FaultUnknown, "/matches/0/mentor", "/matches/1/mentee")},
		"nobody at all":    {func(r *result) { r.Matches[0].Mentor, r.Matches[0].Mentee = "", "" }, fault(matching.FaultUnknown, "/matches/0/mentor", "/matches/0/mentee")},
		"a pair twice":     {func(r *result) { r.Matches[1] = r.Matches[0] }, fault(matching.FaultMalformed, "/matches/1")},
		"another order":    {func(r *result) { slices.Reverse(r.Matches) }, fault(matching.FaultMalformed, "/matches/1")},
		"a mentor beyond capacity": {
			func(r *result) { r.Matches[1].Mentor = "mentor-0" },
			[]matching.Fault{
				{Path: "/mentors/0", Kind: matching.FaultCapacity},
				{Path: "/certificate/mentors/1", Kind: matching.FaultOptimum},
			},
		},
		"a mentee twice": {
			func(r *result) { r.Matches[1].Mentee = "mentee-0" },
			[]matching.Fault{
				{Path: "/mentees/0", Kind: matching.FaultCapacity},
				{Path: "/certificate/mentees/1", Kind: matching.FaultOptimum},
			},
		},
		"not the best": {
			func(r *result) { r.Matches[0].Mentor, r.Matches[1].Mentor = "mentor-1", "mentor-0" },
			fault(matching.FaultOptimum, "/certificate/mentees/0", "/certificate/mentees/1"),
		},
		"not the most":          {func(r *result) { r.Matches = r.Matches[:1] }, fault(matching.FaultOptimum, "/certificate/mentors/1", "/certificate/mentees/1")},
		"a price":               {func(r *result) { r.Certificate.Mentees[0].Score++ }, fault(matching.FaultOptimum, "/certificate/mentees/0")},
		"a price left out":      {func(r *result) { r.Certificate.Mentors = r.Certificate.Mentors[1:] }, fault(matching.FaultOptimum, "/certificate/mentees/1", "/certificate/mentees/2")},
		"a price of a stranger": {func(r *result) { r.Certificate.Mentors[0].Person = "a" }, fault(matching.FaultUnknown, "/certificate/mentors/0/person")},
		"prices of strangers": {
			func(r *result) { r.Certificate.Mentors[0].Person, r.Certificate.Mentors[1].Person = "a", "b" },
			fault(matching.FaultUnknown, "/certificate/mentors/0/person", "/certificate/mentors/1/person"),
		},
		"a price twice": {
			func(r *result) { r.Certificate.Mentors[1] = r.Certificate.Mentors[0] },
			fault(matching.FaultMalformed, "/certificate/mentors/1"),
		},
		"prices in another order": {func(r *result) { slices.Reverse(r.Certificate.Mentees) }, fault(matching.FaultMalformed, "/certificate/mentees/1")},
		"a price of nothing": {
			func(r *result) {
				r.Certificate.Mentees = append(r.Certificate.Mentees, matching.Price{Person: "mentee-2"})
			},
			fault(matching.FaultDiffers, "/certificate/mentees"),
		},
		"the proof": {func(r *result) { r.Certificate.Proof = "so help me" }, fault(matching.FaultUnknown, "/certificate/proof")},
		"no proof": {
			func(r *result) { r.Certificate.Proof = matching.NoProof },
			fault(matching.FaultDiffers, "/unmatched/0", "/certificate/mentors", "/certificate/mentees"),
		},
		"the score":        {func(r *result) { r.Matches[1].Score++ }, fault(matching.FaultDiffers, "/matches/1")},
		"points":           {func(r *result) { r.Matches[0].Parts[0].Points++ }, fault(matching.FaultDiffers, "/matches/0")},
		"a note":           {func(r *result) { r.Matches[0].Parts[0].Note = "!" }, fault(matching.FaultDiffers, "/matches/0")},
		"the worth":        {func(r *result) { r.Worth.Places++ }, fault(matching.FaultDiffers, "/worth")},
		"the objective":    {func(r *result) { r.Objective = matching.Score }, fault(matching.FaultDiffers, "/objective")},
		"a cause":          {func(r *result) { r.Unmatched[0].Cause = matching.LostTie }, fault(matching.FaultDiffers, "/unmatched/0")},
		"a change":         {func(r *result) { r.Unmatched[1].Change.Matches = "mentee-2" }, fault(matching.FaultDiffers, "/unmatched/1")},
		"nobody unmatched": {func(r *result) { r.Unmatched = nil }, fault(matching.FaultDiffers, "/unmatched")},
		"a slot":           {func(r *result) { r.Mentors[1].Taken-- }, fault(matching.FaultDiffers, "/mentors/1")},
		"a remark":         {func(r *result) { r.Remarks[1].Finding.Severity = rule.Warning }, fault(matching.FaultDiffers, "/remarks/1")},
		"no remark":        {func(r *result) { r.Remarks = r.Remarks[:1] }, fault(matching.FaultDiffers, "/remarks")},
		"a weight":         {func(r *result) { r.Criteria[0].Weight++ }, fault(matching.FaultDiffers, "/criteria/0")},
		"a rule":           {func(r *result) { r.Rules = nil }, fault(matching.FaultDiffers, "/rules")},
		"strict":           {func(r *result) { r.Strict = true }, fault(matching.FaultDiffers, "/strict")},
		"the policy":       {func(r *result) { r.Policy = mentorship.DefaultPolicy() }, fault(matching.FaultDiffers, "/policy")},
		"the mode":         {func(r *result) { r.Mode = mentorship.Virtual }, fault(matching.FaultDiffers, "/mode")},
		"the period":       {func(r *result) { r.Period.From = day("2027-01-01") }, fault(matching.FaultDiffers, "/period")},
		"the time zones":   {func(r *result) { r.TimeZones = "" }, fault(matching.FaultDiffers, "/timeZones")},
		"unreadable":       {func(r *result) { r.Remarks[0].Finding.Severity = 7 }, fault(matching.FaultDiffers, "/remarks/0")},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := copyOf(t, right)
			test.tamper(&r)
			err := matching.Verify(t.Context(), p, r)
			require.ErrorIs(t, err, matching.ErrResult)
			refused, ok := errors.AsType[*matching.ResultError](err)
			require.True(t, ok)
			assert.Empty(t, cmp.Diff(test.want, refused.Faults, cmpopts.IgnoreFields(matching.Fault{}, "Message")))
			assert.Contains(t, err.Error(), refused.Faults[0].Message)
		})
	}
}

func copyOf(t *testing.T, r matching.Result) matching.Result {
	t.Helper()
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var c matching.Result
	require.NoError(t, json.Unmarshal(text, &c))
	return c
}

func TestTimesOfAMatchAreTheCallers(t *testing.T) {
	p := population(2, 5, 5)
	_, r := matched(t, p)
	require.NotEmpty(t, r.Matches)
	r.Matches[0].Asked, r.Matches[0].Decided = day("2026-11-01"), day("2026-12-01")
	require.NoError(t, matching.Verify(t.Context(), p, r))
	assert.Equal(t, day("2026-11-01"), r.Matches[0].Asked, "and left alone")
}

// Every value that stands in the JSON of a result is changed, one after the
// other, prices aside, and so is the number of entries in every list.
func TestAnyFieldTampered(t *testing.T) {
	for seed := range uint64(1) {
		p := population(seed, 2, 3)
		p.Mode = ""
		_, r := matched(t, p)
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var tree any
		require.NoError(t, json.Unmarshal(text, &tree))
		tried := 0
		tamper(&tree, "", func(path string) {
			changed, err := json.Marshal(tree)
			require.NoError(t, err)
			var other matching.Result
			if json.Unmarshal(changed, &other) != nil {
				return // does not even decode
			}
			if again, err := json.Marshal(other); err == nil && string(again) == string(text) {
				return // says the same in other words
			}
			if strings.HasPrefix(path, "/certificate/me") && !strings.HasSuffix(path, "/person") {
				return // other prices may prove it as well; see above
			}
			tried++
			require.Error(t, matching.Verify(t.Context(), p, other), "seed %d: %s", seed, path)
		})
		require.Greater(t, tried, 100)
	}
}

// tamper changes each value below node in turn, calls check, and undoes it.
func tamper(node *any, path string, check func(path string)) {
	was := *node
	try := func(value any) {
		*node = value
		check(path)
		*node = was
	}
	switch v := was.(type) {
	case string:
		try(v + "x")
		try("")
		try("participation")
	case float64:
		try(v + 1)
	case bool:
		try(!v)
	case []any:
		if len(v) > 0 {
			try(v[1:])
			try(append(slices.Clone(v), v[len(v)-1]))
		}
		for i := range v {
			tamper(&v[i], fmt.Sprintf("%s/%d", path, i), check)
		}
	case map[string]any:
		for key := range v {
			value := v[key]
			delete(v, key)
			check(path + "/" + key)
			v[key] = value
			tamper(&value, path+"/"+key, func(path string) {
				v[key] = value
				check(path)
			})
			v[key] = value
		}
	}
}

func TestVerifyWithoutTheSolver(t *testing.T) {
	// A result put together by hand, as another programme might.
	w := world{scores: [][]int{{7}}, slots: []int{1}}
	p := w.problem()
	text := `{
		"objective": "participation", "worth": {"places": 1, "score": 7},
		"matches": [{"mentor": "mentor-0", "mentee": "mentee-0", "score": 7, "parts": [
			{"criterion": "gain", "points": 7, "weight": 1}, {"criterion": "penalty", "points": 0, "weight": -1}]}],
		"unmatched": [], "mentors": [{"mentor": "mentor-0", "capacity": 1, "taken": 0, "matched": 1}], "remarks": [],
		"certificate": {"proof": "duals", "mentors": [{"person": "mentor-0", "places": 0, "score": 3}], "mentees": [{"person": "mentee-0", "places": 1, "score": 4}]},
		"criteria": [{"name": "gain", "weight": 1}, {"name": "penalty", "weight": -1}],
		"rules": [{"code": "test.pairing.barred", "severity": "violation"}],
		"strict": false, "policy": {}, "timeZones": "` + zones(t) + `"}`
	var r matching.Result
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.DisallowUnknownFields()
	require.NoError(t, decoder.Decode(&r))
	assert.NoError(t, matching.Verify(t.Context(), p, r), "other prices prove it as well")
}

func zones(t *testing.T) string {
	t.Helper()
	_, r := matched(t, matching.Problem{})
	return r.TimeZones
}
