package structure_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestRulesKeepTheContract(t *testing.T) {
	// the kit's own hostile subjects have no policy and seldom a structure
	hostile := ruletest.Hostile[mentorship.Roster]()
	var subjects []mentorship.Roster
	for i, s := range mentorship.Structures() {
		for j, m := range mentorship.Modes() {
			r := hostile[len(hostile)-1-3*i-j]
			r.Policy, r.Relationship.Structure = mentorship.DefaultPolicy(), s
			subjects = append(subjects,
				meeting(r, m),
				meeting(roster(s, many(mentor, 3), many(mentee, 40), many(peer, 1), many(facilitator, 1)), m),
				meeting(roster(s, many(mentor, 1), many(mentee, 1)), m))
		}
	}
	ruletest.RunSet(t, structure.Rules(), subjects...)
	ruletest.RunSet(t, structure.LedgerRules(), ledger(t, 1), fullLedger(t), busyLedger(t))
}

func TestRulesGoWithThoseOfRosters(t *testing.T) {
	merged := structure.Rules().Merge(mentorship.RosterRules())
	require.NoError(t, merged.Validate())
	assert.Equal(t, structure.Rules().Len()+mentorship.RosterRules().Len(), merged.Len())
}

func TestSourcesAreKnown(t *testing.T) {
	for _, info := range structure.Rules().Infos() {
		for _, s := range info.Sources {
			_, known := mentorship.LookUp(s)
			assert.True(t, known, "%s rests on %s", info.Code, s)
		}
	}
}

// What holds for every structure and mode, whatever the policy.
var always = []rule.Code{
	"structure.capacity.exceeded", "structure.capacity.unstated", "structure.mode.unstated",
	"structure.period.not-covered", "structure.period.unstated",
}

// What holds for one, with the default policy and with none.
var (
	ofStructure = map[mentorship.Structure][]rule.Code{
		mentorship.Dyad: {"structure.dyad.not-one-to-one", "structure.role.foreign"},
		mentorship.Group: {
			"structure.group.no-mentor", "structure.group.too-few-mentees", "structure.group.too-many-mentees",
			"structure.group.too-many-mentors", "structure.role.foreign",
		},
		mentorship.Team: {
			"structure.ratio.too-many-mentees", "structure.role.foreign", "structure.team.too-few-mentees", "structure.team.too-few-mentors",
		},
		mentorship.Peer: {"structure.peer.mixed-roles", "structure.peer.not-expert", "structure.peer.too-few-peers"},
		mentorship.FacilitatedPeer: {
			"structure.facilitated.facilitator-not-senior", "structure.facilitated.mixed-roles",
			"structure.facilitated.no-facilitator", "structure.facilitated.too-few-peers",
		},
		mentorship.Functional: {
			"structure.functional.no-mentee", "structure.functional.no-mentor", "structure.functional.no-project", "structure.role.foreign",
		},
		"": nil,
	}
	ofMode = map[mentorship.Mode][]rule.Code{
		mentorship.InPerson: {"structure.local.too-far", "structure.period.no-common-hours"},
		mentorship.Virtual:  {"structure.virtual.no-channel", "structure.virtual.no-common-hours"},
		mentorship.Mixed:    {"structure.local.too-far", "structure.virtual.no-channel", "structure.virtual.no-common-hours"},
		"":                  {"structure.period.no-common-hours"},
	}
	withoutPolicy = []rule.Code{
		"structure.group.too-few-mentees", "structure.group.too-many-mentees", "structure.ratio.too-many-mentees",
		"structure.team.too-few-mentees", "structure.team.too-few-mentors", "structure.peer.not-expert", "structure.peer.too-few-peers",
		"structure.facilitated.too-few-peers", "structure.local.too-far", "structure.period.no-common-hours",
		"structure.virtual.no-common-hours",
	}
)

func TestRulesOfBothStructureAndModeHold(t *testing.T) {
	for s, structureCodes := range ofStructure {
		for m, modeCodes := range ofMode {
			want := slices.Concat(always, structureCodes, modeCodes)
			slices.Sort(want)
			roster := mentorship.Roster{Relationship: mentorship.Relationship{Structure: s, Mode: m}, Policy: mentorship.DefaultPolicy()}
			assert.Equal(t, want, structure.Rules().Check(roster).Checked, "%q and %q", s, m)
			assert.Equal(t, want, codes(structure.For(s, m, mentorship.DefaultPolicy())), "%q and %q", s, m)

			want = slices.DeleteFunc(want, func(c rule.Code) bool { return slices.Contains(withoutPolicy, c) })
			assert.Equal(t, want, codes(structure.For(s, m, mentorship.Policy{})), "%q and %q, and no policy", s, m)
		}
	}
}

func codes(set rule.Set[mentorship.Roster]) []rule.Code {
	var list []rule.Code
	for _, info := range set.Infos() {
		list = append(list, info.Code)
	}
	return list
}

