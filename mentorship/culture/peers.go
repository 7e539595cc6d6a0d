package culture

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// beforePeers: where more than two take part, what is hard to hear is not said before
// the others. That is feedback that others could hear or read and that shows a trait of
// ineffective feedback, was found ineffective, or was looked at for support and shows
// none; and any but praise where the giver had agreed to keep feedback private. Praise
// is never meant: it shows support, and nothing ineffective. The share of it is of all
// feedback by the same person of which anything was found or private was agreed; from
// too few it cannot be told. The limit is [mentorship.Signs.IneffectiveFeedback].
func beforePeers() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "culture.feedback.before-peers", Severity: rule.Advice,
		Title:   "In groups, what is hard to hear is said one to one",
		Why:     "Criticism before peers can cost somebody their standing among them, in some cultures more than the matter is worth, and closes them to what was right in it. How often is too often is a convention. It misfires in groups that have agreed to criticise work together.",
		Remedy:  "Whoever gives feedback keeps praise for the group and the rest for a talk between two; a group that wants to learn from examples agrees on it first, and the mentee chooses the example. Mentees may ask for a talk in private.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) bool {
		return len(v.Sides()) > 2 && !v.Resting()
	}, func(v journal.View) []rule.Finding {
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting || s.Wrote.Public.Count == 0 {
				continue
			}
			t := exposed(v, s)
			if t.Count == 0 {
				continue
			}
			f := rule.Finding{
				Path:     at(s.Person),
				Message:  fmt.Sprintf("%d of %d pieces of feedback by %.40q were hard to hear and could be heard by others; one to one is advised", t.Count, t.Of, string(s.Person)),
				Evidence: share(v, "critical-before-others", t, v.Signs().IneffectiveFeedback),
			}
			switch tell(v, t, v.Signs().IneffectiveFeedback) {
			case journal.Reached:
				found = append(found, f)
			case journal.TooFew:
				f.Outcome = rule.Undetermined
				f.Message = fmt.Sprintf("%d of %d pieces of feedback by %.40q were hard to hear and could be heard by others: too few to tell", t.Count, t.Of, string(s.Person))
				found = append(found, f)
			case journal.Unasked, journal.Below:
			}
		}
		return found
	})
}

// exposed returns the feedback of somebody that was hard to hear and not private.
func exposed(v journal.View, s *journal.Side) journal.Tally {
	var t journal.Tally
	all := v.Facts().Feedback()
	for i := range all.Len() {
		one, _ := all.At(i)
		b := &one.Given.Body
		if b.From != s.Person || !v.Window().Contains(one.Given.At) {
			continue
		}
		told, critical, praise := tone(b)
		if b.Public && !critical && !praise && keptPrivate(v, s, &one) {
			told, critical = true, true
		}
		if told {
			note(&t, b.Public && critical, one.Given.Event)
		}
	}
	return t
}

// tone tells whether anything was found in feedback, whether it is hard to hear, and
// whether it is praise.
func tone(b *journal.FeedbackGiven) (told, critical, praise bool) {
	told = b.Effective == journal.VerdictPresent || b.Effective == journal.VerdictAbsent
	critical = b.Effective == journal.VerdictAbsent
	for _, found := range b.Traits {
		present, absent := found.Verdict == journal.VerdictPresent, found.Verdict == journal.VerdictAbsent
		told = told || present || absent
		if found.Trait == mentorship.Supportive {
			praise, critical = praise || present, critical || absent
		}
		critical = critical || present && found.Trait.Ineffective()
	}
	return told, critical, praise && !critical
}

// keptPrivate reports whether the giver had agreed to keep feedback private when it
// was given.
func keptPrivate(v journal.View, s *journal.Side, b *journal.Feedback) bool {
	agreed, ok := v.Facts().InForce(b.Given.At)
	if !ok || !signed(agreed, s.Person, b.Given.At) {
		return false
	}
	for _, term := range agreed.Terms.Feedback {
		if term.Private && (term.By == "" || term.By == s.Role) {
			return true
		}
	}
	return false
}
