package learn

import "math"

// A sample is the pairs as figures: one row of features for each, and whether
// it went well.
type sample struct {
	width int
	x     []float64 // rows one after the other
	well  []bool
}

func (s sample) row(i int) []float64 { return s.x[i*s.width : (i+1)*s.width] }

// A ridge is a fitted model: log odds = intercept + coefficients * features.
type ridge struct {
	// beta holds the intercept, then the coefficients.
	beta []float64
	// covariance is the inverse of the penalised information, row by row.
	covariance []float64
}

// logOdds returns what the model says of a row.
func (r ridge) logOdds(row []float64) float64 {
	sum := r.beta[0]
	for k, x := range row {
		sum += r.beta[k+1] * x
	}
	return sum
}

// iterations is more than Newton's method needs: it doubles the digits with
// each, and the penalty keeps it from running away.
const iterations = 50

// fit finds the coefficients under which what was seen is likeliest, less half
// the penalty times the sum of their squares. The intercept is penalised by
// next to nothing, which keeps it finite where all went alike. Steps that make
// matters worse are halved.
func fit(s sample, among []int, penalty float64) ridge {
	n := s.width + 1
	r := ridge{beta: make([]float64, n)}
	goal := s.goal(r, among, penalty)
	gradient, information := make([]float64, n), make([]float64, n*n)
	for range iterations {
		s.derive(r, among, penalty, gradient, information)
		step := solve(cholesky(information, n), gradient)
		next, better := ridge{beta: make([]float64, n)}, math.Inf(-1)
		for range 30 {
			for k := range step {
				next.beta[k] = r.beta[k] + step[k]
			}
			if better = s.goal(next, among, penalty); better >= goal {
				break
			}
			for k := range step {
				step[k] /= 2
			}
		}
		gain := better - goal
		if gain <= 0 {
			break
		}
		r.beta, goal = next.beta, better
		if gain < 1e-12*(1+math.Abs(goal)) {
			break
		}
	}
	s.derive(r, among, penalty, gradient, information)
	r.covariance = invert(cholesky(information, n), n)
	return r
}

// intercepts is the penalty on the intercept.
const intercepts = 1e-6

func penaltyOf(k int, penalty float64) float64 {
	if k == 0 {
		return intercepts
	}
	return penalty
}

// goal is the penalised log likelihood.
func (s sample) goal(r ridge, among []int, penalty float64) float64 {
	sum := 0.0
	for _, i := range among {
		sum += logLikelihood(r.logOdds(s.row(i)), s.well[i])
	}
	for k, b := range r.beta {
		sum -= penaltyOf(k, penalty) * b * b / 2
	}
	return sum
}

// logLikelihood of one outcome, without overflow.
func logLikelihood(logOdds float64, well bool) float64 {
	if well {
		logOdds = -logOdds
	}
	return -(max(logOdds, 0) + math.Log1p(math.Exp(-math.Abs(logOdds))))
}

// chance is the logistic function.
func chance(logOdds float64) float64 { return 1 / (1 + math.Exp(-logOdds)) }

// derive fills in the gradient and the information of the goal.
func (s sample) derive(r ridge, among []int, penalty float64, gradient, information []float64) {
	n := s.width + 1
	clear(gradient)
	clear(information)
	at := make([]float64, n)
	at[0] = 1
	for _, i := range among {
		copy(at[1:], s.row(i))
		p := chance(r.logOdds(s.row(i)))
		miss := -p
		if s.well[i] {
			miss = 1 - p
		}
		for k := range n {
			gradient[k] += miss * at[k]
			for l := range k + 1 {
				information[k*n+l] += p * (1 - p) * at[k] * at[l]
			}
		}
	}
	for k := range n {
		gradient[k] -= penaltyOf(k, penalty) * r.beta[k]
		information[k*n+k] += penaltyOf(k, penalty)
	}
}

// cholesky returns the lower triangle L with L L' = a, of which the lower
// triangle is read. The penalties make a positive definite.
func cholesky(a []float64, n int) []float64 {
	l := make([]float64, n*n)
	for i := range n {
		for j := range i + 1 {
			sum := a[i*n+j]
			for k := range j {
				sum -= l[i*n+k] * l[j*n+k]
			}
			if i == j {
				l[i*n+i] = math.Sqrt(max(sum, 1e-300))
			} else {
				l[i*n+j] = sum / l[j*n+j]
			}
		}
	}
	return l
}

// solve returns x with L L' x = b.
func solve(l, b []float64) []float64 {
	n := len(b)
	x := make([]float64, n)
	for i := range n {
		sum := b[i]
		for k := range i {
			sum -= l[i*n+k] * x[k]
		}
		x[i] = sum / l[i*n+i]
	}
	for i := n - 1; i >= 0; i-- {
		sum := x[i]
		for k := i + 1; k < n; k++ {
			sum -= l[k*n+i] * x[k]
		}
		x[i] = sum / l[i*n+i]
	}
	return x
}

// invert returns the inverse of L L'.
func invert(l []float64, n int) []float64 {
	inverse, unit := make([]float64, n*n), make([]float64, n)
	for k := range n {
		clear(unit)
		unit[k] = 1
		for i, v := range solve(l, unit) {
			inverse[i*n+k] = v
		}
	}
	return inverse
}
