package intake_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func readSupply(text string) (intake.Programme, error) {
	return intake.Read(intake.Files{Mentors: intake.File{Name: "m.json", Data: []byte(text), JSON: true}}, begins)
}

func TestSupply(t *testing.T) {
	p, err := readSupply("\xEF\xBB\xBF" + `[
		{"id": "m1", "country": "ie", "languages": ["EN"], "areas": ["Node.js", "react  native"], "name": "canary"},
		{"areas": []}
	]`)
	require.NoError(t, err)
	want := []intake.Member{{Person: mentorship.Person{
		ID: "m1", Place: mentorship.Place{Country: "IE"},
		Languages: []mentorship.Language{{Tag: "en"}},
		Expertise: []mentorship.Expertise{{Area: "node.js"}, {Area: "react native"}},
	}}, {Person: mentorship.Person{ID: "mentor-001"}}}
	assert.Empty(t, cmp.Diff(want, p.Mentors, cmpopts.EquateEmpty()))
	assert.Equal(t, 1, p.MentorSource.Ignored)
	assert.True(t, p.MentorSource.Has("areas"))
	assert.False(t, p.MentorSource.Has("capacity"))
}

func TestFaultsOfSupply(t *testing.T) {
	tests := map[string]struct {
		text   string
		want   []spot
		reason string
	}{
		"empty":         {"", []spot{{1, 1, ""}}, "there is no list"},
		"an object":     {"{}", []spot{{1, 1, ""}}, "not a list"},
		"a number":      {"[\n 7]", []spot{{2, 2, ""}}, "not an object"},
		"wrong types":   {"[{\"id\": 7,\n \"areas\": \"go\", \"country\": []}]", []spot{{1, 9, "id"}, {2, 11, "areas"}, {2, 28, "country"}}, "each value has its place"},
		"broken":        {"[{\"id\": \"m1\", }]", []spot{{1, 15, ""}}, "a comma too many"},
		"cut off":       {"[{\"id\": \"m1\"}", []spot{{1, 14, ""}}, "the list does not end"},
		"cut off value": {"[{\"id\": \"m", []spot{{1, 9, ""}}, "where the value that does not end begins"},
		"more":          {"[]\n[]", []spot{{2, 1, ""}}, "something after the list"},
		"id twice":      {"[{\"id\": \"m1\"},\n{\"id\": \"m1\"}]", []spot{{2, 1, "id"}}, "who is meant?"},
		"not well formed": {
			"[{\"id\": \"m1\", \"country\": \"Ireland\", \"languages\": [\"english\"]}]",
			[]spot{{1, 2, ""}, {1, 2, ""}},
			"the library's rules for people hold",
		},
		"not utf-8": {"[{\"id\": \"\xff\"}]", []spot{{1, 10, ""}}, "as everywhere"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := readSupply(test.text)
			assert.Empty(t, cmp.Diff(test.want, spots(t, err)), test.reason)
		})
	}
}
