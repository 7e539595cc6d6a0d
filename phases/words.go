package phases

import (
	"fmt"
	"strings"
)

// words tells what the picture shows.
func (t *timeline) words() string {
	var b strings.Builder
	if t.hasPeriod() {
		fmt.Fprintf(&b, "The mentoring period is from %s to %s, its midpoint %s. ", date(t.period.From), date(t.period.Until), date(t.dates.Midpoint))
	}
	for _, l := range t.lanes {
		fmt.Fprintf(&b, "%s: ", l.name)
		var parts []string
		for _, bar := range l.bars {
			parts = append(parts, string(t.kinds[bar.kind].phase)+" "+bar.dates())
		}
		for _, r := range l.rests {
			parts = append(parts, "paused "+stretch(r.From, r.Until))
		}
		for k, s := range l.sessions {
			if len(s) > 0 {
				parts = append(parts, fmt.Sprintf("%s: %d", drawnFates[k].text, len(s)))
			}
		}
		for _, e := range l.ends {
			parts = append(parts, e.String())
		}
		b.WriteString(strings.Join(parts, "; ") + ". ")
	}
	for _, l := range t.others {
		for _, bar := range l.bars {
			fmt.Fprintf(&b, "%s: %s %s. ", l.name, l.role, bar.dates())
		}
	}
	for _, turn := range t.turns {
		fmt.Fprintf(&b, "%s. ", turn)
	}
	b.WriteString("Days are those of UTC.")
	return b.String()
}
