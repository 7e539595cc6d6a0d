package feedback

import (
	"fmt"
	"math"
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
// The subject comes from [Patterns], or of a journal from [PatternsOf], with
// [rule.Adapt].
func DriftRules() rule.Set[[]Pattern] { return driftRules }

var driftRules = rule.NewSet(
	driftRule(rule.Info{
		Code: "feedback.drift.towards-ineffective", Severity: rule.Warning,
		Title:   "No trait of ineffective feedback becomes more frequent",
		Why:     "What hurts or leaves nothing to act on closes the other side, which then brings less to the next conversation; a slow change is seen by nobody who reads one message at a time. That a drift calls for a look is a convention. It misfires where occasions have become harder or are told by another classifier, and where days are not independent of each other.",
		Remedy:  "Read the messages behind it with whoever wrote them, ask both sides what has changed, and agree anew on how feedback is to be given. Look for a burden before a fault.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R9"},
	}, Rising, ineffective),
	driftRule(rule.Info{
		Code: "feedback.drift.from-effective", Severity: rule.Advice,
		Title:   "No trait of effective feedback becomes rarer",
		Why:     "Feedback that was specific or supportive and is so less and less helps less, long before it does harm. That a drift calls for a look is a convention. It misfires where less needs to be said, where it is said elsewhere or told by another classifier, and where days are not independent of each other.",
		Remedy:  "Ask both sides whether they still get what they need, and what an earlier message had that later ones lack. Make room for feedback if time has become short.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article, "R9"},
	}, Falling, effective),
)

func effective(t mentorship.Trait) bool { return ofEither(t, true) }

func ineffective(t mentorship.Trait) bool { return ofEither(t, false) }

// ofEither reports whether it is a trait of effective, or of ineffective, feedback
// in either role. No trait is both.
func ofEither(t mentorship.Trait, effective bool) bool {
	return slices.Contains(mentorship.Traits(mentorship.RoleMentor, effective), t) ||
		slices.Contains(mentorship.Traits(mentorship.RoleMentee, effective), t)
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

func drifts(i int, p Pattern, adjusted float64) rule.Finding {
	way := "rises"
	if p.Drift == Falling {
		way = "falls"
	}
	events := make([]string, len(p.Events))
	for k, id := range p.Events {
		events[k] = string(id)
	}
	return rule.Finding{
		Path: fmt.Sprintf("/%d", i),
		Message: fmt.Sprintf("in what %.40q wrote%s on %d days, the trait %.40q %s from %d to %d in a thousand",
			string(p.Writer), to(p.Reader), p.Days, string(p.Trait), way, whole(p.Earlier), whole(p.Later)),
		Evidence: append([]rule.Evidence{
			{Name: "trait", Got: rule.Text(p.Trait)},
			{Name: "shown-to-messages", Got: rule.Ratio(int64(p.Shown), int64(p.Messages)), Events: events},
			{Name: "days", Got: rule.Count(int64(p.Days))},
			{Name: "per-thousand-in-the-earlier-half", Got: rule.Count(whole(p.Earlier))},
			{Name: "per-thousand-in-the-later-half", Got: rule.Count(whole(p.Later))},
			{Name: "per-thousand-a-month", Got: rule.Count(whole(p.PerMonth))},
			{Name: "per-thousand-a-month-at-least", Got: rule.Count(whole(p.Low))},
			{Name: "per-thousand-a-month-at-most", Got: rule.Count(whole(p.High))},
			{Name: "chance-in-a-million", Got: millionths(p.P)},
			{Name: "chance-in-a-million-among-all-patterns", Got: millionths(adjusted), Want: millionths(PatternLevel).With(rule.AtLeast)},
		}, whose(p)...),
	}
}

// silences are the findings that there are too few days, one for each writer,
// reader and role.
type silences struct {
	findings []rule.Finding
	at       map[line]int
}

func (s *silences) add(i int, p Pattern) {
	l := line{p.Relationship, p.Writer, p.Reader, p.Role, ""}
	k, known := s.at[l]
	if !known {
		if s.at == nil {
			s.at = map[line]int{}
		}
		k = len(s.findings)
		s.at[l] = k
		s.findings = append(s.findings, rule.Finding{
			Outcome: rule.Undetermined, Path: fmt.Sprintf("/%d", i),
			Message: fmt.Sprintf("on too few days something was written by %.40q%s that tells whether traits drift: fewer than %d",
				string(p.Writer), to(p.Reader), PatternDays),
			Evidence: whose(p),
		})
	}
	f := &s.findings[k]
	f.Evidence = append(f.Evidence, rule.Evidence{Name: "trait", Got: rule.Text(p.Trait)}, daysSeen(p.Days))
}

func daysSeen(n int) rule.Evidence {
	return rule.Evidence{Name: "days", Got: rule.Count(int64(n)), Want: rule.Count(PatternDays).With(rule.AtLeast)}
}

// whose says in what relationship who wrote to whom, as far as it is known.
func whose(p Pattern) []rule.Evidence {
	var list []rule.Evidence
	for _, e := range []struct{ name, text string }{
		{"relationship", string(p.Relationship)}, {"writer", string(p.Writer)}, {"reader", string(p.Reader)}, {"role", string(p.Role)},
	} {
		if e.text != "" {
			list = append(list, rule.Evidence{Name: e.name, Got: rule.Text(e.text)})
		}
	}
	return list
}

func to(reader mentorship.PersonID) string {
	if reader == "" {
		return ""
	}
	return fmt.Sprintf(" to %.40q", string(reader))
}

// whole rounds a figure; one that is none is 0.
func whole(f float64) int64 {
	if math.IsNaN(f) {
		return 0
	}
	return int64(math.Round(min(max(f, -1e12), 1e12)))
}

// millionths rounds a chance down, so that what is below the level stays below.
func millionths(p float64) rule.Value { return rule.Count(whole(math.Floor(1e6 * p))) }
