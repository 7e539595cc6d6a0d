package gain

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// found returns what the rules of package outcome found about relationships that are
// over. Hours are asked for where some were logged.
func found(all []review.Review) []plan.Trouble {
	var list plan.Troubles
	owed := outcome.HoursRules(Policy())
	for i := range all {
		if all[i].Outlook != review.Over {
			continue
		}
		findings := outcome.Rules().Check(all[i].View).Findings
		if logs(all[i].View) {
			findings = append(findings, owed.Check(all[i].View).Findings...)
		}
		for _, f := range findings {
			list.Add(string(all[i].Course.ID), f)
		}
	}
	return list.Sorted(func(code rule.Code) rule.Info {
		for _, info := range outcome.Rules().Merge(owed).Infos() {
			if info.Code == code {
				return info
			}
		}
		return rule.Info{Code: code}
	})
}
