package outcome

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns the rules about what a mentorship brings:
//
//	outcome.benefit.fallen    advice  somebody scores more benefits lower than higher
//	outcome.goal.incomplete   advice  an open goal lacks what makes it workable
//	outcome.objective.unmet   advice  the mentorship has ended and an objective was not met
//	outcome.plan.due          advice  a step of the yearly plan waits
func Rules() rule.Set[journal.View] { return rules }

var rules = rule.NewSet(benefitsFallen(), goalIncomplete(), objectiveUnmet(), planDue())

// HoursRules returns the rule that the mentored hours of each mentee reach what a
// policy asks for when the relationship has closed. Of a policy that
// [HoursPolicy.Validate] refuses this is undetermined.
//
//	outcome.hours.owed  warning  hours are missing at the end
func HoursRules(policy HoursPolicy) rule.Set[journal.View] { return rule.NewSet(hoursOwed(policy)) }

// escape puts an id into a JSON Pointer (RFC 6901).
var escape = strings.NewReplacer("~", "~0", "/", "~1")

func to(p mentorship.PersonID) string { return "/participants/" + escape.Replace(string(p)) }

func texts(events ...journal.EventID) []string {
	list := make([]string, len(events))
	for i, id := range events {
		list[i] = string(id)
	}
	return list
}

// goalIncomplete: each open goal has the marks that a journal can show. The measure
// stands outside of it and is not asked for here; see [CheckGoal].
func goalIncomplete() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "outcome.goal.incomplete", Severity: rule.Advice,
		Title:   "An open goal names its area, its level and its date",
		Why:     "Whether a goal was reached cannot be told where nobody said what, how far and by when. It misfires for goals that are meant to stay open, such as finding one's direction.",
		Remedy:  "Mentee and mentor word the goal again and ask of each word how they would know; the mentee keeps the pen. A coordinator may hand out an example of a finished goal.",
		Basis:   rule.Convention,
		Sources: []rule.Source{"doran-1981", "R9"},
	}, func(v journal.View) bool { return !v.Resting() && v.Facts().Goals().Len() > 0 }, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		outline := v.Facts().Outline()
		for _, g := range v.Facts().Goals().All() {
			if g.State != journal.GoalOpen {
				continue
			}
			check := CheckGoal(mentorship.Goal{ID: g.ID, Aim: g.Aim, Due: g.Due, Measure: "kept outside"}, outline.Purpose, outline.Period)
			lacks := check.Lacks()
			if len(lacks) == 0 {
				continue
			}
			words := make([]string, len(lacks))
			for i, m := range lacks {
				words[i] = string(m)
			}
			found = append(found, rule.Finding{
				Path:    "/goals/" + escape.Replace(string(g.ID)),
				Message: fmt.Sprintf("the goal %.40q is not yet %s", string(g.ID), strings.Join(words, ", nor ")),
				Evidence: []rule.Evidence{{
					Name: "marks", Got: rule.Count(int64(len(check.Found) - len(lacks))), Want: rule.Count(int64(len(check.Found))), Events: texts(g.Set.Event),
				}},
			})
		}
		return found
	})
}

// objectiveUnmet: when the relationship has closed, its objectives were met. One that
// nothing tells of is undetermined.
func objectiveUnmet() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "outcome.objective.unmet", Severity: rule.Advice,
		Title:   "A mentorship that has ended met what it was for",
		Why:     "A programme that does not look back promises the next ones the same. It misfires where an objective was rightly given up, or met without anybody recording it.",
		Remedy:  "Mentee and mentor say in a last talk what came of it and what stood in the way; the coordinator notes what would have helped, and offers the mentee another way to the same end.",
		Basis:   rule.Convention,
		Sources: []rule.Source{"R5"},
	}, func(v journal.View) bool { _, closed := v.Facts().Closed(); return closed }, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		for n, a := range Objectives(v) {
			f := rule.Finding{Path: fmt.Sprintf("/objectives/%d", n)}
			switch a.Result {
			case Unmet:
				f.Message = fmt.Sprintf("%s was not met: %d of %d by %s", nameOf(a.Objective), a.Count, a.Of, a.By)
				f.Evidence = []rule.Evidence{{Name: "met", Got: rule.Ratio(int64(a.Count), int64(a.Of)), Want: rule.Ratio(int64(a.Of), int64(a.Of)), Events: texts(a.Events...)}}
			case NoData:
				f.Outcome = rule.Undetermined
				f.Message = fmt.Sprintf("whether %s was met cannot be told: nothing was recorded of it", nameOf(a.Objective))
				f.Evidence = []rule.Evidence{{Name: "met"}}
			default:
				continue
			}
			found = append(found, f)
		}
		return found
	})
}

// nameOf returns a named objective, and no other: a programme's own may say anything.
func nameOf(o mentorship.Objective) string {
	if slices.Contains(mentorship.Objectives(), o) {
		return string(o)
	}
	return "an objective of the programme's own"
}

