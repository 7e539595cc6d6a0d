package mentorship

// A Place is where somebody works. The zero value means unstated.
type Place struct {
	// Country is an ISO 3166-1 alpha-2 code in upper case.
	Country string `json:"country,omitzero"`
	// Region is any word for the part of the country: a province, a city.
	Region string `json:"region,omitzero"`
	// Coordinates is nil where unstated; 0, 0 is a place.
	Coordinates *Coordinates `json:"coordinates,omitzero"`
}

// Coordinates are degrees of the World Geodetic System 1984: north and east are
// positive.
type Coordinates struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// Valid reports whether c lies within -90 to 90 and -180 to 180 degrees; NaN
// does not.
func (c Coordinates) Valid() bool {
	return c.Latitude >= -90 && c.Latitude <= 90 && c.Longitude >= -180 && c.Longitude <= 180
}

func validCountry(code string) bool {
	return len(code) == 2 && 'A' <= code[0] && code[0] <= 'Z' && 'A' <= code[1] && code[1] <= 'Z'
}
