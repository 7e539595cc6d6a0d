package project_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAnotherModuleCanDependOnThisOne follows the README as a newcomer would:
// a new module beside this one, the commands that begin with "go mod
// edit", and the first Go block, which is a whole programme. It needs no
// network.
func TestAnotherModuleCanDependOnThisOne(t *testing.T) {
	readme := read(t, "README.md")
	programmes := fenced(readme, "go")
	require.NotEmpty(t, programmes, "the README shows code")
	require.True(t, strings.HasPrefix(programmes[0], "package main\n"), "the README's first Go block is a whole programme")
	edits := commandsOf(readme, "go mod edit ")
	require.NotEmpty(t, edits, "the README says how to depend on the module")

	beside := t.TempDir()
	scratch := filepath.Join(beside, "scratch")
	require.NoError(t, os.Mkdir(scratch, 0o755))
	here, err := filepath.Abs(root)
	require.NoError(t, err)
	require.NoError(t, os.Symlink(here, filepath.Join(beside, "mentorkit")))
	require.NoError(t, os.WriteFile(filepath.Join(scratch, "main.go"), []byte(programmes[0]), 0o644))

	run := func(args ...string) string {
		cmd := exec.Command("go", args...)
		cmd.Dir = scratch
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "GOWORK=off")
		cmd.Stderr = t.Output()
		out, err := cmd.Output()
		require.NoError(t, err, args)
		return string(out)
	}
	run("mod", "init", "example.org/scratch")
	for _, edit := range edits {
		run(strings.Fields(edit)[1:]...)
	}
	assert.NotEmpty(t, run("run", "."), "the programme says something")

	for module := range strings.Lines(run("list", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", ".")) {
		assert.Contains(t, []string{"", "example.org/scratch", modulePath}, strings.TrimSpace(module),
			"what an importer builds holds no third-party package")
	}
	assert.NoFileExists(t, filepath.Join(scratch, "go.sum"), "nothing was needed from elsewhere")
}

// welcome are the modules that tests may use; importers never build them.
var welcome = []string{"github.com/google/go-cmp", "github.com/stretchr/testify", "golang.org/x/exp"}

// TestRequirementsStayFew keeps out of importers' module graphs what only the
// project's own work needs: tools have a module file of their own.
func TestRequirementsStayFew(t *testing.T) {
	cmd := exec.Command("go", "mod", "edit", "-json")
	cmd.Dir = root
	out, err := cmd.Output()
	require.NoError(t, err)
	var mod struct {
		Require []struct {
			Path     string
			Indirect bool
		}
		Replace, Tool []any
	}
	require.NoError(t, json.Unmarshal(out, &mod))
	for _, require := range mod.Require {
		if !require.Indirect {
			assert.Contains(t, welcome, require.Path, "requirements of go.mod")
		}
	}
	assert.Empty(t, mod.Replace, "importers do not see replacements")
	assert.Empty(t, mod.Tool, "tools stand in .ci/tools.mod")
}

// commandsOf returns the lines of the shell blocks that begin with prefix.
func commandsOf(markdown, prefix string) (lines []string) {
	for _, block := range fenced(markdown, "sh") {
		for line := range strings.Lines(block) {
			if strings.HasPrefix(line, prefix) {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
	}
	return lines
}

func TestCommandsOf(t *testing.T) {
	assert.Equal(t, []string{"go mod edit -x"},
		commandsOf("go mod edit -a\n```sh\nmkdir x\ngo mod edit -x\n```\n```go\ngo mod edit -b\n```\n", "go mod edit "))
}
