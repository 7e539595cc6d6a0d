package ruletest

import (
	"reflect"
	"strings"
)

// Bounds of what [Hostile] makes.
const (
	inStep     = 12   // subjects whose parts all take the same turn
	mixed      = 108  // subjects whose parts take turns of their own
	depthLimit = 6    // of pointers, slices and maps in one another
	partLimit  = 2048 // parts of one subject that are filled in
	hugeSize   = 64 << 10
	hugeLimit  = 16  // texts of that size filled in for one subject
	longList   = 256 // elements of a long slice or map
	longInside = 3   // the same, inside another slice or map
	longDepth  = 2   // of references inside the elements of a long slice or map
)

// Hostile returns subjects that a careless rule gets wrong: at most 121, the
// zero value first, the same at each call.
//
// Their exported parts, found by reflection, hold ordinary values and extremes:
// the ends of each range of numbers, NaN and infinities; text that is empty,
// blank, 64 KiB long, not UTF-8, or full of control and formatting characters;
// slices and maps that are nil, empty, long or hold one value twice, with spare
// capacity; pointers that are nil; instants at both ends of the calendar and
// beyond it, in odd zones. In some subjects all parts are extreme alike, in
// some most are ordinary, in some each is as it comes.
//
// Interfaces, channels, functions and unexported fields keep their zero value,
// save those of [time.Time]. No subject refers to itself. Depth and size are
// bounded; what lies beyond the bounds keeps its zero value.
func Hostile[S any]() []S {
	var zero S
	subjects := []S{zero}
	nothing := snapshot(&zero)
	seen := map[string]bool{}
	huge := strings.Repeat("x", hugeSize)
	for turn := range inStep + mixed {
		var subject S
		m := maker{choose: chooser(turn), parts: partLimit, huge: huge, huges: hugeLimit}
		m.fill(reflect.ValueOf(&subject).Elem(), depthLimit, longList)
		trail := string(m.trail)
		if seen[trail] {
			continue
		}
		seen[trail] = true
		if _, filled := changed(&subject, nothing); filled { // tells -0 from 0
			subjects = append(subjects, subject)
		}
	}
	return subjects
}

// chooser returns what picks one of n values for the next part: value 0 is an
// ordinary one, the others are extreme.
func chooser(turn int) func(n int) int {
	if turn < inStep {
		return func(n int) int { return turn % n }
	}
	state := uint64(turn)
	return func(n int) int {
		state += 0x9e3779b97f4a7c15 // SplitMix64: Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195
		z := state
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		z ^= z >> 31
		if mostlyOrdinary := turn%2 == 0; mostlyOrdinary && z>>62 != 0 {
			return 0
		}
		return int(z % uint64(n))
	}
}
