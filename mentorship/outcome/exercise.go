package outcome

import (
	"cmp"
	"errors"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Question is one of the closing exercise: a closed vocabulary. Its text is the
// scale under which its answers are kept in a journal.
type Question string

// The questions: two for those who have been in a mentoring relationship, and one for
// those who have not.
const (
	Mattered Question = "exercise-mattered"
	Lacked   Question = "exercise-lacked"
	Hoped    Question = "exercise-hoped"
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (q *Question) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(q, text, "question of the exercise", Mattered, Lacked, Hoped)
}

// Ask returns the words of the question; empty if q is none of the vocabulary.
func (q Question) Ask() string {
	switch q {
	case Mattered:
		return "Think of a mentorship you were part of: which of these marks counted most for you? Put those first."
	case Lacked:
		return "Which of these marks did that mentorship lack, so that it would have worked better with them?"
	case Hoped:
		return "You have not been part of a mentorship yet: which of these marks would you look for first?"
	default:
		return ""
	}
}

// Exercise returns the questions of the closing exercise for somebody who has been,
// or has not been, in a mentoring relationship.
func Exercise(experienced bool) []Question {
	if experienced {
		return []Question{Mattered, Lacked}
	}
	return []Question{Hoped}
}

// RelationshipMarks is the scale on which the eight marks of a relationship are rated,
// 1 to 5; see package quality.
const RelationshipMarks journal.Code = "relationship-marks"

// ExerciseMarks returns the items of [RelationshipMarks], which are what the exercise
// is answered with: the eight marks of a relationship that succeeds (R8).
func ExerciseMarks() []journal.Code {
	return []journal.Code{"desire", "mutual-goals", "confidentiality", "respect", "honesty", "accountability", "strengths", "schedule"}
}

// ErrAnswer: an answer to the exercise names a mark that is none, or one twice, or
// answers no question of it.
var ErrAnswer = errors.New("outcome: malformed answer to the exercise")

// An Answer is what somebody answers to one question: marks, the most important
// first.
type Answer struct {
	By       mentorship.PersonID `json:"by"`
	Question Question            `json:"question"`
	Marks    []journal.Code      `json:"marks"`
}

// Body returns the answer as a journal keeps it: a rating of the relationship whose
// scores are the places of the marks, 1 for the first. Without marks, or with some
// that are none or stand twice, the error wraps [ErrAnswer].
func (a Answer) Body() (journal.RatingGiven, error) {
	if a.Question.Ask() == "" || len(a.Marks) == 0 {
		return journal.RatingGiven{}, ErrAnswer
	}
	b := journal.RatingGiven{By: a.By, Scale: journal.Code(a.Question)}
	for n, m := range a.Marks {
		if !slices.Contains(ExerciseMarks(), m) || slices.Contains(a.Marks[:n], m) {
			return journal.RatingGiven{}, ErrAnswer
		}
		b.Items = append(b.Items, journal.ItemScore{Item: m, Score: journal.Score(n + 1)})
	}
	return b, nil
}

// Answers returns the answers that a journal keeps, the last of each person to each
// question, in order of person and question.
func Answers(v journal.View) []Answer {
	type key struct {
		by       mentorship.PersonID
		question Question
	}
	last := map[key]journal.RatingGiven{}
	for _, r := range v.Facts().Ratings().All() {
		if q := Question(r.Body.Scale); q.Ask() != "" && r.Body.Of == "" {
			last[key{r.Body.By, q}] = r.Body
		}
	}
	list := []Answer{}
	for k, body := range last {
		a := Answer{By: k.by, Question: k.question}
		for place := range journal.Score(len(ExerciseMarks())) {
			for _, i := range body.Items {
				if i.Score == place+1 && slices.Contains(ExerciseMarks(), i.Item) {
					a.Marks = append(a.Marks, i.Item)
				}
			}
		}
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b Answer) int {
		return cmp.Or(cmp.Compare(a.By, b.By), cmp.Compare(a.Question, b.Question))
	})
	return list
}
