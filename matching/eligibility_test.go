package matching_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// What a rule is to say of a pairing.
const (
	passes  = "passes"
	breaks  = "breaks"
	unclear = "cannot tell"
	skips   = "does not apply"
)

type judged struct {
	p      pairing
	want   string
	reason string
}

// judges checks a rule on cases, its contract, and its code and severity.
func judges(t *testing.T, r rule.Rule[pairing], code rule.Code, severity rule.Severity, cases map[string]judged) {
	t.Helper()
	var subjects []pairing
	for name, test := range cases {
		subjects = append(subjects, test.p)
		t.Run(name, func(t *testing.T) {
			got := passes
			report := rule.NewSet(r).Check(test.p)
			switch {
			case len(report.NotApplicable) > 0:
				got = skips
			case len(report.Broken()) > 0:
				got = breaks
			case len(report.Undetermined()) > 0:
				got = unclear
			}
			assert.Equal(t, test.want, got, test.reason)
			assert.LessOrEqual(t, len(report.Findings), 1, "one finding says it")
		})
	}
	ruletest.Run(t, r, subjects...)
	assert.Equal(t, code, r.Info().Code)
	assert.Equal(t, severity, r.Info().Severity)
	known := pairOf(person{}, person{})
	for _, p := range []pairing{{}, {Mentor: known.Mentor}, {Mentee: known.Mentee}} {
		assert.Empty(t, rule.NewSet(r).Check(p).Broken(), "what is not known breaks nothing")
		assert.Empty(t, rule.NewSet(r).Check(p).Satisfied(), "and does not pass")
	}
}

func evidence(t *testing.T, r rule.Rule[pairing], p pairing) []rule.Evidence {
	t.Helper()
	found := r.Check(p)
	require.Len(t, found, 1)
	return found[0].Evidence
}

func TestSelfMatch(t *testing.T) {
	judges(t, matching.SelfMatch(), "matching.eligibility.self-match", rule.Violation, map[string]judged{
		"oneself":    {pairOf(person{ID: "x"}, person{ID: "x"}), breaks, "one person"},
		"two people": {pairOf(person{ID: "x"}, person{ID: "y"}), passes, "two people"},
	})
}

func TestNotAgain(t *testing.T) {
	with := func(history ...mentorship.Encounter) pairing {
		p := pairOf(person{ID: "a"}, person{ID: "b"})
		p.History = history
		return p
	}
	judges(t, matching.NotAgain(), "matching.eligibility.not-again", rule.Violation, map[string]judged{
		"asked":       {with(mentorship.Encounter{Mentor: "a", Mentee: "b", NotAgain: true}), breaks, "one of them asked"},
		"other roles": {with(mentorship.Encounter{Mentor: "b", Mentee: "a", NotAgain: true}), breaks, "roles make no difference"},
		"met before":  {with(mentorship.Encounter{Mentor: "a", Mentee: "b"}), passes, "nobody asked"},
		"later one": {
			with(mentorship.Encounter{Mentor: "a", Mentee: "b"}, mentorship.Encounter{Mentor: "a", Mentee: "b", NotAgain: true}),
			breaks, "any encounter counts",
		},
		"another mentor": {with(mentorship.Encounter{Mentor: "c", Mentee: "b", NotAgain: true}), passes, "not these two"},
		"another mentee": {with(mentorship.Encounter{Mentor: "a", Mentee: "c", NotAgain: true}), passes, "not these two"},
		"strangers":      {with(), passes, "no history"},
	})
}

func TestNoCommonHour(t *testing.T) {
	at := func(zone string, from, until int) person {
		return person{Zone: zone, Availability: []mentorship.Window{{Day: time.Monday, From: from, Until: until}}}
	}
	whole := func(p pairing) pairing { return during(p, "2027-01-04", "2028-01-03") }
	least := func(p pairing, d time.Duration) pairing {
		p.Policy.CommonHours = mentorship.LimitOf(mentorship.Duration(d), rule.Convention)
		return p
	}
	unlimited := whole(pairOf(at("UTC", 0, 60), at("UTC", 60, 120)))
	unlimited.Policy = &mentorship.Policy{}
	lacking := whole(pairOf(at("UTC", 0, 60), at("UTC", 1, 60)))
	judges(t, matching.NoCommonHour(), "matching.eligibility.no-common-hour", rule.Violation, map[string]judged{
		"just an hour":   {whole(pairOf(at("UTC", 0, 60), at("UTC", 0, 60))), passes, "the policy asks for one hour"},
		"a minute less":  {lacking, breaks, "59 minutes"},
		"less is enough": {least(whole(pairOf(at("UTC", 0, 60), at("UTC", 1, 60))), 59*time.Minute), passes, "another policy"},
		"one season only": {
			whole(pairOf(at("Europe/Vienna", 480, 540), at("Africa/Nairobi", 600, 660))), breaks,
			"in winter they meet, in summer they do not",
		},
		"a clock's week": {
			whole(pairOf(at("Australia/Sydney", 600, 660), at("Australia/Sydney", 600, 660))), passes,
			"it is on Sunday or on Monday in UTC, but each Monday there",
		},
		"that season":    {during(pairOf(at("Europe/Vienna", 480, 540), at("Africa/Nairobi", 600, 660)), "2027-01-04", "2027-02-01"), passes, "winter"},
		"in person":      {in(lacking, mentorship.InPerson), breaks, "no mode does without"},
		"no limit":       {unlimited, skips, "the policy asks for nothing"},
		"no policy":      {pairing{Mentor: unlimited.Mentor, Mentee: unlimited.Mentee}, skips, "there is none"},
		"no period":      {pairOf(at("UTC", 0, 60), at("UTC", 0, 60)), unclear, "no dates"},
		"mentor's hours": {whole(pairOf(person{Zone: "UTC"}, at("UTC", 0, 60))), unclear, "no hours"},
		"mentee's zone":  {whole(pairOf(at("UTC", 0, 60), at("", 0, 60))), unclear, "no zone"},
	})
	assert.Equal(t, []rule.Evidence{{
		Name: "common-hours-in-the-worst-week", Got: rule.Duration(59 * time.Minute), Want: rule.Duration(time.Hour).With(rule.AtLeast),
	}}, evidence(t, matching.NoCommonHour(), lacking))
}

