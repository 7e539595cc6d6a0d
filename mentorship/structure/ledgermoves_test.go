package structure_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

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
