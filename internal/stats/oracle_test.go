package stats_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

// An answer of R; see testdata/oracle.R.
type answer struct {
	Function, Case string
	Data           struct {
		Args, X, Y, Z []float64
		Table         [][]*float64
	}
	Want []*float64
}

func (a *answer) table() [][]float64 {
	table := make([][]float64, len(a.Data.Table))
	for i, row := range a.Data.Table {
		for _, v := range row {
			if v == nil {
				v = new(math.NaN())
			}
			table[i] = append(table[i], *v)
		}
	}
	return table
}

func (a *answer) counts() [][]int {
	table := make([][]int, len(a.Data.Table))
	for i, row := range a.Data.Table {
		for _, v := range row {
			table[i] = append(table[i], int(*v))
		}
	}
	return table
}

func (a *answer) pair() stats.Pair {
	return stats.Pair{K1: int(a.arg(0)), N1: int(a.arg(1)), K2: int(a.arg(2)), N2: int(a.arg(3))}
}

// arg returns an argument; of a negative index, from the end.
func (a *answer) arg(i int) float64 {
	if i < 0 {
		i += len(a.Data.Args)
	}
	return a.Data.Args[i]
}

func (a *answer) observations() []stats.Observation {
	list := make([]stats.Observation, len(a.Data.X))
	for i, x := range a.Data.X {
		list[i] = stats.Observation{Figure: x, Yes: a.Data.Y[i] == 1, Cluster: int(a.Data.Z[i])}
	}
	return list
}

// got returns what this package says: NaN for a part that cannot be told, and nothing
// where there is no answer.
func (a *answer) got() []float64 {
	d := &a.Data
	no := math.NaN()
	told := func(ok bool, values ...float64) []float64 {
		if !ok {
			return nil
		}
		return values
	}
	triples := func(ok bool, list ...stats.Estimate) []float64 {
		var values []float64
		for _, e := range list {
			values = append(values, e.Value, e.Low, e.High)
		}
		return told(ok, values...)
	}
	maybe := func(v float64, ok bool) float64 {
		if ok {
			return v
		}
		return no
	}
	switch a.Function {
	case "normal":
		return []float64{stats.Quantile(a.arg(0))}
	case "beta":
		v, ok := stats.Beta(a.arg(0), a.arg(1), a.arg(2))
		return told(ok, v)
	case "beta quantile":
		v, ok := stats.BetaQuantile(a.arg(0), a.arg(1), a.arg(2))
		return told(ok, v)
	case "F quantile":
		v, ok := stats.FQuantile(a.arg(0), a.arg(1), a.arg(2))
		return told(ok, v)
	case "t quantile":
		v, ok := stats.TQuantile(a.arg(0), a.arg(1))
		return told(ok, v)
	case "Wilson":
		low, high, ok := stats.Wilson(int(a.arg(0)), int(a.arg(1)), a.arg(2))
		return told(ok, low, high)
	case "Clopper-Pearson":
		low, high, ok := stats.ClopperPearson(int(a.arg(0)), int(a.arg(1)), a.arg(2))
		return told(ok, low, high)
	case "Newcombe":
		v, low, high, ok := stats.Newcombe(a.pair(), a.arg(-1))
		return told(ok, v, low, high)
	case "Katz":
		v, low, high, ok := stats.Katz(a.pair(), a.arg(-1))
		return told(ok, v, low, high)
	case "Fisher":
		v, ok := stats.Fisher(a.pair())
		return told(ok, v)
	case "Holm":
		return stats.Holm(d.X)
	case "Benjamini-Hochberg":
		return stats.BenjaminiHochberg(d.X)
	case "moments":
		return []float64{maybe(stats.Mean(d.X)), maybe(stats.Variance(d.X))}
	case "correlation":
		v, ok := stats.Correlation(d.X, d.Y)
		return told(ok, v)
	case "rank sum":
		v, ok := stats.RankSum(d.X, d.Y)
		return told(ok, v)
	case "Hedges":
		e, ok := stats.Hedges(d.X, d.Y, a.arg(-1))
		return triples(ok, e)
	case "changed":
		c, ok := stats.Changed(d.X, d.Y, a.arg(-1))
		return triples(ok, c.Raw, c.Paired)
	case "reliable change":
		v, ok := stats.ReliableChange(a.arg(0), a.arg(1), a.arg(2), a.arg(3))
		return told(ok, v)
	case "alpha":
		e, ok := stats.Alpha(a.table(), a.arg(-1))
		return triples(ok, e)
	case "ICC":
		c, ok := stats.Intraclass(a.table(), a.arg(-1))
		return triples(ok, c.Single1, c.Single2, c.Single3, c.Mean1, c.Mean2, c.Mean3)
	case "kappa":
		v, e, ok := stats.Kappa(a.counts(), []stats.Weighting{stats.Unweighted, stats.Linear, stats.Quadratic}[int(a.arg(0))])
		return told(ok, v, e)
	case "Krippendorff":
		metrics := []stats.Metric{stats.NominalMetric, stats.OrdinalMetric, stats.IntervalMetric, stats.RatioMetric}
		v, ok := stats.Krippendorff(a.table(), metrics[int(a.arg(0))])
		return told(ok, v)
	case "AUROC":
		area, ok := stats.AUROC(a.observations())
		low, high, known := area.Interval(a.arg(-1))
		return told(ok, area.Value, area.Variance, maybe(low, known), maybe(high, known))
	default:
		return []float64{no, no, no, no, no, no, no}
	}
}

// Every statistic equals that of R to nine digits. Only zeros are compared with
// what is beside them.
func TestAgainstR(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/oracle.jsonl")
	require.NoError(t, err)
	seen := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var a answer
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		seen[a.Function]++
		if a.Function == "versions" {
			assert.True(t, strings.HasPrefix(a.Case, "R version "), a.Case)
			continue
		}
		got := a.got()
		if !assert.Len(t, got, len(a.Want), "%s, %s: %s", a.Function, a.Case, lines.Text()) {
			continue
		}
		for i, want := range a.Want {
			switch {
			case want == nil:
				assert.True(t, math.IsNaN(got[i]), "%s, %s, %d: nothing can be told, got %v", a.Function, a.Case, i, got[i])
			case *want == 0:
				assert.InDelta(t, 0, got[i], 1e-12, "%s, %s, %d: %.300s", a.Function, a.Case, i, lines.Text())
			default:
				assert.InEpsilon(t, *want, got[i], 1e-9, "%s, %s, %d: %.300s", a.Function, a.Case, i, lines.Text())
			}
		}
	}
	require.NoError(t, lines.Err())
	assert.Len(t, seen, 24, "a statistic is missing: %v", seen)
}
