package quality

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// impracticalGuidance: what a mentor advises can be done where the mentee works.
func impracticalGuidance() rule.Rule[journal.View] {
	g := impractical()
	return rule.NewScoped(rule.Info{
		Code: "quality.guidance.impractical", Severity: rule.Warning,
		Title:   "Guidance fits the mentee's culture, work environment and resources",
		Why:     "Advice that needs what a place of work lacks cannot be followed, and looks like a lack of will. What people stated of their place may be out of date: the rule misfires where they got what was lacking.",
		Remedy:  "A mentor can ask what there is before advising, and offer another way; a mentee can say what is lacking as soon as they see it; a coordinator can look for the means, or for a mentor from a like setting.",
		Basis:   rule.Research,
		Sources: []rule.Source{mentorship.Article, "R14"},
	}, anybodyMentors, func(v journal.View) (found []rule.Finding) {
		for s := range mentors(v) {
			if !g.points(v, s) {
				continue
			}
			t := g.full(v, s)
			var r report
			r.sign(&g, v, s)
			var missing []journal.Resource
			for _, a := range v.Facts().Advice().All() {
				if a.By == s.Person && v.Window().Contains(a.Given.At) {
					missing = append(missing, lacking(v, &a)...)
				}
			}
			r.missing(missing)
			found = append(found, r.finding(pathTo(s.Person), "guidance by "+who(s.Person), g.told(v, s, &t) == journal.TooFew || !v.Facts().SeveralDays(t.Events)))
		}
		return found
	})
}

// impracticalAdvice: no piece of advice waits for what its recipient lacks. Advice
// that was put into practice was practical after all.
func impracticalAdvice() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "quality.advice.impractical", Severity: rule.Advice,
		Title:   "A piece of advice can be followed with what there is",
		Why:     "One step that needs what is lacking is easily replaced, if somebody notices. What people stated of their place may be out of date: the rule misfires where they got what was lacking.",
		Remedy:  "A mentor can offer a way without it; a mentee can say what they have instead; a coordinator can see whether it can be lent.",
		Basis:   rule.Research,
		Sources: []rule.Source{mentorship.Article, "R14"},
	}, anybodyMentors, func(v journal.View) (found []rule.Finding) {
		some := false
		for s := range mentors(v) {
			some = some || s.Advised.Impractical.Count > 0
		}
		if !some {
			return nil
		}
		for _, a := range v.Facts().Advice().All() {
			by, known := v.Side(a.By)
			if !known || !active(by) || !v.Window().Contains(a.Given.At) {
				continue
			}
			missing := lacking(v, &a)
			if len(missing) == 0 {
				continue
			}
			r := report{evidence: []rule.Evidence{{Name: "advice", Got: rule.Text(a.ID), Events: journal.Texts(a.Given.Event)}}}
			r.missing(missing)
			found = append(found, r.finding(rule.Pointer("advice", string(a.ID)), fmt.Sprintf("the advice %.40q to %s", string(a.ID), who(a.To)), false))
		}
		return found
	})
}

// missing adds the resources that are lacking, each once.
func (r *report) missing(list []journal.Resource) {
	slices.Sort(list)
	list = slices.Compact(list)
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = fmt.Sprintf("%.40q", string(one))
		r.evidence = append(r.evidence, rule.Evidence{Name: "lacking", Got: rule.Text(one)})
	}
	r.says = append(r.says, "lacking where it is to be followed: "+strings.Join(words, ", "))
}

// lacking returns what a piece of advice needs that its recipient stated to lack;
// nothing once it was used, for then it was practical after all.
func lacking(v journal.View, a *journal.Advice) (list []journal.Resource) {
	if _, used := a.UsedByAdvised(); used {
		return nil
	}
	stated, _ := v.Facts().ResourcesOf(a.To, v.At().Add(1))
	for _, n := range a.Requires.All() {
		if slices.Contains(stated.Body.Lacks, n.Body.Resource) {
			list = append(list, n.Body.Resource)
		}
	}
	return list
}
