package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// caseDiscussed is a programme's own kind, in version 2.
type caseDiscussed struct {
	By    mentorship.PersonID `json:"by"`
	Hours float64             `json:"hours,omitzero"`
}

func (caseDiscussed) Form() journal.Form {
	return journal.Form{Kind: "acme.case-discussed", Version: 2}
}

var errNobody = errors.New("acme: nobody discussed it")

func (c caseDiscussed) Validate() error {
	if c.By == "" {
		return errNobody
	}
	return nil
}

// caseDiscussed1 reads version 1, which counted minutes.
func caseDiscussed1(raw []byte) (journal.Body, error) {
	var old struct {
		By      mentorship.PersonID `json:"by"`
		Minutes int                 `json:"minutes"`
	}
	if err := json.Unmarshal(raw, &old); err != nil {
		return nil, err
	}
	return caseDiscussed{old.By, float64(old.Minutes) / 60}, nil
}

func acme(t *testing.T) journal.Decoder {
	t.Helper()
	d, err := journal.NewDecoder(
		journal.Own{Form: journal.Form{Kind: "acme.case-discussed", Version: 1}, Decode: caseDiscussed1},
		journal.Own{Form: journal.Form{Kind: "acme.case-discussed", Version: 2}, Decode: journal.Strict[caseDiscussed]},
		journal.Own{Form: journal.Form{Kind: "acme.broken", Version: 1}, Decode: func([]byte) (journal.Body, error) { return nil, nil }},
		journal.Own{Form: journal.Form{Kind: "acme.crossed", Version: 1}, Decode: journal.Strict[caseDiscussed]},
		journal.Own{Form: journal.Form{Kind: "acme.no-version", Version: 1}, Decode: journal.Strict[noVersion]},
	)
	require.NoError(t, err)
	return d
}

// written returns the text of an event with the given form and body.
func written(kind string, version int, body string) string {
	return fmt.Sprintf(`{"id":"e1","at":"2026-01-01T12:00:00Z","actor":{"person":"p1"},"relationship":"r1","kind":%q,"version":%d,"body":%s}`, kind, version, body)
}

