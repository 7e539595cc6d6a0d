package learn

import "math"

// A Sigmoid is a probability that rises with a margin: 1/(1+exp(-(Slope*margin +
// Offset))).
type Sigmoid struct{ Slope, Offset float64 }

// At returns the probability of a margin.
func (s Sigmoid) At(margin float64) float64 {
	return 1 / (1 + math.Exp(-(s.Slope*margin + s.Offset)))
}

// Inverse returns the margin of a probability between 0 and 1.
func (s Sigmoid) Inverse(p float64) float64 { return (math.Log(p/(1-p)) - s.Offset) / s.Slope }

// Platt fits a sigmoid to margins of messages that were not learned from: Platt,
// "Probabilistic outputs for support vector machines" (1999), with his softened
// targets, by Newton's method with backtracking as Lin, Lin and Weng, "A note on
// Platt's probabilistic outputs" (2007).
func Platt(margins []float64, present []bool) Sigmoid {
	yes := 0
	for _, p := range present {
		if p {
			yes++
		}
	}
	no := len(present) - yes
	high, low := (float64(yes)+1)/(float64(yes)+2), 1/(float64(no)+2)
	target := make([]float64, len(present))
	for i, p := range present {
		target[i] = low
		if p {
			target[i] = high
		}
	}
	a, b := 0.0, math.Log((float64(yes)+1)/(float64(no)+1))
	loss := func(a, b float64) (sum float64) {
		for i, m := range margins {
			z := a*m + b
			if z >= 0 {
				sum += (1-target[i])*z + math.Log1p(math.Exp(-z))
			} else {
				sum += -target[i]*z + math.Log1p(math.Exp(z))
			}
		}
		return sum
	}
	value := loss(a, b)
	for range 100 {
		haa, hbb, hab, ga, gb := 1e-12, 1e-12, 0.0, 0.0, 0.0
		for i, m := range margins {
			p := Sigmoid{a, b}.At(m)
			d2, d1 := p*(1-p), p-target[i]
			haa += m * m * d2
			hbb += d2
			hab += m * d2
			ga += m * d1
			gb += d1
		}
		if math.Abs(ga) < 1e-5 && math.Abs(gb) < 1e-5 {
			break
		}
		det := haa*hbb - hab*hab
		da, db := -(hbb*ga-hab*gb)/det, -(-hab*ga+haa*gb)/det
		slope := ga*da + gb*db
		step := 1.0
		for ; step >= 1e-10; step /= 2 {
			if v := loss(a+step*da, b+step*db); v < value+1e-4*step*slope {
				a, b, value = a+step*da, b+step*db, v
				break
			}
		}
		if step < 1e-10 {
			break
		}
	}
	return Sigmoid{a, b}
}
