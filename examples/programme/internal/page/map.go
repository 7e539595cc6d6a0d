package page

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A worldMap shows where people work and which places the matches join: longitude
// across, latitude up, in equal steps.
type worldMap struct {
	Spots  []spot
	Routes []route
	Lines  []gridLine
	Title  string
}

// A spot is a country with its people, in the middle of where they work.
type spot struct {
	X, Y                string
	R, Core             string // pixels: the circles of mentees and mentors
	Shift, Rise, Anchor string // where the label stands, in pixels from the middle
	Waiting             bool   // somebody here is without a place
	Label, Title        string
	latitude, longitude float64
	mentors, mentees    int
	waiting             int
}

// A route joins two countries.
type route struct {
	X1, Y1, X2, Y2 string
	Width          string
	Title          string
}

type gridLine struct {
	At, Label string
	Across    bool // of equal latitude
}

// newMap returns nil where fewer than two places are known.
func newMap(p *plan.Plan) *worldMap {
	where := map[mentorship.PersonID]string{}
	places := map[string]*spot{}
	for side, members := range [...][]plan.Member{p.People.Mentors, p.People.Mentees} {
		for _, m := range members {
			if m.Place.Coordinates == nil {
				continue
			}
			where[m.ID] = m.Place.Country
			if places[m.Place.Country] == nil {
				places[m.Place.Country] = &spot{Label: m.Place.Country}
			}
			places[m.Place.Country].add(*m.Place.Coordinates, side == 0, p.Placed(m.ID))
		}
	}
	if len(places) < 2 {
		return nil
	}
	m := &worldMap{}
	for _, s := range places {
		s.settle()
		m.Spots = append(m.Spots, *s)
	}
	slices.SortFunc(m.Spots, func(a, b spot) int {
		return cmp.Or(-cmp.Compare(a.mentees, b.mentees), cmp.Compare(a.Label, b.Label))
	})
	frame := newFrame(m.Spots)
	m.Lines = frame.lines()
	at := map[string]spot{}
	for i := range m.Spots {
		frame.set(&m.Spots[i], m.Spots)
		at[m.Spots[i].Label] = m.Spots[i]
	}
	m.Routes = routes(p, where, at)
	m.Title = fmt.Sprintf("%d countries on a grid of longitude and latitude, joined by %d routes of matches", len(m.Spots), len(m.Routes))
	return m
}

// add counts somebody, and adds to the sums of coordinates.
func (s *spot) add(at mentorship.Coordinates, mentor, placed bool) {
	s.latitude += at.Latitude
	s.longitude += at.Longitude
	switch {
	case mentor:
		s.mentors++
	case placed:
		s.mentees++
	default:
		s.mentees++
		s.waiting++
	}
}

// settle puts the spot in the middle of its people.
func (s *spot) settle() {
	people := float64(s.mentors + s.mentees)
	s.latitude, s.longitude = s.latitude/people, s.longitude/people
	s.R, s.Core = pixels(5*math.Sqrt(float64(s.mentees))), pixels(3.5*math.Sqrt(float64(s.mentors)))
	s.Waiting = s.waiting > 0
	s.Title = fmt.Sprintf("%s: %s, %s, %d of them without a place", s.Label, words.Count(s.mentors, "mentor"), words.Count(s.mentees, "mentee"), s.waiting)
}

func pixels(n float64) string { return strconv.FormatFloat(n, 'f', 1, 64) }

// A frame is the part of the world that is shown.
type frame struct{ west, east, south, north float64 }

// newFrame leaves a margin around all places.
func newFrame(spots []spot) frame {
	f := frame{180, -180, 90, -90}
	for _, s := range spots {
		f.west, f.east = min(f.west, s.longitude), max(f.east, s.longitude)
		f.south, f.north = min(f.south, s.latitude), max(f.north, s.latitude)
	}
	across, up := max(2, (f.east-f.west)/16), max(2, (f.north-f.south)/8)
	return frame{f.west - across, f.east + across, f.south - up, f.north + up}
}

// set puts a spot in its place, and its label to the right, to the left or above:
// where no other spot is close by.
func (f frame) set(s *spot, all []spot) {
	s.X, s.Y = f.x(s.longitude), f.y(s.latitude)
	right, left := s.longitude > f.east-(f.east-f.west)/9, false // the edge is as good as a neighbour
	for _, other := range all {
		across, up := (other.longitude-s.longitude)/(f.east-f.west), math.Abs(other.latitude-s.latitude)/(f.north-f.south)
		if up < 0.08 {
			right, left = right || across > 0 && across < 0.07, left || across < 0 && across > -0.07
		}
	}
	beside := 5*math.Sqrt(float64(max(s.mentees, 1))) + 4
	switch {
	case !right:
		s.Shift, s.Rise, s.Anchor = pixels(beside), "4", "start"
	case !left:
		s.Shift, s.Rise, s.Anchor = pixels(-beside), "4", "end"
	default:
		s.Shift, s.Rise, s.Anchor = "0", pixels(-beside), "middle"
	}
}

func (f frame) x(longitude float64) string { return portion(longitude-f.west, f.east-f.west) }
func (f frame) y(latitude float64) string  { return portion(f.north-latitude, f.north-f.south) }

func portion(part, whole float64) string {
	return strconv.FormatFloat(100*part/whole, 'f', 2, 64) + "%"
}

// lines are those of every thirty degrees.
func (f frame) lines() []gridLine {
	var list []gridLine
	for d := -180; d <= 180; d += 30 {
		if at := float64(d); at > f.west && at < f.east {
			list = append(list, gridLine{f.x(at), degrees(d, "E", "W"), false})
		}
		if at := float64(d); at > f.south && at < f.north {
			list = append(list, gridLine{f.y(at), degrees(d, "N", "S"), true})
		}
	}
	return list
}

func degrees(d int, positive, negative string) string {
	switch {
	case d > 0:
		return fmt.Sprintf("%d° %s", d, positive)
	case d < 0:
		return fmt.Sprintf("%d° %s", -d, negative)
	default:
		return "0°"
	}
}

// routes joins the countries of matches, the thickest last.
func routes(p *plan.Plan, where map[mentorship.PersonID]string, at map[string]spot) []route {
	times := plan.Count(p.Result.Matches, func(m mentorship.Match) []string {
		mentor, known1 := where[m.Mentor]
		mentee, known2 := where[m.Mentee]
		if !known1 || !known2 || mentor == mentee {
			return nil
		}
		return []string{mentor + " to " + mentee}
	})
	slices.Reverse(times)
	list := make([]route, len(times))
	for i, t := range times {
		mentor, mentee, _ := strings.Cut(t.What, " to ")
		a, b := at[mentor], at[mentee]
		list[i] = route{a.X, a.Y, b.X, b.Y, strconv.Itoa(min(8, 2*t.Times)), fmt.Sprintf("%s: %d matched", t.What, t.Times)}
	}
	return list
}
