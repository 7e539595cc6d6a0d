package mentorship_test

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// fullPerson has every field filled, and is well formed.
func fullPerson() mentorship.Person {
	until := day(365)
	return mentorship.Person{
		ID: "p-17", Profession: mentorship.Physiotherapy, Standing: mentorship.Practitioner, Stage: mentorship.StageMid + 5,
		Expertise: []mentorship.Expertise{{Area: "stroke rehabilitation", Level: mentorship.Expert}, {Area: "curriculum design"}},
		Seeks:     []mentorship.Sought{{Area: "leadership", Level: mentorship.Competent}},
		Languages: []mentorship.Language{{Tag: "en", Fluency: mentorship.C1}, {Tag: "swh", Fluency: mentorship.Native}},
		Place: mentorship.Place{
			Country: "KE", Region: "Nairobi County",
			Coordinates: &mentorship.Coordinates{Latitude: -1.286389, Longitude: 36.817223},
		},
		Zone:          "Africa/Nairobi",
		Availability:  []mentorship.Window{{Day: time.Monday, From: 540, Until: 750}, {Day: time.Saturday, From: 0, Until: 1440}},
		HoursPerMonth: new(4), Capacity: new(0),
		Styles:      []mentorship.Style{mentorship.StyleReflective},
		Values:      []mentorship.CoreValue{"equity"},
		Personality: &mentorship.Personality{Openness: 70, Conscientiousness: 60, Extraversion: 50, Agreeableness: 40, Stability: 30},
		Perspectives: []mentorship.SharedPerspective{{
			Perspective: mentorship.Perspective{Aspect: mentorship.AspectWorldview, View: "ubuntu"},
			Consent:     mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeMatching}, Until: until},
		}},
		Wishes: mentorship.Wishes{
			Modes: []mentorship.Mode{mentorship.Virtual, mentorship.Mixed}, Kinship: mentorship.OtherProfession,
			Professions:  []mentorship.Profession{mentorship.OccupationalTherapy},
			Goals:        []mentorship.Objective{mentorship.CareerDevelopment},
			Perspectives: []mentorship.Perspective{{Aspect: mentorship.AspectAge, View: "near my own"}},
		},
		Organisation: "City Hospital", Manager: "p-3",
	}
}

func fullProject() mentorship.Project {
	return mentorship.Project{ID: "pr-1", Kind: mentorship.Course, Owner: "e-1", Period: period(0, 200), Measure: "first cohort enrolled"}
}

// fullRoster is a functional mentorship with every field filled; it keeps all
// rules.
func fullRoster() mentorship.Roster {
	return mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: "r-1", Structure: mentorship.Functional, Mode: mentorship.Mixed, Setting: mentorship.ClinicalAcademic,
			Purpose:    []mentorship.Sought{{Area: "curriculum design", Level: mentorship.Proficient}},
			Objectives: []mentorship.Objective{mentorship.ProjectCompletion},
			Period:     period(0, 365),
			Participants: []mentorship.Participant{
				{Person: "m-1", Role: mentorship.RoleMentor},
				{Person: "e-1", Role: mentorship.RoleMentee, Period: period(7, 300)},
			},
			Project:  new(fullProject()),
			Channels: []mentorship.Channel{mentorship.FaceToFace, mentorship.Video},
		},
		People: []mentorship.Person{
			{ID: "m-1", Profession: mentorship.Physiotherapy, Expertise: []mentorship.Expertise{{Area: "curriculum design", Level: mentorship.Expert}}},
			{
				ID: "e-1", Profession: mentorship.Audiology, Standing: mentorship.Educator,
				Seeks: []mentorship.Sought{{Area: "curriculum design", Level: mentorship.Competent}},
			},
		},
		Policy:   mentorship.DefaultPolicy(),
		Ties:     []mentorship.Tie{fullTie()},
		Declared: []mentorship.Declaration{{By: "e-1", At: day(-1)}},
	}
}

func fullAgreement() mentorship.Agreement {
	return mentorship.Agreement{
		ID: "a-1", Relationship: "r-1", Version: 2, Amends: "new timetable",
		Terms: mentorship.Terms{
			Goals:           []mentorship.GoalID{"g-1"},
			Cadence:         mentorship.Cadence{Every: 14 * mentorship.Day, Length: mentorship.Duration(time.Hour)},
			Channels:        []mentorship.Channel{mentorship.Video},
			AnswerWithin:    3 * mentorship.Day,
			Feedback:        []mentorship.FeedbackTerm{{By: mentorship.RoleMentor, Within: 7 * mentorship.Day, Private: true, Written: true}},
			Confidentiality: mentorship.Confidentiality{Circle: mentorship.CirclePair, Exceptions: []string{"risk of harm"}},
			Period:          period(0, 365),
		},
		Signatures: []mentorship.Signature{{Person: "e-1", At: day(1)}, {Person: "m-1", At: day(2)}},
	}
}

func fullGoal() mentorship.Goal {
	return mentorship.Goal{
		ID: "g-1", For: "e-1", Objective: mentorship.AcademicSuccess,
		Aim:       mentorship.Sought{Area: "curriculum design", Level: mentorship.Competent},
		Statement: "write a course that runs without me", Measure: "first cohort enrolled", Due: day(200), Project: "pr-1",
	}
}

func fullMatch() mentorship.Match {
	return mentorship.Match{
		Mentor: "m-1", Mentee: "e-1", Score: 40_000,
		Parts: []mentorship.Part{
			{Criterion: "expertise", Points: 10_000, Weight: 3, Note: "covers it"},
			{Criterion: "goals", Points: 5_000, Weight: 2, Unstated: true, Note: "the mentor has not named any goal"},
		},
		Asked: day(-10), Decided: day(-3),
	}
}

func fullTie() mentorship.Tie {
	return mentorship.Tie{
		Kind: mentorship.TieFinancial, From: "m-1", To: "e-1", Matter: "clinic-2", Period: period(0, 9), DeclaredBy: "m-1",
		Acknowledged: []mentorship.Signature{{Person: "e-1", At: day(1)}},
	}
}

// otherPolicy sets every limit otherwise than the default.
func otherPolicy() mentorship.Policy {
	n := mentorship.LimitOf(3, rule.Standard, "doi:10.1000/1")
	level := mentorship.LimitOf(mentorship.Expert+1, rule.Research, "R1", "R2")
	d := mentorship.LimitOf(mentorship.Duration(90*time.Minute), rule.Convention)
	return mentorship.Policy{
		MenteesPerMentor: n, TeamMentors: n, TeamMentees: n, GroupMentees: n, GroupMenteesMax: n, CohortPeers: n,
		PeerLevel: level, MentorLevel: level,
		Capacity: n, CommonHours: d, NearKilometres: n, ScarceMentees: n,
		PendingSent: n, PendingReceived: n, Mentorships: n, RequestExpires: d, CoolOff: d, AnswerWithin: d, StallAfter: d, SessionEvery: d,
	}
}
