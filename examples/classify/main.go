// Classify reads messages between mentors and mentees, one JSON object a line,
// and writes what each shows, one line each in the same order:
//
//	go run ./examples/classify < messages.jsonl > scores.jsonl
//
// A message has an id, a role (mentor or mentee; any other gets the traits of
// both), a text and, if it answers another message, a context: the text of that
// message, or an object:
//
//	{"id":"1","role":"mentor","text":"...","context":"..."}
//	{"id":"2","role":"mentee","text":"...","context":{"answers":"...","at":"2026-03-02T10:00:00Z","eventAt":"2026-03-01T09:00:00Z","channel":"private"}}
//
// An answer has a score from 0 to 1 for each trait, the passages that speak for it
// as offsets in code points, the score of the overall judgement once more by itself, and
// the verdict: effective, ineffective or cannot-tell:
//
//	{"id":"1","scores":{"specific":0.83},"spans":{"specific":[[0,24]]},"effective":0.91,"verdict":"effective"}
//
// A line that cannot be read is told on standard error with its number and the reason, and
// the rest goes on; the exit status is then 1. With -explain, the first message is
// printed for people, its words marked. Without input from a file or pipe, an
// example of its own is explained.
package main

import (
	"bufio"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback"
)

//go:embed example.jsonl
var example string

func main() {
	explain := flag.Bool("explain", false, "print the first message with its words marked")
	flag.Parse()
	in := io.Reader(os.Stdin)
	if info, err := os.Stdin.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 || empty(info) {
		in, *explain = strings.NewReader(example), true
	}
	if err := run(in, os.Stdout, os.Stderr, *explain); err != nil {
		fmt.Fprintln(os.Stderr, "classify:", err)
		os.Exit(1)
	}
}

// empty reports whether standard input is the null device.
func empty(info os.FileInfo) bool {
	null, err := os.Stat(os.DevNull)
	return err == nil && info != nil && os.SameFile(info, null)
}

var errLines = errors.New("some lines could not be read")

// run classifies each line of in.
func run(in io.Reader, out, problems io.Writer, explaining bool) error {
	model, err := feedback.NewModel()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	defer w.Flush()
	bad := false
	lines := bufio.NewReader(in)
	for n := 1; ; n++ {
		line, err := lines.ReadString('\n')
		if strings.TrimSpace(line) != "" {
			switch message, wrong := parse(line); {
			case wrong != nil:
				bad = true
				fmt.Fprintf(problems, "line %d: %v\n", n, wrong)
			case explaining:
				explain(w, message, model.Assess(message.Message))
				if bad {
					return errors.Join(errLines, w.Flush())
				}
				return w.Flush()
			default:
				if err := write(w, message.ID, model.Assess(message.Message)); err != nil {
					return err
				}
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	if bad {
		return errors.Join(errLines, w.Flush())
	}
	return w.Flush()
}
