package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// options are what the command line asks for.
type options struct {
	mentors, mentees, ties, journal, register string // names of files
	period                                    mentorship.Period
	at                                        time.Time // of which the journal tells; zero for its end
	why                                       string
	mentee, mentor                            mentorship.PersonID       // whom -why asks about
	review                                    mentorship.RelationshipID // to be shown as each may see it
	all                                       bool
	html, json                                string
}

// shownPairs is how many matches and mentees without one the report shows in
// full unless all are asked for.
const shownPairs = 40

func (o options) shown() int {
	if o.all {
		return math.MaxInt
	}
	return shownPairs
}

// readOptions reads the command line; what is wrong with it is told to stderr.
func readOptions(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("programme", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, usage)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.mentors, "mentors", "", "`FILE` of mentors, CSV or, with the ending .json, a list of supply")
	flags.StringVar(&o.mentees, "mentees", "", "`FILE` of mentees, CSV")
	flags.StringVar(&o.ties, "ties", "", "`FILE` of ties between people, CSV")
	from := flags.String("from", "2027-01-11", "first `DATE` of the programme year")
	months := flags.Int("months", 12, "`LENGTH` of the programme in months, 1 to 120")
	flags.StringVar(&o.journal, "journal", "", "`FILE` of what happened in relationships, JSON Lines of mentorship/journal")
	flags.StringVar(&o.register, "register", "", "`FILE` of consents, duties, dependences and contacts beside a journal, JSON")
	at := flags.String("at", "", "tell of the journal as it stood when this `DATE` began (UTC), not of its end")
	flags.StringVar(&o.why, "why", "", "explain one mentee, a pair or a relationship of the journal: `MENTEE[,MENTOR]|RELATIONSHIP`")
	review := flags.String("review", "", "show how a relationship of the journal goes, as each of its people may see it: `RELATIONSHIP`")
	flags.BoolVar(&o.all, "all", false, fmt.Sprintf("show everybody, not only the first %d", shownPairs))
	flags.StringVar(&o.html, "html", "", "write the report with charts to `FILE`, one page without anything external")
	flags.StringVar(&o.json, "json", "", "write the matching, access, ethics and outcomes to `FILE`")
	if err := flags.Parse(args); err != nil {
		return o, err // told already
	}
	o.period, err = period(*from, *months)
	if *at != "" && err == nil {
		if o.at, err = time.Parse(time.DateOnly, *at); err != nil {
			err = fmt.Errorf("-at %q: a date such as 2027-11-01 was expected", *at)
		}
	}
	o.review = mentorship.RelationshipID(*review)
	mentee, mentor, _ := strings.Cut(o.why, ",")
	o.mentee, o.mentor = mentorship.PersonID(strings.TrimSpace(mentee)), mentorship.PersonID(strings.TrimSpace(mentor))
	switch {
	case err != nil:
	case flags.NArg() > 0:
		err = fmt.Errorf("unexpected argument %q", flags.Arg(0))
	case o.mentees != "" && o.mentors == "":
		err = errors.New("-mentees needs -mentors")
	case o.why != "" && o.mentee == "":
		err = errors.New("-why needs the id of a mentee")
	}
	if err != nil {
		fmt.Fprintf(stderr, "%v\nRun with -help for usage.\n", err)
	}
	return o, err
}

// period returns the months from a date on.
func period(from string, months int) (mentorship.Period, error) {
	start, err := time.Parse(time.DateOnly, from)
	if err != nil {
		return mentorship.Period{}, fmt.Errorf("-from %q: a date such as 2027-01-11 was expected", from)
	}
	if months < 1 || months > 120 {
		return mentorship.Period{}, fmt.Errorf("-months %d: 1 to 120 were expected", months)
	}
	return mentorship.NewPeriod(start, start.AddDate(0, months, 0))
}

// files reads the files asked for, or those that the programme brings along.
func (o options) files() (intake.Files, error) {
	files := embedded
	if o.mentors != "" {
		files = intake.Files{}
	}
	if o.journal != "" {
		files.Register = intake.File{} // it is that of another journal
	}
	var errs []error
	for _, f := range [...]struct {
		name string
		to   *intake.File
	}{{o.mentors, &files.Mentors}, {o.mentees, &files.Mentees}, {o.ties, &files.Ties}, {o.journal, &files.Journal}, {o.register, &files.Register}} {
		if f.name == "" {
			continue
		}
		data, err := os.ReadFile(f.name)
		if err != nil {
			errs = append(errs, err)
		}
		*f.to = intake.File{Name: f.name, Data: data, JSON: strings.EqualFold(filepath.Ext(f.name), ".json")}
	}
	return files, errors.Join(errs...)
}
