package words_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// The first route is that of the most, who need not be many.
func TestRoutesSayHowMany(t *testing.T) {
	route := func(to mentorship.PersonID, about ...mentorship.PersonID) conduct.Route {
		return conduct.Route{Route: ethics.Route{Steps: []ethics.Contact{{Person: to}}}, About: about}
	}
	tests := map[string]struct {
		routes []conduct.Route
		want   []string
		reason string
	}{
		"none": {nil, []string{"Nobody is registered"}, "no contact is no way"},
		"one":  {[]conduct.Route{route("c1", "m1", "m2")}, []string{"A concern about whoever mentors can go to c1.", "The way"}, "all have the same"},
		"a third each": {
			[]conduct.Route{route("c1", "m1"), route("c2", "m2"), route("c3", "m3")},
			[]string{"A concern about 1 of 3 who mentor can go to c1.", "A concern about m2 can go to c2.", "A concern about m3 can go to c3.", "The way"},
			"one of three are not most",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			said := words.Routes(conduct.Overview{Routes: test.routes})
			if assert.Len(t, said, len(test.want), test.reason) {
				for i, want := range test.want {
					assert.Contains(t, said[i], want, test.reason)
				}
			}
		})
	}
}
