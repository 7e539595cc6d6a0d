package main

import (
	"fmt"
	"io"
)

// others writes how well traits are told in the sources of others.
func (c *card) others(w io.Writer) {
	fmt.Fprint(w, "\n## Figures on public data\n\nIn five folds, by the same weights; scores are calibrated on our own messages, not on these. Sources that name no role are read as of role unknown. Rows marked @ tell marked passages from the rest of the\nsame messages: two texts of each, which their intervals take to be independent.\n\n| source | role | trait | messages | area | interval |\n| --- | --- | --- | --- | --- | --- |\n")
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for h := range r.Heads {
			for _, s := range licences {
				if isOurs(s.source) {
					continue
				}
				list := l.judged(c.docs, r.Heads[h].Trait, l.margin(h), func(source string) bool { return source == s.source })
				if a, ok := area(list); ok {
					low, high, _ := a.Interval(0.95)
					role, trait := named(r.Role, r.Heads[h].Trait)
					fmt.Fprintf(w, "| %s | %s | %s | %d | %.3f | %.3f to %.3f |\n", s.source, role, trait, len(list), a.Value, low, high)
				}
			}
		}
	}
}
