package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Ground puts evidence of a finding into words, and reports whether there are any.
// Nothing is said of what the message of the finding tells already.
func Ground(code rule.Code, e rule.Evidence) (string, bool) {
	if say, known := found[code.Package()][e.Name]; known {
		return say(e), true
	}
	if code.Package() == "quality" {
		name, limit := strings.CutSuffix(e.Name, "-limit-percent")
		switch {
		case !isSign(name):
		case limit:
			return fmt.Sprintf("a sign from %s %% on", value(e.Got)), true
		default:
			return "", true
		}
	}
	return "", false
}

// isSign reports whether a figure is one of those that speak of qualities, which
// messages tell in words.
func isSign(name string) bool {
	name, _, _ = strings.Cut(name, "-by-m") // one side of the relationship
	return name == "goals-changed" || name == "scores-against-observation" || name == "input-unheeded" ||
		slices.ContainsFunc(quality.Qualities(), func(q quality.Quality) bool {
			return slices.ContainsFunc(q.Signs(), func(s quality.Sign) bool { return s.Name == name })
		})
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
	"outcome": {
		"marks": told, "met": told, "step-due": told, "fell": told, "hours": told,
		"since-the-year-began": lasting("%s into the year of the plan"),
		"measured-twice":       counted("%s measured twice", "benefit"),
		"hours-of-a-part":      lacking("%s of one part"),
	},
	"ethics": { // of access, and of conduct
		"compared": told, "axis": told, "group": told, "group-size": told,
		"with-outcome": told, "best-rate": told, "percent-of-best-rate-due": told, "people-to-turn-it": told,
		"median": told, "people": told, "goals-with-lower-rate": told, "goals-with-higher-rate": told,
		"counted-in-no-group": counted("%s in no group", "person"),
		"chance-per-10000":    plain("chance alone does as much in %s of 10000 cases, all comparisons taken together"),

		"tie": told, "from": told, "to": told, "mentor": told, "mentee": told, "peer": told, "facilitator": told,
		"declared-by":  declared,
		"acknowledged": signed,
		"matter":       plain("it is %s"), "matter-in-common": plain("it is %s"), "by-way-of": plain("by way of %s"),
		"derived-from": plain("known from whom the records name as %s"),

		"ground": worded(grounded), "told-by": plain("told by %s"), "note": plain("kind of matter: %s"), "purpose": plain("for %s"),
		"sessions-missed-to-due": told, "tasks-late-to-dated": told, "answers-late-to-messages": told, "feedback-late-to-given": told,
		"sessions-wanting-to-agreed": told, "waiting": told, "public-feedback-hostile-to-judged": told, "tasks-for-mentor-to-all": told,
		"limit-percent": plain("a sign from %s % on"),
		"within":        lasting("due within %s"),
		"every":         lasting("one in %s"),
		"silence":       lacking("silent for %s"),
		"agreement":     told, "agreement-version": plain("by version %s of the agreement"),
		"used-by": told, "owner": told,
		"source-to-be-named":    wanted("to be named wherever it was used: %s"),
		"source-to-be-named-in": wanted("to be named in what it went into: %s"),
		"ways":                  told, "depends-on": told, "lever": worded(levers),
		"reports": told, "outcome": told, "contacts-avoided": plain("%s of the contacts left out"), "contacts-outside": plain("%s outside"),
	},
	"quality": {
		"median-rating": told, "ratings": counted("%s", "rating"), "advice": told, "quality": told, "reports": told,
		"area-claimed": told, "level-claimed": told, "lacking": told,
		"outcome":      told,
		"points-apart": counted("%s apart", "point"), "points-lower": counted("%s lower", "point"),
		"median-before": told, "median-after": told,
		"median-by-self": told, "median-by-others": told, "median-by-mentors": told, "median-by-mentees": told,
	},
	"culture": {
		"advice-agreed-before":  of("before, the mentee agreed with %s", "piece of advice"),
		"advice-unused-before":  of("and left %s unused", "piece of advice"),
		"advice-agreed-now":     told,
		"advice-unused-now":     told,
		"questions-now":         told,
		"tasks-undone-now":      of("%s not done", "task"),
		"since":                 dated("the later half begins on %s"),
		"expectations-acted-on": of("acted on %s", "expectation"),
		"expectations-unheeded": told, "expectations-raised": told,
		"critical-before-others": told, "checks-not-understood": told,
		"percent-that-speaks-up":     plain("a sign from %s % on"),
		"observations":               counted("%s", "observation"),
		"scores":                     counted("%s", "score"),
		"people-who-meet":            worded(stated),
		"question":                   asked,
		"ground":                     worded(reasons),
		"incident":                   told,
		"concerns":                   plain("it concerns %s"),
		"perspectives-after-consent": told, "perspectives-of-the-record": told,
		"first-ended":          dated("the first consent ended on %s"),
		"references-withdrawn": counted("%s withdrawn", "reference"),
		"reference":            told,
		"withdrawn":            dated("withdrawn on %s"), "shared-again": dated("shared again on %s"),
		"period": told, "meetings-in-the-time-of-trust": told, "phase": told, "trust": told,
		"since-last-check": told, "rated-by": told, "with": told,
	},
}

