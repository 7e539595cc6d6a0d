package learn

// FitRows fits a model without a penalty to speak of and returns the intercept
// and the coefficients.
func FitRows(width int, x []float64, well []bool, penalty float64) []float64 {
	all := make([]int, len(well))
	for i := range all {
		all[i] = i
	}
	return fit(sample{width, x, well}, all, penalty).beta
}
