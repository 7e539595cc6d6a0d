package journal

import (
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Find returns the event of the given id, and whether there is one. The first call
// on a part of a journal takes time proportional to it, and the others none.
func (j Journal) Find(id EventID) (Event, bool) {
	if len(j.events) == 0 {
		return Event{}, false
	}
	i, ok := j.place(id)
	if !ok {
		return Event{}, false
	}
	return j.events[i], true
}

// Since returns the events at the given instant and after it.
func (j Journal) Since(at time.Time) Journal {
	return part(j.events[j.first(at):])
}

// Until returns the events before the given instant: the journal as it stood
// then.
func (j Journal) Until(at time.Time) Journal {
	return part(j.events[:j.first(at)])
}

// first returns the index of the first event that is not before the instant.
func (j Journal) first(at time.Time) int {
	i, _ := slices.BinarySearchFunc(j.events, at, func(e Event, at time.Time) int { return e.At.Compare(at) })
	return i
}

// Relationships returns the relationships of the events, in order of id.
func (j Journal) Relationships() []mentorship.RelationshipID {
	seen := map[mentorship.RelationshipID]bool{}
	for _, e := range j.events {
		seen[e.Relationship] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

// Of returns the events of one relationship. For all of them,
// [Journal.ByRelationship] is faster.
func (j Journal) Of(r mentorship.RelationshipID) Journal {
	var events []Event
	for _, e := range j.events {
		if e.Relationship == r {
			events = append(events, e)
		}
	}
	return part(events)
}

// ByRelationship yields the journal of each relationship, in order of id. It
// goes through the events once, however many relationships there are.
func (j Journal) ByRelationship() iter.Seq2[mentorship.RelationshipID, Journal] {
	return func(yield func(mentorship.RelationshipID, Journal) bool) {
		events := map[mentorship.RelationshipID][]Event{}
		for _, e := range j.events {
			events[e.Relationship] = append(events[e.Relationship], e)
		}
		for _, r := range slices.Sorted(maps.Keys(events)) {
			if !yield(r, part(events[r])) {
				return
			}
		}
	}
}

// Merge returns the events of all journals in order, such as the streams of
// several relationships, or the parts that [Journal.Since] and [Journal.Until]
// cut. An event that stands in more than one of them, equal in all, is kept
// once; two different events of one id are refused with a [RefusedError], whose
// indexes count what was merged so far. The order of the journals makes no
// difference.
func Merge(journals ...Journal) (Journal, error) {
	var all []Event
	for _, j := range journals {
		all = append(all, j.events...)
	}
	slices.SortStableFunc(all, Compare)
	return inOrder(slices.CompactFunc(all, equal), nil, nil)
}
