package phases

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// courseGuards are about pausing, leaving, coming back and reopening.
var courseGuards = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.pause.not-due", "A job ends a pause when it was to end, not before",
			"Who asked for rest until a day counts on it.",
			"Wait until then; the people themselves may resume at any time.", pauseNotDue),
		law("phases.actor.pauses-another", "Participants pause and resume their own part",
			"Whoever rests would be called back by another, or put aside by them.",
			"Ask the person, pause the relationship as a whole, or ask the programme.", pausesAnother),
		law("phases.actor.ends-anothers-part", "Participants end their own part",
			"Somebody could be put out of a mentorship by the very person they complain of.",
			"Leave yourself, close the relationship, or ask the programme.", endsAnothersPart),
		law("phases.actor.ends-anothers-request", "Who asked closes what they alone asked for",
			"Whoever made a request could end for good those of others, which are open, or might still go on to somebody else.",
			"Withdraw your own request, or ask the programme.", endsAnothersRequest),
		law("phases.closure.for-safety", "What was closed to protect somebody is reopened by the programme alone",
			"Whoever was protected could be pressed into going on.",
			"Ask the programme.", closedForSafety),
		law("phases.people.kept-apart", "Who was parted to protect somebody is brought together again by the programme alone",
			"Whoever was put out for the safety of somebody would come back by asking them, and whoever left for their own could be pressed into coming back.",
			"Ask the programme.", keptApart),
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
	if _, _, is := s.paused(); !ok || !is || s.Actor().Job == "" {
		return nil
	}
	until := s.content().resumes
	if i := s.content().active(b.Person); i >= 0 {
		until = s.core.members[i].resumes
	}
	if !until.IsZero() && !s.At().Before(until) {
		return nil
	}
	if until.IsZero() {
		return one("", "the pause was left open, and a job cannot tell that it is over", rule.Evidence{Name: "until", Got: instant(until)})
	}
	return one("", "the pause is not over", rule.Evidence{Name: "at", Got: instant(s.At()), Want: rule.Instant(until).With(rule.AtLeast)})
}

func pausesAnother(s Step) []rule.Finding {
	who := s.pausing()
	if who == "" || who == s.Actor().Person || s.parties()&programmeParties != 0 {
		return nil
	}
	return one("/body/person", fmt.Sprintf("the part of %.40q would be paused or resumed by somebody else", string(who)),
		person(who), rule.Evidence{Name: "actor", Got: rule.Text(s.Actor().Person), Want: rule.Text(who)})
}

func endsAnothersPart(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Left)
	if !ok || b.Person == s.Actor().Person || s.parties()&(programmeParties|facilitatorParty) != 0 {
		return nil
	}
	return one("/body/person", fmt.Sprintf("the part of %.40q would be ended by somebody else", string(b.Person)),
		person(b.Person), rule.Evidence{Name: "actor", Got: rule.Text(s.Actor().Person), Want: rule.Text(b.Person)})
}

func endsAnothersRequest(s Step) []rule.Finding {
	c := s.content()
	if _, ok := s.Body().(journal.Closed); !ok || len(c.members) > 0 || s.parties()&(askerParty|programmeParties) != askerParty {
		return nil
	}
	for i := range c.requests {
		if r := &c.requests[i]; r.By != s.Actor().Person && r.Status != Withdrawn {
			return one("", fmt.Sprintf("the request %.40q of %.40q would be ended by somebody else", string(r.ID), string(r.By)),
				person(r.By), text("request", r.ID), text("status", r.Status), rule.Evidence{Name: "actor", Got: rule.Text(s.Actor().Person), Want: rule.Text(r.By)})
		}
	}
	return nil
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

// keptApart speaks where somebody would come in who was parted from one of those
// who take part, or come in with them; asking for it is not for the two either.
func keptApart(s Step) []rule.Finding {
	if s.coordinated() {
		return nil
	}
	c := s.content()
	entering := c.entering(s.Body())
	for i := range c.members {
		m := &c.members[i]
		if c.active(m.person) >= 0 || !slices.Contains(entering[:], m.person) {
			continue
		}
		for _, other := range c.notWith(m) {
			if c.active(other) >= 0 || slices.Contains(entering[:], other) {
				return one("/body", fmt.Sprintf("%.40q and %.40q were parted to protect somebody", string(m.person), string(other)),
					person(m.person), person(other))
			}
		}
	}
	return nil
}

// entering returns who would take part, or ask or be asked to, by a body; empty
// for nobody.
func (c *core) entering(body journal.Body) [2]mentorship.PersonID {
	switch b := body.(type) {
	case journal.RequestMade:
		return [2]mentorship.PersonID{b.By, b.To}
	case journal.RequestForwarded:
		if r := c.request(b.Request); r != nil {
			return [2]mentorship.PersonID{r.By, b.To}
		}
	case journal.RequestAccepted:
		if r := c.request(b.Request); r != nil {
			return [2]mentorship.PersonID{r.By, r.To}
		}
	case journal.MatchMade:
		return [2]mentorship.PersonID{b.Mentor, b.Mentee}
	case journal.Joined:
		return [2]mentorship.PersonID{b.Person}
	}
	return [2]mentorship.PersonID{}
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
