// Solve reads a matching problem from a file, solves it for one objective,
// verifies the answer and says what it cost.
//
//	go run ./examples/solve [-objective NAME] INSTANCE [ANSWER]
//
// Without an instance it solves example.txt beside this file and prints the
// answer.
//
// INSTANCE has one of two formats. With scores, each mentee has a line of
// mentors and how good each would be; a pair that is missing is forbidden:
//
//	scores MENTEES MENTORS CANDIDATES
//	caps 5 5
//	mins 0 1
//	0: 1:9710 0:4444
//	1: 1:8774
//
// The line "mins", how many mentees mentors must have, may be missing. With
// prefs, both sides rank each other, best first, ties in parentheses; two may
// be matched only if each is in the other's list:
//
//	prefs MENTEES MENTORS
//	caps 2 2
//	mentees
//	0: 1 0
//	1: (0 1)
//	mentors
//	0: 1 0
//	1: 0 1
//
// People are numbered from 0, and # begins a comment. ANSWER gets one line for
// each mentee: the number of the mentor, or -1.
//
// The last line of the output has one key=value for each figure: total is the
// sum of scores, or of the places that all have in each other's rankings,
// counted from 1; blocking is how many pairs would rather have each other,
// where rankings decide; prep_s and solve_s are wall time, cpu_s is processor
// time of both, on all cores together; check_s is the wall time in which rankings
// were found to answer each other, which is part of neither; rss_mb is the most
// memory held.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/solve/internal/cost"
	"github.com/go-mentorship/mentorkit/examples/solve/internal/file"
)

func main() {
	// Instances are large and live to the end: collecting half as often would
	// cost memory and save nothing.
	debug.SetGCPercent(20)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has run
	}
}

//go:embed example.txt
var example []byte

var errUsage = errors.New("usage: solve [-objective " + strings.Join(objectives(), "|") + "] INSTANCE [ANSWER]")

// An answer is the mentor of each mentee and what is known of it.
type answer struct {
	mentor        []int32
	matched       int
	total         int64
	blocking      int // -1 where no rankings decide
	verified      error
	count         string // of all stable matchings, where that was asked
	prepS, solveS float64
	cpuS          float64
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("solve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	objective := flags.String("objective", "", "")
	if err := flags.Parse(args); err != nil || flags.NArg() > 2 {
		return errUsage
	}
	loading := cost.Start()
	scores, prefs, err := load(flags.Arg(0))
	if err != nil {
		return err
	}
	loadS := loading.Wall().Seconds()
	var a answer
	switch {
	case scores != nil:
		a, err = solveScores(ctx, scores, objective)
	default:
		a, err = solvePrefs(ctx, prefs, objective)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", flags.Arg(0), err)
	}
	if path := flags.Arg(1); path != "" {
		if err := save(path, a.mentor); err != nil {
			return err
		}
	}
	if flags.NArg() == 0 {
		for i, j := range a.mentor {
			fmt.Fprintf(out, "mentee %d: mentor %d\n", i, j)
		}
	}
	if a.verified != nil {
		fmt.Fprintln(out, a.verified)
	}
	fmt.Fprintf(out, "objective=%s matched=%d total=%d blocking=%s verified=%s load_s=%.3f prep_s=%.4f solve_s=%.4f cpu_s=%.4f rss_mb=%d%s\n",
		*objective, a.matched, a.total, known(a.blocking), yes(a.verified == nil), loadS, a.prepS, a.solveS, a.cpuS, cost.PeakMegabytes(), a.count)
	return a.verified
}

func known(n int) string {
	if n < 0 {
		return "-"
	}
	return fmt.Sprint(n)
}

func yes(ok bool) string {
	if ok {
		return "yes"
	}
	return "no"
}

func load(path string) (*file.Scores, *file.Prefs, error) {
	if path == "" {
		return file.Read("example.txt", bytes.NewReader(example))
	}
	f, err := os.Open(path) //nolint:gosec // the path is what was asked for
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	return file.Read(path, f)
}

func save(path string, mentor []int32) error {
	f, err := os.Create(path) //nolint:gosec // the path is what was asked for
	if err != nil {
		return err
	}
	return errors.Join(file.Write(f, mentor), f.Close())
}
