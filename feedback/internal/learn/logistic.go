package learn

import "math"

// An Example is one message: the features it has, each with its value.
type Example struct {
	Features []int32
	Values   []float32
}

// A Label is what is known of an example.
type Label int8

const (
	Unknown Label = iota // the example is left out
	Absent               // it does not show what is learned
	Present              // it does
)

// A Problem is examples with their labels, and what each costs when it is wrong.
type Problem struct {
	Examples []Example
	Labels   []Label
	Cost     []float64 // C of each example
	Features int
}

// A Model is a weight for each feature and a bias.
type Model struct {
	Weights []float64
	Bias    float64
}

// Add adds a part of another model; a model without weights is none.
func (m *Model) Add(part float64, other Model) {
	for f, w := range other.Weights {
		m.Weights[f] += part * w
	}
	m.Bias += part * other.Bias
}

// biasValue is the value of the feature that stands for the bias; a large one
// leaves it nearly unregularised.
const biasValue = 4

// Logistic fits a logistic regression with the L2 norm of its weights as
// penalty, by the dual coordinate descent of Yu, Huang and Lin, "Dual coordinate
// descent methods for logistic regression and maximum entropy models", Machine
// Learning 85 (2011), algorithm 5. Examples are gone through in a fixed pseudo-random order.
func Logistic(p Problem) Model {
	m := Model{Weights: make([]float64, p.Features)}
	var order []int
	for i, l := range p.Labels {
		if l != Unknown && p.Cost[i] > 0 {
			order = append(order, i)
		}
	}
	alpha := make([]float64, len(p.Labels))
	square := make([]float64, len(p.Labels))
	bias := 0.0
	for _, i := range order {
		q := float64(biasValue * biasValue)
		for _, v := range p.Examples[i].Values {
			q += float64(v) * float64(v)
		}
		square[i] = q
		alpha[i] = min(0.001*p.Cost[i], 1e-8)
		step := alpha[i] * sign(p.Labels[i])
		for k, f := range p.Examples[i].Features {
			m.Weights[f] += step * float64(p.Examples[i].Values[k])
		}
		bias += step * biasValue
	}
	state := uint64(1)
	for range 60 {
		for k := len(order) - 1; k > 0; k-- {
			state = state*6364136223846793005 + 1442695040888963407
			j := int(state>>33) % (k + 1)
			order[k], order[j] = order[j], order[k]
		}
		most := 0.0
		for _, i := range order {
			x := &p.Examples[i]
			y := sign(p.Labels[i])
			margin := bias * biasValue
			for k, f := range x.Features {
				margin += m.Weights[f] * float64(x.Values[k])
			}
			next := solveOne(alpha[i], p.Cost[i], square[i], y*margin)
			step := next - alpha[i]
			most = max(most, math.Abs(step)/p.Cost[i])
			if step == 0 {
				continue
			}
			alpha[i] = next
			step *= y
			for k, f := range x.Features {
				m.Weights[f] += step * float64(x.Values[k])
			}
			bias += step * biasValue
		}
		if most < 1e-3 {
			break
		}
	}
	m.Bias = bias * biasValue
	return m
}

func sign(l Label) float64 {
	if l == Present {
		return 1
	}
	return -1
}

// solveOne minimises the dual in one variable a of (0, c): it finds z with
// log(z/(c-z)) + q(z-a) + b = 0 by Newton's method kept inside its bracket.
func solveOne(a, c, q, b float64) float64 {
	low, high := 0.0, c
	z := min(max(a, 1e-12*c), c*(1-1e-12))
	for range 50 {
		g := math.Log(z/(c-z)) + q*(z-a) + b
		if math.Abs(g) < 1e-6 {
			break
		}
		if g > 0 {
			high = z
		} else {
			low = z
		}
		next := z - g/(c/(z*(c-z))+q)
		if next <= low || next >= high {
			next = (low + high) / 2
		}
		if next == z {
			break
		}
		z = next
	}
	return z
}
