package journal

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// Evidence returns the tally as evidence of a finding: how many to of how many,
// and not known where it rests on nothing.
func (t Tally) Evidence(name string) rule.Evidence {
	e := rule.Evidence{Name: name, Events: Texts(t.Events...)}
	if t.Of > 0 {
		e.Got = rule.Ratio(int64(t.Count), int64(t.Of))
	}
	return e
}

// Evidence returns the rate as evidence of a finding: how often, and not known
// where there was no time.
func (r Rate) Evidence(name string) rule.Evidence {
	e := rule.Evidence{Name: name, Events: Texts(r.Events...)}
	if r.Over > 0 {
		e.Got = rule.Count(int64(r.Count))
	}
	return e
}

// Evidence returns the delay as evidence of a finding.
func (d Delay) Evidence(name string) rule.Evidence {
	return rule.Evidence{Name: name, Got: rule.Duration(d.Length), Events: Texts(d.Since, d.Until)}
}

// Texts returns the ids that are not empty as texts, as evidence names events.
func Texts(ids ...EventID) []string {
	var list []string
	for _, id := range ids {
		if id != "" {
			list = append(list, string(id))
		}
	}
	return list
}
