package main_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	programme "github.com/go-mentorship/mentorkit/examples/programme"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/year"
	"github.com/go-mentorship/mentorkit/mentorship"
)

var update = flag.Bool("update", false, "rewrite golden files")

// run runs the programme and returns its exit code and what it wrote.
func run(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = programme.Run(t.Context(), args, &out, &err)
	return code, out.String(), err.String()
}

var seconds = regexp.MustCompile(`solve_s=[0-9.]+`)

func TestGolden(t *testing.T) {
	tests := map[string][]string{
		"embedded":     nil,
		"why-mentee":   {"-why", "mentee-16"},
		"why-matched":  {"-why", "mentee-58"},
		"why-pair":     {"-why", "mentee-45,mentor-12"},
		"why-peer":     {"-why", "mentee-11"},
		"why-overseer": {"-why", "mentee-16,mentor-14"},
		"civil":        {"-mentors", "testdata/civil-mentors.csv", "-mentees", "testdata/civil-mentees.csv"},
		"supply":       {"-mentors", "testdata/supply.json"},
		"stalled":      {"-why", "dyad-10"},
		"one-sided":    {"-why", "dyad-07", "-at", "2027-09-15"},
		"cohort":       {"-why", "facilitated-peer clinic leads"},
		"reviewed":     {"-review", "dyad-22"},
		"unheard":      {"-why", "dyad-22"},
		"other-period": {"-from", "2027-07-01", "-months", "6", "-why", "mentee-28,mentor-08"},
	}
	for name, args := range tests {
		t.Run(name, func(t *testing.T) {
			code, got, stderr := run(t, args...)
			require.Zero(t, code, stderr)
			assert.Empty(t, stderr, "nothing is wrong, and nobody watches")
			got = seconds.ReplaceAllString(got, "solve_s=N")
			path := filepath.Join("testdata", name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			assert.Empty(t, cmp.Diff(string(want), got), "run with -update and read the difference")
		})
	}
}

var lastLine = regexp.MustCompile(`\nmentors=\d+ mentees=\d+ matched=\d+ total=-?\d+ verified=(yes|no) solve_s=\d+\.\d+( relationships=\d+ stalled=\d+)?\n$`)

// Programs read the last line, and nothing else looks like it.
func TestEndsWithOneLineForPrograms(t *testing.T) {
	for _, args := range [][]string{nil, {"-all"}, {"-why", "mentee-16"}, {"-why", "dyad-13"}} {
		code, out, _ := run(t, args...)
		require.Zero(t, code)
		assert.Regexp(t, lastLine, out)
		assert.Equal(t, 1, strings.Count(out, "verified="))
	}
}

func TestMisuse(t *testing.T) {
	tests := map[string]struct {
		args []string
		want int
	}{
		"help":            {[]string{"-help"}, 0},
		"unknown flag":    {[]string{"-mentor", "x"}, 2},
		"argument":        {[]string{"mentors.csv"}, 2},
		"mentees alone":   {[]string{"-mentees", "x.csv"}, 2},
		"no date":         {[]string{"-from", "tomorrow"}, 2},
		"no months":       {[]string{"-months", "0"}, 2},
		"too many months": {[]string{"-months", "121"}, 2},
		"why nobody":      {[]string{"-why", ",mentor-01"}, 2},
		"no day to tell":  {[]string{"-at", "christmas"}, 2},
		"no journal":      {[]string{"-journal", "testdata/none.jsonl"}, 1},
		"no register":     {[]string{"-register", "testdata/none.json"}, 1},
		"not a register":  {[]string{"-register", "testdata/supply.json"}, 1},
		"review nothing":  {[]string{"-review", "dyad-99"}, 2},
		"not begun":       {[]string{"-at", "2027-01-11", "-why", "dyad-10"}, 2},
		"no such file":    {[]string{"-mentors", "testdata/none.csv"}, 1},
		"no such mentee":  {[]string{"-why", "mentee-99"}, 2},
		"no such mentor":  {[]string{"-why", "mentee-16,mentor-99"}, 2},
		"unwritable":      {[]string{"-html", "testdata/none/page.html"}, 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			code, stdout, stderr := run(t, test.args...)
			assert.Equal(t, test.want, code)
			assert.NotEmpty(t, stderr, "it is told")
			assert.Empty(t, stdout, "and nothing is pretended")
		})
	}
}

func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

func TestWrongFilesWriteNothing(t *testing.T) {
	mentors, mentees := write(t, "mentors.csv", "id,stage\nm1,old\nm1,mid\n"), write(t, "mentees.csv", "id,areas\ne1\n")
	page, result := filepath.Join(t.TempDir(), "page.html"), filepath.Join(t.TempDir(), "result.json")
	code, stdout, stderr := run(t, "-mentors", mentors, "-mentees", mentees, "-html", page, "-json", result)
	assert.Equal(t, 1, code)
	assert.Empty(t, stdout)
	lines := strings.Split(strings.TrimSpace(stderr), "\n")
	require.Len(t, lines, 3, "all at once: %s", stderr)
	for i, place := range []string{mentees + ":2:1: ", mentors + ":2:4: ", mentors + ":3:1: "} {
		assert.Contains(t, stderr, place, "line %d", i)
	}
	assert.NoFileExists(t, page)
	assert.NoFileExists(t, result)
}

