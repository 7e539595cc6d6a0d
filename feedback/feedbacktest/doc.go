// Package feedbacktest checks that a classifier, or a detector of one trait,
// keeps the contract of package feedback.
//
// One line in a test is enough:
//
//	func TestHouseStyle(t *testing.T) {
//		feedbacktest.RunClassifier(t, HouseStyle{}, polite, curt)
//	}
//
// [RunClassifier] and [RunDetector] report to a test; [ExamineClassifier] and
// [ExamineDetector] return the problems as an error instead. Each looks at the
// messages of [Hostile] and then at those given. Give at least one message for each
// trait that shows it: a classifier that finds nothing has no evidence that could be
// wrong.
//
// # What is checked
//
// Of a classifier: that it does not panic, gives the same assessment again and
// from several goroutines, and writes no more to one that it has given. That there
// is a judgement for each trait of the role by which the message is judged, in
// the order of [mentorship.Traits], effective ones first, and of two roles the
// mentor's first; others may follow, each once and of such a role. That the margin
// of the overall judgement is its base and what the judgements and the actionable
// one add, and that only the message of a mentor, or of a role that is judged as one, has an actionable
// one. That timely and untimely are not told of a message without instants. That
// doubts are known ones, and the channel is that of the message.
//
// Of each judgement: that its score is from 0 to 1000 and its state a known one,
// that the margin is that of the whole and the points of the evidence, that
// passages are in order, apart from each other, inside the text and on
// boundaries of code points, that their offsets in code points are right, and that what is
// absent has none.
//
// Of a detector: the same of its judgement, and that its role and trait are the
// same for all messages.
//
// # What is not checked
//
// Whether anything that is told of a message is right. Nor can the kit see that a
// classifier never returns, overflows the stack, or takes more time than it
// should. Run the test under the race detector: it sees writes that undo themselves.
package feedbacktest
