package vignette_test

import (
	_ "embed"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Mentorships told for rules that those of the four hands do not break: the codes
// that they break stand under expect, and those that they must not under forbid.
//
//go:embed testdata/told.jsonl
var toldText []byte

// broken returns the codes of the rules that a mentorship breaks.
func broken(t *testing.T, v *vignette.Vignette) map[string]bool {
	t.Helper()
	codes := map[string]bool{}
	for _, f := range tell(t, v).see(t).check(nil) {
		if f.Outcome == rule.Broken {
			codes[string(f.Code)] = true
		}
	}
	return codes
}

func infos() []rule.Info {
	return slices.Concat(quality.Rules().Infos(), challenge.Rules().Infos(), culture.Rules().Infos())
}

func TestTold(t *testing.T) {
	list, err := vignette.Read(toldText)
	require.NoError(t, err)
	var known []string
	for _, info := range infos() {
		known = append(known, string(info.Code))
	}
	for i := range list {
		v := &list[i]
		codes := broken(t, v)
		assert.Subset(t, known, slices.Concat(v.Expect, v.Forbid), "%s: these are rules", v.ID)
		for _, code := range v.Expect {
			assert.True(t, codes[code], "%s is to break %s: %s", v.ID, code, v.Story)
		}
		for _, code := range v.Forbid {
			assert.False(t, codes[code], "%s is not to break %s: %s", v.ID, code, v.Story)
		}
	}
}

// Each rule is broken in a mentorship that is told, and not in most of them; one
// only ever says that it cannot tell.
func TestEachCodeIsToldOf(t *testing.T) {
	all, err := vignette.All()
	require.NoError(t, err)
	more, err := vignette.Read(toldText)
	require.NoError(t, err)
	all = append(all, more...)
	times := map[string]int{}
	for i := range all {
		for code := range broken(t, &all[i]) {
			times[code]++
		}
	}
	for _, info := range infos() {
		code := string(info.Code)
		assert.Equal(t, code != "culture.misunderstanding.cannot-tell", times[code] > 0, "%s shows somewhere", code)
		assert.Less(t, times[code], len(all)/2, "%s is not everywhere", code)
	}
}
