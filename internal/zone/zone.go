package zone

import (
	"errors"
	"fmt"
	"iter"
	"sort"
	"strings"
	"time"
)

//go:generate go run ./gen

// ErrUnknown means that the database has no zone of that name.
var ErrUnknown = errors.New("zone: unknown time zone")

// quoted limits how much of an unknown name an error repeats, in characters.
const quoted = 64

// Load returns the location with the given name in the IANA database, such as
// "Europe/Vienna". Names are matched exactly, upper and lower case included.
//
// "UTC" gives [time.UTC] itself. Whatever is not a name in the database is
// [ErrUnknown]: the empty name, "Local" and paths among it. Each call builds a
// location of its own; it may be used concurrently.
func Load(name string) (*time.Location, error) {
	if name == "UTC" {
		return time.UTC, nil
	}
	i, found := sort.Find(count(), func(i int) int {
		return strings.Compare(name, nameAt(i))
	})
	if !found {
		return nil, fmt.Errorf("%w: %.*q", ErrUnknown, quoted, name)
	}
	return time.LoadLocationFromTZData(name, []byte(fileAt(i)))
}

// Names yields every name that [Load] knows, in ascending order of bytes.
func Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range count() {
			if !yield(nameAt(i)) {
				return
			}
		}
	}
}
