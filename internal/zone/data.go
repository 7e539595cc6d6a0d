package zone

import _ "embed" // for the data

// data is zones.bin, in the layout that the package comment describes.
//
//go:embed zones.bin
var data string

// The size of a number and of an entry of the index, in bytes.
const (
	numberSize = 4
	entrySize  = 4 * numberSize
)

// count returns how many names there are.
func count() int { return number(0) }

// nameAt returns the i-th name.
func nameAt(i int) string {
	at := numberSize + i*entrySize
	return data[number(at):number(at+numberSize)]
}

// fileAt returns the TZif file of the i-th name.
func fileAt(i int) string {
	at := numberSize + i*entrySize + 2*numberSize
	return data[number(at):number(at+numberSize)]
}

// number returns the big-endian number that begins at the given byte.
func number(at int) int {
	b := data[at : at+numberSize]
	return int(b[0])<<24 | int(b[1])<<16 | int(b[2])<<8 | int(b[3])
}
