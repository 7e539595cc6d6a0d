package phases

import (
	"fmt"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// An Option says whether a party could bring about a kind of event now.
type Option struct {
	Kind  journal.Kind
	Party Party
	// Allowed: the time is right and it is the party's to do. What the command
	// says may still be refused: guards and references depend on it.
	Allowed bool
	// Findings say why not.
	Findings []rule.Finding
}

// Allowed returns for each kind of event that the definition has, in the order of
// [journal.Bodies] and then the programme's own by name, and for each party
// whether it could bring that about in the state, for anybody there. It looks at
// phase, pause and party; [Machine.Decide] has the last word.
func (m Machine) Allowed(s State) []Option {
	c := m.content().adopt(s)
	here := placeRules().Without("phases.event.malformed") // what it will say is not known yet
	var options []Option
	for _, b := range c.machine.bodies() {
		a := deedOf(b).act
		if len(c.machine.permitsOf(a, b)) == 0 {
			continue
		}
		step := Step{core: c, event: &journal.Event{Body: b}}
		by, resting := c.permitted(a, b)
		switch {
		case c.foreign:
			step.amiss |= otherDefinition
		case by == 0:
			step.amiss |= notInPhase
		case c.paused() && resting == 0:
			step.amiss |= whilePaused
		case c.paused():
			by = resting
		}
		if by == 0 {
			by = step.entitled()
		}
		why := here.AppendFindings(nil, step)
		for i, party := range Parties() {
			o := Option{Kind: b.Form().Kind, Party: party, Findings: slices.Clone(why)}
			if by>>i&1 == 0 {
				o.Findings = sorted(append(o.Findings, notFor(party, by, b)...))
			}
			o.Allowed = len(o.Findings) == 0
			options = append(options, o)
		}
	}
	return options
}

// permitted returns which parties may do something here and now, and which of them
// also in a pause.
func (c *core) permitted(a act, body journal.Body) (by, resting parties) {
	for _, p := range c.machine.permitsOf(a, body) {
		if p.in&c.now() == 0 {
			continue
		}
		by |= p.by
		if p.paused {
			resting |= p.by
		}
	}
	return by, resting
}

// notFor returns that a party is not entitled to bring something about, as
// the rule says it of an actor.
func notFor(party Party, by parties, body journal.Body) []rule.Finding {
	f := rule.Finding{
		Code: "phases.actor.not-entitled", Severity: rule.Violation, Outcome: rule.Broken, Path: "/actor",
		Message:  fmt.Sprintf("%.100s is not for %s to bring about", kindOf(body), party.phrase()),
		Evidence: []rule.Evidence{text("party", party)},
	}
	for _, p := range by.list() {
		f.Evidence = append(f.Evidence, text("entitled", p))
	}
	return []rule.Finding{f}
}

// bodies returns a body of each kind: those of package journal, and something
// that stands for each of the programme's own.
func (m *machine) bodies() []journal.Body {
	bodies := journal.Bodies()
	for _, kind := range slices.Sorted(maps.Keys(m.own)) {
		bodies = append(bodies, standIn(kind))
	}
	return bodies
}

// A standIn is a body of which the kind alone is known.
type standIn journal.Kind

// Form returns the kind in its first version.
func (s standIn) Form() journal.Form { return journal.Form{Kind: journal.Kind(s), Version: 1} }
