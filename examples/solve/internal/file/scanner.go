package file

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
)

// An Error is what is wrong with a file, and where. Lines and columns count
// from 1; a column counts bytes.
type Error struct {
	Name         string
	Line, Column int
	Reason       string
}

// Error gives the place and the reason: "a.txt:3:7: want a number".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Column, e.Reason)
}

// A scanner reads words and numbers byte by byte and knows where it is. After
// a fault, it is at the end.
type scanner struct {
	name         string
	r            *bufio.Reader
	line, column int
	next         int // the byte at line and column, or end
	err          error
}

const end = -1

func newScanner(name string, r io.Reader) *scanner {
	s := &scanner{name: name, r: bufio.NewReaderSize(r, 1<<20), line: 1}
	s.step()
	return s
}

// step goes on by one byte.
func (s *scanner) step() {
	if s.next == '\n' && s.column > 0 {
		s.line, s.column = s.line+1, 0
	}
	s.column++
	b, err := s.r.ReadByte()
	if err == nil {
		s.next = int(b)
		return
	}
	s.next = end
	if !errors.Is(err, io.EOF) {
		s.fail("%v", err)
	}
}

// fail keeps the first fault.
func (s *scanner) fail(format string, args ...any) {
	if s.err == nil {
		s.err = &Error{s.name, s.line, s.column, fmt.Sprintf(format, args...)}
	}
	s.next = end
}

func (s *scanner) blanks() {
	for s.next == ' ' || s.next == '\t' || s.next == '\r' {
		s.step()
	}
}

// row goes to the first word of the next line that is neither empty nor a
// comment. It reports false at the end of the file.
func (s *scanner) row() bool {
	for {
		s.blanks()
		switch s.next {
		case '#':
			for s.next != '\n' && s.next != end {
				s.step()
			}
		case '\n':
			s.step()
		default:
			return s.next != end
		}
	}
}

// more reports whether something follows in this line.
func (s *scanner) more() bool {
	s.blanks()
	return s.next != '\n' && s.next != end
}

// ends reports a fault if something follows in this line.
func (s *scanner) ends() {
	if s.more() {
		s.fail("want the end of the line, found %q", rune(s.next))
	}
}

// number reads a whole number from low to high.
func (s *scanner) number(what string, low, high int) int {
	s.blanks()
	line, column := s.line, s.column
	sign := 1
	if s.next == '-' {
		sign = -1
		s.step()
	}
	if s.next < '0' || s.next > '9' {
		if s.err == nil {
			s.fail("want %s, a whole number, found %s", what, s.found())
		}
		return low
	}
	n := 0
	for s.next >= '0' && s.next <= '9' {
		n = min(n*10+s.next-'0', math.MaxInt32+1)
		s.step()
	}
	n *= sign
	if (n < low || n > high) && s.err == nil {
		s.err = &Error{s.name, line, column, fmt.Sprintf("want %s, %d to %d", what, low, high)}
		s.next = end
		return low
	}
	return n
}

func (s *scanner) found() string {
	switch s.next {
	case end:
		return "the end of the file"
	case '\n':
		return "the end of the line"
	}
	return fmt.Sprintf("%q", rune(s.next))
}

// want reads one byte.
func (s *scanner) want(b byte) {
	if s.next != int(b) {
		if s.err == nil {
			s.fail("want %q, found %s", rune(b), s.found())
		}
		return
	}
	s.step()
}

// word reads small letters.
func (s *scanner) word() string {
	var w []byte
	for s.next >= 'a' && s.next <= 'z' && len(w) < 20 {
		w = append(w, byte(s.next))
		s.step()
	}
	return string(w)
}

// numbers reads as many as there have to be, to the end of the line.
func (s *scanner) numbers(what string, n int) []int32 {
	var list []int32
	for len(list) < n && s.err == nil {
		list = append(list, int32(s.number(what, 0, math.MaxInt32)))
	}
	s.ends()
	return list
}

// head reads the number with which the line of person i begins.
func (s *scanner) head(who string, i int) bool {
	if !s.row() {
		if s.err == nil {
			s.fail("want the line of %s %d", who, i)
		}
		return false
	}
	if k := s.number("the number of a "+who, 0, math.MaxInt32); k != i && s.err == nil {
		s.fail("want the line of %s %d, found that of %d", who, i, k)
	}
	s.want(':')
	return s.err == nil
}
