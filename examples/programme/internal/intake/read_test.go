package intake_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/mentorship"
)

var begins = time.Date(2027, 1, 11, 0, 0, 0, 0, time.UTC)

func file(name, text string) intake.File { return intake.File{Name: name, Data: []byte(text)} }

// read reads tables that have no faults.
func read(t *testing.T, mentors, mentees, ties string) intake.Programme {
	t.Helper()
	files := intake.Files{Mentors: file("mentors.csv", mentors)}
	if mentees != "" {
		files.Mentees = file("mentees.csv", mentees)
	}
	if ties != "" {
		files.Ties = file("ties.csv", ties)
	}
	p, err := intake.Read(files, begins)
	require.NoError(t, err)
	return p
}

func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

func TestEveryColumnOfMentors(t *testing.T) {
	p := read(t, strings.Join([]string{
		`ID,Profession,standing,stage,organisation,manager,country,region,latitude,longitude,time  zone,languages,areas,goals,availability,hours a month,capacity,modes,profession wished,styles,values,personality,perspectives,consent,relationship,ties declared,not again`,
		`m1, Physiotherapy ,practitioner,mid+5,Hospital A,boss,ke,Nairobi,-1.29,36.82,Africa/Nairobi,EN:C1; sw,Stroke  Rehabilitation:expert; gait,career development,Mon 09:00-12:30,6,3,in-person; mixed,other,direct; hands-on,equity,60/75/55/60/70,Gender: woman,matching until 2028-01-01,team stroke unit,2026-11-02,e1; E2`,
	}, "\n"), "", "")
	require.Len(t, p.Mentors, 1)
	want := intake.Member{
		Person: mentorship.Person{
			ID: "m1", Profession: "physiotherapy", Standing: mentorship.Practitioner, Stage: mentorship.StageMid + 5,
			Expertise: []mentorship.Expertise{{Area: "stroke rehabilitation", Level: mentorship.Expert}, {Area: "gait"}},
			Languages: []mentorship.Language{{Tag: "en", Fluency: mentorship.C1}, {Tag: "sw"}},
			Place:     mentorship.Place{Country: "KE", Region: "Nairobi", Coordinates: &mentorship.Coordinates{Latitude: -1.29, Longitude: 36.82}},
			Zone:      "Africa/Nairobi", Availability: []mentorship.Window{{Day: time.Monday, From: 540, Until: 750}},
			HoursPerMonth: new(6), Capacity: new(3),
			Styles: []mentorship.Style{"direct", "hands-on"}, Values: []mentorship.CoreValue{"equity"},
			Personality: &mentorship.Personality{Openness: 60, Conscientiousness: 75, Extraversion: 55, Agreeableness: 60, Stability: 70},
			Perspectives: []mentorship.SharedPerspective{{
				Perspective: mentorship.Perspective{Aspect: mentorship.AspectGender, View: "woman"},
				Consent:     mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeMatching}, Until: day(2028, 1, 1)},
			}},
			Wishes: mentorship.Wishes{
				Modes: []mentorship.Mode{mentorship.InPerson, mentorship.Mixed}, Kinship: mentorship.OtherProfession,
				Goals: []mentorship.Objective{mentorship.CareerDevelopment},
			},
			Organisation: "Hospital A", Manager: "boss",
		},
		Formation: intake.Formation{Structure: mentorship.Team, Name: "stroke unit"},
		NotAgain:  []mentorship.PersonID{"e1", "E2"},
		Declared:  day(2026, 11, 2),
	}
	assert.Empty(t, cmp.Diff(want, p.Mentors[0], cmpopts.EquateEmpty()))
}

func TestEveryColumnOfMentees(t *testing.T) {
	p := read(t, "id\nm1\n", strings.Join([]string{
		`id,grade,areas,experience,profession wished,perspectives wished,match with similar identity,identity to match,project,relationship,capacity`,
		`e1,Grade 7,gait:proficient,research:expert,Audiology; Podiatry,worldview: secular,yes,"Gay, Non-binary",New  Course until 2027-09-01,facilitated leads,7`,
		`e2,,,,same,,no,Gay,,,`,
	}, "\n"), "")
	want := []intake.Member{{
		Person: mentorship.Person{
			ID: "e1", Stage: 60,
			Seeks:     []mentorship.Sought{{Area: "gait", Level: mentorship.Proficient}},
			Expertise: []mentorship.Expertise{{Area: "research", Level: mentorship.Expert}},
			Wishes: mentorship.Wishes{
				Professions: []mentorship.Profession{"audiology", "podiatry"},
				Perspectives: []mentorship.Perspective{
					{Aspect: mentorship.AspectWorldview, View: "secular"}, {Aspect: "identity", View: "gay"}, {Aspect: "identity", View: "non-binary"},
				},
			},
		},
		Formation: intake.Formation{Structure: mentorship.FacilitatedPeer, Name: "leads"},
		Project:   &intake.Project{Name: "new course", Until: day(2027, 9, 1)},
	}, {
		Person:  mentorship.Person{ID: "e2", Wishes: mentorship.Wishes{Kinship: mentorship.SameProfession}},
		Unasked: true, // an identity is named, and not asked for
	}}
	assert.Empty(t, cmp.Diff(want, p.Mentees, cmpopts.EquateEmpty()))
	assert.False(t, p.Mentees[0].Formation.Matched(), "peers are brought together, not matched")
}

