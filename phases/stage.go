package phases

import (
	"math/bits"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// What comes before anybody is mentored (convention). The phases themselves are
// those of a [Definition]; "closure", [mentorship.PhaseClosure], comes after.
const (
	Unopened  journal.PhaseName = "unopened"  // nothing was recorded
	Requested journal.PhaseName = "requested" // somebody was asked and has not answered
	Lapsed    journal.PhaseName = "lapsed"    // no request is open: each was declined, withdrawn or has expired
	Forming   journal.PhaseName = "forming"   // opened, and nobody is mentored yet or any more
)

// The phases of the standard definition; see [mentorship.Phase].
const (
	Readiness    = journal.PhaseName(mentorship.PhaseReadiness)
	Acquaintance = journal.PhaseName(mentorship.PhaseAcquaintance)
	Application  = journal.PhaseName(mentorship.PhaseApplication)
	Closure      = journal.PhaseName(mentorship.PhaseClosure)
)

// A stage is a phase as a small number, in order: what comes before, the phases
// of the definition, closure.
type stage uint8

const (
	unopened stage = iota
	requested
	lapsed
	forming
	firstPhase
)

// maxStages bounds the number of stages, so that a set of them is one word.
const maxStages = 63

// stages is a set of stages.
type stages uint64

func stagesOf(list ...stage) stages {
	var set stages
	for _, s := range list {
		set |= 1 << s
	}
	return set
}

func (set stages) has(s stage) bool { return set>>s&1 == 1 }

// only returns the one stage of the set, and whether there is just one.
func (set stages) only() (stage, bool) {
	return stage(bits.TrailingZeros64(uint64(set))), bits.OnesCount64(uint64(set)) == 1
}
