package page

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// An access is who gets a mentor, by group.
type access struct {
	Said  []string
	Axes  []accessAxis
	Found []trouble
}

type accessAxis struct {
	Said   string
	Groups []accessGroup
}

// An accessGroup is a rate with its interval, and that of the others as a mark.
type accessGroup struct {
	Name, Title, Standing string
	Yes, Of               int
	// At is the rate, Low to High its interval, Others the rate of the others; empty
	// where there are none.
	At, Low, High, Wide, Others string
	Beyond                      bool // chance
}

// newAccess returns nil where nobody asked for a mentor.
func newAccess(p *plan.Plan, works *cited) *access {
	a, found, ok := p.Access()
	if !ok {
		return nil
	}
	shown := &access{Said: words.Access(a), Found: troubles(found, works)}
	for _, axis := range a.Axes {
		x := accessAxis{Said: words.Axis(axis)}
		for _, g := range axis.Groups {
			x.Groups = append(x.Groups, newAccessGroup(g))
		}
		shown.Axes = append(shown.Axes, x)
	}
	return shown
}

func newAccessGroup(g ethics.Group) accessGroup {
	r := g.Rates[0]
	row := accessGroup{
		Name: words.GroupName(g), Yes: r.Yes, Of: r.Of, Standing: words.Standing(r), Beyond: r.Standing == ethics.BeyondChance,
		At: percent(r.Yes, r.Of), Low: portion(r.Wilson.Low, 1), High: portion(r.Wilson.High, 1), Wide: portion(r.Wilson.High-r.Wilson.Low, 1),
	}
	if r.Rest.Of > 0 {
		row.Others = percent(r.Rest.Yes, r.Rest.Of)
	}
	row.Title = fmt.Sprintf("%s: %d of %d have a mentor, with 95%% confidence %s; %s", row.Name, r.Yes, r.Of, words.Percents(r.Wilson), row.Standing)
	return row
}
