package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A goalChart shows goal attainment scores on a line, equal ones above each other.
type goalChart struct {
	Said, Title string
	Height, Y   int // of the line
	Dots        []dot
	Ticks       []tick
	Rows        []goalRow
}

// A dot is the score of one mentee.
type dot struct {
	X     string
	Y     int
	Class string
	Title string
}

type tick struct{ X, Label, Anchor string }

type goalRow struct {
	Mentee       mentorship.PersonID
	Relationship mentorship.RelationshipID
	T            string
	Goals        int
}

// The line goes from 20 to 80; what lies beyond stands at its ends.
const (
	lowestT, highestT = 20, 80
	dotStep           = 13 // pixels
)

// newGoalChart returns nil where no goal was rated.
func newGoalChart(g gain.Goals) *goalChart {
	if len(g.Rated) == 0 {
		return nil
	}
	c := &goalChart{Said: words.Goals(g), Title: fmt.Sprintf("Goal attainment of %s, from %.1f to %.1f; 50 is as expected",
		words.Count(len(g.Rated), "mentee"), g.Rated[len(g.Rated)-1].T, g.Rated[0].T)}
	at, tallest := map[string]int{}, 0
	for _, a := range g.Rated {
		x := portion(min(max(a.T, lowestT), highestT)-lowestT, highestT-lowestT)
		at[x]++
		tallest = max(tallest, at[x])
		d := dot{X: x, Y: at[x], Class: "c-mentor", Title: fmt.Sprintf("%s in %s: %.1f by %s", a.Mentee, a.Relationship, a.T, words.Count(a.Goals, "goal"))}
		if a.T < 50 {
			d.Class = "c-warn"
		}
		c.Dots = append(c.Dots, d)
		c.Rows = append(c.Rows, goalRow{a.Mentee, a.Relationship, fmt.Sprintf("%.1f", a.T), a.Goals})
	}
	c.Y = dotStep*tallest + 8
	c.Height = c.Y + 22
	for i := range c.Dots {
		c.Dots[i].Y = c.Y - dotStep*c.Dots[i].Y + 3
	}
	for t := lowestT; t <= highestT; t += 10 {
		k := tick{portion(float64(t-lowestT), highestT-lowestT), fmt.Sprint(t), "middle"}
		switch t {
		case lowestT:
			k.Anchor = "start"
		case highestT:
			k.Anchor = "end"
		}
		c.Ticks = append(c.Ticks, k)
	}
	return c
}
