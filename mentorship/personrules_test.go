package mentorship_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// places returns code and path of each finding, without the package's name.
func places(found []rule.Finding) []string {
	all := []string{}
	for _, f := range found {
		all = append(all, strings.TrimPrefix(string(f.Code), "mentorship.")+" "+f.Path)
	}
	return all
}

// malformedPerson breaks every rule about a person.
func malformedPerson() mentorship.Person {
	return mentorship.Person{
		ID: " ", Manager: " ", Profession: "Physio", Standing: "guest", Stage: 5,
		Expertise: []mentorship.Expertise{{Area: "A", Level: 1001}, {Area: "A"}},
		Place:     mentorship.Place{Country: "uk", Coordinates: &mentorship.Coordinates{Latitude: 91}},
		Availability: []mentorship.Window{
			{Day: 9},
		},
		Personality:  &mentorship.Personality{Openness: -1},
		Perspectives: []mentorship.SharedPerspective{{Consent: mentorship.Consent{Purposes: []mentorship.Purpose{"fun"}}}},
	}
}

func TestPersonRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, mentorship.PersonRules(), fullPerson(), malformedPerson())
}

func TestPersonRules(t *testing.T) {
	type person = mentorship.Person
	shares := func(aspect mentorship.Aspect, purposes ...mentorship.Purpose) []mentorship.SharedPerspective {
		return []mentorship.SharedPerspective{{
			Perspective: mentorship.Perspective{Aspect: aspect, View: "\x00 anything"},
			Consent:     mentorship.Consent{Purposes: purposes},
		}}
	}
	long := strings.Repeat("x", mentorship.MaxIDBytes+1)
	tests := map[string]struct {
		person person // with the id "p" if it has none
		want   []string
		reason string
	}{
		"id alone":             {person{}, nil, "only the id is required"},
		"everything":           {fullPerson(), nil, "every field filled"},
		"blank id":             {person{ID: " "}, []string{"person.malformed-id /id"}, ""},
		"long id":              {person{ID: mentorship.PersonID(long)}, []string{"person.malformed-id /id"}, ""},
		"manager's id":         {person{Manager: "m\n"}, []string{"person.malformed-id /manager"}, ""},
		"own manager":          {person{Manager: "p"}, []string{"person.own-manager /manager"}, "nobody reports to themselves"},
		"profession":           {person{Profession: "Physiotherapy"}, []string{"person.malformed-word /profession"}, "words are in lower case"},
		"own profession":       {person{Profession: "hippotherapy"}, nil, "the vocabulary is open"},
		"areas":                {person{Expertise: []mentorship.Expertise{{Area: "a"}, {}}, Seeks: []mentorship.Sought{{Area: " "}}}, []string{"person.malformed-word /expertise/1/area", "person.malformed-word /seeks/0/area"}, ""},
		"language tags":        {person{Languages: []mentorship.Language{{Tag: "en"}, {Tag: "swh"}, {Tag: "EN"}, {Tag: "e"}, {Tag: "engl"}, {Tag: "e1"}, {Tag: "é"}, {Tag: "a{"}, {Tag: "`a"}}}, []string{"person.malformed-word /languages/2/tag", "person.malformed-word /languages/3/tag", "person.malformed-word /languages/4/tag", "person.malformed-word /languages/5/tag", "person.malformed-word /languages/6/tag", "person.malformed-word /languages/7/tag", "person.malformed-word /languages/8/tag"}, "two or three letters"},
		"styles and values":    {person{Styles: []mentorship.Style{"direct", "X"}, Values: []mentorship.CoreValue{""}}, []string{"person.malformed-word /styles/1", "person.malformed-word /values/0"}, ""},
		"wishes":               {person{Wishes: mentorship.Wishes{Professions: []mentorship.Profession{"X"}, Goals: []mentorship.Objective{"Y"}, Perspectives: []mentorship.Perspective{{Aspect: "Z"}}}}, []string{"person.malformed-word /wishes/professions/0", "person.malformed-word /wishes/goals/0", "person.malformed-word /wishes/perspectives/0/aspect"}, ""},
		"aspect":               {person{Perspectives: shares("Faith")}, []string{"person.malformed-word /perspectives/0/aspect"}, ""},
		"any view":             {person{Perspectives: shares("faith", mentorship.PurposeMatching)}, nil, "the view is the person's own"},
		"standing":             {person{Standing: "guest"}, []string{"person.unknown-word /standing"}, "the vocabulary is closed"},
		"modes wished":         {person{Wishes: mentorship.Wishes{Modes: []mentorship.Mode{"mixed", "post"}}}, []string{"person.unknown-word /wishes/modes/1"}, ""},
		"kinship wished":       {person{Wishes: mentorship.Wishes{Kinship: "cousin"}}, []string{"person.unknown-word /wishes/kinship"}, ""},
		"kinship, same":        {person{Wishes: mentorship.Wishes{Kinship: mentorship.SameProfession}}, nil, ""},
		"kinship, other":       {person{Wishes: mentorship.Wishes{Kinship: mentorship.OtherProfession}}, nil, ""},
		"consent":              {person{Perspectives: shares("faith", mentorship.PurposeMatching, "fun")}, []string{"person.unknown-word /perspectives/0/consent/purposes/1"}, ""},
		"repeats":              {person{Expertise: []mentorship.Expertise{{Area: "a"}, {Area: "b"}, {Area: "a"}, {Area: "a"}}}, []string{"person.repeated /expertise/2", "person.repeated /expertise/3"}, "each that stands there already"},
		"repeats, other lists": {person{Seeks: []mentorship.Sought{{Area: "a"}, {Area: "a"}}, Languages: []mentorship.Language{{Tag: "en"}, {Tag: "en"}}}, []string{"person.repeated /seeks/1", "person.repeated /languages/1"}, ""},
		"one area in two":      {person{Expertise: []mentorship.Expertise{{Area: "a"}}, Seeks: []mentorship.Sought{{Area: "a"}}}, nil, "one may offer and seek it"},
		"levels, lowest":       {person{Stage: 10, Expertise: []mentorship.Expertise{{Area: "a", Level: 10}}}, nil, "the bound is within"},
		"levels, highest":      {person{Stage: 1000, Expertise: []mentorship.Expertise{{Area: "a", Level: 1000}}}, nil, "the bound is within"},
		"levels, below":        {person{Stage: 9, Expertise: []mentorship.Expertise{{Area: "a", Level: 9}}}, []string{"person.out-of-range /stage", "person.out-of-range /expertise/0/level"}, ""},
		"levels, above":        {person{Seeks: []mentorship.Sought{{Area: "a", Level: 1001}}, Languages: []mentorship.Language{{Tag: "en", Fluency: 1001}}}, []string{"person.out-of-range /seeks/0/level", "person.out-of-range /languages/0/fluency"}, ""},
		"capacity 0":           {person{Capacity: new(0), HoursPerMonth: new(0)}, nil, "none now is an answer"},
		"capacity -1":          {person{Capacity: new(-1), HoursPerMonth: new(-1)}, []string{"person.out-of-range /capacity", "person.out-of-range /hoursPerMonth"}, ""},
		"all hours":            {person{HoursPerMonth: new(744)}, nil, "31 days have 744 hours"},
		"more than all":        {person{HoursPerMonth: new(745)}, []string{"person.out-of-range /hoursPerMonth"}, "no month has"},
		"personality":          {person{Personality: &mentorship.Personality{Stability: 101}}, []string{"person.out-of-range /personality"}, ""},
		"country":              {person{Place: mentorship.Place{Country: "KE"}}, nil, ""},
		"countries":            {person{Place: mentorship.Place{Country: "ke"}}, []string{"person.malformed-place /place/country"}, "in upper case"},
		"country of three":     {person{Place: mentorship.Place{Country: "KEN"}}, []string{"person.malformed-place /place/country"}, ""},
		"country, bytes":       {person{Place: mentorship.Place{Country: "K["}}, []string{"person.malformed-place /place/country"}, "the byte after Z"},
		"country, bytes @":     {person{Place: mentorship.Place{Country: "@E"}}, []string{"person.malformed-place /place/country"}, "the byte before A"},
		"names of places":      {person{Place: mentorship.Place{Region: " "}, Zone: "\n", Organisation: long}, []string{"person.malformed-place /place/region", "person.malformed-place /zone", "person.malformed-place /organisation"}, ""},
		"coordinates":          {person{Place: mentorship.Place{Coordinates: &mentorship.Coordinates{Latitude: math.NaN()}}}, []string{"person.malformed-place /place/coordinates"}, ""},
		"windows":              {person{Availability: []mentorship.Window{{Day: 1, From: 60, Until: 120}, {}}}, []string{"person.malformed-window /availability/1"}, "the zero window is empty"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if tt.person.ID == "" {
				tt.person.ID = "p"
			}
			report := mentorship.PersonRules().Check(tt.person)
			assert.ElementsMatch(t, tt.want, places(report.Findings), tt.reason)
			for _, f := range report.Findings {
				assert.Equal(t, rule.Violation, f.Severity)
				assert.Equal(t, rule.Broken, f.Outcome)
			}
			err := tt.person.Validate()
			if len(tt.want) == 0 {
				assert.NoError(t, err)
				return
			}
			var invalid *mentorship.InvalidError
			require.ErrorAs(t, err, &invalid)
			assert.Equal(t, "person", invalid.Noun)
			assert.Equal(t, string(tt.person.ID), invalid.ID)
			assert.Equal(t, report.Findings, invalid.Findings, "everything at once")
			for _, f := range report.Findings {
				assert.Contains(t, err.Error(), f.Path+": "+f.Message)
			}
		})
	}
}

func TestAPersonWithoutID(t *testing.T) {
	assert.Equal(t, []string{"person.malformed-id /id"}, places(mentorship.PersonRules().AppendFindings(nil, mentorship.Person{})),
		"an empty manager is not the person's own")
}

func TestEveryPersonRuleCanBreak(t *testing.T) {
	p := malformedPerson()
	p.Manager = p.ID
	assert.Empty(t, mentorship.PersonRules().Check(p).Satisfied())
}

func TestEvidenceAboutAPerson(t *testing.T) {
	found := mentorship.PersonRules().AppendFindings(nil, mentorship.Person{ID: "p", Capacity: new(-2), Stage: 7, Zone: "\n"})
	require.Equal(t, []string{"person.malformed-place /zone", "person.out-of-range /stage", "person.out-of-range /capacity"}, places(found))
	assert.Equal(t, []rule.Evidence{{Name: "zone", Got: rule.Text("\n")}}, found[0].Evidence)
	assert.Equal(t, []rule.Evidence{{Name: "stage", Got: rule.Count(7)}}, found[1].Evidence)
	assert.Equal(t, []rule.Evidence{{Name: "capacity", Got: rule.Count(-2)}}, found[2].Evidence)
}
