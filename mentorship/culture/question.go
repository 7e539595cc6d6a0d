package culture

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A QuestionID names an open question of [Questions].
type QuestionID string

// The questions of the catalogue, by what they are about.
const (
	AskHeeded        QuestionID = "expectation-still-open"
	AskUnderstanding QuestionID = "in-own-words"
	AskResources     QuestionID = "what-it-would-take"
	AskHardest       QuestionID = "hardest-to-try"
	AskFirst         QuestionID = "which-first"
	AskUnsaid        QuestionID = "not-talked-about"
	AskBackground    QuestionID = "languages-and-customs"
	AskExpectations  QuestionID = "expectations"
	AskTrust         QuestionID = "what-builds-trust"
	AskAgreed        QuestionID = "taken-as-agreed"
	AskInstead       QuestionID = "own-way"
	AskWarn          QuestionID = "warn-a-colleague"
	AskDisagreeing   QuestionID = "how-one-disagrees"
)

// A Question is an open one: yes is no answer to it, and agreeing does not end it.
type Question struct {
	ID   QuestionID
	Text string
}

// catalogue holds the questions, those that need an occasion first.
var catalogue = [...]Question{
	{AskHeeded, "You told us what you expect of a mentorship: what of it is still missing, and what would it look like next week?"},
	{AskUnderstanding, "How would you explain to a colleague what we agreed last time?"},
	{AskResources, "What would have to be there at your place of work before this could be tried?"},
	{AskHardest, "Which of the things we talked over is hardest to fit into your days, and what makes it so?"},
	{AskFirst, "Which of the open tasks would you keep if you could keep only one, and why that one?"},
	{AskUnsaid, "What is on your mind that we have not talked about yet?"},
	{AskBackground, "Which languages do you like to work in, and what should others know of how one works together where you come from?"},
	{AskExpectations, "What do you expect of somebody who mentors you, or whom you mentor, that others may not know of?"},
	{AskTrust, "What do people do, where you come from, to show that they can be relied on?"},
	{AskAgreed, "What did each of you take to be agreed before this happened?"},
	{AskInstead, "How would you go about it if it were yours alone to decide?"},
	{AskWarn, "What would you warn a colleague of who was given the same advice?"},
	{AskDisagreeing, "How does somebody where you work let a senior know that they see it differently?"},
}

// Questions returns the catalogue, in the order in which [Ask] chooses.
func Questions() []Question { return slices.Clone(catalogue[:]) }

// LookUp returns the question of an id, and whether there is one.
func LookUp(id QuestionID) (Question, bool) {
	for _, q := range catalogue {
		if q.ID == id {
			return q, true
		}
	}
	return Question{}, false
}

// Ask returns the next open question to somebody, and whether there is one: the
// first of the catalogue that what is known of them calls for and that was not asked
// before. It is the answer to agreement that may be kept for the sake of harmony:
// who always agrees is not asked whether they agree. No question comes twice, and
// when all were asked there is none. For whom nothing is known it asks what can be
// asked of anybody.
func Ask(v journal.View, p mentorship.PersonID, asked ...QuestionID) (Question, bool) {
	s, known := v.Side(p)
	if !known {
		s = &journal.Side{Person: p}
	}
	for _, q := range catalogue {
		if !slices.Contains(asked, q.ID) && fits(v, s, q.ID) {
			return q, true
		}
	}
	return Question{}, false
}

// fits reports whether what is known of somebody calls for a question.
func fits(v journal.View, s *journal.Side, id QuestionID) bool {
	switch id {
	case AskHeeded:
		_, waits := unheededOf(v, s.Person, v.At())
		return waits
	case AskUnderstanding:
		return v.Facts().Misunderstood("", s.Person, v.Window()).Count > 0
	case AskResources:
		return s.Taken.Impractical.Count > 0
	case AskHardest:
		return s.Taken.Used.Count < s.Taken.Used.Of
	case AskFirst:
		return s.Tasks.Late.Count+s.Tasks.Dropped.Count > 0
	case AskUnsaid:
		return s.Asking.Questions.Count == 0
	case AskBackground:
		return differsFrom(v, s) == Unstated
	case AskExpectations:
		_, raised := raisedBy(v, s.Person)
		return !raised
	case AskAgreed:
		return false // it belongs to an incident
	default:
		return true
	}
}

// unheededOf returns the first expectation of a person that nobody else had acted on
// at an instant, and whether there is one.
func unheededOf(v journal.View, p mentorship.PersonID, at time.Time) (journal.Mark, bool) {
	all := v.Facts().Expectations()
	for i := range all.Len() {
		x, _ := all.At(i)
		if x.By != p || x.Raised.At.After(at) {
			continue
		}
		heeded := false
		for k := range x.Heeded.Len() {
			h, _ := x.Heeded.At(k)
			heeded = heeded || h.Body.By != p && !h.At.After(at)
		}
		if !heeded {
			return x.Raised, true
		}
	}
	return journal.Mark{}, false
}
