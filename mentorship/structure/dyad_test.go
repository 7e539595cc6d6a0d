package structure_test

import (
	"slices"
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func ratio(mentees, mentors int64, want rule.Value) rule.Evidence {
	return limited("mentees-per-mentor", rule.Ratio(mentees, mentors), want)
}

func TestDyadIsOneToOne(t *testing.T) {
	one := rule.Ratio(1, 1)
	runCases(t, "structure.dyad.not-one-to-one", map[string]ruleCase{
		"one and one": {
			roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")), nil, "this is a dyad",
		},
		"nobody": {
			roster(mentorship.Dyad),
			[]rule.Finding{broken(participants, ratio(0, 0, one), since(0))},
			"nobody is not one and one",
		},
		"no mentor": {
			roster(mentorship.Dyad, as(mentee, "e")),
			[]rule.Finding{broken(participants, ratio(1, 0, one), since(0))},
			"a mentee alone",
		},
		"no mentee": {
			roster(mentorship.Dyad, as(mentor, "m")),
			[]rule.Finding{broken(participants, ratio(0, 1, one), since(0))},
			"a mentor alone, and the direction is kept",
		},
		"two mentees": {
			roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e", "f")),
			[]rule.Finding{broken(participants, ratio(2, 1, one), since(0))},
			"that is a group",
		},
		"two and two": {
			roster(mentorship.Dyad, as(mentor, "m", "n"), as(mentee, "e", "f")),
			[]rule.Finding{broken(participants, ratio(2, 2, one), since(0))},
			"equal numbers are not enough",
		},
		"one mentor twice": {
			roster(mentorship.Dyad, as(mentor, "m", "m"), as(mentee, "e")), nil, "nobody counts twice on a side",
		},
		"successor at once": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), during(days(50, length), as(mentor, "n")...), as(mentee, "e")),
			nil, "intervals are half-open: at day 50 there is one mentor",
		},
		"successor too early": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), during(days(49, length), as(mentor, "n")...), as(mentee, "e")),
			[]rule.Finding{broken(participants, ratio(1, 2, one), since(49))},
			"for a day there are two",
		},
		"successor too late": {
			roster(mentorship.Dyad, during(days(0, 50), as(mentor, "m")...), during(days(51, length), as(mentor, "n")...), as(mentee, "e")),
			[]rule.Finding{broken(participants, ratio(1, 0, one), since(50), left("m"))},
			"for a day there is none",
		},
		"both leave early": {
			roster(mentorship.Dyad, during(days(0, 50), slices.Concat(as(mentor, "m"), as(mentee, "e"))...)),
			nil, "a dyad that is over is not out of proportion",
		},
		"starts later": {
			roster(mentorship.Dyad, during(days(7, 0), slices.Concat(as(mentor, "m"), as(mentee, "e"))...)),
			nil, "nor is one that has not begun",
		},
		"apart twice": {
			roster(mentorship.Dyad, as(mentor, "m"), during(days(0, 10), as(mentee, "e")...), during(days(20, 30), as(mentee, "e")...)),
			[]rule.Finding{
				broken(participants, ratio(0, 1, one), since(10), left("e")),
				broken(participants, ratio(0, 1, one), since(30), left("e")),
			},
			"each time is a finding",
		},
		"worse and worse": {
			roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e"), during(days(10, 0), as(mentee, "f")...), during(days(20, 0), as(mentee, "g")...)),
			[]rule.Finding{
				broken(participants, ratio(2, 1, one), since(10)),
				broken(participants, ratio(3, 1, one), since(20)),
			},
			"another figure is another finding",
		},
		"a swap while wrong": {
			roster(mentorship.Dyad, as(mentor, "m"), during(days(0, 30), as(mentee, "e", "f")...), during(days(30, 0), as(mentee, "f", "g")...)),
			[]rule.Finding{broken(participants, ratio(2, 1, one), since(0))},
			"the same figure is the same finding",
		},
		"no period at all": {
			with(roster(mentorship.Dyad, as(mentor, "m")), func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			[]rule.Finding{broken(participants, ratio(0, 1, one))},
			"no instant is known to name",
		},
		"only roles have periods": {
			with(roster(mentorship.Dyad, during(days(3, 30), as(mentor, "m")...), during(days(3, 40), as(mentee, "e")...)),
				func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			[]rule.Finding{broken(participants, ratio(1, 0, one), since(30), left("m"))},
			"it lasts from the first to the last that is stated, but not beyond",
		},
		"only some roles have periods": {
			with(roster(mentorship.Dyad, as(mentor, "m"), during(days(3, 40), as(mentee, "e")...)),
				func(r *mentorship.Roster) { r.Relationship.Period = mentorship.Period{} }),
			[]rule.Finding{broken(participants, ratio(0, 1, one), since(40), left("e"))},
			"it starts with the first stated start and has no end",
		},
		"ends before it starts": {
			with(roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e")),
				func(r *mentorship.Roster) { r.Relationship.Period = days(10, 9) }),
			nil, "an end that is none is another rule's matter",
		},
		"role outside": {
			roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e"), during(days(length, 0), as(mentee, "f")...), during(days(-9, -1), as(mentor, "n")...)),
			nil, "what lies outside the period counts nowhere",
		},
		"role that ends before it starts": {
			roster(mentorship.Dyad, as(mentor, "m"), as(mentee, "e"), during(days(9, 8), as(mentee, "f")...)),
			nil, "it holds at no instant",
		},
		"a group": {roster(mentorship.Group, as(mentee, "e")), exempt, "another structure"},
	})
}
