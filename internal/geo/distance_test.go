package geo_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/geo"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func at(latitude, longitude float64) mentorship.Coordinates {
	return mentorship.Coordinates{Latitude: latitude, Longitude: longitude}
}

func TestMetres(t *testing.T) {
	const half, degree = 20_015_114, 111_195
	tests := map[string]struct {
		a, b   mentorship.Coordinates
		want   int
		reason string
	}{
		"one place":            {at(48.2, 16.4), at(48.2, 16.4), 0, "no way at all"},
		"a degree north":       {at(10, 20), at(11, 20), degree, "the radius times one degree"},
		"a degree on equator":  {at(0, 20), at(0, 21), degree, "the equator is a great circle"},
		"a degree at 60 north": {at(60, 20), at(60, 21), 55_597, "meridians converge; a parallel is no great circle"},
		"poles":                {at(90, 0), at(-90, 0), half, "half the way round"},
		"antipodes":            {at(0, 0), at(0, 180), half, "half the way round the equator"},
		"one pole":             {at(90, 0), at(90, 135), 0, "the longitude of a pole means nothing"},
		"date line":            {at(0, 179.5), at(0, -179.5), degree, "the short way, across the line"},
		"both ends of a line":  {at(5, 180), at(5, -180), 0, "one meridian with two names"},
		"Vienna to Nairobi":    {at(48.2082, 16.3738), at(-1.2921, 36.8219), 5_848_165, "as Python computes it"},
		"Sydney to Santiago":   {at(-33.8688, 151.2093), at(-33.4489, -70.6693), 11_346_731, "as Python computes it"},
		"half a metre":         {at(0, 0), at(0, 0.0000045), 1, "0.5004 m rounds up"},
		"less than half":       {at(0, 0), at(0, 0.0000044), 0, "0.4893 m rounds down"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, ok := geo.Metres(tt.a, tt.b)
			require.True(t, ok)
			assert.Equal(t, tt.want, got, tt.reason)
			back, _ := geo.Metres(tt.b, tt.a)
			assert.Equal(t, got, back, "the way back is as long")
		})
	}
}

func TestMetresOfNoPlace(t *testing.T) {
	for name, c := range map[string]mentorship.Coordinates{
		"north of the pole": at(90.0001, 0),
		"beyond the line":   at(0, -180.0001),
		"not a number":      at(math.NaN(), 0),
		"endless":           at(0, math.Inf(1)),
	} {
		t.Run(name, func(t *testing.T) {
			for _, pair := range [][2]mentorship.Coordinates{{c, at(0, 0)}, {at(0, 0), c}} {
				got, ok := geo.Metres(pair[0], pair[1])
				assert.False(t, ok)
				assert.Zero(t, got)
			}
		})
	}
}

// The law of cosines for three-dimensional vectors is the obvious other way.
func byVectors(a, b mentorship.Coordinates) float64 {
	vector := func(c mentorship.Coordinates) [3]float64 {
		lat, lon := c.Latitude*math.Pi/180, c.Longitude*math.Pi/180
		return [3]float64{math.Cos(lat) * math.Cos(lon), math.Cos(lat) * math.Sin(lon), math.Sin(lat)}
	}
	u, v := vector(a), vector(b)
	dot := u[0]*v[0] + u[1]*v[1] + u[2]*v[2]
	cross := [3]float64{u[1]*v[2] - u[2]*v[1], u[2]*v[0] - u[0]*v[2], u[0]*v[1] - u[1]*v[0]}
	return 6_371_008.8 * math.Atan2(math.Sqrt(cross[0]*cross[0]+cross[1]*cross[1]+cross[2]*cross[2]), dot)
}

func TestMetresAgreesWithVectors(t *testing.T) {
	for latitude := -90.0; latitude <= 90; latitude += 7.5 {
		for longitude := -180.0; longitude <= 180; longitude += 11.25 {
			for _, from := range []mentorship.Coordinates{at(0, 0), at(-37.7, 145.1), at(64.1, -21.9), at(89.99, 3)} {
				to := at(latitude, longitude)
				got, ok := geo.Metres(from, to)
				require.True(t, ok)
				assert.InDelta(t, byVectors(from, to), got, 0.6, "%v to %v", from, to)
			}
		}
	}
}

func TestFunctionsAgreeWithMath(t *testing.T) {
	const steps = 20_000
	for i := range steps + 1 {
		x := float64(i) / steps
		require.InDelta(t, math.Sin(x*math.Pi), geo.Sine(x*math.Pi), 1e-15, "sine of %v", x*math.Pi)
		require.InDelta(t, -math.Sin(x*math.Pi), geo.Sine(-x*math.Pi), 1e-15, "sine of %v", -x*math.Pi)
		require.InDelta(t, math.Cos(x*math.Pi/2), geo.Cosine(x*math.Pi/2), 1e-15, "cosine of %v", x*math.Pi/2)
		require.InDelta(t, math.Cos(x*math.Pi/2), geo.Cosine(-x*math.Pi/2), 1e-15, "cosine of %v", -x*math.Pi/2)
		require.InDelta(t, math.Asin(x), geo.Arcsine(x), 4e-15, "arcsine of %v", x)
	}
}

// The very bits, for angles at which fused multiplication and addition would
// give others.
func TestBitsAreTheSameEverywhere(t *testing.T) {
	for x, bits := range map[float64]uint64{
		0.396: 0x3fd8afd10bcc55c5,
		0.663: 0x3fe3b20ba3e1fd9b,
		0.750: 0x3fe5cffc16bf8f0d,
		0.804: 0x3fe70b5d1c025712,
	} {
		assert.Equal(t, bits, math.Float64bits(geo.Sine(x)), "sine of %v", x)
	}
}

func FuzzMetres(f *testing.F) {
	f.Add(48.2, 16.4, -1.3, 36.8)
	f.Add(90.0, 0.0, -90.0, 180.0)
	f.Add(math.NaN(), 0.0, 0.0, math.Inf(-1))
	f.Fuzz(func(t *testing.T, lat1, lon1, lat2, lon2 float64) {
		a, b := at(lat1, lon1), at(lat2, lon2)
		got, ok := geo.Metres(a, b)
		require.Equal(t, a.Valid() && b.Valid(), ok)
		if !ok {
			return
		}
		require.GreaterOrEqual(t, got, 0)
		require.LessOrEqual(t, got, 20_015_114)
		require.InDelta(t, byVectors(a, b), got, 0.6)
	})
}

func BenchmarkMetres(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		geo.Metres(at(48.2082, 16.3738), at(-1.2921, 36.8219))
	}
}
