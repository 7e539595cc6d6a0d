package structure_test

import (
	"slices"
	"testing"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestPeriodIsStated(t *testing.T) {
	lasting := func(p mentorship.Period) mentorship.Roster {
		return with(roster(mentorship.Dyad), func(r *mentorship.Roster) { r.Relationship.Period = p })
	}
	start, end := rule.Evidence{Name: "period-start"}, rule.Evidence{Name: "period-end"}
	runCases(t, "structure.period.unstated", map[string]ruleCase{
		"stated":   {lasting(days(0, 9)), nil, "both ends"},
		"no end":   {lasting(days(1, 0)), []rule.Finding{untold(period, end)}, "until when?"},
		"no start": {lasting(mentorship.Period{Until: day(9)}), []rule.Finding{untold(period, start)}, "since when?"},
		"nothing":  {lasting(mentorship.Period{}), []rule.Finding{untold(period, start, end)}, "neither"},
		"of roles alone": {
			with(lasting(mentorship.Period{}), func(r *mentorship.Roster) {
				r.Relationship.Participants = during(days(0, 9), as(mentor, "m")...)
			}), []rule.Finding{untold(period, start, end)}, "roles do not agree on a period",
		},
	})
}

func TestPeriodIsCovered(t *testing.T) {
	gap := func(side string, ends ...rule.Evidence) rule.Finding {
		return broken(participants, append([]rule.Evidence{count(side, 0, atLeast(1))}, ends...)...)
	}
	from := func(n int) rule.Evidence { return got("gap-from", rule.Instant(day(n))) }
	until := func(n int) rule.Evidence { return got("gap-until", rule.Instant(day(n))) }
	both := func(p mentorship.Period, changes ...func(*mentorship.Roster)) mentorship.Roster {
		return with(roster(mentorship.Dyad, during(p, slices.Concat(as(mentor, "m"), as(mentee, "e"))...)), changes...)
	}
	runCases(t, "structure.period.not-covered", map[string]ruleCase{
		"whole":  {roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")), nil, "everybody stays"},
		"nobody": {roster(mentorship.Dyad), []rule.Finding{gap("mentors", from(0), until(length)), gap("mentees", from(0), until(length))}, "each side is told"},
		"handed over": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), during(days(50, 0), as(mentor, "n")...), as(mentee, "e")), nil, "without a gap",
		},
		"handed over late": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), during(days(57, 0), as(mentor, "n")...), as(mentee, "e")),
			[]rule.Finding{gap("mentors", from(50), until(57))},
			"a week without",
		},
		"a nanosecond late": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), as(mentee, "e"),
				during(mentorship.Period{From: day(50).Add(1)}, as(mentor, "n")...)),
			[]rule.Finding{gap("mentors", from(50), got("gap-until", rule.Instant(day(50).Add(1))))},
			"exactly",
		},
		"begins late": {both(days(3, length)), []rule.Finding{gap("mentors", from(0), until(3)), gap("mentees", from(0), until(3))}, "the first days too"},
		"ends early":  {both(days(0, length-3)), []rule.Finding{gap("mentors", from(length-3), until(length)), gap("mentees", from(length-3), until(length))}, "the last days too"},
		"a gap in which others come and go": {
			roster(mentorship.Dyad, during(days(20, 0), as(mentor, "m")...), as(mentee, "e"), during(days(5, 10), as(mentee, "f")...)),
			[]rule.Finding{gap("mentors", from(0), until(20))},
			"it is one gap",
		},
		"two gaps": {
			roster(mentorship.Dyad, during(days(5, 10), as(mentor, "m")...), during(days(15, 0), as(mentor, "n")...), as(mentee, "e")),
			[]rule.Finding{gap("mentors", from(0), until(5)), gap("mentors", from(10), until(15))},
			"in order",
		},
		"peers are both sides": {
			roster(mentorship.Peer, during(days(0, 9), as(peer, "p", "q")...)),
			[]rule.Finding{gap("mentors", from(9), until(length)), gap("mentees", from(9), until(length))},
			"when they go, both are gone",
		},
		"facilitator": {
			roster(mentorship.FacilitatedPeer, as(peer, "p", "q"), during(days(0, 9), as(facilitator, "f")...)),
			[]rule.Finding{gap("facilitators", from(9), until(length))},
			"a cohort is overseen to the end",
		},
		"no facilitator needed": {roster(mentorship.Peer, as(peer, "p", "q")), nil, "peers are on their own"},
		"open, and all have left": {
			both(days(0, 9), func(r *mentorship.Roster) { r.Relationship.Period = days(0, 0) }), nil, "it ended with them",
		},
		"open, and the mentor has left": {
			with(roster(mentorship.Dyad, during(days(0, 9), as(mentor, "m")...), as(mentee, "e")),
				func(r *mentorship.Roster) { r.Relationship.Period = days(0, 0) }),
			[]rule.Finding{gap("mentors", from(9))},
			"a gap that is open too",
		},
		"no period": {
			with(roster(mentorship.Dyad, as(mentee, "e")), func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			[]rule.Finding{gap("mentors")},
			"neither end is known",
		},
		"another clock": {
			with(roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), as(mentee, "e"),
				during(mentorship.Period{From: day(50).In(time.FixedZone("", 3600))}, as(mentor, "n")...)),
				func(*mentorship.Roster) {}),
			nil, "the same instant in another zone",
		},
	})
}

