package main

import (
	"encoding/binary"
	"maps"
	"slices"
)

// The size of a number and of an entry of the index, in bytes.
const (
	numberSize = 4
	entrySize  = 4 * numberSize
)

// An extent says where some text begins and ends in the packed data.
type extent struct{ begin, end uint32 }

// pack lays out time zone files, keyed by name, as the comment of package zone
// describes. Equal files are stored once.
func pack(files map[string]string) []byte {
	names := slices.Sorted(maps.Keys(files))

	var text []byte // all that follows the index
	textAt := numberSize + len(names)*entrySize
	add := func(s string) extent {
		begin := textAt + len(text)
		text = append(text, s...)
		return extent{uint32(begin), uint32(begin + len(s))}
	}
	nameExtents := make([]extent, len(names))
	for i, name := range names {
		nameExtents[i] = add(name)
	}
	fileExtents := make(map[string]extent)
	for _, name := range names {
		file := files[name]
		if _, ok := fileExtents[file]; !ok {
			fileExtents[file] = add(file)
		}
	}

	packed := binary.BigEndian.AppendUint32(nil, uint32(len(names)))
	for i, name := range names {
		for _, e := range []extent{nameExtents[i], fileExtents[files[name]]} {
			packed = binary.BigEndian.AppendUint32(packed, e.begin)
			packed = binary.BigEndian.AppendUint32(packed, e.end)
		}
	}
	return append(packed, text...)
}
