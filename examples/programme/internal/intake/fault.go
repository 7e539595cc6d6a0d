package intake

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// A Fault is one thing wrong with an input file.
type Fault struct {
	File         string
	Line, Column int    // from 1; Column counts bytes
	Heading      string // of the column, where one is concerned
	Want         string // what was expected
}

// String returns the fault as compilers write theirs: "file:line:column: what".
// It holds no control characters, whatever the file held.
func (f Fault) String() string {
	where := fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
	if f.Heading != "" {
		where += fmt.Sprintf(": column %.60q", f.Heading)
	}
	return printable(where + ": " + f.Want)
}

func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError {
			return '?'
		}
		return r
	}, s)
}

// InputErrors is everything wrong with all input files, in order of file and place.
type InputErrors []Fault

// Error lists the faults, one a line.
func (fs InputErrors) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// A scribe collects the faults of one file.
type scribe struct {
	file   string
	faults *InputErrors
}

func (s scribe) fault(line, column int, heading, format string, args ...any) {
	*s.faults = append(*s.faults, Fault{s.file, line, column, heading, fmt.Sprintf(format, args...)})
}

// text returns data without a byte order mark, and whether it is UTF-8.
func (s scribe) text(data []byte) ([]byte, bool) {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if utf8.Valid(data) {
		return data, true
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size <= 1 {
			break
		}
		at += size
	}
	line, column := place(data, at)
	s.fault(line, column, "", "text in UTF-8 was expected")
	return nil, false
}

// place returns the line and the column of an offset.
func place(data []byte, at int) (line, column int) {
	before := data[:min(max(at, 0), len(data))]
	return 1 + bytes.Count(before, []byte("\n")), len(before) - bytes.LastIndexByte(before, '\n')
}

func sorted(fs InputErrors) InputErrors {
	slices.SortStableFunc(fs, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return fs
}
