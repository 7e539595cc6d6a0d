package stats_test

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/stats"
)

func finite(t *testing.T, values ...float64) {
	t.Helper()
	for _, v := range values {
		require.False(t, math.IsNaN(v) || math.IsInf(v, 0), "%v", values)
	}
}

// tableOf cuts bytes into rows of figures. Low bytes are small whole numbers, so
// that ties and constants come up; the others include what is no number.
func tableOf(data []byte, columns uint8) [][]float64 {
	k := int(columns%6) + 1
	odd := []float64{math.NaN(), math.Inf(1), -1, 0.1, 1e300, -1e300, 1e-300, math.MaxFloat64}
	var rows [][]float64
	for len(data) >= k && len(rows) < 40 {
		row := make([]float64, k)
		for i, b := range data[:k] {
			row[i] = float64(b % 8)
			if b >= 240 {
				row[i] = odd[b%8]
			}
		}
		rows, data = append(rows, row), data[k:]
	}
	return rows
}

func countsOf(data []byte, columns uint8) [][]int {
	var table [][]int
	for _, row := range tableOf(data, columns) {
		counts := make([]int, len(row))
		for i, v := range row {
			if v == math.Trunc(v) && math.Abs(v) < 100 {
				counts[i] = int(v)
			}
		}
		table = append(table, counts)
	}
	return table
}

func FuzzBeta(f *testing.F) {
	for _, s := range [][3]float64{{0.3, 2, 5}, {0, 1, 1}, {1, 0.5, 1e-3}, {0.5, 1e5, 1e5}, {1e-300, 1e-3, 4}, {math.NaN(), 1, 1}, {0.5, math.Inf(1), 1}, {0.5, 1e300, 1e300}} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, x, a, b float64) {
		v, ok := stats.Beta(x, a, b)
		if !ok {
			require.False(t, a > 1e-6 && b > 1e-6 && a < 1e6 && b < 1e6 && x >= 0 && x <= 1, "a plain question is answered")
			return
		}
		require.True(t, v >= 0 && v <= 1, "%v", v)
		if a > 1e-3 && b > 1e-3 && a < 1e6 && b < 1e6 {
			mirrored, ok := stats.Beta(1-x, b, a)
			require.True(t, ok)
			if 1-(1-x) == x {
				require.InDelta(t, v, 1-mirrored, 1e-9)
			}
		}
		q, ok := stats.BetaQuantile(x, a, b)
		require.True(t, ok)
		require.True(t, q >= 0 && q <= 1, "%v", q)
		if a > 0.1 && b > 0.1 && a < 1e5 && b < 1e5 && x > 1e-9 && q > 1e-100 && q < 1-1e-6 {
			back, ok := stats.Beta(q, a, b)
			require.True(t, ok)
			require.InDelta(t, x, back, 1e-8, "the quantile turns the share round")
		}
	})
}

func FuzzKappa(f *testing.F) {
	f.Add([]byte{5, 1, 2, 6}, uint8(1))
	f.Add([]byte{5, 0, 0, 0}, uint8(1))
	f.Add([]byte{1, 2, 3, 0, 0, 0, 4, 5, 6}, uint8(2))
	f.Add([]byte{242, 2, 3, 0}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, columns uint8) {
		table := countsOf(data, columns)
		for _, w := range []stats.Weighting{stats.Unweighted, stats.Linear, stats.Quadratic} {
			kappa, spread, ok := stats.Kappa(table, w)
			if !ok {
				continue
			}
			finite(t, kappa, spread)
			require.LessOrEqual(t, kappa, 1+1e-12)
			require.GreaterOrEqual(t, spread, 0.0)
			turned := make([][]int, len(table))
			for i := range table {
				for j := range table {
					turned[i] = append(turned[i], table[j][i])
				}
			}
			again, _, ok := stats.Kappa(turned, w)
			require.True(t, ok)
			require.InDelta(t, kappa, again, 1e-9, "who is called first makes no difference")
		}
	})
}

func FuzzKrippendorff(f *testing.F) {
	f.Add([]byte{1, 1, 2, 3, 2, 2}, uint8(1))
	f.Add([]byte{1, 240, 2, 240, 2, 2}, uint8(1))
	f.Add([]byte{241, 1, 244, 245, 246, 247}, uint8(1))
	f.Add([]byte{0, 0, 0, 246}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, columns uint8) {
		units := tableOf(data, columns)
		for _, m := range []stats.Metric{stats.NominalMetric, stats.OrdinalMetric, stats.IntervalMetric, stats.RatioMetric} {
			alpha, ok := stats.Krippendorff(units, m)
			if !ok {
				continue
			}
			finite(t, alpha)
			require.LessOrEqual(t, alpha, 1+1e-12)
			back := make([][]float64, 0, len(units))
			for i := range units {
				back = append(back, units[len(units)-1-i])
			}
			again, ok := stats.Krippendorff(back, m)
			require.True(t, ok)
			require.InDelta(t, alpha, again, 1e-9, "the order of the units makes no difference")
		}
	})
}

func FuzzAlpha(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 2, 2, 1}, uint8(2))
	f.Add([]byte{1, 1, 1, 1}, uint8(1))
	f.Add([]byte{1, 244, 245, 246, 247, 1}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, columns uint8) {
		if a, ok := stats.Alpha(tableOf(data, columns), 0.95); ok {
			finite(t, a.Value, a.Low, a.High)
			require.LessOrEqual(t, a.Value, 1+1e-9)
			require.LessOrEqual(t, a.Low, a.High)
		}
	})
}

func FuzzIntraclass(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 2, 2, 1}, uint8(2))
	f.Add([]byte{1, 2, 2, 1}, uint8(1))
	f.Add([]byte{1, 244, 245, 246, 247, 1}, uint8(1))
	f.Add([]byte{0, 3, 3, 0, 1, 1}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, columns uint8) {
		c, ok := stats.Intraclass(tableOf(data, columns), 0.95)
		if !ok {
			return
		}
		for _, e := range []stats.Estimate{c.Single1, c.Single2, c.Single3, c.Mean1, c.Mean2, c.Mean3} {
			finite(t, e.Value, e.Low, e.High)
		}
		require.LessOrEqual(t, c.Single1.Value, 1+1e-9)
		require.LessOrEqual(t, c.Single3.Value, 1+1e-9)
	})
}

func FuzzFisher(f *testing.F) {
	f.Add([]byte{3, 4, 1, 4})
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{255, 255, 0, 255})
	f.Fuzz(func(t *testing.T, data []byte) {
		var b [8]byte
		copy(b[:], data)
		n := func(i int) int { return int(int16(binary.LittleEndian.Uint16(b[2*i:]))) % 3000 }
		p := stats.Pair{K1: n(0), N1: n(1), K2: n(2), N2: n(3)}
		v, ok := stats.Fisher(p)
		if !ok {
			require.False(t, p.N1 > 0 && p.N2 > 0 && p.K1 >= 0 && p.K2 >= 0 && p.K1 <= p.N1 && p.K2 <= p.N2, "%v", p)
			return
		}
		require.True(t, v >= 0 && v <= 1, "%v: %v", p, v)
		turned, ok := stats.Fisher(stats.Pair{K1: p.K2, N1: p.N2, K2: p.K1, N2: p.N1})
		require.True(t, ok)
		require.InDelta(t, v, turned, 1e-9, "which group is called first makes no difference")
	})
}
