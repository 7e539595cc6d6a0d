package feedback

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Detector judges one trait of a message: one's own instead of the model's, or
// one that the model has not.
//
// Detect must be pure and may be called concurrently. The role and trait of its
// judgement must not depend on the message.
type Detector interface {
	Detect(m Message) Judgement
}

// DetectorFunc lets a function be a [Detector].
type DetectorFunc func(m Message) Judgement

// Detect calls the function.
func (f DetectorFunc) Detect(m Message) Judgement { return f(m) }

// With returns a classifier that judges as c does, but for the traits of the
// detectors. The judgement of a detector takes the place of the one of the same role
// and trait; where there is none, and the role is one that the message is judged
// by, it is added at the end. The overall judgement takes over what the detector's
// judgement Adds, so that its margin remains the sum of its parts. Its score
// remains that of c, and so does its state, but that a message in which a detector
// finds a trait of ineffective feedback is not said to be effective. A detector of
// a mentor's trait "actionable" takes the place of [Assessment.Actionable].
func With(c Classifier, detectors ...Detector) Classifier {
	return ClassifierFunc(func(m Message) Assessment {
		a := c.Assess(m)
		a.Judgements = slices.Clone(a.Judgements) // c may keep its own
		for _, d := range detectors {
			if j := d.Detect(m); judgedBy(m.Role, j.Role) {
				put(&a, j)
			}
		}
		return a
	})
}

// judgedBy reports whether messages of a writer's role are judged by the traits
// of a role.
func judgedBy(writer, role mentorship.Role) bool {
	if writer == mentorship.RoleMentor || writer == mentorship.RoleMentee {
		return role == writer
	}
	return true
}

// put gives an assessment a judgement, in the place of another if there is one.
func put(a *Assessment, j Judgement) {
	if j.State == Present && a.Effective.State == Present && slices.Contains(mentorship.Traits(j.Role, false), j.Trait) {
		a.Effective.State = CannotTell
	}
	if j.Trait == actionable && j.Role == mentorship.RoleMentor {
		a.Effective.Margin += j.Adds - a.Actionable.Adds
		a.Actionable = j
		return
	}
	for k, old := range a.Judgements {
		if old.Role == j.Role && old.Trait == j.Trait {
			a.Effective.Margin += j.Adds - old.Adds
			a.Judgements[k] = j
			return
		}
	}
	a.Effective.Margin += j.Adds
	a.Judgements = append(a.Judgements, j)
}

// ByLanguage returns a classifier for messages of several languages: each is
// judged by the classifier of its language, and where there is none, by the last
// resort.
func ByLanguage(l Language, classifiers map[string]Classifier, resort Classifier) Classifier {
	return ClassifierFunc(func(m Message) Assessment {
		if c, known := classifiers[l.Language(m.Text)]; known {
			return c.Assess(m)
		}
		return resort.Assess(m)
	})
}

// A Language tells what language a text is written in.
//
// Language returns a tag such as "de", or the empty string where it cannot tell. It must
// be pure and may be called concurrently.
type Language interface {
	Language(text string) string
}

// LanguageFunc lets a function be a [Language].
type LanguageFunc func(text string) string

// Language calls the function.
func (f LanguageFunc) Language(text string) string { return f(text) }
