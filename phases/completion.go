package phases

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// CompletionGuards are asked, of each who is mentored, when a mentorship is
// closed or left as completed. It has run its course if the person has come to
// the article's third phase and has reached the goals, or the project is
// completed, or the agreed period is over. That the person applied guidance, got
// feedback and reflected (R9) is advised: no form that is missing holds a closing
// up. Every other ending is open at any time.
func CompletionGuards() rule.Set[Step] { return completionGuards() }

var completionGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		rule.New(rule.Info{
			Code: "phases.closure.not-there-yet", Severity: rule.Violation,
			Title:  "What is completed has come to its last phase",
			Why:    "A mentorship that never got to applying guidance has been broken off, not completed.",
			Remedy: "Go on, or close it as what it is.",
			Basis:  rule.Research, Sources: []rule.Source{"R9"},
		}, notThereYet),
		rule.New(rule.Info{
			Code: "phases.closure.not-run", Severity: rule.Violation,
			Title:  "What is completed has reached its goals, or its end",
			Why:    "Completions are what a programme is measured by; one that stands for nothing makes them worthless.",
			Remedy: "Record the goals that were met; close it as ended early if it was.",
			Basis:  rule.Convention,
		}, notRun),
		applied("phases.application.no-feedback", "The mentee has had feedback",
			"Constructive feedback is what the mentor brings to this phase.",
			"Give feedback, and record that you did.",
			"no feedback to %.40q was recorded", func(m *member) int { return m.feedback }),
		applied("phases.application.no-reflection", "The mentee has reflected on what was reached",
			"Who looks back on the advances made keeps them.",
			"Ask the mentee what has changed.",
			"no reflection by %.40q was recorded", func(m *member) int { return m.reflections }),
		applied("phases.application.no-challenge", "The mentee was given something new to do",
			"New challenges further skills and knowledge beyond what is known already.",
			"Set a task that asks for something the mentee has not done before.",
			"no new challenge for %.40q was recorded", func(m *member) int { return m.challenges }),
		applied("phases.application.confidence-unknown", "The mentee's confidence in reaching a goal was rated",
			"Confidence and competence grow in this phase; without a rating nobody can tell.",
			"Rate how sure the mentee is of reaching each goal.",
			"how sure %.40q is of reaching a goal was not recorded", func(m *member) int { return m.confidence }),
	}
})

// applied describes a rule that something of the third phase was recorded. The
// message names the mentee.
func applied(code rule.Code, title, why, remedy, message string, count func(*member) int) rule.Rule[Step] {
	return rule.New(rule.Info{
		Code: code, Severity: rule.Advice, Title: title, Why: why, Remedy: remedy,
		Basis: rule.Research, Sources: []rule.Source{"R9"},
	}, func(s Step) []rule.Finding {
		m := s.completing()
		if m == nil || count(m) > 0 {
			return nil
		}
		return untold("/participants", fmt.Sprintf(message, string(m.person)), person(m.person),
			rule.Evidence{Name: "recorded", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
	})
}

// completing returns the mentee whose mentorship would be completed; nil if that
// is not what the step is about.
func (s Step) completing() *member {
	switch b := s.Body().(type) {
	case journal.Closed:
		if b.Ending == journal.EndingCompleted {
			return s.member()
		}
	case journal.Left:
		if b.Ending == journal.EndingCompleted {
			return s.member()
		}
	}
	return nil
}

func notThereYet(s Step) []rule.Finding {
	if b, ok := s.Body().(journal.Closed); ok && b.Ending == journal.EndingCompleted && s.content().now().has(forming) {
		return one("/participants", "nobody is mentored", rule.Evidence{Name: "mentees", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)})
	}
	m := s.completing()
	if m == nil || s.core.machine.as(m.stage) == mentorship.PhaseApplication {
		return nil
	}
	phase := s.core.machine.name(m.stage)
	return one("/participants", fmt.Sprintf("%.40q has come no further than the phase %q", string(m.person), string(phase)), person(m.person),
		rule.Evidence{Name: "phase", Got: rule.Text(phase), Want: rule.Text(mentorship.PhaseApplication)})
}

func notRun(s Step) []rule.Finding {
	m := s.completing()
	if m == nil {
		return nil
	}
	c := s.core
	if end := c.period.Until; !end.IsZero() && !s.At().Before(end) || slices.Contains(c.finished, project{c.outline.Project, true}) {
		return nil
	}
	open, met := c.goalsOf(m.person)
	if open == 0 && met > 0 {
		return nil
	}
	message := "%.40q has reached no goal, and the period is not over"
	if open > 0 {
		message = "the goals of %.40q are not all reached, and the period is not over"
	}
	return one("/participants", fmt.Sprintf(message, string(m.person)), person(m.person),
		rule.Evidence{Name: "goals-open", Got: rule.Count(int64(open)), Want: rule.Count(0)},
		rule.Evidence{Name: "goals-met", Got: rule.Count(int64(met)), Want: rule.Count(1).With(rule.AtLeast)},
		rule.Evidence{Name: "period-ends", Got: instant(s.At()), Want: rule.Instant(c.period.Until).With(rule.AtLeast)})
}

// goalsOf counts the goals of somebody. One that was dropped counts for neither.
func (c *core) goalsOf(id mentorship.PersonID) (open, met int) {
	for i := range c.goals {
		switch g := &c.goals[i]; {
		case g.For != id:
		case g.Status == GoalOpen:
			open++
		case g.Status == GoalMet:
			met++
		}
	}
	return open, met
}
