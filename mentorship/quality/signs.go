package quality

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// own returns the sign of a figure that the side holds with its events; nil is a
// figure that rests on nothing.
func own(name, says string, limit func(*mentorship.Signs) percent, of func(*journal.Side) *journal.Tally) sign {
	return sign{
		name: name, says: says, limit: limit,
		none: func(_ journal.View, s *journal.Side) bool {
			t := of(s)
			return t == nil || t.Count == 0
		},
		tally: func(_ journal.View, s *journal.Side) journal.Tally {
			if t := of(s); t != nil {
				return *t
			}
			return journal.Tally{}
		},
	}
}

func absent() sign {
	return own("sessions-absent", "sessions missed or called off", missedSessions, func(s *journal.Side) *journal.Tally { return &s.Absent })
}

func unprepared() sign {
	return own("sessions-unprepared", "sessions attended unprepared", unpreparedLimit, func(s *journal.Side) *journal.Tally { return &s.Unprepared })
}

func lateAnswers() sign {
	return own("answers-late", "messages answered late or not at all", lateAnswersLimit, func(s *journal.Side) *journal.Tally { return &s.LateAnswers })
}

func lateTasks() sign {
	return own("tasks-late", "tasks past their date", lateTasksLimit, func(s *journal.Side) *journal.Tally { return &s.Tasks.Late })
}

func lateFeedback() sign {
	return own("feedback-late", "pieces of feedback given late", lateFeedbackLimit, func(s *journal.Side) *journal.Tally { return &s.LateFeedback })
}

func ineffective() sign {
	return own("feedback-ineffective", "pieces of feedback with a trait of ineffective feedback", ineffectiveLimit, func(s *journal.Side) *journal.Tally { return &s.Wrote.Ineffective })
}

func misunderstood() sign {
	return own("checks-misunderstood", "checks that found a misunderstanding", misunderstoodLimit, func(s *journal.Side) *journal.Tally { return &s.Misunderstood })
}

func impractical() sign {
	return own("advice-impractical", "pieces of advice that need what is lacking", impracticalLimit, func(s *journal.Side) *journal.Tally { return &s.Advised.Impractical })
}

func overdue() sign {
	return own("goals-overdue", "open goals past their date", overdueLimit, func(s *journal.Side) *journal.Tally { return &s.Goals.Overdue })
}

func givenUp() sign {
	return own("goals-given-up", "goals given up", overdueLimit, func(s *journal.Side) *journal.Tally { return &s.Goals.GivenUp })
}

func untouched() sign {
	return own("goals-untouched", "goals that nothing was done for", untouchedLimit, func(s *journal.Side) *journal.Tally { return &s.Untouched })
}

// wrote is how often feedback that somebody gives shows a trait, which speaks for
// or against them as the trait does.
func wrote(t mentorship.Trait) sign {
	return trait("feedback-", "pieces of feedback found ", t, func(s *journal.Side) *journal.FeedbackFound { return &s.Wrote })
}

// answered is the same of their answers to feedback.
func answered(t mentorship.Trait) sign {
	return trait("answers-", "answers to feedback found ", t, func(s *journal.Side) *journal.FeedbackFound { return &s.Answered })
}

func trait(prefix, says string, t mentorship.Trait, of func(*journal.Side) *journal.FeedbackFound) sign {
	var limit func(*mentorship.Signs) percent
	if t.Ineffective() {
		limit = ineffectiveLimit
	}
	g := own(prefix+string(t), says+string(t), limit, func(s *journal.Side) *journal.Tally {
		found := of(s).Traits
		for i := range found {
			if found[i].Trait == t {
				return &found[i].Present
			}
		}
		return nil
	})
	if t.Ineffective() {
		g.none = func(_ journal.View, s *journal.Side) bool { return of(s).Ineffective.Count == 0 }
	}
	return g
}

// counted is a sign for a quality: a number of events.
func counted(name, says string, of func(*journal.Side) []journal.EventID) sign {
	return sign{name: name, says: says, tally: func(_ journal.View, s *journal.Side) journal.Tally {
		events := of(s)
		return journal.Tally{Count: len(events), Of: len(events), Events: events}
	}}
}

func challenged() sign {
	return counted("challenges-set", "challenges set", func(s *journal.Side) []journal.EventID { return s.Challenged })
}

func reflected() sign {
	return counted("reflections", "reflections written", func(s *journal.Side) []journal.EventID { return s.Reflections })
}

func asked() sign {
	return counted("questions-asked", "questions asked", func(s *journal.Side) []journal.EventID { return s.Asking.Questions.Events })
}

