package challenge

import "github.com/go-mentorship/mentorkit/mentorship/journal"

// A thing is what a clue looks at. What several clues of a factor see of one thing,
// they see of the same observations, and these count once.
type thing int

const (
	itself thing = iota // no other clue of the same factor looks at it
	sessions
	goals
	advice
	feedback
	answers
	thingCount
)

// thingOf returns what the clue of the name looks at.
func thingOf(clue string) thing {
	switch clue {
	case "mentor-absent", "mentee-absent":
		return sessions
	case "goals-untouched", "goals-behind", "goals-given-up", "goals-not-taken-up", "goals-taken-over", "questions-repeated",
		"expertise-short", "expertise-met":
		return goals
	case "advice-agreed-unused", "advice-questioned", "advice-refused", "advice-impractical":
		return advice
	case "mentor-feedback-late", "feedback-hostile", "feedback-superficial", "feedback-shut", "feedback-supportive", "feedback-specific":
		return feedback
	case "answers-shut", "answers-open":
		return answers
	default:
		return itself
	}
}

// observations returns how many observations say something of the factor: where a
// clue speaks only when it is true, those of which it is not say nothing.
func (l *line) observations(c counted) (n int) {
	if l.yes != 0 {
		n += int(c.count)
	}
	if l.no != 0 {
		n += int(c.of - c.count)
	}
	return n
}

// tells reports whether there are enough observations to tell anything.
func tells(v journal.View, observations int) bool {
	least, set := v.Signs().Observations.Value()
	return observations > 0 && (!set || observations >= least)
}
