// Programme runs a mentoring programme's round of matching from its files: it
// keeps people with conflicts of interest apart, matches the others, forms
// relationships of every structure, holds them to the rules, and says who is with
// whom and why, who is not and what would help.
//
// With no argument it runs on a programme of its own: 24 mentors and 60 mentees of
// rehabilitation in eighteen countries, and tells from a journal where 29 of their
// relationships stand at the end of the year, how they go, how they stand towards
// ethics and what they brought. For other people:
//
//	go run ./examples/programme -mentors mentors.csv -mentees mentees.csv -html report.html
//	go run ./examples/programme -journal journal.jsonl -at 2027-11-01
//	go run ./examples/programme -why mentee-16
//	go run ./examples/programme -why dyad-10
//	go run ./examples/programme -review dyad-10
//
// Run it with -help for the columns. The parts, in the order in which the data
// flows: internal/intake reads files, internal/plan, internal/course, internal/review,
// internal/conduct and internal/gain use the library (start there), internal/report and
// internal/page show what came out.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/page"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/report"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// errUnknown says that -review names what is not there.
var errUnknown = errors.New("-review")

// Exit codes.
const (
	fine   = 0
	failed = 1 // a file is wrong, or cannot be read or written
	misuse = 2 // the command line is wrong
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the programme, and returns its exit code. Nothing is written before
// everything that can go wrong with the input has been looked for.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	o, err := readOptions(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return fine
	case err != nil:
		return misuse
	}
	if err := o.run(ctx, stdout, stderr); err != nil {
		fmt.Fprintln(stderr, err)
		if errors.Is(err, matching.ErrUnknownPerson) {
			fmt.Fprintln(stderr, "-why takes the ids that the report shows, such as those of the embedded run: mentee-27,mentor-17 or dyad-10")
			return misuse
		}
		if errors.Is(err, errUnknown) {
			return misuse
		}
		return failed
	}
	return fine
}

func (o options) run(ctx context.Context, stdout, stderr io.Writer) error {
	files, err := o.files()
	if err != nil {
		return err
	}
	people, err := intake.Read(files, o.period.From)
	if err != nil {
		return err
	}
	p, err := plan.Make(ctx, people, o.period, progress(stderr))
	if err != nil {
		return err
	}
	r, err := course.Of(people.Journal, o.at, &p.Problem.Policy)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if o.review != "" {
		c, ok := r.Find(o.review)
		if !ok {
			return fmt.Errorf("%w: there is no relationship %q in the journal at that time", errUnknown, o.review)
		}
		if err := report.Seen(&out, p, r, c); err != nil {
			return err
		}
	} else if c, ok := r.Find(mentorship.RelationshipID(o.why)); ok {
		report.Journey(&out, p, r, c)
	} else if o.mentee != "" {
		if err := report.Why(ctx, &out, p, r, o.mentee, o.mentor); err != nil {
			return err
		}
	} else {
		report.Write(&out, p, r, o.shown())
	}
	if err := o.save(p, r); err != nil {
		return err
	}
	_, err = stdout.Write(out.Bytes())
	return err
}

// save writes the files that were asked for.
func (o options) save(p *plan.Plan, r course.Round) error {
	for _, f := range [...]struct {
		name  string
		write func(io.Writer) error
	}{
		{o.html, func(w io.Writer) error { return page.Write(w, p, r) }},
		{o.json, func(w io.Writer) error { return writeJSON(w, p, r) }},
	} {
		if f.name == "" {
			continue
		}
		var out bytes.Buffer
		if err := f.write(&out); err != nil {
			return err
		}
		if err := os.WriteFile(f.name, out.Bytes(), 0o644); err != nil {
			return err
		}
	}
	return nil
}
