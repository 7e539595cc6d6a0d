package words

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
)

// Factor says what may stand in the way.
func Factor(f challenge.Factor) string {
	switch f {
	case challenge.Values:
		return "What the two hold dear at work may conflict"
	case challenge.Personalities:
		return "The two may be very different people"
	case challenge.Styles:
		return "The two may like to work in different ways"
	case challenge.Neglect:
		return "What the mentee needs from the mentor may not come"
	case challenge.Expertise:
		return "The goals may need what the mentor does not bring"
	case challenge.Attitude:
		return "Judging words or low spirits may stand between the two"
	case challenge.Expectations:
		return "The goals may be more than can be reached"
	case challenge.Dependency:
		return "The mentee may not get to go a step alone"
	case challenge.Recognition:
		return "Goals, values or needs may go unseen"
	case challenge.Away:
		return "The mentee may be prevented or overburdened"
	case challenge.Harmony:
		return "The mentee may agree to keep the peace"
	default:
		return string(f)
	}
}

// Sureness says how sure a concern is.
func Sureness(s challenge.Sureness) string {
	switch s {
	case challenge.Strong:
		return "a hundred to one or more"
	case challenge.Likely:
		return "ten to one or more"
	case challenge.Possible:
		return "more likely than not"
	case challenge.Unlikely:
		return "less likely than not"
	case challenge.Undetermined:
		return "cannot be told"
	default:
		return string(s)
	}
}

// Clues puts what speaks for a concern, or against it, into words, the heaviest
// first and at most so many.
func Clues(list []challenge.Clue, limit int) string {
	var parts []string
	for _, c := range list[:min(limit, len(list))] {
		said, ok := Clue(c.Evidence)
		if !ok {
			said = grounds(c.Evidence) // a clue of a later release
		}
		parts = append(parts, said)
	}
	text := strings.Join(parts, "; ")
	if more := len(list) - limit; more > 0 {
		text += fmt.Sprintf("; and %s", Count(more, "more sign"))
	}
	return text
}

// Asks returns what to find out next, of whom and why; empty where there is nothing
// to tell apart.
func Asks(q challenge.Question) (ask, why string) {
	if q.Ask == "" {
		return "", ""
	}
	whom := cmp.Or(string(q.Whom), "both sides")
	return fmt.Sprintf("%s: %s", whom, question(q.Clue, q.Ask)),
		fmt.Sprintf("the answer tells apart: %s; %s", lower(Factor(q.Between[0])), lower(Factor(q.Between[1])))
}

// Doer names who can take a step.
func Doer(role mentorship.Role) string { return cmp.Or(string(role), "coordinator") }

// Opened says why one looks.
func Opened(list []challenge.Opening) string {
	var parts []string
	for _, o := range list {
		switch o.Reason {
		case challenge.Requested:
			reason, _ := o.Evidence.Got.Text()
			parts = append(parts, fmt.Sprintf("%s asked for a review (%s)", o.Person, cmp.Or(strings.ReplaceAll(reason, "-", " "), "no reason given")))
		case challenge.BenefitMissed:
			score, _ := o.Evidence.Got.Count()
			parts = append(parts, fmt.Sprintf("%s rates the own benefit %d of 5", o.Person, score))
		case challenge.GoalsStill:
			parts = append(parts, fmt.Sprintf("no goal of %s has come nearer", o.Person))
		}
	}
	return strings.Join(parts, "; ")
}

func lower(s string) string {
	for i, r := range s {
		return strings.ToLower(string(r)) + s[i+len(string(r)):]
	}
	return s
}
