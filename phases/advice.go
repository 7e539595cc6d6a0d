package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Advice returns what speaks against a command and does not refuse it: what its
// guards find that is no [rule.Violation], in order of code. It is told whether
// [Machine.Decide] accepts the command or not, to be shown before somebody
// confirms it: that what would end as broken off has reached its goals, or that
// nobody has raised expectations yet.
func (m Machine) Advice(s State, c Command, x Context) []rule.Finding {
	before := m.content().adopt(s)
	d := deedOf(c.Body)
	step := before.step((*journal.Event)(&c), x, &d)
	return sorted(before.guarded(nil, step, &d, false))
}
