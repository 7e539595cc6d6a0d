package structure_test

import (
	"testing"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// in returns somebody who is available on Mondays, between minutes of the day
// in a time zone.
func in(zone string, id mentorship.PersonID, from, until int) mentorship.Person {
	return mentorship.Person{
		ID: id, Zone: zone, Availability: []mentorship.Window{{Day: time.Monday, From: from, Until: until}},
	}
}

// busy returns somebody who states the same hours many times.
func busy(id mentorship.PersonID, times int) mentorship.Person {
	p := in("UTC", id, 600, 720)
	for len(p.Availability) < times {
		p.Availability = append(p.Availability, p.Availability[0])
	}
	return p
}

func TestAllCanMeetEveryWeek(t *testing.T) {
	dyad := func(people ...mentorship.Person) mentorship.Roster {
		return knowing(meeting(roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")), mentorship.Virtual), people...)
	}
	hour := rule.Duration(time.Hour).With(rule.AtLeast)
	shortFrom := func(d time.Duration, week time.Time, more ...rule.Evidence) rule.Finding {
		return broken(participants, append([]rule.Evidence{
			limited("common-hours", rule.Duration(d), hour), got("week", rule.Instant(week)),
		}, more...)...)
	}
	short := func(d time.Duration, week int, more ...rule.Evidence) rule.Finding {
		return shortFrom(d, day(week), more...)
	}
	monday := func(n int) time.Time { return day(n).Add(-3 * time.Hour) } // in Nairobi, where it begins first
	unsure := func(lacking ...rule.Evidence) []rule.Finding {
		return []rule.Finding{untold(participants, append([]rule.Evidence{limited("common-hours", rule.Value{}, hour)}, lacking...)...)}
	}
	lacks := func(what, whom string) rule.Evidence { return got(what, rule.Text(whom)) }
	m, e := in("UTC", "m", 600, 720), in("UTC", "e", 660, 780)
	cases := map[string]ruleCase{
		"an hour":           {dyad(m, e), nil, "the limit itself"},
		"59 minutes":        {dyad(m, in("UTC", "e", 661, 780)), []rule.Finding{short(59*time.Minute, 0, since(0))}, "a minute less"},
		"across time zones": {dyad(in("Europe/Vienna", "m", 600, 660), in("Africa/Nairobi", "e", 660, 780)), nil, "in winter nine o'clock UTC, in summer eight: both are within eleven to one in Nairobi, less three hours"},
		"until summer time": {
			dyad(in("Europe/Vienna", "m", 540, 600), in("Africa/Nairobi", "e", 660, 720)),
			[]rule.Finding{shortFrom(0, monday(84), since(0))},
			"from 30 March on Vienna is an hour ahead, Nairobi is not",
		},
		"policy says two hours": {
			with(dyad(m, e), func(r *mentorship.Roster) {
				r.Policy.CommonHours = mentorship.LimitOf(mentorship.Duration(2*time.Hour), rule.Convention)
			}),
			[]rule.Finding{broken(participants,
				limited("common-hours", rule.Duration(time.Hour), rule.Duration(2*time.Hour).With(rule.AtLeast)),
				got("week", rule.Instant(day(0))), since(0))},
			"policy decides",
		},
		"policy says nothing": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Policy.CommonHours = mentorship.Limit[mentorship.Duration]{} }), exempt, "unset is not checked",
		},
		"in person": {meeting(dyad(m, e), mentorship.InPerson), exempt, "a rule of its own says so"},
		"one alone": {
			knowing(meeting(roster(mentorship.Dyad, as(mentor, "m")), mentorship.Virtual), in("UTC", "m", 600, 601)), nil, "nobody to meet",
		},
		"in two roles": {
			knowing(meeting(roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "m")), mentorship.Virtual), in("UTC", "m", 600, 601)), nil, "still nobody",
		},
		"not a whole week at the end": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = days(1, 9) }), nil,
			"of the second week only Monday and Tuesday are left, and it does not count",
		},
		"a day": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = days(1, 2) }), nil, "a Tuesday stands for its week",
		},
		"in Sydney": {
			with(dyad(in("Australia/Sydney", "m", 600, 660), in("Australia/Sydney", "e", 600, 660)), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 364) }), nil,
			"it is on Sunday or on Monday in UTC, but each Monday there",
		},
		"a day before it gets worse": {
			with(dyad(in("Europe/Vienna", "m", 540, 600), in("Africa/Nairobi", "e", 660, 720)), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 85) }), nil,
			"of the first week of summer time there is only a Monday, which is not most of it",
		},
		"no end and no hours": {
			with(dyad(in("Europe/Vienna", "m", 540, 600), in("Africa/Nairobi", "e", 660, 720)), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 0) }),
			[]rule.Finding{shortFrom(0, monday(84), since(0))},
			"a year shows it",
		},
		"no end, and trouble next year": {
			with(dyad(in("Europe/Vienna", "m", 540, 600), in("Africa/Nairobi", "e", 600, 660)), func(r *mentorship.Roster) { r.Relationship.Period = days(84, 0) }),
			[]rule.Finding{shortFrom(0, monday(294), since(84))},
			"winter comes within the year",
		},
		"no end": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 0) }), unsure(rule.Evidence{Name: "period-end"}), "who knows what becomes of summer time",
		},
		"no period": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			unsure(rule.Evidence{Name: "period-start"}, rule.Evidence{Name: "period-end"}), "nothing to reckon with",
		},
		"roles have an end": {
			with(dyad(m, e), func(r *mentorship.Roster) {
				r.Relationship.Period = days(0, 0)
				r.Relationship.Participants = during(days(0, 30), append(as(mentor, "m"), as(mentee, "e")...)...)
			}), nil, "and the relationship with them",
		},
		"a century": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 36525) }), nil, "the most there can be: a hundred years",
		},
		"a century and a bit": {
			with(dyad(m, e), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 36526) }),
			unsure(limited("period-length", rule.Duration(36526*24*time.Hour), rule.Duration(36525*24*time.Hour).With(rule.AtMost))), "too long",
		},
		"stranger":           {dyad(m), unsure(lacks("unknown-person", "e")), "nothing is known of e"},
		"no zone":            {dyad(m, mentorship.Person{ID: "e", Availability: e.Availability}), unsure(lacks("without-zone", "e")), "which Monday?"},
		"no such zone":       {dyad(m, in("Europe/Nowhere", "e", 660, 780)), unsure(lacks("with-unknown-zone", "e")), "nobody knows the zone"},
		"no availability":    {dyad(m, mentorship.Person{ID: "e", Zone: "UTC"}), unsure(lacks("without-availability", "e")), "when?"},
		"200 windows":        {dyad(m, busy("e", 200)), nil, "the most that is looked at"},
		"201 windows":        {dyad(m, busy("e", 201)), unsure(lacks("with-too-many-windows", "e")), "nobody's week is like that"},
		"malformed":          {dyad(m, in("UTC", "e", 780, 660)), unsure(lacks("with-malformed-availability", "e")), "ends before it begins"},
		"nothing of anybody": {dyad(), unsure(lacks("unknown-person", "m"), lacks("unknown-person", "e")), "both are named"},
		"the others suffice": {
			knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e", "f")), mentorship.Virtual), m, in("UTC", "e", 661, 780)),
			[]rule.Finding{short(59*time.Minute, 0, since(0))},
			"f, of whom nothing is known, cannot give them more in common",
		},
		"the others do not suffice": {
			knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e", "f")), mentorship.Virtual), m, e),
			unsure(lacks("unknown-person", "f")), "f may be free at the same hour",
		},
		"a new mentee": {
			knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e"), during(days(73, 0), as(mentee, "f")...)), mentorship.Virtual),
				m, e, in("UTC", "f", 600, 660)),
			[]rule.Finding{short(0, 73, since(73))},
			"it is wrong from a Thursday's midnight on, and of that week in all of it",
		},
		"a mentee leaves": {
			knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e"), during(days(0, 7), as(mentee, "f")...)), mentorship.Virtual),
				m, in("UTC", "e", 661, 780), in("UTC", "f", 661, 780)),
			[]rule.Finding{short(59*time.Minute, 0, since(0)), short(59*time.Minute, 7, since(7), left("f"))},
			"each composition is judged",
		},
		"twice unknown": {
			knowing(meeting(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e"), during(days(0, 7), as(mentee, "f")...)), mentorship.Virtual), m),
			unsure(lacks("unknown-person", "e"), lacks("unknown-person", "f")), "each is named once",
		},
		"facilitator": {
			knowing(meeting(roster(mentorship.FacilitatedPeer, as(peer, "m", "e"), as(facilitator, "f")), mentorship.Virtual), m, e, in("UTC", "f", 600, 660)),
			[]rule.Finding{short(0, 0, since(0))},
			"who oversees must be able to come",
		},
		"200": {
			with(meeting(roster(mentorship.Group, during(days(0, 7), many(mentee, 200)...)), mentorship.Virtual), func(r *mentorship.Roster) {
				for _, p := range r.Relationship.Participants {
					r.People = append(r.People, in("UTC", p.Person, 600, 660))
				}
			}), nil, "the limit of what is compared",
		},
		"201": {
			meeting(roster(mentorship.Group, many(mentee, 201)), mentorship.Virtual),
			[]rule.Finding{untold(participants, count("participants", 201, atMost(200)))},
			"too many to compare",
		},
	}
	runCases(t, "structure.virtual.no-common-hours", cases)

	mixed, elsewhere := map[string]ruleCase{}, map[string]ruleCase{}
	for name, c := range cases {
		if c.roster.Relationship.Mode != mentorship.Virtual {
			continue
		}
		mixed[name] = ruleCase{meeting(c.roster, mentorship.Mixed), c.want, c.reason}
		elsewhere[name] = ruleCase{meeting(c.roster, mentorship.InPerson), c.want, c.reason}
		elsewhere[name+", mode unstated"] = ruleCase{meeting(c.roster, ""), c.want, c.reason}
	}
	elsewhere["virtual"] = ruleCase{dyad(m, e), exempt, "the rule of virtual relationships says so"}
	runCases(t, "structure.virtual.no-common-hours", mixed)
	runCases(t, "structure.period.no-common-hours", elsewhere)
}
