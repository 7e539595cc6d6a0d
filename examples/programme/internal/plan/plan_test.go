package plan_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

var year = mentorship.Period{From: time.Date(2027, 1, 11, 0, 0, 0, 0, time.UTC), Until: time.Date(2028, 1, 11, 0, 0, 0, 0, time.UTC)}

// of plans a programme of the given tables.
func of(t *testing.T, mentors, mentees, ties string) *plan.Plan {
	t.Helper()
	files := intake.Files{Mentors: intake.File{Name: "mentors.csv", Data: []byte(mentors)}}
	if mentees != "" {
		files.Mentees = intake.File{Name: "mentees.csv", Data: []byte(mentees)}
	}
	if ties != "" {
		files.Ties = intake.File{Name: "ties.csv", Data: []byte(ties)}
	}
	people, err := intake.Read(files, year.From)
	require.NoError(t, err)
	p, err := plan.Make(t.Context(), people, year, nil)
	require.NoError(t, err)
	return p
}

func data(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "data", name+".csv"))
	require.NoError(t, err)
	return string(text)
}

func embedded(t *testing.T) *plan.Plan {
	t.Helper()
	return of(t, data(t, "mentors"), data(t, "mentees"), data(t, "ties"))
}

// The embedded programme is there to show every situation.
func TestEmbeddedProgrammeShowsEverything(t *testing.T) {
	p := embedded(t)
	require.NoError(t, p.Verified)
	assert.Len(t, p.People.Mentors, 24)
	assert.Len(t, p.People.Mentees, 60)

	structures := map[mentorship.Structure]bool{}
	for _, f := range p.Formed {
		structures[f.Structure] = true
	}
	for _, s := range mentorship.Structures() {
		assert.True(t, structures[s], "a %s is formed", s)
	}
	causes := map[matching.Cause]bool{}
	for _, c := range p.Causes() {
		causes[c.What] = true
	}
	for _, c := range []matching.Cause{matching.NoneEligible, matching.NoSlots, matching.CapacityTaken, matching.LostTie} {
		assert.True(t, causes[c], "somebody is unmatched for %s", c)
	}
	var kinds []string
	for _, c := range p.Conflicts {
		kinds = append(kinds, string(c.Finding.Code))
	}
	slices.Sort(kinds)
	for _, kind := range []string{"assessor", "co-author", "competing-application", "family", "financial", "line-manager"} {
		assert.Contains(t, kinds, "ethics.conflict."+kind)
	}
	countries := map[string]bool{}
	for m := range p.People.All() {
		countries[m.Place.Country] = true
	}
	assert.GreaterOrEqual(t, len(countries), 14)
	for _, f := range p.Load.Findings {
		assert.Equal(t, rule.Code("structure.hours.exceeded"), f.Code, "nobody carries more mentees than they can, though two have too few hours")
	}
	assert.Equal(t, []plan.LeftOut{{Why: "no pair has stated what is compared", Criteria: []string{"mode"}}}, p.LeftOut)
}

// Everybody who is matched is in exactly one relationship, and nobody else but
// those who are brought together otherwise.
func TestEverybodyIsInOneRelationship(t *testing.T) {
	p := embedded(t)
	in := map[mentorship.PersonID]int{}
	for _, f := range p.Formed {
		for _, q := range f.Participants {
			if q.Role.Mentored() {
				in[q.Person]++
			}
		}
	}
	want := map[mentorship.PersonID]int{}
	for _, m := range p.Result.Matches {
		want[m.Mentee] = 1
	}
	for _, m := range p.Apart {
		if _, mentor := p.MentorSide(m.ID); !mentor {
			want[m.ID] = 1
		}
	}
	assert.Empty(t, cmp.Diff(want, in))
	for _, m := range p.People.Mentees {
		assert.Equal(t, want[m.ID] == 1, p.Placed(m.ID), "%s", m.ID)
	}
}

func shuffled(r *rand.Rand, table string) string {
	lines := strings.Split(strings.TrimSpace(table), "\n")
	rows := lines[1:]
	r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	return strings.Join(lines, "\n") + "\n"
}

func TestOrderOfRowsMakesNoDifference(t *testing.T) {
	want := embedded(t)
	r := rand.New(rand.NewPCG(1, 2))
	for range 3 {
		got := of(t, shuffled(r, data(t, "mentors")), shuffled(r, data(t, "mentees")), shuffled(r, data(t, "ties")))
		assert.Equal(t, bytesOf(t, want), bytesOf(t, got))
	}
}

