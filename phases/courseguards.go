package phases

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// courseGuards are about pausing, leaving and reopening.
var courseGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.pause.not-due", "A job ends a pause when it was to end, not before",
			"Who asked for rest until a day counts on it.",
			"Wait until then; the people themselves may resume at any time.", pauseNotDue),
		law("phases.actor.ends-anothers-part", "Participants end their own part",
			"Somebody could be put out of a mentorship by the very person they complain of.",
			"Leave yourself, close the relationship, or ask the programme.", endsAnothersPart),
		law("phases.closure.for-safety", "What was closed to protect somebody is reopened by the programme alone",
			"Whoever was protected could be pressed into going on.",
			"Ask the programme.", closedForSafety),
		rule.New(rule.Info{
			Code: "phases.closure.completed-in-fact", Severity: rule.Warning,
			Title:  "What reached its goals counts as completed",
			Why:    "A mentorship that is done early and recorded as broken off makes the figures of the programme wrong, and what its people did smaller.",
			Remedy: "Close it as completed.",
			Basis:  rule.Convention,
		}, completedInFact),
	}
})

func pauseNotDue(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Resumed)
	if !ok || s.Actor().Job == "" || b.Person != "" {
		return nil
	}
	until := s.content().resumes
	if !until.IsZero() && !s.At().Before(until) {
		return nil
	}
	if until.IsZero() {
		return one("", "the pause was left open, and a job cannot tell that it is over", rule.Evidence{Name: "until", Got: instant(until)})
	}
	return one("", "the pause is not over", rule.Evidence{Name: "at", Got: instant(s.At()), Want: rule.Instant(until).With(rule.AtLeast)})
}

func endsAnothersPart(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Left)
	if !ok || s.core == nil || b.Person == s.Actor().Person || s.parties()&(programmeParties|facilitatorParty) != 0 {
		return nil
	}
	return one("/body/person", fmt.Sprintf("the part of %.40q would be ended by somebody else", string(b.Person)),
		person(b.Person), rule.Evidence{Name: "actor", Got: rule.Text(s.Actor().Person), Want: rule.Text(b.Person)})
}

func closedForSafety(s Step) []rule.Finding {
	switch s.Body().(type) {
	case journal.Reopened, journal.RelationshipRedefined:
	default:
		return nil
	}
	c := s.content()
	if !c.closed() || c.closing.Ending != journal.EndingSafety && !c.closing.NotAgain || s.coordinated() {
		return nil
	}
	message := "somebody asked not to be matched with the other again"
	if c.closing.Ending == journal.EndingSafety {
		message = "the relationship was closed to protect somebody"
	}
	return one("", message, text("ending", c.closing.Ending))
}

func completedInFact(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Closed)
	if !ok || b.Ending != journal.EndingEarly && b.Ending != journal.EndingOneSided {
		return nil
	}
	met := 0
	for i := range s.content().goals {
		switch s.core.goals[i].Status {
		case GoalOpen:
			return nil
		case GoalMet:
			met++
		case GoalDropped: // counts for neither
		}
	}
	if met == 0 {
		return nil
	}
	return one("/body/ending", "all goals were met or set aside", text("ending", b.Ending),
		rule.Evidence{Name: "goals-met", Got: rule.Count(int64(met))})
}
