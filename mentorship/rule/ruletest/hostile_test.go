package ruletest_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// some reports how many hostile subjects of type S there are that hold.
func some[S any](holds func(S) bool) int {
	n := 0
	for _, s := range ruletest.Hostile[S]() {
		if holds(s) {
			n++
		}
	}
	return n
}

func TestHostileNumbers(t *testing.T) {
	assert.Equal(t, []bool{false, true}, ruletest.Hostile[bool](), "zero first, nothing twice")
	assert.ElementsMatch(t, []int8{0, 1, -1, math.MaxInt8, math.MinInt8}, ruletest.Hostile[int8]())
	assert.ElementsMatch(t, []int16{0, 1, -1, math.MaxInt16, math.MinInt16}, ruletest.Hostile[int16]())
	assert.ElementsMatch(t, []int64{0, 1, -1, math.MaxInt64, math.MinInt64}, ruletest.Hostile[int64]())
	assert.ElementsMatch(t, []time.Duration{0, 1, -1, math.MaxInt64, math.MinInt64}, ruletest.Hostile[time.Duration]())
	assert.ElementsMatch(t, []uint8{0, 1, math.MaxUint8, 1 << 7}, ruletest.Hostile[uint8]())
	assert.ElementsMatch(t, []uint64{0, 1, math.MaxUint64, 1 << 63}, ruletest.Hostile[uint64]())

	text := func(list any) []string { // for NaN, and to tell -0 from 0
		return strings.Fields(strings.Trim(fmt.Sprint(list), "[]"))
	}
	assert.ElementsMatch(t, text([]float64{
		0, 1, math.Copysign(0, -1), -1, math.NaN(), math.Inf(1), math.Inf(-1),
		math.MaxFloat64, -math.MaxFloat64, math.SmallestNonzeroFloat64,
	}), text(ruletest.Hostile[float64]()))
	assert.ElementsMatch(t, text([]float32{
		0, 1, float32(math.Copysign(0, -1)), -1, float32(math.NaN()), float32(math.Inf(1)), float32(math.Inf(-1)),
		math.MaxFloat32, -math.MaxFloat32, math.SmallestNonzeroFloat32,
	}), text(ruletest.Hostile[float32]()))
	assert.Contains(t, text(ruletest.Hostile[complex64]()), fmt.Sprint(complex(float32(math.MaxFloat32), math.MaxFloat32)))
	assert.Contains(t, text(ruletest.Hostile[complex128]()), "(NaN+NaNi)")
}

func TestHostileText(t *testing.T) {
	type code string
	all := ruletest.Hostile[code]()
	assert.Len(t, all, 12, "one of each; the empty one is the zero value")
	tests := map[string]func(string) bool{
		"empty":        func(s string) bool { return s == "" },
		"blank":        func(s string) bool { return s != "" && strings.TrimSpace(s) == "" },
		"64 KiB":       func(s string) bool { return len(s) == 64<<10 },
		"not UTF-8":    func(s string) bool { return !utf8.ValidString(s) },
		"control":      func(s string) bool { return strings.ContainsRune(s, 0) && strings.ContainsFunc(s, unicode.IsControl) },
		"bidi":         func(s string) bool { return strings.ContainsRune(s, '\u202e') },
		"bare tilde":   func(s string) bool { return strings.Contains(s, "~2") },
		"case folding": func(s string) bool { return len(strings.ToLower(s)) != len(s) },
	}
	for name, holds := range tests {
		assert.True(t, slices.ContainsFunc(all, func(c code) bool { return holds(string(c)) }), name)
	}
}

func TestHostileInstants(t *testing.T) {
	all := ruletest.Hostile[time.Time]()
	years := map[int]bool{}
	zones := map[int]bool{}
	for _, at := range all {
		years[at.Year()] = true
		_, offset := at.Zone()
		zones[offset] = true
		assert.Equal(t, at.Round(0), at, "no monotonic reading")
	}
	assert.True(t, all[0].IsZero())
	assert.Equal(t, map[int]bool{0: true, 14 * 3600: true, -12*3600 - 1: true}, zones)
	for _, year := range []int{1, -1, 1969, 2024, 9999, 10000} {
		assert.True(t, years[year], year)
	}
	assert.Positive(t, some(func(at time.Time) bool { return at.Unix() == math.MaxInt64 }))
	assert.Positive(t, some(func(at time.Time) bool { return at.Unix() == math.MinInt64 }))
}

func TestHostileReferences(t *testing.T) {
	type list = []string
	tests := map[string]func(list) bool{
		"nil":        func(l list) bool { return l == nil },
		"empty":      func(l list) bool { return l != nil && len(l) == 0 },
		"one":        func(l list) bool { return len(l) == 1 },
		"two":        func(l list) bool { return len(l) == 2 && l[0] != l[1] },
		"duplicates": func(l list) bool { return len(l) == 2 && l[0] == l[1] && l[0] != "" },
		"long":       func(l list) bool { return len(l) == 256 && l[0] == l[3] && l[0] == l[255] },
		"distinct":   func(l list) bool { return len(l) == 256 && l[0] != l[1] && l[1] != l[2] && l[0] != l[2] },
	}
	for name, holds := range tests {
		assert.Positive(t, some(holds), name)
	}
	assert.Zero(t, some(func(l list) bool { return l != nil && cap(l) < len(l)+2 }), "there is spare capacity")

	type table = map[string]int
	assert.Positive(t, some(func(m table) bool { return m != nil && len(m) == 0 }), "empty map")
	assert.Positive(t, some(func(m table) bool { return len(m) == 1 }), "map of one")
	assert.Positive(t, some(func(m table) bool { return len(m) == 2 }), "map of two")
	assert.Positive(t, some(func(m table) bool { return len(m) > 100 }), "long map")
	assert.Zero(t, some(func(m table) bool { return len(m) > 256 }), "bounded map")
	assert.Positive(t, some(func(m map[float64]bool) bool { return len(m) > 0 && len(m) != 256 }), "keys that are not NaN")

	type half struct {
		On    bool
		Table table
	}
	assert.Positive(t, some(func(h half) bool { return h.On && h.Table == nil }), "nil map, and not the zero subject")

	assert.Nil(t, ruletest.Hostile[*int]()[0])
	assert.Positive(t, some(func(p *int) bool { return p != nil && *p == math.MinInt }))
	assert.Positive(t, some(func(a [2]int) bool { return a[0] == 1 && a[1] == -1 }), "arrays are filled in")
}