// rest returns the observations of which something is not true, where it is true
// of any: a journal in which nobody keeps a record of it says nothing.
func rest(t *journal.Tally) journal.Tally {
	if t.Count == 0 {
		return journal.Tally{}
	}
	return journal.Tally{Count: t.Of - t.Count, Of: t.Of}
}

// unused is advice to somebody that they never put into practice, of that which has
// had time. Where nothing ever was, use is not recorded.
func unused() sign {
	return own("advice-unused", "pieces of advice never put into practice", unusedLimit, func(s *journal.Side) *journal.Tally {
		if s.Unused.Count == s.Unused.Of {
			return nil
		}
		return &s.Unused
	})
}

// taken is advice of somebody that was put into practice. What was not speaks
// against nobody here: quality.mentee.learning asks why.
func taken() sign {
	return counted("advice-used", "pieces of advice put into practice", func(s *journal.Side) []journal.EventID { return s.Advised.Used.Events })
}

// unanswered is advice to somebody that they never answered.
func unanswered() sign {
	return sign{
		name: "advice-unanswered", says: "pieces of advice never answered", limit: unusedLimit,
		none:  func(_ journal.View, s *journal.Side) bool { return s.Taken.Answered.Count == s.Taken.Answered.Of },
		tally: func(_ journal.View, s *journal.Side) journal.Tally { return rest(&s.Taken.Answered) },
		events: func(v journal.View, s *journal.Side) []journal.EventID {
			return adviceWithout(v, func(a *journal.Advice) bool {
				response, _ := a.Response()
				return a.To == s.Person && response == ""
			})
		},
	}
}

func adviceWithout(v journal.View, is func(*journal.Advice) bool) (events []journal.EventID) {
	for _, a := range v.Facts().Advice().All() {
		if v.Window().Contains(a.Given.At) && is(&a) {
			events = append(events, a.Given.Event)
		}
	}
	return events
}

// unheeded is what others expect by their culture, has had time, and somebody has not
// acted on.
func unheeded() sign {
	return own("expectations-unheeded", "cultural expectations not acted on", unheededLimit, func(s *journal.Side) *journal.Tally { return &s.Unheeded })
}

// approvals are tasks for which leave was asked.
func approvals() sign {
	return sign{
		name: "tasks-with-leave", says: "tasks done for which leave was asked", limit: approvalsLimit,
		none: func(_ journal.View, s *journal.Side) bool { return s.Tasks.Alone.Count == s.Tasks.Alone.Of },
		tally: func(_ journal.View, s *journal.Side) journal.Tally {
			return journal.Tally{Count: s.Tasks.Alone.Of - s.Tasks.Alone.Count, Of: s.Tasks.Alone.Of}
		},
		events: func(v journal.View, s *journal.Side) (events []journal.EventID) {
			for _, t := range v.Facts().Tasks().All() {
				if t.Owner == s.Person && v.Window().Contains(t.Agreed.At) && !t.Done.IsZero() && t.Approvals.Len() > 0 {
					events = append(events, t.Done.Event)
				}
			}
			return events
		},
	}
}

// ofMentees is a sign of all whom somebody mentors, taken together.
func ofMentees(g sign) sign {
	return together(g, func(s, other *journal.Side) bool {
		return other.Role.Mentored() && (s == nil || other.Person != s.Person)
	})
}

// ofAll is a sign of everybody, taken together and told of each side.
func ofAll(g sign) sign {
	sum := together(g, func(_, _ *journal.Side) bool { return true })
	sum.each = g.tally
	return sum
}

// together sums a sign over those who are in.
func together(g sign, in func(s, other *journal.Side) bool) sign {
	sum := g
	if g.none != nil {
		sum.none = func(v journal.View, s *journal.Side) bool {
			sides := v.Sides()
			for i := range sides {
				if in(s, &sides[i]) && !g.none(v, &sides[i]) {
					return false
				}
			}
			return true
		}
	}
	sum.tally = func(v journal.View, s *journal.Side) (t journal.Tally) {
		sides := v.Sides()
		for i := range sides {
			if in(s, &sides[i]) {
				one := g.tally(v, &sides[i])
				t.Count, t.Of = t.Count+one.Count, t.Of+one.Of
			}
		}
		return t
	}
	sum.events = func(v journal.View, s *journal.Side) (events []journal.EventID) {
		sides := v.Sides()
		for i := range sides {
			if in(s, &sides[i]) {
				events = append(events, g.full(v, &sides[i]).Events...)
			}
		}
		return events
	}
	return sum
}
