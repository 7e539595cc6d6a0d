package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/go-mentorship/mentorkit/matching"
)

// progress returns what shows how far a long work is: nothing, unless somebody
// sits before a terminal, and nothing in the first moments.
func progress(stderr io.Writer) func(matching.Progress) {
	file, ok := stderr.(*os.File)
	if !ok {
		return nil
	}
	if info, err := file.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	next := time.Now().Add(time.Second)
	shown := false
	return func(p matching.Progress) {
		done := p.Done == p.Total
		switch now := time.Now(); {
		case done && shown:
			fmt.Fprint(file, "\r\x1b[K")
			shown = false
		case now.After(next):
			fmt.Fprintf(file, "\r\x1b[K%s: %d of %d", p.Step, p.Done, p.Total)
			next, shown = now.Add(100*time.Millisecond), true
		}
	}
}
