package learn_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/learn"
)

// problem returns a random one of n examples, each with some features.
func problem(r *rand.Rand, n, features int) learn.Problem {
	p := learn.Problem{Features: features}
	truth := make([]float64, features)
	for f := range truth {
		truth[f] = r.NormFloat64() * 2
	}
	for range n {
		var x learn.Example
		margin := r.NormFloat64()
		for f := range features {
			if r.IntN(3) == 0 {
				v := float32(r.Float64()*2 - 0.5)
				x.Features, x.Values = append(x.Features, int32(f)), append(x.Values, v)
				margin += truth[f] * float64(v)
			}
		}
		label := learn.Absent
		if margin > 0.3 {
			label = learn.Present
		}
		p.Examples = append(p.Examples, x)
		p.Labels = append(p.Labels, label)
		p.Cost = append(p.Cost, []float64{0.1, 1, 3}[r.IntN(3)])
	}
	return p
}

// biasValue is the value of the feature that stands for the bias.
const biasValue = 4

func sign(l learn.Label) float64 {
	if l == learn.Present {
		return 1
	}
	return -1
}

// gradient returns that of half the squares of weights plus the cost of each
// example, log(1+exp(-margin)), the bias last; and how large its parts are.
func gradient(p learn.Problem, m learn.Model) (g, size []float64) {
	g, size = make([]float64, p.Features+1), make([]float64, p.Features+1)
	copy(g, m.Weights)
	g[p.Features] = m.Bias / biasValue
	for i, x := range p.Examples {
		if p.Labels[i] == learn.Unknown {
			continue
		}
		y, margin := sign(p.Labels[i]), m.Bias
		for k, f := range x.Features {
			margin += m.Weights[f] * float64(x.Values[k])
		}
		push := p.Cost[i] * y / (1 + math.Exp(y*margin))
		for k, f := range x.Features {
			g[f] -= push * float64(x.Values[k])
			size[f] += p.Cost[i] * math.Abs(float64(x.Values[k]))
		}
		g[p.Features] -= push * biasValue
		size[p.Features] += p.Cost[i] * biasValue
	}
	return g, size
}

// At the least of a convex function its gradient is zero.
func TestLogisticGradient(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		p := problem(r, 1+r.IntN(300), 1+r.IntN(20))
		g, size := gradient(p, learn.Logistic(p))
		for f := range g {
			assert.LessOrEqual(t, math.Abs(g[f]), 0.005*size[f]+1e-6, "feature %d of %d, %d examples", f, p.Features, len(p.Examples))
		}
	}
}

// descend goes down the gradient in small steps.
func descend(p learn.Problem) learn.Model {
	m := learn.Model{Weights: make([]float64, p.Features)}
	curvature := 1.0
	for i, x := range p.Examples {
		q := float64(biasValue * biasValue)
		for _, v := range x.Values {
			q += float64(v) * float64(v)
		}
		curvature += p.Cost[i] * q / 4
	}
	for range 200_000 {
		g, _ := gradient(p, m)
		most := 0.0
		for f := range m.Weights {
			m.Weights[f] -= g[f] / curvature
			most = max(most, math.Abs(g[f]))
		}
		m.Bias -= biasValue * g[p.Features] / curvature
		if max(most, math.Abs(g[p.Features])) < 1e-8 {
			break
		}
	}
	return m
}

func TestLogisticAgainstDescent(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 12 {
		p := problem(r, 1+r.IntN(15), 1+r.IntN(4))
		got, want := learn.Logistic(p), descend(p)
		assert.InDelta(t, want.Bias, got.Bias, 0.02)
		assert.InDeltaSlice(t, want.Weights, got.Weights, 0.02)
	}
}

func TestLogisticEdges(t *testing.T) {
	one := learn.Example{Features: []int32{0}, Values: []float32{1}}
	huge := learn.Example{Features: []int32{0}, Values: []float32{1e6}}
	none := learn.Example{}
	tests := map[string]struct {
		problem learn.Problem
		sign    float64 // of what is learned for the first example, 0 for nothing
		reason  string
	}{
		"no examples":  {learn.Problem{Features: 1}, 0, "nothing is learned from nothing"},
		"unknown":      {learn.Problem{[]learn.Example{one}, []learn.Label{learn.Unknown}, []float64{1}, 1}, 0, "what is not known is left out"},
		"no cost":      {learn.Problem{[]learn.Example{one}, []learn.Label{learn.Present}, []float64{0}, 1}, 0, "what costs nothing is left out"},
		"one present":  {learn.Problem{[]learn.Example{one}, []learn.Label{learn.Present}, []float64{1}, 1}, 1, "one side alone is learned"},
		"one absent":   {learn.Problem{[]learn.Example{one}, []learn.Label{learn.Absent}, []float64{1}, 1}, -1, "one side alone is learned"},
		"no features":  {learn.Problem{[]learn.Example{none}, []learn.Label{learn.Present}, []float64{1}, 0}, 1, "the bias is learned"},
		"huge cost":    {learn.Problem{[]learn.Example{one}, []learn.Label{learn.Present}, []float64{1e9}, 1}, 1, "weights stay finite"},
		"huge value":   {learn.Problem{[]learn.Example{huge}, []learn.Label{learn.Absent}, []float64{1}, 1}, -1, "weights stay finite"},
		"contradicted": {learn.Problem{[]learn.Example{one, one, one}, []learn.Label{learn.Present, learn.Present, learn.Absent}, []float64{1, 1, 1}, 1}, 1, "the majority has it"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			m := learn.Logistic(tt.problem)
			require.Len(t, m.Weights, tt.problem.Features)
			margin := m.Bias
			for _, w := range m.Weights {
				margin += w
				require.False(t, math.IsNaN(w) || math.IsInf(w, 0), tt.reason)
			}
			switch {
			case tt.sign == 0:
				assert.Zero(t, margin, tt.reason)
			default:
				assert.Positive(t, margin*tt.sign, tt.reason)
			}
		})
	}
}

// The same examples give the same weights to the bit, and those that are left
// out change nothing.
func TestLogisticIsDeterministic(t *testing.T) {
	p := problem(rand.New(rand.NewPCG(5, 6)), 200, 10)
	m := learn.Logistic(p)
	assert.Equal(t, m, learn.Logistic(p))
	p.Examples = append(p.Examples, p.Examples[0], p.Examples[1])
	p.Labels = append(p.Labels, learn.Unknown, learn.Present)
	p.Cost = append(p.Cost, 5, 0)
	assert.Equal(t, m, learn.Logistic(p))
}

// What is learned with the labels turned is the opposite.
func TestLogisticIsSymmetric(t *testing.T) {
	p := problem(rand.New(rand.NewPCG(7, 8)), 100, 5)
	m := learn.Logistic(p)
	for i, l := range p.Labels {
		p.Labels[i] = learn.Absent + learn.Present - l
	}
	turned := learn.Logistic(p)
	assert.InDelta(t, m.Bias, -turned.Bias, 1e-9)
	for f := range m.Weights {
		assert.InDelta(t, m.Weights[f], -turned.Weights[f], 1e-9)
	}
}

// Margins of a sum are sums of margins.
func TestAdd(t *testing.T) {
	m := learn.Model{Weights: []float64{1, -2}, Bias: 3}
	m.Add(0.5, learn.Model{Weights: []float64{4, 8}, Bias: -2})
	m.Add(7, learn.Model{})
	assert.Equal(t, learn.Model{Weights: []float64{3, 2}, Bias: 2}, m)
}
