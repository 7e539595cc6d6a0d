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

func TestGroupHasOneMentor(t *testing.T) {
	group := func(lists ...[]mentorship.Participant) mentorship.Roster { return roster(mentorship.Group, lists...) }
	runCases(t, "structure.group.no-mentor", map[string]ruleCase{
		"one":    {group(as(mentor, "m"), as(mentee, "e")), nil, "one is enough"},
		"two":    {group(as(mentor, "m", "n"), as(mentee, "e")), nil, "too many is another rule's matter"},
		"none":   {group(as(mentee, "e")), []rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(0))}, "nobody guides"},
		"nobody": {group(), []rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(0))}, "nor here"},
		"leaves": {
			group(during(days(0, 60), as(mentor, "m")...), as(mentee, "e", "f")),
			[]rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(60), left("m"))},
			"the mentor went",
		},
		"turns mentee": {
			group(during(days(0, 60), as(mentor, "m")...), during(days(60, 0), as(mentee, "m")...), as(mentee, "e")),
			[]rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(60), left("m"))},
			"a role given up is a role left",
		},
		"comes back at once": {
			group(during(days(0, 60), as(mentor, "m")...), during(days(60, 0), as(mentor, "m")...), as(mentee, "e")),
			nil, "two roles in a row are one",
		},
		"mentee leaves at the same time": {
			group(during(days(0, 60), as(mentor, "m")...), during(days(0, 60), as(mentee, "e")...), as(mentee, "f")),
			[]rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(60), left("m"))},
			"only those whose leaving matters are named",
		},
		"dyad": {roster(mentorship.Dyad), exempt, "another structure"},
	})
	runCases(t, "structure.group.too-many-mentors", map[string]ruleCase{
		"one":  {group(as(mentor, "m"), as(mentee, "e")), nil, "one is the limit"},
		"none": {group(as(mentee, "e")), nil, "too few is another rule's matter"},
		"two": {
			group(as(mentor, "m", "n"), as(mentee, "e")),
			[]rule.Finding{broken(participants, count("mentors", 2, atMost(1)), since(0))},
			"that is a team",
		},
		"a peer": {
			group(as(mentor, "m"), as(peer, "p"), as(mentee, "e")),
			[]rule.Finding{broken(participants, count("mentors", 2, atMost(1)), since(0))},
			"a peer mentors too",
		},
		"team": {roster(mentorship.Team, as(mentor, "m", "n")), exempt, "another structure"},
	})
}

func TestGroupHasTheMenteesOfThePolicy(t *testing.T) {
	group := func(n int, change func(*mentorship.Policy)) mentorship.Roster {
		return with(roster(mentorship.Group, as(mentor, "m"), many(mentee, n)), func(r *mentorship.Roster) { change(&r.Policy) })
	}
	asIs := func(*mentorship.Policy) {}
	three := func(p *mentorship.Policy) { p.GroupMentees = mentorship.LimitOf(3, rule.Convention) }
	runCases(t, "structure.group.too-few-mentees", map[string]ruleCase{
		"one":                                   {group(1, asIs), nil, "the article: one or more"},
		"none":                                  {group(0, asIs), []rule.Finding{broken(participants, count("mentees", 0, atLeast(1)), since(0))}, "a mentor alone"},
		"policy says three and there are three": {group(3, three), nil, "the limit itself"},
		"policy says three and there are two":   {group(2, three), []rule.Finding{broken(participants, count("mentees", 2, atLeast(3)), since(0))}, "one less"},
		"policy says nothing": {
			group(0, func(p *mentorship.Policy) { p.GroupMentees = mentorship.Limit[int]{} }), exempt, "unset is not checked",
		},
		"falls below when two leave": {
			with(roster(mentorship.Group, as(mentor, "m"), as(mentee, "e", "f"), during(days(0, 90), as(mentee, "h", "g")...)),
				func(r *mentorship.Roster) { three(&r.Policy) }),
			[]rule.Finding{broken(participants, count("mentees", 2, atLeast(3)), since(90), left("g"), left("h"))},
			"who left is told, in order",
		},
	})
	runCases(t, "structure.group.too-many-mentees", map[string]ruleCase{
		"ten":    {group(10, asIs), nil, "the limit itself"},
		"eleven": {group(11, asIs), []rule.Finding{broken(participants, count("mentees", 11, atMost(10)), since(0))}, "one more"},
		"policy says nothing": {
			group(99, func(p *mentorship.Policy) { p.GroupMenteesMax = mentorship.Limit[int]{} }), exempt, "unset is not checked",
		},
		"policy says none": {
			group(1, func(p *mentorship.Policy) { p.GroupMenteesMax = mentorship.LimitOf(0, rule.Convention) }),
			[]rule.Finding{broken(participants, count("mentees", 1, atMost(0)), since(0))},
			"0 is a limit",
		},
	})
}

