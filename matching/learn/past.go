package learn

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// ErrPast: the pairs or options contradict themselves; the error names every
// place.
var ErrPast = errors.New("learn: invalid past")

// A Past is what is known of earlier pairs. The order of Pairs makes no
// difference. The zero value knows nothing, and its lesson says so.
type Past struct {
	// Criteria are the names of what was rated, each once and well formed
	// ([mentorship.ValidWord]).
	Criteria []string
	Pairs    []Pair
}

// A Pair is one pair of an earlier round.
type Pair struct {
	// ID names the pair, once in a past: that of its relationship.
	ID mentorship.RelationshipID
	// Mentor is who mentored.
	Mentor mentorship.PersonID
	// Ratings are what the criteria said when the pair was made, in the order of
	// [Past.Criteria].
	Ratings []matching.Rating
	// Outcome is how it went.
	Outcome Outcome
}

// An Outcome is how a pair went, by the programme's own measure.
type Outcome int8

const (
	// Unknown, the zero value, is no outcome: the pair is counted and not
	// learnt from. Silence is not success.
	Unknown   Outcome = iota
	WentBadly         // it did not reach what it was for
	WentWell          // it did
)

// known returns the pairs that have an outcome in order of id, or everything
// that is wrong with a past.
func (p Past) known() ([]Pair, error) {
	var wrong []string
	add := func(format string, args ...any) { wrong = append(wrong, fmt.Sprintf(format, args...)) }
	names := map[string]bool{}
	for k, name := range p.Criteria {
		switch {
		case !mentorship.ValidWord(name):
			add("/criteria/%d: the name %.40q is not well formed", k, name)
		case names[name]:
			add("/criteria/%d: %q stands twice", k, name)
		}
		names[name] = true
	}
	ids := make(map[mentorship.RelationshipID]bool, len(p.Pairs))
	var pairs []Pair
	for i, pair := range p.Pairs {
		switch {
		case !mentorship.ValidID(string(pair.ID)):
			add("/pairs/%d/id: %.40q is not well formed", i, string(pair.ID))
		case ids[pair.ID]:
			add("/pairs/%d/id: %q stands twice", i, string(pair.ID))
		}
		ids[pair.ID] = true
		if !mentorship.ValidID(string(pair.Mentor)) {
			add("/pairs/%d/mentor: %.40q is not well formed", i, string(pair.Mentor))
		}
		if len(pair.Ratings) != len(p.Criteria) {
			add("/pairs/%d/ratings: %d ratings for %d criteria", i, len(pair.Ratings), len(p.Criteria))
		}
		for k, r := range pair.Ratings {
			if !r.Valid() {
				add("/pairs/%d/ratings/%d: %d, want 0 to %d, unstated or not asked", i, k, r, matching.Best)
			}
		}
		switch pair.Outcome {
		case Unknown:
		case WentBadly, WentWell:
			pairs = append(pairs, pair)
		default:
			add("/pairs/%d/outcome: unknown outcome %d", i, pair.Outcome)
		}
	}
	if wrong != nil {
		return nil, fmt.Errorf("%w: %s", ErrPast, strings.Join(wrong, "; "))
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Compare(a.ID, b.ID) })
	return pairs, nil
}

// Options tune [Learn]. The zero value is the default throughout.
type Options struct {
	// Folds is into how many parts the past is split, one left out at a time;
	// 0 means 5, otherwise 2 to 50 (convention).
	Folds int
	// Confidence is that of all intervals, above 0 and below 1; 0 means 0.95.
	Confidence float64
	// PairsPerCriterion is how many pairs of the rarer outcome there must be
	// for each criterion; 0 means 10 (Peduzzi et al. 1996).
	PairsPerCriterion int
}

func (o Options) complete() (Options, error) {
	o.Folds = cmp.Or(o.Folds, 5)
	o.Confidence = cmp.Or(o.Confidence, 0.95)
	o.PairsPerCriterion = cmp.Or(o.PairsPerCriterion, 10)
	switch {
	case o.Folds < 2 || o.Folds > 50:
		return o, fmt.Errorf("%w: %d folds, want 2 to 50", ErrPast, o.Folds)
	case math.IsNaN(o.Confidence) || o.Confidence <= 0 || o.Confidence >= 1:
		return o, fmt.Errorf("%w: confidence %v, want above 0 and below 1", ErrPast, o.Confidence)
	case o.PairsPerCriterion < 1:
		return o, fmt.Errorf("%w: %d pairs for each criterion, want at least 1", ErrPast, o.PairsPerCriterion)
	}
	return o, nil
}
