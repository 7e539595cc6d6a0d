package page_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/page"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
)

// told is the page of the embedded year, with its register.
func told(t *testing.T) string {
	t.Helper()
	file := func(name string) intake.File {
		text, err := os.ReadFile(filepath.Join("..", "..", "data", name))
		require.NoError(t, err)
		return intake.File{Name: name, Data: text}
	}
	people, err := intake.Read(intake.Files{
		Mentors: file("mentors.csv"), Mentees: file("mentees.csv"), Ties: file("ties.csv"), Journal: file("journal.jsonl"), Register: file("register.json"),
	}, year.From)
	require.NoError(t, err)
	p, err := plan.Make(t.Context(), people, year, nil)
	require.NoError(t, err)
	r, err := course.Of(people.Journal, time.Time{}, &p.Problem.Policy)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, page.Write(&out, p, r))
	return out.String()
}

// titles are what charts say to those who cannot see them.
func titles(t *testing.T, html string) string {
	t.Helper()
	var b strings.Builder
	for _, e := range elements(t, html) {
		if e.name == "title" {
			b.WriteString(e.text + "\n")
		}
	}
	return b.String()
}

func TestEthicsAreDrawn(t *testing.T) {
	said := titles(t, made(t, "year"))
	for _, want := range []string{
		"What was agreed is done: found otherwise in 4, cannot be told in 0, nothing found in 24, nothing recorded in 1",
		"Nobody is put down, used or harassed: found otherwise in 2, cannot be told in 1, nothing found in 1, nothing recorded in 25",
	} {
		assert.Contains(t, said, want)
	}
	text := made(t, "year")
	assert.Contains(t, text, "A concern about mentor-22 can go to nobody within, and at once to ombudsperson-1 (ombudsperson) outside.")
	assert.Contains(t, text, "If mentee-60 names swallowing slides of mentor-21 in ward teaching")
	assert.Contains(t, text, "perhaps somebody is harassed", "a single report is never silent")
	assert.NotContains(t, made(t, "one pair"), `id="ethics"`, "there is no journal")
}

func TestOutcomesAreDrawn(t *testing.T) {
	said := titles(t, made(t, "year"))
	for _, want := range []string{
		"Work across places: 12 of 28, 43% (27 to 61)", "Feedback guides: no data", "clinical decisions: 1 lower, 6 the same, 12 higher, on average +",
		"career development: met in 1, still open in 1, not met in 1", "Goal attainment of 12 mentees, from 27.2 to 70.0",
		"mentee-02: 16 hours that count, 8 hours of discussion too many to count", "20 have gone through all four steps",
		"Confidentiality: counted most for 0, missed by 1",
	} {
		assert.Contains(t, said, want)
	}
	assert.NotContains(t, made(t, "one pair"), `id="brought"`, "there is no journal")
}

// Where nobody recorded anything, nothing is drawn as none.
func TestNothingRecordedIsNotNone(t *testing.T) {
	html := made(t, "hostile") // of a journal in which nobody is asked anything
	assert.Contains(t, html, "Work across places: no data")
	assert.Contains(t, html, "clinical decisions: no data")
	assert.Contains(t, html, "nothing recorded in 1")
	assert.Contains(t, html, "Nobody is registered to whom a concern could be brought")
	for _, absent := range []string{"Goal attainment of", "Mentored hours", "Looking back", ">Objectives<"} {
		assert.NotContains(t, html, absent)
	}
}
