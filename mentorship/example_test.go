package mentorship_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Everything that is wrong with a person is told at once.
func ExamplePerson_Validate() {
	person := mentorship.Person{
		ID:         "p-17",
		Profession: "Physiotherapy",
		Capacity:   new(-1),
		Languages:  []mentorship.Language{{Tag: "en", Fluency: mentorship.C1}, {Tag: "en", Fluency: mentorship.B2}},
	}
	if invalid, ok := errors.AsType[*mentorship.InvalidError](person.Validate()); ok {
		for _, f := range invalid.Findings {
			fmt.Println(f.Path, f.Message)
		}
	}
	// Output:
	// /profession the word "Physiotherapy" is not well formed
	// /capacity capacity is -1, outside its range
	// /languages/1 "en" stands there already
}

// Somebody claims an area at one level; a mentorship may ask for more.
func ExamplePerson_Covers() {
	mentor := mentorship.Person{Expertise: []mentorship.Expertise{
		{Area: "stroke rehabilitation", Level: mentorship.Proficient},
		{Area: "curriculum design"},
	}}
	fmt.Println(mentor.Covers(mentorship.Sought{Area: "stroke rehabilitation", Level: mentorship.Competent}))
	fmt.Println(mentor.Covers(mentorship.Sought{Area: "stroke rehabilitation", Level: mentorship.Expert}))
	fmt.Println(mentor.Covers(mentorship.Sought{Area: "curriculum design", Level: mentorship.Competent}))
	fmt.Println(mentor.Covers(mentorship.Sought{Area: "stroke"}))
	// Output:
	// covered
	// below-level
	// level-unsaid
	// not-covered
}

// What is no mentorship is refused, with every reason.
func ExampleRoster_Validate() {
	roster := mentorship.Roster{Relationship: mentorship.Relationship{
		ID: "r-1", Structure: mentorship.Dyad, Setting: mentorship.Clinical,
		Participants: []mentorship.Participant{{Person: "m-1", Role: mentorship.RoleMentor}},
	}}
	if invalid, ok := errors.AsType[*mentorship.InvalidError](roster.Validate()); ok {
		for _, f := range invalid.Findings {
			fmt.Println(f.Code, f.Evidence[0].Want)
		}
	}
	// Output:
	// mentorship.roster.no-mentee at least 1
	// mentorship.roster.no-purpose at least 1
}

// The report shows also what does not refuse a roster, and what was checked.
func ExampleRosterRules() {
	roster := mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "r-1", Structure: mentorship.Dyad, Setting: mentorship.Clinical,
			Purpose: []mentorship.Sought{{Area: "hand therapy", Level: mentorship.Expert}},
			Participants: []mentorship.Participant{
				{Person: "m-1", Role: mentorship.RoleMentor}, {Person: "e-1", Role: mentorship.RoleMentee},
			},
		},
		People: []mentorship.Person{
			{ID: "m-1", Expertise: []mentorship.Expertise{{Area: "hand therapy", Level: mentorship.Competent}}},
			{ID: "e-1", Standing: mentorship.Student, Seeks: []mentorship.Sought{{Area: "hand therapy"}}},
		},
	}
	report := mentorship.RosterRules().Check(roster)
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Outcome, f.Message)
	}
	fmt.Println(len(report.Satisfied()), "of", len(report.Checked), "rules satisfied; refused:", roster.Validate() != nil)
	// Output:
	// advice undetermined no profession stated for "e-1"
	// warning broken no mentor claims "hand therapy" at the level expert
	// 12 of 14 rules satisfied; refused: false
}

// Whether a mentorship crosses professions follows from its people.
func ExampleRoster_Span() {
	roster := mentorship.Roster{
		Relationship: mentorship.Relationship{Participants: []mentorship.Participant{
			{Person: "m-1", Role: mentorship.RoleMentor}, {Person: "e-1", Role: mentorship.RoleMentee},
		}},
		People: []mentorship.Person{
			{ID: "m-1", Profession: mentorship.OccupationalTherapy},
			{ID: "e-1", Profession: mentorship.Physiotherapy},
		},
	}
	fmt.Println(roster.Span())
	// Output: interprofessional
}

// One person mentors in one relationship and is mentored in another.
func ExampleRolesOf() {
	at := time.Date(2030, time.March, 1, 0, 0, 0, 0, time.UTC)
	clinic := mentorship.Relationship{ID: "clinic", Participants: []mentorship.Participant{
		{Person: "p-1", Role: mentorship.RoleMentor}, {Person: "p-2", Role: mentorship.RoleMentee},
	}}
	faculty := mentorship.Relationship{ID: "faculty", Participants: []mentorship.Participant{
		{Person: "p-9", Role: mentorship.RoleMentor}, {Person: "p-1", Role: mentorship.RoleMentee},
	}}
	fmt.Println(mentorship.RolesOf("p-1", []mentorship.Relationship{clinic, faculty}, at))
	// Output: map[clinic:[mentor] faculty:[mentee]]
}

// A ratio has a direction, and is never divided.
func ExampleRatio_AtMost() {
	for _, r := range []mentorship.Ratio{{Mentees: 10, Mentors: 2}, {Mentees: 11, Mentors: 2}, {Mentees: 1, Mentors: 0}} {
		fmt.Println(r, r.AtMost(5))
	}
	// Output:
	// 10 mentees to 2 mentors true
	// 11 mentees to 2 mentors false
	// 1 mentee to 0 mentors false
}

