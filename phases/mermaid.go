package phases

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/internal/mermaid"
)

// Mermaid returns the machine as the text of a state diagram of Mermaid
// (stateDiagram-v2): the phases with the ways between them, the kinds of event
// that lead there, what is asked for before, and pausing. What leads from or to
// every phase alike is drawn once, at the frame around them.
//
// Phases that lie on the ways given (see [Machine.Ways]) are coloured, and bear
// the dates, those of several ways with the people; days are those of UTC. Equal
// machines and ways give equal text. Names are escaped, whatever they are.
func (m Machine) Mermaid(ways ...Way) string {
	d := m.diagram(ways)
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	fmt.Fprintf(&b, "  accTitle: %s\n  accDescr: %s\n", mermaid.Text(d.title), mermaid.Text(d.description))
	b.WriteString("  [*] --> s0\n")
	for i := range d.nodes {
		if i == int(firstPhase) {
			d.mermaidFrame(&b)
		}
		if n := &d.nodes[i]; !n.framed {
			n.mermaid(&b, "  ", d)
		}
	}
	for i := range d.edges {
		if e := &d.edges[i]; !d.within(e) {
			e.mermaid(&b, "  ", d)
		}
	}
	for i := range d.nodes {
		if n := &d.nodes[i]; len(n.notes) > 0 {
			fmt.Fprintf(&b, "  note right of %s\n", n.id)
			for _, line := range n.notes {
				fmt.Fprintf(&b, "    %s\n", mermaid.Text(line))
			}
			b.WriteString("  end note\n")
		}
	}
	d.mermaidColours(&b)
	return b.String()
}

const frameID = "phases"

// mermaidFrame writes the phases, and what leads from one to another, within
// their frame.
func (d *diagram) mermaidFrame(b *strings.Builder) {
	fmt.Fprintf(b, "  state \"%s\" as %s {\n", mermaid.Text(d.frame), frameID)
	for i := range d.nodes {
		if n := &d.nodes[i]; n.framed {
			n.mermaid(b, "    ", d)
		}
	}
	for i := range d.edges {
		if e := &d.edges[i]; d.within(e) {
			e.mermaid(b, "    ", d)
		}
	}
	b.WriteString("  }\n")
}

func (n *node) mermaid(b *strings.Builder, indent string, d *diagram) {
	fmt.Fprintf(b, "%sstate \"%s\" as %s\n", indent, mermaid.Text(n.name), n.id)
	for _, line := range d.lines(n.taken) {
		fmt.Fprintf(b, "%s%s : %s\n", indent, n.id, mermaid.Text(line))
	}
}

func (e *edge) mermaid(b *strings.Builder, indent string, d *diagram) {
	id := func(i int) string {
		if i == atFrame {
			return frameID
		}
		return d.nodes[i].id
	}
	var lines []string
	for _, line := range d.label(e) {
		lines = append(lines, mermaid.Text(line))
	}
	fmt.Fprintf(b, "%s%s --> %s : %s\n", indent, id(e.from), id(e.to), strings.Join(lines, "<br/>"))
}

// mermaidColours colours what lies on the ways. The colours are those of fill,
// line and text together, and so hold on a light ground and on a dark one.
func (d *diagram) mermaidColours(b *strings.Builder) {
	var passed, current []string
	for _, n := range d.nodes {
		switch {
		case n.current:
			current = append(current, n.id)
		case len(n.taken) > 0:
			passed = append(passed, n.id)
		}
	}
	if len(passed) > 0 {
		fmt.Fprintf(b, "  classDef passed fill:#cfe3f5,stroke:#2b6aa3,color:#10263a\n  class %s passed\n", strings.Join(passed, ","))
	}
	if len(current) > 0 {
		fmt.Fprintf(b, "  classDef current fill:#1f5f99,stroke:#10263a,color:#ffffff\n  class %s current\n", strings.Join(current, ","))
	}
}