func TestOwnKinds(t *testing.T) {
	tests := map[string]struct {
		text   string
		body   journal.Body
		want   []told
		reason string
	}{
		"current":       {written("acme.case-discussed", 2, `{"by":"p1","hours":1.5}`), caseDiscussed{"p1", 1.5}, nil, "as it is written"},
		"older":         {written("acme.case-discussed", 1, `{"by":"p1","minutes":90}`), caseDiscussed{"p1", 1.5}, nil, "in the current form"},
		"later":         {written("acme.case-discussed", 3, `{"by":["p1"]}`), journal.Unknown{Of: journal.Form{Kind: "acme.case-discussed", Version: 3}, Raw: `{"by":["p1"]}`}, nil, "kept"},
		"another's":     {written("other.case", 1, `{}`), journal.Unknown{Of: journal.Form{Kind: "other.case", Version: 1}, Raw: `{}`}, nil, "kept"},
		"ours":          {written("task-done", 1, `{"task":"k1"}`), journal.TaskDone{Task: "k1"}, nil, "those of this package as well"},
		"unknown field": {written("acme.case-discussed", 2, `{"by":"p1","note":"x"}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "Strict loses nothing"},
		"invalid":       {written("acme.case-discussed", 2, `{}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "its own Validate says so"},
		"older invalid": {written("acme.case-discussed", 1, `{"minutes":1}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "its own Validate says so"},
		"twice":         {written("acme.case-discussed", 2, `{"by":"p1","by":"p2"}`), nil, []told{{0, "e1", "", journal.ErrSyntax}}, "found before Decode is asked"},
		"no body":       {written("acme.broken", 1, `{}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "Decode answered nothing"},
		"no version":    {written("acme.no-version", 1, `{}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "it could not be read back"},
		"two cases":     {written("acme.case-discussed", 2, `{"by":"p1","hours":1,"HOURS":2}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "encoding/json would keep the last"},
		"wrong kind":    {written("acme.crossed", 1, `{"by":"p1"}`), nil, []told{{0, "e1", "/body", journal.ErrBody}}, "the kind would change"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			e, err := acme(t).Event([]byte(test.text))
			requireProblems(t, test.want, err)
			if diff := cmp.Diff(test.body, e.Body); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if err == nil {
				b, err := e.AppendJSON(nil)
				require.NoError(t, err)
				again, err := acme(t).Event(b)
				require.NoError(t, err)
				assert.Equal(t, e, again)
			}
		})
	}
	_, err := acme(t).Event([]byte(written("acme.case-discussed", 2, `{}`)))
	require.ErrorIs(t, err, errNobody, "the programme's own error is kept")
}

// noVersion is a body that says the wrong form.
type noVersion struct{}

func (noVersion) Form() journal.Form { return journal.Form{Kind: "acme.no-version"} }

func TestStrictTakesNoNameTwice(t *testing.T) {
	type nested struct {
		caseDiscussed
		Kids []map[string]int `json:"kids"`
	}
	tests := map[string]struct {
		raw    string
		sound  bool
		reason string
	}{
		"sound":           {` {"by":"p","kids":[{"a":1,"b":2},{"A":3}]} `, true, "each object for itself"},
		"another case":    {`{"BY":"p"}`, true, "nothing is lost"},
		"two cases":       {`{"by":"p","BY":"q"}`, false, "which one holds?"},
		"two cases below": {`{"kids":[{"a":1},{"a":1,"A":2}]}`, false, "at any depth"},
		"long s":          {"{\"kids\":[],\"kid\u017f\":[]}", false, "encoding/json folds ſ into s"},
		"Kelvin":          {"{\"\u212aids\":[],\"kids\":[]}", false, "and the sign of the kelvin into k"},
		"twice":           {`{"by":"p","by":"q"}`, false, "which one holds?"},
		"tail":            {`{"by":"p"}{}`, false, "it would be lost"},
		"no JSON":         {`{"by":`, false, "cut short"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			body, err := journal.Strict[nested]([]byte(test.raw))
			assert.Equal(t, test.sound, err == nil, "%s: %v", test.reason, err)
			if !test.sound {
				assert.Nil(t, body)
				require.ErrorIs(t, err, journal.ErrSyntax)
			}
		})
	}
}

func TestOwnKindsInJournals(t *testing.T) {
	j := requireJournal(t, event(1, caseDiscussed{"p1", 2}), event(2, journal.TaskDone{Task: "k1"}))
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	read, err := acme(t).Lines(lines)
	require.NoError(t, err)
	assert.True(t, j.Equal(read))

	array, err := json.Marshal(j)
	require.NoError(t, err)
	read, err = acme(t).Journal(array)
	require.NoError(t, err)
	assert.True(t, j.Equal(read))

	unknown, err := journal.ParseLines(lines)
	require.NoError(t, err)
	again, err := unknown.AppendLines(nil)
	require.NoError(t, err)
	assert.Equal(t, string(lines), string(again), "without its decoder, an own kind is kept to the byte")
}

func TestNewDecoderTellsEverything(t *testing.T) {
	decode := journal.Strict[caseDiscussed]
	form := func(kind journal.Kind, version journal.Ordinal) journal.Form {
		return journal.Form{Kind: kind, Version: version}
	}
	d, err := journal.NewDecoder(
		journal.Own{Form: form("acme.sound", 1), Decode: decode},
		journal.Own{Form: form("task-done", 2), Decode: decode},
		journal.Own{Form: form("acme.Case", 1), Decode: decode},
		journal.Own{Form: form("acme.case", 0), Decode: decode},
		journal.Own{Form: form("acme.nil", 1)},
		journal.Own{Form: form("acme.sound", 1), Decode: decode},
		journal.Own{Form: form("acme.sound", 2), Decode: decode},
	)
	require.ErrorIs(t, err, journal.ErrOwn)
	assert.Len(t, strings.Split(err.Error(), "\n"), 5)
	for _, name := range []string{"task-done/2", "acme.Case/1", "acme.case/0", "acme.nil/1", "acme.sound/1"} {
		assert.Contains(t, err.Error(), name)
	}
	assert.Zero(t, d)
}

// TestUnknownIsKept reads what nobody knows, written in an odd way, and finds
// it in one form that stays.
func TestUnknownIsKept(t *testing.T) {
	odd := written("session-held", 7, "{ \"b\" : 1.50e+1,\n\"a\":[ null,true,{}] , \"t\":\"<\u2028\\u003c\\/é\" }")
	e, err := journal.Decoder{}.Event([]byte(odd))
	require.NoError(t, err)
	want := journal.Unknown{
		Of:  journal.Form{Kind: "session-held", Version: 7},
		Raw: `{"b":1.50e+1,"a":[null,true,{}],"t":"\u003c\u2028\u003c\/é"}`,
	}
	assert.Equal(t, journal.Body(want), e.Body, "order, numbers and escapes are as they were")

	b, err := e.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, written("session-held", 7, want.Raw), string(b))
	again, err := journal.Decoder{}.Event(b)
	require.NoError(t, err)
	assert.Equal(t, e, again)

	byHand := event(1, journal.Unknown{Of: want.Of, Raw: " { \"a\" : \"<\" } "})
	settled, _ := requireJournal(t, byHand).Last()
	assert.Equal(t, journal.Body(journal.Unknown{Of: want.Of, Raw: `{"a":"\u003c"}`}), settled.Body)
}

// unwritable is a body that has no JSON form, or none that is an object.
type unwritable struct{ json string }

func (unwritable) Form() journal.Form { return journal.Form{Kind: "acme.unwritable", Version: 1} }

func (u unwritable) MarshalJSON() ([]byte, error) {
	if u.json == "" {
		return nil, errNobody
	}
	return []byte(u.json), nil
}

func TestBodiesThatCannotBeWritten(t *testing.T) {
	for _, text := range []string{"", "[]", "null", `{"a":1,"a":2}`, `{"a":"` + "\xff" + `"}`} {
		bad := event(2, unwritable{text})
		_, err := bad.AppendJSON(nil)
		requireProblems(t, []told{{0, "e002", "/body", journal.ErrBody}}, err)

		j := requireJournal(t, event(1, journal.TaskDone{Task: "k1"}), bad)
		b, err := j.AppendLines([]byte("kept"))
		requireProblems(t, []told{{1, "e002", "/body", journal.ErrBody}}, err)
		assert.Equal(t, "kept", string(b))
		_, err = j.MarshalJSON()
		requireProblems(t, []told{{1, "e002", "/body", journal.ErrBody}}, err)
	}
	_, err := event(1, unwritable{}).AppendJSON(nil)
	require.ErrorIs(t, err, errNobody)
	_, err = event(1, unwritable{`{"a":1}`}).AppendJSON(nil)
	require.NoError(t, err)
}

func TestOwnBodiesAreChecked(t *testing.T) {
	requireProblems(t, []told{{0, "e001", "/body", journal.ErrBody}}, event(1, caseDiscussed{}).Validate())
	requireProblems(t, nil, event(1, caseDiscussed{By: "p1"}).Validate())
	requireProblems(t, nil, event(1, &caseDiscussed{By: "p1"}).Validate())
}