// A journal of one's own: every line that cannot be read is told, and of what
// cannot have happened every reason.
func TestWrongJournals(t *testing.T) {
	opened := `{"id":"e1","at":"2027-01-11T08:00:00Z","actor":{"job":"round"},"relationship":"r1","kind":"relationship-opened","version":1,"body":{"outline":{}}}` + "\n"
	tests := map[string]struct {
		text string
		want []string
	}{
		"unreadable": {
			"\n" + opened + "nothing\n\n" + strings.ReplaceAll(opened, "e1", "e2") + opened,
			[]string{":3:1: malformed JSON", ":6:1: event e1 at /id: doubled id"},
		},
		"wrong values": {
			strings.Replace(opened, "2027-01-11", "yesterday", 1) +
				strings.Replace(opened, `{"outline":{}}`, `{"outline":{"structure":"pair"}}`, 1),
			[]string{":1:17: event e1 at /at: wrong value", ":2:156: event e1 at /body/outline/structure: wrong value"},
		},
		"impossible": {
			opened + `{"id":"e2","at":"2027-01-12T08:00:00Z","actor":{"person":"m1"},"relationship":"r1","kind":"goal-met","version":1,"body":{"goal":"g1","by":"m1"}}` + "\n",
			[]string{":2:1: event e2: goal-met cannot have happened", "phases.event.not-in-phase", "phases.people.stranger", "phases.reference.unknown"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := write(t, "journal.jsonl", test.text)
			code, stdout, stderr := run(t, "-journal", path)
			assert.Equal(t, 1, code)
			assert.Empty(t, stdout)
			for _, want := range test.want {
				assert.Contains(t, stderr, want)
			}
			for line := range strings.Lines(stderr) {
				assert.True(t, strings.HasPrefix(line, path+":"), "%q names the place", line)
			}
		})
	}
}

func TestJournalOfOnesOwn(t *testing.T) {
	path := write(t, "journal.jsonl", "\uFEFF"+`{"id":"e1","at":"2027-01-11T08:00:00Z","actor":{"person":"a"},"relationship":"r1","kind":"request-made","version":1,"body":{"request":"q1","by":"a","to":"b","as":"mentor"}}`)
	code, stdout, stderr := run(t, "-mentors", "testdata/civil-mentors.csv", "-journal", path)
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, "has not been answered")
	assert.Contains(t, stdout, "An answer is due by 10 February")
	assert.Contains(t, stdout, "Feedback guides                  no data", "and that is not none")
	assert.Contains(t, stdout, "Nobody is registered to whom a concern could be brought", "the register of the embedded year is not that of another journal")
	assert.True(t, strings.HasSuffix(stdout, " relationships=1 stalled=0\n"))
}

func TestFilesAskedFor(t *testing.T) {
	page, result := filepath.Join(t.TempDir(), "page.html"), filepath.Join(t.TempDir(), "result.json")
	code, stdout, stderr := run(t, "-html", page, "-json", result)
	require.Zero(t, code, stderr)
	assert.Regexp(t, lastLine, stdout)
	for path, holds := range map[string][]string{
		page:   {"<!DOCTYPE html>", `id="ethics"`, `id="brought"`},
		result: {`"certificate"`, `"smallGroup": 5`, `"matter": "confidences"`, `"aim": "collaboration"`, `"share": null`},
	} {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, one := range holds {
			assert.Contains(t, string(data), one)
		}
	}
}

// Free text, names and addresses must not be found in anything that is written.
func TestNamesAreNeverPrinted(t *testing.T) {
	mentors := write(t, "mentors.csv", "first name,last name,email address,biography,characteristics,profession\ncanary,canary,canary@x,canary,Canary,nursing\n")
	mentees := write(t, "mentees.csv", "first name,email address,biography,match with similar identity,identity to match\ncanary,canary@x,canary,yes,Canary\n")
	page, result := filepath.Join(t.TempDir(), "page.html"), filepath.Join(t.TempDir(), "result.json")
	code, stdout, stderr := run(t, "-mentors", mentors, "-mentees", mentees, "-html", page, "-json", result, "-all")
	require.Zero(t, code, stderr)
	_, why, _ := run(t, "-mentors", mentors, "-mentees", mentees, "-why", "mentee-000")
	for _, path := range []string{page, result} {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		stdout += string(data)
	}
	assert.NotContains(t, strings.ToLower(stdout+why), "canary")
}

// What a file holds must not move a reader's cursor, nor turn text around.
func TestTerminalObeysNothing(t *testing.T) {
	mentors := write(t, "mentors.csv", "id,areas,region\nm\u00a01,gait\x07,x\u202e\n")
	_, stdout, stderr := run(t, "-mentors", mentors)
	for _, r := range stdout + stderr {
		assert.True(t, r == '\n' || unicode.IsPrint(r), "%q", r)
	}
}

// The embedded journal is what the stories of its year come to, and the register what
// is kept beside it.
func TestJournalIsTheYearTold(t *testing.T) {
	files := programme.Embedded
	files.Journal, files.Register = intake.File{}, intake.File{} // which are to be written
	people, err := intake.Read(files, time.Date(2027, time.January, 11, 0, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	var mentors []mentorship.Person
	for _, m := range people.Mentors {
		mentors = append(mentors, m.Person)
	}
	j, err := year.Journal(mentors)
	require.NoError(t, err, "every command is allowed")
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	register, err := json.MarshalIndent(year.Register(j), "", "  ")
	require.NoError(t, err)
	for name, got := range map[string][]byte{"journal.jsonl": lines, "register.json": append(register, '\n')} {
		path := filepath.Join("data", name)
		if *update {
			require.NoError(t, os.WriteFile(path, got, 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "run with -update and read the difference")
		assert.Less(t, len(got), 700_000)
	}
}
