package matching_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

type (
	person  = mentorship.Person
	pairing = mentorship.Pairing
	rating  = matching.Rating
)

// pairOf is a pairing of two people under the default policy.
func pairOf(mentor, mentee person) pairing {
	policy := mentorship.DefaultPolicy()
	if mentor.ID == "" {
		mentor.ID = "mentor"
	}
	if mentee.ID == "" {
		mentee.ID = "mentee"
	}
	return pairing{Mentor: &mentor, Mentee: &mentee, Policy: &policy}
}

func in(p pairing, mode mentorship.Mode) pairing {
	p.Mode = mode
	return p
}

func day(s string) time.Time {
	at, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return at
}

func during(p pairing, from, until string) pairing {
	p.Period = mentorship.Period{From: day(from)}
	if until != "" {
		p.Period.Until = day(until)
	}
	return p
}

// A rated case is a pairing with the rating and a piece of the words expected.
type rated struct {
	p      pairing
	want   rating
	words  string
	reason string
}

// rates checks a criterion on cases, and that it treats the unknown as unstated.
func rates(t *testing.T, c matching.Criterion, cases map[string]rated) {
	t.Helper()
	for name, test := range cases {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, c.Rate(test.p), test.reason)
			words := c.(matching.Describer).Describe(test.p)
			assert.Contains(t, words, test.words)
			assert.Equal(t, test.want == matching.Unstated, strings.HasPrefix(words, "unstated"), words)
		})
	}
	known := pairOf(person{}, person{})
	for _, p := range []pairing{{}, {Mentor: known.Mentor}, {Mentee: known.Mentee}} {
		assert.Equal(t, matching.Unstated, c.Rate(p), "somebody is not known")
		assert.NotEmpty(t, c.(matching.Describer).Describe(p))
	}
	assert.True(t, c.Rate(pairing{Mentor: known.Mentor, Mentee: known.Mentee}).Valid(), "without a policy")
}

func TestExpertise(t *testing.T) {
	claims := func(e ...mentorship.Expertise) person { return person{Expertise: e} }
	seeks := func(s ...mentorship.Sought) person { return person{Seeks: s} }
	stroke := func(l mentorship.Level) mentorship.Expertise { return mentorship.Expertise{Area: "stroke", Level: l} }
	want := func(l mentorship.Level) mentorship.Sought { return mentorship.Sought{Area: "stroke", Level: l} }
	rates(t, matching.Expertise(), map[string]rated{
		"at the level":    {pairOf(claims(stroke(mentorship.Expert)), seeks(want(mentorship.Expert))), 10_000, `covers "stroke"`, "reached"},
		"above":           {pairOf(claims(stroke(mentorship.Expert)), seeks(want(mentorship.Novice))), 10_000, "covers", "more than asked"},
		"just below":      {pairOf(claims(stroke(49)), seeks(want(50))), 9_800, `reaches in part "stroke"`, "the share of the level"},
		"no level sought": {pairOf(claims(stroke(mentorship.Proficient)), seeks(want(0))), 10_000, "covers", "the policy expects a proficient mentor"},
		"below policy":    {pairOf(claims(stroke(mentorship.Competent)), seeks(want(0))), 7_500, "in part", "30 of 40"},
		"no level said":   {pairOf(claims(stroke(0)), seeks(want(mentorship.Novice))), 5_000, "in part", "cannot be told"},
		"another area":    {pairOf(claims(mentorship.Expertise{Area: "stroke rehabilitation"}), seeks(want(0))), 0, `does not claim "stroke"`, "areas are compared whole"},
		"one of three": {
			pairOf(claims(stroke(mentorship.Expert)), seeks(want(10), mentorship.Sought{Area: "gait"}, mentorship.Sought{Area: "pain"})),
			3_333, `covers "stroke"; does not claim "gait", "pain"`, "the mean, rounded down",
		},
		"claimed twice":  {pairOf(claims(stroke(50), stroke(10)), seeks(want(50))), 10_000, "covers", "the best claim counts"},
		"nothing sought": {pairOf(claims(stroke(50)), seeks()), matching.Unstated, "the mentee has not named any area", "nothing to cover"},
		"no claim":       {pairOf(claims(), seeks(want(0))), matching.Unstated, "the mentor has not", "the mentor was not asked"},
		"neither":        {pairOf(claims(), seeks()), matching.Unstated, "neither has", "both lists are empty"},
	})
	p := pairOf(claims(stroke(10)), seeks(want(0)))
	p.Policy = &mentorship.Policy{}
	assert.Equal(t, matching.Best, matching.Expertise().Rate(p), "no level sought, none expected: any claim will do")
}

