package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// A figure is what was said of a trait, or overall, of each doc.
type figure struct {
	trait string
	score func(i int) int
	said  func(i int) state
}

// figures returns those of each head, and the overall one last.
func (l *held) figures(r *weights.Reader) []figure {
	var list []figure
	for h := range r.Heads {
		list = append(list, figure{r.Heads[h].Trait, func(i int) int { return l.scores[i][h] }, func(i int) state { return l.states[i][h] }})
	}
	return append(list, figure{"effective", func(i int) int { return l.effective[i] }, func(i int) state { return l.overall[i] }})
}

// margin returns the margins of a head, in thousandths of its unit.
func (l *held) margin(h int) func(i int) int {
	return func(i int) int { return int(1000 * l.margins[i][h]) }
}

// traits writes how well each trait is told in our own messages.
func (c *card) traits(w io.Writer) {
	fmt.Fprint(w, `
## Figures on our own messages

In folds by writer, so that each message is judged by weights, scores and thresholds that were fitted to no message of its writer. Area: under the ROC curve, with its 95 % interval; hard: the
same on the messages written to be hard; error: of calibration, in ten bins. Of messages said to show the trait, precision is the share that do; recall is the share of those that show it which are
said to; false alarms are said of effective messages (for traits of ineffective feedback); cannot tell is the share left open.

| role | trait | messages | show it | area | interval | hard | error | precision | recall | false alarms | cannot tell |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
`)
	sum, n, least := 0.0, 0, 1.0
	both := map[bool][]judged{}
	for k := range c.file.Readers {
		r := &c.file.Readers[k]
		l := c.left[r.Role]
		for _, f := range l.figures(r) {
			all := l.judged(c.docs, f.trait, f.score, isOurs)
			hard := slices.DeleteFunc(slices.Clone(all), func(j judged) bool { return !c.docs[j.doc].Hard })
			a, ok := area(all)
			if !ok {
				continue
			}
			b, _ := area(hard)
			low, high, _ := a.Interval(0.95)
			var t counts
			for _, j := range all {
				t.add(j.score, j.yes, f.said(j.doc), c.docs[j.doc].Labels["effective"] == 1)
			}
			role, trait := named(r.Role, f.trait)
			alarms := ""
			if harmful(trait) {
				alarms = fmt.Sprintf("%.3f", t.share(t.alarms, t.good))
			}
			fmt.Fprintf(w, "| %s | %s | %d | %.3f | %.3f | %.3f to %.3f | %.3f | %.3f | %.3f | %.3f | %s | %.3f |\n", role, trait, len(all), t.share(t.yes, t.n), a.Value, low, high, b.Value,
				t.ece(), t.share(t.hits, t.said), t.share(t.hits, t.yes), alarms, t.share(t.band, t.n))
			if f.trait == "effective" {
				both[false], both[true] = append(both[false], all...), append(both[true], hard...)
				continue
			}
			if !isTrait(f.trait) {
				continue
			}
			sum += a.Value
			n++
			least = min(least, a.Value)
		}
	}
	a, _ := area(both[false])
	b, _ := area(both[true])
	low, high, _ := a.Interval(0.95)
	byWriter, _ := areaOver(both[false], func(doc int) int { return c.folds[doc] })
	lower, upper, _ := byWriter.Interval(0.95)
	fmt.Fprintf(w, `
Mean of traits %.3f, least %.3f; effective in both roles together %.3f (%.3f to %.3f), hard %.3f.
Intervals take messages to be independent of each other, which those of one writer are not. Over writers the last one is %.3f to %.3f.
`, sum/float64(max(n, 1)), least, a.Value, low, high, b.Value, lower, upper)
}
