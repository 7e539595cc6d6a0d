package words

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Milestone says what happened in an event that marks a relationship's way, and
// reports whether it does. Sessions, messages and what is worked on are too many to
// be told one by one. Days are those of somebody who looks from the given instant.
func Milestone(e journal.Event, from time.Time) (string, bool) {
	var said string
	because := func(r journal.Reason) string {
		if r == "" {
			return ""
		}
		return fmt.Sprintf(" (%s)", r)
	}
	switch b := e.Body.(type) {
	case journal.RequestMade:
		said = fmt.Sprintf("%s asks %s to be %s", b.By, b.To, b.As)
	case journal.RequestForwarded:
		said = fmt.Sprintf("the request goes on to %s", b.To)
	case journal.RequestAccepted:
		said = fmt.Sprintf("%s accepts", b.By)
	case journal.RequestDeclined:
		said = fmt.Sprintf("%s declines%s", b.By, because(b.Reason))
	case journal.RequestWithdrawn:
		said = fmt.Sprintf("%s takes the request back%s", b.By, because(b.Reason))
	case journal.RequestExpired:
		said = "the request expires"
	case journal.MatchMade:
		said = fmt.Sprintf("%s is matched with %s", b.Mentee, b.Mentor)
	case journal.RelationshipOpened:
		said = "opened"
	case journal.Joined:
		said = fmt.Sprintf("%s joins as %s", b.Person, b.Role)
		if b.Replaces != "" {
			said += " in the place of " + string(b.Replaces)
		}
	case journal.Left:
		said = fmt.Sprintf("%s leaves%s", b.Person, because(b.Reason))
		if b.Ending != "" {
			said += ": " + string(b.Ending)
		}
	case journal.RoleChanged:
		said = fmt.Sprintf("%s becomes %s", b.Person, b.To)
	case journal.PhaseEntered:
		said = fmt.Sprintf("on to %s", b.Phase)
		if b.Person != "" {
			said = string(b.Person) + " goes " + said
		}
	case journal.AgreementProposed:
		said = fmt.Sprintf("%s proposes an agreement, version %d", b.By, b.Version)
	case journal.AgreementAmended:
		said = fmt.Sprintf("%s amends the agreement, version %d%s", b.By, b.Version, because(b.Reason))
	case journal.GoalChanged:
		said = fmt.Sprintf("the goal %s is set anew%s", b.Goal, because(b.Reason))
	case journal.GoalMet:
		said = fmt.Sprintf("%s reaches the goal %s", b.By, b.Goal)
	case journal.GoalDropped:
		said = fmt.Sprintf("%s gives up the goal %s%s", b.By, b.Goal, because(b.Reason))
	case journal.ProjectFinished:
		said = fmt.Sprintf("the project %q is finished", string(b.Project))
	case journal.TieDeclared:
		said = fmt.Sprintf("a tie is declared: %s, %s and %s", b.Tie.Kind, b.Tie.From, b.Tie.To)
	case journal.TieAcknowledged:
		said = fmt.Sprintf("%s acknowledges the tie", b.By)
	case journal.ConcernReported:
		said = "a concern is reported"
	case journal.ReviewRequested:
		said = fmt.Sprintf("%s asks for a review%s", b.By, because(b.Reason))
	default:
		return rest(e, from, because)
	}
	return said, true
}

// rest says the milestones of the course as a whole.
func rest(e journal.Event, from time.Time, because func(journal.Reason) string) (string, bool) {
	whose := func(s string) string {
		if s == "" {
			return "the relationship"
		}
		return s
	}
	switch b := e.Body.(type) {
	case journal.Paused:
		said := whose(string(b.Person)) + " rests"
		if !b.Until.IsZero() {
			said += " until " + Day(b.Until, from)
		}
		return said + because(b.Reason), true
	case journal.Resumed:
		return whose(string(b.Person)) + " goes on", true
	case journal.Extended:
		return "extended until " + Day(b.Until, from) + because(b.Reason), true
	case journal.RematchMade:
		if b.Into == "" {
			return fmt.Sprintf("%s is to be matched again%s", b.Person, because(b.Reason)), true
		}
		return fmt.Sprintf("%s goes on in %s%s", b.Person, b.Into, because(b.Reason)), true
	case journal.RelationshipRedefined:
		return "goes on as " + string(b.Outline.Structure), true
	case journal.Closed:
		return "closed: " + string(b.Ending) + because(b.Reason), true
	case journal.Reopened:
		return "opened again" + because(b.Reason), true
	}
	return "", false
}
