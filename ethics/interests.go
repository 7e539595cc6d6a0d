package ethics

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// competing: the two do not apply for one thing.
func competing() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieApplicant, says: "%.40q and %.40q apply for the same post, grant or place", common: true}.rule(rule.Info{
		Code: "competing-application", Severity: rule.Violation,
		Title:   "The two do not compete for one post, grant or place",
		Why:     "Competition between mentor and mentee is a known cause of failure: advice that helps the one costs the other. That it bars the pairing is a convention; it ends with the decision on the application.",
		Remedy:  "Wait until the application is decided, or look for another mentor meanwhile.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R8", "R12", mentorship.Article},
	})
}

// financial: no money passes between the two, or both know of it.
func financial() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieFinancial, says: "money ties %.40q and %.40q", disclosable: true, common: true}.rule(rule.Info{
		Code: "financial", Severity: rule.Warning,
		Title:   "No money passes between the two or is shared by them, or both have acknowledged it",
		Why:     "Whoever pays, or gains by the other's choices, gives advice that cannot be told from interest.",
		Remedy:  "End the tie for the time of the mentorship, or let both acknowledge it in writing and keep money out of the sessions.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	})
}

// coAuthor: joint work is known to both.
func coAuthor() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieCoAuthor, says: "%.40q and %.40q work on one publication", disclosable: true, common: true}.rule(rule.Info{
		Code: "co-author", Severity: rule.Advice,
		Title:   "Joint work is acknowledged by both",
		Why:     "Working together is often what a mentorship is for. Who is named, and in which order, is still better settled before one of the two depends on the other's advice.",
		Remedy:  "Agree in writing on authorship and on who may use which material.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R12"},
	})
}

// other: whatever else was thought worth telling is known to both.
func other() rule.Rule[mentorship.Pairing] {
	return kind{tie: mentorship.TieOther, says: "something else ties %.40q and %.40q", disclosable: true, common: true}.rule(rule.Info{
		Code: "other", Severity: rule.Warning,
		Title:   "Any other tie that was told of is acknowledged by both",
		Why:     "Somebody thought it worth telling; how much it weighs is for those who know it to say.",
		Remedy:  "Ask both what it is, and let them acknowledge it in writing or look for another pairing.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R1", "R12"},
	})
}
