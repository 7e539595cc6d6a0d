package feedback

// A Classifier assesses messages.
//
// Assess must be pure: equal messages give equal assessments. It may be called
// concurrently. It returns a judgement for every trait of the writer's role,
// whatever the text; package feedbacktest checks that, and what the fields of an
// [Assessment] promise.
type Classifier interface {
	Assess(m Message) Assessment
}

// ClassifierFunc lets a function be a [Classifier].
type ClassifierFunc func(m Message) Assessment

// Assess calls the function.
func (f ClassifierFunc) Assess(m Message) Assessment { return f(m) }
