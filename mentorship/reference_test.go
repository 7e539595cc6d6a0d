package mentorship_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The article, its eighteen references, its two further resources, then others.
func TestReferences(t *testing.T) {
	refs := mentorship.References()
	want := []rule.Source{mentorship.Article}
	for i := range 18 {
		want = append(want, rule.Source(fmt.Sprintf("R%d", i+1)))
	}
	want = append(want, "resource-1", "resource-2")
	require.Greater(t, len(refs), len(want))

	kinds := map[mentorship.ReferenceKind]int{}
	for i, r := range refs {
		if i < len(want) {
			assert.Equal(t, want[i], r.Key)
		} else {
			assert.Equal(t, mentorship.KindFurther, r.Kind, r.Key)
		}
		kinds[r.Kind]++
		for name, text := range map[string]string{"authors": r.Authors, "title": r.Title, "in": r.In} {
			assert.NotEmpty(t, text, "%s of %s", name, r.Key)
			assert.Equal(t, strings.TrimSpace(text), text, "%s of %s", name, r.Key)
		}
		assert.True(t, 1900 < r.Year && r.Year < 2030, "year of %s", r.Key)
		assert.True(t, mentorship.ValidID(r.Key))
	}
	further := kinds[mentorship.KindFurther]
	assert.Equal(t, map[mentorship.ReferenceKind]int{
		mentorship.KindArticle: 1, mentorship.KindCited: 18, mentorship.KindResource: 2, mentorship.KindFurther: further,
	}, kinds)
	assert.True(t, slices.IsSortedFunc(refs[len(want):], func(a, b mentorship.Reference) int {
		return strings.Compare(string(a.Key), string(b.Key))
	}), "others are in order of key")
}

func TestOneWorkListedTwice(t *testing.T) {
	var twice []rule.Source
	byKey := map[rule.Source]mentorship.Reference{}
	for _, r := range mentorship.References() {
		_, doubled := byKey[r.Key]
		assert.False(t, doubled, "%s stands once", r.Key)
		byKey[r.Key] = r
		if r.SameAs != "" {
			twice = append(twice, r.Key)
		}
	}
	require.Equal(t, []rule.Source{"R18"}, twice)
	first, second := byKey["R4"], byKey["R18"]
	assert.Equal(t, rule.Source("R4"), second.SameAs)
	second.Key, second.SameAs = first.Key, ""
	assert.Equal(t, first, second, "apart from the key the entries agree")

	got, known := mentorship.LookUp("R18")
	assert.True(t, known)
	assert.Equal(t, first, got, "the second entry leads to the first")
}

func TestLookUp(t *testing.T) {
	for _, r := range mentorship.References() {
		got, known := mentorship.LookUp(r.Key)
		assert.True(t, known, r.Key)
		if r.SameAs == "" {
			assert.Equal(t, r, got)
		}
	}
	for _, key := range []rule.Source{"", "R0", "R19", "r1", "R1 ", "doi:10.1000/1"} {
		got, known := mentorship.LookUp(key)
		assert.False(t, known, "%q", key)
		assert.Zero(t, got)
	}
	mentorship.References()[0].Title = "changed"
	got, _ := mentorship.LookUp(mentorship.Article)
	assert.Equal(t, "Introduction to Mentorship", got.Title, "the slice is the caller's")
}

func TestEverySourceOfARuleIsKnown(t *testing.T) {
	infos := append(mentorship.PersonRules().Infos(), mentorship.RosterRules().Infos()...)
	assert.NoError(t, mentorship.PersonRules().Validate())
	assert.NoError(t, mentorship.RosterRules().Validate())
	for _, info := range infos {
		assert.NoError(t, info.Validate())
		for _, source := range info.Sources {
			_, known := mentorship.LookUp(source)
			assert.True(t, known, "%s cites %s", info.Code, source)
		}
	}
}
