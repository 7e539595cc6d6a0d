package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
)

// A histogram counts matches by their share of the possible score.
type histogram struct {
	Bars   []column
	Middle int // half of the matches reach this share
	Title  string
}

// A column stands on the floor of a chart. X, Width and At are shares of the
// chart's width; Y and Height are pixels.
type column struct {
	X, Width, At string
	Y, Height    int
	Count        int
	Label        string
}

// The pixels of a histogram.
const (
	tall  = 150
	floor = 175
	steps = 10
)

// newHistogram returns nil where nobody is matched.
func newHistogram(p *plan.Plan) *histogram {
	var counts [steps]int
	var all [101]int
	highest := 0
	for _, m := range p.Result.Matches {
		share := plan.Percent(m.Score, m.Parts)
		all[share]++
		step := min(share*steps/100, steps-1)
		counts[step]++
		highest = max(highest, counts[step])
	}
	if highest == 0 {
		return nil
	}
	h := &histogram{Middle: middle(all[:], len(p.Result.Matches))}
	for i, n := range counts {
		height := n * tall / highest
		h.Bars = append(h.Bars, column{
			X: percent(10*i+1, 100), Width: percent(8, 100), At: percent(10*i+5, 100),
			Y: floor - height, Height: height, Count: n,
			Label: fmt.Sprintf("%d–%d%%", 10*i, 10*i+10),
		})
	}
	h.Title = fmt.Sprintf("%d matches by the share of the possible score; half of them reach %d%% or more", len(p.Result.Matches), h.Middle)
	return h
}

// middle returns the greatest share that half of the matches reach.
func middle(counts []int, total int) int {
	reached := 0
	for share := len(counts) - 1; share > 0; share-- {
		if reached += counts[share]; 2*reached >= total {
			return share
		}
	}
	return 0
}
