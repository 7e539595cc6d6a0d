package ethics_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const manages = mentorship.TieLineManager

// managed is a pairing whose people report to the given managers.
func managed(mentorsManager, menteesManager mentorship.PersonID, ties ...mentorship.Tie) mentorship.Pairing {
	p := pair(ties...)
	p.Mentor.Manager, p.Mentee.Manager = mentorsManager, menteesManager
	return p
}

// knowing is the pairing with the given managers of the two known.
func knowing(p mentorship.Pairing, managers ...*mentorship.Person) mentorship.Pairing {
	p.Managers = managers
	return p
}

func TestLinesOfManagement(t *testing.T) {
	ended := tie(manages, "mentor", "chief")
	ended.Period.Until = day(0)
	both := []mentorship.PersonID{"mentor", "mentee"}
	chief := &mentorship.Person{ID: "chief", Manager: "mentor"}
	tests := map[string]struct {
		pairing mentorship.Pairing
		want    []string
		reason  string
	}{
		"derived":           {managed("", "mentor"), []string{"line-manager"}, "the mentee reports to the mentor"},
		"derived, reversed": {managed("mentee", ""), []string{"line-manager"}, "the mentor reports to the mentee"},
		"derived both ways": {managed("mentee", "mentor"), []string{"line-manager", "line-manager"}, "a circle is two ties"},
		"derived and told": {
			managed("", "mentor", signed(tie(manages, "mentor", "mentee"), both...)),
			[]string{"line-manager", "line-manager"},
			"each tie is judged for itself, signed or not",
		},
		"one manager for both": {managed("chief", "chief"), []string{}, "colleagues are no conflict"},
		"two steps":            {pair(tie(manages, "mentor", "chief"), tie(manages, "chief", "mentee")), []string{"manager-of-manager"}, "the mentor manages the mentee's manager"},
		"two steps, upwards":   {pair(tie(manages, "mentee", "chief"), tie(manages, "chief", "mentor")), []string{"manager-of-manager"}, "the mentee manages the mentor's manager"},
		"two steps, derived":   {managed("", "chief", tie(manages, "mentor", "chief")), []string{"manager-of-manager"}, "the last step follows from the mentee"},
		"upwards, derived":     {managed("chief", "", tie(manages, "mentee", "chief")), []string{"manager-of-manager"}, "the last step follows from the mentor"},
		"two steps, twice": {
			pair(tie(manages, "mentor", "chief"), tie(manages, "chief", "mentee"), tie(manages, "mentor", "head"), tie(manages, "head", "mentee")),
			[]string{"manager-of-manager", "manager-of-manager"},
			"two lines",
		},
		"three steps":          {pair(tie(manages, "mentor", "a"), tie(manages, "a", "b"), tie(manages, "b", "mentee")), []string{}, "three steps are far enough"},
		"the steps do not fit": {pair(tie(manages, "mentor", "a"), tie(manages, "b", "mentee")), []string{}, "no line leads down"},
		"both steps upwards":   {pair(tie(manages, "chief", "mentor"), tie(manages, "chief", "mentee")), []string{}, "colleagues are no conflict"},
		"a step is over":       {managed("", "chief", ended), []string{}, "nobody manages the chief any more"},
		"another kind":         {managed("", "chief", tie(mentorship.TieFamily, "mentor", "chief")), []string{}, "family of the manager is no line"},
		"signed above":         {managed("", "chief", signed(tie(manages, "mentor", "chief"), both...)), []string{}, "one of the two ties is acknowledged"},
		"signed below": {
			pair(tie(manages, "mentor", "chief"), signed(tie(manages, "chief", "mentee"), both...)),
			[]string{},
			"one of the two ties is acknowledged",
		},
		"signed one each": {
			pair(signed(tie(manages, "mentor", "chief"), "mentor"), signed(tie(manages, "chief", "mentee"), "mentee")),
			[]string{"manager-of-manager"},
			"neither tie is acknowledged by both",
		},
		"signed beside": {
			managed("", "chief", tie(manages, "mentor", "chief"), signed(tie(manages, "mentor", "chief"), both...)),
			[]string{"manager-of-manager"},
			"the unsigned tie stands",
		},
		"direct and by itself": {
			pair(tie(manages, "mentor", "mentee"), tie(manages, "mentee", "mentee")),
			[]string{"line-manager", "malformed"},
			"a tie to oneself makes no line",
		},
		"by way of the top": {
			pair(tie(manages, "mentor", "mentor"), tie(manages, "mentor", "mentee")),
			[]string{"line-manager", "malformed"},
			"a tie to oneself makes no line",
		},
		"their own managers": {managed("mentor", "mentee"), []string{}, "a circle of one says nothing about the other"},
		"both steps derived": {knowing(managed("", "chief"), chief), []string{"manager-of-manager"}, "the chief says to whom they report"},
		"both upwards":       {knowing(managed("chief", ""), &mentorship.Person{ID: "chief", Manager: "mentee"}), []string{"manager-of-manager"}, "the mentee manages the mentor's manager"},
		"upper step derived": {knowing(pair(tie(manages, "chief", "mentee")), chief), []string{"manager-of-manager"}, "the lower one is a tie"},
		"told and derived":   {knowing(managed("", "chief", tie(manages, "mentor", "chief"), tie(manages, "chief", "mentee")), chief), []string{"manager-of-manager"}, "one line, however often it is told"},
		"known twice":        {knowing(managed("", "chief"), chief, nil, chief), []string{"manager-of-manager"}, "a person on both sides of a round"},
		"two chiefs": {
			knowing(managed("", "chief", tie(manages, "head", "mentee")), chief, &mentorship.Person{ID: "head", Manager: "mentor"}),
			[]string{"manager-of-manager", "manager-of-manager"},
			"two lines",
		},
		"somebody else's chief": {knowing(managed("", "head"), chief), []string{}, "who manages neither is no step"},
		"the chief's own chief": {knowing(managed("", "chief"), &mentorship.Person{ID: "chief", Manager: "director"}), []string{}, "the director is not in it"},
		"of the top themselves": {knowing(managed("", "mentor"), &mentorship.Person{ID: "mentor", Manager: "mentor"}), []string{"line-manager"}, "a mistake makes no line"},
		"signed, both derived":  {knowing(managed("", "chief", signed(tie(manages, "mentor", "chief"), both...)), chief), []string{}, "a tie says the upper step, and is acknowledged"},
		"signed, lower derived": {knowing(managed("", "chief", signed(tie(manages, "chief", "mentee"), both...)), chief), []string{}, "a tie says the lower step, and is acknowledged"},
		"signed by one":         {knowing(managed("", "chief", signed(tie(manages, "mentor", "chief"), "mentor")), chief), []string{"manager-of-manager"}, "the mentee has not signed"},
		"signed, over":          {knowing(managed("", "chief", signed(ended, both...)), chief), []string{"manager-of-manager"}, "what was signed is over, and the chief still reports there"},
		"signed, another kind":  {knowing(managed("", "chief", signed(tie(mentorship.TieFamily, "mentor", "chief"), both...)), chief), []string{"manager-of-manager"}, "they signed something else"},
		"signed, other way":     {knowing(managed("", "chief", signed(tie(manages, "chief", "mentor"), both...)), chief), []string{"manager-of-manager"}, "they signed the reverse"},
		"signed and not beside": {knowing(managed("", "chief", signed(tie(manages, "mentor", "chief"), both...), tie(manages, "mentor", "chief")), chief), []string{"manager-of-manager"}, "the unsigned tie stands"},
		"signed below, tie above": {
			managed("", "chief", tie(manages, "mentor", "chief"), signed(tie(manages, "chief", "mentee"), both...)),
			[]string{},
			"it is enough that both have signed one of the two",
		},
		"by way of nobody": {pair(tie(manages, "mentor", ""), tie(manages, "", "mentee")), []string{"malformed", "malformed"}, "nobody is no step"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, codes(ethics.Conflicts().AppendFindings(nil, tt.pairing)), tt.reason)
		})
	}
}

