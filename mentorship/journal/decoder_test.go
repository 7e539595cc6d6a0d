package journal_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// done is an event as it is written.
const done = `{"id":"e1","at":"2026-01-01T12:00:00Z","actor":{"person":"p1"},"relationship":"r1","kind":"task-done","version":1,"body":{"task":"k1"}}`

// changed returns done with one part replaced.
func changed(t *testing.T, part, by string) string {
	t.Helper()
	require.Contains(t, done, part)
	return strings.Replace(done, part, by, 1)
}

func TestReadingIsStrict(t *testing.T) {
	one := func(path string, kind error) []told { return []told{{0, "e1", path, kind}} }
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	tests := map[string]struct {
		part, by string
		want     []told
		reason   string
	}{
		"sound":               {"", "", nil, "as it is written"},
		"white space":         {`{"task"`, " \t\r\n{ \"task\" ", nil, "white space means nothing"},
		"escapes":             {`"k1"`, `"\u006b\u0031"`, nil, "two spellings of one text"},
		"another zone":        {`12:00:00Z`, `14:00:00+02:00`, nil, "the same instant"},
		"unknown member":      {`"id"`, `"note":"x","id"`, one("/note", journal.ErrMember), "it would be lost"},
		"unknown in the body": {`"task"`, `"by":"p2","task"`, one("/body/by", journal.ErrMember), "it would be lost"},
		"other case":          {`"task"`, `"Task"`, []told{{0, "e1", "/body/Task", journal.ErrMember}, {0, "e1", "/body/task", journal.ErrMember}}, "names are exact"},
		"name to be escaped":  {`"task"`, `"a/b~c":1,"task"`, one("/body/a~1b~0c", journal.ErrMember), "JSON Pointer"},
		"member twice":        {`"relationship":"r1"`, `"relationship":"r1","relationship":"r1"`, one("", journal.ErrSyntax), "which one holds?"},
		"twice in the body":   {`"task"`, `"task":"k0","task"`, one("", journal.ErrSyntax), "which one holds?"},
		"twice by escapes":    {`"task"`, `"t\u0061sk":"k0","task"`, one("", journal.ErrSyntax), "names are texts"},
		"missing member":      {`"relationship":"r1",`, ``, one("/relationship", journal.ErrMember), "all are required"},
		"missing id":          {`"id":"e1",`, ``, []told{{0, "", "/id", journal.ErrMember}}, "all are required"},
		"missing in the body": {`"task":"k1"`, ``, one("/body/task", journal.ErrMember), "required"},
		"missing body":        {`,"body":{"task":"k1"}`, ``, one("/body", journal.ErrMember), "all are required"},
		"null body":           {`{"task":"k1"}`, `null`, one("/body", journal.ErrMember), "bodies are objects"},
		"null":                {`"k1"`, `null`, one("/body/task", journal.ErrMember), "absent is left out"},
		"number for text":     {`"k1"`, `1`, one("/body/task", journal.ErrMember), "another type"},
		"text for number":     {`"version":1`, `"version":"1"`, one("/version", journal.ErrMember), "another type"},
		"list for object":     {`{"person":"p1"}`, `["p1"]`, one("/actor", journal.ErrMember), "another type"},
		"both actors":         {`"person":"p1"`, `"person":"p1","job":"j"`, one("/actor", journal.ErrValue), "one is who did it"},
		"no actor":            {`"person":"p1"`, ``, one("/actor", journal.ErrValue), "somebody did it"},
		"empty actor":         {`"p1"`, `""`, one("/actor/person", journal.ErrValue), "present, and wrong"},
		"version 0":           {`"version":1`, `"version":0`, one("/version", journal.ErrValue), "versions count from 1"},
		"negative":            {`"version":1`, `"version":-1`, one("/version", journal.ErrValue), "versions count from 1"},
		"minus zero":          {`"version":1`, `"version":-0`, one("/version", journal.ErrValue), "one spelling"},
		"fraction":            {`"version":1`, `"version":1.0`, one("/version", journal.ErrValue), "one spelling"},
		"exponent":            {`"version":1`, `"version":1e0`, one("/version", journal.ErrValue), "one spelling"},
		"huge":                {`"version":1`, `"version":1` + strings.Repeat("0", 400), one("/version", journal.ErrValue), "out of range"},
		"leading zero":        {`"version":1`, `"version":01`, one("", journal.ErrSyntax), "not JSON"},
		"no digit":            {`"version":1`, `"version":-`, one("", journal.ErrSyntax), "not JSON"},
		"no fraction":         {`"version":1`, `"version":1.`, one("", journal.ErrSyntax), "not JSON"},
		"no exponent":         {`"version":1`, `"version":1E+`, one("", journal.ErrSyntax), "not JSON"},
		"no instant":          {`2026-01-01T12:00:00Z`, `2026-01-01`, one("/at", journal.ErrValue), "RFC 3339"},
		"no such day":         {`2026-01-01T12:00:00Z`, `2026-02-30T12:00:00Z`, one("/at", journal.ErrValue), "RFC 3339"},
		"lower-case z":        {`12:00:00Z`, `12:00:00z`, one("/at", journal.ErrValue), "as encoding/json"},
		"year 10000":          {`2026-01-01T12:00:00Z`, `9999-12-31T23:00:00-05:00`, one("/at", journal.ErrValue), "it could not be written again"},
		"zero instant":        {`2026-01-01T12:00:00Z`, `0001-01-01T00:00:00Z`, one("/at", journal.ErrValue), "that is no instant to us"},
		"kind":                {`task-done`, `Task-Done`, one("/kind", journal.ErrValue), "kinds are kebab"},
		"broken UTF-8":        {`"k1"`, "\"k\xff\"", one("", journal.ErrSyntax), "not UTF-8"},
		"broken after escape": {`"k1"`, "\"\\n\xff\"", one("", journal.ErrSyntax), "not UTF-8"},
		"broken name":         {`"task"`, "\"t\xff\"", one("", journal.ErrSyntax), "not UTF-8"},
		"surrogate alone":     {`"k1"`, `"\ud800"`, one("", journal.ErrSyntax), "half a pair"},
		"low one first":       {`"k1"`, `"\udc00\ud800"`, one("", journal.ErrSyntax), "half a pair"},
		"two high ones":       {`"k1"`, `"\ud800\ud800"`, one("", journal.ErrSyntax), "half a pair"},
		"surrogate and text":  {`"k1"`, `"\ud800xyzabc"`, one("", journal.ErrSyntax), "half a pair"},
		"pair":                {`"k1"`, `"\ud83d\ude00"`, nil, "one character beyond the first plane"},
		"short unit":          {`"k1"`, `"\u12"`, one("", journal.ErrSyntax), "four digits"},
		"signed unit":         {`"k1"`, `"\u+123"`, one("", journal.ErrSyntax), "four digits"},
		"unknown escape":      {`"k1"`, `"\x41"`, one("", journal.ErrSyntax), "not JSON"},
		"control character":   {`"k1"`, "\"k\x01\"", one("", journal.ErrSyntax), "not JSON"},
		"control after":       {`"k1"`, "\"\\u0041\x1f\"", one("", journal.ErrSyntax), "not JSON"},
		"escaped control":     {`"k1"`, `"\b\f\n\r\t"`, one("/body/task", journal.ErrValue), "JSON, and no id"},
		"all escapes":         {`"k1"`, `"\"\\\/"`, nil, "JSON, and an id"},
		"comma too many":      {`"k1"}`, `"k1",}`, one("", journal.ErrSyntax), "not JSON"},
		"comma first":         {`{"task"`, `{,"task"`, one("", journal.ErrSyntax), "not JSON"},
		"no comma":            {`"r1",`, `"r1"`, one("", journal.ErrSyntax), "not JSON"},
		"no colon":            {`"task":`, `"task"`, one("", journal.ErrSyntax), "not JSON"},
		"no value":            {`"k1"`, ``, one("", journal.ErrSyntax), "not JSON"},
		"comment":             {`"k1"`, `"k1" /* done */`, one("", journal.ErrSyntax), "not JSON"},
		"NaN":                 {`"k1"`, `NaN`, one("", journal.ErrSyntax), "not JSON"},
		"brackets crossed":    {`"k1"}`, `"k1"]`, one("", journal.ErrSyntax), "not JSON"},
		"deepest":             {`"task":"k1"`, `"deep":` + nested(62) + `,"task":"k1"`, one("/body/deep", journal.ErrMember), "as deep as may be"},
		"too deep":            {`"task":"k1"`, `"deep":` + nested(100_000) + `,"task":"k1"`, one("", journal.ErrSyntax), "no end in sight"},
		"tail":                {`}}`, `}} x`, one("", journal.ErrSyntax), "something follows"},
		"second event":        {`}}`, `}}{}`, one("", journal.ErrSyntax), "something follows"},
		"cut short":           {`"k1"}}`, `"k1"`, one("", journal.ErrSyntax), "not all is there"},
		"cut in a text":       {`"k1"}}`, `"k`, one("", journal.ErrSyntax), "not all is there"},
		"cut in an escape":    {`"k1"}}`, `"\`, one("", journal.ErrSyntax), "not all is there"},
		"cut in a unit":       {`"k1"}}`, `"\u00`, one("", journal.ErrSyntax), "not all is there"},
		"cut after an escape": {`"k1"}}`, `"\n`, one("", journal.ErrSyntax), "not all is there"},
		"nothing":             {done, ` `, []told{{0, "", "", journal.ErrSyntax}}, "no event"},
		"byte order mark":     {`{"id"`, "\ufeff{\"id\"", []told{{0, "", "", journal.ErrSyntax}}, "not JSON"},
		"no object":           {done, `[1]`, []told{{0, "", "", journal.ErrMember}}, "events are objects"},
		"several": {`"r1","kind":"task-done"`, `"","kind":"Task"`, []told{
			{0, "e1", "/relationship", journal.ErrValue}, {0, "e1", "/kind", journal.ErrValue},
		}, "everything is told at once"},
		"unknown, null":     {`task-done`, `later`, nil, "kept as it is"},
		"unknown and twice": {`task-done","version":1,"body":{"task":"k1"`, `later","version":1,"body":{"a":{"b":1,"c":2,"b":3}`, one("", journal.ErrSyntax), "strict also where unknown"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			text := changed(t, test.part, test.by)
			_, err := journal.Decoder{}.Event([]byte(text))
			requireProblems(t, test.want, err)

			_, err = journal.ParseLines([]byte(strings.NewReplacer("\n", " ", "\r", " ").Replace(text)))
			assert.Equal(t, test.want == nil || strings.TrimSpace(text) == "", err == nil, "the same in a line: %v", err)
			if name != "second event" && name != "tail" { // in an array, those are something else
				_, err = journal.Decoder{}.Journal([]byte("[" + text + "]"))
				assert.Equal(t, test.want == nil || strings.TrimSpace(text) == "", err == nil, "the same in an array: %v", err)
			}
		})
	}
}

