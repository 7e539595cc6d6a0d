package matching_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestStyleAndValues(t *testing.T) {
	styles := func(s ...mentorship.Style) person { return person{Styles: s} }
	rates(t, matching.Style(), map[string]rated{
		"one of two":  {pairOf(styles("direct", "hands-on"), styles("reflective", "direct", "structured")), 5_000, `styles in common: "direct"`, "of the shorter list"},
		"all of one":  {pairOf(styles("direct"), styles("reflective", "direct")), 10_000, "direct", "the shorter list is covered"},
		"none":        {pairOf(styles("direct"), styles("reflective")), 0, "no styles in common", "a cause of mismatch"},
		"not named":   {pairOf(styles(), styles("reflective")), matching.Unstated, "the mentor has not named a style", "not asked"},
		"said twice":  {pairOf(styles("direct", "direct"), styles("direct", "structured")), 10_000, "direct", "a style counts once"},
		"other order": {pairOf(styles("a", "b", "c"), styles("c", "b", "d")), 6_666, `"b", "c"`, "the order is of no concern"},
	})
	values := func(v ...mentorship.CoreValue) person { return person{Values: v} }
	rates(t, matching.Values(), map[string]rated{
		"shared":    {pairOf(values("equity", "autonomy"), values("equity", "candour")), 5_000, `values in common: "equity"`, "one of two"},
		"none":      {pairOf(values("equity"), values("candour")), 0, "no values in common", "a cause of mismatch"},
		"not named": {pairOf(values("equity"), values()), matching.Unstated, "the mentee has not named a value", "not asked"},
	})
}

func TestPersonality(t *testing.T) {
	is := func(o, c, e, a, s int) person {
		return person{Personality: &mentorship.Personality{Openness: o, Conscientiousness: c, Extraversion: e, Agreeableness: a, Stability: s}}
	}
	rates(t, matching.Personality(), map[string]rated{
		"alike":        {pairOf(is(10, 20, 30, 40, 50), is(10, 20, 30, 40, 50)), 10_000, "not shown", "no difference"},
		"one step":     {pairOf(is(10, 20, 30, 40, 50), is(10, 20, 31, 40, 50)), 9_980, "not shown", "20 points a step"},
		"both ways":    {pairOf(is(10, 20, 30, 40, 50), is(9, 21, 30, 40, 50)), 9_960, "not shown", "differences do not cancel"},
		"opposite":     {pairOf(is(0, 0, 0, 0, 0), is(100, 100, 100, 100, 100)), 0, "not shown", "500 steps"},
		"unstated":     {pairOf(person{}, is(0, 0, 0, 0, 0)), matching.Unstated, "the mentor", "not described"},
		"out of range": {pairOf(is(0, 0, 0, 0, 0), is(0, 0, 101, 0, 0)), matching.Unstated, "the mentee", "no description"},
	})
}

func TestStage(t *testing.T) {
	at := func(s mentorship.Stage) person { return person{Stage: s} }
	rates(t, matching.Stage(), map[string]rated{
		"one stage":    {pairOf(at(30), at(10)), 10_000, "early for student", "one ahead"},
		"almost one":   {pairOf(at(29), at(10)), 9_500, "student+19", "19 of 20"},
		"two stages":   {pairOf(at(50), at(10)), 10_000, "mid", "two ahead"},
		"past two":     {pairOf(at(51), at(10)), 9_875, "mid+1", "125 points a step"},
		"four stages":  {pairOf(at(90), at(10)), 5_000, "leading", "half"},
		"out of sight": {pairOf(at(130), at(10)), 0, "leading+40", "nothing left"},
		"farther":      {pairOf(at(1000), at(10)), 0, "leading+910", "never below zero"},
		"the same":     {pairOf(at(30), at(30)), 0, "early for early", "no lead"},
		"behind":       {pairOf(at(10), at(30)), 0, "student for early", "no lead"},
		"unstated":     {pairOf(person{}, at(30)), matching.Unstated, "the mentor has not named a stage", "not said"},
		"other side":   {pairOf(at(30), person{}), matching.Unstated, "the mentee", "not said"},
	})
}

