package main

import (
	"archive/zip"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestPack(t *testing.T) {
	tests := map[string]struct {
		files  map[string]string
		want   string
		reason string
	}{
		"none": {nil, "\x00\x00\x00\x00", "no names is a number of zero and nothing else"},
		"a link": {
			map[string]string{"B": "xyz", "A": "xyz"},
			"\x00\x00\x00\x02" +
				"\x00\x00\x00\x24\x00\x00\x00\x25\x00\x00\x00\x26\x00\x00\x00\x29" +
				"\x00\x00\x00\x25\x00\x00\x00\x26\x00\x00\x00\x26\x00\x00\x00\x29" +
				"ABxyz",
			"names ascend and equal files are stored once",
		},
		"two files": {
			map[string]string{"A": "x", "BC": "yz"},
			"\x00\x00\x00\x02" +
				"\x00\x00\x00\x24\x00\x00\x00\x25\x00\x00\x00\x27\x00\x00\x00\x28" +
				"\x00\x00\x00\x25\x00\x00\x00\x27\x00\x00\x00\x28\x00\x00\x00\x2a" +
				"ABCxyz",
			"each name points to its own file",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, string(pack(tt.files))); diff != "" {
				t.Errorf("%s:\n%s", tt.reason, diff)
			}
		})
	}
}

func TestRelease(t *testing.T) {
	got, err := release([]byte("# Versions to use.\nCODE=2025a\nDATA=2025c\n\nset -e\n"))
	require.NoError(t, err)
	require.Equal(t, "2025c", got, "the release of the data counts, not that of the code")

	_, err = release([]byte("CODE=2025a\n  DATA=2025c\nDATA=${CODE}\n"))
	require.Error(t, err, "neither an indented line nor a variable names a release")
}

func TestRunRefuses(t *testing.T) {
	const script = "DATA=2025c\n"
	tests := map[string]struct {
		script  string
		archive map[string]string
		reason  string
	}{
		"no script":  {"", nil, "without the script the release is unknown"},
		"no release": {"set -e\n", map[string]string{}, "a script without the line is another script"},
		"no archive": {script, nil, "there is nothing to pack"},
		"not a zone": {script, map[string]string{"Europe/Vienna": "a page of HTML"}, "a broken file must not become data"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			goroot, out := t.TempDir(), t.TempDir()
			lib := filepath.Join(goroot, "lib", "time")
			require.NoError(t, os.MkdirAll(lib, 0o755))
			if tt.script != "" {
				require.NoError(t, os.WriteFile(filepath.Join(lib, "update.bash"), []byte(tt.script), 0o644))
			}
			if tt.archive != nil {
				writeZip(t, filepath.Join(lib, "zoneinfo.zip"), tt.archive)
			}
			require.Error(t, run(goroot, out), tt.reason)
			left, err := os.ReadDir(out)
			require.NoError(t, err)
			require.Empty(t, left, "a refusal writes nothing")
		})
	}
}

// writeZip makes an archive of the given files.
func writeZip(t *testing.T, path string, files map[string]string) {
	t.Helper()
	f, err := os.Create(path)
	require.NoError(t, err)
	w := zip.NewWriter(f)
	for name, contents := range files {
		entry, err := w.Create(name)
		require.NoError(t, err)
		_, err = entry.Write([]byte(contents))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, f.Close())
}
