package quality

import "github.com/go-mentorship/mentorkit/mentorship"

// A Letter is one of the six that describe a mentor, and spell the word: a closed
// vocabulary.
type Letter string

// The letters in order.
const (
	Motivational     Letter = "motivational"
	Effective        Letter = "effective"
	NonJudgmental    Letter = "non-judgmental"
	Trustworthy      Letter = "trustworthy"
	OpenCommunicator Letter = "open-communicator"
	Reflective       Letter = "reflective"
)

// Letters returns the vocabulary in order.
func Letters() []Letter {
	return []Letter{Motivational, Effective, NonJudgmental, Trustworthy, OpenCommunicator, Reflective}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error wrapping
// [mentorship.ErrText].
func (l *Letter) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(l, text, "letter", Letters()...)
}

// Parts returns the qualities from which l is derived; each of the twelve of a
// mentor belongs to one letter (convention).
func (l Letter) Parts() []Quality {
	switch l {
	case Motivational:
		return []Quality{MentorPositive, MentorEmpowering}
	case Effective:
		return []Quality{MentorFollowThrough, MentorFeedback, MentorPracticalKnowledge, MentorRealisticGoals}
	case NonJudgmental:
		return []Quality{MentorNonJudgmental}
	case Trustworthy:
		return []Quality{MentorAccessible, MentorTrust}
	case OpenCommunicator:
		return []Quality{MentorAcceptsCriticism, MentorCommunication}
	case Reflective:
		return []Quality{MentorCriticalThinking}
	default:
		return nil
	}
}

// A LetterStanding is how a letter stands.
type LetterStanding struct {
	Letter   Letter   `json:"letter"`
	Standing Standing `json:"standing"`
	// Parts are those that made it so: gaps where it is one, strengths where it is
	// one, else those of which it can be told.
	Parts []Quality `json:"parts"`
}

// letter derives a letter: it is a gap if one of its parts is, a strength if one is
// and all can be told, sound if all can be told and none is either, and else untold.
func letter(l Letter, of func(Quality) Standing) LetterStanding {
	by := map[Standing][]Quality{}
	for _, q := range l.Parts() {
		by[of(q)] = append(by[of(q)], q)
	}
	known := append(by[Strength], by[Sound]...)
	switch {
	case len(by[Gap]) > 0:
		return LetterStanding{l, Gap, by[Gap]}
	case len(by[Strength]) > 0 && len(by[Untold]) == 0:
		return LetterStanding{l, Strength, by[Strength]}
	case len(known) > 0 && len(by[Untold]) == 0:
		return LetterStanding{l, Sound, known}
	default:
		return LetterStanding{l, Untold, append([]Quality{}, known...)}
	}
}
