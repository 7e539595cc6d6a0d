package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// A key is one questionnaire that one person filled in.
type key struct {
	instrument journal.Code
	person     string
	wave       journal.Wave
}

// A fault is why a line was passed over.
type fault struct {
	line int
	err  error
}

var columns = []string{"person", "instrument", "wave", "item", "answer"}

// read reads the answers that fit, and says what is wrong with the others.
func read(in io.Reader, known []outcome.Instrument) (map[key][]journal.ItemScore, []fault, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if err != nil {
		return nil, nil, fmt.Errorf("no line that names the columns: %w", err)
	}
	place := make([]int, len(columns))
	for i, name := range columns {
		place[i] = slices.IndexFunc(head, func(h string) bool { return strings.TrimSpace(strings.TrimPrefix(h, "\ufeff")) == name })
		if place[i] < 0 {
			return nil, nil, fmt.Errorf("no column %q", name)
		}
	}
	sheets := map[key][]journal.ItemScore{}
	var faults []fault
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return sheets, faults, nil
		}
		if wrong, ok := errors.AsType[*csv.ParseError](err); ok {
			faults = append(faults, fault{wrong.StartLine, wrong.Err})
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		line, _ := r.FieldPos(0)
		k, answer, err := parse(record, len(head), place, known)
		if err == nil {
			err = fits(known, k, append(slices.Clone(sheets[k]), answer))
		}
		if err != nil {
			faults = append(faults, fault{line, err})
			continue
		}
		sheets[k] = append(sheets[k], answer)
	}
}

func parse(record []string, fields int, place []int, known []outcome.Instrument) (k key, a journal.ItemScore, err error) {
	if len(record) != fields {
		return k, a, fmt.Errorf("%d fields, not %d", len(record), fields)
	}
	field := func(i int) string { return strings.TrimSpace(record[place[i]]) }
	k = key{journal.Code(field(1)), field(0), journal.Wave(field(2))}
	score, err := strconv.Atoi(field(4))
	switch {
	case k.person == "":
		return k, a, errors.New("no person")
	case instrument(known, k.instrument) == nil:
		return k, a, errors.New("unknown instrument")
	case !slices.Contains(journal.Waves(), k.wave):
		return k, a, errors.New("the wave is none of before, during and after")
	case err != nil:
		return k, a, errors.New("the answer is no whole number")
	}
	return k, journal.ItemScore{Item: journal.Code(field(3)), Score: journal.Score(score)}, nil
}

func instrument(known []outcome.Instrument, code journal.Code) *outcome.Instrument {
	for i := range known {
		if known[i].Code == code {
			return &known[i]
		}
	}
	return nil
}

// fits says what is wrong with the last answer; those before it fit.
func fits(known []outcome.Instrument, k key, answers []journal.ItemScore) error {
	i := instrument(known, k.instrument)
	_, err := i.Score(answers)
	switch {
	case errors.Is(err, outcome.ErrUnknown):
		return errors.New("no such item")
	case errors.Is(err, outcome.ErrDoubled):
		return errors.New("the item is answered already")
	case errors.Is(err, outcome.ErrRange):
		return fmt.Errorf("the answer is not within %d to %d", i.Lowest, i.Highest)
	default:
		return err
	}
}
