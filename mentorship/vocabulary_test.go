package mentorship_test

import (
	"encoding"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// closed checks that a vocabulary reads its own words and no others.
func closed[W ~string, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, words []W, want ...string,
) {
	t.Helper()
	var spelt []string
	for _, w := range words {
		spelt = append(spelt, string(w))
		assert.True(t, mentorship.ValidWord(w), "%q is a word", w)
		var read W
		require.NoError(t, P(&read).UnmarshalText([]byte(w)))
		assert.Equal(t, w, read)

		text, err := json.Marshal(w)
		require.NoError(t, err)
		read = ""
		require.NoError(t, json.Unmarshal(text, P(&read)), "%s", text)
		assert.Equal(t, w, read, "by way of JSON")
	}
	assert.Equal(t, want, spelt, "the words are a public contract, in this order")

	for _, unknown := range []string{"", " ", want[0] + " ", " " + want[0], "X" + want[0], want[0] + "\x00", "no such word"} {
		kept := words[len(words)-1]
		read := kept
		err := P(&read).UnmarshalText([]byte(unknown))
		assert.ErrorIs(t, err, mentorship.ErrText, "%q", unknown)
		assert.Equal(t, kept, read, "a word that is refused changes nothing")
	}
	assert.Error(t, json.Unmarshal([]byte(`"no such word"`), P(new(W))))
	assert.Error(t, json.Unmarshal([]byte(`7`), P(new(W))), "numbers never reach the wire")
}

func TestClosedVocabularies(t *testing.T) {
	closed(t, mentorship.Roles(), "mentor", "mentee", "peer", "facilitator")
	closed(t, mentorship.Modes(), "in-person", "virtual", "mixed")
	closed(t, mentorship.Structures(), "dyad", "group", "team", "peer", "facilitated-peer", "functional")
	closed(t, mentorship.Settings(), "clinical", "academic", "mixed")
	closed(t, mentorship.Standings(), "practitioner", "student", "educator")
	closed(t, mentorship.Phases(), "readiness", "acquaintance", "application", "closure")
	closed(t, mentorship.Purposes(), "matching", "relationship", "statistics")
	closed(t, mentorship.TieKinds(), "line-manager", "assessor", "family", "treatment", "financial", "co-author", "applicant", "other")
	closed(t, []mentorship.Kinship{mentorship.SameProfession, mentorship.OtherProfession}, "same", "other")
	closed(t, []mentorship.Circle{mentorship.CirclePair, mentorship.CircleRelationship, mentorship.CircleProgramme}, "pair", "relationship", "programme")
	closed(t, []mentorship.ReferenceKind{mentorship.KindArticle, mentorship.KindCited, mentorship.KindResource, mentorship.KindFurther}, "article", "cited", "resource", "further")
	closed(t, mentorship.AllTraits(),
		"supportive", "clear", "sensitive", "specific", "timely", "accepting", "engaged", "authentic",
		"open", "reflective", "respectful", "responsive",
		"attacking", "judgmental", "superficial", "untimely", "insensitive", "closed", "defensive",
		"passive", "disrespectful")
}

// open checks that the named words of an open vocabulary are words, and stand
// once.
func open[W ~string](t *testing.T, words []W, n int) {
	t.Helper()
	assert.Len(t, words, n)
	for i, w := range words {
		assert.True(t, mentorship.ValidWord(w), "%q", w)
		assert.Equal(t, i, slices.Index(words, w), "%q stands once", w)
	}
}

func TestOpenVocabularies(t *testing.T) {
	open(t, mentorship.Professions(), 12)
	open(t, mentorship.Aspects(), 6)
	open(t, mentorship.Objectives(), 7)
	open(t, []mentorship.Channel{mentorship.FaceToFace, mentorship.Video, mentorship.Phone, mentorship.Message, mentorship.Email}, 5)
	open(t, []mentorship.Style{
		mentorship.StyleStructured, mentorship.StyleExploratory, mentorship.StyleHandsOn, mentorship.StyleReflective, mentorship.StyleDirect,
	}, 5)
	open(t, []mentorship.ProjectKind{mentorship.Course, mentorship.ClinicalService}, 2)
	assert.True(t, slices.IsSorted(mentorship.Professions()), "professions are in alphabetical order")
}

func TestVocabulariesAreTheCallersOwn(t *testing.T) {
	mentorship.Roles()[0] = "changed"
	mentorship.Professions()[0] = "changed"
	mentorship.Traits(mentorship.RoleMentor, true)[0] = "changed"
	assert.Equal(t, mentorship.RoleMentor, mentorship.Roles()[0])
	assert.NotEqual(t, mentorship.Profession("changed"), mentorship.Professions()[0])
	assert.Equal(t, mentorship.Supportive, mentorship.Traits(mentorship.RoleMentor, true)[0])
}

func TestRolesOnBothSides(t *testing.T) {
	tests := map[mentorship.Role]struct{ mentors, mentored bool }{
		mentorship.RoleMentor:      {true, false},
		mentorship.RoleMentee:      {false, true},
		mentorship.RolePeer:        {true, true},
		mentorship.RoleFacilitator: {false, false},
		"":                         {false, false},
		"unknown":                  {false, false},
	}
	for role, want := range tests {
		assert.Equal(t, want.mentors, role.Mentors(), "%q mentors", role)
		assert.Equal(t, want.mentored, role.Mentored(), "%q is mentored", role)
	}
}

func TestModesAndChannels(t *testing.T) {
	tests := map[mentorship.Mode]struct{ remote, local bool }{
		mentorship.InPerson: {false, true},
		mentorship.Virtual:  {true, false},
		mentorship.Mixed:    {true, true},
		"":                  {false, false},
	}
	for mode, want := range tests {
		assert.Equal(t, want.remote, mode.Remote(), "%q", mode)
		assert.Equal(t, want.local, mode.Local(), "%q", mode)
	}
	assert.False(t, mentorship.FaceToFace.Remote())
	assert.True(t, mentorship.Video.Remote())
	assert.True(t, mentorship.Channel("forum").Remote(), "a channel of the programme's own works at a distance")
}

// The article's four lists, in its order: F2 to F5.
func TestTraits(t *testing.T) {
	type traits = []mentorship.Trait
	tests := map[string]struct {
		role      mentorship.Role
		effective bool
		want      traits
	}{
		"mentor, effective":   {mentorship.RoleMentor, true, traits{"supportive", "clear", "sensitive", "specific", "timely", "accepting", "engaged", "authentic"}},
		"mentee, effective":   {mentorship.RoleMentee, true, traits{"accepting", "engaged", "open", "reflective", "respectful", "responsive"}},
		"mentor, ineffective": {mentorship.RoleMentor, false, traits{"attacking", "judgmental", "superficial", "untimely", "insensitive", "closed", "defensive"}},
		"mentee, ineffective": {mentorship.RoleMentee, false, traits{"attacking", "closed", "passive", "defensive", "disrespectful"}},
		"peer":                {mentorship.RolePeer, true, nil},
		"facilitator":         {mentorship.RoleFacilitator, false, nil},
		"unstated":            {"", true, nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := mentorship.Traits(tt.role, tt.effective)
			assert.Equal(t, tt.want, got)
			for _, trait := range got {
				assert.Contains(t, mentorship.AllTraits(), trait)
			}
		})
	}
}