// randomRoster returns a small roster with roles that come and go by the day.
func randomRoster(r *rand.Rand) mentorship.Roster {
	ids := []mentorship.PersonID{"a", "b", "c", "d", "e"}
	roster := roster(mentorship.Structures()[r.IntN(6)])
	roster.Relationship.Mode = mentorship.Modes()[r.IntN(3)]
	roster.Relationship.Period = days(0, 10)
	for range r.IntN(8) {
		p := mentorship.Participant{Person: ids[r.IntN(len(ids))], Role: mentorship.Roles()[r.IntN(4)]}
		if r.IntN(2) == 0 {
			p.Period = days(r.IntN(10), 1+r.IntN(10))
		}
		roster.Relationship.Participants = append(roster.Relationship.Participants, p)
	}
	for _, id := range ids {
		p := in("UTC", id, 600, 660+60*r.IntN(2))
		p.Place = at(0, float64(r.IntN(3)))
		p.Stage = mentorship.Stage(10 * r.IntN(9))
		p.Expertise = []mentorship.Expertise{{Area: "gait", Level: mentorship.Level(10 * r.IntN(6))}}
		if r.IntN(2) == 0 {
			p.Capacity = new(r.IntN(3))
		}
		roster.People = append(roster.People, p)
	}
	return roster
}

// At each instant at which anybody takes part, the obvious count of heads
// decides; the rule must be broken if and only if one of them is wrong.
func TestCompositionAgreesWithEveryDay(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range scaletest.Pick(3000, 300) {
		roster := randomRoster(r)
		want := map[rule.Code]bool{}
		populated := false
		for n := range 10 {
			if active := roster.Relationship.Active(day(n)); len(active) > 0 {
				populated = true
				wrongAt(roster, n, want)
			}
		}
		if !populated {
			wrongAt(roster, 0, want)
		}
		report := structure.Rules().Check(roster)
		for code := range counted {
			if !slices.Contains(report.Checked, code) {
				continue
			}
			got := slices.ContainsFunc(report.Findings, func(f rule.Finding) bool { return f.Code == code })
			if got != want[code] {
				t.Fatalf("%s: got %v, want %v: %+v", code, got, want[code], roster.Relationship)
			}
		}
	}
}

// counted says when a composition is wrong.
var counted = map[rule.Code]func(ratio mentorship.Ratio, peers, facilitators int) bool{
	"structure.dyad.not-one-to-one":        func(r mentorship.Ratio, _, _ int) bool { return r.Mentors != 1 || r.Mentees != 1 },
	"structure.group.no-mentor":            func(r mentorship.Ratio, _, _ int) bool { return r.Mentors == 0 },
	"structure.group.too-many-mentors":     func(r mentorship.Ratio, _, _ int) bool { return r.Mentors > 1 },
	"structure.group.too-few-mentees":      func(r mentorship.Ratio, _, _ int) bool { return r.Mentees == 0 },
	"structure.team.too-few-mentors":       func(r mentorship.Ratio, _, _ int) bool { return r.Mentors < 2 },
	"structure.team.too-few-mentees":       func(r mentorship.Ratio, _, _ int) bool { return r.Mentees < 2 },
	"structure.ratio.too-many-mentees":     func(r mentorship.Ratio, _, _ int) bool { return r.Mentees > 5*r.Mentors },
	"structure.peer.too-few-peers":         func(_ mentorship.Ratio, peers, _ int) bool { return peers < 2 },
	"structure.facilitated.too-few-peers":  func(_ mentorship.Ratio, peers, _ int) bool { return peers < 2 },
	"structure.facilitated.no-facilitator": func(_ mentorship.Ratio, _, facilitators int) bool { return facilitators == 0 },
	"structure.functional.no-mentor":       func(r mentorship.Ratio, _, _ int) bool { return r.Mentors == 0 },
	"structure.functional.no-mentee":       func(r mentorship.Ratio, _, _ int) bool { return r.Mentees == 0 },
}

func wrongAt(roster mentorship.Roster, n int, wrong map[rule.Code]bool) {
	people := map[mentorship.Role]map[mentorship.PersonID]bool{peer: {}, facilitator: {}, mentor: {}, mentee: {}}
	for _, p := range roster.Relationship.Active(day(n)) {
		people[p.Role][p.Person] = true
	}
	for code, is := range counted {
		if is(roster.Relationship.Ratio(day(n)), len(people[peer]), len(people[facilitator])) {
			wrong[code] = true
		}
	}
}

func TestOrderDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range scaletest.Pick(500, 100) {
		roster := randomRoster(r)
		want := said(roster)
		r.Shuffle(len(roster.People), func(i, j int) { roster.People[i], roster.People[j] = roster.People[j], roster.People[i] })
		list := roster.Relationship.Participants
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if diff := cmp.Diff(want, said(roster)); diff != "" {
			t.Fatalf("another order of people says something else:\n%s", diff)
		}
	}
}

// said returns the codes and evidence of a report, sorted: paths follow the
// order of the participants, and so do the findings about each of them.
func said(roster mentorship.Roster) []string {
	var list []string
	for _, f := range structure.Rules().Check(roster).Findings {
		var text strings.Builder
		text.WriteString(string(f.Code) + " " + string(f.Outcome))
		var evidence []string
		for _, e := range f.Evidence {
			evidence = append(evidence, " "+e.Name+" "+e.Got.String()+" "+e.Want.String())
		}
		slices.Sort(evidence)
		for _, e := range evidence {
			text.WriteString(e)
		}
		list = append(list, text.String())
	}
	slices.Sort(list)
	return list
}
