package matching

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/internal/mermaid"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Mermaid returns the result as the text of a flowchart of Mermaid: mentors with
// their slots on the left, mentees on the right, each match a line with its
// score. Mentees without a mentor have a broken outline and the cause. It is
// meant for a few dozen people; of more, the picture grows too large to read.
// Equal results give equal text, and ids are escaped, whatever they are.
func (r Result) Mermaid() string {
	var b strings.Builder
	fmt.Fprintf(&b, "flowchart LR\n  accTitle: %d matches of %d mentors, %d mentees without\n", len(r.Matches), len(r.Mentors), len(r.Unmatched))
	number := make(map[mentorship.PersonID]int, len(r.Mentors))
	for j, s := range r.Mentors {
		number[s.Mentor] = j
		fmt.Fprintf(&b, "  m%d[\"%s<br>%d of %d slots\"]\n", j, mermaid.Text(string(s.Mentor)), s.Taken+s.Matched, s.Capacity)
	}
	shown := make(map[mentorship.PersonID]int, len(r.Matches)+len(r.Unmatched))
	mentee := func(id mentorship.PersonID, style string, more ...string) int {
		i, drawn := shown[id]
		if !drawn {
			i = len(shown)
			shown[id] = i
			var text strings.Builder
			text.WriteString(mermaid.Text(string(id)))
			for _, m := range more {
				text.WriteString("<br>" + mermaid.Text(m))
			}
			fmt.Fprintf(&b, "  e%d([\"%s\"])%s\n", i, text.String(), style)
		}
		return i
	}
	for _, m := range r.Matches {
		i := mentee(m.Mentee, "")
		fmt.Fprintf(&b, "  m%d -- \"%d\" --- e%d\n", number[m.Mentor], m.Score, i)
	}
	for _, u := range r.Unmatched {
		mentee(u.Mentee, ":::without", string(u.Cause))
	}
	b.WriteString("  classDef without stroke-dasharray: 4 3\n")
	return b.String()
}
