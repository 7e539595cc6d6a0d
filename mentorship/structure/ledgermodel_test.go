package structure_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// A model is the obvious ledger: it looks at every day up to the horizon, one
// after another, and nothing that it does is clever.
type model struct {
	capacity      map[mentorship.PersonID]int
	relationships map[mentorship.RelationshipID]modelled
}

// modelled is a relationship in days. An end of forever is open.
type modelled struct {
	from, until int
	roles       []modelledRole
	pauses      []modelledPause
}

type modelledRole struct {
	person      mentorship.PersonID
	role        mentorship.Role
	from, until int
}

type modelledPause struct {
	from, until int
	releases    bool
}

const (
	horizon = 12
	forever = 1000
)

func (m model) clone() model {
	c := model{m.capacity, map[mentorship.RelationshipID]modelled{}}
	for id, r := range m.relationships {
		r.roles, r.pauses = slices.Clone(r.roles), slices.Clone(r.pauses)
		c.relationships[id] = r
	}
	return c
}

// carried returns how many mentees somebody carries on a day.
func (m model) carried(who mentorship.PersonID, day int) int {
	sum := 0
	for _, r := range m.relationships {
		if day < r.from || day >= r.until {
			continue
		}
		released := false
		for _, p := range r.pauses {
			released = released || p.releases && p.from <= day && day < p.until
		}
		mentors, mentees := map[mentorship.PersonID]bool{}, map[mentorship.PersonID]bool{}
		for _, p := range r.roles {
			if p.from <= day && day < p.until {
				mentors[p.person] = mentors[p.person] || p.role == mentor || p.role == peer
				mentees[p.person] = mentees[p.person] || p.role == mentee || p.role == peer
			}
		}
		guides, guided, others := 0, 0, 0
		for _, is := range mentors {
			if is {
				guides++
			}
		}
		for id, is := range mentees {
			if is {
				guided++
				if id != who {
					others++
				}
			}
		}
		if !released && mentors[who] && others > 0 {
			for guided > 0 { // dealt out one by one, this mentor first
				sum++
				guided -= guides
			}
		}
	}
	return sum
}

// bears reports whether nobody carries too much after the change who did not
// carry as much before.
func (m model) bears(before model) bool {
	for id, capacity := range m.capacity {
		for d := range horizon {
			if now := m.carried(id, d); now > capacity && now > before.carried(id, d) {
				return false
			}
		}
	}
	return true
}

// step makes a move in both and compares them, on every day and for everybody.
// It returns what the ledger said.
func step(t *testing.T, l structure.Ledger, m model, mv move) (structure.Ledger, model, error) {
	t.Helper()
	next, err := mv.ledger(l)
	hoped := m.clone()
	fits := mv.model(hoped)
	_, refused := errors.AsType[*structure.RefusedError](err)
	switch {
	case !fits:
		if !errors.Is(err, structure.ErrLedger) {
			t.Fatalf("%s does not fit, got %v", mv.name, err)
		}
	case !hoped.bears(m):
		if !refused {
			t.Fatalf("%s is too much, got %v", mv.name, err)
		}
	default:
		if err != nil {
			t.Fatalf("%s is refused: %v", mv.name, err)
		}
		m = hoped
	}
	for id, capacity := range m.capacity {
		loads := next.Loads(id)
		for d := range horizon {
			got := 0
			for _, load := range loads {
				if load.Period.Contains(day(d)) {
					got += load.Mentees
				}
			}
			if want := m.carried(id, d); got != want {
				t.Fatalf("after %s, %s carries %d on day %d, want %d: %v", mv.name, id, got, d, want, loads)
			}
			if got > capacity {
				t.Fatalf("after %s, %s carries %d of %d on day %d", mv.name, id, got, capacity, d)
			}
		}
	}
	return next, m, err
}
