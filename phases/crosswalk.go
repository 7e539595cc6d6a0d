package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A ZacharyPhase is one of the four of Zachary's guide (zachary-2000), which
// looks at the work that a relationship takes: a closed vocabulary.
type ZacharyPhase string

// The phases in order.
const (
	ZacharyPreparing   ZacharyPhase = "preparing"
	ZacharyNegotiating ZacharyPhase = "negotiating"
	ZacharyEnabling    ZacharyPhase = "enabling"
	ZacharyClosing     ZacharyPhase = "closing"
)

// ZacharyPhases returns the vocabulary in order.
func ZacharyPhases() []ZacharyPhase {
	return []ZacharyPhase{ZacharyPreparing, ZacharyNegotiating, ZacharyEnabling, ZacharyClosing}
}

// Source returns the key of the work in [mentorship.References].
func (ZacharyPhase) Source() rule.Source { return "zachary-2000" }

// A KramPhase is one of the four that Kram found in relationships at work
// (kram-1983), which looks at how the two people grow together and apart: a
// closed vocabulary.
type KramPhase string

// The phases in order.
const (
	KramInitiation   KramPhase = "initiation"
	KramCultivation  KramPhase = "cultivation"
	KramSeparation   KramPhase = "separation"
	KramRedefinition KramPhase = "redefinition"
)

// KramPhases returns the vocabulary in order.
func KramPhases() []KramPhase {
	return []KramPhase{KramInitiation, KramCultivation, KramSeparation, KramRedefinition}
}

// Source returns the key of the work in [mentorship.References].
func (KramPhase) Source() rule.Source { return "kram-1983" }

// Months returns about how many months Kram saw a phase last, from and to; both
// are 0 where this module has no figure that it could confirm. They come from
// relationships that nobody arranged, and programmes are often shorter.
func (k KramPhase) Months() (from, to int) {
	switch k {
	case KramInitiation:
		return 6, 12
	case KramCultivation:
		return 24, 60
	default:
		return 0, 0
	}
}

// A Counterpart is what others call a phase. It is empty where they have none.
type Counterpart struct {
	Zachary ZacharyPhase
	Kram    KramPhase
}

// CrossWalk returns what others call a phase of the article. The three do not
// part a relationship at the same places; which phase comes nearest is
// convention. Readiness has no counterpart of Kram's, whose phases begin when
// two people meet, and none of the four phases of the article is Kram's
// redefinition: [State.CrossWalk] tells that one.
func CrossWalk(p mentorship.Phase) Counterpart {
	switch p {
	case mentorship.PhaseReadiness:
		return Counterpart{ZacharyPreparing, ""}
	case mentorship.PhaseAcquaintance:
		return Counterpart{ZacharyNegotiating, KramInitiation}
	case mentorship.PhaseApplication:
		return Counterpart{ZacharyEnabling, KramCultivation}
	case mentorship.PhaseClosure:
		return Counterpart{ZacharyClosing, KramSeparation}
	default:
		return Counterpart{}
	}
}

// CrossWalk returns what others call the phase of the relationship as a whole,
// by the phase of the article that it belongs to. A relationship that was
// redefined, or closed in order to go on as something else, is in Kram's
// redefinition. Before anybody is mentored there is no counterpart.
func (s State) CrossWalk() Counterpart {
	c := s.content()
	at := CrossWalk(c.machine.as(c.phase()))
	if at != (Counterpart{}) && (!c.redefined.IsZero() || c.closing.Ending == journal.EndingRedefined) {
		at.Kram = KramRedefinition
	}
	return at
}
