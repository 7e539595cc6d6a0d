package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A phrase says what was seen: some of it, or none. %s stands for how many of how
// many, as in "5 of 9 sessions", and in none for all of them.
type phrase struct{ some, none, noun string }

func (p phrase) say(count, of int) string {
	text, share := p.some, fmt.Sprintf("%d of %s", count, Count(of, p.noun))
	switch {
	case count == 0:
		text, share = p.none, all(of, p.noun)
	case count == of:
		share = all(of, p.noun)
	}
	return strings.Replace(text, "%s", share, 1)
}

// all writes that something holds of every one: "all 9 sessions", "both sessions",
// "the one session".
func all(n int, noun string) string {
	switch n {
	case 1:
		return "the one " + noun
	case 2:
		return "both " + strings.TrimPrefix(Count(2, noun), "2 ")
	default:
		return "all " + Count(n, noun)
	}
}

// Clue says what was seen, and whether there are words for it.
func Clue(e rule.Evidence) (string, bool) {
	count, of, ok := ratio(e.Got)
	if !ok {
		return "", false
	}
	if p, known := clues[e.Name]; known {
		return p.say(count, of), true
	}
	if what, known := rated(e.Name); known {
		return what.say(count, of), true
	}
	return "", false
}

func ratio(v rule.Value) (count, of int, ok bool) {
	first, second, ok := v.Ratio()
	return int(first), int(second), ok
}
