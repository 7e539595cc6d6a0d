package geo

import (
	"math"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// radius is the mean radius of the Earth in metres.
const radius = 6_371_008.8

// Metres returns the great-circle distance between a and b, rounded to the
// metre, halves up, and true; 0 and false if either is not valid. It does not
// depend on the order of the two. The longest is 20,015,114 m.
func Metres(a, b mentorship.Coordinates) (int, bool) {
	if !a.Valid() || !b.Valid() {
		return 0, false
	}
	north := sine(radians(b.Latitude-a.Latitude) / 2)
	east := sine(radians(b.Longitude-a.Longitude) / 2)
	narrowing := cosine(radians(a.Latitude)) * cosine(radians(b.Latitude))
	haversine := float64(north*north) + float64(narrowing*float64(east*east))
	angle := 2 * arcsine(math.Sqrt(min(1, haversine)))
	return int(float64(radius*angle) + 0.5), true
}

func radians(degrees float64) float64 { return float64(degrees / 180 * math.Pi) }
