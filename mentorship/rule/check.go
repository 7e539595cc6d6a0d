package rule

import "slices"

// Check runs every rule of the set on the subject and reports what was found,
// in order of code.
func (s Set[S]) Check(subject S) Report {
	report := Report{
		Checked:  slices.Grow[[]Code](nil, len(s.entries)),
		Findings: s.appendFaults(nil),
	}
	for i := range s.entries {
		e := &s.entries[i]
		if e.applies != nil && !e.applies(subject) {
			report.NotApplicable = append(report.NotApplicable, e.code)
			continue
		}
		report.Checked = append(report.Checked, e.code)
		report.Findings = e.stamped(report.Findings, e.check(subject))
	}
	return report
}

// AppendFindings appends to dst what [Set.Check] would report as findings, and
// returns the extended slice. It allocates nothing of its own where there are
// none.
func (s Set[S]) AppendFindings(dst []Finding, subject S) []Finding {
	if len(s.faults) > 0 {
		dst = s.appendFaults(dst)
	}
	for i := range s.entries {
		e := &s.entries[i]
		if e.applies != nil && !e.applies(subject) {
			continue
		}
		if found := e.check(subject); len(found) > 0 {
			dst = e.stamped(dst, found)
		}
	}
	return dst
}

func (s Set[S]) appendFaults(dst []Finding) []Finding {
	for _, fault := range s.faults {
		dst = append(dst, Finding{
			Code: InvalidSet, Severity: Violation, Outcome: Undetermined,
			Message:  fault.Error(),
			Evidence: []Evidence{{Name: "faults-of-the-set", Got: Count(int64(len(s.faults))), Want: Count(0)}},
		})
	}
	return dst
}

// stamped appends what the rule says, stamped. A rule that answers with an
// outcome we do not know has not told us that all is well.
func (e *entry[S]) stamped(dst, found []Finding) []Finding {
	for _, f := range found {
		f.Code, f.Severity = e.code, e.severity
		switch f.Outcome {
		case "":
			f.Outcome = Broken
		case Broken:
		default:
			f.Outcome = Undetermined
		}
		dst = append(dst, f)
	}
	return dst
}
