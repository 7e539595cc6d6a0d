package phases

import (
	"cmp"
	"reflect"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A State is where a relationship stands: what follows from its events, and
// from nothing else. It is an immutable value, safe for concurrent use. The zero
// State is that of a relationship of which nothing was recorded.
//
// A State belongs to the [Machine] that made it. Compare two with [State.Equal];
// == tells whether they are one and the same.
type State struct{ core *core }

func (s State) content() *core {
	if s.core == nil {
		return new(core)
	}
	return s.core
}

// state returns the state of a content; where nothing was recorded, the zero one.
func (c *core) state() State {
	if c.version == 0 {
		return State{}
	}
	return State{c}
}

// Relationship returns the relationship's id; empty in the zero State.
func (s State) Relationship() mentorship.RelationshipID { return s.content().relationship }

// Version returns the number of events behind the state. A service that appends
// under an expected version lets only one of two decisions win that were made on
// the same state.
func (s State) Version() int { return s.content().version }

// Last returns the instant of the last event; zero where there is none.
func (s State) Last() time.Time { return s.content().last.at }

// Phase returns the phase of the relationship as a whole: [Unopened],
// [Requested], [Lapsed] or [Forming] before anybody is mentored; then the
// furthest phase that at least half of those who are mentored have reached
// (convention); and in the end "closure". Whoever joined later counts from the
// moment when they have come as far as the whole was then, or when nobody else is
// left. So one who lags does not hold back the name of the whole, nor do several
// who come late; and nobody is held back by the name, since what somebody may do
// goes by their own phase.
func (s State) Phase() journal.PhaseName {
	c := s.content()
	return c.machine.name(c.phase())
}

// Paused reports whether the relationship as a whole is paused.
func (s State) Paused() bool { return s.content().paused() }

// Outline returns what the relationship is to be, as stated last: as it was
// opened, with what redefinitions state (see [journal.Outline.With]); and the
// period as outlined, agreed or extended. It equals that of [journal.Facts].
func (s State) Outline() journal.Outline {
	o := s.content().outline
	o.Purpose = slices.Clone(o.Purpose)
	o.Objectives = slices.Clone(o.Objectives)
	o.Channels = slices.Clone(o.Channels)
	o.Period = s.content().period
	return o
}

// Definition returns the description of phases that the relationship was opened
// under; zero where that was not recorded.
func (s State) Definition() journal.Definition { return s.content().definition }

// Opened returns when the relationship was opened; zero if it was not.
func (s State) Opened() time.Time { return s.content().opened }

// Requests returns the requests in the order in which they were made.
func (s State) Requests() []Request {
	all := slices.Clone(s.content().requests)
	for i := range all {
		all[i].Asked = slices.Clone(all[i].Asked)
	}
	return all
}

// Participants returns all who take part or took part, in the order in which
// they joined. Who came back, or changed role, stands there once for each time.
func (s State) Participants() []Participant {
	c := s.content()
	all := make([]Participant, len(c.members))
	for i := range c.members {
		all[i] = c.participant(&c.members[i])
	}
	return all
}

// Participant returns the person's last part in the relationship, and whether
// there is one.
func (s State) Participant(id mentorship.PersonID) (Participant, bool) {
	c := s.content()
	for i := len(c.members) - 1; i >= 0; i-- {
		if c.members[i].person == id {
			return c.participant(&c.members[i]), true
		}
	}
	return Participant{}, false
}

// Goals returns the goals in the order in which they were set.
func (s State) Goals() []Goal { return slices.Clone(s.content().goals) }

// Tasks returns the tasks in the order in which they were agreed.
func (s State) Tasks() []Task { return slices.Clone(s.content().tasks) }

// Agreement returns the version of the agreement that can be signed or is in
// force, with its signatures, one of each person, and whether there is one.
// Terms that state a period state it as it was extended or redefined since, so
// that another version which is written from them does not take that back.
func (s State) Agreement() (mentorship.Agreement, bool) {
	c := s.content()
	if c.agreed == 0 {
		return mentorship.Agreement{}, false
	}
	a := mentorship.Agreement{
		ID: c.agreement, Relationship: c.relationship, Version: int(c.agreed), Terms: cloneTerms(c.terms),
	}
	for i := range c.members {
		m := &c.members[len(c.members)-1-i] // a later part has the signature of an earlier one, or a newer
		listed := slices.ContainsFunc(a.Signatures, func(s mentorship.Signature) bool { return s.Person == m.person })
		if m.signed == c.agreed && !listed {
			a.Signatures = append(a.Signatures, mentorship.Signature{Person: m.person, At: m.signedAt})
		}
	}
	slices.SortFunc(a.Signatures, compareSignatures)
	return a, true
}

// Pauses returns when the relationship as a whole was paused, in order; the last
// one is open while it lasts.
func (s State) Pauses() []mentorship.Period { return slices.Clone(s.content().pauses) }

// Closing returns how the relationship was closed, and whether it is.
func (s State) Closing() (Closing, bool) {
	c := s.content().closing
	c.Outstanding = slices.Clone(c.Outstanding)
	return c, !c.At.IsZero()
}

// Own returns the events of a programme's own kind, in order.
func (s State) Own(kind journal.Kind) []journal.Event {
	var events []journal.Event
	for _, e := range s.content().own {
		if e.Kind() == kind {
			events = append(events, e)
		}
	}
	return events
}

// Equal reports whether both states say the same, and belong to equal machines.
func (s State) Equal(other State) bool {
	a, b := s.content(), other.content()
	return a == b || a.machine == b.machine && reflect.DeepEqual(*a, *b)
}

func compareSignatures(a, b mentorship.Signature) int {
	return cmp.Or(cmp.Compare(a.Person, b.Person), a.At.Compare(b.At))
}

func cloneTerms(t mentorship.Terms) mentorship.Terms {
	t.Goals = slices.Clone(t.Goals)
	t.Channels = slices.Clone(t.Channels)
	t.Feedback = slices.Clone(t.Feedback)
	t.Confidentiality.Exceptions = slices.Clone(t.Confidentiality.Exceptions)
	return t
}
