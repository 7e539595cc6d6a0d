package main

import (
	_ "embed"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
)

var (
	//go:embed data/mentors.csv
	mentorsCSV []byte
	//go:embed data/mentees.csv
	menteesCSV []byte
	//go:embed data/ties.csv
	tiesCSV []byte
	//go:embed data/journal.jsonl
	journalJSONL []byte
	//go:embed data/register.json
	registerJSON []byte

	// embedded is the programme that runs when no files are given.
	embedded = intake.Files{
		Mentors: intake.File{Name: "data/mentors.csv", Data: mentorsCSV},
		Mentees: intake.File{Name: "data/mentees.csv", Data: menteesCSV},
		Ties:    intake.File{Name: "data/ties.csv", Data: tiesCSV},
		Journal: intake.File{Name: "data/journal.jsonl", Data: journalJSONL},

		Register: intake.File{Name: "data/register.json", Data: registerJSON},
	}
)
