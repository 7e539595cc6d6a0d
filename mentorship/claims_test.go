package mentorship_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const areaUncovered, noClaim = rule.Code("mentorship.mentor.area-uncovered"), rule.Code("mentorship.mentor.no-claim")

// of returns the findings of one rule.
func of(code rule.Code, report rule.Report) (found []rule.Finding) {
	for _, f := range report.Findings {
		if f.Code == code {
			found = append(found, f)
		}
	}
	return found
}

func TestAreasAndWhoCoversThem(t *testing.T) {
	const area = mentorship.Area("hand therapy")
	claim := func(l mentorship.Level) []mentorship.Expertise { return []mentorship.Expertise{{Area: area, Level: l}} }
	mentor := func(id mentorship.PersonID, e []mentorship.Expertise) mentorship.Person {
		return mentorship.Person{ID: id, Expertise: e}
	}
	tests := map[string]struct {
		sought   mentorship.Level
		mentors  []mentorship.Person
		role     mentorship.Role
		stranger bool // somebody unknown mentors too
		want     mentorship.Coverage
		reason   string
	}{
		"at the level":          {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Expert))}, mentorship.RoleMentor, false, mentorship.Covered, ""},
		"by a peer":             {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Expert))}, mentorship.RolePeer, false, mentorship.Covered, "peers mentor"},
		"by a facilitator":      {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Expert))}, mentorship.RoleFacilitator, false, mentorship.NotCovered, "facilitators do not"},
		"by the mentee":         {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Expert))}, mentorship.RoleMentee, false, mentorship.NotCovered, "mentees do not"},
		"policy, at the level":  {0, []mentorship.Person{mentor("a", claim(mentorship.Proficient))}, mentorship.RoleMentor, false, mentorship.Covered, "the policy asks for proficient"},
		"policy, below":         {0, []mentorship.Person{mentor("a", claim(mentorship.Proficient-1))}, mentorship.RoleMentor, false, mentorship.BelowLevel, "the policy asks for proficient"},
		"one of two":            {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Novice)), mentor("b", claim(mentorship.Expert))}, mentorship.RoleMentor, false, mentorship.Covered, "one who covers it is enough"},
		"one of two unsaid":     {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Novice)), mentor("b", claim(0))}, mentorship.RoleMentor, false, mentorship.LevelUnsaid, "the second may cover it"},
		"below, and a stranger": {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Novice))}, mentorship.RoleMentor, true, mentorship.LevelUnsaid, "the stranger may cover it"},
		"covered, and stranger": {mentorship.Expert, []mentorship.Person{mentor("a", claim(mentorship.Expert))}, mentorship.RoleMentor, true, mentorship.Covered, "whoever else is there"},
		"a stranger alone":      {mentorship.Expert, nil, mentorship.RoleMentor, true, mentorship.LevelUnsaid, "the stranger may cover it"},
		"nothing stated":        {mentorship.Expert, []mentorship.Person{mentor("a", nil)}, mentorship.RoleMentor, false, mentorship.LevelUnsaid, "silence is no lack of expertise"},
		"another area":          {mentorship.Expert, []mentorship.Person{mentor("a", []mentorship.Expertise{{Area: "hand", Level: mentorship.Expert}})}, mentorship.RoleMentor, false, mentorship.NotCovered, "areas are compared whole"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := mentorship.Roster{Policy: mentorship.DefaultPolicy(), People: tt.mentors}
			r.Relationship.Purpose = []mentorship.Sought{{Area: area, Level: tt.sought}}
			for _, p := range tt.mentors {
				r.Relationship.Participants = append(r.Relationship.Participants, takes(p.ID, tt.role))
			}
			if tt.stranger {
				r.Relationship.Participants = append(r.Relationship.Participants, takes("?", mentorship.RoleMentor))
			}
			found := of(areaUncovered, mentorship.RosterRules().Check(r))
			if tt.want == mentorship.Covered {
				assert.Empty(t, found, tt.reason)
				return
			}
			require.Len(t, found, 1, tt.reason)
			assert.Equal(t, rule.Text(tt.want), found[0].Evidence[1].Got, tt.reason)
			assert.Equal(t, tt.want == mentorship.LevelUnsaid, found[0].Outcome == rule.Undetermined, "what cannot be told is not broken")
		})
	}
}

func TestNoPolicyLevel(t *testing.T) {
	r := fullRoster()
	r.Policy, r.Relationship.Purpose[0].Level, r.People[0].Expertise[0].Level = mentorship.Policy{}, 0, mentorship.Novice
	assert.Empty(t, of(areaUncovered, mentorship.RosterRules().Check(r)), "an unset limit is not checked")
}

