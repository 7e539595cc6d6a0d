package journal

import (
	"slices"
	"strconv"
	"time"
)

// contradictions returns where the fields of a body of this package contradict
// each other; each of them is well formed.
func contradictions(b Body) []fault {
	if c, ok := b.(interface{ contradictions() []fault }); ok {
		return c.contradictions()
	}
	return nil
}

// misfits returns where the body of an event contradicts the rest of it, by
// paths from the event; each of the two is valid by itself.
func misfits(e Event) []fault {
	if m, ok := e.Body.(interface{ misfits(e Event) []fault }); ok {
		return m.misfits(e)
	}
	return nil
}

// notAfter returns a fault at the path if what is said to have happened by the
// time of the event lies after it.
func notAfter(path string, happened, at time.Time) []fault {
	if !happened.After(at) {
		return nil
	}
	return []fault{wrong(path, "it lies after the event")}
}

// differ returns a fault at the path if a and b are the same.
func differ[T comparable](path string, a, b T) []fault {
	if a != b {
		return nil
	}
	return []fault{wrong(path, "it stands on both sides")}
}

// others returns a fault if one is among the others; lists hold nothing twice.
func others[T comparable](path string, others []T, one T) []fault {
	i := slices.Index(others, one)
	if i < 0 {
		return nil
	}
	return []fault{wrong(path+"/"+strconv.Itoa(i), "it stands on both sides")}
}

// among returns a fault for each element of some that is not one of all.
func among[T comparable](path string, some, all []T) []fault {
	var faults []fault
	known := setOf(all)
	for i, v := range some {
		if !known.has(v) {
			faults = append(faults, wrong(path+"/"+strconv.Itoa(i), "it is not among the others"))
		}
	}
	return faults
}

// once returns a fault for each element whose key an earlier one has.
func once[T any, K comparable](path string, list []T, key func(T) K) []fault {
	var seen set[K]
	var faults []fault
	for i, v := range list {
		if !seen.add(key(v)) {
			faults = append(faults, wrong(path+"/"+strconv.Itoa(i), "it stands there before"))
		}
	}
	return faults
}
