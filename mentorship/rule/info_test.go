package rule_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestInfoValidate(t *testing.T) {
	tests := map[string]struct {
		spoil  func(*rule.Info)
		wants  []error
		reason string
	}{
		"complete":           {func(*rule.Info) {}, nil, "nothing is wrong"},
		"standard":           {func(i *rule.Info) { i.Basis = rule.Standard }, nil, "a standard has a source too"},
		"convention":         {func(i *rule.Info) { i.Basis = rule.Convention; i.Sources = nil }, nil, "needs no source"},
		"sourced convention": {func(i *rule.Info) { i.Basis = rule.Convention }, nil, "may have one"},
		"advice":             {func(i *rule.Info) { i.Severity = rule.Advice }, nil, "the least severity"},
		"violation":          {func(i *rule.Info) { i.Severity = rule.Violation }, nil, "the highest severity"},
		"code":               {func(i *rule.Info) { i.Code = "a.b" }, []error{rule.ErrCode}, "malformed"},
		"severity unset":     {func(i *rule.Info) { i.Severity = 0 }, []error{nil}, "a set would not know what to stamp"},
		"severity unknown":   {func(i *rule.Info) { i.Severity = 15 }, []error{nil}, "has no text form"},
		"title":              {func(i *rule.Info) { i.Title = "" }, []error{nil}, "missing"},
		"why":                {func(i *rule.Info) { i.Why = " \n" }, []error{nil}, "blank is missing"},
		"remedy":             {func(i *rule.Info) { i.Remedy = "" }, []error{nil}, "missing"},
		"basis unset":        {func(i *rule.Info) { i.Basis = "" }, []error{rule.ErrText}, "no authority"},
		"basis unknown":      {func(i *rule.Info) { i.Basis = "folklore" }, []error{rule.ErrText}, "no authority"},
		"research unsourced": {func(i *rule.Info) { i.Sources = nil }, []error{nil}, "whose research?"},
		"standard unsourced": {func(i *rule.Info) { i.Basis, i.Sources = rule.Standard, nil }, []error{nil}, "which standard?"},
		"empty source":       {func(i *rule.Info) { i.Sources = append(i.Sources, "") }, []error{nil}, "names nothing"},
		"everything": {
			func(i *rule.Info) { *i = rule.Info{Sources: []rule.Source{""}} },
			[]error{rule.ErrCode, rule.ErrText, nil, nil, nil, nil, nil},
			"all at once",
		},
		"zero": {
			func(i *rule.Info) { *i = rule.Info{} },
			[]error{rule.ErrCode, rule.ErrText, nil, nil, nil, nil, nil},
			"all at once",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			info := described("a.b.c")
			tt.spoil(&info)
			err := info.Validate()
			if tt.wants == nil {
				require.NoError(t, err, tt.reason)
				return
			}
			require.ErrorIs(t, err, rule.ErrInfo, tt.reason)
			all := err.(interface{ Unwrap() []error }).Unwrap()
			require.Len(t, all, len(tt.wants), tt.reason)
			for i, one := range all {
				require.ErrorIs(t, one, rule.ErrInfo)
				assert.NotContains(t, one.Error(), "\n", "one fault has one line")
				if tt.wants[i] != nil {
					assert.ErrorIs(t, one, tt.wants[i])
				}
			}
		})
	}
}

// A fault says which description it is in, and of what.
func TestInfoFaultsAreNamed(t *testing.T) {
	lines := strings.Split(rule.Info{Code: "x"}.Validate().Error(), "\n")
	for i, want := range []string{"1 parts", `basis ""`, "severity 0", "no title", "no why", "no remedy", "no source"} {
		assert.Contains(t, lines[i], `rule: incomplete description: "x": `)
		assert.Contains(t, lines[i], want)
	}
}

func TestBasisText(t *testing.T) {
	for _, basis := range []rule.Basis{rule.Research, rule.Standard, rule.Convention} {
		require.NoError(t, basis.Validate())
		var read rule.Basis
		require.NoError(t, read.UnmarshalText([]byte(basis)))
		assert.Equal(t, basis, read)
	}
	read := rule.Standard
	require.NoError(t, read.UnmarshalText(nil))
	assert.Empty(t, read, "the zero value has a text, and is not valid")
	require.ErrorIs(t, read.Validate(), rule.ErrText)
	read = rule.Standard
	require.ErrorIs(t, read.UnmarshalText([]byte("Research")), rule.ErrText)
	assert.Equal(t, rule.Standard, read, "as it was")
}

func TestInfoJSON(t *testing.T) {
	sourced := described("structure.ratio.too-many-mentees")
	bare := rule.Info{Code: "a.b.c", Severity: rule.Advice, Basis: rule.Convention}
	got, err := json.MarshalIndent([]rule.Info{sourced, bare, {}}, "", "\t")
	require.NoError(t, err)
	golden(t, "infos.json", append(got, '\n'))

	var read []rule.Info
	require.NoError(t, json.Unmarshal(got, &read))
	if diff := cmp.Diff([]rule.Info{sourced, bare, {}}, read); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"basis":"folklore"}`), &bare), rule.ErrText)
}
