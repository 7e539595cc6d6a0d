package structure_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

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

// A move is one change to both ledgers. The model reports whether it fits.
type move struct {
	name   string
	ledger func(structure.Ledger) (structure.Ledger, error)
	model  func(model) bool
}

func until(n int) time.Time {
	if n == forever {
		return time.Time{}
	}
	return day(n)
}

func span(from, end int) mentorship.Period {
	return mentorship.Period{From: day(from), Until: until(end)}
}

func accept(id mentorship.RelationshipID, from, end int, roles ...modelledRole) move {
	r := mentorship.Relationship{ID: id, Period: span(from, end)}
	for i, p := range roles {
		q := mentorship.Participant{Person: p.person, Role: p.role, Period: span(p.from, p.until)}
		if p.from == from && p.until == end { // as long as the relationship, however long that will be
			q.Period, roles[i].until = mentorship.Period{}, forever
		}
		r.Participants = append(r.Participants, q)
	}
	return move{
		fmt.Sprintf("accept %s from %d until %d", id, from, end),
		func(l structure.Ledger) (structure.Ledger, error) { return l.Accept(r) },
		func(m model) bool {
			if _, there := m.relationships[id]; there {
				return false
			}
			m.relationships[id] = modelled{from, end, slices.Clone(roles), nil}
			return true
		},
	}
}

func join(id mentorship.RelationshipID, person mentorship.PersonID, role mentorship.Role, from, end int) move {
	return move{
		fmt.Sprintf("%s joins %s as %s from %d until %d", person, id, role, from, end),
		func(l structure.Ledger) (structure.Ledger, error) {
			return l.Join(id, mentorship.Participant{Person: person, Role: role, Period: span(from, end)})
		},
		func(m model) bool {
			r, there := m.relationships[id]
			there = there && max(from, r.from) < min(end, r.until)
			for _, p := range r.roles {
				there = there && (p.person != person || p.until <= from || end <= p.from)
			}
			r.roles = append(r.roles, modelledRole{person, role, from, end})
			if there {
				m.relationships[id] = r
			}
			return there
		},
	}
}

func leave(id mentorship.RelationshipID, person mentorship.PersonID, on int) move {
	return move{
		fmt.Sprintf("%s leaves %s on %d", person, id, on),
		func(l structure.Ledger) (structure.Ledger, error) { return l.Leave(id, person, day(on)) },
		func(m model) bool {
			r := m.relationships[id]
			var roles []modelledRole
			left := false
			for _, p := range r.roles {
				if p.person == person && min(p.until, r.until) > on && max(p.from, r.from) < min(p.until, r.until) {
					left, p.until = true, on
					p.from = max(p.from, r.from)
				}
				if p.from < p.until {
					roles = append(roles, p)
				}
			}
			r.roles = roles
			if left {
				m.relationships[id] = r
			}
			return left
		},
	}
}

func pause(id mentorship.RelationshipID, from, end int, releases bool) move {
	return move{
		fmt.Sprintf("pause %s from %d until %d, releasing %v", id, from, end, releases),
		func(l structure.Ledger) (structure.Ledger, error) {
			return l.Pause(id, structure.Pause{Period: span(from, end), Releases: releases})
		},
		func(m model) bool {
			r, there := m.relationships[id]
			for _, p := range r.pauses {
				there = there && (p.until <= from || end <= p.from)
			}
			r.pauses = append(r.pauses, modelledPause{from, end, releases})
			if there {
				m.relationships[id] = r
			}
			return there
		},
	}
}

func resume(id mentorship.RelationshipID, on int) move {
	return move{
		fmt.Sprintf("resume %s on %d", id, on),
		func(l structure.Ledger) (structure.Ledger, error) { return l.Resume(id, day(on)) },
		func(m model) bool {
			r := m.relationships[id]
			paused := false
			var pauses []modelledPause
			for _, p := range r.pauses {
				if p.from <= on && on < p.until {
					paused, p.until = true, on
				}
				if p.from < p.until {
					pauses = append(pauses, p)
				}
			}
			r.pauses = pauses
			if paused {
				m.relationships[id] = r
			}
			return paused
		},
	}
}

func end(id mentorship.RelationshipID, on int) move {
	return move{
		fmt.Sprintf("end %s on %d", id, on),
		func(l structure.Ledger) (structure.Ledger, error) { return l.End(id, day(on)) },
		func(m model) bool {
			r, there := m.relationships[id]
			switch {
			case !there:
			case on <= r.from:
				delete(m.relationships, id)
			default:
				r.until = on
				m.relationships[id] = r
			}
			return there
		},
	}
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
