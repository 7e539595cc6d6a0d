package journal_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestManyEntries ends soon only if hostile input takes linear time.
func TestManyEntries(t *testing.T) {
	const n = 10_000
	tests := map[string]string{
		"members of an unknown body": changed(t, `task-done","version":1,"body":{"task":"k1"`, `later","version":1,"body":{`+numbered(n, `"%":1`)),
		"members of a known body":    changed(t, `"task":"k1"`, numbered(n, `"%":1`)),
		"wrong elements":             changed(t, `task-done","version":1,"body":{"task":"k1"`, `session-missed","version":1,"body":{"session":"s","by":[`+numbered(n, `1`)+`]`),
		"prepared and absent": changed(t, `task-done","version":1,"body":{"task":"k1"`,
			`session-held","version":1,"body":{"session":"s","start":"2026-01-01T12:00:00Z","length":"1s","present":[`+numbered(n, `"p%"`)+`],"prepared":[`+numbered(n, `"q%"`)+`]`),
		"has and lacks": changed(t, `task-done","version":1,"body":{"task":"k1"`,
			`resources-stated","version":1,"body":{"person":"p","has":[`+numbered(n, `"a%"`)+`],"lacks":[`+numbered(n, `"a%"`)+`]`),
		"events of one id": numbered(n, done+"\n"),
		"empty objects":    numbered(n, "{}\n"),
		"a long number":    changed(t, `"version":1`, `"version":1`+strings.Repeat("0", n)),
		"a long text":      changed(t, `"k1"`, `"`+strings.Repeat(`\u0041`, n)+`"`),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := journal.ParseLines([]byte(text))
			assert.Equal(t, name == "members of an unknown body", err == nil)
			if err != nil {
				assert.Less(t, len(err.Error()), 4000)
			}
		})
	}
}

// numbered returns n parts with % replaced by their number; those that are no
// lines are joined by commas.
func numbered(n int, part string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 && !strings.HasSuffix(part, "\n") {
			b.WriteByte(',')
		}
		b.WriteString(strings.ReplaceAll(part, "%", strconv.Itoa(i)))
	}
	return b.String()
}
