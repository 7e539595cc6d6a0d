package mentorship

// A Phase is how far a mentorship has come: a closed vocabulary, in order
// (R9). Where a relationship stands is computed from its journal.
type Phase string

// The phases in order.
const (
	PhaseReadiness    Phase = "readiness"    // phase 1: prepared and committed
	PhaseAcquaintance Phase = "acquaintance" // phase 2: getting to know, goals, expectations
	PhaseApplication  Phase = "application"  // phase 3: guidance applied, feedback, reflection
	PhaseClosure      Phase = "closure"      // the mentorship has ended, in whatever way
)

// Phases returns the vocabulary in order.
func Phases() []Phase {
	return []Phase{PhaseReadiness, PhaseAcquaintance, PhaseApplication, PhaseClosure}
}

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [ErrText].
func (p *Phase) UnmarshalText(text []byte) error { return DecodeWord(p, text, "phase", Phases()...) }
