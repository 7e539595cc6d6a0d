package phases

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// An arrow is an edge of a single kind of event.
type arrow struct {
	from, to int
	kind     string
}

// pausing returns the arrows to and from what is paused, the node of the given
// index.
func (m *machine) pausing(rest int) []arrow {
	var arrows []arrow
	for i := range m.names {
		in := stagesOf(stage(i))
		if m.permit(paused, journal.Paused{}, in) == nil {
			continue
		}
		arrows = append(arrows, arrow{i, rest, "paused"})
		while := func(b journal.Body, to int) {
			a := arrow{rest, to, string(b.Form().Kind)}
			if p := m.permit(deedOf(b).act, b, in); p != nil && p.paused && !slices.Contains(arrows, a) {
				arrows = append(arrows, a)
			}
		}
		while(journal.Resumed{}, i)
		while(journal.Left{}, int(m.closure()))
		while(journal.Closed{}, int(m.closure()))
	}
	return arrows
}

// gathered returns the arrows, with one from or to the frame in place of those
// that are the same for each phase in it.
func (d *diagram) gathered(all []arrow) []arrow {
	phases := 0
	for _, n := range d.nodes {
		if n.framed {
			phases++
		}
	}
	framed := func(a arrow) arrow {
		from, to := d.nodes[a.from].framed, d.nodes[a.to].framed
		switch {
		case from && !to:
			a.from = atFrame
		case to && !from:
			a.to = atFrame
		}
		return a
	}
	count := map[arrow]int{}
	for _, a := range all {
		count[framed(a)]++
	}
	var list []arrow
	for _, a := range all {
		if f := framed(a); f != a && phases > 1 && count[f] == phases {
			a = f
		}
		if !slices.Contains(list, a) {
			list = append(list, a)
		}
	}
	return list
}

// draw makes edges of arrows. What leads back from closure, or from what is
// paused, is told on the edge that leads there.
func (d *diagram) draw(arrows []arrow) {
	for _, a := range arrows {
		if e := d.between(a.to, a.from); e != nil && a.from >= d.closure && a.to != d.closure {
			e.back = append(e.back, a.kind)
			continue
		}
		e := d.edge(a.from, a.to)
		e.kinds = append(e.kinds, a.kind)
	}
}

// between returns the edge from one node to another, nil if there is none.
func (d *diagram) between(from, to int) *edge {
	for i := range d.edges {
		if e := &d.edges[i]; e.from == from && e.to == to {
			return e
		}
	}
	return nil
}

// edge returns the edge from one node to another, drawing it if there is none.
func (d *diagram) edge(from, to int) *edge {
	if e := d.between(from, to); e != nil {
		return e
	}
	d.edges = append(d.edges, edge{from: from, to: to})
	return &d.edges[len(d.edges)-1]
}

// within reports whether an edge leads from one phase to another.
func (d *diagram) within(e *edge) bool {
	return e.from != atFrame && e.to != atFrame && d.nodes[e.from].framed && d.nodes[e.to].framed
}
