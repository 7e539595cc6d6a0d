package mentorship_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestIDsAndWords(t *testing.T) {
	tests := map[string]struct {
		text     string
		id, word bool
		reason   string
	}{
		"plain":             {"m-001", true, true, ""},
		"spaces inside":     {"stroke rehabilitation", true, true, "single spaces part words"},
		"upper case":        {"M-001", true, false, "a word has one spelling, an id is the caller's own"},
		"upper case, other": {"Über", true, false, "beyond ASCII as well"},
		"title case":        {"ǅ", true, false, "neither upper nor lower"},
		"accents":           {"réadaptation", true, true, ""},
		"other scripts":     {"リハビリテーション", true, true, "scripts without case"},
		"symbols":           {"a/b.c:d@e", true, true, "ids may be addresses"},
		"one byte":          {"x", true, true, "the shortest"},
		"empty":             {"", false, false, "names nothing"},
		"space":             {" ", false, false, "names nothing"},
		"leading space":     {" x", false, false, "looks like another"},
		"trailing space":    {"x ", false, false, "looks like another"},
		"two spaces":        {"a  b", false, false, "looks like another"},
		"tab":               {"a\tb", false, false, "not printable"},
		"line":              {"a\nb", false, false, "not printable"},
		"no-break space":    {"a\u00a0b", false, false, "looks like a space"},
		"ideographic space": {"a\u3000b", false, false, "looks like a space"},
		"zero width":        {"a\u200bb", false, false, "cannot be seen"},
		"joiner":            {"a\u200db", false, false, "cannot be seen"},
		"direction":         {"a\u202eb", false, false, "turns the text around"},
		"NUL":               {"a\x00", false, false, "not printable"},
		"delete":            {"a\x7f", false, false, "not printable"},
		"broken UTF-8":      {"a\xff", false, false, "not text"},
		"half a letter":     {"a\xc3", false, false, "not text"},
		"200 bytes":         {strings.Repeat("x", 200), true, false, "the longest id"},
		"201 bytes":         {strings.Repeat("x", 201), false, false, "longer than any id"},
		"100 bytes":         {strings.Repeat("x", 100), true, true, "the longest word"},
		"101 bytes":         {strings.Repeat("x", 101), true, false, "longer than any word"},
		"50 letters of two": {strings.Repeat("é", 50), true, true, "bytes count, not letters"},
		"51 letters of two": {strings.Repeat("é", 51), true, false, "bytes count, not letters"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.id, mentorship.ValidID(tt.text), "id: %s", tt.reason)
			assert.Equal(t, tt.id, mentorship.ValidID(mentorship.PersonID(tt.text)), "of any type")
			assert.Equal(t, tt.word, mentorship.ValidWord(tt.text), "word: %s", tt.reason)
		})
	}
}

func TestHugeTextIsRefusedAtOnce(t *testing.T) {
	huge := strings.Repeat("x", 1<<26)
	perCall := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			if mentorship.ValidID(huge) || mentorship.ValidWord(huge) {
				b.Fatal("valid")
			}
		}
	})
	assert.Less(t, perCall.NsPerOp(), int64(1_000_000), "only the length is looked at")
}
