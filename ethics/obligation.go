package ethics

import (
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An obligation is something that participants promised one another, whichever
// side they are on: a session, an answer, a task.
type obligation struct {
	info rule.Info
	// name and says are the figure, as evidence and in words.
	name, says string
	limit      func(*mentorship.Signs) mentorship.Limit[int]
	// kept returns what was not kept of what was agreed, and of what was only
	// expected by the programme.
	kept func(v journal.View, s *journal.Side) (agreed, expected promised)
}

// A promised thing is a figure with the agreement and the time that it is held to.
type promised struct {
	journal.Tally
	version journal.AgreementVersion
	within  time.Duration
}

// obligationRules returns the rules about what was agreed and not done.
func obligationRules() []rule.Rule[journal.View] {
	rules := []rule.Rule[journal.View]{inaccessible(), fewerSessions()}
	for _, o := range [...]obligation{missedSessions(), lateAnswers(), unfinishedTasks(), lateFeedback()} {
		rules = append(rules, o.rule())
	}
	return rules
}

func obligated(info rule.Info) rule.Info {
	info.Severity, info.Basis = rule.Warning, rule.Convention
	info.Sources = append([]rule.Source{mentorship.Article}, info.Sources...)
	return info
}

func missedSessions() obligation {
	return obligation{
		info: obligated(rule.Info{
			Code:    "ethics.obligation.missed-sessions",
			Title:   "Whoever agreed to a session comes to it",
			Why:     "The other one kept the hour free, and learns that it counts for little. The rule misfires where sessions are moved by word of mouth and nobody records it.",
			Remedy:  "Whoever could not come can say what stands in the way, plan fewer sessions, or pause; the others can offer another hour; a coordinator can ask both what would make it easier.",
			Sources: []rule.Source{"R8"},
		}),
		name: "sessions-missed-to-due", says: "sessions missed or called off",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.MissedSessions },
		kept: func(_ journal.View, s *journal.Side) (agreed, expected promised) {
			return promised{Tally: s.Absent}, promised{}
		},
	}
}

func unfinishedTasks() obligation {
	return obligation{
		info: obligated(rule.Info{
			Code:    "ethics.obligation.unfinished-tasks",
			Title:   "Tasks that were agreed are done by their date, or agreed anew",
			Why:     "What one side leaves undone the other waits for. Tasks that became pointless look the same: the rule misfires where nobody records that they were dropped.",
			Remedy:  "Whoever has a task can drop or move it as soon as they see that it will be late; the others can ask whether it is still worth doing; a coordinator can look at how much was promised.",
			Sources: []rule.Source{"R11"},
		}),
		name: "tasks-late-to-dated", says: "tasks with a date not done by it",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.LateTasks },
		kept: func(_ journal.View, s *journal.Side) (agreed, expected promised) {
			return promised{Tally: s.Tasks.Late}, promised{}
		},
	}
}

func lateAnswers() obligation {
	return obligation{
		info: obligated(rule.Info{
			Code:    "ethics.obligation.late-answers",
			Title:   "Messages are answered within the time that was agreed",
			Why:     "Who waits for an answer stops asking. Each message is held to the agreement of its day, and pauses do not count; the rule misfires where answers are given in person.",
			Remedy:  "Both can agree on a time that fits their weeks; whoever is late can send one line to say when; a coordinator can ask whether another channel would do.",
			Sources: []rule.Source{"R8"},
		}),
		name: "answers-late-to-messages", says: "messages answered later than that, or not at all",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.LateAnswers },
		kept: func(v journal.View, s *journal.Side) (agreed, expected promised) {
			return within(v, v.Policy().AnswerWithin,
				func(t *mentorship.Terms) mentorship.Duration { return t.AnswerWithin },
				func(w mentorship.Period) journal.Delays { return v.Facts().MessageAnswers(s.Person, w, v.At()) })
		},
	}
}

func lateFeedback() obligation {
	return obligation{
		info: obligated(rule.Info{
			Code:    "ethics.obligation.late-feedback",
			Title:   "Feedback comes within the time that was agreed",
			Why:     "What happened is forgotten, and can be mended no more. The rule misfires where feedback was given at once and recorded later.",
			Remedy:  "Whoever owes feedback can give a short one early; the others can ask for it; both can agree on a time that they can keep.",
			Sources: []rule.Source{"R9"},
		}),
		name: "feedback-late-to-given", says: "pieces of feedback later than that",
		limit: func(s *mentorship.Signs) mentorship.Limit[int] { return s.LateFeedback },
		kept: func(v journal.View, s *journal.Side) (agreed, expected promised) {
			return within(v, v.Signs().FeedbackWithin,
				func(t *mentorship.Terms) mentorship.Duration { return t.FeedbackWithin(s.Role) },
				func(w mentorship.Period) journal.Delays { return v.Facts().FeedbackDelays(s.Person, w) })
		},
	}
}

