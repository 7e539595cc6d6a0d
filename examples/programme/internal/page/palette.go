package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A palette gives colours to the weightiest criteria; the others share one.
type palette struct {
	named []matching.CriterionWeight
	other int // how many share the last colour
}

// colours is how many criteria have one of their own.
const colours = 5

type legend struct{ Class, Label string }

func newPalette(p *plan.Plan) palette {
	named := p.Result.Criteria[:min(colours, len(p.Result.Criteria))]
	return palette{named, len(p.Result.Criteria) - len(named)}
}

func (c palette) class(criterion string) string {
	for i, w := range c.named {
		if w.Name == criterion {
			return fmt.Sprintf("p%d", i+1)
		}
	}
	return "p0"
}

func (c palette) legend() []legend {
	var list []legend
	for _, w := range c.named {
		list = append(list, legend{c.class(w.Name), w.Name})
	}
	if c.other > 0 {
		list = append(list, legend{"p0", "other criteria"})
	}
	return list
}

// segments lays the parts of a score side by side; what is missing to the
// possible score stays empty. Parts of one colour are one segment.
func (c palette) segments(parts []mentorship.Part) []share {
	possible := int(plan.Possible(parts))
	var list []share
	at := 0
	for _, other := range [...]bool{false, true} {
		for _, part := range parts {
			class := c.class(part.Criterion)
			size := part.Points * part.Weight
			if (class == "p0") != other || size <= 0 {
				continue
			}
			label := fmt.Sprintf("%s: %d of %d points", part.Criterion, part.Points, matching.Best)
			if n := len(list); n > 0 && list[n-1].Class == class {
				list[n-1].Count += size
				list[n-1].Is = percent(list[n-1].Count, possible)
				list[n-1].Label = "other criteria"
			} else {
				list = append(list, share{Label: label, Count: size, From: percent(at, possible), Is: percent(size, possible), Class: class})
			}
			at += size
		}
	}
	return list
}
