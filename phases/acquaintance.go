package phases

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// AcquaintanceGuards are asked when somebody leaves the second phase: the five
// points were discussed with them, none skipped (R9); they have a goal; the
// agreement was signed by them and by those who mentor; cultural expectations
// were raised (R13), which is advised and not required, because nobody has to
// tell.
func AcquaintanceGuards() rule.Set[Step] { return acquaintanceGuards() }

var acquaintanceGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		rule.New(rule.Info{
			Code: "phases.acquaintance.point-open", Severity: rule.Violation,
			Title:  "All five points have been discussed",
			Why:    "Introductions, the mentee's practice and resources, goals, feedback and the timeframe belong into this phase; what was skipped comes back later as a false expectation.",
			Remedy: "Talk it over, and record that you did.",
			Basis:  rule.Research, Sources: []rule.Source{"R9"},
		}, pointOpen),
		rule.New(rule.Info{
			Code: "phases.acquaintance.no-goal", Severity: rule.Violation,
			Title:  "The mentee has a goal",
			Why:    "Guidance that leads nowhere in particular cannot be applied, and its progress cannot be told.",
			Remedy: "Set a goal together.",
			Basis:  rule.Research, Sources: []rule.Source{"R9"},
		}, noGoal),
		rule.New(rule.Info{
			Code: "phases.agreement.not-proposed", Severity: rule.Violation,
			Title:  "There is an agreement",
			Why:    "What was never written down is remembered differently by each side.",
			Remedy: "Propose terms: goals, cadence, channels, answers, feedback, confidentiality, timeframe.",
			Basis:  rule.Standard, Sources: []rule.Source{"aamc-compact", "R9"},
		}, notProposed),
		rule.New(rule.Info{
			Code: "phases.agreement.not-signed", Severity: rule.Violation,
			Title:  "The mentee and those who mentor have signed the version that holds",
			Why:    "An agreement binds those who agreed. After an amendment all sign again.",
			Remedy: "Ask those who are named to sign, or to say what they would change.",
			Basis:  rule.Standard, Sources: []rule.Source{"aamc-compact"},
		}, notSigned),
		rule.New(rule.Info{
			Code: "phases.agreement.clause-open", Severity: rule.Warning,
			Title:  "The agreement leaves no clause open",
			Why:    "What is not agreed can neither be kept nor missed: lateness, for one, is measured against what was agreed.",
			Remedy: "Amend the agreement by the clause that is missing.",
			Basis:  rule.Standard, Sources: []rule.Source{"aamc-compact", "R9"},
		}, clauseOpen),
		rule.New(rule.Info{
			Code: "phases.acquaintance.expectations-unraised", Severity: rule.Advice,
			Title:  "Cultural expectations have been raised early",
			Why:    "Learning early what the others expect by their culture reduces misunderstanding. It may misfire where there is nothing to tell; nobody has to.",
			Remedy: "Ask with an open question what each side expects of a mentorship.",
			Basis:  rule.Research, Sources: []rule.Source{"R13", "R14"},
		}, expectationsUnraised),
	}
})

func pointOpen(s Step) []rule.Finding {
	m := s.member()
	if m == nil || m.points == allPoints {
		return nil
	}
	var found []rule.Finding
	for _, p := range (allPoints &^ m.points).list() {
		found = append(found, rule.Finding{
			Path: "/participants", Message: fmt.Sprintf("the point %q has not been discussed with %.40q", string(p), string(m.person)),
			Evidence: []rule.Evidence{person(m.person), text("point", p)},
		})
	}
	return found
}

func noGoal(s Step) []rule.Finding {
	m := s.member()
	if m == nil {
		return nil
	}
	for i := range s.core.goals {
		if g := &s.core.goals[i]; g.For == m.person && g.Status != GoalDropped {
			return nil
		}
	}
	return one("/goals", fmt.Sprintf("%.40q has no goal", string(m.person)), person(m.person),
		rule.Evidence{Name: "goals", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
}

func notProposed(s Step) []rule.Finding {
	if s.member() == nil || s.core.agreed > 0 {
		return nil
	}
	return one("/agreement", "no agreement has been proposed",
		rule.Evidence{Name: "version", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
}

func notSigned(s Step) []rule.Finding {
	if s.member() == nil || s.core.agreed == 0 {
		return nil
	}
	return s.ofEach(signedAspect, func(m *member) rule.Finding {
		return rule.Finding{
			Path: "/agreement", Message: fmt.Sprintf("%.40q has not signed version %d of the agreement", string(m.person), int(s.core.agreed)),
			Evidence: []rule.Evidence{person(m.person), {
				Name: "signed-version", Got: rule.Count(int64(m.signed)), Want: rule.Count(int64(s.core.agreed)),
			}},
		}
	})
}

func clauseOpen(s Step) []rule.Finding {
	if s.member() == nil || s.core.agreed == 0 {
		return nil
	}
	open := s.core.terms.Open()
	if len(open) == 0 {
		return nil
	}
	f := rule.Finding{Path: "/agreement", Message: "the agreement leaves open: " + strings.Join(open, ", ")}
	for _, clause := range open {
		f.Evidence = append(f.Evidence, text("clause", clause))
	}
	return []rule.Finding{f}
}

func expectationsUnraised(s Step) []rule.Finding {
	m := s.member()
	if m == nil || m.raised {
		return nil
	}
	return one("/participants", fmt.Sprintf("%.40q has not told of cultural expectations", string(m.person)), person(m.person))
}
