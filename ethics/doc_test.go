package ethics_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
)

// The table of the package comment lists every rule with its severity.
func TestTableOfThePackageComment(t *testing.T) {
	text, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	for _, info := range ethics.Conflicts().Infos() {
		code := strings.TrimPrefix(string(info.Code), "ethics.conflict.")
		rows := 0
		for line := range strings.Lines(string(text)) {
			if words := strings.Fields(line); strings.HasPrefix(line, "//\t") && strings.Contains(line, "  "+code+" ") {
				assert.Contains(t, words, info.Severity.String(), "severity of %s", code)
				rows++
			}
		}
		assert.Equal(t, 1, rows, "rows about %s", code)
	}
}
