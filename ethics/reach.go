package ethics

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// repeated is how many times something happens that happens again (convention).
const repeated = 2

// inaccessible: who is asked can be reached. Silence alone says nothing, as long as
// nothing waits for them.
func inaccessible() rule.Rule[journal.View] {
	return rule.New(obligated(rule.Info{
		Code:    "ethics.obligation.inaccessible",
		Title:   "Participants can be reached by the others",
		Why:     "A mentorship in which one side cannot be reached is over without anybody having said so. The rule counts what waits for somebody who has not been heard of; it misfires where they meet in ways that nobody records.",
		Remedy:  "A coordinator can try another channel and ask first whether all is well; whoever was silent can pause or hand over without giving a reason; the others can be told that it is not their fault.",
		Sources: []rule.Source{"R8"},
	}), func(v journal.View) (found []rule.Finding) {
		limit, set := v.Signs().Silence.Value()
		if !set {
			return nil
		}
		longest := limit.Std()
		agreed, ok := v.Facts().InForce(v.At())
		if every := agreed.Terms.Cadence.Every.Std(); ok && every > longest {
			longest = every
		}
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting || s.Silence <= longest {
				continue
			}
			if w := waiting(v, s); w.Count > 0 {
				found = append(found, silence(v, s, &w, longest))
			}
		}
		return found
	})
}

// waiting counts what somebody was asked since they were last heard of: messages,
// requests for leave, and sessions that they did not come to.
func waiting(v journal.View, s *journal.Side) (t journal.Tally) {
	since := mentorship.Period{From: s.Joined.At}
	if !s.Heard.IsZero() {
		since.From = s.Heard.At
	}
	w, some := common(v.Window(), since)
	if !some {
		return t
	}
	f := v.Facts()
	for _, delays := range [...]journal.Delays{f.MessageAnswers(s.Person, w, v.At()), f.ApprovalAnswers(s.Person, w, v.At())} {
		for _, d := range delays.Lasting {
			t.Count, t.Events = t.Count+1, append(t.Events, d.Since)
		}
	}
	missed := f.Attendance(s.Person, w, v.At()).Missed
	t.Count, t.Events = t.Count+missed.Count, inTime(v, append(t.Events, missed.Events...))
	t.Of = t.Count
	return t
}

func silence(v journal.View, s *journal.Side, w *journal.Tally, longest time.Duration) rule.Finding {
	e := w.Evidence("waiting")
	e.Got = rule.Count(int64(w.Count))
	f := rule.Finding{
		Path:    pathTo(s.Person),
		Message: fmt.Sprintf("%s has not been heard of for %s, and %d things wait", who(s.Person), rule.Duration(s.Silence.Truncate(time.Hour)), w.Count),
		Evidence: []rule.Evidence{
			{Name: "silence", Got: rule.Duration(s.Silence), Want: rule.Duration(longest).With(rule.AtMost)},
			e,
		},
	}
	if w.Count < repeated || !v.Facts().SeveralDays(w.Events) {
		return unsure(f, "they were asked too seldom to tell")
	}
	return f
}

// fewerSessions: the participants meet about as often as they agreed. Nobody is to
// blame for it: it does not say who should have planned the next one.
func fewerSessions() rule.Rule[journal.View] {
	return rule.New(obligated(rule.Info{
		Code:    "ethics.obligation.fewer-sessions",
		Title:   "Sessions are held about as often as was agreed",
		Why:     "Sessions that nobody plans cannot be missed, and the mentorship ends by and by. Time in pauses does not count; the rule misfires where sessions are not recorded.",
		Remedy:  "The participants can plan the next three sessions at once, or agree on a rhythm that they can keep; a coordinator can ask which of the two they need.",
		Sources: []rule.Source{"R8"},
	}), func(v journal.View) []rule.Finding {
		percent, set := v.Signs().MissedSessions.Value()
		if !set || v.Resting() {
			return nil
		}
		t, last := wanting(v)
		if !points(&t, percent) {
			return nil
		}
		f := rule.Finding{
			Message: fmt.Sprintf("%d of %d sessions wanting that the agreed rhythm makes", t.Count, t.Of),
			Evidence: append([]rule.Evidence{
				t.Evidence("sessions-wanting-to-agreed"),
				{Name: "limit-percent", Got: rule.Count(int64(percent))},
				{Name: "every", Got: rule.Duration(last.Terms.Cadence.Every.Std())},
			}, agreement(&last)...),
		}
		if v.Tell(t, v.Signs().MissedSessions) != journal.Reached {
			f = unsure(f, "too short a time to tell")
		}
		return []rule.Finding{f}
	})
}

// wanting returns how many sessions were not held of those that the agreements of
// the time make, and the agreement that was last in force.
func wanting(v journal.View) (t journal.Tally, last journal.AgreementVersion) {
	f, held := v.Facts(), 0
	clock := f.Clock()
	for _, one := range spells(v) {
		every := one.version.Terms.Cadence.Every.Std()
		if !one.agreed || every <= 0 {
			continue
		}
		period, some := common(one.period, readable(one.version.Terms.Period))
		if !some {
			continue
		}
		last = one.version
		t.Of += int(min(clock.Between(period.From, period.Until)/every, most))
		for _, s := range f.Sessions().All() {
			if !s.Held.IsZero() && period.Contains(s.Start) {
				held++
			}
		}
	}
	t.Count = max(0, t.Of-held)
	return t, last
}

// most is as many sessions as anybody holds (convention), so that sums stay whole.
const most = 1_000_000
