package project_test

import (
	"fmt"
	"go/doc"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// testCommand is how the README says to run the tests, and what ends .ci/run.
const testCommand = "go test -race -shuffle=on ./..."

func TestReadmeCodeIsCompiled(t *testing.T) {
	var compiled []string
	require.NoError(t, filepath.WalkDir(filepath.Join(root, "examples"), func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		text, err := os.ReadFile(path)
		compiled = append(compiled, string(text))
		return err
	}))
	blocks := fenced(read(t, "README.md"), "go")
	require.NotEmpty(t, blocks, "the README shows code")
	for _, block := range blocks {
		if !slices.ContainsFunc(compiled, func(file string) bool { return partOf(block, file) }) {
			t.Errorf("no file under examples/ has these lines:\n%s", block)
		}
	}
}

// fenced returns the fenced blocks of a language, in order.
func fenced(markdown, language string) (blocks []string) {
	fence := regexp.MustCompile("(?ms)^```" + regexp.QuoteMeta(language) + "\n(.*?)^```$")
	for _, match := range fence.FindAllStringSubmatch(markdown, -1) {
		blocks = append(blocks, match[1])
	}
	return blocks
}

// partOf reports whether block is a run of whole lines of file, with at least
// one of them not empty. The block may be indented less, as a whole.
func partOf(block, file string) bool {
	want, lines := strings.Split(strings.TrimSpace(block), "\n"), strings.Split(file, "\n")
	if want[0] == "" {
		return false
	}
	for i := range max(0, len(lines)-len(want)+1) {
		indent, found := strings.CutSuffix(lines[i], want[0])
		if found && strings.Trim(indent, "\t") == "" && slices.EqualFunc(want, lines[i:i+len(want)], func(w, line string) bool {
			return w == strings.TrimPrefix(line, indent)
		}) {
			return true
		}
	}
	return false
}

func TestReadmeCommands(t *testing.T) {
	var targets []string
	for _, match := range regexp.MustCompile(`(?m)^([a-z]+):`).FindAllStringSubmatch(read(t, "Makefile"), -1) {
		targets = append(targets, match[1])
	}
	exists := func(path string) bool {
		_, err := os.Stat(filepath.Join(root, path))
		return err == nil
	}
	commands := strings.Join(fenced(read(t, "README.md"), "sh"), "")
	report(t, wrongCommands(commands, targets, exists))
	assert.Contains(t, strings.Split(commands, "\n"), testCommand, "how to pass the tests")
	assert.Contains(t, commands, "go run ./examples/programme\n", "how to run the main job")
	assert.True(t, strings.HasSuffix(strings.TrimSpace(read(t, ".ci/run")), testCommand), ".ci/run ends with the README's test command")
}

// wrongCommands returns what a shell script names that is not there: folders
// and files that begin with a dot and a slash, and targets of make.
func wrongCommands(script string, targets []string, exists func(string) bool) (faults []string) {
	for line := range strings.Lines(script) {
		words := strings.Fields(line)
		for i, word := range words {
			path, local := strings.CutPrefix(word, "./")
			path = strings.TrimSuffix(strings.TrimSuffix(path, "..."), "/")
			if local && !exists(path) {
				faults = append(faults, strings.TrimSpace(line)+": there is no "+word)
			}
			if i > 0 && words[0] == "make" && !strings.Contains(word, "=") && !slices.Contains(targets, word) {
				faults = append(faults, strings.TrimSpace(line)+": make has no target "+word)
			}
		}
	}
	return faults
}

// The README's table of rooms stands between these two lines.
const roomsBegin, roomsEnd = "<!-- rooms -->\n", "<!-- end of rooms -->"

func TestReadmeRooms(t *testing.T) {
	readme := read(t, "README.md")
	before, rest, begun := strings.Cut(readme, roomsBegin)
	table, after, ended := strings.Cut(rest, roomsEnd)
	require.True(t, begun && ended, "the README has a table of rooms between %q and %q", roomsBegin, roomsEnd)
	want := rooms(units(t, func(p place) bool { return (p.library() || p.kit()) && !p.internal() }))
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join(root, "README.md"), []byte(before+roomsBegin+want+roomsEnd+after), 0o644))
		return
	}
	assert.Empty(t, cmp.Diff(want, table), "rewrite the table with -update")
}

// rooms returns the table of packages, each with the synopsis of its comment.
func rooms(public []unit) string {
	rows := map[string]string{}
	for _, u := range public {
		_, text := packageComment(u)
		synopsis := strings.TrimPrefix(new(doc.Package).Synopsis(text), "Package "+u.types.Name()+" ")
		rows[u.place.rel] = fmt.Sprintf("| [`%[1]s`](%[1]s) | %[2]s |\n", u.place.rel, strings.TrimSuffix(synopsis, "."))
	}
	var table strings.Builder
	table.WriteString("| package | what it is for |\n| --- | --- |\n")
	for _, rel := range slices.Sorted(maps.Keys(rows)) {
		table.WriteString(rows[rel])
	}
	return table.String()
}

func TestReadmeChecks(t *testing.T) {
	assert.Equal(t, []string{"a\n", "b\nc\n"}, fenced("```go\na\n```\ntext\n```sh\nx\n```\n```go\nb\nc\n```\n", "go"))

	const file = "package main\n\nfunc main() {\n\tif true {\n\t\tprintln()\n\t}\n}\n"
	assert.True(t, partOf(file, file), "a whole file")
	assert.True(t, partOf("if true {\n\tprintln()\n}\n", file), "a body, with less indentation")
	assert.False(t, partOf("if true {\nprintln()\n}\n", file), "indentation within counts")
	assert.False(t, partOf("f true {\n\tprintln()\n}\n", file), "lines are whole")
	assert.False(t, partOf("if true {\n\tprint()\n}\n", file), "another line")
	assert.False(t, partOf(file+"more\n", file), "longer than the file")
	assert.False(t, partOf("\n", file), "nothing")

	exists := func(path string) bool { return path == "" || path == "examples/dyad" }
	assert.Empty(t, wrongCommands("make check\ngo run ./examples/dyad -why x\ngo test ./...\nmake fuzz FUZZTIME=1m\n", []string{"check", "fuzz"}, exists))
	assert.Equal(t, []string{
		"make chekc: make has no target chekc",
		"go run ./examples/gone: there is no ./examples/gone",
	}, wrongCommands("make chekc\ngo run ./examples/gone\n", []string{"check"}, exists))

	u := sample(t, "// Package sample is small. It has more to say.\npackage sample")
	assert.Equal(t, "| package | what it is for |\n| --- | --- |\n| [`sample`](sample) | is small |\n", rooms([]unit{u}))
}
