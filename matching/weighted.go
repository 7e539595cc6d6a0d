package matching

import (
	"cmp"
	"math"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Weighted criterion is one with its part in a score.
type Weighted struct {
	// Name stands in results: a word that [mentorship.ValidWord] accepts, of
	// which a problem has one.
	Name      string
	Criterion Criterion
	// Weight is how much a point counts. Zero shows the criterion and counts
	// nothing; a negative weight makes it a penalty. All weights of a problem
	// together, without their signs, are at most [MaxWeight].
	Weight int
	// Basis and Sources say what the weight rests on. They do not change the
	// result.
	Basis   rule.Basis
	Sources []rule.Source
}

// MaxWeight is the greatest sum of weights: with it, every score fits an int32.
const MaxWeight = math.MaxInt32 / int(Best)

// DefaultCriteria returns all criteria of this package with weights that add up
// to 100.
//
// That expertise and goals come first, and that what lies deep (values,
// personality, style) outweighs what lies on the surface (stage, profession,
// perspectives), follows research; the figures are a convention, and past pairs
// of a programme are a better guide.
func DefaultCriteria() []Weighted {
	return []Weighted{
		{"expertise", Expertise(), 25, rule.Research, []rule.Source{"R1", "R2"}},
		{"common hours", CommonHours(), 12, rule.Research, []rule.Source{"R9"}},
		{"goals", Goals(), 12, rule.Research, []rule.Source{"R11"}},
		{"languages", Languages(), 8, rule.Convention, nil},
		{"values", Values(), 8, rule.Research, []rule.Source{"R10", "eby-2013"}},
		{"personality", Personality(), 6, rule.Research, []rule.Source{"R10", "eby-2013"}},
		{"style", Style(), 6, rule.Research, []rule.Source{"R10"}},
		{"monthly hours", MonthlyHours(), 5, rule.Convention, nil},
		{"distance", Distance(), 4, rule.Convention, nil},
		{"mode", ModeWish(), 4, rule.Convention, nil},
		{"profession", ProfessionWish(), 4, rule.Convention, nil},
		{"stage", Stage(), 4, rule.Convention, nil},
		{"perspectives", Perspectives(), 2, rule.Convention, []rule.Source{"R13", "R14"}},
	}
}

// byWeight orders criteria by weight, the greatest first, then by name.
func byWeight(criteria []Weighted) []Weighted {
	return slices.SortedFunc(slices.Values(criteria), func(a, b Weighted) int {
		return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Name, b.Name))
	})
}
