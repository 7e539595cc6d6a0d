// Instruments scores answers to questionnaires, a CSV of one answer a line, and tells
// what they say and how sure that is:
//
//	go run ./examples/instruments answers.csv
//	go run ./examples/instruments < answers.csv
//
// The first line names the columns: person, instrument, wave (before, during, after),
// item, answer, in any order. Instruments are mca-21, mfq-9 and met, the last two on
// 1 to 5 unless -scale says otherwise, and pulse, 1 to 4. They are known by the
// numbers of their items: the words are yours to bring.
//
// For each instrument it prints the scores of each person and wave, with what is
// missing; how the items hold together in each wave, with intervals; and the change
// from before to after, with its uncertainty. What cannot be told is said. A line that
// cannot be read is told on standard error with its number and the reason, and the
// rest goes on; the exit status is then 1. Without a file or input, an example with
// invented answers is scored.
package main

import (
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

//go:embed example.csv
var example string

func main() {
	highest := flag.Int("scale", 5, "the upper end of the scale of mfq-9 and met, which begins at 1")
	confidence := flag.Float64("confidence", 0.95, "of intervals, between 0 and 1")
	flag.Parse()
	in, err := input(flag.Args())
	if err == nil {
		err = run(in, os.Stdout, os.Stderr, instruments(journal.Score(*highest)), *confidence)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "instruments:", err)
		os.Exit(1)
	}
}

// input opens what is to be read: a file, standard input unless it is a terminal or
// the null device, or the example.
func input(args []string) (io.Reader, error) {
	if len(args) > 1 {
		return nil, errors.New("want one file")
	}
	if len(args) == 1 {
		return os.Open(args[0])
	}
	info, err := os.Stdin.Stat()
	null, errNull := os.Stat(os.DevNull)
	if err != nil {
		return nil, err
	}
	if info.Mode()&os.ModeCharDevice != 0 || errNull == nil && os.SameFile(info, null) {
		return strings.NewReader(example), nil
	}
	return os.Stdin, nil
}

func instruments(highest journal.Score) []outcome.Instrument {
	return []outcome.Instrument{outcome.MCA21(), outcome.MFQ9().On(1, highest), outcome.MET().On(1, highest), outcome.Pulse(4)}
}

var errLines = errors.New("some lines could not be read")

// run scores what is read.
func run(in io.Reader, out, problems io.Writer, known []outcome.Instrument, confidence float64) error {
	if !(confidence > 0 && confidence < 1) {
		return errors.New("want a confidence between 0 and 1")
	}
	for _, i := range known {
		if err := i.Validate(); err != nil {
			return err
		}
	}
	sheets, faults, err := read(in, known)
	if err != nil {
		return err
	}
	for _, f := range faults {
		fmt.Fprintf(problems, "line %d: %v\n", f.line, f.err)
	}
	if err := report(out, known, sheets, confidence); err != nil {
		return err
	}
	if len(faults) > 0 {
		return errLines
	}
	return nil
}
