package zone_test

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/zone"
)

// timeDir returns the folder in which the Go distribution keeps time zones. It
// skips the test if there is none or if it holds another release than ours.
func timeDir(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Skipf("needs the go command to find the distribution's time zones: %v", err)
	}
	dir := filepath.Join(strings.TrimSpace(string(out)), "lib", "time")
	script, err := os.ReadFile(filepath.Join(dir, "update.bash"))
	if err != nil {
		t.Skipf("needs the time zones of the Go distribution: %v", err)
	}
	if !strings.Contains(string(script), "\nDATA="+zone.Version+"\n") {
		t.Skipf("needs release %s of the time zones; the Go distribution has another", zone.Version)
	}
	return dir
}

func TestEveryZoneAgreesWithGo(t *testing.T) {
	archive, err := zip.OpenReader(filepath.Join(timeDir(t), "zoneinfo.zip"))
	require.NoError(t, err)
	defer archive.Close()

	var names []string
	for _, f := range archive.File {
		if f.FileInfo().IsDir() {
			continue
		}
		names = append(names, f.Name)
		file, err := fs.ReadFile(archive, f.Name)
		require.NoError(t, err)
		theirs, err := time.LoadLocationFromTZData(f.Name, file)
		require.NoError(t, err)
		ours, err := zone.Load(f.Name)
		require.NoError(t, err)
		require.Equal(t, f.Name, ours.String())
		sameReadings(t, ours, theirs)
	}
	slices.Sort(names)
	if diff := cmp.Diff(names, slices.Collect(zone.Names())); diff != "" {
		t.Errorf("every name of the distribution and no other (-go +ours):\n%s", diff)
	}
}

// sameReadings compares two locations from 1970 to 2037, at uneven steps of
// about two weeks and on both sides of each change of offset that these bracket.
func sameReadings(t *testing.T, ours, theirs *time.Location) {
	t.Helper()
	const step = 13*24*time.Hour + 7*time.Hour + 13*time.Second
	until := time.Date(2038, time.January, 1, 0, 0, 0, 0, time.UTC)
	for at := time.Unix(0, 0); at.Before(until); at = at.Add(step) {
		instants := []time.Time{at}
		if _, end := at.In(theirs).ZoneBounds(); !end.IsZero() && end.Before(at.Add(step)) {
			instants = append(instants, end.Add(-time.Second), end)
		}
		for _, instant := range instants {
			ourName, ourOffset := instant.In(ours).Zone()
			theirName, theirOffset := instant.In(theirs).Zone()
			if ourName != theirName || ourOffset != theirOffset {
				t.Fatalf("%v at %v: %s %d, Go says %s %d",
					ours, instant.UTC(), ourName, ourOffset, theirName, theirOffset)
			}
		}
	}
}

func TestSameReleaseGivesTheSameBytes(t *testing.T) {
	goroot := filepath.Dir(filepath.Dir(timeDir(t)))
	dir := t.TempDir()
	out, err := exec.Command("go", "run", "./gen", "-goroot", goroot, "-dir", dir).CombinedOutput()
	require.NoError(t, err, string(out))
	for _, name := range []string{"zones.bin", "version.go"} {
		want, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got), "%s differs from a fresh one: run go generate", name)
	}
}
