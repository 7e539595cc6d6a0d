package stats_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// slowArea compares each yes with each no, and sums the components of each cluster as
// Obuchowski (1997, "Nonparametric analysis of clustered ROC curve data", equations 3
// to 6) writes them.
func slowArea(list []stats.Observation) (area, variance float64) {
	above := func(yes, no float64) float64 {
		switch {
		case yes > no:
			return 1
		case yes == no:
			return 0.5
		default:
			return 0
		}
	}
	m, n := 0.0, 0.0
	for _, o := range list {
		if o.Yes {
			m++
		} else {
			n++
		}
	}
	component := func(o stats.Observation) (v float64) {
		for _, other := range list {
			switch {
			case o.Yes && !other.Yes:
				v += above(o.Figure, other.Figure) / n
			case !o.Yes && other.Yes:
				v += above(other.Figure, o.Figure) / m
			}
		}
		return v
	}
	type cluster struct{ yeses, noes, yes, no float64 }
	clusters := map[int]cluster{}
	for _, o := range list {
		c := clusters[o.Cluster]
		if o.Yes {
			c.yeses, c.yes = c.yeses+1, c.yes+component(o)
			area += component(o) / m
		} else {
			c.noes, c.no = c.noes+1, c.no+component(o)
		}
		clusters[o.Cluster] = c
	}
	var withYes, withNo, all, ten, one, eleven float64
	for _, c := range clusters {
		yes, no := c.yes-c.yeses*area, c.no-c.noes*area
		all, ten, one, eleven = all+1, ten+yes*yes, one+no*no, eleven+yes*no
		if c.yeses > 0 {
			withYes++
		}
		if c.noes > 0 {
			withNo++
		}
	}
	ten *= withYes / (withYes - 1) / m
	one *= withNo / (withNo - 1) / n
	eleven *= all / (all - 1)
	return area, ten/m + one/n + 2*eleven/(m*n)
}

func TestAreaOfClusters(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 1))
	for round := range 300 {
		clusters := 2 + r.IntN(6)
		if round%3 == 0 {
			clusters = 1000 // hardly two of one: as DeLong and others (1988) have it
		}
		list := []stats.Observation{{Figure: 1, Yes: true}, {Figure: 2, Yes: true, Cluster: 1}, {Figure: 1}, {Figure: 3, Cluster: 1}}
		for range r.IntN(30) {
			list = append(list, stats.Observation{Figure: float64(r.IntN(8)), Yes: r.IntN(3) == 0, Cluster: r.IntN(clusters)})
		}
		area, variance := slowArea(list)
		got, ok := stats.AUROC(list)
		require.True(t, ok)
		assert.InDelta(t, area, got.Value, 1e-12)
		assert.InDelta(t, max(0, variance), got.Variance, 1e-12, "%v", list)
	}
}

// One cluster with a yes, or with a no, says nothing of how clusters differ.
func TestAreaOfOneCluster(t *testing.T) {
	t.Parallel()
	yes := []stats.Observation{{Figure: 3, Yes: true}, {Figure: 1, Yes: true}, {Figure: 2, Cluster: 1}, {Figure: 0, Cluster: 2}}
	no := []stats.Observation{{Figure: 3, Yes: true, Cluster: 1}, {Figure: 1, Yes: true, Cluster: 2}, {Figure: 2}, {Figure: 0}}
	for _, list := range [][]stats.Observation{yes, no} {
		got, ok := stats.AUROC(list)
		require.True(t, ok)
		assert.Zero(t, got.Variance)
		_, _, told := got.Interval(0.95)
		assert.False(t, told)
	}
}
