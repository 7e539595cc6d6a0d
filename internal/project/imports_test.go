package project_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The nouns that rooms share, lowest first. Each may import those before it.
var foundation = []string{"mentorship/rule", "mentorship", "mentorship/journal"}

// What test kits have in common: rules, and how much to try when time is short.
var common = []string{"mentorship/rule/ruletest", "internal/scaletest"}

func TestImportsPointOneWay(t *testing.T) {
	for _, u := range units(t, everything) {
		for _, path := range u.Imports {
			to, own := placeOf(path, "")
			if own && !mayImport(u.place, to) {
				t.Errorf("%s must not import %s", u.place.rel, to.rel)
			}
		}
	}
}

func everything(place) bool { return true }

// mayImport says which way imports point.
func mayImport(from, to place) bool {
	switch depth := slices.Index(foundation, from.rel); {
	case to.example():
		return from.example() && under(to.rel, exampleOf(from)) // its own parts
	case from.example():
		return !to.internal() // an example shows what everybody can do
	case to.kit():
		return from.kit() && slices.Contains(common, to.rel) // for tests only
	case depth >= 0:
		return slices.Contains(foundation[:depth], to.rel)
	case from.command && from.owner() == "":
		return true // a generator for several rooms
	case from.command:
		return to.rel == from.owner() || mayImport(place{rel: from.owner()}, to)
	case from.kit(), from.rel == "matching/learn":
		return to.rel == from.above() || mayImport(place{rel: from.above()}, to)
	default:
		return slices.Contains(foundation, to.rel) || to.internal()
	}
}

// exampleOf returns the folder of the example that p belongs to.
func exampleOf(p place) string {
	parts := strings.SplitN(p.rel, "/", 3)
	return strings.Join(parts[:min(2, len(parts))], "/")
}

func TestMayImport(t *testing.T) {
	tests := map[string]struct {
		from   place
		to     string
		may    bool
		reason string
	}{
		"rule, nouns":               {place{rel: "mentorship/rule"}, "mentorship", false, "rule stands at the bottom"},
		"rule, internal":            {place{rel: "mentorship/rule"}, "internal/stat", false, "rule imports nothing of the module"},
		"nouns, rule":               {place{rel: "mentorship"}, "mentorship/rule", true, "nouns use findings"},
		"nouns, journal":            {place{rel: "mentorship"}, "mentorship/journal", false, "the journal uses nouns"},
		"journal, nouns":            {place{rel: "mentorship/journal"}, "mentorship", true, "the journal uses nouns"},
		"journal, room":             {place{rel: "mentorship/journal"}, "ethics", false, "rooms read the journal"},
		"room, journal":             {place{rel: "ethics"}, "mentorship/journal", true, "rooms read the journal"},
		"room, sibling":             {place{rel: "ethics"}, "matching", false, "rooms meet through shared nouns"},
		"room, sibling below":       {place{rel: "mentorship/challenge"}, "mentorship/quality", false, "also below mentorship"},
		"room, internal":            {place{rel: "matching"}, "internal/zones", true, "shared and not public"},
		"room, its algorithms":      {place{rel: "matching"}, "matching/internal/flow", true, "shared and not public"},
		"algorithm, its room":       {place{rel: "matching/internal/flow"}, "matching", false, "the room stands above"},
		"room, kit":                 {place{rel: "matching"}, "matching/matchingtest", false, "kits are for tests"},
		"kit, its room":             {place{rel: "matching/matchingtest"}, "matching", true, "a kit is about the package above"},
		"kit, another room":         {place{rel: "matching/matchingtest"}, "ethics", false, "and about no other"},
		"kit, the kit of rules":     {place{rel: "matching/matchingtest"}, "mentorship/rule/ruletest", true, "a rule of a room is a rule"},
		"kit, size of tests":        {place{rel: "matching/matchingtest"}, "internal/scaletest", true, "short runs try less"},
		"kit of rule, another kit":  {place{rel: "mentorship/rule/ruletest"}, "matching/matchingtest", false, "rules stand at the bottom"},
		"kit of rule, nouns":        {place{rel: "mentorship/rule/ruletest"}, "mentorship", false, "a kit keeps the limits of the package above"},
		"learn, matching":           {place{rel: "matching/learn"}, "matching", true, "weights belong to criteria"},
		"learn, another room":       {place{rel: "matching/learn"}, "feedback", false, "and to nothing else"},
		"command, its room":         {place{rel: "feedback/internal/train", command: true}, "feedback", true, "a room's own tool"},
		"command, another room":     {place{rel: "feedback/internal/train", command: true}, "ethics", false, "of that room alone"},
		"shared command, room":      {place{rel: "internal/schema", command: true}, "matching", true, "nothing imports it"},
		"room, example":             {place{rel: "ethics"}, "examples/dyad", false, "examples stand on top"},
		"example, room":             {place{rel: "examples/dyad", command: true}, "ethics", true, "examples may import all"},
		"example, kit":              {place{rel: "examples/dyad", command: true}, "matching/matchingtest", true, "examples may import all"},
		"example, internal":         {place{rel: "examples/dyad", command: true}, "internal/stat", false, "readers could not copy it"},
		"example, its part":         {place{rel: "examples/programme", command: true}, "examples/programme/internal/page", true, "a larger example has parts"},
		"example's part, its part":  {place{rel: "examples/programme/internal/page"}, "examples/programme/internal/svg", true, "a larger example has parts"},
		"example, another's part":   {place{rel: "examples/dyad", command: true}, "examples/programme/internal/page", false, "each stands alone"},
		"example, name like a head": {place{rel: "examples/team", command: true}, "examples/teams", false, "a folder, not a prefix"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.may, mayImport(test.from, place{rel: test.to}), test.reason)
		})
	}
}

func TestBuildsWithTheStandardLibraryAlone(t *testing.T) {
	all, err := listed()
	assert.NoError(t, err)
	for _, u := range units(t, func(p place) bool { return p.library() || p.kit() }) {
		assert.Empty(t, foreign(u.pkg, all), "%s builds with packages of others", u.place.rel)
	}
}

// foreign returns the packages of other modules that p is built with.
func foreign(p pkg, all map[string]pkg) []string {
	return slices.DeleteFunc(slices.Clone(p.Deps), func(path string) bool {
		_, own := placeOf(path, "")
		return own || all[path].Standard
	})
}

func TestForeign(t *testing.T) {
	all := map[string]pkg{"fmt": {Standard: true}, "example.org/dep": {}}
	p := pkg{Deps: []string{"example.org/dep", "fmt", modulePath + "/mentorship"}}
	assert.Equal(t, []string{"example.org/dep"}, foreign(p, all))
}

func TestProgrammesStandAside(t *testing.T) {
	for _, u := range units(t, everything) {
		if u.place.command && !u.place.example() && !u.place.internal() {
			t.Errorf("%s is a programme: it belongs under examples/ or an internal/ folder", u.place.rel)
		}
	}
}