// bytesOf are the relationships and the result in full.
func bytesOf(t *testing.T, p *plan.Plan) string {
	t.Helper()
	text, err := json.Marshal(p.Result)
	require.NoError(t, err)
	for _, f := range p.Formed {
		more, err := json.Marshal(struct {
			Relationship mentorship.Relationship
			Report       rule.Report
		}{f.Relationship, f.Report})
		require.NoError(t, err)
		text = append(append(text, '\n'), more...)
	}
	return string(text)
}

// names are the relationships with their people.
func names(p *plan.Plan) []string {
	var all []string
	for _, f := range p.Formed {
		var people []string
		for _, q := range f.Participants {
			people = append(people, fmt.Sprintf("%s %s", q.Role, q.Person))
		}
		slices.Sort(people)
		all = append(all, fmt.Sprintf("%s, %s: %s", f.Structure, f.Mode, strings.Join(people, ", ")))
	}
	slices.Sort(all)
	return all
}

func TestFormations(t *testing.T) {
	const team = "id,areas,capacity,relationship\nm1,gait,2,team a\nm2,gait,2,team a\nm3,gait,5,\n"
	tests := map[string]struct {
		mentors, mentees string
		want             []string
		reason           string
	}{
		"team": {
			team, "id,areas,relationship\ne1,gait,team a\ne2,gait,team a\ne3,gait,team a\n",
			[]string{"team, : mentee e1, mentee e2, mentee e3, mentor m1, mentor m2"},
			"its mentees are matched within it",
		},
		"team mentors mentor nobody else": {
			team, "id,areas,relationship\ne1,gait,team a\ne2,gait,\n",
			[]string{"dyad, : mentee e2, mentor m3", "team, : mentee e1, mentor m1, mentor m2"},
			"although they have slots",
		},
		"full team": {
			"id,areas,relationship\nm1,gait,team a\nm2,gait,team a\nm3,gait,\n",
			"id,areas,relationship\ne1,gait,team a\ne2,gait,team a\ne3,gait,team a\n",
			[]string{"team, : mentee e1, mentee e2, mentor m1, mentor m2"},
			"the third stays without, although another mentor is free",
		},
		"group by name": {
			"id,areas,capacity,relationship\nm1,gait,3,group b\n", "id,areas,relationship\ne1,gait,group b\ne2,gait,group b\ne3,gait,\n",
			[]string{"dyad, : mentee e3, mentor m1", "group, : mentee e1, mentee e2, mentor m1"},
			"its mentor may take others as well",
		},
		"team without mentors": {
			"id,areas\nm1,gait\n", "id,areas,relationship\ne1,gait,team a\n", nil, "nobody outside takes them",
		},
		"peers": {
			"id,areas\nm1,gait\n", "id,experience,relationship\ne1,gait,peer x\ne2,gait,peer x\n",
			[]string{"peer, : peer e1, peer e2"},
			"they are not matched",
		},
		"facilitated": {
			"id,areas,relationship\nm1,gait,facilitated y\n", "id,relationship\ne1,facilitated y\ne2,facilitated y\n",
			[]string{"facilitated-peer, : facilitator m1, peer e1, peer e2"},
			"nor is their facilitator",
		},
		"project": {
			"id,areas\nm1,gait\n", "id,areas,project\ne1,gait,new course until 2027-06-30\n",
			[]string{"functional, : mentee e1, mentor m1"},
			"a mentor for one piece of work",
		},
		"two with one wish": {
			"id,areas,country,region,capacity\nm1,gait,KE,Nairobi,2\n", "id,areas,country,region\ne1,gait,KE,Nairobi\ne2,gait; hand,KE,Nairobi\n",
			[]string{"group, in-person: mentee e1, mentee e2, mentor m1"},
			"an area in common makes a group",
		},
		"two wishes": {
			"id,areas,country,region,capacity\nm1,gait; hand,KE,Nairobi,2\n", "id,areas,country,region\ne1,gait,KE,Nairobi\ne2,hand,KE,Nairobi\n",
			[]string{"dyad, in-person: mentee e1, mentor m1", "dyad, in-person: mentee e2, mentor m1"},
			"nothing in common does not",
		},
		"no mode for all": {
			"id,areas,country,region,capacity\nm1,gait,KE,Nairobi,2\n", "id,areas,country,region\ne1,gait,KE,Nairobi\ne2,gait,NZ,Auckland\n",
			[]string{"dyad, : mentee e2, mentor m1", "dyad, in-person: mentee e1, mentor m1"},
			"who cannot meet is no group",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := of(t, test.mentors, test.mentees, "")
			require.NoError(t, p.Verified)
			assert.Empty(t, cmp.Diff(test.want, names(p)), test.reason)
		})
	}
}

