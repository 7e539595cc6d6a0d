package page

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// A diagram is the machine: its phases side by side, the ways between them, and
// how many people stand where. It is drawn from [phases.Machine.Passages].
type diagram struct {
	Title  string
	Height int
	Nodes  []node
	Lines  []line
	Heads  []head
	Labels []label
	Ways   []way
}

type node struct {
	X, Width, Center string
	Class            string
	Name             string
	Counts           []string // at most two
	Alarm            string
}

type line struct{ X1, Y1, X2, Y2, Class string }

// A head is the point of an arrow; Path is drawn around its place.
type head struct{ X, Y, Path, Class string }

type label struct{ X, Y, Text, Anchor string }

// A way is what is asked before it is taken.
type way struct {
	From, To string
	Rules    []wayRule
}

type wayRule struct {
	Title, Kind string // "blocks" or "advised"
	Missing     int    // people for whom it is not met
}

// Heights in pixels: the lane of endings above the nodes, the nodes, and the lanes
// of other ways below them.
const (
	endLane   = 20
	nodeTop   = 44
	nodeLow   = 112
	nodeMid   = (nodeTop + nodeLow) / 2
	laneBelow = 22
)

// Points of arrows.
const (
	rightward = "M-9 -5 0 0 -9 5Z"
	downward  = "M-5 -9 0 0 5 -9Z"
	upward    = "M-5 9 0 0 5 9Z"
)

// A drawing is a diagram in the making.
type drawing struct {
	diagram
	columns int
}

// center and edge return places of a column in shares of the width, as numbers.
func (d *drawing) center(column int) float64 {
	return (float64(column) + 0.5) * 100 / float64(d.columns)
}

func (d *drawing) half() float64 { return 0.34 * 100 / float64(d.columns) }

func of100(share float64) string { return strconv.FormatFloat(share, 'f', 2, 64) + "%" }

func newDiagram(r course.Round) diagram {
	inside := r.Machine.Definition().Phases
	d := &drawing{columns: len(inside) + 2}
	last := d.columns - 1
	census := takeCensus(r)
	column := map[journal.PhaseName]int{phases.Closure: last} // what comes before the phases is the first
	d.node(0, "before", "p0", "", words.Count(census.before, "request")+" open")
	for i, phase := range inside {
		column[phase.Name] = i + 1
		alarm := ""
		if n := census.stalled[phase.Name]; n > 0 {
			alarm = fmt.Sprintf("%d stalled", n)
		}
		d.node(i+1, string(phase.Name), phaseClass(r, phase.Name), alarm, words.Count(census.in[phase.Name], "person"))
	}
	d.node(last, string(phases.Closure), "p0", "", census.ended()...)
	d.Title = d.title()

	d.ahead(0, "")
	lane, ending := nodeLow+laneBelow, last
	for _, p := range r.Machine.Passages() {
		from, to := column[p.From], column[p.To]
		switch {
		case from == 0 || from == last:
			continue
		case to == last:
			ending = min(ending, from)
			d.line(d.center(from), nodeTop, d.center(from), endLane, "way ending")
			continue
		case to == from+1:
			d.ahead(from, words.Count(p.Guards.Len(), "rule"))
		default:
			d.below(from, to, lane)
			lane += laneBelow
		}
		d.Title += fmt.Sprintf("; a way leads from %s to %s", p.From, p.To)
		if p.Guards.Len() > 0 {
			d.Ways = append(d.Ways, ways(string(p.From), string(p.To), p.Guards, census))
		}
	}
	d.endings(ending, last)
	guards := phases.CompletionGuards()
	d.ahead(last-1, words.Count(guards.Len(), "rule"))
	d.Ways = append(d.Ways, ways(string(inside[last-2].Name), "completion", guards, census))
	d.Height = lane
	return d.diagram
}

func (d *drawing) node(column int, name, class, alarm string, counts ...string) {
	center, half := d.center(column), d.half()
	d.Nodes = append(d.Nodes, node{of100(center - half), of100(2 * half), of100(center), class, name, counts, alarm})
}

// ahead draws the way from a column to the next.
func (d *drawing) ahead(from int, text string) {
	start, end := d.center(from)+d.half(), d.center(from+1)-d.half()
	d.line(start, nodeMid, end, nodeMid, "way")
	d.Heads = append(d.Heads, head{of100(end), strconv.Itoa(nodeMid), rightward, "point"})
	if text != "" {
		d.Labels = append(d.Labels, label{of100((start + end) / 2), strconv.Itoa(nodeMid - 9), text, "middle"})
	}
}

// below draws a way below the nodes.
func (d *drawing) below(from, to, lane int) {
	start, end := d.center(from)-d.half()/3, d.center(to)+d.half()/3
	d.line(start, nodeLow, start, lane, "way")
	d.line(start, lane, end, lane, "way")
	d.line(end, lane, end, nodeLow, "way")
	d.Heads = append(d.Heads, head{of100(end), strconv.Itoa(nodeLow), upward, "point"})
	text := "negotiate anew"
	if to > from {
		text = "straight on"
	}
	d.Labels = append(d.Labels, label{of100((start + end) / 2), strconv.Itoa(lane - 6), text, "middle"})
}

// endings draws the way to the end of all that lead there, from the first of them.
func (d *drawing) endings(first, last int) {
	if first == last {
		return
	}
	from, end := d.center(first), d.center(last)
	d.line(from, endLane, end, endLane, "way ending")
	d.line(end, endLane, end, nodeTop, "way ending")
	d.Heads = append(d.Heads, head{of100(end), strconv.Itoa(nodeTop), downward, "point"})
	d.Labels = append(d.Labels, label{of100(from), strconv.Itoa(endLane - 7), "may be left or closed at any time", "start"})
}

func (d *drawing) line(x1 float64, y1 int, x2 float64, y2 int, class string) {
	d.Lines = append(d.Lines, line{of100(x1), strconv.Itoa(y1), of100(x2), strconv.Itoa(y2), class})
}

// ways lists the rules of a way, those that block it first.
func ways(from, to string, guards rule.Set[phases.Step], c census) way {
	w := way{From: from, To: to}
	for _, info := range guards.Infos() {
		kind := "advised"
		if info.Severity >= rule.Violation {
			kind = "blocks"
		}
		w.Rules = append(w.Rules, wayRule{info.Title, kind, len(c.missing[info.Code])})
	}
	slices.SortStableFunc(w.Rules, func(a, b wayRule) int { return -cmp.Compare(a.Kind, b.Kind) })
	return w
}

// title says who stands where.
func (d *drawing) title() string {
	parts := make([]string, len(d.Nodes))
	for i, n := range d.Nodes {
		parts[i] = n.Name + ": " + strings.Join(n.Counts, ", ")
	}
	return strings.Join(parts, "; ")
}
