package phases

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A diagram is a machine as nodes and edges, and ways that were taken through
// it. [Machine.Mermaid] and [Machine.Graphviz] write it down.
type diagram struct {
	title, description string
	frame              string // what stands on the frame around the phases
	nodes              []node // by stage; then one for what is paused, if anything can be
	edges              []edge
	closure            int
	ways               int // how many there are
}

// A node is a stage, or what it means to be paused.
type node struct {
	id, name string
	framed   bool     // one of the definition's phases
	current  bool     // somebody is there
	notes    []string // what is asked for before the next
	taken    []taken
}

// An edge leads from one node to another; atFrame stands for all within the frame.
type edge struct {
	from, to int
	kinds    []string
	back     []string // what takes it back
	taken    []taken
}

// atFrame is in place of a node.
const atFrame = -1

// taken is when people were somewhere or went some way.
type taken struct {
	when   string
	people []string
}

func (m Machine) diagram(ways []Way) *diagram {
	table := m.content()
	d := &diagram{
		title:   "Phases of a mentorship",
		frame:   fmt.Sprintf("%s, version %d", table.definition.Name, int(table.definition.Version)),
		closure: int(table.closure()), ways: len(ways),
	}
	for i, name := range table.names {
		d.nodes = append(d.nodes, node{
			id: fmt.Sprintf("s%d", i), name: string(name), framed: i >= int(firstPhase) && i < d.closure,
		})
	}
	var arrows []arrow
	for _, p := range m.Passages() {
		from, to := d.find(p.From), d.find(p.To)
		for _, k := range p.Kinds {
			arrows = append(arrows, arrow{from, to, string(k)})
		}
		d.nodes[from].notes = append(d.nodes[from].notes, guardNotes(p)...)
	}
	if pausing := table.pausing(len(d.nodes)); pausing != nil {
		arrows = append(arrows, pausing...)
		d.nodes = append(d.nodes, node{id: "paused", name: "paused"})
	}
	d.draw(d.gathered(arrows))
	for _, w := range ways {
		d.take(w)
	}
	d.description = d.describe()
	return d
}

// find returns the node of a phase, -1 if there is none.
func (d *diagram) find(name journal.PhaseName) int {
	return slices.IndexFunc(d.nodes[:d.closure+1], func(n node) bool { return n.name == string(name) })
}

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

// guardNotes tells what is asked for on a way.
func guardNotes(p Passage) []string {
	const most = 6 // of one severity, so that a note stays one
	var needed, advised []string
	for _, info := range p.Guards.Infos() {
		if info.Severity >= rule.Violation {
			needed = append(needed, info.Title)
		} else {
			advised = append(advised, info.Title)
		}
	}
	note := func(word string, titles []string) []string {
		if len(titles) == 0 {
			return nil
		}
		lines := []string{fmt.Sprintf("%s for %s", word, p.To)}
		for _, title := range titles[:min(most, len(titles))] {
			lines = append(lines, "· "+title)
		}
		if more := len(titles) - most; more > 0 {
			lines = append(lines, fmt.Sprintf("· and %d more", more))
		}
		return lines
	}
	return append(note("Needed", needed), note("Advised", advised)...)
}

// take marks what lies on a way.
func (d *diagram) take(w Way) {
	before := -1
	for i, s := range w.Stays {
		at := d.find(s.Phase)
		if at < 0 { // of another machine
			before = -1
			continue
		}
		n := &d.nodes[at]
		when := fmt.Sprintf("%d · %s to %s", i+1, date(s.From), date(s.Until))
		if s.Until.IsZero() {
			when = fmt.Sprintf("%d · since %s", i+1, date(s.From))
			n.current = true
		}
		n.taken = take(n.taken, when, string(w.Person))
		if before >= 0 {
			e, mark := d.walked(before, at)
			e.taken = take(e.taken, mark+date(s.From), string(w.Person))
		}
		before = at
	}
}

// Marks of what was taken, and of what leads back.
const (
	markTaken = "✓ "
	markBack  = "↩ "
)

// walked returns the edge on which somebody went from one node to another, and
// the mark of its direction.
func (d *diagram) walked(from, to int) (*edge, string) {
	out, in := from, to
	if d.nodes[from].framed && !d.nodes[to].framed {
		out = atFrame
	}
	if d.nodes[to].framed && !d.nodes[from].framed {
		in = atFrame
	}
	for _, ends := range [...][2]int{{from, to}, {out, in}} {
		if e := d.between(ends[0], ends[1]); e != nil {
			return e, markTaken
		}
		if e := d.between(ends[1], ends[0]); e != nil && e.back != nil {
			return e, markTaken + markBack
		}
	}
	return d.edge(from, to), markTaken
}

func take(list []taken, when, person string) []taken {
	for i := range list {
		if list[i].when == when {
			list[i].people = append(list[i].people, person)
			return list
		}
	}
	return append(list, taken{when, []string{person}})
}

// lines tells when, and who if there is more than one way.
func (d *diagram) lines(list []taken) []string {
	const most, named = 8, 3
	var lines []string
	for i, t := range list {
		switch {
		case i == most:
			return append(lines, fmt.Sprintf("and %d more", len(list)-most))
		case d.ways < 2:
			lines = append(lines, t.when)
		case len(t.people) <= named:
			lines = append(lines, t.when+", "+strings.Join(t.people, ", "))
		default:
			lines = append(lines, fmt.Sprintf("%s, %d people", t.when, len(t.people)))
		}
	}
	return lines
}

// label returns what stands beside an edge.
func (d *diagram) label(e *edge) []string {
	lines := slices.Clone(e.kinds)
	for _, kind := range e.back {
		lines = append(lines, markBack+kind)
	}
	return append(lines, d.lines(e.taken)...)
}

// describe tells in words what the diagram shows, for those who do not see it.
func (d *diagram) describe() string {
	var names []string
	for _, n := range d.nodes {
		if n.framed {
			names = append(names, n.name)
		}
	}
	text := "From the first request through " + strings.Join(names, ", ") + " to closure."
	if d.ways > 0 {
		text += " What was passed is marked, with dates."
	}
	return text
}

// date returns the day of an instant, in UTC.
func date(t time.Time) string { return t.UTC().Format(time.DateOnly) }
