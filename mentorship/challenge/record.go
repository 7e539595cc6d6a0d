package challenge

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// recordClues are about who people are, as they described themselves, and what
// they say the trouble is.
func recordClues() []clue {
	list := []clue{
		{"values-apart", "What matters most to each of them at work?", "", valuesApart},
		{"styles-apart", "How does each of them like to work with others?", "", stylesApart},
		{"personalities-apart", "How does each of them describe themselves?", "", personalitiesApart},
		{"expertise-short", "Which goals are outside what the mentor knows well?", mentorship.RoleMentor, expertiseShort},
		{"expertise-met", "Which of the goals does the mentor know well?", mentorship.RoleMentor, expertiseMet},
	}
	for _, reason := range Reasons() {
		list = append(list, claimed(reason))
	}
	return list
}

// each looks at the records of the mentee and each of those who mentor them, where
// both are known.
func each(s *sight, compare func(mentor, mentee *mentorship.Person) (is, told bool)) (count, of int) {
	mentee, known := s.v.Record(s.mentee.Person)
	if !known {
		return 0, 0
	}
	for m := range s.mentors {
		mentor, known := s.v.Record(m.Person)
		if !known {
			continue
		}
		if is, told := compare(mentor, mentee); told {
			c, o := one(is, nil)
			count, of = count+c, of+o
		}
	}
	return count, of
}

func valuesApart(s *sight, _ *[]journal.EventID) (count, of int) {
	return each(s, func(a, b *mentorship.Person) (is, told bool) { return apart(a.Values, b.Values) })
}

func stylesApart(s *sight, _ *[]journal.EventID) (count, of int) {
	return each(s, func(a, b *mentorship.Person) (is, told bool) { return apart(a.Styles, b.Styles) })
}

// apart reports whether two lists have nothing in common; of an empty one it
// cannot be told.
func apart[T comparable](a, b []T) (is, told bool) {
	if len(a) == 0 || len(b) == 0 {
		return false, false
	}
	for _, x := range a {
		if slices.Contains(b, x) {
			return false, true
		}
	}
	return true, true
}

// From how many points of a hundred on, on average over five factors, people are
// very different, and up to how many they are alike (convention).
const (
	veryDifferent = 30
	alike         = 15
)

func personalitiesApart(s *sight, _ *[]journal.EventID) (count, of int) {
	return each(s, func(a, b *mentorship.Person) (is, told bool) {
		if a.Personality == nil || b.Personality == nil || !a.Personality.Valid() || !b.Personality.Valid() {
			return false, false
		}
		sum := 0
		x, y := a.Personality.Factors(), b.Personality.Factors()
		for i := range x {
			sum += max(x[i]-y[i], y[i]-x[i])
		}
		return sum >= len(x)*veryDifferent, sum >= len(x)*veryDifferent || sum <= len(x)*alike
	})
}

// expertiseShort counts the goals with an aim that no mentor's claims of
// expertise meet, of those of which it can be told. A goal that was reached, or
// nearly, was within somebody's reach.
func expertiseShort(s *sight, events *[]journal.EventID) (count, of int) {
	const nearly = 75
	for g := range s.goals {
		if g.Aim.Area == "" {
			continue
		}
		best, known := mentorship.NotCovered, false
		for m := range s.mentors {
			mentor, recorded := s.v.Record(m.Person)
			if !recorded || len(mentor.Expertise) == 0 {
				continue
			}
			if c := mentor.Covers(g.Aim); !known || rank(c) > rank(best) {
				best = c
			}
			known = true
		}
		if !known || best == mentorship.LevelUnsaid {
			continue
		}
		progress, _, _ := g.Progress(s.v.At().Add(1))
		reached := g.State == journal.GoalReached || progress >= nearly
		c, o := one(best != mentorship.Covered && !reached, events, g.Set.Event)
		count, of = count+c, of+o
	}
	return count, of
}

// expertiseMet is true where the mentors' claims of expertise meet every goal of
// which it can be told.
func expertiseMet(s *sight, _ *[]journal.EventID) (count, of int) {
	short, told := expertiseShort(s, nil)
	if told == 0 {
		return 0, 0
	}
	return one(short == 0, nil)
}

// rank orders coverage, the worst first.
func rank(c mentorship.Coverage) int {
	switch c {
	case mentorship.Covered:
		return 3
	case mentorship.LevelUnsaid:
		return 2
	case mentorship.BelowLevel:
		return 1
	default:
		return 0
	}
}

// Reasons returns the words by which a [journal.ReviewRequested] names a factor
// (convention).
func Reasons() []journal.Reason {
	return []journal.Reason{"values", "personality", "style", "time", "expertise", "attitude", "expectations", "dependency", "needs"}
}

// claimed is true where somebody named the reason when asking for a review. It is
// what they think, and no proof.
func claimed(reason journal.Reason) clue {
	return clue{
		"review-asked-for-" + string(reason), "What do both sides think stands between them and the benefit they hoped for?", "",
		func(s *sight, events *[]journal.EventID) (count, of int) {
			for _, r := range s.v.Facts().Reviews().All() {
				if r.Body.Reason == reason && s.in(r.Mark) && (r.Body.By == s.mentee.Person || s.mentor(r.Body.By)) {
					c, o := one(true, events, r.Event)
					count, of = count+c, of+o
				}
			}
			return count, of
		},
	}
}