// TestWrongTypes puts values of every other type in place of each kind of
// field.
func TestWrongTypes(t *testing.T) {
	values := map[string]string{"string": `"x"`, "integer": `1`, "boolean": `true`, "array": `[]`, "object": `{}`, "null": `null`}
	fields := map[string]struct{ kind, body, is string }{
		"/prepared":  {"readiness-stated", `{"person":"p","prepared":%}`, "boolean"},
		"/time":      {"commitment-stated", `{"person":"p","participation":1,"time":%,"energy":1}`, "integer"},
		"/present":   {"session-held", `{"session":"s","start":"2026-01-01T12:00:00Z","length":"1h0m0s","present":%}`, "array"},
		"/start":     {"session-held", `{"session":"s","start":%,"length":"1h0m0s","present":["p"]}`, "string"},
		"/length":    {"session-held", `{"session":"s","start":"2026-01-01T12:00:00Z","length":%,"present":["p"]}`, "string"},
		"/present/0": {"session-held", `{"session":"s","start":"2026-01-01T12:00:00Z","length":"1h0m0s","present":[%]}`, "string"},
		"/outline":   {"relationship-opened", `{"outline":%}`, "object"},
		"/role":      {"joined", `{"person":"p","role":%}`, "string"},
	}
	for path, f := range fields {
		for name, value := range values {
			text := strings.NewReplacer("task-done", f.kind, `{"task":"k1"}`, strings.ReplaceAll(f.body, "%", value)).Replace(done)
			_, err := journal.Decoder{}.Event([]byte(text))
			if name != f.is {
				requireProblems(t, []told{{0, "e1", "/body" + path, journal.ErrMember}}, err)
				continue
			}
			require.NotErrorIs(t, err, journal.ErrMember, "%s as %s", path, name)
		}
	}
}

