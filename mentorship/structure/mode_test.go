package structure_test

import (
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// meeting sets the mode of a roster.
func meeting(r mentorship.Roster, m mentorship.Mode) mentorship.Roster {
	r.Relationship.Mode = m
	return r
}

func TestModeUnstated(t *testing.T) {
	dyad := roster(mentorship.Dyad)
	mode := func(m string) []rule.Finding {
		return []rule.Finding{untold("/relationship/mode", got("mode", rule.Text(m)))}
	}
	runCases(t, "structure.mode.unstated", map[string]ruleCase{
		"in person":  {meeting(dyad, mentorship.InPerson), nil, "stated"},
		"virtual":    {meeting(dyad, mentorship.Virtual), nil, "stated"},
		"mixed":      {meeting(dyad, mentorship.Mixed), nil, "stated"},
		"unstated":   {dyad, mode(""), "cannot be told"},
		"not a mode": {meeting(dyad, "by post"), mode("by post"), "nor by a word that nobody knows"},
	})
}

func TestVirtualNeedsAChannel(t *testing.T) {
	using := func(m mentorship.Mode, channels ...mentorship.Channel) mentorship.Roster {
		r := meeting(roster(mentorship.Dyad), m)
		r.Relationship.Channels = channels
		return r
	}
	none := []rule.Finding{broken("/relationship/channels", count("remote-channels", 0, atLeast(1)))}
	runCases(t, "structure.virtual.no-channel", map[string]ruleCase{
		"video":             {using(mentorship.Virtual, mentorship.Video), nil, "works at a distance"},
		"own word":          {using(mentorship.Virtual, "radio"), nil, "the vocabulary is open"},
		"one of two":        {using(mentorship.Virtual, mentorship.FaceToFace, mentorship.Email), nil, "one is enough"},
		"face to face":      {using(mentorship.Virtual, mentorship.FaceToFace), none, "does not work at a distance"},
		"nothing":           {using(mentorship.Virtual), none, "nothing is agreed"},
		"mixed and nothing": {using(mentorship.Mixed), none, "some meetings are held at a distance"},
		"in person":         {using(mentorship.InPerson), exempt, "they see one another"},
		"unstated":          {using(""), exempt, "nobody said virtual"},
	})
}

func at(latitude, longitude float64) mentorship.Place {
	return mentorship.Place{Coordinates: &mentorship.Coordinates{Latitude: latitude, Longitude: longitude}}
}

func TestLocalIsNear(t *testing.T) {
	// a degree of a great circle is 111.195 km; the policy's limit is 50 km
	const km = 1 / 111.19508
	home, bad := at(0, 0), at(91, 0)
	region := func(country, region string) mentorship.Place {
		return mentorship.Place{Country: country, Region: region}
	}
	pair := func(a, b mentorship.Place) mentorship.Roster {
		return knowing(meeting(roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")), mentorship.InPerson),
			mentorship.Person{ID: "m", Place: a}, mentorship.Person{ID: "e", Place: b})
	}
	far := func(i string, n int64, a, b mentorship.PersonID) rule.Finding {
		return broken(participants+"/"+i, count("kilometres", n, atMost(50)), who(a), who(b))
	}
	unsure := func(i string, a, b mentorship.PersonID) rule.Finding {
		return untold(participants+"/"+i, limited("kilometres", rule.Value{}, atMost(50)), who(a), who(b))
	}
	abroad := []rule.Finding{broken(participants+"/1", count("countries", 2, rule.Count(1)), who("e"), who("m"))}
	runCases(t, "structure.local.too-far", map[string]ruleCase{
		"next door":     {pair(home, home), nil, "no way at all"},
		"at the limit":  {pair(home, at(0, 49.999*km)), nil, "fifty kilometres are near"},
		"over it":       {pair(home, at(0, 50.01*km)), []rule.Finding{far("1", 51, "e", "m")}, "rounded up, so that it exceeds the limit"},
		"mixed":         {meeting(pair(home, at(0, 60*km)), mentorship.Mixed), []rule.Finding{far("1", 60, "e", "m")}, "some meetings are held in one place"},
		"virtual":       {meeting(pair(home, at(0, 60*km)), mentorship.Virtual), exempt, "distance does not matter"},
		"mode unstated": {meeting(pair(home, at(0, 60*km)), ""), exempt, "nobody said in person"},
		"unset": {
			with(pair(home, at(0, 60*km)), func(r *mentorship.Roster) { r.Policy.NearKilometres = mentorship.Limit[int]{} }), exempt, "unset is not checked",
		},
		"one region":            {pair(region("KE", "nakuru"), region("KE", "nakuru")), nil, "counts as near"},
		"two regions":           {pair(region("KE", "nakuru"), region("KE", "mombasa")), []rule.Finding{unsure("1", "e", "m")}, "regions may touch"},
		"region unstated":       {pair(region("KE", ""), region("KE", "")), []rule.Finding{unsure("1", "e", "m")}, "a country is too large"},
		"one region of two":     {pair(region("KE", "coast"), region("TZ", "coast")), abroad, "countries come first"},
		"country unstated":      {pair(region("", "coast"), region("", "coast")), []rule.Finding{unsure("1", "e", "m")}, "regions have names in common"},
		"mentor's country only": {pair(region("KE", "coast"), region("", "coast")), []rule.Finding{unsure("1", "e", "m")}, "the other may be the same"},
		"mentee's country only": {pair(region("", "coast"), region("KE", "coast")), []rule.Finding{unsure("1", "e", "m")}, "and the other way round"},
		"coordinates decide":    {pair(mentorship.Place{Country: "AT", Coordinates: home.Coordinates}, mentorship.Place{Country: "SK", Coordinates: home.Coordinates}), nil, "across a border and near"},
		"coordinates of one":    {pair(mentorship.Place{Country: "AT", Coordinates: home.Coordinates}, region("SK", "")), abroad, "countries are all there is"},
		"malformed coordinates": {pair(home, bad), []rule.Finding{unsure("1", "e", "m")}, "they say nothing"},
		"nothing":               {pair(mentorship.Place{}, home), []rule.Finding{unsure("1", "e", "m")}, "unstated"},
		"unknown people":        {meeting(roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")), mentorship.InPerson), []rule.Finding{unsure("1", "e", "m")}, "nobody knows"},
		"at different times":    {knowing(meeting(roster(mentorship.Group, during(days(0, 10), as(mentor, "m")...), during(days(10, 0), as(mentee, "e")...)), mentorship.InPerson)), nil, "they never meet"},
		"mentees among them":    {knowing(meeting(roster(mentorship.Group, as(mentee, "e", "f")), mentorship.InPerson)), nil, "the mentor is who they come to"},
		"alone":                 {knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "m")), mentorship.InPerson)), nil, "nobody is far from themselves"},
		"limit of a planet":     {with(pair(home, at(0, 180)), func(r *mentorship.Roster) { r.Policy.NearKilometres = mentorship.LimitOf(1<<62, rule.Convention) }), nil, "no limit overflows"},
		"facilitator is far": {
			knowing(meeting(roster(mentorship.FacilitatedPeer, as(facilitator, "f"), as(peer, "p")), mentorship.InPerson),
				mentorship.Person{ID: "f", Place: home}, mentorship.Person{ID: "p", Place: at(0, 60*km)}),
			[]rule.Finding{far("1", 60, "p", "f")},
			"the one who oversees is met",
		},
		"the farthest is named": {
			knowing(meeting(roster(mentorship.Team, as(mentor, "l", "m", "n", "o"), as(mentee, "e")), mentorship.InPerson),
				mentorship.Person{ID: "e", Place: home}, mentorship.Person{ID: "l"}, mentorship.Person{ID: "m", Place: at(0, 60*km)},
				mentorship.Person{ID: "n", Place: at(0, 70*km)}, mentorship.Person{ID: "o", Place: at(0, 65*km)}),
			[]rule.Finding{far("4", 70, "e", "n")},
			"by kilometres, before what is not known",
		},
		"kilometres before countries": {
			knowing(meeting(roster(mentorship.Team, as(mentor, "m", "n"), as(mentee, "e")), mentorship.InPerson),
				mentorship.Person{ID: "e", Place: mentorship.Place{Country: "KE", Coordinates: home.Coordinates}},
				mentorship.Person{ID: "m", Place: region("UG", "")}, mentorship.Person{ID: "n", Place: at(0, 60*km)}),
			[]rule.Finding{far("2", 60, "e", "n")},
			"a figure tells more than a border",
		},
		"not known before near": {
			knowing(meeting(roster(mentorship.Team, as(mentor, "m", "n"), as(mentee, "e")), mentorship.InPerson),
				mentorship.Person{ID: "e", Place: home}, mentorship.Person{ID: "m", Place: home}),
			[]rule.Finding{unsure("2", "e", "n")},
			"one of two is not known",
		},
		"of equals the first by id": {
			knowing(meeting(roster(mentorship.Team, as(mentor, "n", "m", "o"), as(mentee, "e")), mentorship.InPerson),
				mentorship.Person{ID: "e", Place: home}, mentorship.Person{ID: "m", Place: at(0, 60*km)},
				mentorship.Person{ID: "n", Place: at(0, 60*km)}, mentorship.Person{ID: "o", Place: at(0, 60*km)}),
			[]rule.Finding{far("3", 60, "e", "m")},
			"the order of participants does not matter",
		},
		"each mentee is judged": {
			knowing(meeting(roster(mentorship.Group, as(mentee, "e", "f", "g"), as(mentor, "m")), mentorship.InPerson),
				mentorship.Person{ID: "m", Place: home}, mentorship.Person{ID: "e", Place: at(0, 60*km)},
				mentorship.Person{ID: "f", Place: home}, mentorship.Person{ID: "g", Place: at(0, 70*km)}),
			[]rule.Finding{far("0", 60, "e", "m"), far("2", 70, "g", "m")},
			"who is near is not named",
		},
		"peers are told once": {
			knowing(meeting(roster(mentorship.Peer, as(peer, "q", "p")), mentorship.InPerson),
				mentorship.Person{ID: "p", Place: home}, mentorship.Person{ID: "q", Place: at(0, 60*km)}),
			[]rule.Finding{far("0", 60, "q", "p")},
			"one distance is one finding",
		},
		"200": {
			meeting(roster(mentorship.Team, many(mentee, 200)), mentorship.InPerson), nil, "the limit of what is compared",
		},
		"201": {
			meeting(roster(mentorship.Team, many(mentee, 201)), mentorship.InPerson),
			[]rule.Finding{untold(participants, count("participants", 201, atMost(200)))},
			"too many to compare",
		},
	})
}
