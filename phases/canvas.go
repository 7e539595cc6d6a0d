package phases

import (
	"fmt"
	"strconv"
	"strings"
)

// A canvas collects the elements of a picture. Lengths are in tenths of a pixel.
type canvas struct{ strings.Builder }

func (c *canvas) rect(class string, x, y, w, h, r int64, tip string) {
	fmt.Fprintf(c, `<rect class="%s" x="%s" y="%s" width="%s" height="%s" rx="%s"`, class, px(x), px(y), px(w), px(h), px(r))
	c.close("rect", tip)
}

// hatched draws a box with stripes: a dashed line as thick as the box is high. A
// pattern would need a name, which several pictures on one page would share.
func (c *canvas) hatched(x, y, w, h int64, tip string) {
	fmt.Fprintf(c, `<path class="hatch" d="M%s %sh%s" stroke-width="%s"/>`+"\n", px(x), px(y+h/2), px(w), px(h))
	c.rect("pause", x, y, w, h, 0, tip)
}

func (c *canvas) path(class, d, tip string) {
	fmt.Fprintf(c, `<path class="%s" d="%s"`, class, d)
	c.close("path", tip)
}

func (c *canvas) line(class string, x1, y1, x2, y2 int64) {
	fmt.Fprintf(c, `<path class="%s" d="M%s %sL%s %s"/>`+"\n", class, px(x1), px(y1), px(x2), px(y2))
}

func (c *canvas) close(element, tip string) {
	if tip == "" {
		c.WriteString("/>\n")
		return
	}
	fmt.Fprintf(c, "><title>%s</title></%s>\n", xmlText(tip), element)
}

func (c *canvas) text(class string, x, y int64, anchor, text string) {
	if anchor != "" {
		anchor = ` text-anchor="` + anchor + `"`
	}
	fmt.Fprintf(c, `<text class="%s" x="%s" y="%s"%s>%s</text>`+"\n", class, px(x), px(y), anchor, xmlText(text))
}

// px writes tenths of a pixel.
func px(tenths int64) string {
	if tenths%10 == 0 {
		return strconv.FormatInt(tenths/10, 10)
	}
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

func xmlText(s string) string { return xmlEscapes.Replace(printable(s)) }
