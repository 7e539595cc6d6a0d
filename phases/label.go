package phases

import (
	"strings"
	"unicode"
)

// rows keep labels from lying on one another: each comes into the first row in
// which there is room, and is left out where there is none in six.
type rows struct {
	y     int64
	taken [][][2]int64
}

func newRows(y int64) *rows { return &rows{y: y} }

// label writes a text that begins at x, has its middle there, or ends there.
func (r *rows) label(c *canvas, class string, x int64, text, anchor string) {
	w := textWidth(text, 110)
	from := map[string]int64{"start": x, "middle": x - w/2, "end": x - w}[anchor]
	from = max(margin, min(from, pictureWidth-margin-w))
	row := 0
	for ; row < len(r.taken) && !isFree(r.taken[row], from, from+w); row++ {
	}
	if row == 6 {
		return
	}
	if row == len(r.taken) {
		r.taken = append(r.taken, nil)
	}
	r.taken[row] = append(r.taken[row], [2]int64{from, from + w})
	c.text(class, from, r.y+int64(row)*rowHeight, "", text)
}

func isFree(taken [][2]int64, from, until int64) bool {
	for _, t := range taken {
		if from < t[1]+80 && t[0] < until+80 {
			return false
		}
	}
	return true
}

// bottom returns where the last row ends.
func (r *rows) bottom() int64 { return r.y + int64(max(len(r.taken)-1, 0))*rowHeight }

// textWidth returns about how wide a text is, rather more than less; the size is
// that of the type.
func textWidth(s string, size int64) int64 {
	var w int64
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r >= 0x1100:
			w += size
		default:
			w += size * 58 / 100
		}
	}
	return w
}

// clipped returns what of a text has room.
func clipped(s string, size, room int64) string {
	if textWidth(s, size) <= room {
		return s
	}
	kept := []rune(s)
	for len(kept) > 0 && textWidth(string(kept), size)+size > room {
		kept = kept[:len(kept)-1]
	}
	return strings.TrimSpace(string(kept)) + "…"
}
