package mermaid_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/mermaid"
)

func TestText(t *testing.T) {
	t.Parallel()
	for given, want := range map[string]string{
		"":                "",
		"mentor-1, again": "mentor-1, again",
		`"quoted"`:        "#34;quoted#34;",
		"a -- b":          "a #45;#45; b",
		"v1.2":            "v1#46;2",
		"e.g. this":       "e.g. this",
		"ﬂ°":              "fl°",
		"new\nline":       "new\uFFFDline",
		"\xff":            "\uFFFD",
		"größe":           "größe",
	} {
		assert.Equal(t, want, mermaid.Text(given), "%q", given)
	}
}