func TestGoals(t *testing.T) {
	wants := func(goals ...mentorship.Objective) person {
		return person{Wishes: mentorship.Wishes{Goals: goals}}
	}
	rates(t, matching.Goals(), map[string]rated{
		"half":     {pairOf(wants("networking"), wants("retention", "networking")), 5_000, `"networking" of 2`, "one of two"},
		"all":      {pairOf(wants("a", "b", "c"), wants("c", "a")), 10_000, "of 2", "what else the mentor names does no harm"},
		"none":     {pairOf(wants("a"), wants("b")), 0, "none of 1", "nothing shared"},
		"repeated": {pairOf(wants("a", "a"), wants("a", "a", "b")), 5_000, "of 2", "a goal counts once"},
		"mentor":   {pairOf(wants(), wants("b")), matching.Unstated, "the mentor", "not asked"},
		"mentee":   {pairOf(wants("b"), wants()), matching.Unstated, "the mentee", "not asked"},
	})
}

func TestCommonHours(t *testing.T) {
	at := func(zone, windows string) person {
		p := person{Zone: zone}
		for w := range strings.SplitSeq(windows, ", ") {
			if window, err := mentorship.ParseWindow(w); err == nil {
				p.Availability = append(p.Availability, window)
			}
		}
		return p
	}
	winter := func(p pairing) pairing { return during(p, "2027-01-04", "2027-02-01") }
	vienna, nairobi := "Europe/Vienna", "Africa/Nairobi"
	rates(t, matching.CommonHours(), map[string]rated{
		"plenty":   {winter(pairOf(at(vienna, "mon 08:00-12:00"), at(vienna, "mon 08:00-12:00"))), 10_000, "4h in common", "four hours earn all"},
		"just not": {winter(pairOf(at(vienna, "mon 08:00-12:00"), at(vienna, "mon 08:00-11:59"))), 9_958, "3h59m", "a minute less does not"},
		"zones":    {winter(pairOf(at(vienna, "mon 08:00-10:00"), at(nairobi, "mon 10:00-12:00"))), 5_000, "2h", "Nairobi is two hours ahead in winter"},
		"clocks": {
			during(pairOf(at(vienna, "mon 08:00-10:00"), at(nairobi, "mon 10:00-12:00")), "2027-01-04", "2028-01-03"),
			2_500, "1h", "and one in summer: the worst week counts",
		},
		"open end": {
			during(pairOf(at(vienna, "mon 08:00-10:00"), at(nairobi, "mon 10:00-12:00")), "2027-01-04", ""),
			2_500, "1h", "a period without an end is looked at for a year",
		},
		"never":     {winter(pairOf(at(vienna, "mon 08:00-10:00"), at(vienna, "tue 08:00-10:00"))), 0, "0h", "no common hour"},
		"minutes":   {winter(pairOf(at(vienna, "mon 08:00-08:30"), at(vienna, "mon 08:00-10:00"))), 1_250, "30m", "half an hour"},
		"no hours":  {winter(pairOf(at(vienna, ""), at(vienna, "mon 08:00-10:00"))), matching.Unstated, "the mentor has not named hours and time zone", "no windows"},
		"no zone":   {winter(pairOf(at(vienna, "mon 08:00-10:00"), at("", "mon 08:00-10:00"))), matching.Unstated, "the mentee", "no clock to read them by"},
		"bad zone":  {winter(pairOf(at(vienna, "mon 08:00-10:00"), at("Vienna", "mon 08:00-10:00"))), matching.Unstated, "the mentee", "no such zone"},
		"no period": {pairOf(at(vienna, "mon 08:00-10:00"), at(vienna, "mon 08:00-10:00")), matching.Unstated, "the period is not known", "no dates, no clocks"},
	})
	wrong := pairOf(person{Zone: vienna, Availability: []mentorship.Window{{Day: 9, From: 3, Until: 1}}}, at(vienna, "mon 08:00-10:00"))
	assert.Equal(t, matching.Unstated, matching.CommonHours().Rate(winter(wrong)), "a window that is none")
}

