package ruletest

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"time"
)

// snapshot returns the words that stand for everything that can be reached
// from what root points to: unexported fields and the spare capacity of slices
// included, numbers by their bits, texts and references by their address and
// length. What is reached twice is followed once, so that cycles end.
func snapshot(root any) []uint64 {
	w := newWalker(0)
	w.walk(reflect.ValueOf(root).Elem())
	return w.words
}

// changed returns where what root points to is not as it was before, and
// whether there is such a place.
func changed(root any, before []uint64) (place string, yes bool) {
	w := newWalker(0)
	w.words = make([]uint64, 0, len(before))
	w.walk(reflect.ValueOf(root).Elem())
	after := w.words
	for i := range before { // neither begins the other: a word tells how many follow
		if before[i] != after[i] {
			w := newWalker(i + 1)
			w.walk(reflect.ValueOf(root).Elem())
			return w.place, true
		}
	}
	return "", false
}

// A walker writes down words, and the path that led to one of them.
type walker struct {
	words []uint64
	seen  map[address]bool
	path  []step
	want  int // how many words there are with the one whose place is sought, or 0
	place string
}

// An address tells apart what begins at the same place: a struct and its first
// field, a slice and a longer one.
type address struct {
	at  uintptr
	typ reflect.Type
	n   int
}

// A step leads to a field of a struct, an entry of a map, or else an element.
type step struct {
	of    reflect.Type
	key   reflect.Value
	index int
}

func newWalker(want int) *walker { return &walker{seen: map[address]bool{}, want: want} }

var locationType = reflect.TypeFor[*time.Location]()

func (w *walker) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		// A location fills in its cache while it is read.
		if w.follow(v, 1) && v.Type() != locationType {
			w.walk(v.Elem())
		}
	case reflect.Slice:
		w.write(uint64(v.Len()))
		w.write(uint64(v.Cap()))
		if w.follow(v, v.Cap()) {
			w.elements(v.Slice(0, v.Cap()))
		}
	case reflect.Map:
		w.write(uint64(v.Len()))
		if w.follow(v, 1) {
			w.entries(v)
		}
	case reflect.Interface:
		if v.IsNil() {
			w.write(0)
			return
		}
		w.write(uint64(reflect.ValueOf(v.Elem().Type()).Pointer()))
		w.walk(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			w.step(step{of: v.Type(), index: i}, v.Field(i))
		}
	case reflect.Array:
		w.elements(v)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		w.write(uint64(v.Pointer()))
	case reflect.String:
		w.write(uint64(v.Pointer()))
		w.write(uint64(v.Len()))
	case reflect.Bool:
		if v.Bool() {
			w.write(1)
		} else {
			w.write(0)
		}
	case reflect.Float32, reflect.Float64:
		w.write(math.Float64bits(v.Float()))
	case reflect.Complex64, reflect.Complex128:
		w.write(math.Float64bits(real(v.Complex())))
		w.write(math.Float64bits(imag(v.Complex())))
	default:
		if v.CanInt() {
			w.write(uint64(v.Int()))
		} else {
			w.write(v.Uint())
		}
	}
}

func (w *walker) write(word uint64) {
	w.words = append(w.words, word)
	if len(w.words) == w.want {
		w.place = w.where()
	}
}

// follow writes where v leads, n elements on, and reports whether nobody has
// gone there yet.
func (w *walker) follow(v reflect.Value, n int) bool {
	w.write(uint64(v.Pointer()))
	to := address{v.Pointer(), v.Type(), n}
	seen := w.seen[to]
	w.seen[to] = true
	return !seen && !v.IsNil()
}

func (w *walker) step(s step, v reflect.Value) {
	w.path = append(w.path, s)
	w.walk(v)
	w.path = w.path[:len(w.path)-1]
}

func (w *walker) elements(v reflect.Value) {
	for i := range v.Len() {
		w.step(step{index: i}, v.Index(i))
	}
}

// entries walks a map in order of what stands for its keys. Keys that are not
// equal to themselves are told apart by their values.
func (w *walker) entries(v reflect.Value) {
	type entry struct {
		order      []uint64
		key, value reflect.Value
	}
	var all []entry
	for key, value := range v.Seq2() {
		inner := newWalker(0)
		inner.walk(key)
		if !key.Equal(key) {
			inner.walk(value)
		}
		all = append(all, entry{inner.words, key, value})
	}
	slices.SortFunc(all, func(a, b entry) int { return slices.Compare(a.order, b.order) })
	for _, e := range all {
		for _, word := range e.order {
			w.write(word)
		}
		w.step(step{key: e.key}, e.value)
	}
}

// where returns the path in the manner of a Go expression.
func (w *walker) where() string {
	var path strings.Builder
	for _, s := range w.path {
		switch {
		case s.of != nil:
			path.WriteString("." + s.of.Field(s.index).Name)
		case !s.key.IsValid():
			fmt.Fprintf(&path, "[%d]", s.index)
		case s.key.Kind() == reflect.String:
			fmt.Fprintf(&path, "[%.40q]", s.key.String())
		default:
			fmt.Fprintf(&path, "[%v]", s.key)
		}
	}
	return path.String()
}
