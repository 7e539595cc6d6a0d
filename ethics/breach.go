package ethics

import (
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A breach is what a rule says of disclosures that were denied on some grounds.
type breach struct {
	info    rule.Info
	grounds []Ground
	// says is the situation in words.
	says string
	// unsure grounds leave open whether there was a breach.
	unsure []Ground
}

// disclosureRules returns the rules about what was told to somebody.
func disclosureRules(r *Register) []rule.Rule[journal.View] {
	rules := make([]rule.Rule[journal.View], 0, 6)
	for _, b := range breaches() {
		rules = append(rules, b.rule(r))
	}
	return rules
}

func breaches() []breach {
	return []breach{{
		info: rule.Info{
			Code: "ethics.disclosure.no-consent", Severity: rule.Violation,
			Title:  "What is told outside the relationship is told with the consent of whose matter it is",
			Why:    "Whoever learns that a confidence was passed on does not give another one. The rule misfires where somebody consented and nobody recorded it.",
			Remedy: "Who told it can say so to whose matter it is, and ask before the next time; a coordinator can see what harm can still be averted and record consents that were given.",
		},
		grounds: []Ground{GroundNoConsent, GroundConsentOver}, says: "no consent in force covers it",
	}, {
		info: rule.Info{
			Code: "ethics.disclosure.beyond-purpose", Severity: rule.Violation,
			Title:  "What is told keeps to the purpose, the kind of matter and the people that were agreed",
			Why:    "What was told to learn from must not turn up in an appraisal. The rule misfires where the purpose was recorded by habit.",
			Remedy: "Who told it can ask that it be used for nothing else; whose matter it is can widen or withdraw the consent; a coordinator can see that it plays no part where it does not belong.",
		},
		grounds: []Ground{GroundBeyondPurpose, GroundConsentElsewhere, groundConsentUnknown}, says: "what was agreed does not cover it",
		unsure: []Ground{groundConsentUnknown},
	}, {
		info: rule.Info{
			Code: "ethics.disclosure.beyond-circle", Severity: rule.Warning,
			Title:  "What is told stays within the circle that the participants agreed",
			Why:    "People speak as openly as they think that the circle is small. The rule misfires where all knew that the circle had become wider and did not amend the agreement; where none was agreed it cannot tell.",
			Remedy: "The participants can agree who may know what; who told it can bring it up first.",
		},
		grounds: []Ground{GroundBeyondCircle, GroundNothingAgreed}, says: "who was told is not known to be within the agreed circle",
		unsure: []Ground{GroundNothingAgreed},
	}, {
		info: rule.Info{
			Code: "ethics.disclosure.report-exposed", Severity: rule.Violation,
			Title:  "What was reported about somebody stays with those who look into it",
			Why:    "Who is reported often has power over who reports, and guesses who it was from little. The rule misfires where who reported wanted it told.",
			Remedy: "A coordinator can ask who reported what they need to be safe, keep to it, and tell who it is about the matter in general terms.",
		},
		grounds: []Ground{GroundExposes, GroundReportStays}, says: "a report reached others than those who look into it",
	}, {
		info: rule.Info{
			Code: "ethics.disclosure.no-trail", Severity: rule.Warning,
			Title:  "Where a duty breaks a confidence, it is on a list that people know, and its trail is kept",
			Why:    "A duty to report protects people if it is named before and can be accounted for after. The rule misfires where the trail is kept elsewhere; without one it cannot tell.",
			Remedy: "Who reported can record which duty it was; a coordinator can put duties on the programme's list, and participants in their agreement.",
		},
		grounds: []Ground{GroundUnknownDuty, groundNoTrail}, says: "no duty that people knew of is recorded for it",
		unsure: []Ground{groundNoTrail},
	}, {
		info: rule.Info{
			Code: "ethics.disclosure.unclear", Severity: rule.Advice,
			Title:  "A record of what was told says in known words what it was, by whom, to whom and why",
			Why:    "What cannot be read cannot be judged, and must not pass for harmless. The rule misfires where a programme has words of its own for these.",
			Remedy: "Record it in the words of this package, and say in which role somebody told it who does not take part.",
		},
		grounds: []Ground{GroundUnreadable, GroundNotHeld}, says: "the record does not tell what was told, by whom or to whom",
		unsure: []Ground{GroundUnreadable, GroundNotHeld},
	}}
}

// Grounds that follow from what a register lacks.
const (
	groundConsentUnknown Ground = "consent-unknown" // the consent that the record names is in no register
	groundNoTrail        Ground = "no-trail"        // for protection, and nothing says under which duty
)

// rule returns the rule that nothing was told that was denied on these grounds.
func (b breach) rule(r *Register) rule.Rule[journal.View] {
	b.info.Basis = rule.Convention
	b.info.Sources = []rule.Source{mentorship.Article, "R1", "R12"}
	return rule.New(b.info, func(v journal.View) (found []rule.Finding) {
		all := v.Facts().Disclosures()
		for i := range all.Len() {
			made, _ := all.At(i)
			if !v.Window().Contains(made.At) {
				continue
			}
			if g := r.judge(v, &made); slices.Contains(b.grounds, g) {
				found = append(found, b.finding(&made, g))
			}
		}
		return found
	})
}

func (b breach) finding(made *journal.Fact[journal.DisclosureMade], g Ground) rule.Finding {
	f := rule.Finding{
		Path:    rule.Pointer("disclosures", string(made.Event)),
		Message: fmt.Sprintf("a matter of %s was told: %s", who(made.Body.About), b.says),
		Evidence: []rule.Evidence{
			{Name: "ground", Got: rule.Text(g), Events: []string{string(made.Event)}},
			{Name: "told-by", Got: rule.Text(made.Body.By)},
		},
	}
	if g == GroundExposes || g == GroundReportStays {
		f.Evidence = f.Evidence[:1] // who told it may be who reported
	}
	// Words that are of no vocabulary might say anything, and are not repeated.
	if g != GroundUnreadable {
		f.Evidence = append(f.Evidence,
			rule.Evidence{Name: "note", Got: rule.Text(made.Body.Note)},
			rule.Evidence{Name: "purpose", Got: rule.Text(made.Body.Purpose)})
	}
	if slices.Contains(b.unsure, g) {
		f.Outcome = rule.Undetermined
		f.Message = "it cannot be told whether a confidence was kept: " + f.Message
	}
	return f
}

// judge returns on what ground something was told, or should not have been.
func (r Register) judge(v journal.View, made *journal.Fact[journal.DisclosureMade]) Ground {
	b, terms := &made.Body, mentorship.Terms{}
	if agreed, ok := v.Facts().InForce(made.At); ok {
		terms = agreed.Terms
	}
	d := Disclosure{
		About: b.About, Note: Note(b.Note), Purpose: Purpose(b.Purpose), At: made.At,
		By: PartyOutsider, To: partyOf(b.As), Circle: terms.Confidentiality.Circle, Duties: slices.Clone(r.Duties),
	}
	for _, word := range terms.Confidentiality.Exceptions {
		d.Duties = append(d.Duties, Duty(word))
	}
	trailed := false
	if word := Duty(b.Purpose); slices.Contains(d.Duties, word) {
		d.Purpose, d.Duty, trailed = PurposeProtection, word, true // the record names the duty itself
	}
	switch {
	case b.By == b.About:
		d.By = PartySubject
	case takesPart(v, b.By, made.At):
		d.By = PartyPartner
	}
	switch {
	case b.To == b.About:
		d.To = PartySubject
	case b.To != "" && takesPart(v, b.To, made.At):
		d.To = PartyParticipant
	}
	for i := range r.Trails {
		if t := &r.Trails[i]; t.Event == made.Event {
			trailed, d.Duty = true, t.Why
		}
	}
	known := false
	for i := range r.Consents {
		if c := &r.Consents[i]; b.Consent != "" && c.ID == b.Consent {
			known, d.Consents = true, append(d.Consents, *c)
		}
	}
	switch g := Decide(d).Ground(); {
	case g.Allows(), g == GroundUnreadable, g == GroundNotHeld, g == GroundExposes, g == GroundUnknownDuty:
		return g
	case d.reportable() && !trailed:
		return groundNoTrail
	case b.Consent != "" && !known && d.Note != NoteReport:
		return groundConsentUnknown
	default:
		return g
	}
}

// partyOf returns the party that a record names. Roles in the relationship are
// participants.
func partyOf(as journal.Code) Party {
	switch mentorship.Role(as) {
	case mentorship.RoleMentor, mentorship.RoleMentee, mentorship.RolePeer, mentorship.RoleFacilitator:
		return PartyParticipant
	default:
		return Party(as)
	}
}

// takesPart reports whether somebody takes part in the relationship at the instant.
func takesPart(v journal.View, p mentorship.PersonID, at time.Time) bool {
	return slices.ContainsFunc(v.Facts().Participants(at), func(one mentorship.Participant) bool { return one.Person == p })
}