func TestModeWish(t *testing.T) {
	accepts := func(modes ...mentorship.Mode) person { return person{Wishes: mentorship.Wishes{Modes: modes}} }
	const virtual, local, mixed = mentorship.Virtual, mentorship.InPerson, mentorship.Mixed
	rates(t, matching.ModeWish(), map[string]rated{
		"the same":              {pairOf(accepts(virtual), accepts(local, virtual)), 10_000, `the mentor accepts "virtual", the mentee "in-person", "virtual"`, "one in common"},
		"mixed for another":     {pairOf(accepts(mixed), accepts(virtual)), 5_000, "mixed", "half"},
		"another for mixed":     {pairOf(accepts(local), accepts(mixed)), 5_000, "in-person", "half"},
		"nothing":               {pairOf(accepts(local), accepts(virtual)), 0, "accepts", "they never meet"},
		"one any":               {pairOf(accepts(), accepts(virtual)), matching.Unstated, "the mentor has not named a way of meeting", "accepts any, wishes none"},
		"the other any":         {pairOf(accepts(virtual), accepts()), matching.Unstated, "the mentee", "accepts any, wishes none"},
		"intended":              {in(pairOf(accepts(virtual), accepts(virtual, mixed)), virtual), 10_000, "virtual", "both wish it"},
		"intended, one any":     {in(pairOf(accepts(), accepts(virtual)), virtual), 10_000, "virtual", "who accepts any accepts it"},
		"intended, one refuses": {in(pairOf(accepts(local), accepts(virtual)), virtual), 0, "virtual", "the lower counts"},
		"intended, in part":     {in(pairOf(accepts(virtual), accepts(mixed)), virtual), 5_000, "virtual", "the lower counts"},
		"mixed intended":        {in(pairOf(accepts(virtual), accepts(mixed)), mixed), 5_000, "mixed", "the lower counts"},
		"intended, both any":    {in(pairOf(accepts(), accepts()), virtual), matching.Unstated, "neither", "nobody wishes anything"},
	})
}

func TestDistance(t *testing.T) {
	// One degree of latitude is 111,195 m on the sphere of the mean radius.
	north := func(degrees float64) person {
		return person{Place: mentorship.Place{Country: "AT", Coordinates: &mentorship.Coordinates{Latitude: degrees}}}
	}
	works := func(country, region string) person {
		return person{Place: mentorship.Place{Country: country, Region: region}}
	}
	limit := func(p pairing, km int) pairing {
		p.Policy.NearKilometres = mentorship.LimitOf(km, rule.Convention)
		return p
	}
	rates(t, matching.Distance(), map[string]rated{
		"same place":   {pairOf(north(0), north(0)), 10_000, "0 km apart", "near"},
		"near":         {limit(pairOf(north(0), north(1)), 112), 10_000, "111 km apart", "within the limit"},
		"a bit over":   {limit(pairOf(north(0), north(1)), 111), 9_998, "111 km", "1,110,000 m less 111,195 of 999,000"},
		"half way":     {limit(pairOf(north(0), north(5.5*50_000/111_195.0)), 50), 5_000, "275 km", "five and a half times the limit"},
		"too far":      {limit(pairOf(north(0), north(10)), 111), 0, "1112 km", "ten times the limit"},
		"zero limit":   {limit(pairOf(north(0), north(1)), 0), 0, "111 km", "nothing else is near"},
		"zero, same":   {limit(pairOf(north(1), north(1)), 0), 10_000, "0 km", "no distance at all"},
		"huge limit":   {limit(pairOf(north(-90), north(90)), 1<<62), 10_000, "20015 km", "no overflow"},
		"virtual":      {in(pairOf(north(0), north(80)), mentorship.Virtual), matching.NotAsked, "virtual", "distance does not matter"},
		"mixed":        {in(pairOf(north(0), north(80)), mentorship.Mixed), 0, "km", "some meetings are local"},
		"same region":  {pairOf(works("AT", "Tyrol"), works("AT", "Tyrol")), 10_000, "same region", "no coordinates"},
		"same country": {pairOf(works("AT", "Tyrol"), works("AT", "Styria")), 5_000, "same country", "no coordinates"},
		"no region":    {pairOf(works("AT", ""), works("AT", "")), 5_000, "same country", "two blanks are no region"},
		"abroad":       {pairOf(works("AT", "Tyrol"), works("IT", "Tyrol")), 0, "different countries", "no coordinates"},
		"nowhere":      {pairOf(works("", ""), works("AT", "")), matching.Unstated, "the mentor has not named a country", "not known"},
		"other side":   {pairOf(works("AT", ""), works("", "")), matching.Unstated, "the mentee", "not known"},
		"one measured": {pairOf(north(0), works("AT", "")), 5_000, "same country", "one has no coordinates"},
	})
	p := pairOf(north(0), north(50))
	p.Policy = &mentorship.Policy{}
	assert.Equal(t, matching.Neutral, matching.Distance().Rate(p), "no limit to measure by: the same country")
}

