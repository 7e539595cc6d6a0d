package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// A memory is what somebody answers to the closing exercise, and how they rate the
// eight marks of the relationship, one digit each in the order of
// [outcome.ExerciseMarks].
type memory struct {
	id       mentorship.RelationshipID
	person   mentorship.PersonID
	on       time.Time
	mattered []journal.Code
	lacked   []journal.Code
	marks    string // empty where nobody asked
}

// lookBack lets people do the closing exercise. One who names a mark may rate it
// otherwise than the answer sounds.
func lookBack(t *teller) {
	type marks = []journal.Code
	for _, m := range [...]memory{
		{"dyad-13", "mentee-39", date(time.November, 12), marks{"mutual-goals", "honesty", "schedule"}, nil, "45554543"},
		{"dyad-13", "mentor-04", date(time.November, 13), marks{"desire", "mutual-goals"}, marks{"schedule"}, "55455442"},
		{"project-1", "mentee-15", date(time.August, 31), marks{"schedule", "accountability"}, nil, "44544554"},
		{"team stroke unit", "mentee-04", date(time.June, 29), marks{"respect", "strengths"}, marks{"confidentiality"}, "44453444"},
		{"dyad-04", "mentee-28", date(time.December, 9), marks{"honesty", "respect"}, nil, "44555444"},
		{"dyad-16", "mentee-42", date(time.December, 9), marks{"accountability", "desire"}, nil, ""},
		{"dyad-22", "mentee-58", date(time.December, 9), marks{"mutual-goals", "respect"}, marks{"mutual-goals"}, "42444444"},
	} {
		r := t.of(m.id, "").at(m.on)
		for _, a := range [...]outcome.Answer{{By: m.person, Question: outcome.Mattered, Marks: m.mattered}, {By: m.person, Question: outcome.Lacked, Marks: m.lacked}} {
			if body, err := a.Body(); err == nil { // no marks, no answer
				r.by(m.person, body)
			}
		}
		if m.marks == "" {
			continue
		}
		rating := journal.RatingGiven{By: m.person, Scale: outcome.RelationshipMarks}
		for n, mark := range outcome.ExerciseMarks() {
			rating.Items = append(rating.Items, journal.ItemScore{Item: mark, Score: journal.Score(m.marks[n] - '0')})
		}
		r.by(m.person, rating)
	}
}
