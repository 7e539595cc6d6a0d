package feedback_test

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// From words to findings: a message is assessed when it is written, a journal
// records what was found in it, and rules read the journal. A service would take the
// classifier from [feedback.NewModel].
func ExampleDriftRules() {
	classifier := feedback.With(
		feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment { return feedback.Assessment{} }),
		feedback.FromLexicon(mentorship.RoleMentor, mentorship.Closed, phrases(map[string]int64{"end of story": 2}), steps()),
		feedback.FromLexicon(mentorship.RoleMentor, mentorship.Specific, phrases(map[string]int64{"page": 2}), steps()),
	)
	texts := []string{
		"On page 3 the dose is missing. What was the plan there?",
		"Page 5 reads well. How did you find the source?",
		"The dose is missing again. End of story.",
		"Page 2 stays as it is. End of story.",
	}
	var record journal.Journal
	for week := range 20 {
		at := time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC).AddDate(0, 0, 7*week)
		m := feedback.Message{Role: mentorship.RoleMentor, Text: texts[week/10*2+week%2], Context: feedback.Context{At: at}}
		a := classifier.Assess(m)
		id := fmt.Sprintf("f%02d", week+1)
		var err error
		record, err = record.Append(journal.Event{
			ID: journal.EventID("e-" + id), At: at, Actor: journal.ByJob("classifier"), Relationship: "r1",
			Body: journal.FeedbackGiven{
				Feedback: journal.FeedbackID(id), From: "ada", To: "ben",
				Traits: a.Verdicts(), Effective: a.Effective.State, Public: a.Channel == feedback.BeforePeers,
			},
		})
		if err != nil {
			fmt.Println(err)
			return
		}
	}

	facts, err := record.Facts()
	if err != nil {
		fmt.Println(err)
		return
	}
	var rules rule.Set[journal.View] // with those of other packages that look at a view
	for r := range feedback.DriftRules().All() {
		rules = rules.With(rule.Adapt(r, func(v journal.View) []feedback.Pattern {
			return feedback.PatternsOf(v.Facts(), v.Window())
		}))
	}
	for _, f := range rules.Check(facts.View(journal.Look{})).Findings {
		fmt.Println(f.Severity, f.Code)
		fmt.Println(f.Message)
		for _, e := range f.Evidence[:3] {
			fmt.Println("-", e.Name, e.Got, len(e.Events))
		}
	}
	// Output:
	// warning feedback.drift.towards-ineffective
	// in what "ada" wrote to "ben" on 20 days, the trait "closed" rises from 0 to 1000 in a thousand
	// - trait closed 0
	// - shown-to-messages 10:20 10
	// - days 20 0
}
