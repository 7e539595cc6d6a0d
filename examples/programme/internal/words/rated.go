package words

import (
	"fmt"
	"strings"
)

// items are what is rated, by the names of clues without their end.
var items = map[string]string{
	"mentor-accessible":          "how easily the mentor is reached",
	"mentor-follow-through":      "how the mentor follows through",
	"mentor-feedback":            "the mentor's feedback",
	"mentor-practical-knowledge": "the mentor's practical knowledge",
	"mentor-non-judgmental":      "the mentor's open mind",
	"mentor-positive":            "the mentor's positive attitude",
	"mentor-empowering":          "how the mentor lets the mentee act alone",
	"mentor-realistic-goals":     "how realistic the mentor's goals are",
	"mentor-interest":            "the mentor's interest",
	"mentor-adapts":              "how the mentor adapts to the mentee's needs",
	"mentor-communication":       "communication with the mentor",
	"mentor-trust":               "trust in the mentor",

	"mentee-accessible":       "how easily the mentee is reached",
	"mentee-initiative":       "the mentee's initiative",
	"mentee-engaged":          "the mentee's engagement",
	"mentee-open-to-feedback": "the mentee's openness to feedback",
	"mentee-positive":         "the mentee's positive attitude",
	"mentee-follow-up":        "how the mentee follows up",
	"mentee-time":             "the mentee's use of time",
	"mentee-non-judgmental":   "the mentee's open mind",
	"mentee-communication":    "communication with the mentee",

	"relationship-desire":       "the wish to work together",
	"relationship-mutual-goals": "the sharing of goals",
	"relationship-respect":      "mutual respect",
	"relationship-honesty":      "honesty with each other",
	"relationship-strengths":    "knowledge of each other's strengths",
	"relationship-schedule":     "the schedule",

	"fit-values":       "the fit of their values",
	"fit-personality":  "the fit of their personalities",
	"fit-style":        "the fit of their ways of working",
	"fit-expertise":    "the fit of the mentor's expertise with the goals",
	"fit-expectations": "the realism of what is expected",
	"fit-needs":        "the way in which needs are met",
	"fit-independence": "the mentee's independence",
	"fit-benefit":      "the benefit",
}

// rated returns the phrase of a clue about ratings.
func rated(clue string) (phrase, bool) {
	item, low := strings.CutSuffix(clue, "-low")
	what, known := items[item]
	if !low || !known {
		return phrase{}, false
	}
	switch {
	case strings.HasPrefix(item, "mentor-"):
		return phrase{"the mentee rates " + what + " low", "the mentee rates " + what + " high", ""}, true
	case strings.HasPrefix(item, "mentee-"):
		return phrase{"the mentor rates " + what + " low", "the mentor rates " + what + " high", ""}, true
	default:
		return phrase{what + " is rated low by %s", what + " is rated high by %s", "person who rated it"}, true
	}
}

// question puts into words what to find out next.
func question(clue, ask string) string {
	if item, low := strings.CutSuffix(clue, "-low"); low && items[item] != "" {
		switch {
		case strings.HasPrefix(item, "mentor-"):
			return fmt.Sprintf("How does the mentee see %s?", items[item])
		case strings.HasPrefix(item, "mentee-"):
			return fmt.Sprintf("How does the mentor see %s?", items[item])
		}
		return fmt.Sprintf("How does each side see %s?", items[item])
	}
	return ask
}