// The rule says of every area the best that Covers says of anybody who mentors.
func TestAreasAgainstCovers(t *testing.T) {
	rank := map[mentorship.Coverage]int{mentorship.NotCovered: 0, mentorship.BelowLevel: 1, mentorship.LevelUnsaid: 2, mentorship.Covered: 3}
	areas := []mentorship.Area{"a", "b", "c"}
	levels := []mentorship.Level{0, 0, 10, 20, 30, -1}
	for seed := range uint64(3000) {
		c := rand.New(rand.NewPCG(seed, 9))
		var r mentorship.Roster
		for range 1 + c.IntN(3) {
			r.Relationship.Purpose = append(r.Relationship.Purpose, mentorship.Sought{Area: areas[c.IntN(3)], Level: levels[c.IntN(5)]})
		}
		for _, id := range []mentorship.PersonID{"m", "n", "o"} {
			if c.IntN(4) > 0 {
				p := mentorship.Person{ID: id}
				for range c.IntN(4) {
					p.Expertise = append(p.Expertise, mentorship.Expertise{Area: areas[c.IntN(3)], Level: levels[c.IntN(6)]})
				}
				r.People = append(r.People, p)
			}
			r.Relationship.Participants = append(r.Relationship.Participants, takes(id, mentorship.Roles()[c.IntN(4)]))
		}
		got := map[string]rule.Value{}
		for _, f := range of(areaUncovered, mentorship.RosterRules().Check(r)) {
			got[f.Path] = f.Evidence[1].Got
		}
		for i, sought := range r.Relationship.Purpose {
			best := mentorship.NotCovered
			for _, p := range r.Relationship.Participants {
				if !p.Role.Mentors() {
					continue
				}
				covers := mentorship.LevelUnsaid
				if person, known := r.Person(p.Person); known && len(person.Expertise) > 0 {
					covers = person.Covers(sought)
				}
				if rank[covers] > rank[best] {
					best = covers
				}
			}
			want := rule.Text(best)
			if best == mentorship.Covered {
				want = rule.Value{}
			}
			require.Equal(t, want, got["/relationship/purpose/"+string(rune('0'+i))], "seed %d", seed)
		}
	}
}

func TestClaims(t *testing.T) {
	r := fullRoster()
	r.Relationship.Participants = append(r.Relationship.Participants,
		takes("n", mentorship.RoleMentor), takes("n", mentorship.RoleMentor), takes("f", mentorship.RoleFacilitator), takes("s", mentorship.RoleMentor))
	r.People = append(r.People, mentorship.Person{ID: "n", Expertise: []mentorship.Expertise{{Area: "leadership"}}}, mentorship.Person{ID: "f"}, mentorship.Person{ID: "s"})
	found := of(noClaim, mentorship.RosterRules().Check(r))
	assert.Equal(t, []string{"mentor.no-claim /relationship/participants/2", "mentor.no-claim /relationship/participants/5"}, places(found), "each mentor once, and nobody else")
	assert.Equal(t, rule.Broken, found[0].Outcome, "claims something else")
	assert.Equal(t, rule.Undetermined, found[1].Outcome, "has stated no expertise")

	r.Relationship.Purpose = nil
	report := mentorship.RosterRules().Check(r)
	assert.Equal(t, []rule.Code{"mentorship.mentee.nothing-to-develop", areaUncovered, noClaim}, report.NotApplicable, "without areas there is nothing to claim, to cover or to develop")
}

func TestMenteesAndWhatTheyAreToSay(t *testing.T) {
	const nothing, standing = rule.Code("mentorship.mentee.nothing-to-develop"), rule.Code("mentorship.mentee.no-standing")
	pt := mentorship.Physiotherapy
	seeks := []mentorship.Sought{{Area: "a"}}
	tests := map[string]struct {
		person mentorship.Person
		role   mentorship.Role
		want   []rule.Code
		reason string
	}{
		"all said":         {mentorship.Person{Profession: pt, Standing: mentorship.Student, Seeks: seeks}, mentorship.RoleMentee, nil, "D3"},
		"no areas":         {mentorship.Person{Profession: pt, Standing: mentorship.Student}, mentorship.RoleMentee, []rule.Code{nothing}, "neither fit nor progress can be told"},
		"no profession":    {mentorship.Person{Standing: mentorship.Student, Seeks: seeks}, mentorship.RoleMentee, []rule.Code{standing}, ""},
		"no standing":      {mentorship.Person{Profession: pt, Seeks: seeks}, mentorship.RoleMentee, []rule.Code{standing}, ""},
		"a peer":           {mentorship.Person{}, mentorship.RolePeer, []rule.Code{standing, nothing}, "peers are mentored too"},
		"a mentor":         {mentorship.Person{}, mentorship.RoleMentor, nil, "a mentor need not develop"},
		"a facilitator":    {mentorship.Person{}, mentorship.RoleFacilitator, nil, ""},
		"nothing is known": {mentorship.Person{ID: "unknown"}, mentorship.RoleMentee, nil, "the rule about strangers says so"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.person.ID == "" {
				tt.person.ID = "x"
			}
			r := fullRoster()
			r.People = append(r.People, tt.person)
			r.Relationship.Participants = append(r.Relationship.Participants, takes("x", tt.role), during("x", tt.role, 1, 2))
			var got []rule.Code
			report := mentorship.RosterRules().Check(r)
			for _, f := range append(of(standing, report), of(nothing, report)...) {
				got = append(got, f.Code)
				assert.Equal(t, "/relationship/participants/2", f.Path, "said once, of the first role")
				assert.Equal(t, rule.Undetermined, f.Outcome, "what is unstated cannot be told")
			}
			assert.Equal(t, tt.want, got, tt.reason)
		})
	}
}