func TestErrorsOfDecodingAreText(t *testing.T) {
	var r mentorship.Relationship
	err := json.Unmarshal([]byte(`{"structure":"pyramid"}`), &r)
	assert.ErrorIs(t, err, mentorship.ErrText, "by way of JSON as well")
}

func TestDecodeWord(t *testing.T) {
	type colour string
	tests := map[string]struct {
		text   string
		words  []colour
		want   colour
		reason string
	}{
		"known":        {"red", []colour{"red", "blue"}, "red", "it is among them"},
		"empty, known": {"", []colour{"", "red"}, "", "a vocabulary may have the empty word"},
		"empty":        {"", []colour{"red"}, "kept", "and most have not"},
		"other case":   {"Red", []colour{"red"}, "kept", "words are compared byte by byte"},
		"longer":       {"red ", []colour{"red"}, "kept", "the whole of it"},
		"not UTF-8":    {"re\xff", []colour{"re\uFFFD"}, "kept", "nothing is mended"},
		"no words":     {"red", nil, "kept", "there are none to choose from"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := colour("kept")
			err := mentorship.DecodeWord(&got, []byte(tt.text), "colour", tt.words...)
			assert.Equal(t, tt.want, got, tt.reason)
			if tt.want == "kept" {
				assert.ErrorIs(t, err, mentorship.ErrText, tt.reason)
			} else {
				assert.NoError(t, err, tt.reason)
			}
		})
	}
	var read colour
	err := mentorship.DecodeWord(&read, []byte(strings.Repeat("x", 1_000_000)), "colour", "red")
	assert.Less(t, len(err.Error()), 200, "a text of a million letters is not repeated")
}