// Signatures belong to a version. An amendment starts without any.
func ExampleAgreement() {
	monday := time.Date(2030, time.January, 7, 9, 0, 0, 0, time.UTC)
	first := mentorship.Agreement{ID: "a-1", Version: 1, Terms: mentorship.Terms{
		Cadence:      mentorship.Cadence{Every: 14 * mentorship.Day},
		AnswerWithin: 3 * mentorship.Day,
	}}
	first, err := first.Sign("m-1", monday)
	fmt.Println(err, "unsigned:", first.Unsigned("m-1", "e-1"))

	terms := first.Terms
	terms.AnswerWithin = 7 * mentorship.Day
	second, err := first.Amend(terms, "exam season")
	fmt.Println(err, "version", second.Version, "unsigned:", second.Unsigned("m-1", "e-1"))
	fmt.Println("not agreed:", second.Terms.Open())
	// Output:
	// <nil> unsigned: [e-1]
	// <nil> version 2 unsigned: [e-1 m-1]
	// not agreed: [goals channels feedback confidentiality timeframe]
}

// A programme follows the article but for one limit, and says on what authority.
func ExampleTerms_Validate() {
	terms := mentorship.Terms{
		Cadence:         mentorship.Cadence{Length: mentorship.Duration(time.Hour)},
		Confidentiality: mentorship.Confidentiality{Circle: mentorship.CirclePair, Exceptions: []string{"Risk of harm!", "risk of harm"}},
	}
	if invalid, ok := errors.AsType[*mentorship.InvalidError](terms.Validate()); ok {
		for _, f := range invalid.Findings {
			fmt.Println(f.Path, f.Message)
		}
	}
	// Output:
	// /cadence/every how often sessions are held is not said
	// /confidentiality/exceptions/0 the word is not well formed
}

func ExamplePolicy() {
	policy := mentorship.DefaultPolicy()
	policy.MenteesPerMentor = mentorship.LimitOf(4, rule.Standard, "doi:10.1000/example")
	policy.GroupMenteesMax = mentorship.Limit[int]{} // not checked
	fmt.Println(policy.Validate())

	limit, _ := policy.MenteesPerMentor.Value()
	fmt.Println(limit, policy.MenteesPerMentor.Basis(), policy.MenteesPerMentor.Sources())
	_, set := policy.GroupMenteesMax.Value()
	fmt.Println("groups limited:", set)
	// Output:
	// <nil>
	// 4 standard [doi:10.1000/example]
	// groups limited: false
}

// A limit is a value with its authority; what is unset is not zero.
func ExampleLimitOf() {
	capacity := mentorship.LimitOf(0, rule.Convention)
	n, set := capacity.Value()
	fmt.Println(n, set, capacity.Basis())
	// Output: 0 true convention
}

// What rules and limits rest on can be looked up.
func ExampleLookUp() {
	ref, _ := mentorship.LookUp("R18")
	fmt.Println(ref.Key, ref.Title)
	// Output: R4 Mentorship in Medicine and Other Health Professions
}

func ExampleReferences() {
	for _, ref := range mentorship.References() {
		if ref.SameAs != "" {
			fmt.Println(ref.Key, "is", ref.SameAs)
		}
	}
	// Output: R18 is R4
}

func ExampleNewPeriod() {
	start := time.Date(2030, time.January, 7, 0, 0, 0, 0, time.UTC)
	p, err := mentorship.NewPeriod(start, start.AddDate(1, 0, 0))
	fmt.Println(err, p.Contains(start), p.Contains(p.Until))
	_, err = mentorship.NewPeriod(start, start)
	fmt.Println(errors.Is(err, mentorship.ErrPeriod))
	// Output:
	// <nil> true false
	// true
}

func ExampleParseWindow() {
	w, err := mentorship.ParseWindow("mon 09:00-12:30")
	fmt.Println(w.Day, w.Until-w.From, "minutes", err)
	_, err = mentorship.ParseWindow("fri 22:00-02:00")
	fmt.Println(err)
	// Output:
	// Monday 210 minutes <nil>
	// mentorship: malformed text: window "fri 22:00-02:00", want the form "mon 09:00-12:30"
}

// What somebody shares is not for logs; an id is.
func ExamplePerson_LogValue() {
	p := mentorship.Person{ID: "p-17", Perspectives: []mentorship.SharedPerspective{{
		Perspective: mentorship.Perspective{Aspect: mentorship.AspectReligion, View: "my own"},
	}}}
	fmt.Printf("%+v shares %v\n", p, p.Perspectives)
	// Output: person "p-17" shares [[redacted]]
}

// A shift is a programme's own closed vocabulary.
type shift string

func (s *shift) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "shift", "early", "late", "night")
}

func ExampleDecodeWord() {
	var plan struct{ Meet shift }
	fmt.Println(json.Unmarshal([]byte(`{"meet":"late"}`), &plan), plan.Meet)
	fmt.Println(json.Unmarshal([]byte(`{"meet":"noon"}`), &plan), plan.Meet)
	// Output:
	// <nil> late
	// mentorship: malformed text: unknown shift "noon" late
}
