package matching_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

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
		"tie, in order": {pairOf(speaks(lang("en", 40), lang("sw", 40)), speaks(lang("en", 40), lang("sw", 40))), 8_000, `"en"`, "whoever names it first"},
		"named twice":   {pairOf(speaks(lang("en", 0), lang("en", 25)), speaks(lang("en", 70))), 5_000, `"en"`, "the level that is known, though it earns as much"},
		"twice, turned": {pairOf(speaks(lang("en", 25), lang("en", 0)), speaks(lang("en", 70))), 5_000, `"en"`, "in whatever order"},
		"nothing named": {pairOf(speaks(), speaks(lang("en", 70))), matching.Unstated, "the mentor has not named a language", "not asked"},
		"mentee silent": {pairOf(speaks(lang("en", 70)), speaks()), matching.Unstated, "the mentee", "not asked"},
	})
}

func TestMonthlyHours(t *testing.T) {
	hours := func(n int) person { return person{HoursPerMonth: new(n)} }
	takes := func(capacity, n int) person { return person{Capacity: &capacity, HoursPerMonth: new(n)} }
	policy := func(p pairing, capacity mentorship.Limit[int]) pairing {
		p.Policy.Capacity = capacity
		return p
	}
	rates(t, matching.MonthlyHours(), map[string]rated{
		"enough":         {pairOf(hours(4), hours(4)), 10_000, "4 hours a month offered, 4 needed", "just enough for the one of the policy"},
		"part":           {pairOf(hours(3), hours(4)), 7_500, "3 hours a month offered, 4 needed", "three quarters"},
		"nothing":        {pairOf(hours(0), hours(4)), 0, "0 hours", "none offered"},
		"no need":        {pairOf(hours(0), hours(0)), 10_000, "0 needed", "a need of nothing is met"},
		"shared":         {pairOf(takes(3, 4), hours(4)), 3_333, "4 hours a month shared by up to 3 mentees, 4 needed by this one", "not perfect three times: a third for each"},
		"shared, enough": {pairOf(takes(3, 12), hours(4)), 10_000, "12 hours", "just enough for three"},
		"shared, nearly": {pairOf(takes(3, 11), hours(4)), 9_166, "11 hours", "11 of 12"},
		"closed":         {pairOf(takes(0, 4), hours(4)), 10_000, "4 hours a month offered, 4", "no slot, and none is shared"},
		"by policy":      {policy(pairOf(hours(4), hours(4)), mentorship.LimitOf(2, rule.Convention)), 5_000, "up to 2 mentees", "where the mentor has not said"},
		"no policy":      {policy(pairOf(hours(4), hours(4)), mentorship.Limit[int]{}), 10_000, "4 needed", "where nobody has said"},
		"beyond numbers": {pairOf(takes(math.MaxInt, 744), hours(math.MaxInt)), 0, "744 hours", "no overflow"},
		"less than none": {pairOf(takes(-1, -1), hours(-1)), 10_000, "-1 needed", "nothing is needed"},
		"silent":         {pairOf(person{}, hours(4)), matching.Unstated, "the mentor has not named hours a month", "nil is unstated"},
		"unasked":        {pairOf(hours(4), person{}), matching.Unstated, "the mentee", "nil is unstated"},
	})
}