func TestProblemsTellTheOffset(t *testing.T) {
	tests := map[string]struct {
		text string
		at   string // what stands at the offset
	}{
		"syntax":               {changed(t, `"r1"`, `!`), `!`},
		"unknown member":       {changed(t, `"r1"`, `"r1","x":[1]`), `[1]`},
		"value":                {changed(t, `"k1"`, `""`), `""`},
		"missing":              {changed(t, `"task":"k1"`, ``), `{}}`},
		"in an unknown body":   {changed(t, `task-done","version":1,"body":{`, `later","version":1,"body":{"a":'`), `'`},
		"contradiction":        {changed(t, `task-done","version":1,"body":{"task":"k1"`, `match-made","version":1,"body":{"mentor":"p","mentee":"p"`), `{"mentor"`},
		"element stands twice": {changed(t, `task-done","version":1,"body":{"task":"k1"`, `session-missed","version":1,"body":{"session":"s","by":["p","p"]`), `["p","p"]`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := journal.ParseLines([]byte("\n" + test.text + "\n"))
			refused, ok := errors.AsType[*journal.RefusedError](err)
			require.True(t, ok, "%v", err)
			require.Len(t, refused.Problems, 1)
			assert.Equal(t, 1+strings.Index(test.text, test.at), refused.Problems[0].Offset)
		})
	}
}

