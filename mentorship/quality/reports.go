package quality

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// reported returns the concerns of some kinds about somebody, those found unfounded
// aside, and whether one was upheld.
func reported(v journal.View, about mentorship.PersonID, kinds ...journal.ConcernKind) (t journal.Tally, upheld bool) {
	concerns := v.Facts().Concerns()
	for i := range concerns.Len() {
		c, _ := concerns.At(i)
		if c.About != about || c.Outcome == journal.Unfounded || !slices.Contains(kinds, c.Kind) || !v.Window().Contains(c.Reported.At) {
			continue
		}
		add(&t, c.Reported.Event)
		upheld = upheld || c.Outcome == journal.Upheld
	}
	return t, upheld
}

// told returns what somebody told others without consent or agreement.
func told(v journal.View, by mentorship.PersonID) (t journal.Tally) {
	list := v.ToldWithoutLeave()
	for i := range list {
		if list[i].Body.By == by {
			add(&t, list[i].Event)
		}
	}
	return t
}

// add counts a report.
func add(t *journal.Tally, id journal.EventID) {
	t.Count, t.Of, t.Events = t.Count+1, t.Of+1, append(t.Events, id)
}

// breaches are concerns that a confidence was broken, and what was told without
// consent or agreement.
func breaches() sign {
	return sign{
		name: "confidences-broken", says: "reports of a confidence broken, and matters told without consent or agreement", reports: true,
		none: func(v journal.View, _ *journal.Side) bool {
			return v.Facts().Concerns().Len() == 0 && len(v.ToldWithoutLeave()) == 0
		},
		tally: func(v journal.View, s *journal.Side) journal.Tally {
			t, _ := reported(v, s.Person, journal.ConcernConfidentiality)
			more := told(v, s.Person)
			return journal.Tally{Count: t.Count + more.Count, Of: t.Of + more.Of, Events: append(t.Events, more.Events...)}
		},
	}
}

// towardsFellows is feedback to others in the same place that attacks or lacks
// respect.
func towardsFellows() sign {
	return sign{
		name: "feedback-to-fellows-disrespectful", says: "pieces of feedback to fellow mentees found attacking or disrespectful", limit: ineffectiveLimit,
		none: func(_ journal.View, s *journal.Side) bool { return s.Wrote.Ineffective.Count == 0 },
		tally: func(v journal.View, s *journal.Side) (t journal.Tally) {
			if s.Wrote.Trait(mentorship.Attacking).Of == 0 && s.Wrote.Trait(mentorship.Disrespectful).Of == 0 {
				return t
			}
			feedback := v.Facts().Feedback()
			for i := range feedback.Len() {
				b, _ := feedback.At(i)
				body := &b.Given.Body
				fellow, known := v.Side(body.To)
				if body.From != s.Person || !known || !fellow.Role.Mentored() || !v.Window().Contains(b.Given.At) {
					continue
				}
				tells, shown := hostile(body.Traits)
				if tells {
					t.Of++
				}
				if shown {
					t.Count, t.Events = t.Count+1, append(t.Events, b.Given.Event)
				}
			}
			return t
		},
	}
}

// hostile returns whether it could be told that a text attacks or lacks respect,
// and whether it does.
func hostile(traits []journal.TraitVerdict) (told, shown bool) {
	for _, t := range traits {
		if (t.Trait == mentorship.Attacking || t.Trait == mentorship.Disrespectful) && t.Verdict != journal.VerdictCannotTell {
			told, shown = true, shown || t.Verdict == journal.VerdictPresent
		}
	}
	return told, shown
}