func TestEvidenceOfALine(t *testing.T) {
	above := tie(manages, "mentor", "chief")
	below := tie(manages, "chief", "mentee")
	told := func(t mentorship.Tie, by mentorship.PersonID) mentorship.Tie {
		t.DeclaredBy = by
		return t
	}
	step := func(name string, id string) rule.Evidence { return rule.Evidence{Name: name, Got: rule.Text(id)} }
	line := []rule.Evidence{
		{Name: "tie", Got: rule.Text("line-manager"), Want: rule.Text("line-manager").With(rule.Not)},
		step("from", "mentor"), step("by-way-of", "chief"), step("to", "mentee"),
	}
	tests := map[string]struct {
		pairing mentorship.Pairing
		more    []rule.Evidence
		reason  string
	}{
		"declared": {
			pair(told(above, "mentor"), told(below, "chief"), told(above, "mentor"), below),
			[]rule.Evidence{step("declared-by", "chief"), step("declared-by", "mentor")},
			"each who told stands once, in order",
		},
		"derived": {
			managed("", "chief", told(above, "mentor"), told(above, "chief"), told(above, "mentor"), above),
			[]rule.Evidence{step("declared-by", "chief"), step("declared-by", "mentor"), step("derived-from", "manager")},
			"the step that nobody told of is named as derived",
		},
		"derived above": {
			knowing(pair(told(below, "chief")), &mentorship.Person{ID: "chief", Manager: "mentor"}),
			[]rule.Evidence{step("declared-by", "chief"), step("derived-from", "manager")},
			"whichever step it is",
		},
		"derived throughout": {
			knowing(managed("", "chief"), &mentorship.Person{ID: "chief", Manager: "mentor"}),
			[]rule.Evidence{step("derived-from", "manager")},
			"nobody told of any",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			found := ethics.Conflicts().AppendFindings(nil, tt.pairing)
			require.Len(t, found, 1)
			got, want := found[0].Evidence, append(line[:4:4], tt.more...)
			assert.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(rule.Value{})), tt.reason)
		})
	}
}

func TestEvidenceOfADerivedManager(t *testing.T) {
	want := func(from, to string) []rule.Evidence {
		return []rule.Evidence{
			{Name: "tie", Got: rule.Text("line-manager"), Want: rule.Text("line-manager").With(rule.Not)},
			{Name: "from", Got: rule.Text(from)},
			{Name: "to", Got: rule.Text(to)},
			{Name: "derived-from", Got: rule.Text("manager")},
		}
	}
	found := ethics.Conflicts().AppendFindings(nil, managed("mentee", "mentor"))
	require.Len(t, found, 2)
	assert.Equal(t, want("mentor", "mentee"), found[0].Evidence)
	assert.Equal(t, want("mentee", "mentor"), found[1].Evidence)
	assert.Equal(t, "/mentee/manager", found[0].Path, "where the tie stands")
	assert.Equal(t, "/mentor/manager", found[1].Path, "where the tie stands")
}
