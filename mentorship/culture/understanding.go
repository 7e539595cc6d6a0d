package culture

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// unchecked: people who meet and differ in language or culture check, in either
// direction, that they understand each other, at least every
// [mentorship.Signs.UnderstandingEvery] by the clock of both, from when both took
// part. Where it is not stated whether they differ, it cannot be told whether a check
// is due. It does not apply where all who meet are alike, nor without the limit.
func unchecked() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "culture.understanding.unchecked", Severity: rule.Advice,
		Title:   "People of different languages or cultures check that they understand each other",
		Why:     "Across languages and cultures a nod is easily taken for understanding, and what was missed shows weeks later as work that was not done. How often is a convention. It misfires where people check in passing and do not record it.",
		Remedy:  "Either side asks the other to say in their own words what was agreed, and says the same of what they heard; a short note after the meeting helps who reads more easily than they listen.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) bool {
		_, set := long(v.Signs().UnderstandingEvery)
		return set && !v.Resting() && among(v) != Alike
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			for k := i + 1; k < len(sides); k++ {
				a, b := &sides[i], &sides[k]
				if a.Resting || b.Resting || !meet(a, b) {
					continue
				}
				if !guides(a.Role) {
					a, b = b, a
				}
				if f, wrong := overdue(v, a, b); wrong {
					found = append(found, f)
				}
			}
		}
		return found
	})
}

// overdue returns the finding that a guide and somebody they meet have not checked
// for too long.
func overdue(v journal.View, a, b *journal.Side) (rule.Finding, bool) {
	limit, _ := long(v.Signs().UnderstandingEvery)
	since, event := lastCheck(v, a, b)
	if v.At().Sub(since) <= limit { // the clock never runs faster
		return rule.Finding{}, false
	}
	stated, _ := between(v, a.Person, b.Person)
	if stated == Alike {
		return rule.Finding{}, false
	}
	d := v.Facts().Clock(a.Person, b.Person).Between(since, v.At())
	if d <= limit {
		return rule.Finding{}, false
	}
	f := rule.Finding{
		Path: at(a.Person),
		Message: fmt.Sprintf("%.40q and %.40q, who differ in language or culture, have not checked for %s that they understand each other",
			string(a.Person), string(b.Person), rule.Duration(d.Truncate(24*time.Hour))),
		Evidence: []rule.Evidence{
			{Name: "since-last-check", Got: rule.Duration(d), Want: rule.Duration(limit).With(rule.AtMost), Events: journal.Texts(event)},
			person("with", b.Person),
			{Name: "people-who-meet", Got: rule.Text(stated)},
			question(AskUnderstanding),
		},
	}
	if stated == Unstated {
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("whether %.40q and %.40q need to check that they understand each other cannot be told: it is not stated whether they differ in language or culture",
			string(a.Person), string(b.Person))
		f.Evidence[3] = question(AskBackground)
	}
	return f, true
}

// lastCheck returns when two people last checked, and the event; if never, when the
// later of them joined.
func lastCheck(v journal.View, a, b *journal.Side) (time.Time, journal.EventID) {
	since := a.Joined.At
	if b.Joined.At.After(since) {
		since = b.Joined.At
	}
	all := v.Facts().Checks()
	for i := all.Len() - 1; i >= 0; i-- {
		c, _ := all.At(i)
		if c.Body.By == a.Person && c.Body.Of == b.Person || c.Body.By == b.Person && c.Body.Of == a.Person {
			if c.At.After(since) {
				return c.At, c.Event
			}
			break
		}
	}
	return since, ""
}

// gap: the checks of somebody do not often find that they were misunderstood. It
// cannot be told from too few.
func gap() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.understanding.gap", Severity: rule.Warning,
		Title:   "Checks seldom find that somebody was misunderstood",
		Why:     "That misunderstandings are found is what checks are for; that they are found again and again means that the way of explaining does not reach the other. From which share on is a convention. It misfires where only doubtful matters are checked.",
		Remedy:  "Whoever explains tries another way: shorter, written, shown, in the other's language or with somebody who speaks both. Whoever listens says what helps them; not to have understood is nobody's fault.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		limit := v.Signs().Misunderstood
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			t := &s.Misunderstood
			if s.Resting || t.Count == 0 {
				continue
			}
			switch tell(v, *t, limit) {
			case journal.Reached:
				found = append(found, rule.Finding{
					Path:     at(s.Person),
					Message:  fmt.Sprintf("%d of %d checks found that what %.40q had said was not understood", t.Count, t.Of, string(s.Person)),
					Evidence: append(share(v, "checks-not-understood", *t, limit), question(AskUnderstanding)),
				})
			case journal.TooFew:
				found = append(found, rule.Finding{
					Outcome: rule.Undetermined, Path: at(s.Person),
					Message:  fmt.Sprintf("%d of %d checks found that what %.40q had said was not understood: too few to tell", t.Count, t.Of, string(s.Person)),
					Evidence: append(share(v, "checks-not-understood", *t, limit), question(AskUnderstanding)),
				})
			case journal.Unasked, journal.Below:
			}
		}
		return found
	})
}
