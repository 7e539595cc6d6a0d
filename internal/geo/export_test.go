package geo

// For the tests, which compare them with package math.
var (
	Sine    = sine
	Cosine  = cosine
	Arcsine = arcsine
)
