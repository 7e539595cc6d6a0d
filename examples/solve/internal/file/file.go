// Package file reads instances of matching problems and writes answers, in the
// formats that the README of the programme describes.
package file

import (
	"bufio"
	"io"
	"strconv"
)

// Read reads an instance of either format; one of the two is nil. The name
// stands in errors, which are of the type [*Error].
func Read(name string, r io.Reader) (*Scores, *Prefs, error) {
	s := newScanner(name, r)
	var scores *Scores
	var prefs *Prefs
	if !s.row() && s.err == nil {
		s.fail("the file is empty")
	}
	if s.err == nil {
		switch kind := s.word(); kind {
		case "scores":
			scores = s.scores()
		case "prefs":
			prefs = s.prefs()
		default:
			s.fail("want %q or %q, found %q", "scores", "prefs", kind)
		}
	}
	if s.err == nil && s.row() {
		s.fail("want the end of the file")
	}
	if s.err != nil {
		return nil, nil, s.err
	}
	return scores, prefs, nil
}

// Write writes an answer: one line for each mentee, the mentor's number or -1.
func Write(w io.Writer, mentors []int32) error {
	b := bufio.NewWriter(w)
	var line []byte
	for _, j := range mentors {
		line = append(strconv.AppendInt(line[:0], int64(j), 10), '\n')
		if _, err := b.Write(line); err != nil {
			return err
		}
	}
	return b.Flush()
}
