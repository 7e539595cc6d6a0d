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
// Whoever looks at many traits sees some drift by chance. So the odds are adjusted for
// the number of patterns in the subject, by Holm ("A simple sequentially rejective
// multiple test procedure", Scandinavian Journal of Statistics 6, 1979): where nothing
// drifts, at most one subject in twenty has a finding that says otherwise. Hand
// over what is looked at together: the patterns of a relationship, or those of all.
//
// Where there are too few days of writing for a drift to be found among so many
// patterns, they say that they cannot tell, once for each writer, reader and role; and
// so of no patterns at all. Of one pattern six days are enough, of the fifteen of a
// mentor seven, of the twenty-six of two people eight. Verdicts tell less than scores:
// of twenty-six patterns the clearest drift of them may be found only from fifteen days
// on, and not finding one on fewer says little.
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
		chances, least := together(patterns)
		var found []rule.Finding
		unclear, concerned := silences{least: least}, false
		for i, p := range patterns {
			switch {
			case !concerns(p.Trait):
				continue
			case p.Drift == bad && chances[i] < PatternLevel:
				found = append(found, drifts(i, p, chances[i]))
			case p.Drift == TooFew || p.Days < least:
				unclear.add(i, p)
			}
			concerned = true
		}
		if !concerned {
			return []rule.Finding{{
				Outcome: rule.Undetermined, Message: "no message was judged, so that a drift cannot be told",
				Evidence: []rule.Evidence{daysSeen(0, least)},
			}}
		}
		return append(found, unclear.findings...)
	})
}

// together returns P of each pattern adjusted for the number of those that could
// show a drift, 1 for the others, and of how many days one has to be in order to show it
// among so many.
//
// What could not show a drift in any order of its days cannot raise a false alarm,
// and does not count (Tarone, "A modified Bonferroni method for discrete data",
// Biometrics 46, 1990).
func together(patterns []Pattern) (chances []float64, days int) {
	chances = make([]float64, len(patterns))
	var counted []int
	var p []float64
	for i := range patterns {
		chances[i] = 1
		if patterns[i].Drift != TooFew && patterns[i].LeastP < PatternLevel {
			counted, p = append(counted, i), append(p, patterns[i].P)
		}
	}
	for k, adjusted := range stats.Holm(p) {
		chances[counted[k]] = adjusted
	}
	days = PatternDays
	for leastChance(days)*float64(len(counted)) >= PatternLevel {
		days++
	}
	return chances, days
}

// leastChance returns P of so many days in perfect order.
func leastChance(days int) float64 {
	return chance(days*(days-1)/2, spread(days)/18)
}
