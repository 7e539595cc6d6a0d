package journal

import "strconv"

// contradictions returns where the fields of a body of this package contradict
// each other; each of them is well formed.
func contradictions(b Body) []fault {
	if c, ok := b.(interface{ contradictions() []fault }); ok {
		return c.contradictions()
	}
	return nil
}

// differ returns a fault at the path if a and b are the same.
func differ[T comparable](path string, a, b T) []fault {
	if a != b {
		return nil
	}
	return []fault{wrong(path, "%v stands on both sides", a)}
}

// among returns a fault for each element of some that is not one of all.
func among[T comparable](path string, some, all []T) []fault {
	var faults []fault
	known := setOf(all)
	for i, v := range some {
		if !known[v] {
			faults = append(faults, wrong(path+"/"+strconv.Itoa(i), "%v is not among the others", v))
		}
	}
	return faults
}

// once returns a fault for each element whose key an earlier one has.
func once[T any, K comparable](path string, list []T, key func(T) K) []fault {
	var faults []fault
	seen := make(map[K]bool, len(list))
	for i, v := range list {
		if k := key(v); seen[k] {
			faults = append(faults, wrong(path+"/"+strconv.Itoa(i), "%v stands twice", k))
		}
		seen[key(v)] = true
	}
	return faults
}

func setOf[T comparable](list []T) map[T]bool {
	set := make(map[T]bool, len(list))
	for _, v := range list {
		set[v] = true
	}
	return set
}
