package journal

import (
	"fmt"
	"io"
	"iter"
	"log/slog"
	"slices"
	"strconv"
)

// A List is values in the order in which [Facts] came to know them. It cannot
// be changed, grows without being copied, and is safe for concurrent use. The
// zero value is empty. Slices within the values are shared, and must not be
// written to. It prints as its length.
type List[T any] struct {
	root   *node[T] // nil only where empty
	length int
	height int // of the tree; that of a leaf is 0
}

// A node is one place of a tree in which every node but those at the right edge
// has [fanout] children, as in the vectors of Clojure.
type node[T any] struct {
	maker *maker
	kids  []*node[T] // of a branch
	items []T        // of a leaf
}

const (
	fanoutBits = 3
	fanout     = 1 << fanoutBits
)

// A maker is whoever may write to the nodes that it made, until it is done. The
// nodes of others are copied before.
type maker struct{ _ byte }

// Len returns the number of values.
func (l List[T]) Len() int { return l.length }

// At returns the value of the given index, and whether there is one.
func (l List[T]) At(i int) (T, bool) {
	if i < 0 || i >= l.length {
		var none T
		return none, false
	}
	return *l.at(i), true
}

// Last returns the last value, and whether there is one.
func (l List[T]) Last() (T, bool) { return l.At(l.length - 1) }

// All yields the values in order, each with its index from 0.
func (l List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for v := range l.each() {
			if !yield(i, *v) {
				return
			}
			i++
		}
	}
}

// Slice returns the values in a slice of their own.
func (l List[T]) Slice() []T {
	if l.length == 0 {
		return nil
	}
	s := make([]T, 0, l.length)
	for i := 0; i < l.length; i += fanout {
		s = append(s, l.leaf(i)...)
	}
	return s
}

// Format writes the text of [List.LogValue] for every verb.
func (l List[T]) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, l.LogValue().String()) }

// LogValue returns the number of values.
func (l List[T]) LogValue() slog.Value {
	return slog.StringValue("[length=" + strconv.Itoa(l.length) + "]")
}

// each yields the values, which must not be written to.
func (l List[T]) each() iter.Seq[*T] { return l.from(0) }

// from yields the values from the i-th on, which must not be written to.
func (l List[T]) from(i int) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i < l.length {
			rest := l.leaf(i)[i%fanout:]
			for k := range rest {
				if !yield(&rest[k]) {
					return
				}
			}
			i += len(rest)
		}
	}
}

// at returns the i-th value, which is there and must not be written to.
func (l List[T]) at(i int) *T { return &l.leaf(i)[i%fanout] }

// leaf returns the values that stand in one leaf with the i-th.
func (l List[T]) leaf(i int) []T {
	n := l.root
	for h := l.height; h > 0; h-- {
		n = n.kids[slot(i, h)]
	}
	return n.items
}

func slot(i, height int) int { return i >> (fanoutBits * height) % fanout }

// push returns the list with one more value.
func (l List[T]) push(m *maker, v T) List[T] {
	if l.length == 1<<(fanoutBits*(l.height+1)) {
		l.root = &node[T]{maker: m, kids: []*node[T]{l.root}}
		l.height++
	}
	l.root = l.root.push(m, l.height, l.length, v)
	l.length++
	return l
}

// write returns the list, and its i-th value to be written to.
func (l List[T]) write(m *maker, i int) (List[T], *T) {
	l.root = l.root.own(m)
	n := l.root
	for h := l.height; h > 0; h-- {
		kid := &n.kids[slot(i, h)]
		*kid = (*kid).own(m)
		n = *kid
	}
	return l, &n.items[i%fanout]
}

func (n *node[T]) push(m *maker, height, i int, v T) *node[T] {
	n = n.own(m)
	if height == 0 {
		n.items = append(n.items, v)
		return n
	}
	k := slot(i, height)
	if k == len(n.kids) {
		n.kids = append(n.kids, nil)
	}
	n.kids[k] = n.kids[k].push(m, height-1, i, v)
	return n
}

// own returns a node like n that m may write to.
func (n *node[T]) own(m *maker) *node[T] {
	switch {
	case n == nil:
		return &node[T]{maker: m}
	case n.maker == m:
		return n
	default:
		return &node[T]{m, slices.Clone(n.kids), slices.Clone(n.items)}
	}
}
