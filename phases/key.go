package phases

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