// What an event has with others is noticed where it begins.
func TestProblemsBetweenEventsTellTheOffset(t *testing.T) {
	second := strings.NewReplacer("e1", "e2", "T12", "T13").Replace(done)
	third := strings.NewReplacer("e1", "e3", "T12", "T11").Replace(done)
	events := []string{done, second, done, third}
	offsets := func(err error) (at []int) {
		t.Helper()
		refused, ok := errors.AsType[*journal.RefusedError](err)
		require.True(t, ok, "%v", err)
		for _, p := range refused.Problems {
			at = append(at, p.Offset)
		}
		return at
	}
	lines := strings.Join(events, "\n\n \t")
	_, err := journal.ParseLines([]byte(lines))
	require.ErrorIs(t, err, journal.ErrDoubled)
	require.ErrorIs(t, err, journal.ErrOrder)
	assert.Equal(t, []int{strings.LastIndex(lines, done), strings.Index(lines, third)}, offsets(err))

	array := "[" + strings.Join(events, " ,\n") + "]"
	_, err = journal.Decoder{}.Journal([]byte(array))
	assert.Equal(t, []int{strings.LastIndex(array, done), strings.Index(array, third)}, offsets(err))
}

func TestLinesGoOnAfterMalformedOnes(t *testing.T) {
	second := strings.NewReplacer("e1", "e2", "T12", "T13").Replace(done)
	_, err := journal.ParseLines([]byte(strings.Join([]string{
		done, "{", "", `{"id":"e3"}`, strings.Replace(second, "k1", "", 1), second, done,
	}, "\r\n")))
	requireProblems(t, []told{
		{1, "", "", journal.ErrSyntax},
		{2, "e3", "/at", journal.ErrMember},
		{2, "e3", "/actor", journal.ErrMember},
		{2, "e3", "/relationship", journal.ErrMember},
		{2, "e3", "/kind", journal.ErrMember},
		{2, "e3", "/version", journal.ErrMember},
		{2, "e3", "/body", journal.ErrMember},
		{3, "e2", "/body/task", journal.ErrValue},
		{5, "e1", "/id", journal.ErrDoubled},
	}, err)
}

func TestArraysEndAtMalformedEvents(t *testing.T) {
	second := strings.NewReplacer("e1", "e2", "k1", "", "T12", "T13").Replace(done)
	tests := map[string]struct {
		text   string
		want   []told
		reason string
	}{
		"no array":     {done, []told{{0, "", "", journal.ErrSyntax}}, "one event is no journal"},
		"tail":         {"[]]", []told{{0, "", "", journal.ErrSyntax}}, "something follows"},
		"cut short":    {"[" + done, []told{{1, "", "", journal.ErrSyntax}}, "no closing bracket"},
		"comma":        {"[" + done + ",]", []told{{1, "", "", journal.ErrSyntax}}, "nothing behind it"},
		"no comma":     {"[" + done + done + "]", []told{{1, "", "", journal.ErrSyntax}}, "two events side by side"},
		"null":         {"[null]", []told{{0, "", "", journal.ErrMember}}, "no event"},
		"breaks off":   {"[" + done + "," + second + `,{"id":"e3","at":!`, []told{{1, "e2", "/body/task", journal.ErrValue}, {2, "e3", "", journal.ErrSyntax}}, "what was read is told as well"},
		"doubled":      {"[" + done + "," + done + "]", []told{{1, "e1", "/id", journal.ErrDoubled}}, "one id, one event"},
		"out of order": {"[" + strings.Replace(second, `""`, `"k2"`, 1) + "," + done + "]", []told{{1, "e1", "/at", journal.ErrOrder}}, "earlier than the one before"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := journal.Decoder{}.Journal([]byte(test.text))
			requireProblems(t, test.want, err)
		})
	}
}

func TestFailedDecodingChangesNothing(t *testing.T) {
	e, j := event(1, journal.TaskDone{Task: "k1"}), journal.Journal{}
	j, err := j.Append(e)
	require.NoError(t, err)
	kept := j
	require.Error(t, json.Unmarshal([]byte(`{"id":"x"}`), &e))
	require.Error(t, json.Unmarshal([]byte(`[{"id":"x"}]`), &j))
	if diff := cmp.Diff(event(1, journal.TaskDone{Task: "k1"}), e); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	assert.True(t, kept.Equal(j))
}