type node struct {
	Name     string
	Next     *node
	Children []node
	ByName   map[string]*node
}

// measure returns the depth and the size of what v holds. It would not return
// from a cycle.
func measure(v reflect.Value) (depth, size int) {
	include := func(inner reflect.Value, step int) {
		d, s := measure(inner)
		depth, size = max(depth, d+step), size+s
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			include(v.Elem(), 1)
		}
	case reflect.Slice:
		for i := range v.Len() {
			include(v.Index(i), 1)
		}
	case reflect.Map:
		for _, value := range v.Seq2() {
			include(value, 1)
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			include(field, 0)
		}
	}
	return depth, size + 1
}

func TestHostileIsBounded(t *testing.T) {
	deepest, largest := 0, 0
	all := ruletest.Hostile[node]()
	for _, n := range all {
		depth, size := measure(reflect.ValueOf(n))
		deepest, largest = max(deepest, depth), max(largest, size)
	}
	assert.LessOrEqual(t, len(all), 121)
	assert.Greater(t, len(all), 100, "a large type has many hostile values")
	assert.Equal(t, 6, deepest)
	assert.Greater(t, largest, 1000)
	assert.Less(t, largest, 30_000)

	type chain struct{ Next map[string]chain }
	depths := map[bool]int{}
	for _, c := range ruletest.Hostile[chain]() {
		depth, _ := measure(reflect.ValueOf(c))
		long := len(c.Next) > 100
		depths[long] = max(depths[long], depth)
	}
	assert.Equal(t, map[bool]int{false: 6, true: 3}, depths, "a long map is shallow: itself and two more")

	type texts struct{ All [100]string }
	for _, s := range ruletest.Hostile[texts]() {
		huge := 0
		for _, text := range s.All {
			huge += len(text) >> 16
		}
		assert.LessOrEqual(t, huge, 16)
	}
	assert.Positive(t, some(func(s texts) bool { return len(s.All[15]) == 1<<16 && s.All[16] == "" }))

	type wide struct{ All [5000]bool }
	assert.Positive(t, some(func(w wide) bool { return w.All[2045] && !w.All[2046] }),
		"the struct, its array and 2,046 elements are 2,048 parts")
}

func TestHostileIsDeterministic(t *testing.T) {
	type subject struct {
		Node  node
		At    time.Time
		Score int
		Load  map[int]uint
	}
	assert.True(t, reflect.DeepEqual(ruletest.Hostile[subject](), ruletest.Hostile[subject]()))
}

// A problem is told by the number of its subject: the sequence must not depend
// on the machine or the run.
func TestHostileSequence(t *testing.T) {
	const most, least = math.MaxInt8, math.MinInt8
	assert.Equal(t, [][3]int8{
		{},
		{1, 1, 1},
		{-1, -1, -1},
		{most, most, most},
		{least, least, least}, // in step; all zero stands first
		{1, 1, most},
		{1, 0, 0},
		{1, least, 0},
		{1, most, 1},
		{least, most, 0},
		{0, 1, most},
		{least, -1, 1},
		{most, least, 1},
		{0, least, 1},
		{most, 1, 0},
		{least, least, most},
		{1, 0, 1},
		{0, most, most},
		{1, least, -1},
		{-1, -1, 0},
		{1, 0, -1},
		{least, 1, 1},
		{most, 1, 1},
		{most, 1, least},
	}, ruletest.Hostile[[3]int8]()[:24])
}

// What cannot be filled in keeps its zero value, and one subject is enough.
func TestHostileLeavesAlone(t *testing.T) {
	assert.Equal(t, []rule.Value{{}}, ruletest.Hostile[rule.Value]())
	assert.Equal(t, []any{nil}, ruletest.Hostile[any]())
	assert.Equal(t, []error{nil}, ruletest.Hostile[error]())
	assert.Equal(t, []chan int{nil}, ruletest.Hostile[chan int]())
	assert.Equal(t, []struct{}{{}}, ruletest.Hostile[struct{}]())
	require.Len(t, ruletest.Hostile[func()](), 1)
	type half struct {
		Open  bool
		Value rule.Value
		Any   any
	}
	assert.Equal(t, []half{{}, {Open: true}}, ruletest.Hostile[half]())
}

// In some subjects most parts are ordinary, so that rules get past their first
// conditions; ordinary texts differ and ordinary instants ascend.
func TestHostileIsMostlyOrdinaryAtTimes(t *testing.T) {
	type period struct {
		Mentor, Mentee string
		Start, End     time.Time
		Meetings       int
	}
	ordinary := func(p period) bool {
		return strings.HasPrefix(p.Mentor, "a") && strings.HasPrefix(p.Mentee, "a") && p.Mentor != p.Mentee &&
			p.Start.Year() == 2024 && p.End.After(p.Start)
	}
	for _, meetings := range []int{1, 0, -1, math.MaxInt, math.MinInt} {
		assert.Positive(t, some(func(p period) bool { return ordinary(p) && p.Meetings == meetings }), meetings)
	}
	assert.Less(t, some(ordinary), 60)
}
