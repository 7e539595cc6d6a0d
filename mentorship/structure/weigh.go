package structure

import "github.com/go-mentorship/mentorkit/mentorship/rule"

// A balance is an option while its reasons are gathered.
type balance struct{ Option }

// need notes whether something is there that the option cannot do without.
// After the first that is not, nothing more is noted.
func (b *balance) need(t Topic, verdict answer, evidence ...rule.Evidence) {
	if b.Fit == Unsuited {
		return
	}
	switch verdict {
	case no:
		b.Fit = Unsuited
	case unknown:
		b.Fit = Unclear
	case yes:
	}
	b.note(t, verdict, true, evidence)
}

// prefer notes what speaks for the option or against it.
func (b *balance) prefer(t Topic, verdict answer, evidence ...rule.Evidence) {
	if b.Fit == Unsuited {
		return
	}
	b.Points += int(verdict) - int(unknown)
	b.note(t, verdict, false, evidence)
}

func (b *balance) note(t Topic, verdict answer, need bool, evidence []rule.Evidence) {
	basis, sources := t.authority()
	speaks := [...]Speaks{no: SpeaksAgainst, unknown: SpeaksUnknown, yes: SpeaksFor}[verdict]
	b.Reasons = append(b.Reasons, Reason{t, speaks, need, evidence, basis, sources})
}

// A step is a question that candidates are asked, one after another.
type step struct {
	topic Topic
	name  string // of the number of those who pass
	ask   func(candidate) answer
	// names, if not nil, names those whom the question rules out; where that is
	// nobody, it need not be asked.
	names func([]candidate) []rule.Evidence
}

// sift asks the candidates and notes after each step whether there are as many
// left as needed. It returns those whom no step rules out.
func (b *balance) sift(list []candidate, needed int, steps []step) []candidate {
	for _, s := range steps {
		var names []rule.Evidence
		if s.names != nil {
			if names = s.names(list); names == nil {
				continue
			}
		}
		list = pass(list, s.ask)
		if needed > 0 {
			sure, perhaps := tally(list)
			b.need(s.topic, enough(sure, perhaps, needed), append(figures(s.name, sure, perhaps, needed), names...)...)
		}
	}
	return list
}

func enough(sure, perhaps, needed int) answer {
	switch {
	case sure >= needed:
		return yes
	case sure+perhaps < needed:
		return no
	default:
		return unknown
	}
}

func figures(name string, sure, perhaps, needed int) []rule.Evidence {
	list := []rule.Evidence{{
		Name: name, Got: rule.Count(int64(sure)), Want: rule.Count(int64(needed)).With(rule.AtLeast),
	}}
	if perhaps > 0 {
		list = append(list, rule.Evidence{Name: "not-known", Got: rule.Count(int64(perhaps))})
	}
	return list
}