func TestLanguages(t *testing.T) {
	speaks := func(l ...mentorship.Language) person { return person{Languages: l} }
	lang := func(tag string, f mentorship.Fluency) mentorship.Language {
		return mentorship.Language{Tag: tag, Fluency: f}
	}
	rates(t, matching.Languages(), map[string]rated{
		"fluent":        {pairOf(speaks(lang("en", mentorship.C1)), speaks(lang("en", mentorship.Native))), 10_000, `"en" in common`, "from C1 on"},
		"less fluent":   {pairOf(speaks(lang("en", mentorship.B2)), speaks(lang("en", mentorship.Native))), 8_000, "en", "the lower counts"},
		"just short":    {pairOf(speaks(lang("en", 49)), speaks(lang("en", 49))), 9_800, "en", "below C1"},
		"beginner":      {pairOf(speaks(lang("en", mentorship.Native)), speaks(lang("en", mentorship.A1))), 2_000, "en", "the lower counts"},
		"best of two":   {pairOf(speaks(lang("en", 20), lang("sw", 70)), speaks(lang("sw", 40), lang("en", 70))), 8_000, `"sw"`, "the best in common"},
		"none":          {pairOf(speaks(lang("en", 70)), speaks(lang("sw", 70))), 0, "no language in common", "nothing shared"},
		"no level":      {pairOf(speaks(lang("en", 0)), speaks(lang("en", 70))), matching.Unstated, `how well both know "en"`, "not said"},
		"no level, low": {pairOf(speaks(lang("en", 0), lang("sw", 20)), speaks(lang("en", 70), lang("sw", 70))), matching.Unstated, `"en"`, "nothing better is known"},
		"no level, top": {pairOf(speaks(lang("en", 0), lang("sw", 30)), speaks(lang("en", 70), lang("sw", 70))), 6_000, `"sw"`, "something better is"},
		"tie":           {pairOf(speaks(lang("sw", 40), lang("en", 40)), speaks(lang("en", 40), lang("sw", 40))), 8_000, `"en"`, "the first in the alphabet"},
		"nothing named": {pairOf(speaks(), speaks(lang("en", 70))), matching.Unstated, "the mentor has not named a language", "not asked"},
		"mentee silent": {pairOf(speaks(lang("en", 70)), speaks()), matching.Unstated, "the mentee", "not asked"},
	})
}