// planDue: when a year of the plan is no longer young ([mentorship.Signs.Early]), the
// mentee has assessed themselves, surveyed what is possible and set a goal.
func planDue() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "outcome.plan.due", Severity: rule.Advice,
		Title:   "The yearly development plan goes on",
		Why:     "Plans help where they are written and gone through again; one that waits at a step is no plan. How long it may wait is a convention. It misfires where a plan is kept elsewhere, or the mentorship serves one project alone.",
		Remedy:  "The mentee takes the step that is due, alone or with the mentor, who asks for it; a coordinator may set aside an hour for it.",
		Basis:   rule.Convention,
		Sources: []rule.Source{"davis-2005"},
	}, func(v journal.View) bool {
		_, set := v.Signs().Early.Value()
		return set && !v.Resting()
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		early, _ := v.Signs().Early.Value()
		for _, s := range v.Sides() {
			p, ok := PlanOf(v, s.Person)
			waited := v.At().Sub(p.From)
			if !ok || s.Resting || p.Due == "" || p.Due == Implement || waited < early.Std() {
				continue
			}
			found = append(found, rule.Finding{
				Path:    to(s.Person),
				Message: fmt.Sprintf("in year %d of the plan of %.40q the step %q is due", p.Year, string(s.Person), string(p.Due)),
				Evidence: []rule.Evidence{
					{Name: "step-due", Got: rule.Text(p.Due)},
					{Name: "since-the-year-began", Got: rule.Duration(waited), Want: rule.Duration(early.Std()).With(rule.AtMost)},
				},
			})
		}
		return found
	})
}

// benefitsFallen: of the benefits that somebody scored before and later, no more fell
// than rose. From fewer than the policy asks for it cannot be told; where nobody scored
// any twice there is nothing to look at.
func benefitsFallen() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "outcome.benefit.fallen", Severity: rule.Advice,
		Title:   "Both sides are better off than before",
		Why:     "A mentorship should serve both sides; where scores fall it may cost more than it gives. It misfires where people judge themselves more strictly once they know more, which is common.",
		Remedy:  "The coordinator asks the person in private what changed and what they make of it, and whether something outside explains it. Neither side is to blame for a score.",
		Basis:   rule.Convention,
		Sources: []rule.Source{"R17", "R18"},
	}, func(v journal.View) bool {
		_, set := v.Signs().Observations.Value()
		return set && slices.ContainsFunc(Benefits(v), func(g Gain) bool { return g.Change != nil })
	}, func(v journal.View) []rule.Finding {
		least, _ := v.Signs().Observations.Value()
		var found []rule.Finding
		gains := Benefits(v)
		for len(gains) > 0 {
			person := gains[0].Person
			var rose, fell, measured int
			var events []journal.EventID
			for len(gains) > 0 && gains[0].Person == person {
				if c := gains[0].Change; c != nil {
					measured++
					switch {
					case *c > 0:
						rose++
					case *c < 0:
						fell++
						events = append(events, gains[0].Events...)
					}
				}
				gains = gains[1:]
			}
			if fell <= rose {
				continue
			}
			f := rule.Finding{
				Path:    to(person),
				Message: fmt.Sprintf("%.40q scores %d benefits lower than before and %d higher, of %d measured twice", string(person), fell, rose, measured),
				Evidence: []rule.Evidence{
					{Name: "fell", Got: rule.Count(int64(fell)), Want: rule.Count(int64(rose)).With(rule.AtMost), Events: texts(slices.Compact(events)...)},
					{Name: "measured-twice", Got: rule.Count(int64(measured)), Want: rule.Count(int64(least)).With(rule.AtLeast)},
				},
			}
			if measured < least {
				f.Outcome = rule.Undetermined
				f.Message = "too few benefits are measured to tell: " + f.Message
			}
			found = append(found, f)
		}
		return found
	})
}

// hoursOwed: see [HoursRules]. A mentee of whom no hours were logged is undetermined.
func hoursOwed(policy HoursPolicy) rule.Rule[journal.View] {
	malformed := policy.Validate() != nil
	return rule.NewScoped(rule.Info{
		Code: "outcome.hours.owed", Severity: rule.Warning,
		Title:   "The mentored hours reach what the policy asks for",
		Why:     "Some programmes are accredited by hours of mentoring, and by how many of them are with patients. Check the figures against the edition in force. It misfires where hours are kept in another book.",
		Remedy:  "The mentee brings the ledger up to date; the mentor confirms it; the coordinator plans the hours that are missing before the certificate is signed.",
		Basis:   rule.Standard,
		Sources: []rule.Source{"abptrfe-2018"},
	}, func(v journal.View) bool { _, closed := v.Facts().Closed(); return closed }, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		for _, p := range mentees(v) {
			l := LedgerOf(v, p, policy)
			f := rule.Finding{Path: to(p)}
			switch {
			case malformed:
				f.Outcome = rule.Undetermined
				f.Message = fmt.Sprintf("parts of the policy cross, so that what is owed cannot be told of %.40q", string(p))
				f.Evidence = []rule.Evidence{{Name: "hours"}}
			case l.Result == NoData:
				f.Outcome = rule.Undetermined
				f.Message = fmt.Sprintf("no hours were logged for %.40q, so that what is owed cannot be told", string(p))
				f.Evidence = []rule.Evidence{{Name: "hours"}}
			case l.Result == Unmet:
				f.Message = fmt.Sprintf("%.40q has %s of mentored time that counts, and something is owed", string(p), rule.Duration(l.Total.Std()))
				f.Evidence = []rule.Evidence{{Name: "hours", Got: rule.Duration(l.Total.Std()), Want: rule.Duration((l.Total + l.Owed).Std()).With(rule.AtLeast), Events: texts(l.Events...)}}
				for _, part := range l.Parts {
					if part.Owed > 0 {
						f.Evidence = append(f.Evidence, rule.Evidence{
							Name: "hours-of-a-part", Got: rule.Duration(part.Logged.Std()), Want: rule.Duration((part.Logged + part.Owed).Std()).With(rule.AtLeast),
						})
					}
				}
			default:
				continue
			}
			found = append(found, f)
		}
		return found
	})
}
