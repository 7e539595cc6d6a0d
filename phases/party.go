package phases

import "github.com/go-mentorship/mentorkit/mentorship"

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
	AsAsker       Party = "asker"       // made the request that it is about, or any open one
	AsAsked       Party = "asked"       // was asked in the request that it is about, or in any open one
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
	var set parties
	if s.context.Coordinator && s.actor.Person != "" {
		set |= coordinatorParty
	}
	if s.actor.Job != "" {
		return set | jobParty
	}
	id := s.actor.Person
	for i := range s.core.members {
		if m := &s.core.members[i]; m.person == id {
			if m.active() {
				set |= roleParty(m.role)
			} else {
				set |= formerParty
			}
		}
	}
	set |= s.sides(id)
	if set == 0 {
		return strangerParty
	}
	return set
}

// sides returns whether the person stands on either side of the request that
// the step is about; of any open one, if it is about none.
func (s Step) sides(id mentorship.PersonID) parties {
	var set parties
	about, named := requestOf(s.body)
	for i := range s.core.requests {
		r := &s.core.requests[i]
		if named && r.ID != about || !named && r.Status != Pending {
			continue
		}
		if r.By == id {
			set |= askerParty
		}
		if r.To == id {
			set |= askedParty
		}
	}
	return set
}
