package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
)

// Cause says why mentees are not matched.
func Cause(c matching.Cause) string {
	switch c {
	case matching.NoMentors:
		return "There is no mentor"
	case matching.NoneEligible:
		return "Rules exclude every mentor"
	case matching.NoSlots:
		return "No eligible mentor has a slot"
	case matching.ScoreBelow:
		return "Every score is below zero"
	case matching.CapacityTaken:
		return "The slots are taken, and better filled"
	case matching.LostTie:
		return "The slots are taken, and as well filled"
	case matching.LeftOut:
		return "The solver left them out"
	default:
		return string(c)
	}
}

// Why says for one mentee what the cause comes to.
func Why(p *plan.Plan, u matching.Unmatched) string {
	switch u.Cause {
	case matching.NoneEligible:
		var parts []string
		for _, e := range u.Excluded {
			parts = append(parts, fmt.Sprintf("%s: %s%s", topic(string(e.Code)), Count(e.Mentors, "mentor"), alone(e)))
		}
		return strings.Join(parts, "; ")
	case matching.LostTie:
		return fmt.Sprintf("%s could stand back at no loss: the order of ids decided", u.Rival)
	case matching.CapacityTaken, matching.NoSlots:
		if len(u.Nearest) == 0 {
			return ""
		}
		near := u.Nearest[0]
		if len(near.Holders) == 0 {
			return fmt.Sprintf("%s, and %s has no slot to give", eligible(u), near.Mentor)
		}
		return fmt.Sprintf("%s; the slots of %s are with %s", eligible(u), near.Mentor, List(near.Holders, 5))
	default:
		return ""
	}
}

func eligible(u matching.Unmatched) string {
	return Count(u.Eligible, "mentor") + " eligible"
}

func alone(e matching.Exclusion) string {
	switch {
	case e.Alone == 0:
		return ""
	case e.Alone == e.Mentors:
		return ", for this alone"
	default:
		return fmt.Sprintf(", %d of them for this alone", e.Alone)
	}
}

// topic is the last part of a code, in words.
func topic(code string) string {
	return strings.ReplaceAll(code[strings.LastIndexByte(code, '.')+1:], "-", " ")
}

// Help says what would help a mentee; empty where nothing is known.
func Help(p *plan.Plan, u matching.Unmatched) string {
	c := p.Change(u)
	if c == nil {
		return ""
	}
	var needed []string
	if c.Mentor == "" {
		return "a further mentor who is eligible"
	}
	if c.Slots > 0 {
		needed = append(needed, Count(c.Slots, "more slot"))
	}
	if c.Points > 0 {
		needed = append(needed, Count(int(c.Points), "more point"))
	}
	text := fmt.Sprintf("%s with %s", List(needed, len(needed)), c.Mentor)
	if len(c.Waive) > 0 {
		text = "nearest is " + string(c.Mentor)
		if len(needed) > 0 {
			text += ", given " + List(needed, len(needed))
		}
		topics, remedies := make([]string, len(c.Waive)), make([]string, len(c.Waive))
		for i, code := range c.Waive {
			topics[i], remedies[i] = topic(string(code)), p.Rule(code).Remedy
		}
		text += fmt.Sprintf(", but for %q. %s", List(topics, len(topics)), strings.Join(remedies, " "))
	}
	if c.Matches != "" && c.Matches != u.Mentee {
		text += fmt.Sprintf(" (%s would be first to gain)", c.Matches)
	}
	return text
}