func TestCapacityOfOneRelationship(t *testing.T) {
	over := func(id mentorship.PersonID, n, capacity int64, ends ...rule.Evidence) rule.Finding {
		return broken("", append([]rule.Evidence{count("mentees", n, atMost(capacity)), who(id)}, ends...)...)
	}
	fits := func(n int) rule.Evidence { return got("fits-from", rule.Instant(day(n))) }
	takes := func(id mentorship.PersonID, n int) mentorship.Person { return mentorship.Person{ID: id, Capacity: &n} }
	unset := func(r *mentorship.Roster) { r.Policy.Capacity = mentorship.Limit[int]{} }
	group := func(n int) mentorship.Roster { return roster(mentorship.Group, as(mentor, "m"), many(mentee, n)) }
	runCases(t, "structure.capacity.exceeded", map[string]ruleCase{
		"at the capacity":           {knowing(group(3), takes("m", 3)), nil, "the limit itself"},
		"one more":                  {knowing(group(4), takes("m", 3)), []rule.Finding{over("m", 4, 3, since(0), fits(length))}, "beyond it for the whole period"},
		"0 is a capacity":           {knowing(group(1), takes("m", 0)), []rule.Finding{over("m", 1, 0, since(0), fits(length))}, "it admits nobody"},
		"0 and nobody":              {knowing(group(0), takes("m", 0)), nil, "nobody is not too many"},
		"negative":                  {knowing(group(0), takes("m", -1)), nil, "nobody is not too many for whatever that means"},
		"as the policy says":        {group(1), nil, "one for those who have not said"},
		"more than the policy says": {group(2), []rule.Finding{over("m", 2, 1, since(0), fits(length))}, "two"},
		"unknown capacity":          {with(group(9), unset), nil, "another rule's matter"},
		"a time too many": {
			knowing(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e"), during(days(20, 40), as(mentee, "f")...), during(days(30, 35), as(mentee, "g")...)), takes("m", 1)),
			[]rule.Finding{over("m", 3, 1, since(30), fits(40))},
			"the worst time is told, and from when on it fits",
		},
		"open": {
			with(knowing(group(2), takes("m", 1)), func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			[]rule.Finding{over("m", 2, 1)},
			"neither end is known",
		},
		"team of two": {
			knowing(roster(mentorship.Team, as(mentor, "n", "m"), many(mentee, 7)), takes("m", 3), takes("n", 4)),
			[]rule.Finding{over("m", 4, 3, since(0), fits(length))},
			"seven are divided among two, rounded up",
		},
		"too many people": {
			roster(mentorship.Team, many(mentee, structure.MaxParticipants+1)),
			[]rule.Finding{untold(participants, count("participants", structure.MaxParticipants+1, atMost(structure.MaxParticipants)))},
			"cannot be told",
		},
		"the most people": {roster(mentorship.Team, many(mentee, structure.MaxParticipants)), nil, "can be told"},
	})
	lacking := func(id mentorship.PersonID, n int64) rule.Finding {
		return untold("", rule.Evidence{Name: "capacity"}, who(id), got("mentees", rule.Count(n)))
	}
	runCases(t, "structure.capacity.unstated", map[string]ruleCase{
		"stated":    {with(knowing(group(1), takes("m", 3)), unset), nil, "by the mentor"},
		"by policy": {group(1), nil, "by the programme"},
		"neither":   {with(group(4), unset), []rule.Finding{lacking("m", 4)}, "unlimited would be a guess"},
		"two of them": {
			with(knowing(roster(mentorship.Team, as(mentor, "o", "n", "m"), many(mentee, 7)), takes("n", 3)), unset),
			[]rule.Finding{lacking("m", 3), lacking("o", 3)},
			"in order",
		},
		"carries nobody": {with(group(0), unset), nil, "nothing to be limited"},
	})
}
