package intake_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
)

// A spot is where a fault is, without the words for it.
type spot struct {
	Line, Column int
	Heading      string
}

func spots(t *testing.T, err error) []spot {
	t.Helper()
	faults, ok := errors.AsType[intake.InputErrors](err)
	require.True(t, ok, "faults, not %v", err)
	list := make([]spot, len(faults))
	for i, f := range faults {
		list[i] = spot{f.Line, f.Column, f.Heading}
		assert.NotEmpty(t, f.Want, "each says what was expected")
	}
	return list
}

func TestFaultsOfTables(t *testing.T) {
	long := strings.Repeat("x", 300)
	tests := map[string]struct {
		text   string
		want   []spot
		reason string
	}{
		"empty":              {"", []spot{{1, 1, ""}}, "there is no heading"},
		"no heading of ours": {"a,b\n1,2\n", []spot{{1, 1, ""}}, "another table"},
		"column twice":       {"id,areas,ID\nm1,gait,m2\n", []spot{{1, 10, "id"}}, "which of the two is meant?"},
		"too few fields":     {"id,areas\nm1\nm2,gait\n", []spot{{2, 1, ""}}, "fields would slip into other columns"},
		"too many fields":    {"id,areas\nm1,gait,more\n", []spot{{2, 1, ""}}, "an unquoted comma"},
		"open quote":         {"id,areas\nm1,\"gait\nm2,gait\n", []spot{{3, 9, ""}}, "the end of the file is reached"},
		"bare quote":         {"id,areas\nm1,ga\"it\n", []spot{{2, 6, ""}}, "quotes go around the whole field"},
		"not utf-8":          {"id,areas\nm1,ga\xffit\n", []spot{{2, 6, ""}}, "as an old spreadsheet writes it"},
		"id twice":           {"id\nm1\nm2\nm1\n", []spot{{4, 1, "id"}}, "who is meant?"},
		"id missing":         {"id,areas\n,gait\n", []spot{{2, 1, ""}}, "the column is there"},
		"id too long":        {"id\n" + long + "\n", []spot{{2, 1, "id"}}, "ids are at most 200 bytes"},
		"control in id":      {"id\nm\x1b[31m1\n", []spot{{2, 1, "id"}}, "a terminal would obey it"},
		"control in area":    {"id,areas\nm1,ga\x1bit\n", []spot{{2, 1, ""}}, "a terminal would obey it"},
		"unknown words": {
			"standing,modes,stage,grade,consent\nboss,phone,old,King,everything\n",
			[]spot{{2, 1, "standing"}, {2, 6, "modes"}, {2, 12, "stage"}, {2, 16, "grade"}, {2, 21, "consent"}},
			"each by itself",
		},
		"levels": {
			"areas,languages,experience\ngait:great,en:good,gait:-1\n",
			[]spot{{2, 1, "areas"}, {2, 12, "languages"}, {2, 20, "experience"}},
			"none is guessed",
		},
		"figures": {
			"latitude,longitude,hours a month,capacity,personality\nNaN,1,many,-1,1/2/3\n",
			[]spot{{2, 1, "latitude"}, {2, 7, "hours a month"}, {2, 12, "capacity"}, {2, 15, "personality"}},
			"none is guessed",
		},
		"half a place":     {"latitude,longitude\n1,\n", []spot{{2, 1, "latitude"}}, "one figure is no place"},
		"infinite place":   {"latitude,longitude\n1,+Inf\n", []spot{{2, 1, "latitude"}}, "nor is that"},
		"more personality": {"personality\n1/2/3/4/x\n1/2/3/4/101\n", []spot{{2, 1, "personality"}, {3, 1, "personality"}}, "0 to 100"},
		"times": {
			"time zone,availability,ties declared\nAfrica/Nowhere,mon 9-12,yesterday\nLocal,mon 25:00-26:00,\n",
			[]spot{{2, 1, "time zone"}, {2, 16, "availability"}, {2, 25, "ties declared"}, {3, 1, "time zone"}, {3, 7, "availability"}},
			"the machine's zone is nobody's",
		},
		"formations": {
			"relationship,project\nstroke unit,a course\nteam,course until then\n",
			[]spot{{2, 1, "relationship"}, {2, 13, "project"}, {3, 1, "relationship"}, {3, 6, "project"}},
			"each has a form",
		},
		"project is over":    {"project\na course until 2027-01-11\n", []spot{{2, 1, "project"}}, "it ends when the programme begins"},
		"perspectives":       {"perspectives,perspectives wished\nwoman,gender:\n", []spot{{2, 1, "perspectives"}, {2, 7, "perspectives wished"}}, "an aspect and a view"},
		"area twice":         {"areas\ngait; gait:expert\n", []spot{{2, 1, ""}}, "which level is meant?"},
		"country":            {"country\nKenya\n", []spot{{2, 1, ""}}, "two letters"},
		"after quoted lines": {"biography,stage\n\"one\ntwo\",old\n", []spot{{3, 6, "stage"}}, "the line counts in the file, not in the record"},
		"ids of others":      {"manager,not again\nb\x00ss,b\x00ss\n", []spot{{2, 1, "manager"}, {2, 6, "not again"}}, "these are ids as well"},
		"asks or not":        {"match with similar identity\nperhaps\n", []spot{{2, 1, "match with similar identity"}}, "yes or no"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := intake.Read(intake.Files{Mentors: file("mentors.csv", test.text)}, begins)
			assert.Empty(t, cmp.Diff(test.want, spots(t, err)), test.reason)
			assert.Empty(t, got.Mentors, "nothing is half read")
		})
	}
}

func TestFaultsOfTies(t *testing.T) {
	_, err := intake.Read(intake.Files{
		Mentors: file("mentors.csv", "id\nm1\n"),
		Ties: file("ties.csv", strings.Join([]string{
			"kind,from,to,since,acknowledged",
			"friend,m1,e1,,",
			",m1,e1,,",
			"family,,e1,,",
			"family,m1,,,",
			"family,m1,e1,soon,m1",
			"family,m1,e1,,m1 2026-99-01",
		}, "\n")),
	}, begins)
	assert.Equal(t, []spot{
		{2, 1, "kind"}, {3, 1, "kind"}, {4, 8, "from"}, {5, 11, "to"}, {6, 14, "since"}, {6, 19, "acknowledged"}, {7, 15, "acknowledged"},
	}, spots(t, err))
}

// A wrong file is no reason to keep the faults of the others back.
func TestFaultsOfAllFilesAtOnce(t *testing.T) {
	_, err := intake.Read(intake.Files{
		Mentors: file("b.csv", "stage\nold\nmid\nolder\n"),
		Mentees: file("a.csv", "stage\nnew\n"),
		Ties:    file("c.csv", "kind,from,to\nfoe,x,y\n"),
	}, begins)
	var places []string
	for line := range strings.Lines(err.Error()) {
		place, _, _ := strings.Cut(line, ": ")
		places = append(places, place)
	}
	assert.Equal(t, []string{"a.csv:2:1", "b.csv:2:1", "b.csv:4:1", "c.csv:2:1"}, places, "in order")
}

func TestFaultsObeyNothing(t *testing.T) {
	_, err := intake.Read(intake.Files{Mentors: file("a\x1b[2J.csv", "id,stage,relationship\n\x1b[31m,\x9b2J\xe2\x80\xae,\x07bell\n")}, begins)
	require.Error(t, err)
	for _, r := range err.Error() {
		assert.True(t, r == '\n' || unicode.IsPrint(r), "%q in %q", r, err)
	}
}
