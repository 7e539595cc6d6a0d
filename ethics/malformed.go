package ethics

import (
	"errors"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// malformed: what is known of the two can be read. What cannot might hide a
// conflict. Ties are read even where somebody is not known.
func malformed() rule.Rule[mentorship.Pairing] {
	return rule.New(rule.Info{
		Code: "ethics.conflict.malformed", Severity: rule.Warning,
		Title:  "Every tie names a known kind, two different people or a matter, and a period that begins before it ends",
		Why:    "A tie that cannot be read may hide a conflict, and must not be passed over in silence.",
		Remedy: "Correct the tie at its source, together with whoever declared it.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		found := cannotTell(p)
		if found == nil && p.Mentor.ID == p.Mentee.ID {
			found = append(found, undetermined("", fmt.Sprintf("%.40q stands on both sides", p.Mentor.ID),
				rule.Evidence{Name: "mentor", Got: rule.Text(p.Mentor.ID), Want: rule.Text(p.Mentee.ID).With(rule.Not)}))
		}
		if p.Period.Reversed() {
			found = append(found, undetermined("/period", "the period of the pairing ends before it begins",
				rule.Evidence{Name: "from", Got: rule.Instant(p.Period.From)},
				rule.Evidence{Name: "until", Got: rule.Instant(p.Period.Until)}))
		}
		for i := range p.Ties {
			if fault := faultOf(&p.Ties[i]); fault != "" {
				found = append(found, unreadable(&p.Ties[i], fault))
			}
		}
		return ordered(found)
	})
}

// faultOf says what is wrong with the form of a tie; the empty string if
// nothing is.
func faultOf(t *mentorship.Tie) string {
	if wrong, ok := errors.AsType[*mentorship.TieError](t.Validate()); ok {
		return wrong.Fault
	}
	return ""
}

// unreadable shows of a tie what helps to find it again, and never its matter.
// Of one that is, or may be meant as, a treatment it shows nothing.
func unreadable(t *mentorship.Tie, fault string) rule.Finding {
	message := fmt.Sprintf("a tie of the kind %.40q cannot be read: %s", t.Kind, fault)
	evidence := []rule.Evidence{
		{Name: "fault", Got: rule.Text(fault)},
		{Name: "tie", Got: rule.Text(t.Kind)},
	}
	if t.Kind == mentorship.TieTreatment || !slices.Contains(mentorship.TieKinds(), t.Kind) {
		return undetermined("/ties", message, evidence...)
	}
	evidence = append(evidence,
		rule.Evidence{Name: "from", Got: rule.Text(t.From)},
		rule.Evidence{Name: "to", Got: rule.Text(t.To)})
	if t.DeclaredBy != "" {
		evidence = append(evidence, declaredBy(t.DeclaredBy))
	}
	return undetermined("/ties", message, evidence...)
}

func undetermined(path, message string, evidence ...rule.Evidence) rule.Finding {
	return rule.Finding{Outcome: rule.Undetermined, Path: path, Message: message, Evidence: evidence}
}
