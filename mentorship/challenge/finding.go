package challenge

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// findingWeight is how many decibans a finding of another package counts, by its
// severity (convention): it has passed a threshold of its own, and is therefore
// more likely than not.
func findingWeight(s rule.Severity) int {
	switch {
	case s >= rule.Violation:
		return 15
	case s >= rule.Warning:
		return 8
	default:
		return 2
	}
}

// found returns the concern of a broken finding; one that is undetermined, or of
// this package, is none.
func found(f rule.Finding) (Concern, bool) {
	if f.Outcome == rule.Undetermined || f.Code.Package() == "challenge" || f.Code.Validate() != nil {
		return Concern{}, false
	}
	c := Concern{
		Code: f.Code, Path: f.Path, Message: f.Message, Weight: findingWeight(f.Severity),
		For: []Clue{}, Against: []Clue{}, Do: []Step{},
	}
	for _, e := range f.Clone().Evidence {
		c.For = append(c.For, Clue{Evidence: e})
	}
	if len(c.For) == 0 {
		c.For = []Clue{{Evidence: rule.Evidence{Name: "finding", Got: rule.Text(f.Code)}}}
	}
	c.For[0].Weight = c.Weight
	c.Sureness = surenessOf(c.Weight)
	return c, true
}
