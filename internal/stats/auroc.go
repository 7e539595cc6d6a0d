package stats

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// An Observation is one figure with the group that it should tell apart.
type Observation struct {
	Figure  float64
	Yes     bool
	Cluster int // observations of one cluster are not independent
}

// An Area is that under a receiver operating characteristic: how likely it is
// that the figure of a yes exceeds that of a no, ties counting half.
type Area struct {
	Value    float64
	Variance float64 // 0 where it cannot be told
	Yes, No  int
}

// AUROC returns the area. It reports false where there is no yes or no no, or a
// figure is not a number.
//
// The variance is that of Obuchowski (1997) for clustered data, which for
// clusters of one is that of DeLong, DeLong and Clarke-Pearson (1988). It takes
// O(n log n) time, by ranks (Sun and Xu 2014).
func AUROC(observations []Observation) (Area, bool) {
	order := slices.Clone(observations)
	slices.SortFunc(order, func(a, b Observation) int { return cmp.Compare(a.Figure, b.Figure) })
	var a Area
	for _, o := range order {
		if math.IsNaN(o.Figure) {
			return Area{}, false
		}
		if o.Yes {
			a.Yes++
		} else {
			a.No++
		}
	}
	if a.Yes == 0 || a.No == 0 {
		return Area{}, false
	}
	share := placements(order, a)
	for k, o := range order {
		if o.Yes {
			a.Value += share[k]
		}
	}
	a.Value /= float64(a.Yes)
	a.Variance = clusteredVariance(order, share, a)
	return a, true
}

// placements returns for each yes the share of noes below it, and for each no
// the share of yeses above it, ties counting half.
func placements(order []Observation, a Area) []float64 {
	share := make([]float64, len(order))
	yes, no := 0, 0 // below the figures at hand
	for from := 0; from < len(order); {
		until, yesHere, noHere := from, 0, 0
		for until < len(order) && order[until].Figure == order[from].Figure {
			if order[until].Yes {
				yesHere++
			} else {
				noHere++
			}
			until++
		}
		for k := from; k < until; k++ {
			if order[k].Yes {
				share[k] = (float64(no) + float64(noHere)/2) / float64(a.No)
			} else {
				share[k] = (float64(a.Yes-yes-yesHere) + float64(yesHere)/2) / float64(a.Yes)
			}
		}
		yes, no, from = yes+yesHere, no+noHere, until
	}
	return share
}

func clusteredVariance(order []Observation, share []float64, a Area) float64 {
	type sums struct{ yes, no float64 }
	clusters := map[int]*sums{}
	var withYes, withNo int
	count := map[int]*[2]int{}
	for k, o := range order {
		s, n := clusters[o.Cluster], count[o.Cluster]
		if s == nil {
			s, n = &sums{}, &[2]int{}
			clusters[o.Cluster], count[o.Cluster] = s, n
		}
		if o.Yes {
			if n[0]++; n[0] == 1 {
				withYes++
			}
			s.yes += share[k] - a.Value
		} else {
			if n[1]++; n[1] == 1 {
				withNo++
			}
			s.no += share[k] - a.Value
		}
	}
	if withYes < 2 || withNo < 2 {
		return 0
	}
	var yes, no, both float64
	for _, id := range slices.Sorted(maps.Keys(clusters)) { // sums of floats depend on their order
		s := clusters[id]
		yes += s.yes * s.yes
		no += s.no * s.no
		both += s.yes * s.no
	}
	m, n := float64(a.Yes), float64(a.No)
	i10, i01, i := float64(withYes), float64(withNo), float64(len(clusters))
	variance := i10/(i10-1)*yes/(m*m) + i01/(i01-1)*no/(n*n) + 2*i/(i-1)*both/(m*n)
	return max(0, variance)
}

// Interval returns the interval of the area, on the scale of log odds, so that
// it stays between 0 and 1 (Pepe 2003, section 5.2). It reports false where the
// variance cannot be told, the area is 0 or 1, or unless the confidence lies between
// 0 and 1.
func (a Area) Interval(confidence float64) (low, high float64, ok bool) {
	if a.Variance <= 0 || a.Value <= 0 || a.Value >= 1 || !(confidence > 0 && confidence < 1) {
		return 0, 0, false
	}
	centre := math.Log(a.Value / (1 - a.Value))
	half := Deviate(confidence) * math.Sqrt(a.Variance) / (a.Value * (1 - a.Value))
	return 1 / (1 + math.Exp(half-centre)), 1 / (1 + math.Exp(-half-centre)), true
}
