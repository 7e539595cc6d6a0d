package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Ground puts evidence of a finding into words, and reports whether there are any.
// Nothing is said of what the message of the finding tells already.
func Ground(code rule.Code, e rule.Evidence) (string, bool) {
	say, known := found[code.Package()][e.Name]
	if !known {
		return "", false
	}
	return say(e), true
}

type saying func(rule.Evidence) string

// found are the words for evidence, by package of the rule and name.
var found = map[string]map[string]saying{
	"feedback": {
		"trait":                                  told,
		"shown-to-messages":                      of("shown in %s", "message"),
		"days":                                   counted("on %s", "day"),
		"per-thousand-in-the-earlier-half":       told,
		"per-thousand-in-the-later-half":         told,
		"per-thousand-a-month":                   plain("in the middle a change of %s in a thousand a month"),
		"per-thousand-a-month-at-least":          plain("from %s"),
		"per-thousand-a-month-at-most":           plain("to %s"),
		"chance-in-a-million":                    plain("it would come about by chance %s times in a million"),
		"chance-in-a-million-among-all-patterns": plain("%s times, all patterns that were looked at taken together"),
		"relationship":                           told, "writer": told, "reader": told, "role": told,
	},
}

// told says nothing: the message does.
func told(rule.Evidence) string { return "" }

// plain puts the figure where %s stands.
func plain(text string) saying {
	return func(e rule.Evidence) string { return strings.Replace(text, "%s", value(e.Got), 1) }
}

// of writes how many of how many.
func of(text, noun string) saying {
	return func(e rule.Evidence) string {
		count, of, ok := ratio(e.Got)
		if !ok {
			return ""
		}
		return strings.Replace(text, "%s", fmt.Sprintf("%d of %s", count, Count(of, noun)), 1)
	}
}

// counted writes a number with its noun and, where another was wanted, that one.
func counted(text, noun string) saying {
	return func(e rule.Evidence) string {
		n, ok := e.Got.Count()
		if !ok {
			return ""
		}
		said := strings.Replace(text, "%s", Count(int(n), noun), 1)
		if !e.Want.IsZero() {
			said += ", where it takes " + value(e.Want)
		}
		return said
	}
}
