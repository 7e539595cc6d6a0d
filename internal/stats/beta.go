package stats

import "math"

// Beta returns the regularised incomplete beta function I_x(a, b): how likely a
// figure of the beta distribution is at most x. It reports false unless a and b
// lie within a billionth to a billion and x within 0 to 1.
//
// It is the continued fraction of DiDonato and Morris (1992) by Lentz's method; the
// factor before it is taken from the binomial density in the saddle-point form of
// Loader (2000), which loses no digits where a and b are large.
func Beta(x, a, b float64) (float64, bool) {
	switch {
	case !(a >= 1e-9 && a <= 1e9 && b >= 1e-9 && b <= 1e9 && x >= 0 && x <= 1):
		return 0, false
	case x == 0 || x == 1:
		return x, true
	case x > (a+1)/(a+b+2):
		return 1 - lowerBeta(1-x, b, a), true
	default:
		return lowerBeta(x, a, b), true
	}
}

// lowerBeta returns I_x(a, b) where x is at most about the mean.
func lowerBeta(x, a, b float64) float64 {
	return density(a, b, x) * b / (a + b) * fraction(x, a, b)
}

// fraction returns the continued fraction of the incomplete beta function.
func fraction(x, a, b float64) float64 {
	const tiny = 1e-300
	c, d := 1.0, 1-(a+b)*x/(a+1)
	if math.Abs(d) < tiny {
		d = tiny
	}
	d = 1 / d
	h := d
	for m := 1.0; m < 100_000; m++ {
		for _, step := range [...]float64{
			m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m)),
			-(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1)),
		} {
			if d = 1 + step*d; math.Abs(d) < tiny {
				d = tiny
			}
			if c = 1 + step/c; math.Abs(c) < tiny {
				c = tiny
			}
			d = 1 / d
			h *= c * d
		}
		if math.Abs(c*d-1) < 1e-16 {
			break
		}
	}
	return h
}

// density returns the binomial density of a in a+b draws with chance x, for a and b
// that need not be whole (Loader 2000, "Fast and accurate computation of binomial
// probabilities").
func density(a, b, x float64) float64 {
	n := a + b
	deviance := stirling(n) - stirling(a) - stirling(b) - part(a, n*x) - part(b, n*(1-x))
	return math.Exp(deviance) * math.Sqrt(n/(2*math.Pi*a*b))
}

// stirling returns the error of Stirling's formula for the logarithm of n!.
func stirling(n float64) float64 {
	if n < 16 {
		l, _ := math.Lgamma(n + 1)
		return l - (n+0.5)*math.Log(n) + n - 0.5*math.Log(2*math.Pi)
	}
	q := n * n
	return (1.0/12 - (1.0/360-(1.0/1260-(1.0/1680-1.0/1188/q)/q)/q)/q) / n
}

// part returns x log(x/m) + m - x without losing digits where the two are near.
func part(x, m float64) float64 {
	if math.Abs(x-m) >= 0.1*(x+m) {
		return x*math.Log(x/m) + m - x
	}
	v := (x - m) / (x + m)
	s := (x - m) * v
	term := 2 * x * v
	for k := 3.0; k < 1000; k += 2 {
		term *= v * v
		next := s + term/k
		if next == s {
			break
		}
		s = next
	}
	return s
}

// BetaQuantile returns the x of which [Beta] is p. It reports false where Beta
// would, and unless p lies within 0 to 1.
func BetaQuantile(p, a, b float64) (float64, bool) {
	if _, ok := Beta(0.5, a, b); !ok || !(p >= 0 && p <= 1) {
		return 0, false
	}
	if p == 0 || p == 1 {
		return p, true
	}
	low, high := 0.0, 1.0
	x := a / (a + b)
	for range 2000 {
		f, _ := Beta(x, a, b)
		if f < p {
			low = x
		} else {
			high = x
		}
		slope := density(a, b, x) * a * b / ((a + b) * x * (1 - x))
		next := x - (f-p)/slope
		if !(next > low && next < high) {
			next = low + (high-low)/2
			if low > 0 && high/low > 4 {
				next = math.Sqrt(low * high) // in a long tail towards 0
			}
		}
		if math.Abs(next-x) <= 4e-16*x || next == x {
			return next, true
		}
		x = next
	}
	return x, true
}

// FQuantile returns the quantile of the F distribution. It reports false
// where Beta would of half the degrees of freedom, unless p lies within 0 to 1, and
// where the quantile is infinite.
func FQuantile(p, d1, d2 float64) (float64, bool) {
	x, ok := BetaQuantile(p, d1/2, d2/2)
	rest, okRest := BetaQuantile(1-p, d2/2, d1/2)
	if !ok || !okRest {
		return 0, false
	}
	f := d2 * x / (d1 * rest)
	return f, isFinite(f)
}

// TQuantile returns the quantile of Student's t distribution. It reports false
// where Beta would of half the degrees of freedom, unless p lies between 0 and 1, and
// where the quantile is infinite.
func TQuantile(p, df float64) (float64, bool) {
	if !(p > 0 && p < 1) {
		return 0, false
	}
	if p == 0.5 {
		_, ok := Beta(p, df/2, 0.5)
		return 0, ok
	}
	x, ok := BetaQuantile(2*min(p, 1-p), df/2, 0.5) // x = df / (df + t^2)
	t := math.Sqrt(df * (1 - x) / x)
	if p < 0.5 {
		t = -t
	}
	return t, ok && isFinite(t)
}
