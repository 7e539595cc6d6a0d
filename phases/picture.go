package phases

import (
	"fmt"
	"strings"
)

// Measures of the picture, in tenths of a pixel.
const (
	pictureWidth = 11600
	margin       = 160
	thinHeight   = 260
	lineHeight   = 150
	barHeight    = 340
	thinBar      = 90
	rowHeight    = 190
)

// svg writes the picture.
func (t *timeline) svg() string {
	var key, lanes, lines canvas
	top := t.drawKey(&key, 760) + 370
	y := top
	if t.hasPeriod() {
		y = t.drawPeriod(&lanes, y)
	}
	for i := range t.lanes {
		y = t.drawLane(&lanes, &t.lanes[i], y)
	}
	for i := range t.others {
		y = t.drawThin(&lanes, &t.others[i], y)
	}
	y += 60
	t.drawAxis(&lines, top, y)
	bottom := t.drawTurns(&lines, top, y)

	var c canvas
	title := strings.TrimSpace("Mentorship " + string(t.relationship))
	fmt.Fprintf(&c, `<svg xmlns="http://www.w3.org/2000/svg" class="mentorship-timeline" role="img" aria-label="%s" viewBox="0 0 %s %s" width="%s" height="%s">`+"\n",
		xmlText(title), px(pictureWidth), px(bottom), px(pictureWidth), px(bottom))
	fmt.Fprintf(&c, "<title>%s</title>\n<desc>%s</desc>\n", xmlText(title), xmlText(t.words()))
	c.WriteString(timelineStyle)
	c.rect("ground", 0, 0, pictureWidth, bottom, 60, "")
	c.text("ink head", margin, 340, "", title)
	c.text("soft", margin, 540, "", t.subtitle())
	c.WriteString(key.String() + lines.String() + lanes.String())
	c.WriteString("</svg>\n")
	return c.String()
}

func (t *timeline) subtitle() string {
	parts := []string{string(t.phase)}
	if t.structure != "" {
		parts = []string{string(t.structure), string(t.phase)}
	}
	if !t.closing.At.IsZero() {
		parts = append(parts, fmt.Sprintf("closed %s as %s", date(t.closing.At), t.closing.Ending))
	}
	return strings.Join(parts, " · ")
}

// drawAxis draws the ticks through all lanes.
func (t *timeline) drawAxis(c *canvas, top, bottom int64) {
	if t.axis == (axis{}) {
		c.text("soft", axisLeft, top, "", "nothing was recorded")
		return
	}
	for _, tick := range t.axis.ticks() {
		x := t.axis.at(tick.at)
		c.line("grid", x, top-60, x, bottom)
		c.text("soft small", min(x, pictureWidth-textWidth(tick.label, 110)/2-20), top-100, "middle", tick.label)
	}
}

// drawPeriod draws the mentoring period, as much of it as the axis shows, and
// returns where it ends.
func (t *timeline) drawPeriod(c *canvas, y int64) int64 {
	c.text("ink", margin, y+140, "", "mentoring period")
	from, until := t.axis.near(t.period.From), t.axis.near(t.period.Until)
	c.rect("period", from, y+50, max(until-from, 20), 100, 50, stretch(t.period.From, t.period.Until))
	rows := newRows(y + 320)
	rows.label(c, "soft small", from, t.axis.dated("", t.period.From), "start")
	rows.label(c, "soft small", until, t.axis.dated("", t.period.Until), "end")
	mid := t.axis.near(t.dates.Midpoint)
	if t.axis.shows(t.dates.Midpoint) {
		c.path("midpoint", fmt.Sprintf("M%s %sl6 6l-6 6l-6 -6z", px(mid), px(y+40)), "midpoint "+date(t.dates.Midpoint))
	}
	rows.label(c, "soft small", mid, t.axis.dated("midpoint ", t.dates.Midpoint), "middle")
	return rows.bottom() + 240
}

// drawTurns draws lines through all lanes, and returns where the picture ends.
func (t *timeline) drawTurns(c *canvas, top, y int64) int64 {
	rows := newRows(y + 160)
	draw := func(u turn) {
		x := t.axis.at(u.at)
		c.line("turn", x, top-60, x, y)
		rows.label(c, "ink small", x, u.String(), "middle")
	}
	if !t.now.IsZero() {
		draw(turn{t.now, "as of", ""})
	}
	for _, u := range t.turns {
		draw(u)
	}
	return rows.bottom() + 160
}
