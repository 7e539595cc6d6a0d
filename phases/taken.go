package phases

import (
	"fmt"
	"strings"
)

// taken is when people were somewhere or went some way.
type taken struct {
	when   string
	people []string
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
