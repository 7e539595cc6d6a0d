package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Load is what people carry over all relationships, each figure by person, at
// the time of the command and without it. Whoever is not in a map is one of whom
// that figure is not known; where a limit depends on it the command is refused,
// because silence is no free place. [Machine.Needs] tells whose figures a command
// depends on; others do no harm.
//
// Where two decisions could each be right and not both (two mentors accept one
// mentee, one mentor accepts two at their last place), the service appends to
// the person's own stream as well, under an expected version and in one
// transaction, as [State.Version] says.
type Load struct {
	// Free is how many mentees more somebody can take on. The ledger of package
	// structure knows.
	Free map[mentorship.PersonID]int
	// Mentored is in how many relationships other than this one somebody is
	// mentored, as a mentee or as a peer.
	Mentored map[mentorship.PersonID]int
	// Sent is how many open requests there are of somebody, and Received how many
	// to somebody.
	Sent, Received map[mentorship.PersonID]int
}

// Needs are the people whose figures in a [Load] a command depends on: a list for
// each map of it, in which nobody stands twice.
type Needs struct{ Free, Mentored, Sent, Received []mentorship.PersonID }

// Needs returns whose figures the guards of [StandardDefinition] look at when the
// command is decided in the state. Whether there is a limit that makes them matter
// is for the policy to say. Most commands need none.
func (m Machine) Needs(s State, c Command) Needs {
	var n Needs
	step := Step{core: m.content().adopt(s), event: (*journal.Event)(&c)}
	before, after, shifts := step.shifts()
	for _, sh := range shifts {
		if sh.burden(before, after) > 0 {
			n.Free = append(n.Free, sh.person)
		}
		if sh.isNewlyMentored() {
			n.Mentored = append(n.Mentored, sh.person)
		}
	}
	sender, receiver := step.asking()
	if sender != "" {
		n.Sent = []mentorship.PersonID{sender}
	}
	if receiver != "" {
		n.Received = []mentorship.PersonID{receiver}
	}
	return n
}