// stated are the words for what people have said of where they come from.
var stated = map[string]string{
	string(culture.Differ):   "they differ in language or culture, by what they have said",
	string(culture.Alike):    "they share language and country",
	string(culture.Unstated): "it is not stated whether they differ in language or culture",
}

// reasons are the words for what a verdict on an incident rests on.
var reasons = map[string]string{
	string(culture.GroundSigned):        "who did it had signed terms that cover it",
	string(culture.GroundAcknowledged):  "who did it had named sources before",
	string(culture.GroundNoAgreement):   "no agreement was in force",
	string(culture.GroundNoClause):      "the agreement in force does not cover it",
	string(culture.GroundUnsigned):      "who did it had not signed the agreement in force",
	string(culture.GroundRaised):        "who it concerns had said what they expect",
	string(culture.GroundUnderstood):    "the last check before found that all was understood",
	string(culture.GroundNotUnderstood): "the last check before found a misunderstanding",
	string(culture.GroundUnchecked):     "they differ in language or culture, and nobody had checked whether they understand each other",
	string(culture.GroundUnheeded):      "an expectation of theirs had not been acted on",
	string(culture.GroundSerious):       "it must be looked into, whatever was agreed",
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

// dated writes the day of an instant.
func dated(text string) saying {
	return func(e rule.Evidence) string {
		at, ok := e.Got.Instant()
		if !ok {
			return ""
		}
		return strings.Replace(text, "%s", at.Format("2 January 2006"), 1)
	}
}

// worded writes a word of a vocabulary as a sentence.
func worded(words map[string]string) saying {
	return func(e rule.Evidence) string {
		word, _ := e.Got.Text()
		return cmp.Or(words[word], word)
	}
}

// asked is the question to ask.
func asked(e rule.Evidence) string {
	id, _ := e.Got.Text()
	q, known := culture.LookUp(culture.QuestionID(id))
	if !known {
		return ""
	}
	return fmt.Sprintf("to ask: %s", q.Text)
}

// declared says who declared a tie; that somebody did not answer, the message says.
func declared(e rule.Evidence) string {
	if !e.Want.IsZero() {
		return ""
	}
	return "declared by " + value(e.Got)
}

// signed says how many of the two have acknowledged a tie.
func signed(e rule.Evidence) string {
	n, ok := e.Got.Count()
	if !ok {
		return ""
	}
	return [...]string{"signed by neither", "signed by one of the two", "signed by both"}[min(max(n, 0), 2)]
}

// lasting writes a length of time.
func lasting(text string) saying {
	return func(e rule.Evidence) string {
		d, ok := e.Got.Duration()
		if !ok {
			return ""
		}
		return strings.Replace(text, "%s", length(d), 1)
	}
}

// lacking writes a length of time and the one that was wanted.
func lacking(text string) saying {
	return func(e rule.Evidence) string {
		d, ok := e.Got.Duration()
		limit, set := e.Want.Duration()
		switch {
		case !ok:
			return ""
		case !set:
			return strings.Replace(text, "%s", length(d), 1)
		default:
			return strings.Replace(text, "%s", length(d), 1) + ", " + bounds[e.Want.Bound()] + length(limit) + " wanted"
		}
	}
}

var bounds = map[rule.Bound]string{rule.AtLeast: "at least ", rule.AtMost: "at most "}

// wanted writes what was wanted.
func wanted(text string) saying {
	return func(e rule.Evidence) string { return strings.Replace(text, "%s", value(e.Want), 1) }
}
