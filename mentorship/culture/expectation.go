package culture

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Heed is how far somebody takes the expectations of others into account.
type Heed struct {
	// Acted are the expectations that they acted on, of those that others raised in
	// the window and that have had time; Unheeded the events that raised the rest.
	Acted    journal.Tally
	Unheeded []journal.EventID
	// Waiting are the events that raised others, not acted on yet, which have not
	// had as long as there may be between checks of understanding
	// ([mentorship.Signs.UnderstandingEvery]) by the clock of the person, since they
	// joined at the earliest. They say nothing yet (convention).
	Waiting []journal.EventID
}

// Heeded returns how far a person takes the cultural expectations of others into
// account, in the window of a view. A mentor who does is of more help (R13). What
// somebody else has acted on, and they have not, says nothing of them.
func Heeded(v journal.View, by mentorship.PersonID) Heed {
	s, known := v.Side(by)
	if !known {
		return Heed{}
	}
	return Heed{
		Acted:    journal.Tally{Count: s.Heeded.Count, Of: s.Unheeded.Of, Events: s.Heeded.Events},
		Unheeded: s.Unheeded.Events, Waiting: s.Waiting,
	}
}

// notRaised: before a relationship leaves the second phase, everybody who takes
// part has said what they expect of a mentorship by their culture, or been asked.
// While it is in that phase, the rule cannot tell yet, and names the question; later
// it is broken. It does not apply in the first phase and after the end, nor where all
// who meet are alike. Where it is not stated whether they differ, or no phase was
// recorded that is one of the four, it cannot tell either.
func notRaised() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "culture.expectation.not-raised", Severity: rule.Advice,
		Title:   "Each side has said early what they expect by their culture",
		Why:     "How near, how direct, how punctual a mentorship is differs between cultures, and what is learnt early is not taken for ill will later. It misfires where somebody was asked and had nothing to add: nobody has to tell.",
		Remedy:  "Ask with an open question, the mentor first telling of their own expectations; record that it was raised, not what was said. Whoever would rather not answer is left in peace.",
		Basis:   rule.Research,
		Sources: intercultural("R9"),
	}, func(v journal.View) bool {
		switch mentorship.Phase(v.Phase().Body.Phase) {
		case mentorship.PhaseReadiness, mentorship.PhaseClosure:
			return false
		case mentorship.PhaseAcquaintance, mentorship.PhaseApplication:
		}
		return !v.Resting() && among(v) != Alike
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting {
				continue
			}
			if _, raised := raisedBy(v, s.Person); raised {
				continue
			}
			if stated := differsFrom(v, s); stated != Alike {
				found = append(found, unraised(v, s, stated))
			}
		}
		return found
	})
}

func unraised(v journal.View, s *journal.Side, stated Stated) rule.Finding {
	phase := v.Phase()
	f := rule.Finding{
		Path: at(s.Person),
		Message: fmt.Sprintf("what %.40q expects of a mentorship has not been raised, and getting acquainted is over: the phase is %.40q",
			string(s.Person), string(phase.Body.Phase)),
		Evidence: []rule.Evidence{
			{Name: "expectations-raised", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)},
			{Name: "people-who-meet", Got: rule.Text(stated)},
			{Name: "phase", Got: rule.Text(phase.Body.Phase), Events: journal.Texts(phase.Event)},
			question(AskExpectations),
		},
	}
	switch known := slices.Contains(mentorship.Phases(), mentorship.Phase(phase.Body.Phase)); {
	case !phase.IsZero() && !known:
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("what %.40q expects of a mentorship has not been raised, and whether getting acquainted is over cannot be told from the phase %.40q",
			string(s.Person), string(phase.Body.Phase))
	case phase.IsZero(), phase.Body.Phase == journal.PhaseName(mentorship.PhaseAcquaintance):
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("what %.40q expects of a mentorship has not been raised yet; this is the time to ask", string(s.Person))
	case stated == Unstated:
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("what %.40q expects of a mentorship has not been raised, nor is it stated whether the people differ in language or culture", string(s.Person))
	}
	return f
}

// unheeded: who guides others acts on what they expect by their culture. It looks at
// the expectations that have had time, as [Heeded] does, and cannot tell from too few
// of them.
func unheeded() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.expectation.unheeded", Severity: rule.Warning,
		Title:   "Who guides others takes their cultural expectations into account",
		Why:     "A mentor who takes into account what a mentee expects is of more help; an expectation that was told and led to nothing is rarely told again. How many of them are too many is a convention. It misfires where people act on expectations and do not record it, and where one was talked over and rightly declined.",
		Remedy:  "The mentor asks what an expectation would look like in practice, and says which they can meet and which not. The mentee says which matters most. The coordinator may offer to be there.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting || !guides(s.Role) {
				continue
			}
			t := s.Unheeded
			if t.Count == 0 {
				continue
			}
			switch tell(v, t, v.Signs().Unheeded) {
			case journal.Reached:
				found = append(found, rule.Finding{
					Path:     at(s.Person),
					Message:  fmt.Sprintf("of %d cultural expectations that others raised, %d have not been acted on by %.40q", t.Of, t.Count, string(s.Person)),
					Evidence: share(v, "expectations-unheeded", t, v.Signs().Unheeded),
				})
			case journal.TooFew:
				found = append(found, rule.Finding{
					Outcome: rule.Undetermined, Path: at(s.Person),
					Message:  fmt.Sprintf("%d of %d cultural expectations have not been acted on by %.40q: too few to tell", t.Count, t.Of, string(s.Person)),
					Evidence: append(share(v, "expectations-unheeded", t, v.Signs().Unheeded), question(AskHeeded)),
				})
			case journal.Unasked, journal.Below:
			}
		}
		return found
	})
}