func TestTeamHasSeveralOfBoth(t *testing.T) {
	team := func(mentors, mentees int) mentorship.Roster {
		return roster(mentorship.Team, many(mentor, mentors), many(mentee, mentees))
	}
	unset := with(team(0, 0), func(r *mentorship.Roster) { r.Policy = mentorship.Policy{} })
	runCases(t, "structure.team.too-few-mentors", map[string]ruleCase{
		"two":   {team(2, 2), nil, "the article: two or more"},
		"one":   {team(1, 2), []rule.Finding{broken(participants, count("mentors", 1, atLeast(2)), since(0))}, "that is a group"},
		"unset": {unset, exempt, "unset is not checked"},
		"one leaves": {
			roster(mentorship.Team, as(mentor, "m"), during(days(0, 100), as(mentor, "n")...), many(mentee, 4)),
			[]rule.Finding{broken(participants, count("mentors", 1, atLeast(2)), since(100), left("n"))},
			"falls below when n leaves",
		},
		"one after the other leaves": {
			roster(mentorship.Team, during(days(0, 120), as(mentor, "m")...), during(days(0, 100), as(mentor, "n")...), many(mentee, 4)),
			[]rule.Finding{
				broken(participants, count("mentors", 1, atLeast(2)), since(100), left("n")),
				broken(participants, count("mentors", 0, atLeast(2)), since(120), left("m")),
			},
			"two findings, each with its instant",
		},
	})
	runCases(t, "structure.team.too-few-mentees", map[string]ruleCase{
		"two":   {team(2, 2), nil, "the article: two or more"},
		"one":   {team(2, 1), []rule.Finding{broken(participants, count("mentees", 1, atLeast(2)), since(0))}, "no fellow"},
		"unset": {unset, exempt, "unset is not checked"},
	})
}

func TestTeamRatio(t *testing.T) {
	team := func(mentors, mentees int) mentorship.Roster {
		return roster(mentorship.Team, many(mentor, mentors), many(mentee, mentees))
	}
	five := rule.Ratio(5, 1).With(rule.AtMost)
	runCases(t, "structure.ratio.too-many-mentees", map[string]ruleCase{
		"ten to two":                  {team(2, 10), nil, "five for each is the limit itself"},
		"eleven to two":               {team(2, 11), []rule.Finding{broken(participants, ratio(11, 2, five), since(0))}, "not divided: one too many"},
		"mentees and mentors swapped": {team(11, 2), nil, "eleven mentors for two mentees are no crowd"},
		"zero mentors":                {team(0, 1), []rule.Finding{broken(participants, ratio(1, 0, five), since(0))}, "one to none is not a ratio of 0"},
		"nobody":                      {team(0, 0), nil, "no mentees need no mentors"},
		"policy says four": {
			with(team(2, 9), func(r *mentorship.Roster) { r.Policy.MenteesPerMentor = mentorship.LimitOf(4, rule.Convention) }),
			[]rule.Finding{broken(participants, ratio(9, 2, rule.Ratio(4, 1).With(rule.AtMost)), since(0))},
			"sources disagree; policy decides",
		},
		"policy says nothing": {
			with(team(1, 99), func(r *mentorship.Roster) { r.Policy.MenteesPerMentor = mentorship.Limit[int]{} }), exempt, "unset is not checked",
		},
		"group": {roster(mentorship.Group, many(mentor, 1), many(mentee, 9)), exempt, "the ratio is the team's"},
		"one mentor leaves": {
			roster(mentorship.Team, as(mentor, "m", "n"), during(days(0, 100), as(mentor, "o")...), many(mentee, 12)),
			[]rule.Finding{broken(participants, ratio(12, 2, five), since(100), left("o"))},
			"twelve to three was right",
		},
		"mentees leave too late": {
			roster(mentorship.Team, as(mentor, "m"), during(days(0, 100), as(mentor, "n")...), during(days(0, 101), many(mentee, 7)...)),
			[]rule.Finding{broken(participants, ratio(7, 1, five), since(100), left("n"))},
			"a day is enough",
		},
	})
}

func TestForeignRoles(t *testing.T) {
	role := func(r mentorship.Role) rule.Evidence { return got("role", rule.Text(r)) }
	runCases(t, "structure.role.foreign", map[string]ruleCase{
		"mentor and mentee": {roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e")), nil, "both belong there"},
		"peer in a team": {
			roster(mentorship.Team, as(mentor, "m"), as(peer, "p")),
			[]rule.Finding{broken(participants+"/1", role(peer), who("p"))},
			"is it a mentor or a mentee?",
		},
		"facilitator in a dyad": {
			roster(mentorship.Dyad, as(facilitator, "f"), as(mentor, "m")),
			[]rule.Finding{broken(participants+"/0", role(facilitator), who("f"))},
			"nothing to oversee",
		},
		"no role in a group": {
			roster(mentorship.Group, as("", "x")), []rule.Finding{broken(participants+"/0", role(""), who("x"))}, "unstated is foreign too",
		},
		"peers": {roster(mentorship.Peer, as(mentor, "m")), exempt, "they have a rule of their own"},
	})
	runCases(t, "structure.peer.mixed-roles", map[string]ruleCase{
		"peers": {roster(mentorship.Peer, as(peer, "p", "q")), nil, "among themselves"},
		"others among them": {
			roster(mentorship.Peer, as(peer, "p"), as(mentor, "m"), as(mentee, "e"), as(facilitator, "f")),
			[]rule.Finding{
				broken(participants+"/1", role(mentor), who("m")),
				broken(participants+"/2", role(mentee), who("e")),
				broken(participants+"/3", role(facilitator), who("f")),
			},
			"each is named",
		},
		"facilitated": {roster(mentorship.FacilitatedPeer), exempt, "another structure"},
	})
	runCases(t, "structure.facilitated.mixed-roles", map[string]ruleCase{
		"peers and facilitator": {roster(mentorship.FacilitatedPeer, as(peer, "p", "q"), as(facilitator, "f")), nil, "both belong there"},
		"others among them": {
			roster(mentorship.FacilitatedPeer, as(mentor, "m"), as(peer, "p"), as(mentee, "e")),
			[]rule.Finding{
				broken(participants+"/0", role(mentor), who("m")),
				broken(participants+"/2", role(mentee), who("e")),
			},
			"each is named",
		},
		"peer": {roster(mentorship.Peer), exempt, "another structure"},
	})
}
