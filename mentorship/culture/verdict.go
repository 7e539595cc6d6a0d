package culture

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// breached, misunderstood and cannotTell are one rule for each verdict on what
// [Incidents] finds. They are silent about who pauses or has left.
func breached() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.agreement.breached", Severity: rule.Warning,
		Title:   "What was agreed and understood is kept",
		Why:     "Confidence, sources named and times kept are what people rely on; where they were signed for and nothing speaks for a misunderstanding, a talk about culture would pass over the matter. It misfires where consent was given and not recorded, or where a misunderstanding left no trace.",
		Remedy:  "The coordinator hears each side alone, whoever is concerned first, before anything is decided. Whoever did it may say what led to it and what they will do to mend it; both sides say what they need to go on.",
		Basis:   rule.Convention,
		Sources: intercultural("R12"),
	}, func(v journal.View) []rule.Finding { return verdicts(v, Breach) })
}

// misunderstood: see [breached].
func misunderstood() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.misunderstanding.likely", Severity: rule.Advice,
		Title:   "What looks like a breach was known to those concerned",
		Why:     "Cultures differ in what may be told, used or missed. What was never agreed, and may not have been understood, is not mended by blame. It misfires where people knew without having been told.",
		Remedy:  "Both sides say what they took to be agreed, and write down what is to hold from now on. Whoever it concerns is asked whether that is enough: a misunderstanding may have hurt all the same.",
		Basis:   rule.Convention,
		Sources: intercultural("R12"),
	}, func(v journal.View) []rule.Finding { return verdicts(v, Misunderstanding) })
}

// cannotTell: see [breached].
func cannotTell() rule.Rule[journal.View] {
	return rule.New(rule.Info{
		Code: "culture.misunderstanding.cannot-tell", Severity: rule.Advice,
		Title:   "Of what happened it is known whether it was a breach or a misunderstanding",
		Why:     "Where agreement and understanding are not recorded, or speak against each other, guessing does wrong to one side. It misfires where all of it was settled in a talk that nobody recorded.",
		Remedy:  "The coordinator asks each side alone what they took to be agreed. Serious concerns go to those who look into them, and whoever brought them up is protected meanwhile.",
		Basis:   rule.Convention,
		Sources: intercultural("R12"),
	}, func(v journal.View) []rule.Finding { return verdicts(v, CannotTell) })
}

// verdicts returns a finding for each incident of a verdict.
func verdicts(v journal.View, verdict Verdict) []rule.Finding {
	if nothingHappened(v) {
		return nil
	}
	var found []rule.Finding
	for _, i := range Incidents(v) {
		s, there := v.Side(i.By)
		if i.Verdict != verdict || !there || s.Resting {
			continue
		}
		f := rule.Finding{Path: at(i.By), Message: i.message(), Evidence: i.evidence()}
		if verdict == CannotTell {
			f.Outcome = rule.Undetermined
		}
		found = append(found, f)
	}
	return found
}

// nothingHappened reports cheaply that there are no incidents.
func nothingHappened(v journal.View) bool {
	if len(v.ToldWithoutLeave())+len(v.Unsourced())+v.Facts().Concerns().Len() > 0 {
		return false
	}
	sides := v.Sides()
	for i := range sides {
		if sides[i].Attendance.Missed.Count > 0 {
			return false
		}
	}
	return true
}

func (i *Incident) message() string {
	what := fmt.Sprintf("%s %.40q on %s", i.Deed.words(), string(i.By), i.At.UTC().Format("2006-01-02"))
	switch i.Verdict {
	case Breach:
		return what + ": it was covered by what they had agreed to or knew of, and nothing recorded speaks for a misunderstanding"
	case Misunderstanding:
		return what + ": it was not covered by anything they had agreed to, and a misunderstanding is likely"
	default:
		return what + ": whether it was a breach or a misunderstanding cannot be told from what is recorded"
	}
}

func (i *Incident) evidence() []rule.Evidence {
	list := []rule.Evidence{{Name: "incident", Got: rule.Text(i.Deed), Events: journal.Texts(i.Events...)}}
	if i.Of != "" {
		list = append(list, person("concerns", i.Of))
	}
	for _, r := range i.Reasons {
		list = append(list, rule.Evidence{Name: "ground", Got: rule.Text(r.Ground), Events: journal.Texts(r.Event)})
	}
	if i.Verdict != Breach {
		list = append(list, question(AskAgreed))
	}
	return list
}
