package structure_test

import (
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// knowing adds people to a roster.
func knowing(r mentorship.Roster, people ...mentorship.Person) mentorship.Roster {
	r.People = people
	return r
}

// claims returns somebody who claims areas at a level.
func claims(id mentorship.PersonID, level mentorship.Level, areas ...mentorship.Area) mentorship.Person {
	p := mentorship.Person{ID: id}
	for _, a := range areas {
		p.Expertise = append(p.Expertise, mentorship.Expertise{Area: a, Level: level})
	}
	return p
}

func TestCohortsAreLargeEnough(t *testing.T) {
	for structure, code := range map[mentorship.Structure]rule.Code{
		mentorship.Peer:            "structure.peer.too-few-peers",
		mentorship.FacilitatedPeer: "structure.facilitated.too-few-peers",
	} {
		runCases(t, code, map[string]ruleCase{
			"two": {roster(structure, as(peer, "p", "q")), nil, "the limit itself"},
			"one": {
				roster(structure, as(peer, "p")),
				[]rule.Finding{broken(participants, count("peers", 1, atLeast(2)), since(0))},
				"nobody to turn to",
			},
			"a peer and others": {
				roster(structure, as(peer, "p"), as(mentor, "m"), as(mentee, "e"), as(facilitator, "f")),
				[]rule.Finding{broken(participants, count("peers", 1, atLeast(2)), since(0))},
				"others are not peers",
			},
			"one leaves": {
				roster(structure, as(peer, "p"), during(days(0, 40), as(peer, "q")...), during(days(0, 40), as(facilitator, "f")...)),
				[]rule.Finding{broken(participants, count("peers", 1, atLeast(2)), since(40), left("q"))},
				"the facilitator is no peer",
			},
			"three by policy": {
				with(roster(structure, as(peer, "p", "q")), func(r *mentorship.Roster) {
					r.Policy.CohortPeers = mentorship.LimitOf(3, rule.Convention)
				}),
				[]rule.Finding{broken(participants, count("peers", 2, atLeast(3)), since(0))},
				"policy decides",
			},
			"unset": {
				with(roster(structure), func(r *mentorship.Roster) { r.Policy = mentorship.Policy{} }), exempt, "unset is not checked",
			},
			"another structure": {roster(mentorship.Dyad, as(peer, "p")), exempt, "the rule is about cohorts"},
		})
	}
}

func TestPeersAreExperts(t *testing.T) {
	level := func(text string) rule.Evidence {
		return limited("level", rule.Text(text), rule.Text("proficient").With(rule.AtLeast))
	}
	// a cohort of p alone, which is about the given areas
	cohort := func(p mentorship.Person, areas ...mentorship.Area) mentorship.Roster {
		r := knowing(roster(mentorship.Peer, as(peer, "p")), p)
		for _, a := range areas {
			r.Relationship.Purpose = append(r.Relationship.Purpose, mentorship.Sought{Area: a})
		}
		return r
	}
	first := participants + "/0"
	runCases(t, "structure.peer.not-expert", map[string]ruleCase{
		"at the level": {cohort(claims("p", mentorship.Proficient, "gait")), nil, "the limit itself"},
		"just below": {
			cohort(claims("p", mentorship.Proficient-1, "gait")),
			[]rule.Finding{broken(first, level("competent+9"), who("p"))},
			"one less",
		},
		"best of two": {
			cohort(mentorship.Person{ID: "p", Expertise: []mentorship.Expertise{
				{Area: "gait", Level: mentorship.Expert}, {Area: "pain", Level: mentorship.Novice},
			}}), nil, "one area is enough",
		},
		"expert first, unsaid second": {
			cohort(mentorship.Person{ID: "p", Expertise: []mentorship.Expertise{{Area: "gait", Level: mentorship.Expert}, {Area: "pain"}}}),
			nil, "what is not said takes nothing away",
		},
		"unsaid first, novice second": {
			cohort(mentorship.Person{ID: "p", Expertise: []mentorship.Expertise{{Area: "gait"}, {Area: "pain", Level: mentorship.Novice}}}),
			[]rule.Finding{untold(first, level("novice"), who("p"))},
			"the unsaid level may be high",
		},
		"in the purpose":     {cohort(claims("p", mentorship.Expert, "gait"), "pain", "gait"), nil, "one of the areas it is about"},
		"not in the purpose": {cohort(claims("p", mentorship.Expert, "gait"), "pain"), []rule.Finding{broken(first, level("none"), who("p"))}, "an expert in something else"},
		"claims nothing":     {cohort(mentorship.Person{ID: "p"}, "pain"), []rule.Finding{untold(first, level("unstated"), who("p"))}, "silence is no claim"},
		"level unsaid":       {cohort(claims("p", 0, "pain"), "pain"), []rule.Finding{untold(first, level("unstated"), who("p"))}, "cannot be judged"},
		"unknown": {
			knowing(cohort(mentorship.Person{}, "pain"), claims("q", mentorship.Expert, "pain")),
			[]rule.Finding{untold(first, level("unstated"), who("p"))},
			"somebody else's claim does not count",
		},
		"each is judged once": {
			knowing(roster(mentorship.Peer, as(peer, "q"), as(mentor, "m"), as(peer, "p", "q")), claims("q", mentorship.Novice, "gait"), claims("m", mentorship.Novice, "gait")),
			[]rule.Finding{
				broken(first, level("novice"), who("q")),
				untold(participants+"/2", level("unstated"), who("p")),
			},
			"in the order of the participants, and peers alone",
		},
		"first of two with one id": {
			knowing(roster(mentorship.Peer, as(peer, "p")), claims("p", mentorship.Expert, "gait"), claims("p", mentorship.Novice, "gait")),
			nil, "as Roster.Person has it",
		},
		"unset": {
			with(cohort(claims("p", mentorship.Novice, "gait")), func(r *mentorship.Roster) { r.Policy.PeerLevel = mentorship.Limit[mentorship.Level]{} }),
			exempt, "unset is not checked",
		},
		"facilitated": {roster(mentorship.FacilitatedPeer, as(peer, "p")), exempt, "there the senior makes up for it"},
	})
}

func TestFacilitated(t *testing.T) {
	cohort := func(lists ...[]mentorship.Participant) mentorship.Roster {
		return roster(mentorship.FacilitatedPeer, append(lists, as(peer, "p", "q"))...)
	}
	runCases(t, "structure.facilitated.no-facilitator", map[string]ruleCase{
		"one": {cohort(as(facilitator, "f")), nil, "one is enough"},
		"two": {cohort(as(facilitator, "f", "g")), nil, "there may be more"},
		"none": {
			cohort(as(mentor, "m")), []rule.Finding{broken(participants, count("facilitators", 0, atLeast(1)), since(0))}, "a mentor is none",
		},
		"leaves": {
			cohort(during(days(0, 70), as(facilitator, "f")...), during(days(0, 70), as(mentor, "m")...)),
			[]rule.Finding{broken(participants, count("facilitators", 0, atLeast(1)), since(70), left("f"))},
			"who left matters only if overseeing",
		},
		"peer": {roster(mentorship.Peer), exempt, "another structure"},
	})
	staged := func(s mentorship.Stage) mentorship.Roster {
		return knowing(cohort(as(facilitator, "f")), mentorship.Person{ID: "f", Stage: s})
	}
	stage := func(text string) rule.Evidence {
		return limited("stage", rule.Text(text), rule.Text("senior").With(rule.AtLeast))
	}
	runCases(t, "structure.facilitated.facilitator-not-senior", map[string]ruleCase{
		"senior":     {staged(mentorship.StageSenior), nil, "the limit itself"},
		"just below": {staged(mentorship.StageSenior - 1), []rule.Finding{broken(participants+"/0", stage("mid+19"), who("f"))}, "one less"},
		"unstated":   {staged(0), []rule.Finding{untold(participants+"/0", stage("unstated"), who("f"))}, "cannot be told"},
		"unknown":    {cohort(as(facilitator, "f")), []rule.Finding{untold(participants+"/0", stage("unstated"), who("f"))}, "nor here"},
		"peers":      {cohort(), nil, "peers need not be senior"},
		"peer":       {roster(mentorship.Peer), exempt, "another structure"},
	})
}

func TestFunctional(t *testing.T) {
	runCases(t, "structure.functional.no-mentor", map[string]ruleCase{
		"one":  {roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e")), nil, "one is enough"},
		"two":  {roster(mentorship.Functional, as(mentor, "m", "n"), as(mentee, "e")), nil, "there may be more"},
		"none": {roster(mentorship.Functional, as(mentee, "e")), []rule.Finding{broken(participants, count("mentors", 0, atLeast(1)), since(0))}, "nobody guides"},
		"dyad": {roster(mentorship.Dyad), exempt, "another structure"},
	})
	runCases(t, "structure.functional.no-mentee", map[string]ruleCase{
		"one": {roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e")), nil, "one is enough"},
		"leaves": {
			roster(mentorship.Functional, as(mentor, "m"), during(days(0, 9), as(mentee, "e")...)),
			[]rule.Finding{broken(participants, count("mentees", 0, atLeast(1)), since(9), left("e"))},
			"nobody carries it",
		},
		"dyad": {roster(mentorship.Dyad), exempt, "another structure"},
	})

	course := mentorship.Project{ID: "course", Owner: "e", Period: days(0, length), Measure: "first cohort taught"}
	about := func(change func(*mentorship.Project)) mentorship.Roster {
		r, p := roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e")), course
		change(&p)
		r.Relationship.Project = &p
		return r
	}
	asIs := about(func(*mentorship.Project) {})
	without := roster(mentorship.Functional, as(mentor, "m"), as(mentee, "e"))
	is := got("project", rule.Text("course"))
	runCases(t, "structure.functional.no-project", map[string]ruleCase{
		"a project": {asIs, nil, "as it should be"},
		"none":      {without, []rule.Finding{broken(project, count("projects", 0, rule.Count(1)))}, "what is it for?"},
		"dyad":      {roster(mentorship.Dyad), exempt, "another structure"},
	})
	runCases(t, "structure.functional.open-ended", map[string]ruleCase{
		"due":   {asIs, nil, "it has an end"},
		"never": {about(func(p *mentorship.Project) { p.Period = days(0, 0) }), []rule.Finding{broken(project+"/period", is)}, "never due"},
		"none":  {without, exempt, "no project to look at"},
		"dyad with a project": {
			with(asIs, func(r *mentorship.Roster) { r.Relationship.Structure = mentorship.Dyad }), exempt, "another structure",
		},
	})
	until := func(n int) rule.Evidence {
		return limited("until", rule.Instant(day(length)), rule.Instant(day(n)).With(rule.AtLeast))
	}
	runCases(t, "structure.functional.ends-before-project", map[string]ruleCase{
		"together": {asIs, nil, "the limit itself"},
		"before": {
			about(func(p *mentorship.Project) { p.Period = days(0, length+1) }),
			[]rule.Finding{broken(period, until(length+1), is)},
			"a day too early",
		},
		"after":     {about(func(p *mentorship.Project) { p.Period = days(0, length-1) }), nil, "time to look back"},
		"never due": {about(func(p *mentorship.Project) { p.Period = days(0, 0) }), nil, "another rule's matter"},
		"open": {
			with(asIs, func(r *mentorship.Roster) { r.Relationship.Period = days(0, 0) }), nil, "without an end it lasts long enough",
		},
		"none": {without, exempt, "no project to look at"},
	})
	runCases(t, "structure.functional.no-measure", map[string]ruleCase{
		"a measure": {asIs, nil, "as it should be"},
		"no measure": {
			about(func(p *mentorship.Project) { p.Measure = "" }),
			[]rule.Finding{broken(project, count("measures", 0, rule.Count(1)), is)},
			"how will it be known?",
		},
		"none": {without, exempt, "no project to look at"},
	})
	owner := func(id string) rule.Evidence { return got("owner", rule.Text(id)) }
	runCases(t, "structure.functional.owner-not-mentee", map[string]ruleCase{
		"a mentee":   {asIs, nil, "as it should be"},
		"the mentor": {about(func(p *mentorship.Project) { p.Owner = "m" }), []rule.Finding{broken(project+"/owner", owner("m"), is)}, "then who guides?"},
		"a stranger": {about(func(p *mentorship.Project) { p.Owner = "x" }), []rule.Finding{broken(project+"/owner", owner("x"), is)}, "somebody else's project"},
		"unstated":   {about(func(p *mentorship.Project) { p.Owner = "" }), []rule.Finding{broken(project+"/owner", owner(""), is)}, "nobody's project"},
		"none":       {without, exempt, "no project to look at"},
	})
}
