package conduct

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Route is to whom concerns can be brought, and about which of those who mentor.
type Route struct {
	ethics.Route
	About []mentorship.PersonID `json:"about"`
}

// routes returns the ways of a concern about each who mentors or facilitates at the time, the usual
// one first. It is the same whoever reports; nothing where nobody is registered to
// whom one could turn. A tie holds for its own period, also if it was declared in a
// relationship that is over.
func routes(all []review.Review, o ethics.Organisation, at time.Time) []Route {
	list := []Route{}
	if len(o.Contacts) == 0 {
		return list
	}
	o.Ties = slices.Clone(o.Ties)
	var guides []mentorship.PersonID
	for i := range all {
		for _, t := range all[i].Course.Facts.Ties().All() {
			o.Ties = append(o.Ties, t.Tie())
		}
		if all[i].Outlook == review.Over {
			continue
		}
		for _, s := range all[i].View.Sides() {
			if (s.Role.Mentors() || s.Role == mentorship.RoleFacilitator) && s.Left.IsZero() {
				guides = append(guides, s.Person)
			}
		}
	}
	slices.Sort(guides)
	for _, p := range slices.Compact(guides) {
		route := o.Route(p, "", at)
		i := slices.IndexFunc(list, func(known Route) bool {
			return known.Outside == route.Outside && slices.Equal(known.Steps, route.Steps)
		})
		if i < 0 {
			i = len(list)
			list = append(list, Route{Route: route})
		}
		list[i].About = append(list[i].About, p)
	}
	slices.SortStableFunc(list, func(a, b Route) int { return -cmp.Compare(len(a.About), len(b.About)) })
	return list
}