func TestProjectsEnd(t *testing.T) {
	p := of(t, "id,areas\nm1,gait\n", "id,areas,project\ne1,gait,new course until 2027-06-30\n", "")
	require.Len(t, p.Formed, 1)
	f := p.Formed[0]
	end := time.Date(2027, 6, 30, 0, 0, 0, 0, time.UTC)
	assert.Equal(t, end, f.Period.Until)
	assert.Equal(t, &mentorship.Project{ID: "new course", Kind: "new course", Owner: "e1", Period: f.Period}, f.Project)
}

func TestInPersonOnly(t *testing.T) {
	const mentors = "id,areas,latitude,longitude,modes\nnear,gait,0,0,\nfar,gait,10,10,\n"
	match := func(modes string) []string {
		p := of(t, strings.ReplaceAll(mentors, "near,gait", "z,gait"), "id,areas,latitude,longitude,modes\ne1,gait,10.1,10,"+modes+"\ne2,gait,10.1,10,"+modes+"\n", "")
		var pairs []string
		for _, m := range p.Result.Matches {
			pairs = append(pairs, string(m.Mentor))
		}
		slices.Sort(pairs)
		return pairs
	}
	assert.Equal(t, []string{"far", "z"}, match(""), "somebody is matched at a distance")
	assert.Equal(t, []string{"far"}, match("in-person"), "nobody who meets in person only is")
	assert.Equal(t, []string{"far", "z"}, match("in-person; virtual"), "unless another mode will do")
}

func TestSettingAndPurpose(t *testing.T) {
	const mentors = "id,standing,areas,capacity,country,region\nm1,%s,gait; hand:expert,2,KE,N\n"
	const mentees = "id,standing,areas,goals,country,region\ne1,%s,gait; hand:competent,networking,KE,N\ne2,%s,hand:expert,networking; retention,KE,N\n"
	tests := map[string]struct {
		mentor, e1, e2 string
		want           mentorship.Setting
	}{
		"all practise":   {"practitioner", "practitioner", "practitioner", mentorship.Clinical},
		"all teach":      {"educator", "student", "educator", mentorship.Academic},
		"some of each":   {"practitioner", "student", "", mentorship.ClinicalAcademic},
		"nobody said":    {"", "", "", mentorship.ClinicalAcademic},
		"somebody said":  {"", "student", "", mentorship.Academic},
		"a practitioner": {"", "", "practitioner", mentorship.Clinical},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := of(t, fmt.Sprintf(mentors, test.mentor), fmt.Sprintf(mentees, test.e1, test.e2), "")
			require.Len(t, p.Formed, 1)
			f := p.Formed[0]
			assert.Equal(t, test.want, f.Setting)
			assert.Equal(t, []mentorship.Sought{{Area: "gait"}, {Area: "hand", Level: mentorship.Expert}}, f.Purpose, "the highest level counts")
			assert.Equal(t, []mentorship.Objective{"networking", "retention"}, f.Objectives)
		})
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	people, err := intake.Read(intake.Files{
		Mentors: intake.File{Name: "m", Data: []byte("id\nm1\n")}, Mentees: intake.File{Name: "e", Data: []byte("id\ne1\n")},
	}, year.From)
	require.NoError(t, err)
	_, err = plan.Make(ctx, people, year, nil)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestProgress(t *testing.T) {
	people, err := intake.Read(intake.Files{
		Mentors: intake.File{Name: "m", Data: []byte("id\nm1\n")}, Mentees: intake.File{Name: "e", Data: []byte("id\ne1\n")},
	}, year.From)
	require.NoError(t, err)
	steps := map[matching.Step]bool{}
	_, err = plan.Make(t.Context(), people, year, func(p matching.Progress) { steps[p.Step] = true })
	require.NoError(t, err)
	assert.Equal(t, map[matching.Step]bool{matching.Compiling: true, matching.Solving: true}, steps)
}
