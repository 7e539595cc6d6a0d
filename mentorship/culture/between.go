package culture

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Stated is what two people have said about whether they come from different
// languages or cultures: a closed vocabulary.
type Stated string

const (
	Differ   Stated = "differ"   // by what one or both of them have said
	Alike    Stated = "alike"    // they share a country and a language that both speak well, and nothing else was said
	Unstated Stated = "unstated" // too little was said to tell
)

// A Difference is something in which two people have said that they differ: a
// closed vocabulary.
type Difference string

const (
	ByLanguage    Difference = "language"    // none is spoken well by both
	ByCountry     Difference = "country"     // their places lie in different ones
	ByPerspective Difference = "perspective" // both share one of the same aspect, and see it differently
	ByExpectation Difference = "expectation" // one of them raised what they expect by their culture
)

// Differences returns the vocabulary in order.
func Differences() []Difference {
	return []Difference{ByLanguage, ByCountry, ByPerspective, ByExpectation}
}

// Between returns what two people have said about whether they come from different
// languages or cultures, and in what they differ, in order. Nothing is inferred
// from anything else than
//
//   - the languages of their records: they differ where none is shared, or each
//     shared one is stated below C1 by one of them, and are alike where both state
//     C1 or more in a shared one (convention); where fluency is not stated a shared
//     language says nothing;
//   - the countries of the places of their records;
//   - perspectives of their records whose consent covers [mentorship.PurposeRelationship]
//     at the instant of the view;
//   - cultural expectations that one of them raised, whenever that was.
//
// Between a person and themselves, and where nothing is known of either, it is
// unstated.
func Between(v journal.View, a, b mentorship.PersonID) (Stated, []Difference) {
	stated, found := between(v, a, b)
	var list []Difference
	for i, d := range Differences() {
		if found&(1<<i) != 0 {
			list = append(list, d)
		}
	}
	return stated, list
}

// differences are a set of [Difference], by their place in [Differences].
type differences uint8

const (
	languages differences = 1 << iota
	countries
	perspectives
	expectations
)

func between(v journal.View, a, b mentorship.PersonID) (Stated, differences) {
	if a == b {
		return Unstated, 0
	}
	var found differences
	for _, p := range [...]mentorship.PersonID{a, b} {
		if _, raised := raisedBy(v, p); raised {
			found |= expectations
		}
	}
	alike := false
	if p, known := v.Record(a); known {
		if q, known := v.Record(b); known {
			tongue := tongues(p.Languages, q.Languages)
			if tongue == Differ {
				found |= languages
			}
			stated := p.Place.Country != "" && q.Place.Country != ""
			if stated && p.Place.Country != q.Place.Country {
				found |= countries
			}
			if seenDifferently(v, p, q) {
				found |= perspectives
			}
			alike = stated && tongue == Alike
		}
	}
	switch {
	case found != 0:
		return Differ, found
	case alike:
		return Alike, 0
	default:
		return Unstated, 0
	}
}

// raisedBy returns the first expectation that a person raised, and whether there is
// one.
func raisedBy(v journal.View, p mentorship.PersonID) (journal.Mark, bool) {
	if s, known := v.Side(p); known {
		return s.Raised, !s.Raised.IsZero()
	}
	all := v.Facts().Expectations()
	for i := range all.Len() {
		if x, _ := all.At(i); x.By == p {
			return x.Raised, true
		}
	}
	return journal.Mark{}, false
}

// tongues tells whether two people share a language that both speak well.
func tongues(a, b []mentorship.Language) Stated {
	if len(a) == 0 || len(b) == 0 {
		return Unstated
	}
	told := Differ
	for _, x := range a {
		for _, y := range b {
			switch {
			case x.Tag != y.Tag:
			case x.Fluency >= mentorship.C1 && y.Fluency >= mentorship.C1:
				return Alike
			case !halting(x.Fluency) && !halting(y.Fluency):
				told = Unstated
			}
		}
	}
	return told
}

// halting reports whether a fluency is stated and less than good.
func halting(f mentorship.Fluency) bool { return f > 0 && f < mentorship.C1 }

// seenDifferently reports whether two people share perspectives of one aspect with
// each other and none of them is the same.
func seenDifferently(v journal.View, a, b *mentorship.Person) bool {
	for i := range a.Perspectives {
		x := &a.Perspectives[i]
		if !x.Consent.Allows(mentorship.PurposeRelationship, v.At()) {
			continue
		}
		both, same := false, false
		for k := range b.Perspectives {
			y := &b.Perspectives[k]
			if x.Aspect == y.Aspect && y.Consent.Allows(mentorship.PurposeRelationship, v.At()) {
				both, same = true, same || x.View == y.View
			}
		}
		if both && !same {
			return true
		}
	}
	return false
}

// stated is [Between] without what they differ in.
func stated(v journal.View, a, b *journal.Side) Stated {
	if !a.Raised.IsZero() || !b.Raised.IsZero() {
		return Differ
	}
	told, _ := between(v, a.Person, b.Person)
	return told
}

// among returns what is stated of the people who take part and of whom one guides
// the other: that two of them differ, else that it is not stated of two, else that
// all are alike. It is alike where no two meet.
func among(v journal.View) Stated {
	sides, told := v.Sides(), Alike
	for i := range sides {
		for k := i + 1; k < len(sides); k++ {
			a, b := &sides[i], &sides[k]
			if !a.Left.IsZero() || !b.Left.IsZero() || !meet(a, b) {
				continue
			}
			switch stated(v, a, b) {
			case Differ:
				return Differ
			case Unstated:
				told = Unstated
			case Alike: // as the others
			}
		}
	}
	return told
}

// differsFrom returns what is stated between a person and those whom they meet.
func differsFrom(v journal.View, a *journal.Side) Stated {
	sides, told := v.Sides(), Alike
	for i := range sides {
		b := &sides[i]
		if b.Person == a.Person || !b.Left.IsZero() || !meet(a, b) {
			continue
		}
		switch stated(v, a, b) {
		case Differ:
			return Differ
		case Unstated:
			told = Unstated
		case Alike: // as the others
		}
	}
	return told
}
