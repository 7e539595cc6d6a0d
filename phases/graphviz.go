package phases

import (
	"fmt"
	"strings"
	"unicode"
)

// Graphviz returns the machine as the text of a graph for Graphviz (dot). It
// shows what [Machine.Mermaid] shows.
func (m Machine) Graphviz(ways ...Way) string {
	d := m.diagram(ways)
	first, last := int(firstPhase), int(m.content().closure())-1
	var b strings.Builder
	fmt.Fprintf(&b, "digraph phases {\n  label=%s labelloc=t fontname=sans compound=true newrank=true rankdir=TB\n", quoted(d.title))
	fmt.Fprintf(&b, "  tooltip=%s\n", quoted(d.description))
	b.WriteString("  node [shape=box style=\"rounded,filled\" fillcolor=white fontname=sans]\n")
	b.WriteString("  edge [fontname=sans fontsize=10 color=gray40]\n")
	b.WriteString("  start [shape=point width=0.2 fillcolor=black label=\"\"]\n")
	fmt.Fprintf(&b, "  subgraph cluster_phases {\n    label=%s style=rounded color=gray60\n", quoted(d.frame))
	for i := range d.nodes {
		if n := &d.nodes[i]; n.framed {
			n.graphviz(&b, "    ", d)
		}
	}
	b.WriteString("  }\n")
	for i := range d.nodes {
		if n := &d.nodes[i]; !n.framed {
			n.graphviz(&b, "  ", d)
		}
	}
	b.WriteString("  start -> s0\n")
	for _, e := range d.edges {
		from, to, attributes := e.from, e.to, ""
		if from == atFrame { // an edge at a frame needs a node within it
			from, attributes = last, " ltail=cluster_phases"
		}
		if to == atFrame {
			to, attributes = first, attributes+" lhead=cluster_phases"
		}
		if len(e.back) > 0 {
			attributes += " dir=both arrowtail=empty"
		}
		if len(e.taken) > 0 {
			attributes += " color=\"#1f5f99\" penwidth=2.5"
		}
		fmt.Fprintf(&b, "  %s -> %s [label=%s%s]\n", d.nodes[from].id, d.nodes[to].id, quoted(d.label(&e)...), attributes)
	}
	for _, n := range d.nodes {
		if len(n.notes) > 0 {
			fmt.Fprintf(&b, "  %s_note [shape=note style=filled fillcolor=lightyellow fontsize=10 label=\"%s\\l\"]\n", n.id, strings.Join(escaped(n.notes), `\l`))
			fmt.Fprintf(&b, "  { rank=same; %s -> %s_note [style=dashed arrowhead=none] }\n", n.id, n.id)
		}
	}
	b.WriteString("}\n")
	return b.String()
}

func (n *node) graphviz(b *strings.Builder, indent string, d *diagram) {
	colours := ""
	switch {
	case n.current:
		colours = " fillcolor=\"#1f5f99\" fontcolor=white penwidth=2"
	case len(n.taken) > 0:
		colours = " fillcolor=\"#cfe3f5\" color=\"#2b6aa3\" penwidth=2"
	}
	fmt.Fprintf(b, "%s%s [label=%s%s]\n", indent, n.id, quoted(append([]string{n.name}, d.lines(n.taken)...)...), colours)
}

// quoted returns lines as a quoted string of Graphviz.
func quoted(lines ...string) string { return `"` + strings.Join(escaped(lines), `\n`) + `"` }

// escaped returns lines that Graphviz shows as they are. Within quotes it reads
// escapes by a backslash, and entities.
func escaped(lines []string) []string {
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = graphvizEscapes.Replace(printable(line))
	}
	return texts
}

var graphvizEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `&`, `&amp;`)

// printable returns text with a mark in place of all that cannot be shown.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
