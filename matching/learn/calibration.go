package learn

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// Calibration is whether chances come true, among pairs left out.
type Calibration struct {
	// Known tells whether there were pairs to see it by.
	Known bool
	// Expected is the mean chance, Observed the share that went well.
	Expected, Observed float64
	// Slope is 1 where chances are as bold as they should be, less where they
	// are too bold (Cox 1958); Low and High are its interval.
	Slope, Low, High float64
	// Brier is the mean squared distance of chance and outcome, Base the same
	// for somebody who only knows the share: a Brier below it is worth
	// something.
	Brier, Base float64
	// Bins are the pairs by chance, lowest first, at most ten of about the same
	// size.
	Bins []Bin
}

// A Bin is pairs whose chances are near each other.
type Bin struct {
	Pairs int
	// Expected is the mean chance, Observed the share that went well, Low and
	// High its interval (Wilson 1927).
	Expected, Observed, Low, High float64
}

// pairsPerBin is how many pairs it takes to speak of a share (convention).
const pairsPerBin = 20

func calibration(said []float64, well []bool, confidence float64) Calibration {
	n := len(said)
	c := Calibration{Known: true}
	order := make([]int, n)
	for i := range order {
		order[i] = i
		p := chance(said[i])
		c.Expected += p / float64(n)
		c.Observed += outcome(well[i]) / float64(n)
		c.Brier += (p - outcome(well[i])) * (p - outcome(well[i])) / float64(n)
	}
	c.Base = c.Observed * (1 - c.Observed)

	r := fit(sample{1, said, well}, order, intercepts)
	half := stats.Deviate(confidence) * math.Sqrt(r.covariance[3])
	c.Slope, c.Low, c.High = r.beta[1], r.beta[1]-half, r.beta[1]+half

	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(said[a], said[b]), cmp.Compare(a, b)) })
	bins := min(10, n/pairsPerBin)
	for b := range bins {
		var bin Bin
		count := 0
		for _, i := range order[b*n/bins : (b+1)*n/bins] {
			bin.Pairs++
			bin.Expected += chance(said[i])
			if well[i] {
				count++
			}
		}
		bin.Expected /= float64(bin.Pairs)
		bin.Observed = float64(count) / float64(bin.Pairs)
		bin.Low, bin.High, _ = stats.Wilson(count, bin.Pairs, confidence)
		c.Bins = append(c.Bins, bin)
	}
	return c
}

func outcome(well bool) float64 {
	if well {
		return 1
	}
	return 0
}