// within holds delays to the time that was agreed when they began and, where none
// was, to that of the policy.
func within(v journal.View, policy mentorship.Limit[mentorship.Duration], term func(*mentorship.Terms) mentorship.Duration, delays func(mentorship.Period) journal.Delays) (agreed, expected promised) {
	usual, set := policy.Value()
	for _, one := range spells(v) {
		if within := term(&one.version.Terms); one.agreed && within > 0 {
			agreed.Tally = sum(agreed.Tally, delays(one.period).Over(within.Std()))
			agreed.version, agreed.within = one.version, within.Std()
		} else if set {
			expected.Tally = sum(expected.Tally, delays(one.period).Over(usual.Std()))
			expected.within = usual.Std()
		}
	}
	return agreed, expected
}

// rule returns the rule that nobody leaves undone what they agreed, as a pattern.
func (o obligation) rule() rule.Rule[journal.View] {
	return rule.New(o.info, func(v journal.View) (found []rule.Finding) {
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting {
				continue
			}
			agreed, expected := o.kept(v, s)
			if f, is := o.judge(v, s, &agreed, &expected); is {
				found = append(found, f)
			}
		}
		return found
	})
}

// judge returns what the figures say of somebody. What happened on one day is no
// pattern, and what was not agreed is no obligation.
func (o obligation) judge(v journal.View, s *journal.Side, agreed, expected *promised) (rule.Finding, bool) {
	percent, set := o.limit(v.Signs()).Value()
	switch {
	case !set:
		return rule.Finding{}, false
	case points(&agreed.Tally, percent):
		f := o.finding(s, agreed, percent)
		if v.Tell(agreed.Tally, o.limit(v.Signs())) != journal.Reached || !v.Facts().SeveralDays(agreed.Events) {
			return unsure(f, "too few observations, or all of one day, to tell a pattern"), true
		}
		return f, true
	case points(&expected.Tally, percent) && v.Tell(expected.Tally, o.limit(v.Signs())) == journal.Reached && v.Facts().SeveralDays(expected.Events):
		return unsure(o.finding(s, expected, percent), "nothing was agreed about it"), true
	default:
		return rule.Finding{}, false
	}
}

// points reports whether something of it was not kept, and so much that it would
// reach the limit.
func points(t *journal.Tally, percent int) bool { return t.Count > 0 && t.Reaches(percent) }

func (o obligation) finding(s *journal.Side, p *promised, percent int) rule.Finding {
	f := rule.Finding{
		Path:    pathTo(s.Person),
		Message: fmt.Sprintf("%s: %d of %d %s", who(s.Person), p.Count, p.Of, o.says),
		Evidence: []rule.Evidence{
			p.Evidence(o.name),
			{Name: "limit-percent", Got: rule.Count(int64(percent))},
		},
	}
	if p.within > 0 {
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "within", Got: rule.Duration(p.within)})
	}
	f.Evidence = append(f.Evidence, agreement(&p.version)...)
	return f
}

// agreement names the version that something was held to.
func agreement(a *journal.AgreementVersion) []rule.Evidence {
	if a.Version == 0 {
		return nil
	}
	return []rule.Evidence{
		{Name: "agreement", Got: rule.Text(a.ID)},
		{Name: "agreement-version", Got: rule.Count(int64(a.Version))},
	}
}

// unsure makes a finding undetermined, and says why.
func unsure(f rule.Finding, why string) rule.Finding {
	f.Outcome = rule.Undetermined
	f.Message = why + ": " + f.Message
	return f
}

// inTime returns events of the journal in the order in which they happened, each once.
func inTime(v journal.View, ids []journal.EventID) []journal.EventID {
	var events []journal.Event
	for _, id := range ids {
		if e, ok := v.Facts().Journal().Find(id); ok {
			events = append(events, e)
		}
	}
	slices.SortFunc(events, journal.Compare)
	sorted := make([]journal.EventID, len(events))
	for i, e := range events {
		sorted[i] = e.ID
	}
	return slices.Compact(sorted)
}
