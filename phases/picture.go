package phases

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
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

// drawKey explains colours and marks, of what there is, and returns the middle of
// its last line.
func (t *timeline) drawKey(c *canvas, y int64) int64 {
	x := int64(margin)
	item := func(label string, draw func(x, y int64)) {
		w := 180 + textWidth(label, 110) + 220
		if x > margin && x+w > pictureWidth {
			x, y = margin, y+rowHeight
		}
		draw(x+70, y)
		c.text("soft small", x+180, y+40, "", label)
		x += w
	}
	used := make([]bool, len(t.kinds))
	paused := false
	var fates [numFates]bool
	for _, l := range t.lanes {
		for _, b := range l.bars {
			used[b.kind] = true
		}
		paused = paused || len(l.rests) > 0
		for k, s := range l.sessions {
			fates[k] = fates[k] || len(s) > 0
		}
	}
	box := func(class string) func(x, y int64) {
		return func(x, y int64) { c.rect(class, x-70, y-60, 140, 120, 20, "") }
	}
	for i, k := range t.kinds {
		if used[i] {
			item(string(k.phase), box("bar "+k.class))
		}
	}
	if paused {
		item("paused", func(x, y int64) { c.hatched(x-70, y-60, 140, 120, "") })
	}
	for k, drawn := range drawnFates {
		if fates[k] {
			item(drawn.text, func(x, y int64) { c.session(k, x, y, 1, "") })
		}
	}
	return y
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

// drawLane draws a lane of somebody who is mentored, and returns where it ends.
func (t *timeline) drawLane(c *canvas, l *lane, y int64) int64 {
	c.text("ink strong", margin, y+150, "", clipped(l.name, 130, axisLeft-margin-80))
	c.text("soft small", margin, y+300, "", clipped(l.role, 110, axisLeft-margin-80))
	told := true
	for _, b := range l.bars {
		told = t.drawBar(c, l, b, y) && told
	}
	for _, e := range l.ends {
		told = t.drawEnd(c, l, e, y, barHeight) && told
	}
	y += barHeight
	for _, row := range [...][]int{{fateHeld, fateAhead}, {fateMissed}, {fateLetDown}} {
		some := false
		for _, k := range row {
			for _, g := range t.grouped(l.sessions[k]) {
				some = true
				c.session(k, g.x, y+100, g.n, g.text(drawnFates[k].text))
			}
		}
		if some {
			y += 130
		}
	}
	if !told {
		for _, line := range t.story(l) {
			y += lineHeight
			c.text("soft small", axisLeft, y+20, "", line)
		}
	}
	return y + 220
}

// story tells the dates of a lane in a few lines.
func (t *timeline) story(l *lane) []string {
	const most = 4
	var parts []string
	for _, b := range l.bars {
		parts = append(parts, string(t.kinds[b.kind].phase)+" "+date(b.from))
	}
	for _, e := range l.ends {
		parts = append(parts, e.String())
	}
	var lines []string
	line := ""
	for i, part := range parts {
		longer := strings.TrimPrefix(line+" · "+part, " · ")
		if line != "" && textWidth(longer, 110) > axisRight-axisLeft {
			lines = append(lines, line)
			longer = part
		}
		line = longer
		if len(lines) == most {
			line = fmt.Sprintf("and %d more", len(parts)-i)
			break
		}
	}
	return append(lines, line)
}

// drawBar draws a stay in a phase, and reports whether there is room in it to say
// which and since when.
func (t *timeline) drawBar(c *canvas, l *lane, b bar, y int64) bool {
	const inset = 60
	x := t.axis.at(b.from)
	w := max(t.axis.at(b.until)-x, 30)
	k := t.kinds[b.kind]
	name := string(k.phase)
	c.rect("bar "+k.class, x, y, w, barHeight, 30, name+" "+b.dates())
	for _, r := range l.rests {
		t.drawRest(c, r, b, y)
	}
	if textWidth(name, 120)+2*inset > w {
		return false
	}
	c.text("ink strong", x+inset, y+150, "", name)
	for _, dates := range [...]string{b.dates(), date(b.from)} {
		if textWidth(dates, 110)+2*inset <= w {
			c.text("ink small", x+inset, y+280, "", dates)
			return true
		}
	}
	return false
}

// drawEnd draws that somebody left, and reports whether there is room to say so.
func (t *timeline) drawEnd(c *canvas, l *lane, e turn, y, height int64) bool {
	x := t.axis.at(e.at)
	c.path("end", fmt.Sprintf("M%s %sv%s", px(x), px(y-40), px(height+80)), e.String())
	if t.covered(l, x, x+60+textWidth(e.String(), 110)) {
		return false
	}
	c.text("soft small", x+60, y+height/2+40, "", e.String())
	return true
}

// covered reports whether a label from one place to another would lie on a bar
// or beyond the picture.
func (t *timeline) covered(l *lane, from, until int64) bool {
	for _, b := range l.bars {
		if t.axis.at(b.until) > from && t.axis.at(b.from) < until {
			return true
		}
	}
	return until > pictureWidth-margin
}

// drawRest hatches what of a pause lies on a bar.
func (t *timeline) drawRest(c *canvas, r mentorship.Period, b bar, y int64) {
	from, until := later(r.From, b.from), b.until
	if !r.Until.IsZero() && r.Until.Before(until) {
		until = r.Until
	}
	if until.Before(from) || until.Equal(from) {
		return
	}
	x := t.axis.at(from)
	c.hatched(x, y, max(t.axis.at(until)-x, 20), barHeight, "paused "+stretch(r.From, r.Until))
}

// drawThin draws a lane of somebody who is not mentored, and returns where it
// ends.
func (t *timeline) drawThin(c *canvas, l *lane, y int64) int64 {
	c.text("ink small", margin, y+100, "", clipped(l.name+" · "+l.role, 110, axisLeft-margin-80))
	for _, b := range l.bars {
		x := t.axis.at(b.from)
		c.rect("bar other", x, y+20, max(t.axis.at(b.until)-x, 30), thinBar, 45, l.role+" "+b.dates())
	}
	for _, e := range l.ends {
		t.drawEnd(c, l, e, y+20, thinBar)
	}
	return y + thinHeight
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
