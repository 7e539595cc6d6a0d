package review

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Review is how one relationship goes, as a coordinator may see it.
type Review struct {
	Course  course.Course
	Outlook Outlook
	// Challenge ranks the factors and those findings that are more than advice.
	Challenge challenge.Review
	// Findings are all that rules found, in the order of [Rules].
	Findings []rule.Finding
	// View is what was looked at.
	View journal.View
}

// An Outlook is what a coordinator has to do.
type Outlook int

// The outlooks, the most urgent first.
const (
	Concern Outlook = iota // something may stand in the way
	Well                   // what is recorded speaks for it
	Unclear                // too little is recorded to tell
	Rests                  // it pauses: nothing is expected
	Waits                  // nobody mentors at the time
	Over                   // it has ended
)

// Rules are those that look at one relationship beside the factors, with what is
// registered outside of its journal.
func Rules(register ethics.Register) rule.Set[journal.View] {
	set := quality.Rules().Merge(culture.Rules())
	set = set.Merge(ethics.Rules(register)).Merge(ethics.JournalConflicts()).Merge(outcome.Rules())
	for drift := range feedback.DriftRules().All() {
		set = set.With(rule.Adapt(drift, func(v journal.View) []feedback.Pattern {
			return feedback.PatternsOf(v.Facts(), v.Window())
		}))
	}
	return set
}

// Info returns the description of a rule, and whether it is one of [Rules] or of
// those about factors.
func Info(code rule.Code) (rule.Info, bool) {
	for _, info := range slices.Concat(Rules(ethics.Register{}).Infos(), challenge.Rules().Infos()) {
		if info.Code == code {
			return info, true
		}
	}
	return rule.Info{}, false
}

// All looks at the relationships of a round, in its order.
func All(r course.Round, known Known) []Review {
	rules := Rules(known.Works(r))
	list := make([]Review, len(r.Courses))
	for i, c := range r.Courses {
		list[i] = of(c, rules, Look(r, known))
	}
	slices.SortStableFunc(list, func(a, b Review) int { return cmp.Compare(a.Outlook, b.Outlook) })
	return list
}

// Look is from where all relationships of a round are looked at.
func Look(r course.Round, known Known) journal.Look {
	return journal.Look{At: r.At, Policy: *known.Policy, People: known.People}
}

// Find returns the review of a relationship, and whether there is one.
func Find(all []Review, id mentorship.RelationshipID) (Review, bool) {
	i := slices.IndexFunc(all, func(r Review) bool { return r.Course.ID == id })
	if i < 0 {
		return Review{}, false
	}
	return all[i], true
}

func of(c course.Course, rules rule.Set[journal.View], look journal.Look) Review {
	r := Review{Course: c, View: c.Facts.View(look)}
	r.Findings = slices.DeleteFunc(rules.Check(r.View).Findings, r.past)
	r.Challenge = challenge.Weigh(r.View).Review(r.Grave()...)
	r.Outlook = r.outlook()
	return r
}

// past reports whether a finding is of a conflict of interest with somebody who has
// left: it is over with their part.
func (r *Review) past(f rule.Finding) bool {
	return strings.HasPrefix(string(f.Code), "ethics.conflict.") && slices.ContainsFunc(f.Evidence, func(e rule.Evidence) bool {
		id, _ := e.Got.Text()
		side, known := r.View.Side(mentorship.PersonID(id))
		return known && !side.Left.IsZero()
	})
}

func (r *Review) outlook() Outlook {
	switch {
	case r.Course.Over():
		return Over
	case r.Course.State.Paused():
		return Rests
	case r.waits():
		return Waits
	case len(r.Challenge.Concerns) > 0:
		return Concern
	case len(r.Challenge.Unlikely)*2 >= len(r.Challenge.Undetermined): // a third or more can be told
		return Well
	default:
		return Unclear
	}
}

// waits reports whether everybody who is still there waits to be matched again.
func (r *Review) waits() bool {
	there, waiting := 0, 0
	for _, p := range r.Course.People {
		if p.Active() {
			there++
		}
		if p.Active() && p.Waiting {
			waiting++
		}
	}
	return there > 0 && there == waiting
}

// Grave returns the findings that are more than advice. What was agreed and not done
// is not among them: factors and qualities speak of the same; see [Review.Owed].
func (r *Review) Grave() []rule.Finding {
	return slices.DeleteFunc(r.findings(rule.Broken, true), Owes)
}

// Owed returns what was agreed and not done.
func (r *Review) Owed() []rule.Finding {
	return slices.DeleteFunc(r.findings(rule.Broken, true), func(f rule.Finding) bool { return !Owes(f) })
}

// Owes reports whether a finding is of something that was agreed and not done.
func Owes(f rule.Finding) bool { return strings.HasPrefix(string(f.Code), "ethics.obligation.") }

// Advice returns the findings that are advice.
func (r *Review) Advice() []rule.Finding { return r.findings(rule.Broken, false) }

// Untold returns what rules could not tell.
func (r *Review) Untold() []rule.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f rule.Finding) bool { return f.Outcome != rule.Undetermined })
}

func (r *Review) findings(o rule.Outcome, grave bool) []rule.Finding {
	return slices.DeleteFunc(slices.Clone(r.Findings), func(f rule.Finding) bool {
		return f.Outcome != o || f.Severity >= rule.Warning != grave
	})
}

// Leads reports whether a factor is among the concerns.
func (r *Review) Leads(f challenge.Factor) bool {
	return slices.ContainsFunc(r.Challenge.Concerns, func(c challenge.Concern) bool { return c.Factor == f })
}

// Asks reports whether there is a factor to ask about.
func (r *Review) Asks() bool {
	return slices.ContainsFunc(r.Challenge.Concerns, func(c challenge.Concern) bool { return c.Factor != "" })
}

// Found reports whether a rule is broken.
func (r *Review) Found(code rule.Code) bool {
	return slices.ContainsFunc(r.Findings, func(f rule.Finding) bool { return f.Code == code && f.Outcome == rule.Broken })
}

// Finding returns the finding that a concern of the review is; the zero value where
// it is a factor.
func (r *Review) Finding(concern int) rule.Finding {
	c := r.Challenge.Concerns[concern]
	before := 0 // concerns of the same rule that come first
	for _, other := range r.Challenge.Concerns[:concern] {
		if other.Factor == "" && other.Code == c.Code {
			before++
		}
	}
	for _, f := range r.Grave() {
		if c.Factor != "" || f.Code != c.Code {
			continue
		}
		if before == 0 {
			return f
		}
		before--
	}
	return rule.Finding{}
}
