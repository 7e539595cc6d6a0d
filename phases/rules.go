package phases

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns every rule of this package: what makes a step impossible, who
// may take it, and the guards of [StandardDefinition]. It is their catalogue; a
// machine asks each of them where it belongs.
func Rules() rule.Set[Step] { return catalogue() }

var catalogue = sync.OnceValue(func() rule.Set[Step] {
	set := placeRules()
	for _, more := range [...]rule.Set[Step]{
		requestRules(), peopleRules(), workRules(), agreementRules(), courseRules(),
		requestGuards(), capacityGuards(), ReadinessGuards(), AcquaintanceGuards(), courseGuards(), completionGuards(),
		waitingRules(),
	} {
		set = set.Merge(more)
	}
	return set
})

// law describes a rule about what can happen at all, or who may do it.
func law(code rule.Code, title, why, remedy string, check func(Step) []rule.Finding) rule.Rule[Step] {
	return rule.New(rule.Info{
		Code: code, Severity: rule.Violation, Title: title, Why: why, Remedy: remedy, Basis: rule.Convention,
	}, check)
}

// one returns the one finding of a rule.
func one(path, message string, evidence ...rule.Evidence) []rule.Finding {
	return []rule.Finding{{Path: path, Message: message, Evidence: evidence}}
}

// untold returns the one finding of a rule that cannot tell.
func untold(path, message string, evidence ...rule.Evidence) []rule.Finding {
	return []rule.Finding{{Outcome: rule.Undetermined, Path: path, Message: message, Evidence: evidence}}
}

// person returns somebody as evidence; [Machine.Missing] goes by it.
func person(id mentorship.PersonID) rule.Evidence {
	return rule.Evidence{Name: "person", Got: rule.Text(id)}
}

// instant returns an instant as what was seen; a word says that there was none.
func instant(t time.Time) rule.Value {
	if t.IsZero() {
		return rule.Text("none")
	}
	return rule.Instant(t)
}

func text[S ~string](name string, got S) rule.Evidence {
	return rule.Evidence{Name: name, Got: rule.Text(got)}
}

// setOnce returns a set that is made when it is asked for first.
func setOnce(rules func() []rule.Rule[Step]) func() rule.Set[Step] {
	return sync.OnceValue(func() rule.Set[Step] { return rule.NewSet(rules()...) })
}

// sorted returns findings in order of code; those of one rule stay in the rule's
// order.
func sorted(findings []rule.Finding) []rule.Finding {
	if len(findings) > 1 {
		slices.SortStableFunc(findings, func(a, b rule.Finding) int { return cmp.Compare(a.Code, b.Code) })
	}
	return findings
}
