package stats

import (
	"math"
	"slices"
)

// ClopperPearson returns the exact interval of a share of which k of n were
// counted (Clopper and Pearson 1934). It reports false where nothing was counted.
func ClopperPearson(k, n int, confidence float64) (low, high float64, ok bool) {
	if n <= 0 || k < 0 || k > n || !(confidence > 0 && confidence < 1) {
		return 0, 0, false
	}
	tail := (1 - confidence) / 2
	high = 1
	if k > 0 {
		low, _ = BetaQuantile(tail, float64(k), float64(n-k)+1)
	}
	if k < n {
		rest, _ := BetaQuantile(tail, float64(n-k), float64(k)+1)
		high = 1 - rest
	}
	return low, high, true
}

// most is of how many a share may be, far beyond any count of people (convention).
const most = 1 << 40

// A Pair is two shares that are compared: K of N each, and N no more than 2^40.
type Pair struct{ K1, N1, K2, N2 int }

func (p Pair) valid() bool {
	return p.N1 > 0 && p.N2 > 0 && p.N1 <= most && p.N2 <= most && p.K1 >= 0 && p.K2 >= 0 && p.K1 <= p.N1 && p.K2 <= p.N2
}

func (p Pair) shares() (first, second float64) {
	return float64(p.K1) / float64(p.N1), float64(p.K2) / float64(p.N2)
}

// Newcombe returns the difference of two independent shares and its hybrid score
// interval (Newcombe 1998, method 10). It reports false where either is of nothing.
func Newcombe(p Pair, confidence float64) (difference, low, high float64, ok bool) {
	if !p.valid() || !(confidence > 0 && confidence < 1) {
		return 0, 0, 0, false
	}
	a, b := p.shares()
	l1, u1, _ := Wilson(p.K1, p.N1, confidence)
	l2, u2, _ := Wilson(p.K2, p.N2, confidence)
	d := a - b
	return d, d - math.Hypot(a-l1, u2-b), d + math.Hypot(u1-a, b-l2), true
}

// Katz returns the ratio of two independent shares and its interval by the normal
// approximation of its logarithm (Katz and others 1978). It reports false where
// either count is zero, of which the logarithm says nothing.
func Katz(p Pair, confidence float64) (ratio, low, high float64, ok bool) {
	if !p.valid() || p.K1 == 0 || p.K2 == 0 || !(confidence > 0 && confidence < 1) {
		return 0, 0, 0, false
	}
	a, b := p.shares()
	spread := math.Sqrt(max(0, 1/float64(p.K1)-1/float64(p.N1)+1/float64(p.K2)-1/float64(p.N2)))
	reach := math.Exp(Deviate(confidence) * spread)
	return a / b, a / b / reach, a / b * reach, true
}

// Fisher returns how likely a table as uneven as this one, or more so, is by chance
// where both shares are the same: Fisher's exact test, two-sided by the sum of the
// tables that are no likelier than the one seen (Fisher 1935; the rule is that of
// R's fisher.test). It reports false where either share is of nothing. It takes
// time proportional to the root of the smallest margin, if that is great.
func Fisher(p Pair) (float64, bool) {
	if !p.valid() {
		return 0, false
	}
	drawn := p.K1 + p.K2
	low, high := max(0, drawn-p.N2), min(drawn, p.N1)
	// next is how much likelier k+1 in the first group is than k.
	next := func(k int) float64 {
		return float64(p.N1-k) * float64(drawn-k) / (float64(k+1) * float64(p.N2-drawn+k+1))
	}
	mode := int(float64(p.N1+1) * float64(drawn+1) / float64(p.N1+p.N2+2))
	mode = min(max(mode, low), high)
	const least = 1e-300             // what is less likely adds nothing
	weight := func(to int) float64 { // relative to the mode
		w := 1.0
		for k := mode; k < to && w > least; k++ {
			w *= next(k)
		}
		for k := mode; k > to && w > least; k-- {
			w /= next(k - 1)
		}
		return w
	}
	seen := weight(p.K1) * (1 + 1e-7)
	var all, asUneven float64
	add := func(w float64) {
		all += w
		if w <= seen {
			asUneven += w
		}
	}
	add(1)
	for k, w := mode, 1.0; k < high && w > least; k++ {
		w *= next(k)
		add(w)
	}
	for k, w := mode, 1.0; k > low && w > least; k-- {
		w /= next(k - 1)
		add(w)
	}
	return min(1, asUneven/all), true
}

// BenjaminiHochberg returns the values of p adjusted so that of what is found below
// a level at most that share is expected to be a false alarm, where they are
// independent (Benjamini and Hochberg 1995). What is not between 0 and 1 counts as 1.
func BenjaminiHochberg(p []float64) []float64 {
	adjusted, order := ranked(p)
	least := 1.0
	for rank, i := range slices.Backward(order) {
		least = min(least, adjusted[i]*float64(len(p))/float64(rank+1))
		adjusted[i] = least
	}
	return adjusted
}
