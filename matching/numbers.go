package matching

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// numbers returns what finds somebody's number, in order of id or not.
func numbers(ids []mentorship.PersonID) func(mentorship.PersonID) (int32, bool) {
	if slices.IsSorted(ids) {
		return func(id mentorship.PersonID) (int32, bool) {
			k, found := slices.BinarySearch(ids, id)
			return int32(k), found
		}
	}
	number := make(map[mentorship.PersonID]int32, len(ids))
	for k, id := range ids {
		number[id] = int32(k)
	}
	return func(id mentorship.PersonID) (int32, bool) {
		k, found := number[id]
		return k, found
	}
}

// reprice sets the prices of people.
func (f *faults) reprice(price []Worth, path string, number func(mentorship.PersonID) (int32, bool), list []Price) {
	last := int32(-1)
	for k, p := range list {
		i, known := number(p.Person)
		switch {
		case !known:
			f.add(FaultUnknown, at(path, k)+"/person", "nobody %.60q on this side", string(p.Person))
			continue
		case i <= last:
			f.add(FaultMalformed, at(path, k), "not in order of id, each once")
		}
		price[i], last = p.Worth, i
	}
}
