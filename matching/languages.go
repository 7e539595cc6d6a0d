package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Languages returns the criterion that the two have a language in which both
// can work (R13: trust and understanding across languages take care).
//
// The best language in common counts, at the level of the less fluent: A1 earns
// a fifth of the points and each level a fifth more, up to all from C1 on
// (convention). A language in common without a level earns half; no language in
// common earns none. It is unstated where either names none, or where nothing
// better is known than a language without a level.
func Languages() Criterion {
	spoken := func(_ Scene, p *mentorship.Person) []mentorship.Language { return p.Languages }
	return comparison[[]mentorship.Language, []mentorship.Language]{
		mentor: spoken, mentorKey: fluencyKey,
		mentee: spoken, menteeKey: fluencyKey,
		rate: func(mentor, mentee []mentorship.Language) Rating {
			_, r := bestLanguage(mentor, mentee)
			return r
		},
		words: func(mentor, mentee []mentorship.Language, r Rating) string {
			tag, _ := bestLanguage(mentor, mentee)
			switch {
			case len(mentor) == 0 || len(mentee) == 0:
				return missing(len(mentor) == 0, len(mentee) == 0, "a language")
			case r == Unstated:
				return fmt.Sprintf("how well both know %q is not known", tag)
			case tag == "":
				return "no language in common"
			}
			return fmt.Sprintf("%q in common", tag)
		},
	}
}

// fluencyKey holds the languages and how well they are known.
func fluencyKey(k key, p *mentorship.Person) key {
	for _, l := range p.Languages {
		k = k.text(l.Tag).number(int(l.Fluency))
	}
	return k
}

// bestLanguage returns the best language in common and what it earns. Among
// equals it is the first in alphabetical order; a language named twice counts at
// a level that is known.
func bestLanguage(a, b []mentorship.Language) (tag string, best Rating) {
	if len(a) == 0 || len(b) == 0 {
		return "", Unstated
	}
	told := false
	for _, l := range a {
		for _, m := range b {
			if l.Tag != m.Tag {
				continue
			}
			fluency := min(l.Fluency, m.Fluency)
			points := Neutral
			if fluency > 0 {
				points = Share(int64(fluency), int64(mentorship.C1))
			}
			if tag == "" || points > best || points == best && (l.Tag < tag || l.Tag == tag && fluency > 0) {
				tag, best, told = l.Tag, points, fluency > 0
			}
		}
	}
	if tag != "" && !told {
		return tag, Unstated
	}
	return tag, best
}

// sharesLanguage reports whether the two name a language in common.
func sharesLanguage(a, b []mentorship.Language) bool {
	for _, l := range a {
		for _, m := range b {
			if l.Tag == m.Tag {
				return true
			}
		}
	}
	return false
}
