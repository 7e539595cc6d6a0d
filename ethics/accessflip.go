package ethics

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ErrMatcher: a [Matcher] fails, or answers the same question in two ways.
var ErrMatcher = errors.New("ethics: matcher without an answer")

// A Matcher says who gets which mentor, by whatever means.
//
// Match is called once for each change that is tried, one call after another. It must
// give the same matches for the same mentees, keep none of what it is given and
// change nothing in it.
type Matcher interface {
	Match(mentees []mentorship.Person) ([]mentorship.Match, error)
}

// MatcherFunc lets a function be a [Matcher].
type MatcherFunc func(mentees []mentorship.Person) ([]mentorship.Match, error)

// Match calls f.
func (f MatcherFunc) Match(mentees []mentorship.Person) ([]mentorship.Match, error) {
	return f(mentees)
}

// Flips are what came of changing an attribute of one person at a time.
type Flips struct {
	// People had something to change, which was Tried so many times in all.
	People int `json:"people"`
	Tried  int `json:"tried"`
	// Changed are the changes after which the person got something else, in the order
	// of the mentees.
	Changed []Flipped `json:"changed"`
}

// Flipped is somebody whose result depends on what was changed. It prints as the id
// of the person alone.
type Flipped struct {
	Person mentorship.PersonID `json:"person"`
	// Variant is the place of the change among those tried with the person.
	Variant int `json:"variant"`
	// Before and After are the mentors whom they got, in order of id.
	Before []mentorship.PersonID `json:"before"`
	After  []mentorship.PersonID `json:"after"`
	// Scored says that the mentors are the same and a score is not.
	Scored bool `json:"scored,omitzero"`
}

// Format writes the id alone, for every verb.
func (f Flipped) Format(s fmt.State, _ rune) {
	_, _ = io.WriteString(s, fmt.Sprintf("flipped %q", string(f.Person)))
}

// LogValue returns the id alone.
func (f Flipped) LogValue() slog.Value { return slog.StringValue(string(f.Person)) }

// Flip changes one mentee at a time into each of their variants, has everybody
// matched anew, and tells for whom the result is another: the mentors or the scores.
// All else being the same, it is the changed attribute that decided.
//
// A matcher can pass and still be unfair, by what goes along with an attribute: look
// at [AuditAccess] too. A variant that changes the id keeps the old one. The error wraps
// [ErrMatcher].
func Flip(m Matcher, mentees []mentorship.Person, variants func(mentorship.Person) []mentorship.Person) (Flips, error) {
	if m == nil || variants == nil {
		return Flips{}, ErrMatcher
	}
	mentees = slices.Clone(mentees)
	results := func() (map[mentorship.PersonID][]mentorship.Match, error) {
		matches, err := m.Match(slices.Clone(mentees))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrMatcher, err)
		}
		return byMentee(matches), nil
	}
	before, err := results()
	if err != nil {
		return Flips{}, err
	}
	again, err := results()
	if err != nil {
		return Flips{}, err
	}
	f := Flips{Changed: []Flipped{}}
	for _, p := range mentees {
		if !slices.EqualFunc(before[p.ID], again[p.ID], sameMatch) {
			return Flips{}, fmt.Errorf("%w: the same mentees are matched in two ways", ErrMatcher)
		}
	}
	for i, p := range mentees {
		others := variants(p)
		if len(others) > 0 {
			f.People++
		}
		for k, v := range others {
			v.ID = p.ID
			mentees[i] = v
			after, err := results()
			if err != nil {
				return Flips{}, err
			}
			f.Tried++
			if !slices.EqualFunc(before[p.ID], after[p.ID], sameMatch) {
				c := Flipped{Person: p.ID, Variant: k, Before: mentorsOf(before[p.ID]), After: mentorsOf(after[p.ID])}
				c.Scored = slices.Equal(c.Before, c.After)
				f.Changed = append(f.Changed, c)
			}
		}
		mentees[i] = p
	}
	return f, nil
}

