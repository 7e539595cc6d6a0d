package ethics

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// assessor: neither assesses the other.
func assessor() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieAssessor, says: "%.40q assesses %.40q"}.rule(rule.Info{
		Code: "assessor", Severity: rule.Violation,
		Title:   "Neither of the two grades, appraises or examines the other",
		Why:     "Nobody tells the examiner freely what they cannot do yet, and an assessment by one's own mentor is open to doubt. The sources ask that such a tie be acknowledged; that it bars the pairing is a convention.",
		Remedy:  "Let somebody else assess while the mentorship lasts, or look for another mentor until the assessment is over.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	})
}

// family: the two are not kin or partners.
func family() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieFamily, says: "%.40q and %.40q are family"}.rule(rule.Info{
		Code: "family", Severity: rule.Violation,
		Title:   "The two are not kin or partners",
		Why:     "Neither can leave the other role behind: honest criticism strains the home, and others will doubt the programme's fairness. The sources ask that such a tie be acknowledged; that it bars the pairing is a convention.",
		Remedy:  "Look for another mentor. The support they give one another needs no programme.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R12"},
	})
}

// treatment: neither treats the other. That they do is all that is ever said.
func treatment() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieTreatment, says: "one of the two treats the other", discreet: true}.rule(rule.Info{
		Code: "treatment", Severity: rule.Violation,
		Title:   "Neither of the two treats the other",
		Why:     "What is confided for care and what is told for development must not mix, and whoever depends on somebody's care cannot easily disagree. The sources ask that such a tie be acknowledged; that it bars the pairing is a convention.",
		Remedy:  "Look for another mentor; care comes first. Nothing needs to be said about its reason.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R12"},
	})
}