func TestEveryColumnOfTies(t *testing.T) {
	p := read(t, "id\nm1\n", "", strings.Join([]string{
		`kind,from,to,matter,since,until,declared by,acknowledged`,
		`co-author,m1,e 1,a trial,2026-01-01,2027-01-01,m1,m1 2026-11-02; e 1 2026-11-03`,
		`applicant,m1,,chair,,,,`,
	}, "\n"))
	want := []mentorship.Tie{{
		Kind: mentorship.TieCoAuthor, From: "m1", To: "e 1", Matter: "a trial",
		Period: mentorship.Period{From: day(2026, 1, 1), Until: day(2027, 1, 1)}, DeclaredBy: "m1",
		Acknowledged: []mentorship.Signature{{Person: "m1", At: day(2026, 11, 2)}, {Person: "e 1", At: day(2026, 11, 3)}},
	}, {Kind: mentorship.TieApplicant, From: "m1", Matter: "chair"}}
	assert.Empty(t, cmp.Diff(want, p.Ties))
}

func TestConsentIsAColumnOfItsOwn(t *testing.T) {
	p := read(t, "characteristics,consent\nGay,\nGay,matching\nGay,statistics\n", "", "")
	var allowed []bool
	for _, m := range p.Mentors {
		allowed = append(allowed, m.Perspectives[0].Consent.Allows(mentorship.PurposeMatching, begins))
	}
	assert.Equal(t, []bool{false, true, false}, allowed)
}

func TestForms(t *testing.T) {
	tests := map[string]struct{ text, reason string }{
		"plain":           {"profession,areas\nnursing,gait\n", "as most editors write it"},
		"byte order mark": {"\xEF\xBB\xBFprofession,areas\nnursing,gait\n", "as spreadsheets write it"},
		"carriage return": {"profession,areas\r\nnursing,gait\r\n", "as on other systems"},
		"no last newline": {"profession,areas\nnursing,gait", "as some editors leave it"},
		"blank lines":     {"\nprofession,areas\n\nnursing,gait\n\n", "they mean nothing"},
		"quoted newlines": {"profession,biography,areas\nnursing,\"one\ntwo,\n\"\"three\"\"\",gait\n", "free text may hold anything"},
		"other order":     {"areas,profession\ngait,nursing\n", "columns go by name"},
		"other columns":   {"e-mail,profession,,areas,\nx@example.org,nursing,,gait,\n", "what is not read does not disturb"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := read(t, test.text, "", "")
			require.Len(t, p.Mentors, 1, test.reason)
			m := p.Mentors[0]
			assert.Equal(t, mentorship.PersonID("mentor-000"), m.ID, "ids come from role and row")
			assert.Equal(t, mentorship.Profession("nursing"), m.Profession)
			assert.Equal(t, []mentorship.Expertise{{Area: "gait"}}, m.Expertise)
		})
	}
}

func TestSourcesSayWhatTheyTold(t *testing.T) {
	p := read(t, "first name,id,areas,e-mail\nx,m1,gait,y\n", "grade\nAA\n", "")
	assert.Equal(t, 2, p.MentorSource.Ignored)
	assert.True(t, p.MentorSource.Has("areas"))
	assert.Equal(t, []string{"id", "capacity"}, p.MenteeSource.Lacks("id", "grade", "capacity"))
	assert.Equal(t, mentorship.PersonID("mentee-000"), p.Mentees[0].ID)
}

// Whatever stands in a column that is not read must not be found again.
func TestNamesAreNeverRead(t *testing.T) {
	const canary = "canary"
	p := read(t,
		"first name,last name,email address,biography,areas\ncanary,canary,canary@canary,canary,gait\n",
		"email address,biography,areas\ncanary@canary,canary,gait\n", "")
	all, err := json.Marshal(p)
	require.NoError(t, err)
	assert.NotContains(t, string(all), canary)

	_, err = intake.Read(intake.Files{Mentors: file("mentors.csv", "first name,stage\ncanary,none\n")}, begins)
	require.Error(t, err)
	assert.NotContains(t, err.Error(), canary)
}

func TestAllYieldsMentorsFirst(t *testing.T) {
	p := read(t, "id\nb\na\n", "id\nd\nc\n", "")
	var ids []mentorship.PersonID
	for m := range p.All() {
		if ids = append(ids, m.ID); m.ID == "d" {
			break
		}
	}
	assert.Equal(t, []mentorship.PersonID{"b", "a", "d"}, ids)
}