func TestMonthlyHours(t *testing.T) {
	hours := func(n int) person { return person{HoursPerMonth: new(n)} }
	rates(t, matching.MonthlyHours(), map[string]rated{
		"enough":  {pairOf(hours(4), hours(4)), 10_000, "4 of 4", "just enough"},
		"part":    {pairOf(hours(3), hours(4)), 7_500, "3 of 4", "three quarters"},
		"nothing": {pairOf(hours(0), hours(4)), 0, "0 of 4", "none offered"},
		"no need": {pairOf(hours(0), hours(0)), 10_000, "0 of 0", "a need of nothing is met"},
		"silent":  {pairOf(person{}, hours(4)), matching.Unstated, "the mentor has not named hours a month", "nil is unstated"},
		"unasked": {pairOf(hours(4), person{}), matching.Unstated, "the mentee", "nil is unstated"},
	})
}

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
		"shared":             {from(pairOf(shares("", matchable), asks(view))), 10_000, "1 of 1", "asked for and shared"},
		"half":               {from(pairOf(shares("", matchable), asks(view, faith))), 5_000, "1 of 2", "one of two"},
		"not shared":         {from(pairOf(person{}, asks(view))), 0, "0 of 1", "silence and another view are the same"},
		"not asked":          {from(pairOf(shares("", matchable), asks())), matching.NotAsked, "no perspective", "never looked at"},
		"another purpose":    {from(pairOf(shares("", mentorship.PurposeStatistics), asks(view))), 0, "0 of 1", "no consent to match by it"},
		"consent ends":       {from(pairOf(shares("2027-01-01", matchable), asks(view))), 0, "0 of 1", "over when the period begins"},
		"consent holds":      {from(pairOf(shares("2027-01-02", matchable), asks(view))), 10_000, "1 of 1", "holds when the period begins"},
		"no period, ends":    {pairOf(shares("2999-01-01", matchable), asks(view)), 0, "0 of 1", "when it begins is not known"},
		"no period, endless": {pairOf(shares("", matchable), asks(view)), 10_000, "1 of 1", "holds whenever it begins"},
	})
	said := matching.Perspectives().(matching.Describer).Describe(from(pairOf(shares("", matchable), asks(view))))
	assert.NotContains(t, said, "x", "the view is not told")
	assert.NotContains(t, said, "gender", "nor the aspect")
}

func TestShare(t *testing.T) {
	tests := map[string]struct {
		part, whole int64
		want        rating
		reason      string
	}{
		"third":        {1, 3, 3_333, "rounded down"},
		"all":          {3, 3, 10_000, "the whole"},
		"almost all":   {9_999, 10_000, 9_999, "one less"},
		"more":         {4, 3, 10_000, "not above the whole"},
		"none":         {0, 3, 0, "nothing"},
		"negative":     {-1, 3, 0, "not below nothing"},
		"no whole":     {0, 0, matching.Unstated, "of nothing"},
		"below zero":   {1, -1, matching.Unstated, "of less than nothing"},
		"no overflow":  {1 << 62, 1<<63 - 1, 5_000, "the product needs 76 bits"},
		"largest part": {1<<63 - 2, 1<<63 - 1, 9_999, "the product needs 77 bits"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, matching.Share(test.part, test.whole), test.reason)
		})
	}
}

func TestRatingValid(t *testing.T) {
	for r, want := range map[rating]bool{
		0: true, 10_000: true, matching.Unstated: true, matching.NotAsked: true,
		-1: false, 10_001: false, matching.NotAsked + 1: false, 1<<31 - 1: false,
	} {
		assert.Equal(t, want, r.Valid(), "%d", r)
	}
}

func TestDefaultCriteria(t *testing.T) {
	sum, deep, surface := 0, 0, 0
	for _, c := range matching.DefaultCriteria() {
		sum += c.Weight
		switch c.Name {
		case "values", "personality", "style":
			deep += c.Weight
		case "stage", "profession", "perspectives":
			surface += c.Weight
		}
		require.NoError(t, c.Basis.Validate(), c.Name)
		for _, s := range c.Sources {
			_, ok := mentorship.LookUp(s)
			assert.True(t, ok, "%s cites %s", c.Name, s)
		}
		assert.True(t, len(c.Sources) > 0 || c.Basis == rule.Convention, c.Name)
		_, prepares := c.Criterion.(matching.Preparer)
		assert.True(t, prepares, c.Name)
	}
	assert.Equal(t, 100, sum)
	assert.Greater(t, deep, surface, "what lies deep outweighs the surface")
	require.NoError(t, matching.Problem{Criteria: matching.DefaultCriteria()}.Validate())
}
