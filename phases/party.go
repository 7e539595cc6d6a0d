package phases

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Party is in what capacity somebody gives a command: a closed vocabulary
// (convention). It follows from the state, the command and the [Context]; one
// actor may have several at once.
type Party string

// The parties.
const (
	AsMentor      Party = "mentor"      // takes part as a mentor
	AsMentee      Party = "mentee"      // takes part as a mentee
	AsPeer        Party = "peer"        // takes part as a peer
	AsFacilitator Party = "facilitator" // oversees a peer cohort
	AsFormer      Party = "former"      // took part, and has left
	AsAsker       Party = "asker"       // made the request that it is about, or any open one; in [Lapsed] any
	AsAsked       Party = "asked"       // was asked in the request that it is about, or in any open one; in [Lapsed] in any
	AsCoordinator Party = "coordinator" // acts for the programme, as [Context.Coordinator] says
	AsJob         Party = "job"         // a job of the service, which nobody watches
	AsStranger    Party = "stranger"    // none of these
)

// Parties returns the vocabulary.
func Parties() []Party {
	return []Party{
		AsMentor, AsMentee, AsPeer, AsFacilitator, AsFormer, AsAsker, AsAsked, AsCoordinator, AsJob, AsStranger,
	}
}

// phrase returns the party as a sentence names it.
func (p Party) phrase() string {
	switch p {
	case AsFormer:
		return "somebody who has left"
	case AsAsker:
		return "the one who asked"
	case AsAsked:
		return "the one who was asked"
	default:
		return "a " + string(p)
	}
}

// parties is a set of them, by their place in [Parties].
type parties uint16

const (
	mentorParty parties = 1 << iota
	menteeParty
	peerParty
	facilitatorParty
	formerParty
	askerParty
	askedParty
	coordinatorParty
	jobParty
	strangerParty
)

// programmeParties act for the programme.
const programmeParties = coordinatorParty | jobParty

func partiesOf(list []Party) (set parties, unknown []Party) {
	for _, p := range list {
		found := false
		for i, q := range Parties() {
			if p == q {
				set |= 1 << i
				found = true
			}
		}
		if !found {
			unknown = append(unknown, p)
		}
	}
	return set, unknown
}

func (set parties) list() []Party {
	var in []Party
	for i, p := range Parties() {
		if set>>i&1 == 1 {
			in = append(in, p)
		}
	}
	return in
}

func roleParty(r mentorship.Role) parties {
	switch r {
	case mentorship.RoleMentor:
		return mentorParty
	case mentorship.RoleMentee:
		return menteeParty
	case mentorship.RolePeer:
		return peerParty
	case mentorship.RoleFacilitator:
		return facilitatorParty
	}
	return 0
}

// parties returns in what capacities the actor of a step may give it.
func (s Step) parties() parties {
	if s.event == nil {
		return 0
	}
	return s.core.among(s.event, s.coordinated(), ^parties(0))
}

// among returns in what capacities an actor acts. What none of those who are
// asked for would be need not be found out.
func (c *core) among(e *journal.Event, coordinator bool, asked parties) parties {
	if e.Actor.Job != "" {
		return jobParty
	}
	var set parties
	if coordinator {
		set = coordinatorParty
	}
	for i := range c.members {
		if m := &c.members[i]; m.person == e.Actor.Person {
			if m.active() {
				set |= roleParty(m.role)
			} else {
				set |= formerParty
			}
		}
	}
	if set == 0 || asked&(askerParty|askedParty) != 0 {
		set |= c.sides(e)
	}
	if set == 0 {
		return strangerParty
	}
	return set
}

// sides returns whether the actor stands on either side of the request that an
// event is about; of any open one, if it is about none; of any at all, where no
// open one is left to wait for.
func (c *core) sides(e *journal.Event) (set parties) {
	if len(c.requests) == 0 {
		return 0
	}
	about, named := requestOf(e.Body)
	over := c.now().has(lapsed)
	for i := range c.requests {
		r := &c.requests[i]
		if named && r.ID != about || !named && !over && r.Status != Pending {
			continue
		}
		if r.By == e.Actor.Person {
			set |= askerParty
		}
		if r.To == e.Actor.Person {
			set |= askedParty
		}
	}
	return set
}
