package geo

import "math"

// sine returns the sine of x, which lies within -π to π, with an error below
// 1e-15: the Maclaurin series up to x²⁹, nested (Horner).
func sine(x float64) float64 {
	square := float64(x * x)
	sum := 1.0
	for k := 28.0; k > 0; k -= 2 {
		sum = 1 - float64(square/(k*(k+1))*sum)
	}
	return x * sum
}

// cosine returns the cosine of x, which lies within -π/2 to π/2.
func cosine(x float64) float64 { return sine(math.Pi/2 - math.Abs(x)) }

// arcsine returns the angle, 0 to π/2, whose sine is y, 0 to 1, with an error
// below 4e-15: the angle is halved three times, after which the series
//
//	x + 1/2 x³/3 + (1·3)/(2·4) x⁵/5 + …
//
// gains more than a digit with each term.
func arcsine(y float64) float64 {
	const halvings, terms = 3, 14
	for range halvings { // sin(a/2) = sin a / sqrt(2 (1 + cos a))
		cos := math.Sqrt((1 - y) * (1 + y))
		y /= math.Sqrt(2 * (1 + cos))
	}
	square := float64(y * y)
	sum, factor := 0.0, y
	for n := range terms {
		k := float64(2 * n)
		sum += float64(factor / (k + 1))
		factor *= float64(square * (k + 1) / (k + 2))
	}
	return sum * (1 << halvings)
}
