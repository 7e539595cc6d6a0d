package structure_test

import (
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

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
