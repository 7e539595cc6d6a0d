package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestPointer(t *testing.T) {
	tests := map[string]struct {
		parts  []string
		want   string
		reason string
	}{
		"none":    {nil, "", "the whole"},
		"two":     {[]string{"participants", "e2"}, "/participants/e2", "one after the other"},
		"escaped": {[]string{"a/b", "~1", "~"}, "/a~1b/~01/~0", "a tilde before a slash"},
		"empty":   {[]string{"", ""}, "//", "an empty name is a name"},
	}
	for name, tt := range tests {
		assert.Equal(t, tt.want, rule.Pointer(tt.parts...), "%s: %s", name, tt.reason)
	}
}
