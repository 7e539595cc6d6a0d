package geo_test

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/internal/geo"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func ExampleMetres() {
	vienna := mentorship.Coordinates{Latitude: 48.2082, Longitude: 16.3738}
	bratislava := mentorship.Coordinates{Latitude: 48.1486, Longitude: 17.1077}
	metres, ok := geo.Metres(vienna, bratislava)
	fmt.Println(metres, ok)
	// Output: 54818 true
}
