package main_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared returns the path of a file of sample data that is not part of the
// module; the test is skipped where it lacks.
func shared(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "data", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("needs %s, which is not there", path)
	}
	return path
}

// The samples of an existing service: everybody can be matched, and the optimum
// is known.
func TestSamplesOfAService(t *testing.T) {
	tests := map[string]string{
		"small": "mentors=50 mentees=50 matched=50 total=3590000 verified=yes ",
		"large": "mentors=500 mentees=500 matched=500 total=37250000 verified=yes ",
	}
	for size, want := range tests {
		t.Run(size, func(t *testing.T) {
			code, stdout, stderr := run(t,
				"-mentors", shared(t, "mentor-match/"+size+"/mentors.csv"), "-mentees", shared(t, "mentor-match/"+size+"/mentees.csv"),
				"-html", filepath.Join(t.TempDir(), "page.html"))
			require.Zero(t, code, stderr)
			assert.Contains(t, stdout, want)
			assert.Contains(t, stdout, "without consent to matching")
			assert.Less(t, len(stdout), 20_000, "a report for a reader")
		})
	}
}

func TestSampleOfSupply(t *testing.T) {
	code, stdout, stderr := run(t, "-mentors", shared(t, "coding-mentors/mentors.json"))
	require.Zero(t, code, stderr)
	assert.Contains(t, stdout, "mentors=298 mentees=0 matched=0 ")
	assert.Contains(t, stdout, "116 of 219 rest on a single mentor")
}
