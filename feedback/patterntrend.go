package feedback

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// PatternDays is the least number of days of writing of which a drift is told
// (convention: with fewer, Mann's test cannot reach the level at any order of distinct values but one or two).
const PatternDays = 6

// MaxPatternDays is how many days of a series are looked at for a drift, the
// newest (convention: their pairs are what takes time and memory).
const MaxPatternDays = 1000

// tell fills in what the days, in order, tell.
func (p *Pattern) tell(days []day) {
	p.Drift, p.P, p.LeastP = TooFew, 1, 1
	days = days[max(0, len(days)-MaxPatternDays):]
	n := len(days)
	if n < PatternDays {
		return
	}
	p.Earlier, p.Later = mean(days[:n/2]), mean(days[n-n/2:])
	const month = 30
	slopes := make([]float64, 0, n*(n-1)/2)
	s, untied := 0, 0
	for j := range days {
		for i := range j {
			d := days[j].score - days[i].score
			slopes = append(slopes, d*month/float64(days[j].number-days[i].number))
			s += cmp.Compare(d, 0)
			if d != 0 {
				untied++
			}
		}
	}
	slices.Sort(slopes)
	variance := kendallVariance(days)
	p.PerMonth = median(slopes)
	reach := stats.Quantile(0.975) * math.Sqrt(variance)
	m := float64(len(slopes))
	p.Low = slopes[int(max(0, math.Round((m-reach)/2)-1))]
	p.High = slopes[int(min(m-1, math.Round((m+reach)/2)))]
	p.P, p.LeastP = chance(s, variance), chance(untied, variance)
	switch {
	case p.P >= PatternLevel:
		p.Drift = Steady
	case s > 0:
		p.Drift = Rising
	default:
		p.Drift = Falling
	}
}

func mean(days []day) float64 {
	sum := 0.0
	for _, d := range days {
		sum += d.score
	}
	return sum / float64(len(days))
}

// chance returns how often Kendall's sum of signs is s, or further from 0, where
// there is no trend: about, by the normal distribution with correction for continuity.
func chance(s int, variance float64) float64 {
	if s == 0 {
		return 1
	}
	z := (math.Abs(float64(s)) - 1) / math.Sqrt(variance)
	return min(1, math.Erfc(z/math.Sqrt2))
}

// kendallVariance returns the variance of Kendall's sum of signs where there is
// no trend, with ties of scores; 0 only where all are tied.
func kendallVariance(days []day) float64 {
	tied := map[float64]int{}
	for _, d := range days {
		tied[d.score]++
	}
	sum := spread(len(days))
	for _, t := range tied {
		sum -= spread(t)
	}
	return sum / 18
}

// spread returns eighteen times the variance among so many days without ties, which
// is a whole number.
func spread(days int) float64 {
	n := float64(days)
	return n * (n - 1) * (2*n + 5)
}
