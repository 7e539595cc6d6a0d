package culture

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns the rules about culture:
//
//	culture.agreement.breached          warning   what was agreed and understood was not kept
//	culture.expectation.not-raised      advice    nobody has said what they expect
//	culture.expectation.unheeded        warning   expectations were raised and not acted on
//	culture.feedback.before-peers       advice    criticism is given before others
//	culture.harmony.agrees-always       advice    agreement is followed neither by action nor by a question
//	culture.misunderstanding.cannot-tell advice   neither breach nor misunderstanding can be told
//	culture.misunderstanding.likely     advice    what looks like a breach was perhaps not known
//	culture.perspective.dead            violation consent has ended and the perspective is still there
//	culture.trust.low                   warning   trust has had its time and is low
//	culture.trust.no-time               advice    the plan leaves trust too little time
//	culture.understanding.gap           warning   checks find misunderstandings
//	culture.understanding.unchecked     advice    nobody checks whether they understand each other
func Rules() rule.Set[journal.View] { return rules }

var rules = rule.NewSet(
	breached(), notRaised(), unheeded(), beforePeers(), agreesAlways(), cannotTell(),
	misunderstood(), deadPerspective(), lowTrust(), noTime(), gap(), unchecked(),
)

// intercultural are the works that all rules of this package rest on.
func intercultural(more ...rule.Source) []rule.Source {
	return append([]rule.Source{mentorship.Article, "R13", "R14"}, more...)
}