func TestNoCommonLanguage(t *testing.T) {
	speaks := func(tags ...string) person {
		var p person
		for _, tag := range tags {
			p.Languages = append(p.Languages, mentorship.Language{Tag: tag})
		}
		return p
	}
	judges(t, matching.NoCommonLanguage(), "matching.eligibility.no-common-language", rule.Violation, map[string]judged{
		"one in common": {pairOf(speaks("en", "sw"), speaks("fr", "sw")), passes, "however well"},
		"none":          {pairOf(speaks("en", "sw"), speaks("fr")), breaks, "no conversation"},
		"mentor silent": {pairOf(speaks(), speaks("fr")), unclear, "not asked"},
		"mentee silent": {pairOf(speaks("fr"), speaks()), unclear, "not asked"},
	})
}

func TestTooFar(t *testing.T) {
	north := func(degrees float64) person {
		return person{Place: mentorship.Place{Coordinates: &mentorship.Coordinates{Latitude: degrees}}}
	}
	limit := func(p pairing, km int) pairing {
		p.Policy.NearKilometres = mentorship.LimitOf(km, rule.Convention)
		return in(p, mentorship.InPerson)
	}
	unlimited := in(pairOf(north(0), north(80)), mentorship.InPerson)
	unlimited.Policy = &mentorship.Policy{}
	over := limit(pairOf(north(0), north(1)), 111)
	judges(t, matching.TooFar(), "matching.eligibility.too-far", rule.Violation, map[string]judged{
		"near":       {limit(pairOf(north(0), north(1)), 112), passes, "111,195 m"},
		"over":       {over, breaks, "111,195 m and 111 km"},
		"same place": {limit(pairOf(north(1), north(1)), 0), passes, "the limit itself is allowed"},
		"huge limit": {limit(pairOf(north(-90), north(90)), 1<<62), passes, "no overflow"},
		"virtual":    {in(limit(pairOf(north(0), north(80)), 1), mentorship.Virtual), skips, "they do not travel"},
		"mixed":      {in(limit(pairOf(north(0), north(80)), 1), mentorship.Mixed), skips, "now and then is possible"},
		"unstated":   {in(limit(pairOf(north(0), north(80)), 1), ""), skips, "nobody says they meet in person"},
		"no limit":   {unlimited, skips, "the policy sets none"},
		"no policy":  {pairing{Mentor: over.Mentor, Mentee: over.Mentee, Mode: mentorship.InPerson}, skips, "there is none"},
		"unknown":    {limit(pairOf(person{}, north(0)), 1), unclear, "no coordinates"},
		"other side": {limit(pairOf(north(0), person{}), 1), unclear, "no coordinates"},
		"malformed":  {limit(pairOf(north(91), north(0)), 1), unclear, "no such place"},
	})
	assert.Equal(t, []rule.Evidence{{Name: "metres-apart", Got: rule.Count(111_195), Want: rule.Count(111_000).With(rule.AtMost)}},
		evidence(t, matching.TooFar(), over))
}

