package journal

import (
	"cmp"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"sync"
)

// A Journal is what happened, in order: by instant, then by id, and no id
// twice. It usually holds the events of one relationship, and may hold those of
// several, such as a service's export. The zero value is an empty journal.
//
// A Journal is an immutable value and safe for concurrent use: [Journal.Append]
// returns another one. Only bodies of a programme's own are shared with who
// gave them. Events that are handed out share memory with the journal; they may
// be kept, and their slices must not be written to.
type Journal struct {
	events []Event // never written to again
	growth *growth // nil only in the zero value
}

// growth belongs to all journals that have grown from one another. They share
// one array, of which each sees its beginning. Whoever appends to the longest
// writes behind its end; whoever appends to another one begins an array.
type growth struct {
	mu     sync.Mutex
	length int             // of the longest
	places map[EventID]int // of the events of the longest; nil until they are asked for
}

// part returns the journal of events that stand in another one.
func part(events []Event) Journal {
	return Journal{slices.Clip(events), &growth{length: len(events)}}
}

// New returns the journal of the given events, which are in order. Otherwise,
// or if an event is not valid, the error is a [RefusedError] with everything
// that is wrong. Events out of order can be sorted by [Compare] before.
func New(events ...Event) (Journal, error) {
	all := make([]Event, len(events))
	var list []Problem
	for i, e := range events {
		var faults []fault
		all[i], faults = e.settled()
		list = append(list, problems(i, e.ID, faults)...)
	}
	return inOrder(all, nil, list)
}

// inOrder returns the journal of settled events, unless there are problems
// already or some turn up among the other events. Events that were read begin
// in the input at starts.
func inOrder(events []Event, starts []int, list []Problem) (Journal, error) {
	found := func(p Problem) {
		if starts != nil {
			p.Offset = starts[p.Index]
		}
		list = append(list, p)
	}
	bad := make(map[int]bool, len(list))
	for _, p := range list {
		bad[p.Index] = true
	}
	seen := make(map[EventID]int, len(events))
	last := -1
	for i, e := range events {
		if bad[i] {
			continue
		}
		if first, taken := seen[e.ID]; taken {
			found(doubledProblem(i, e, first))
			continue
		}
		seen[e.ID] = i
		if last >= 0 && Compare(events[last], e) > 0 {
			found(orderProblem(i, e, events[last]))
			continue
		}
		last = i
	}
	slices.SortStableFunc(list, func(a, b Problem) int { return cmp.Compare(a.Index, b.Index) })
	if err := refused(list); err != nil {
		return Journal{}, err
	}
	return Journal{slices.Clip(events), &growth{length: len(events), places: seen}}, nil
}

// Append returns the journal with one more event, which must be valid, come
// after the last, and bring a new id; several events of one instant come in
// order of id. Otherwise the error is a [RefusedError], and the journal returned
// is j, so that it may be assigned to the same variable in either case. The
// value j itself never changes. Appending to what the last call returned takes constant time,
// amortised; appending twice to one journal makes two, and copies once.
func (j Journal) Append(e Event) (Journal, error) {
	n, g := len(j.events), j.growth
	if g == nil {
		g = &growth{}
	}
	e, faults := e.settled()
	list := problems(n, e.ID, faults)

	g.mu.Lock()
	defer g.mu.Unlock()
	if g.places == nil {
		g.places = placesOf(j.events)
	}
	if first, taken := g.places[e.ID]; taken && first < n {
		list = append(list, doubledProblem(n, e, first))
	} else if n > 0 && Compare(j.events[n-1], e) > 0 {
		list = append(list, orderProblem(n, e, j.events[n-1]))
	}
	if err := refused(list); err != nil {
		return j, err
	}
	if g.length > n { // somebody else appended to j: the place behind it is taken
		g = &growth{length: n, places: placesOf(j.events)}
		j.events = slices.Clip(j.events)
	}
	g.length++
	g.places[e.ID] = n
	return Journal{append(j.events, e), g}, nil
}

func placesOf(events []Event) map[EventID]int {
	places := make(map[EventID]int, len(events)+1)
	for i, e := range events {
		places[e.ID] = i
	}
	return places
}

// place returns the index of the event of an id, and whether there is one, in a
// journal that is not empty.
func (j Journal) place(id EventID) (int, bool) {
	g := j.growth
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.places == nil {
		g.places = placesOf(j.events)
	}
	i, ok := g.places[id]
	return i, ok && i < len(j.events)
}

func doubledProblem(i int, e Event, first int) Problem {
	return Problem{Index: i, Event: e.ID, Path: "/id", Err: fmt.Errorf("%w: event %d has it", ErrDoubled, first)}
}

func orderProblem(i int, e, before Event) Problem {
	return Problem{Index: i, Event: e.ID, Path: "/at", Err: fmt.Errorf(
		"%w: it does not come after %.40q in time and id", ErrOrder, string(before.ID))}
}

// Len returns the number of events.
func (j Journal) Len() int { return len(j.events) }

// All yields the events in order, each with its index from 0.
func (j Journal) All() iter.Seq2[int, Event] { return slices.All(j.events) }

// Last returns the last event, and whether there is one.
func (j Journal) Last() (Event, bool) {
	if len(j.events) == 0 {
		return Event{}, false
	}
	return j.events[len(j.events)-1], true
}

// Equal reports whether both hold equal events in the same order.
func (j Journal) Equal(other Journal) bool {
	return slices.EqualFunc(j.events, other.events, equal)
}

func equal(a, b Event) bool { return reflect.DeepEqual(a, b) }
