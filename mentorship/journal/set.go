package journal

import "slices"

// A set holds values, each once. As long as they are few it asks for no memory:
// most lists of a body name one or two people. The zero set is empty.
type set[T comparable] struct {
	few  [8]T
	size int        // of few
	more map[T]bool // what few has no room for
}

func setOf[T comparable](list []T) *set[T] {
	var s set[T]
	for _, v := range list {
		s.add(v)
	}
	return &s
}

func (s *set[T]) has(v T) bool { return slices.Contains(s.few[:s.size], v) || s.more[v] }

// add reports whether the value is new.
func (s *set[T]) add(v T) bool {
	switch {
	case s.has(v):
		return false
	case s.size < len(s.few):
		s.few[s.size] = v
		s.size++
	case s.more == nil:
		s.more = map[T]bool{v: true}
	default:
		s.more[v] = true
	}
	return true
}
