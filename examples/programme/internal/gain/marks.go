package gain

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Marks are what people answered to the closing exercise, beside how they rate the
// eight marks of their relationship.
type Marks struct {
	// People answered, in so many relationships; Silent are those without an answer.
	People   int    `json:"people"`
	Answered int    `json:"answered"`
	Silent   int    `json:"silent"`
	Marks    []Mark `json:"marks"`
}

// A Mark is what was said of one mark.
type Mark struct {
	Mark journal.Code `json:"mark"`
	// Mattered people named it as important or hoped for it, Lacked missed it.
	Mattered int `json:"mattered"`
	Lacked   int `json:"lacked"`
	// Says are in how many relationships answers and ratings come to the same.
	Says map[outcome.Saying]int `json:"says"`
}

func marks(views []journal.View) Marks {
	m := Marks{}
	for _, mark := range outcome.ExerciseMarks() {
		m.Marks = append(m.Marks, Mark{Mark: mark, Says: map[outcome.Saying]int{}})
	}
	for _, v := range views {
		answers := outcome.Answers(v)
		if len(answers) == 0 {
			m.Silent++
			continue
		}
		m.Answered++
		for i := range answers { // in order of person
			if i == 0 || answers[i].By != answers[i-1].By {
				m.People++
			}
		}
		for i, c := range outcome.Compare(v) {
			m.Marks[i].Mattered += len(c.Mattered) + len(c.Hoped)
			m.Marks[i].Lacked += len(c.Lacked)
			if c.Says != outcome.Unnamed {
				m.Marks[i].Says[c.Says]++
			}
		}
	}
	return m
}
