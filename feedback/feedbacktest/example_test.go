package feedbacktest_test

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/feedbacktest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// The model of package feedback keeps the contract.
func ExampleExamineClassifier() {
	model, err := feedback.NewModel()
	fmt.Println(err, feedbacktest.ExamineClassifier(model))
	// Output: <nil> <nil>
}

// A detector that takes the first word for thanks, and forgets that a text may
// have none.
func ExampleExamineDetector() {
	thankful := feedback.DetectorFunc(func(m feedback.Message) feedback.Judgement {
		j := feedback.Judgement{Role: mentorship.RoleMentee, Trait: "thankful", State: feedback.CannotTell}
		if strings.Fields(m.Text)[0] == "Thanks" {
			j.Score, j.State = 1000, feedback.Present
		}
		return j
	})
	fmt.Println(feedbacktest.ExamineDetector(thankful))
	// Output:
	// Hostile()[0], of "": panics: runtime error: index out of range [0] with length 0
}

// The zero value is the first of the hostile messages.
func ExampleHostile() {
	fmt.Printf("%q\n", feedbacktest.Hostile()[0].Text)
	// Output: ""
}

// In a test, one line is enough. Here a stand-in for the test prints what it is
// told.
func ExampleRunClassifier() {
	nobody := feedback.ClassifierFunc(func(m feedback.Message) feedback.Assessment {
		return feedback.Assessment{Effective: feedback.Effective{State: feedback.CannotTell}, Channel: m.Context.Channel}
	})
	feedbacktest.RunClassifier(printer{}, nobody)
	// Output:
	// FAIL Hostile()[0], of "": lacks judgements: 0, want 26
}

func ExampleRunDetector() {
	feedbacktest.RunDetector(printer{}, feedback.DetectorFunc(func(m feedback.Message) feedback.Judgement {
		return feedback.Judgement{Role: mentorship.RoleMentor, Trait: "brief", Score: 1000, State: "yes"}
	}))
	// Output:
	// FAIL Hostile()[0], of "": has an unknown state: "yes"
}
