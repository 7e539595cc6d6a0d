package matching

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/go-mentorship/mentorkit/internal/geo"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// farther is how many times the near distance is too far to earn any points
// (convention).
const farther = 10

// Distance returns the criterion that the two work near each other.
//
// Up to the policy's limit for meeting in person all points are earned, none at
// ten times that distance or more, in between in proportion (convention). Where
// coordinates or the limit are not known, the same country and region earn all
// points, the same country half, different countries none. It is not asked of
// meetings that are virtual, and unstated where a country is missing too.
func Distance() Criterion {
	where := func(s Scene, p *mentorship.Person) spot {
		near, set := s.Policy.NearKilometres.Value()
		return spot{place: p.Place, virtual: s.Mode == mentorship.Virtual, near: near, limited: set && near >= 0}
	}
	return comparison[spot, spot]{
		mentor: where, mentorKey: placeKey,
		mentee: where, menteeKey: placeKey,
		rate: func(mentor, mentee spot) Rating { return mentor.rate(mentee) },
		words: func(mentor, mentee spot, r Rating) string {
			metres, measured := mentor.metres(mentee)
			switch {
			case r == NotAsked:
				return "meetings are virtual"
			case r == Unstated:
				return missing(mentor.place.Country == "", mentee.place.Country == "", "a country")
			case measured:
				return fmt.Sprintf("%d km apart", (metres+500)/1000)
			case r == Best:
				return "in the same region"
			case r == Neutral:
				return "in the same country"
			}
			return "in different countries"
		},
	}
}

// placeKey holds where somebody works.
func placeKey(k key, p *mentorship.Person) key {
	return coordinatesKey(k, p).text(p.Place.Country).text(p.Place.Region)
}

func coordinatesKey(k key, p *mentorship.Person) key {
	c := p.Place.Coordinates
	if c == nil {
		return append(k, 0)
	}
	k = binary.BigEndian.AppendUint64(append(k, 1), math.Float64bits(c.Latitude))
	return binary.BigEndian.AppendUint64(k, math.Float64bits(c.Longitude))
}

type spot struct {
	place   mentorship.Place
	virtual bool
	near    int // kilometres
	limited bool
}

// metres returns the distance, and whether it can be measured and judged.
func (s spot) metres(t spot) (int, bool) {
	if !s.limited || s.place.Coordinates == nil || t.place.Coordinates == nil {
		return 0, false
	}
	return geo.Metres(*s.place.Coordinates, *t.place.Coordinates)
}

func (s spot) rate(t spot) Rating {
	if s.virtual {
		return NotAsked
	}
	if metres, ok := s.metres(t); ok {
		return s.within(metres)
	}
	a, b := s.place, t.place
	switch {
	case a.Country == "" || b.Country == "":
		return Unstated
	case a.Country != b.Country:
		return Worst
	case a.Region != "" && a.Region == b.Region:
		return Best
	default:
		return Neutral
	}
}

func (s spot) within(metres int) Rating {
	near := int64(min(s.near, earthKilometres)) * 1000
	switch {
	case int64(metres) <= near:
		return Best
	case near == 0:
		return Worst
	}
	return Share(farther*near-int64(metres), (farther-1)*near)
}

// earthKilometres is farther than any two places are apart.
const earthKilometres = 20_100
