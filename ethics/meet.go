package ethics

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A side picks the ties that lead from one of two people to something, and
// says to what.
type side func(*mentorship.Tie) (key string, ok bool)

// A meeting is something that ties of both sides lead to, with those who
// declared them, in order and without repetition.
type meeting struct {
	key string
	by  []mentorship.PersonID
}

func (m meeting) declared() []rule.Evidence {
	var evidence []rule.Evidence
	for _, id := range m.by {
		if id != "" {
			evidence = append(evidence, declaredBy(id))
		}
	}
	return evidence
}

// few is how many keys a side may have before memory is asked for.
const few = 8

// meet returns where the two sides meet, in order of key. It keeps the keys of
// the smaller side only.
func meet(ties []mentorship.Tie, left, right side) []meeting {
	switch l, r := count(ties, left), count(ties, right); {
	case l == 0 || r == 0:
		return nil
	case l < r:
		left, right = right, left
	}
	var buffer [few]string
	keys := buffer[:0]
	for i := range ties {
		if key, ok := right(&ties[i]); ok {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)

	var shared []string
	for i := range ties {
		if key, ok := left(&ties[i]); ok && has(keys, key) {
			shared = append(shared, key)
		}
	}
	if shared == nil {
		return nil
	}
	slices.Sort(shared)
	return meetings(ties, left, right, slices.Compact(shared))
}

// meetings adds to each shared key who declared the ties that lead to it.
func meetings(ties []mentorship.Tie, left, right side, shared []string) []meeting {
	found := make([]meeting, len(shared))
	for i, key := range shared {
		found[i].key = key
	}
	for i := range ties {
		for _, s := range [...]side{left, right} {
			key, ok := s(&ties[i])
			if !ok {
				continue
			}
			if j, ok := slices.BinarySearch(shared, key); ok {
				found[j].by = append(found[j].by, ties[i].DeclaredBy)
			}
		}
	}
	for i := range found {
		slices.Sort(found[i].by)
		found[i].by = slices.Compact(found[i].by)
	}
	return found
}

func count(ties []mentorship.Tie, s side) int {
	n := 0
	for i := range ties {
		if _, ok := s(&ties[i]); ok {
			n++
		}
	}
	return n
}

func has(sorted []string, key string) bool {
	_, found := slices.BinarySearch(sorted, key)
	return found
}

// ordered sorts findings by what they say, so that their order does not depend
// on that of the ties.
func ordered(found []rule.Finding) []rule.Finding {
	if len(found) < 2 {
		return found // the case that millions of pairings meet
	}
	slices.SortFunc(found, func(a, b rule.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.Message, b.Message),
			slices.CompareFunc(a.Evidence, b.Evidence, compareEvidence),
		)
	})
	return found
}

func compareEvidence(a, b rule.Evidence) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Got.String(), b.Got.String()))
}
