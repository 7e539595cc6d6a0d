package phases

import (
	"cmp"
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
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
			Remedy: "End it as completed.",
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
	if !ok || b.Person == s.Actor().Person || s.parties()&(programmeParties|facilitatorParty) != 0 {
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

// completedInFact speaks where each whose mentorship would end has reached the
// goals, and could complete it.
func completedInFact(s Step) []rule.Finding {
	var ending journal.Ending
	var who mentorship.PersonID
	switch b := s.Body().(type) {
	case journal.Closed:
		ending = b.Ending
	case journal.Left:
		ending, who = cmp.Or(b.Ending, journal.EndingEarly), b.Person
	}
	if ending != journal.EndingEarly && ending != journal.EndingOneSided {
		return nil
	}
	c, all := s.content(), 0
	for i := range c.members {
		m := &c.members[i]
		if !m.active() || !m.role.Mentored() || who != "" && m.person != who {
			continue
		}
		open, met := c.goalsOf(m.person)
		if open > 0 || met == 0 || c.machine.as(m.stage) != mentorship.PhaseApplication {
			return nil
		}
		all += met
	}
	if all == 0 {
		return nil
	}
	return one("/body/ending", fmt.Sprintf("every goal was met or set aside, and it would count as %q", string(ending)),
		text("ending", ending), rule.Evidence{Name: "goals-met", Got: rule.Count(int64(all))})
}
