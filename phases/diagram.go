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