func byMentee(matches []mentorship.Match) map[mentorship.PersonID][]mentorship.Match {
	by := map[mentorship.PersonID][]mentorship.Match{}
	for _, m := range matches {
		by[m.Mentee] = append(by[m.Mentee], m)
	}
	for _, list := range by {
		slices.SortFunc(list, func(a, b mentorship.Match) int {
			return cmp.Or(cmp.Compare(a.Mentor, b.Mentor), cmp.Compare(a.Score, b.Score))
		})
	}
	return by
}

func sameMatch(a, b mentorship.Match) bool { return a.Mentor == b.Mentor && a.Score == b.Score }

func mentorsOf(matches []mentorship.Match) []mentorship.PersonID {
	ids := make([]mentorship.PersonID, len(matches))
	for i, m := range matches {
		ids[i] = m.Mentor
	}
	return ids
}

// OtherViews returns the variants of a person in which their view of an aspect is
// another one that somebody has, for [Flip]. Only views that are shared for statistics
// at that instant count; whoever shares none or several has no variant.
func OtherViews(mentees []mentorship.Person, aspect mentorship.Aspect, at time.Time) func(mentorship.Person) []mentorship.Person {
	shared := func(p mentorship.Person) (places []int) {
		for i, s := range p.Perspectives {
			if s.Aspect == aspect && s.View != "" && s.Consent.Allows(mentorship.PurposeStatistics, at) {
				places = append(places, i)
			}
		}
		return places
	}
	var views []string
	for _, p := range mentees {
		for _, i := range shared(p) {
			views = append(views, p.Perspectives[i].View)
		}
	}
	slices.Sort(views)
	views = slices.Compact(views)
	return func(p mentorship.Person) (variants []mentorship.Person) {
		places := shared(p)
		if len(places) != 1 {
			return nil
		}
		for _, view := range views {
			if i := places[0]; view != p.Perspectives[i].View {
				v := p
				v.Perspectives = slices.Clone(p.Perspectives)
				v.Perspectives[i].View = view
				variants = append(variants, v)
			}
		}
		return variants
	}
}

// FlipRules returns the rule that nobody's result depends on what was changed. It does
// not apply where nothing was tried. Its finding names nobody.
//
//	code                            severity  finds
//	ethics.access.attribute-decides warning   somebody's result is another with another attribute
func FlipRules() rule.Set[Flips] { return flipRules }

var flipRules = rule.NewSet[Flips](rule.NewScoped(rule.Info{
	Code: "ethics.access.attribute-decides", Severity: rule.Warning,
	Title:   "Nobody's match depends on an attribute that is not to count",
	Why:     "Where all else is the same and the match is another, the attribute decided. It may be meant so: somebody may ask for a mentor who shares a background, and breaking ties by it is still deciding by it.",
	Remedy:  "Coordinators: find the criterion or the rule that looks at the attribute, and ask who wanted it. Whoever builds the matcher: break ties by what everybody has an equal chance of.",
	Basis:   rule.Convention,
	Sources: []rule.Source{mentorship.Article},
}, func(f Flips) bool { return f.Tried > 0 }, func(f Flips) []rule.Finding {
	if len(f.Changed) == 0 {
		return nil
	}
	lost := 0
	for _, c := range f.Changed {
		if len(c.Before) > 0 && len(c.After) == 0 {
			lost++
		}
	}
	return []rule.Finding{{
		Path: "/changed",
		Message: fmt.Sprintf("%d of %d changes of one attribute of one person changed what that person gets; after %d they had no match any more",
			len(f.Changed), f.Tried, lost),
		Evidence: []rule.Evidence{
			{Name: "changed-results", Got: rule.Ratio(int64(len(f.Changed)), int64(f.Tried)), Want: rule.Ratio(0, int64(f.Tried))},
			{Name: "matches-lost", Got: rule.Count(int64(lost))},
		},
	}}
}))
