package feedbacktest

import (
	"testing"

	"github.com/go-mentorship/mentorkit/feedback"
)

// RunDetector reports each problem that [ExamineDetector] finds as an error of t.
func RunDetector(t testing.TB, d feedback.Detector, messages ...feedback.Message) {
	t.Helper()
	if err := ExamineDetector(d, messages...); err != nil {
		t.Error(err)
	}
}

// ExamineDetector returns every way in which d was seen to break the contract of
// [feedback.Detector], as [ExamineClassifier] does of a classifier.
func ExamineDetector(d feedback.Detector, messages ...feedback.Message) error {
	var p problems
	if d == nil {
		p.Add("missing", "detector", "nil")
		return p.Err()
	}
	var first *trait
	examine(&p, messages, d.Detect, copiedJudgement, func(where string, m feedback.Message, j feedback.Judgement) {
		it := trait{j.Role, j.Trait}
		if first == nil {
			first = &it
		}
		if it != *first {
			p.Add("judges now one trait and now another", where, "%s of a %s, then %s of a %s", first.of, first.role, it.of, it.role)
		}
		p.judgement(where, m.Text, j)
	})
	return p.Err()
}
