package phases

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// courseRules are about pauses, the period, and how something ends or goes on elsewhere.
var courseRules = setOnce(func() []rule.Rule[Step] {
	return []rule.Rule[Step]{
		law("phases.pause.doubled", "What is paused is not paused again",
			"Nobody knows which of two pauses a resumption ends.",
			"Resume it, or let the pause go on.", pausedTwice),
		law("phases.pause.none", "What is resumed was paused",
			"A resumption without a pause is a mistake in the id, or its pause was lost.",
			"Check the id, or record the pause first.", resumedWithout),
		law("phases.pause.ends-before", "A pause ends after it begins",
			"A pause that is over when it begins pauses nothing.",
			"Name a later instant, or leave it open.", pauseEndsBefore),
		law("phases.period.not-later", "An extension moves the end to a later instant",
			"A shorter period under the name of a longer one would take back what was agreed, and one that ends before it begins is none.",
			"Name a later end; amend the agreement to end earlier.", notLater),
		law("phases.people.matched-here", "Whoever is matched again goes on elsewhere",
			"Somebody who is said to go on in the relationship that they leave waits no longer, and has nobody.",
			"Name the other relationship, or none while it is being looked for.", matchedHere),
		law("phases.closure.other-ending", "What never began cannot be completed, and what began cannot be declined",
			"An ending that does not fit hides in the figures what really happened: completions that are called cancelled, mentorships that never were.",
			"Choose an ending that fits what happened.", otherEnding),
	}
})

// pausing returns whose part the step would pause or resume; empty for the whole,
// or where it does neither.
func (s Step) pausing() mentorship.PersonID {
	switch b := s.Body().(type) {
	case journal.Paused:
		return b.Person
	case journal.Resumed:
		return b.Person
	}
	return ""
}

// paused returns what the step would pause or resume, the whole or the one person
// named; since when that is paused; and whether it is.
func (s Step) paused() (what string, since time.Time, so bool) {
	who := s.pausing()
	c := s.content()
	if who == "" {
		since, so = openSince(c.pauses)
		return "the relationship", since, so
	}
	if i := c.active(who); i >= 0 {
		since, so = openSince(c.members[i].pauses)
	}
	return fmt.Sprintf("%.40q", string(who)), since, so
}

func pausedTwice(s Step) []rule.Finding {
	if _, ok := s.Body().(journal.Paused); !ok {
		return nil
	}
	what, since, already := s.paused()
	if !already {
		return nil
	}
	return one("/body/person", what+" is paused already", rule.Evidence{Name: "paused-since", Got: instant(since)})
}

func resumedWithout(s Step) []rule.Finding {
	if _, ok := s.Body().(journal.Resumed); !ok {
		return nil
	}
	what, _, is := s.paused()
	if is {
		return nil
	}
	return one("/body/person", what+" is not paused", rule.Evidence{Name: "pauses", Got: rule.Count(0), Want: rule.Count(1)})
}

func pauseEndsBefore(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Paused)
	if !ok || b.Until.IsZero() || b.Until.After(s.At()) {
		return nil
	}
	return one("/body/until", "the pause would be over when it begins",
		rule.Evidence{Name: "until", Got: instant(b.Until), Want: rule.Instant(s.At()).With(rule.AtLeast)})
}

func notLater(s Step) []rule.Finding {
	b, ok := s.Body().(journal.Extended)
	if !ok {
		return nil
	}
	period := s.content().period
	end := later(later(period.From, period.Until), s.At())
	if b.Until.After(end) {
		return nil
	}
	return one("/body/until", "the new end is not later than the beginning, the old end and now",
		rule.Evidence{Name: "until", Got: instant(b.Until), Want: rule.Instant(end).With(rule.AtLeast)})
}

func matchedHere(s Step) []rule.Finding {
	b, ok := s.Body().(journal.RematchMade)
	if !ok || b.Into == "" || b.Into != s.event.Relationship {
		return nil
	}
	return one("/body/into", fmt.Sprintf("%.40q would go on in the relationship that is left", string(b.Person)), person(b.Person), text("into", b.Into))
}

// neverBegan reports whether an ending is that of something that never began.
func neverBegan(e journal.Ending) bool {
	return e == journal.EndingDeclined || e == journal.EndingWithdrawn || e == journal.EndingExpired
}

func otherEnding(s Step) []rule.Finding {
	var ending journal.Ending
	began := true
	switch b := s.Body().(type) {
	case journal.Closed:
		ending, began = b.Ending, len(s.content().members) > 0
	case journal.Left:
		ending = b.Ending
	default:
		return nil
	}
	if ending == "" || neverBegan(ending) != began {
		return nil
	}
	message := fmt.Sprintf("the mentorship began, and cannot end as %.40q", string(ending))
	if !began {
		message = fmt.Sprintf("the mentorship never began, and cannot end as %.40q", string(ending))
	}
	return one("/body/ending", message, text("ending", ending),
		rule.Evidence{Name: "participants", Got: rule.Count(int64(len(s.content().members)))})
}