func TestModeRefused(t *testing.T) {
	accepts := func(modes ...mentorship.Mode) person { return person{Wishes: mentorship.Wishes{Modes: modes}} }
	const virtual, local, mixed = mentorship.Virtual, mentorship.InPerson, mentorship.Mixed
	judges(t, matching.ModeRefused(), "matching.eligibility.mode-refused", rule.Violation, map[string]judged{
		"both accept":     {in(pairOf(accepts(virtual), accepts(mixed, virtual)), virtual), passes, "as intended"},
		"mentor refuses":  {in(pairOf(accepts(local), accepts(virtual)), virtual), breaks, "only in person"},
		"mentee refuses":  {in(pairOf(accepts(virtual), accepts(mixed)), virtual), breaks, "mixed is not virtual"},
		"any":             {in(pairOf(accepts(), accepts()), virtual), passes, "empty accepts any"},
		"one in common":   {pairOf(accepts(virtual, local), accepts(local)), passes, "none intended"},
		"none in common":  {pairOf(accepts(virtual), accepts(local)), breaks, "none intended, none possible"},
		"mentor, any":     {pairOf(accepts(), accepts(local)), passes, "accepts that too"},
		"mentee, any":     {pairOf(accepts(local), accepts()), passes, "accepts that too"},
		"in common, else": {in(pairOf(accepts(local), accepts(local)), virtual), breaks, "another one is intended"},
	})
	assert.Equal(t, "modes-in-common", evidence(t, matching.ModeRefused(), pairOf(accepts(virtual), accepts(local)))[0].Name)
	assert.Equal(t, rule.Text(virtual), evidence(t, matching.ModeRefused(), in(pairOf(accepts(local), accepts(local)), virtual))[0].Got)
}

func TestNotAhead(t *testing.T) {
	at := func(mentor, mentee mentorship.Stage) pairing {
		return pairOf(person{Stage: mentor}, person{Stage: mentee})
	}
	judges(t, matching.NotAhead(), "matching.eligibility.not-ahead", rule.Advice, map[string]judged{
		"ahead":      {at(31, 30), passes, "a step is enough"},
		"level":      {at(30, 30), breaks, "peers"},
		"behind":     {at(10, 30), breaks, "the other way round"},
		"unknown":    {at(0, 30), unclear, "not said"},
		"other side": {at(30, 0), unclear, "not said"},
	})
}

func TestNoAreaCovered(t *testing.T) {
	expert := func(e ...mentorship.Expertise) person { return person{Expertise: e} }
	seeks := func(s ...mentorship.Sought) person { return person{Seeks: s} }
	anyLevel := pairOf(expert(mentorship.Expertise{Area: "gait", Level: 10}), seeks(mentorship.Sought{Area: "gait"}))
	anyLevel.Policy = nil
	judges(t, matching.NoAreaCovered(), "matching.eligibility.no-area-covered", rule.Warning, map[string]judged{
		"one covered": {
			pairOf(expert(mentorship.Expertise{Area: "gait", Level: 40}), seeks(mentorship.Sought{Area: "pain"}, mentorship.Sought{Area: "gait"})),
			passes, "one will do",
		},
		"below policy":   {pairOf(expert(mentorship.Expertise{Area: "gait", Level: 39}), seeks(mentorship.Sought{Area: "gait"})), breaks, "the policy expects proficient"},
		"level sought":   {pairOf(expert(mentorship.Expertise{Area: "gait", Level: 10}), seeks(mentorship.Sought{Area: "gait", Level: 10})), passes, "a level of their own"},
		"no policy":      {anyLevel, passes, "any claim will do"},
		"another area":   {pairOf(expert(mentorship.Expertise{Area: "gaits", Level: 40}), seeks(mentorship.Sought{Area: "gait"})), breaks, "areas are compared whole"},
		"no level":       {pairOf(expert(mentorship.Expertise{Area: "gait"}), seeks(mentorship.Sought{Area: "gait"})), unclear, "how good is not said"},
		"no level, else": {pairOf(expert(mentorship.Expertise{Area: "gait"}), seeks(mentorship.Sought{Area: "gait"}, mentorship.Sought{Area: "pain"})), unclear, "one of them may be"},
		"no claim":       {pairOf(expert(), seeks(mentorship.Sought{Area: "gait"})), unclear, "not asked"},
		"nothing sought": {pairOf(expert(mentorship.Expertise{Area: "gait"}), seeks()), unclear, "not asked"},
	})
}

func TestEligibility(t *testing.T) {
	require.NoError(t, matching.Eligibility().Validate())
	var codes []rule.Code
	for _, info := range matching.Eligibility().Infos() {
		codes = append(codes, info.Code)
		for _, s := range info.Sources {
			_, ok := mentorship.LookUp(s)
			assert.True(t, ok, "%s cites %s", info.Code, s)
		}
	}
	assert.Equal(t, []rule.Code{
		"matching.eligibility.mode-refused",
		"matching.eligibility.no-area-covered",
		"matching.eligibility.no-common-hour",
		"matching.eligibility.no-common-language",
		"matching.eligibility.not-again",
		"matching.eligibility.not-ahead",
		"matching.eligibility.self-match",
		"matching.eligibility.too-far",
	}, codes)
	info := matching.NoCommonHour().Info()
	info.Sources[0] = "changed"
	assert.False(t, slices.Contains(matching.NoCommonHour().Info().Sources, "changed"))
}
