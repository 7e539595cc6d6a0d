package outcome

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A MarkComparison is what people answered about a mark in the exercise beside how
// the mark is rated.
type MarkComparison struct {
	Mark journal.Code `json:"mark"`
	// Mattered and Hoped are who named it as important, and Lacked who missed it.
	Mattered []mentorship.PersonID `json:"mattered"`
	Lacked   []mentorship.PersonID `json:"lacked"`
	Hoped    []mentorship.PersonID `json:"hoped"`
	// Mentors and Mentees are the medians of the ratings by each side, the higher of
	// two in the middle; nil where there are none.
	Mentors *journal.Score `json:"mentors"`
	Mentees *journal.Score `json:"mentees"`
	// Says is what the two come to.
	Says Saying `json:"says"`
}

// A Saying is what answers and ratings come to: a closed vocabulary (convention).
type Saying string

// The sayings.
const (
	Unnamed      Saying = "unnamed"      // nobody named the mark
	Unrated      Saying = "unrated"      // it was named and never rated
	Confirmed    Saying = "confirmed"    // important and rated well, or missed and rated low
	Wanting      Saying = "wanting"      // important, and rated low by a side
	Contradicted Saying = "contradicted" // missed, and rated well by all who rated it
	Between      Saying = "between"      // the ratings are neither low nor high
)

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (s *Saying) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(s, text, "saying", Unnamed, Unrated, Confirmed, Wanting, Contradicted, Between)
}

// Compare puts the answers to the exercise beside the eight marks of the relationship,
// in the order of [ExerciseMarks]. Low and high are as the policy says
// ([mentorship.Signs]); where it does not, nothing is low or high. It shows who said
// what, and is for coordinators; for others, make the view of
// [journal.Journal.SeenBy].
func Compare(v journal.View) []MarkComparison {
	answers := Answers(v)
	list := make([]MarkComparison, 0, len(ExerciseMarks()))
	for _, mark := range ExerciseMarks() {
		c := MarkComparison{Mark: mark, Mattered: []mentorship.PersonID{}, Lacked: []mentorship.PersonID{}, Hoped: []mentorship.PersonID{}}
		to := map[Question]*[]mentorship.PersonID{Mattered: &c.Mattered, Lacked: &c.Lacked, Hoped: &c.Hoped}
		for _, a := range answers {
			if slices.Contains(a.Marks, mark) {
				*to[a.Question] = append(*to[a.Question], a.By)
			}
		}
		c.Mentors = median(v, mark, mentorship.Role.Mentors)
		c.Mentees = median(v, mark, mentorship.Role.Mentored)
		c.Says = c.says(v)
		list = append(list, c)
	}
	return list
}

func (c MarkComparison) says(v journal.View) Saying {
	low, lowSet := v.Signs().LowRating.Value()
	high, highSet := v.Signs().HighRating.Value()
	anyLow, allHigh, rated := false, highSet, false
	for _, score := range []*journal.Score{c.Mentors, c.Mentees} {
		if score != nil {
			rated = true
			anyLow = anyLow || lowSet && int(*score) <= low
			allHigh = allHigh && int(*score) >= high
		}
	}
	important, missed := len(c.Mattered)+len(c.Hoped) > 0, len(c.Lacked) > 0
	switch {
	case !important && !missed:
		return Unnamed
	case !rated:
		return Unrated
	case anyLow && important:
		return Wanting
	case anyLow, allHigh && !missed:
		return Confirmed
	case allHigh:
		return Contradicted
	default:
		return Between
	}
}

// median returns that of the ratings of a mark by those with a role.
func median(v journal.View, mark journal.Code, is func(mentorship.Role) bool) *journal.Score {
	var all journal.Rating
	for _, r := range v.Ratings("", RelationshipMarks, mark) {
		if s, known := v.Side(r.By); known && is(s.Role) {
			all.Scores = append(all.Scores, r.Scores...)
		}
	}
	if len(all.Scores) == 0 {
		return nil
	}
	return new(all.Median())
}
