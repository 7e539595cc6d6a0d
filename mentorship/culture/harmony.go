package culture

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// agreesAlways: who is advised does not agree with everything, act on nothing and ask
// nothing, measured against what they did before; see [HarmonyOf]. Where the pattern
// is there and half of it is too little to compare with, it cannot be told.
func agreesAlways() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.harmony.agrees-always", Severity: rule.Advice,
		Title:   "Agreement is followed by action, or by a question",
		Why:     "Who was taught not to contradict a senior agrees to keep the peace, and neither side learns that the advice does not fit. How much agreement is too much is a convention, measured against the person's own earlier part. It misfires where action and questions are not recorded, and where advice waits for an occasion.",
		Remedy:  "The mentor asks an open question instead of whether the mentee agrees, waits for the answer, and welcomes the first doubt; Ask chooses one. The mentee may answer in writing, or to somebody else. Nobody is reproached for having been polite.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		percent, set := v.Signs().UnusedAdvice.Value()
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			t := &s.Taken
			if !set || s.Resting || !s.Role.Mentored() || t.Agreed.Count == 0 {
				continue
			}
			// The later half is at least half of all, and what it leaves unused is too.
			if idle := unused(t); !idle.Reaches(percent / 2) {
				continue
			}
			switch h := HarmonyOf(v, s.Person); {
			case h.Told == journal.Reached:
				found = append(found, h.finding(v, fmt.Sprintf(
					"%.40q agreed with %d of %d pieces of advice in the later half, used %d of %d and asked nothing; before they used %d of %d",
					string(s.Person), h.Now.Agreed.Count, h.Now.Agreed.Of, h.Now.Unused.Of-h.Now.Unused.Count, h.Now.Unused.Of,
					h.Usual.Unused.Of-h.Usual.Unused.Count, h.Usual.Unused.Of)))
			case h.Told == journal.TooFew && v.Tell(t.Agreed, v.Signs().Agreement) == journal.Reached && v.Tell(unused(t), v.Signs().UnusedAdvice) == journal.Reached:
				f := h.finding(v, fmt.Sprintf("%.40q agreed with %d of %d pieces of advice and used %d: too few to compare with what they did before",
					string(s.Person), t.Agreed.Count, t.Agreed.Of, t.Used.Count))
				f.Outcome = rule.Undetermined
				found = append(found, f)
			}
		}
		return found
	})
}

// unused returns the advice that was not used, of all.
func unused(t *journal.AdviceTaken) journal.Tally {
	return journal.Tally{Count: t.Used.Of - t.Used.Count, Of: t.Used.Of}
}

func (h *Harmony) finding(v journal.View, message string) rule.Finding {
	f := rule.Finding{Path: at(h.Person), Message: message}
	for _, one := range []rule.Evidence{
		h.Now.Agreed.Evidence("advice-agreed-now"), h.Now.Unused.Evidence("advice-unused-now"),
		{Name: "questions-now", Got: rule.Count(int64(len(h.Now.Questions))), Want: rule.Count(1).With(rule.AtLeast)},
		h.Now.Undone.Evidence("tasks-undone-now"),
		h.Usual.Agreed.Evidence("advice-agreed-before"), h.Usual.Unused.Evidence("advice-unused-before"),
		{Name: "since", Got: rule.Instant(h.Since)},
	} {
		if one.Got.Kind() != "" { // else it rests on nothing
			f.Evidence = append(f.Evidence, one)
		}
	}
	if q, there := Ask(v, h.Person); there {
		f.Evidence = append(f.Evidence, question(q.ID))
	}
	return f
}
