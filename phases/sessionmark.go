package phases

import (
	"fmt"
	"time"
)

// A group is sessions that lie too close to be told apart.
type group struct {
	x           int64
	n           int
	first, last time.Time
}

func (g group) text(what string) string {
	if g.n == 1 {
		return what + " " + date(g.first)
	}
	return fmt.Sprintf("%d × %s, %s", g.n, what, stretch(g.first, g.last))
}

// grouped groups sessions, which are in order, by where they would be drawn.
func (t *timeline) grouped(starts []time.Time) []group {
	const apart = 110
	var list []group
	for _, s := range starts {
		x := t.axis.at(s)
		if n := len(list); n > 0 && x-list[n-1].x < apart {
			list[n-1].n++
			list[n-1].last = s
			continue
		}
		list = append(list, group{x, 1, s, s})
	}
	return list
}

// session draws the mark of sessions, larger for several.
func (c *canvas) session(kind int, x, y int64, n int, tip string) {
	r := int64(34)
	if n > 1 {
		r = 45
	}
	class := "session " + drawnFates[kind].class
	if kind == fateHeld || kind == fateAhead {
		c.path(class, fmt.Sprintf("M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0z", px(x-r), px(y), px(r), px(r), px(2*r), px(r), px(r), px(2*r)), tip)
		return
	}
	c.path(class, fmt.Sprintf("M%s %sl%s %sm0 -%sl-%s %s", px(x-r), px(y-r), px(2*r), px(2*r), px(2*r), px(2*r), px(2*r)), tip)
}
