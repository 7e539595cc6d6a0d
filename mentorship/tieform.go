package mentorship

import "fmt"

// A TieError says what is wrong with the form of a [Tie].
type TieError struct {
	// Fault is one of "unknown-kind", "malformed-id", "ties-nobody",
	// "ties-to-oneself" and "reversed-period".
	Fault string
}

// Error names the fault and nothing of the tie itself.
func (e *TieError) Error() string {
	return fmt.Sprintf("mentorship: a tie cannot be read: %s", e.Fault)
}

// Validate returns a [TieError] unless t names a known kind, two different
// people or, for money, co-authors, applicants and other ties, a person and a
// matter, and a period that does not end before it begins.
func (t Tie) Validate() error {
	if fault := t.fault(); fault != "" {
		return &TieError{fault}
	}
	return nil
}

func (t Tie) fault() string {
	toMatter := false
	switch t.Kind {
	case TieLineManager, TieAssessor, TieFamily, TieTreatment:
	case TieFinancial, TieCoAuthor, TieApplicant, TieOther:
		toMatter = t.Matter != ""
	default:
		return "unknown-kind"
	}
	switch {
	case !ValidID(t.From), t.To != "" && !ValidID(t.To):
		return "malformed-id"
	case t.To == "" && !toMatter:
		return "ties-nobody"
	case t.From == t.To:
		return "ties-to-oneself"
	case t.Period.Reversed():
		return "reversed-period"
	default:
		return ""
	}
}
