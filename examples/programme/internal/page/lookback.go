package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// A plansChart shows where development plans stand.
type plansChart struct {
	Of     string
	Shares []share
}

// newPlansChart returns nil where nobody is mentored.
func newPlansChart(p gain.Plans) *plansChart {
	if p.Of() == 0 {
		return nil
	}
	classes := [...]string{"c-warn", "c-warn2", "c-warn3", "c-slots"}
	var parts []share
	for i, s := range p.Due {
		parts = append(parts, share{Label: "have " + words.PlanStep(s.Step) + " next", Count: s.People, Class: classes[i%len(classes)]})
	}
	parts = append(parts, share{Label: "have gone through all four steps", Count: p.Done, Class: "c-mentor"})
	return &plansChart{words.Count(p.Of(), "mentee"), shares(parts)}
}

// A marksChart shows what people say who look back.
type marksChart struct {
	Said string
	Rows []markRow
}

type markRow struct {
	Name, Said, Title    string
	Mattered, Lacked     int
	MatteredIs, LackedIs string // shares of the longest bar
}

// newMarksChart returns nil where nobody did.
func newMarksChart(m gain.Marks) *marksChart {
	if m.People == 0 {
		return nil
	}
	longest := 1
	for _, mark := range m.Marks {
		longest = max(longest, mark.Mattered, mark.Lacked)
	}
	c := &marksChart{Said: words.Marks(m)}
	for _, mark := range m.Marks {
		name := words.Title(words.Mark(mark.Mark))
		c.Rows = append(c.Rows, markRow{
			Name: name, Said: words.Title(words.Said(mark)), Mattered: mark.Mattered, Lacked: mark.Lacked,
			Title:      fmt.Sprintf("%s: counted most for %d, missed by %d", name, mark.Mattered, mark.Lacked),
			MatteredIs: percent(mark.Mattered, longest), LackedIs: percent(mark.Lacked, longest),
		})
	}
	return c
}
