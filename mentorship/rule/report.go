package rule

import (
	"encoding/json"
	"slices"
)

// A Report is the answer of a [Set] about one subject. The zero value reports
// that nothing was checked.
type Report struct {
	// Checked are the rules that ran, in order of code.
	Checked []Code `json:"checked"`
	// NotApplicable are the rules that the subject is no concern of, in order
	// of code.
	NotApplicable []Code `json:"notApplicable"`
	// Findings are in order of code; those of one rule in the rule's order.
	// Findings of [InvalidSet] come before all others.
	Findings []Finding `json:"findings"`
}

// Broken returns the findings whose outcome is [Broken].
func (r Report) Broken() []Finding { return r.having(Broken) }

// Undetermined returns the findings whose outcome is [Undetermined].
func (r Report) Undetermined() []Finding { return r.having(Undetermined) }

// Satisfied returns the rules that ran and found nothing: neither broken nor
// undetermined.
func (r Report) Satisfied() []Code {
	var codes []Code
	for _, code := range r.Checked {
		if !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Code == code }) {
			codes = append(codes, code)
		}
	}
	return codes
}

// Worst returns the highest severity among the findings with the given
// outcome, zero if there are none.
func (r Report) Worst(outcome Outcome) Severity {
	var worst Severity
	for _, f := range r.Findings {
		if f.Outcome == outcome {
			worst = max(worst, f.Severity)
		}
	}
	return worst
}

func (r Report) having(outcome Outcome) []Finding {
	var found []Finding
	for _, f := range r.Findings {
		if f.Outcome == outcome {
			found = append(found, f)
		}
	}
	return found
}

// MarshalJSON writes empty lists as [].
func (r Report) MarshalJSON() ([]byte, error) {
	type plain Report
	r.Checked = orEmpty(r.Checked)
	r.NotApplicable = orEmpty(r.NotApplicable)
	r.Findings = orEmpty(r.Findings)
	return json.Marshal(plain(r))
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
