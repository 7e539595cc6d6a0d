package rule_test

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestCodeValidate(t *testing.T) {
	tests := map[string]struct {
		code   rule.Code
		valid  bool
		reason string
	}{
		"usual":              {"structure.ratio.too-many-mentees", true, "three parts, words joined by hyphens"},
		"shortest":           {"a.b.c", true, "one letter is a word"},
		"digits":             {"2.e2.0-9", true, "digits are as good as letters, anywhere"},
		"ends of ranges":     {"az.09.a-z", true, "the first and last of each range belong to it"},
		"zero":               {"", false, "names nothing"},
		"two parts":          {"structure.ratio", false, "no problem named"},
		"four parts":         {"structure.ratio.too.many", false, "one too many"},
		"empty part":         {"structure..ratio", false, "a part has a word"},
		"empty first":        {".ratio.low", false, "a part has a word"},
		"empty last":         {"structure.ratio.", false, "a part has a word"},
		"leading hyphen":     {"structure.-ratio.low", false, "a hyphen joins"},
		"trailing hyphen":    {"structure.ratio-.low", false, "a hyphen joins"},
		"double hyphen":      {"structure.ra--tio.low", false, "single hyphens"},
		"only a hyphen":      {"structure.-.low", false, "a hyphen joins"},
		"upper case":         {"structure.Ratio.low", false, "lower case"},
		"underscore":         {"structure.ra_tio.low", false, "hyphens join words"},
		"before a":           {"structure.`.low", false, "the byte before the letters"},
		"after z":            {"structure.{.low", false, "the byte after the letters"},
		"before 0":           {"structure./.low", false, "the byte before the digits"},
		"after 9":            {"structure.:.low", false, "the byte after the digits"},
		"letter with accent": {"structure.rätio.low", false, "ASCII"},
		"blank":              {"structure.ratio low.x", false, "no blanks"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if err := tt.code.Validate(); tt.valid {
				assert.NoError(t, err, tt.reason)
			} else {
				assert.ErrorIs(t, err, rule.ErrCode, tt.reason)
			}
		})
	}
}

func TestCodePackage(t *testing.T) {
	for code, want := range map[rule.Code]string{
		"structure.ratio.low": "structure",
		"structure":           "structure",
		".ratio":              "",
		"":                    "",
	} {
		assert.Equal(t, want, code.Package(), "%q", code)
	}
}

// The twin is a regular expression.
func FuzzCodeValidate(f *testing.F) {
	for _, seed := range []string{"structure.ratio.low", "a.b.c", "a.b", "a-b.c--d.e", "-.9.z", "a.b.c.d", "A.b.c", "ä.b.c", ""} {
		f.Add(seed)
	}
	twin := regexp.MustCompile(`\A[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*){2}\z`)
	f.Fuzz(func(t *testing.T, s string) {
		if got := rule.Code(s).Validate() == nil; got != twin.MatchString(s) {
			t.Errorf("%q: valid is %t", s, got)
		}
	})
}
