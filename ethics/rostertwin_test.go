package ethics_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// pairwise sets everybody against everybody, showing each pair all that is known.
func pairwise(r mentorship.Roster) []string {
	var all []*mentorship.Person
	for i := range r.People {
		all = append(all, &r.People[i])
	}
	set := ethics.Conflicts().Without("ethics.conflict.undeclared").Without("ethics.conflict.malformed")
	has := func(id mentorship.PersonID, is func(mentorship.Role) bool) bool {
		return slices.ContainsFunc(r.Relationship.Participants, func(p mentorship.Participant) bool { return p.Person == id && is(p.Role) })
	}
	guides := func(role mentorship.Role) bool { return role.Mentors() || role == facilitates }
	found := []string{}
	for i := range all {
		for j := range all {
			a, b := all[i], all[j]
			forward, back := has(a.ID, guides) && has(b.ID, mentorship.Role.Mentored), has(b.ID, guides) && has(a.ID, mentorship.Role.Mentored)
			period, together := daysTogether(r, a.ID, b.ID)
			if a.ID == b.ID || !together || !forward || back && a.ID > b.ID {
				continue
			}
			for _, f := range set.AppendFindings(nil, mentorship.Pairing{Mentor: a, Mentee: b, Period: period, Ties: r.Ties, Managers: all}) {
				found = append(found, fmt.Sprint(f.Code, " ", a.ID, " ", b.ID, " ", f.Evidence))
			}
		}
	}
	slices.Sort(found)
	return found
}

// daysTogether returns the days on which two take part, day by day.
func daysTogether(r mentorship.Roster, a, b mentorship.PersonID) (period mentorship.Period, together bool) {
	within := func(id mentorship.PersonID, d int) bool {
		before, after := false, false // somebody is there from their first day to their last
		for _, p := range r.Relationship.Participants {
			for other := firstDay; p.Person == id && other <= lastDay; other++ {
				if makesNoSense(p.Period) || holdsOn(p.Period, other) {
					before, after = before || other <= d, after || other >= d
				}
			}
		}
		return before && after && (makesNoSense(r.Relationship.Period) || holdsOn(r.Relationship.Period, d))
	}
	for d := firstDay; d <= lastDay; d++ {
		if within(a, d) && within(b, d) {
			if !together {
				period.From = day(d)
			}
			period.Until, together = day(d+1), true
		}
	}
	return period, together
}

func randomRoster(c chooser) mentorship.Roster {
	r := mentorship.Roster{Relationship: mentorship.Relationship{Period: randomPeriod(c)}}
	ids := append([]mentorship.PersonID{"c"}, people...)
	for _, id := range ids {
		r.People = append(r.People, mentorship.Person{ID: id, Manager: pick(c, append(ids, "", ""))})
	}
	for range c.IntN(8) {
		r.Relationship.Participants = append(r.Relationship.Participants, mentorship.Participant{
			Person: pick(c, ids), Role: pick(c, mentorship.Roles()), Period: randomPeriod(c),
		})
	}
	for range c.IntN(16) {
		t := randomTie(c)
		t.From, t.To = pick(c, ids), pick(c, append(ids, ""))
		r.Ties = append(r.Ties, t)
	}
	return r
}

func TestRosterConflictsAgreeWithPairings(t *testing.T) {
	findings := 0
	for seed := range scaletest.Pick[uint64](3_000, 300) {
		r := randomRoster(rand.New(rand.NewPCG(seed, 5)))
		got := []string{}
		for _, f := range ethics.RosterConflicts().AppendFindings(nil, r) {
			if f.Code == "ethics.conflict.undeclared" || f.Code == "ethics.conflict.malformed" {
				continue
			}
			n := len(f.Evidence) - 2
			guide, _ := f.Evidence[n].Got.Text()
			guided, _ := f.Evidence[n+1].Got.Text()
			got = append(got, fmt.Sprint(f.Code, " ", guide, " ", guided, " ", f.Evidence[:n]))
			i := slices.IndexFunc(r.Relationship.Participants, func(p mentorship.Participant) bool { return string(p.Person) == guided })
			require.Equal(t, fmt.Sprint("/relationship/participants/", i), f.Path)
		}
		slices.Sort(got)
		findings += len(got)
		require.Empty(t, cmp.Diff(pairwise(r), got), "seed %d", seed)
	}
	assert.Greater(t, findings, scaletest.Pick(3_000, 300))
}

func TestOrderOfARosterDoesNotMatter(t *testing.T) {
	for seed := range scaletest.Pick[uint64](1_000, 100) {
		c := rand.New(rand.NewPCG(seed, 6))
		r := randomRoster(c)
		check := func() string {
			found := ethics.RosterConflicts().AppendFindings(nil, r)
			found = slices.DeleteFunc(found, func(f rule.Finding) bool { return f.Code == "ethics.conflict.malformed" }) // has places of ties
			text, err := json.Marshal(found)
			require.NoError(t, err)
			return string(text)
		}
		want := check()
		require.Equal(t, want, check(), "seed %d: twice the same", seed)
		c.Shuffle(len(r.Ties), func(i, j int) { r.Ties[i], r.Ties[j] = r.Ties[j], r.Ties[i] })
		c.Shuffle(len(r.People), func(i, j int) { r.People[i], r.People[j] = r.People[j], r.People[i] })
		require.Equal(t, want, check(), "seed %d", seed)
	}
}

func FuzzRosterConflicts(f *testing.F) {
	f.Add([]byte("a few people and ties"))
	f.Add([]byte{9, 8, 7, 6, 5, 4, 3, 2, 1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 11, 12, 13, 14, 15, 16, 17, 18, 19})
	f.Fuzz(func(t *testing.T, data []byte) {
		c := choices(data)
		r := randomRoster(&c)
		found := ethics.RosterConflicts().AppendFindings(nil, r)
		n := len(pairwise(r))
		for _, f := range found {
			if f.Outcome == rule.Broken {
				n--
			}
		}
		require.Zero(t, n)
	})
}
