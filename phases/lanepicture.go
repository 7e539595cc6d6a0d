package phases

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

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
