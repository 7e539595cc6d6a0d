package feedback

import (
	"slices"

	"github.com/go-mentorship/mentorkit/internal/stats"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// DriftRules returns the rules that what people write to each other does not
// drift towards ineffective feedback, or away from effective feedback:
//
//	feedback.drift.towards-ineffective   warning   a trait of ineffective feedback rises
//	feedback.drift.from-effective        advice    a trait of effective feedback falls
//
// Where there are too few days of writing they say that they cannot tell, once for
// each writer, reader and role; and so of no patterns at all.
//
// Whoever looks at many traits sees some drift by chance. So the odds are adjusted for
// the number of patterns in the subject, by Holm ("A simple sequentially rejective
// multiple test procedure", Scandinavian Journal of Statistics 6, 1979): where nothing
// drifts, at most one subject in twenty has a finding that says otherwise. Hand
// over what is looked at together: the patterns of a relationship, or those of all.
//
// The subject comes from [Patterns] or [PatternsOf]. To let them look at a
// [journal.View], as the rules that they stand beside do, take [rule.Adapt].
func DriftRules() rule.Set[[]Pattern] { return driftRules }

var driftRules = rule.NewSet(
	driftRule(rule.Info{
		Code: "feedback.drift.towards-ineffective", Severity: rule.Warning,
		Title:   "No trait of ineffective feedback becomes more frequent",
		Why:     "What hurts or leaves nothing to act on closes the other side, which then brings less to the next conversation; a slow change is seen by nobody who reads one message at a time. That a drift calls for a look is a convention. It misfires where occasions have become harder or are told by another classifier, and where days are not independent of each other.",
		Remedy:  "Read the messages behind it with whoever wrote them, ask both sides what has changed, and agree anew on how feedback is to be given. Look for a burden before a fault.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R9"},
	}, Rising, mentorship.Trait.Ineffective),
	driftRule(rule.Info{
		Code: "feedback.drift.from-effective", Severity: rule.Advice,
		Title:   "No trait of effective feedback becomes rarer",
		Why:     "Feedback that was specific or supportive and is so less and less helps less, long before it does harm. That a drift calls for a look is a convention. It misfires where less needs to be said, where it is said elsewhere or told by another classifier, and where days are not independent of each other.",
		Remedy:  "Ask both sides whether they still get what they need, and what an earlier message had that later ones lack. Make room for feedback if time has become short.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R9"},
	}, Falling, effective),
)

// effective reports whether it is a trait of effective feedback, in either role.
func effective(t mentorship.Trait) bool {
	return slices.Contains(mentorship.AllTraits(), t) && !t.Ineffective()
}

// driftRule returns the rule that no trait of a kind drifts the bad way.
func driftRule(info rule.Info, bad Drift, concerns func(mentorship.Trait) bool) rule.Rule[[]Pattern] {
	return rule.New(info, func(patterns []Pattern) []rule.Finding {
		var found []rule.Finding
		unclear, concerned := silences{}, false
		adjusted := adjust(patterns)
		for i, p := range patterns {
			switch {
			case !concerns(p.Trait):
				continue
			case p.Drift == TooFew:
				unclear.add(i, p)
			case p.Drift == bad && adjusted[i] < PatternLevel:
				found = append(found, drifts(i, p, adjusted[i]))
			}
			concerned = true
		}
		if !concerned {
			return []rule.Finding{{
				Outcome: rule.Undetermined, Message: "no message was judged, so that a drift cannot be told",
				Evidence: []rule.Evidence{daysSeen(0)},
			}}
		}
		return append(found, unclear.findings...)
	})
}

// adjust returns P of each pattern of which a drift can be told, adjusted for
// their number; 1 for the others.
func adjust(patterns []Pattern) []float64 {
	all := make([]float64, len(patterns))
	var told []float64
	for i, p := range patterns {
		all[i] = 1
		if p.Drift != TooFew {
			told = append(told, p.P)
		}
	}
	told = stats.Holm(told)
	for i, p := range patterns {
		if p.Drift != TooFew {
			all[i], told = told[0], told[1:]
		}
	}
	return all
}
