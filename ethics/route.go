package ethics

import (
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Contact is somebody to whom a concern can be brought.
type Contact struct {
	Person mentorship.PersonID `json:"person"`
	// Post is in which capacity.
	Post journal.Code `json:"post,omitzero"`
	// Outside says that they do not belong to the organisation: an ombudsperson, a
	// regulator, a union.
	Outside bool `json:"outside,omitzero"`
}

// An Organisation is to whom concerns can be brought, and what ties its people. It
// prints as "[redacted]".
type Organisation struct {
	// Contacts are in the order in which one would turn to them.
	Contacts []Contact `json:"contacts"`
	// People are records, for who manages whom; Ties and Dependences what else
	// ties them.
	People      []mentorship.Person `json:"people,omitzero"`
	Ties        []mentorship.Tie    `json:"ties,omitzero"`
	Dependences []Dependence        `json:"dependences,omitzero"`
}

// A Route is to whom a concern can be brought in safety, step by step. It does not
// say who brings it.
type Route struct {
	// Steps are those within the organisation, then those outside.
	Steps []Contact `json:"steps"`
	// Outside says that nobody within is left: the concern goes to somebody
	// outside, also if none is listed.
	Outside bool `json:"outside"`
	// Avoided is how many contacts were left out.
	Avoided int `json:"avoided"`
}

// Route returns to whom a concern about somebody can be brought at an instant: all
// contacts but the one it is about, those whom anything ties to them, those below
// them in the line of management however far down, and who reports it. Who reports
// it is empty where that is not to be known.
//
// Ties count either way round, acknowledged or not, as long as they hold; what
// cannot be read holds. Two people with ties of one kind to one matter are tied by
// it. At the zero instant all ties hold.
func (o Organisation) Route(about, reporter mentorship.PersonID, at time.Time) Route {
	return o.avoiding(o.tied(about, at), about, reporter)
}

// avoiding returns the route that leaves out those who are tied to whom the concern is
// about, and the two.
func (o Organisation) avoiding(tied map[mentorship.PersonID]bool, about, reporter mentorship.PersonID) Route {
	r := Route{Steps: []Contact{}}
	seen := map[mentorship.PersonID]bool{}
	for _, outside := range [...]bool{false, true} {
		for _, c := range o.Contacts {
			switch {
			case c.Outside != outside || seen[c.Person]:
			case c.Person == "" || c.Person == about || c.Person == reporter || tied[c.Person]:
				r.Avoided++
				seen[c.Person] = true
			default:
				r.Steps = append(r.Steps, c)
				seen[c.Person] = true
			}
		}
	}
	r.Outside = len(r.Steps) == 0 || r.Steps[0].Outside
	return r
}

// tied returns everybody whom something ties to a person.
func (o Organisation) tied(to mentorship.PersonID, at time.Time) map[mentorship.PersonID]bool {
	type matter struct {
		kind mentorship.TieKind
		id   string
	}
	tied, theirs := map[mentorship.PersonID]bool{}, map[matter]bool{}
	below := map[mentorship.PersonID][]mentorship.PersonID{}
	both := func(a, b mentorship.PersonID) {
		if a == to {
			tied[b] = true
		}
		if b == to {
			tied[a] = true
		}
	}
	for i := range o.Ties {
		t := &o.Ties[i]
		if !holds(t.Period, at) {
			continue
		}
		both(t.From, t.To)
		if t.Matter != "" && (t.From == to || t.To == to) {
			theirs[matter{t.Kind, t.Matter}] = true
		}
		if t.Kind == mentorship.TieLineManager {
			below[t.From] = append(below[t.From], t.To)
		}
	}
	for i := range o.Ties {
		if t := &o.Ties[i]; t.Matter != "" && theirs[matter{t.Kind, t.Matter}] && holds(t.Period, at) {
			tied[t.From], tied[t.To] = true, true
		}
	}
	for i := range o.Dependences {
		if d := &o.Dependences[i]; holds(d.Period, at) {
			both(d.Weaker, d.Stronger)
		}
	}
	for i := range o.People {
		if p := &o.People[i]; p.Manager != "" {
			both(p.Manager, p.ID)
			below[p.Manager] = append(below[p.Manager], p.ID)
		}
	}
	done := map[mentorship.PersonID]bool{to: true}
	for queue := []mentorship.PersonID{to}; len(queue) > 0; queue = queue[1:] {
		for _, p := range below[queue[0]] {
			if !done[p] {
				done[p], tied[p] = true, true
				queue = append(queue, p)
			}
		}
	}
	return tied
}

// holds reports whether something that has a period holds at an instant. What
// cannot be read holds, and so does everything at the zero instant.
func holds(p mentorship.Period, at time.Time) bool {
	return at.IsZero() || p.Reversed() || p.Contains(at)
}

// with returns the organisation with more ties.
func (o Organisation) with(ties []mentorship.Tie) Organisation {
	o.Ties = slices.Concat(o.Ties, ties)
	return o
}

// Format writes "[redacted]" for every verb.
func (Organisation) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, redacted) }

// LogValue returns "[redacted]".
func (Organisation) LogValue() slog.Value { return slog.StringValue(redacted) }
