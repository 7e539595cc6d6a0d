package stats

// An Estimate is a figure with its interval.
type Estimate struct {
	Value     float64
	Low, High float64
}

// Alpha returns Cronbach's alpha of subjects by items, all answered (Cronbach 1951),
// with the interval of Feldt (1965). It reports false where there are fewer than
// two items or subjects, rows of different lengths, figures that are not finite, or
// where the sums of all subjects are the same.
func Alpha(subjects [][]float64, confidence float64) (Estimate, bool) {
	n := len(subjects)
	if n < 2 || len(subjects[0]) < 2 || !(confidence > 0 && confidence < 1) {
		return Estimate{}, false
	}
	k := len(subjects[0])
	sums := make([]float64, n)
	item := make([]float64, n)
	within := 0.0
	for i := range k {
		for s, row := range subjects {
			if len(row) != k {
				return Estimate{}, false
			}
			item[s] = row[i]
			sums[s] += row[i]
		}
		v, ok := Variance(item)
		if !ok {
			return Estimate{}, false
		}
		within += v
	}
	total, ok := Variance(sums)
	if !ok || total == 0 {
		return Estimate{}, false
	}
	a := min(1, float64(k)/float64(k-1)*(1-within/total)) // rounding may lead beyond
	d1, d2 := float64(n-1), float64((n-1)*(k-1))
	tail := (1 - confidence) / 2
	up, okUp := FQuantile(1-tail, d1, d2)
	down, okDown := FQuantile(tail, d1, d2)
	e := Estimate{a, 1 - (1-a)*up, 1 - (1-a)*down}
	return e, okUp && okDown && e.finite()
}

func (e Estimate) finite() bool { return isFinite(e.Value, e.Low, e.High) }

// An ICC is the six intraclass correlations of Shrout and Fleiss (1979): of a single
// rating and of the mean of all raters, where each subject has raters of its own,
// where raters are a sample that rates all subjects, and where they are the only
// ones.
type ICC struct {
	Single1, Single2, Single3 Estimate
	Mean1, Mean2, Mean3       Estimate
}

// Intraclass returns the intraclass correlations of subjects by raters, all rated,
// with the intervals of Shrout and Fleiss (1979) and McGraw and Wong (1996). It
// reports false where there are fewer than two subjects or raters, rows of
// different lengths, figures that are not finite, where raters differ by a constant
// or all subjects are rated alike, or where an interval is without bound.
func Intraclass(subjects [][]float64, confidence float64) (ICC, bool) {
	s, ok := squaresOf(subjects)
	if !ok || s.error == 0 || s.within == 0 || s.between == 0 || !(confidence > 0 && confidence < 1) {
		return ICC{}, false
	}
	n, k := s.n, s.k
	p := 1 - (1-confidence)/2
	var icc ICC
	bothWays := func(f, d1, d2 float64) (low, high float64) {
		down, okDown := FQuantile(p, d1, d2)
		up, okUp := FQuantile(p, d2, d1)
		ok = ok && okDown && okUp
		return f / down, f * up
	}
	single := func(f float64) float64 { return (f - 1) / (f + k - 1) }
	mean := func(f float64) float64 { return 1 - 1/f }

	f := s.between / s.within
	low, high := bothWays(f, n-1, n*(k-1))
	icc.Single1 = Estimate{single(f), single(low), single(high)}
	icc.Mean1 = Estimate{mean(f), mean(low), mean(high)}

	f = s.between / s.error
	low, high = bothWays(f, n-1, (n-1)*(k-1))
	icc.Single3 = Estimate{single(f), single(low), single(high)}
	icc.Mean3 = Estimate{mean(f), mean(low), mean(high)}

	r := (s.between - s.error) / (s.between + (k-1)*s.error + k*(s.raters-s.error)/n)
	fj := s.raters / s.error
	mid := n*(1+(k-1)*r) - k*r
	v := (k - 1) * (n - 1) * (k*r*fj + mid) * (k*r*fj + mid) / ((n-1)*k*k*r*r*fj*fj + mid*mid)
	up, okUp := FQuantile(1-p, v, n-1) // one over that of p, which may be infinite
	down, okDown := FQuantile(p, v, n-1)
	ok = ok && okUp && okDown
	rest := k*s.raters + (k*n-k-n)*s.error
	limit := func(f float64) float64 { return n * (f*s.between - s.error) / (rest + n*f*s.between) }
	icc.Single2 = Estimate{r, limit(up), limit(down)}
	stepped := func(x float64) float64 { return x * k / (1 + x*(k-1)) }
	icc.Mean2 = Estimate{(s.between - s.error) / (s.between + (s.raters-s.error)/n), stepped(icc.Single2.Low), stepped(icc.Single2.High)}
	for _, e := range [...]Estimate{icc.Single1, icc.Single2, icc.Single3, icc.Mean1, icc.Mean2, icc.Mean3} {
		ok = ok && e.finite()
	}
	if !ok {
		return ICC{}, false
	}
	return icc, true
}

// squares are the mean squares of an analysis of variance of n subjects by k raters.
type squares struct{ n, k, between, within, raters, error float64 }

func squaresOf(subjects [][]float64) (squares, bool) {
	if len(subjects) < 2 || len(subjects[0]) < 2 {
		return squares{}, false
	}
	n, k := len(subjects), len(subjects[0])
	all := make([]float64, 0, n*k)
	for _, row := range subjects {
		if len(row) != k {
			return squares{}, false
		}
		all = append(all, row...)
	}
	grand, ok := Mean(all)
	if !ok {
		return squares{}, false
	}
	s := squares{n: float64(n), k: float64(k)}
	byRater := make([]float64, k)
	for _, row := range subjects {
		m, _ := Mean(row)
		s.between += s.k * (m - grand) * (m - grand)
		for j, v := range row {
			byRater[j] += (v - grand) / s.n
			s.within += (v - m) * (v - m)
		}
	}
	for _, d := range byRater {
		s.raters += s.n * d * d
	}
	rest := 0.0
	for _, row := range subjects {
		m, _ := Mean(row)
		for j, v := range row {
			d := v - m - byRater[j]
			rest += d * d
		}
	}
	s.error = rest / ((s.n - 1) * (s.k - 1))
	s.between /= s.n - 1
	s.raters /= s.k - 1
	s.within /= s.n * (s.k - 1)
	if !isFinite(s.between, s.within, s.raters, s.error) {
		return squares{}, false
	}
	least := rounding(all)
	for _, square := range [...]*float64{&s.between, &s.within, &s.raters, &s.error} {
		if *square <= least {
			*square = 0
		}
	}
	return s, true
}
