package project_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// largest is the size that a tracked file may have, in bytes: people download
// the whole module.
const largest = 1 << 20

// elsewhere matches what only means something on one machine or network: a
// path below the folders where machines keep checkouts and homes, and the
// hosts of package registries. It is put together so as not to match itself.
var elsewhere = regexp.MustCompile(`(?:^|[\s"'(=:` + "`" + `])/(?:work|root|home|Users)/` + `|` +
	`\b(?:proxy|sum)\.go` + `lang\.org\b|\bregistry\.npm` + `js\.org\b|\bdeb\.deb` + `ian\.org\b|\bpypi\.` + `org\b`)

func TestTrackedFiles(t *testing.T) {
	list := exec.Command("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	list.Dir = root
	names, err := list.Output()
	if err != nil {
		t.Skipf("not a git checkout, so nothing is tracked: %v", err)
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) {
			continue // removed and not yet committed
		}
		if assert.NoError(t, err) {
			report(t, unfit(name, text))
		}
	}
}

// neighbour is the folder beside a checkout that tests may look into. They skip
// where it is missing; everything else must not know of it.
const neighbour = "../sha" + "red"

// unfit returns what is wrong with a file that everybody downloads.
func unfit(name string, text []byte) (faults []string) {
	if len(text) > largest {
		faults = append(faults, fmt.Sprintf("%s has %d bytes, over %d", name, len(text), largest))
	}
	for i, line := range strings.Split(string(text), "\n") {
		if strings.Contains(line, "/") || strings.Contains(line, ".org") { // as every match does, and few lines do
			if found := elsewhere.FindString(line); found != "" {
				faults = append(faults, fmt.Sprintf("%s:%d: %q means nothing to others", name, i+1, found))
			}
		}
		if strings.Contains(line, neighbour) && !strings.HasSuffix(name, "_test.go") {
			faults = append(faults, fmt.Sprintf("%s:%d: %q is for tests alone", name, i+1, neighbour))
		}
	}
	return faults
}

func TestUnfit(t *testing.T) {
	tests := map[string]struct {
		text string
		want int
	}{
		"as large as may be": {strings.Repeat("x", largest), 0},
		"too large":          {strings.Repeat("x", largest+1), 1},
		"neighbour":          {neighbour + "/data", 1},
		"machine path":       {"cd /wo" + "rk/main", 1},
		"quoted path":        {`"/ro` + `ot/x"`, 1},
		"address":            {"https://example.org/work/x", 0},
		"pointer":            {`Path: "/mentees"`, 0},
		"registry":           {"GOPROXY=https://proxy.go" + "lang.org,direct", 1},
		"each line":          {"see /ho" + "me/a\nand /ho" + "me/b", 2},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Len(t, unfit("x.go", []byte(test.text)), test.want)
		})
	}
	assert.Empty(t, unfit("x_test.go", []byte(neighbour)), "tests may look there")
}
