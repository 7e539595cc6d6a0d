package matchingtest

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// RunCriterion reports each problem that [ExamineCriterion] finds as an error of
// t.
func RunCriterion(t testing.TB, c matching.Criterion, pairings ...mentorship.Pairing) {
	t.Helper()
	if err := ExamineCriterion(c, pairings...); err != nil {
		t.Error(err)
	}
}

// ExamineCriterion returns every way in which c was seen to break the contract
// of [matching.Criterion], or of what it offers beside ratings
// ([matching.Describer], [matching.Preparer], [matching.Lister],
// [matching.Classed], [matching.Bounder]), joined; nil if there is none. A problem is told once,
// with the first pairing that shows it. The texts are for people and may
// change. It asks c many times, from several goroutines.
func ExamineCriterion(c matching.Criterion, pairings ...mentorship.Pairing) error {
	var p problems
	if c == nil {
		p.Add("missing", "criterion", "nil")
		return p.Err()
	}
	for k, pairing := range ruletest.Hostile[mentorship.Pairing]() {
		where := fmt.Sprintf("Hostile()[%d]", k)
		p.Guard(where, func() { p.rating(where, c, pairing) })
	}
	for k, pairing := range pairings {
		where := fmt.Sprintf("pairing %d", k)
		p.Guard(where, func() { p.pairing(where, c, pairing) })
	}
	if preparer, ok := c.(matching.Preparer); ok {
		for k, scene := range scenes(pairings) {
			where := fmt.Sprintf("scene %d", k)
			p.Guard(where, func() { p.prepared(where, preparer, scene) })
		}
	}
	return p.Err()
}

// rating asks once, and for words, which may be hard to read of a hostile
// pairing.
func (p *problems) rating(where string, c matching.Criterion, pairing mentorship.Pairing) matching.Rating {
	rating := c.Rate(pairing)
	if !rating.Valid() {
		p.Add("rates outside the range", where, "%d", rating)
	}
	if d, ok := c.(matching.Describer); ok {
		_ = d.Describe(pairing)
	}
	return rating
}

// changesPairing is the problem of a criterion that writes to what it is shown.
const changesPairing = "changes the pairing"

// pairing asks several times, and looks at what is left of the pairing.
func (p *problems) pairing(where string, c matching.Criterion, pairing mentorship.Pairing) {
	before, unwritable := json.Marshal(pairing)
	first := p.rating(where, c, pairing)
	if after, err := json.Marshal(pairing); unwritable == nil && (err != nil || !bytes.Equal(before, after)) {
		p.Add(changesPairing, where, "it is shared")
	}
	if p.Knows(changesPairing) {
		return // several at once would only collide
	}
	var all sync.WaitGroup
	var again [4]matching.Rating
	for k := range again {
		all.Go(func() {
			defer func() { _ = recover() }() // it did not panic before: then the ratings differ
			again[k] = c.Rate(pairing) + 1
		})
	}
	all.Wait()
	for _, r := range again {
		if r != first+1 {
			p.Add("is of two minds", where, "%d, then %d", first, r-1)
		}
	}
	if d, ok := c.(matching.Describer); ok {
		p.words(where, d.Describe(pairing))
	}
}

func (p *problems) words(where, words string) {
	if !utf8.ValidString(words) || strings.TrimSpace(words) != words || strings.ContainsFunc(words, unicode.IsControl) {
		p.Add("is hard to read", where, "%.100q", words)
	}
}

// prepared compares all that a prepared criterion says with what it says of each
// pairing.
func (p *problems) prepared(where string, c matching.Preparer, s matching.Scene) {
	ready := c.Prepare(s)
	if ready == nil {
		p.Add("prepares nothing", where, "nil")
		return
	}
	describer, _ := c.(matching.Describer)
	pairs, describes := ready.(matching.PairDescriber)
	for i := range s.Mentees {
		for j := range s.Mentors {
			pairing := pairingOf(s, j, i)
			if got, want := ready.RatePair(j, i), c.Rate(pairing); got != want {
				p.Add("rates otherwise when prepared", where, "mentor %d, mentee %d: %d, want %d", j, i, got, want)
			}
			if bounder, ok := ready.(matching.Bounder); ok {
				p.bounds(where, bounder, j, i)
			}
			if describes && describer != nil {
				if got, want := pairs.DescribePair(j, i), describer.Describe(pairing); got != want {
					p.Add("describes otherwise when prepared", where, "mentor %d, mentee %d: %q, want %q", j, i, got, want)
				}
			}
		}
		if lister, ok := ready.(matching.Lister); ok {
			p.lister(where, lister, s, i)
		}
	}
	if classed, ok := ready.(matching.Classed); ok {
		p.classed(where, ready, classed, s)
	}
}

// lister checks a list of mentors, and the rating of the rest.
func (p *problems) lister(where string, l matching.Lister, s matching.Scene, mentee int) {
	listed, rest := l.AppendListed(nil, mentee)
	if !slices.IsSortedFunc(listed, func(a, b matching.Listed) int { return cmp.Compare(a.Mentor, b.Mentor) }) {
		p.Add("lists out of order", where, "mentee %d", mentee)
		return
	}
	for j := range s.Mentors {
		said := rest
		if k, found := slices.BinarySearchFunc(listed, int32(j), func(l matching.Listed, j int32) int { return cmp.Compare(l.Mentor, j) }); found {
			said = listed[k].Rating
		}
		if want := l.RatePair(j, mentee); said != want {
			p.Add("lists what it does not rate", where, "mentor %d, mentee %d: %d, want %d", j, mentee, said, want)
		}
	}
}

// classed checks that pairs of the same classes are rated alike.
func (p *problems) classed(where string, ready matching.Prepared, c matching.Classed, s matching.Scene) {
	mentors, mentees := c.Classes()
	if len(mentors) != len(s.Mentors) || len(mentees) != len(s.Mentees) {
		p.Add("has classes of others", where, "%d mentors and %d mentees, want %d and %d", len(mentors), len(mentees), len(s.Mentors), len(s.Mentees))
		return
	}
	seen := map[[2]int32]matching.Rating{}
	for i := range mentees {
		for j := range mentors {
			key, rating := [2]int32{mentors[j], mentees[i]}, ready.RatePair(j, i)
			if other, known := seen[key]; known && other != rating {
				p.Add("tells a class apart", where, "mentor %d, mentee %d: %d, another of the same classes %d", j, i, rating, other)
			}
			seen[key] = rating
		}
	}
}