func TestProfessionWish(t *testing.T) {
	is := func(p mentorship.Profession, w mentorship.Wishes) person { return person{Profession: p, Wishes: w} }
	nothing := mentorship.Wishes{}
	same, other := mentorship.Wishes{Kinship: mentorship.SameProfession}, mentorship.Wishes{Kinship: mentorship.OtherProfession}
	named := mentorship.Wishes{Professions: []mentorship.Profession{"podiatry", "audiology"}}
	rates(t, matching.ProfessionWish(), map[string]rated{
		"same, met":       {pairOf(is("podiatry", nothing), is("podiatry", same)), 10_000, "1 of 1", "as wished"},
		"same, not met":   {pairOf(is("audiology", nothing), is("podiatry", same)), 0, "0 of 1", "not as wished"},
		"other, met":      {pairOf(is("audiology", nothing), is("podiatry", other)), 10_000, "1 of 1", "as wished"},
		"other, not met":  {pairOf(is("podiatry", nothing), is("podiatry", other)), 0, "0 of 1", "not as wished"},
		"named":           {pairOf(is("audiology", nothing), is("dietetics", named)), 10_000, "1 of 1", "one of those named"},
		"not named":       {pairOf(is("psychology", nothing), is("dietetics", named)), 0, "0 of 1", "none of those named"},
		"the mentor's":    {pairOf(is("podiatry", other), is("podiatry", same)), 5_000, "1 of 2", "the wishes of both count"},
		"own not known":   {pairOf(is("podiatry", nothing), is("", same)), matching.Unstated, "no wish", "same as what?"},
		"other not known": {pairOf(is("", nothing), is("podiatry", named)), matching.Unstated, "no wish", "cannot be judged"},
		"no wish":         {pairOf(is("podiatry", nothing), is("podiatry", nothing)), matching.Unstated, "no wish", "nobody asks"},
	})
}

func TestPerspectives(t *testing.T) {
	view := mentorship.Perspective{Aspect: mentorship.AspectGender, View: "x"}
	faith := mentorship.Perspective{Aspect: mentorship.AspectReligion, View: "y"}
	asks := func(p ...mentorship.Perspective) person {
		return person{Wishes: mentorship.Wishes{Perspectives: p}}
	}
	shares := func(until string, purposes ...mentorship.Purpose) person {
		consent := mentorship.Consent{Purposes: purposes}
		if until != "" {
			consent.Until = day(until)
		}
		return person{Perspectives: []mentorship.SharedPerspective{{Perspective: view, Consent: consent}}}
	}
	const matchable = mentorship.PurposeMatching
	from := func(p pairing) pairing { return during(p, "2027-01-01", "") }
	rates(t, matching.Perspectives(), map[string]rated{
		"shared":             {from(pairOf(shares("", matchable), asks(view))), 10_000, "not shown", "asked for and shared"},
		"half":               {from(pairOf(shares("", matchable), asks(view, faith))), 5_000, "not shown", "one of two"},
		"not shared":         {from(pairOf(person{}, asks(view))), 0, "not shown", "silence and another view are the same"},
		"not asked":          {from(pairOf(shares("", matchable), asks())), matching.NotAsked, "no perspective", "never looked at"},
		"another purpose":    {from(pairOf(shares("", mentorship.PurposeStatistics), asks(view))), 0, "not shown", "no consent to match by it"},
		"consent ends":       {from(pairOf(shares("2027-01-01", matchable), asks(view))), 0, "not shown", "over when the period begins"},
		"consent holds":      {from(pairOf(shares("2027-01-02", matchable), asks(view))), 10_000, "not shown", "holds when the period begins"},
		"no period, ends":    {pairOf(shares("2999-01-01", matchable), asks(view)), 0, "not shown", "when it begins is not known"},
		"no period, endless": {pairOf(shares("", matchable), asks(view)), 10_000, "not shown", "holds whenever it begins"},
	})
	said := matching.Perspectives().(matching.Describer).Describe(from(pairOf(shares("", matchable), asks(view))))
	assert.NotContains(t, said, "x", "the view is not told")
	assert.NotContains(t, said, "gender", "nor the aspect")
}
