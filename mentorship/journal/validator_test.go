package journal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A validator knows as much of JSON Schema, draft 2020-12, as the schema of
// this package uses, and fails the test on a keyword beyond.
type validator struct {
	t        testing.TB
	root     object
	patterns map[string]*regexp.Regexp
}

func newValidator(t testing.TB, root object) validator {
	t.Helper()
	return validator{t, root, map[string]*regexp.Regexp{}}
}

func (v validator) pattern(text string) *regexp.Regexp {
	if v.patterns[text] == nil {
		v.patterns[text] = regexp.MustCompile(text)
	}
	return v.patterns[text]
}

// faults returns what is wrong with a JSON text, nil if nothing is.
func (v validator) faults(schema object, text []byte) []string {
	var value any
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	require.NoError(v.t, d.Decode(&value))
	faults := v.check(schema, value, "")
	slices.Sort(faults)
	return faults
}

var annotations = []string{"$schema", "$id", "$defs", "title", "description", "examples"}

func (v validator) check(schema object, value any, path string) (faults []string) {
	for keyword := range schema {
		if slices.Contains(annotations, keyword) || keyword == "then" {
			continue
		}
		faults = append(faults, v.keyword(schema, keyword, value, path)...)
	}
	return faults
}

func (v validator) keyword(schema object, keyword string, value any, path string) []string {
	want := schema[keyword]
	switch keyword {
	case "$ref":
		return v.check(v.resolve(want.(string)), value, path)
	case "allOf":
		var faults []string
		for _, sub := range want.([]any) {
			faults = append(faults, v.check(sub.(object), value, path)...)
		}
		return faults
	case "if":
		if len(v.check(want.(object), value, path)) == 0 {
			return v.check(schema["then"].(object), value, path)
		}
		return nil
	case "properties", "required", "additionalProperties", "minProperties", "maxProperties":
		members, ok := value.(object)
		if !ok {
			return nil
		}
		return v.members(schema, keyword, members, path)
	case "items", "minItems", "uniqueItems":
		elements, ok := value.([]any)
		if !ok {
			return nil
		}
		return v.elements(keyword, want, elements, path)
	}
	if v.holds(keyword, want, value) {
		return nil
	}
	return []string{fmt.Sprintf("%s: %s %v", path, keyword, want)}
}

func (v validator) resolve(ref string) object {
	if ref == "#" {
		return v.root
	}
	def, ok := v.root["$defs"].(object)[strings.TrimPrefix(ref, "#/$defs/")].(object)
	require.True(v.t, ok, ref)
	return def
}

func (v validator) members(schema object, keyword string, members object, path string) (faults []string) {
	known, _ := schema["properties"].(object)
	switch want := schema[keyword]; keyword {
	case "properties":
		for name, value := range members {
			if sub, ok := known[name].(object); ok {
				faults = append(faults, v.check(sub, value, path+"/"+name)...)
			}
		}
	case "required":
		for _, name := range want.([]any) {
			if _, ok := members[name.(string)]; !ok {
				faults = append(faults, path+": required "+name.(string))
			}
		}
	case "additionalProperties":
		require.Equal(v.t, false, want)
		for name := range members {
			if _, ok := known[name]; !ok {
				faults = append(faults, path+": additional "+name)
			}
		}
	case "minProperties", "maxProperties":
		if n := want.(float64); keyword[1] == 'i' && float64(len(members)) < n || keyword[1] == 'a' && float64(len(members)) > n {
			faults = append(faults, path+": "+keyword)
		}
	}
	return faults
}

func (v validator) elements(keyword string, want any, elements []any, path string) (faults []string) {
	for i, value := range elements {
		switch {
		case keyword == "items":
			faults = append(faults, v.check(want.(object), value, fmt.Sprint(path, "/", i))...)
		case keyword == "uniqueItems" && slices.ContainsFunc(elements[:i], func(e any) bool { return reflect.DeepEqual(e, value) }):
			faults = append(faults, path+": uniqueItems")
		}
	}
	if keyword == "minItems" && float64(len(elements)) < want.(float64) {
		faults = append(faults, path+": minItems")
	}
	return faults
}

// holds checks a keyword about a single value; those about texts and numbers
// hold for everything else.
func (v validator) holds(keyword string, want, value any) bool {
	text, isText := value.(string)
	number, isNumber := value.(json.Number)
	figure, _ := number.Float64()
	switch keyword {
	case "type":
		return want == typeOf(value)
	case "const":
		return fmt.Sprint(want) == fmt.Sprint(value)
	case "enum":
		return slices.Contains(want.([]any), value)
	case "pattern":
		return !isText || v.pattern(want.(string)).MatchString(text)
	case "format":
		require.Equal(v.t, "date-time", want)
		_, err := time.Parse(time.RFC3339, text)
		return !isText || err == nil
	case "minLength":
		return !isText || float64(utf8.RuneCountInString(text)) >= want.(float64)
	case "maxLength":
		return !isText || float64(utf8.RuneCountInString(text)) <= want.(float64)
	case "minimum":
		return !isNumber || figure >= want.(float64)
	case "maximum":
		return !isNumber || figure <= want.(float64)
	}
	v.t.Fatalf("the validator does not know the keyword %q", keyword)
	return false
}

func typeOf(value any) string {
	switch value := value.(type) {
	case object:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case bool:
		return "boolean"
	case json.Number:
		if strings.ContainsAny(value.String(), ".eE") {
			return "number"
		}
		return "integer"
	}
	return "null"
}

func TestValidator(t *testing.T) {
	v := newValidator(t, object{"$defs": object{"small": object{"maximum": 3.0}}})
	tests := map[string]struct {
		schema    string
		good, bad []string
	}{
		"type":       {`{"type":"integer"}`, []string{`1`}, []string{`1.5`, `"1"`, `null`, `[]`, `{}`, `true`}},
		"const":      {`{"const":2}`, []string{`2`}, []string{`3`}},
		"enum":       {`{"enum":["a","b"]}`, []string{`"b"`}, []string{`"c"`, `1`}},
		"pattern":    {`{"pattern":"^a"}`, []string{`"ab"`, `1`}, []string{`"ba"`}},
		"format":     {`{"format":"date-time"}`, []string{`"2026-01-01T00:00:00Z"`}, []string{`"2026-01-01"`}},
		"length":     {`{"minLength":1,"maxLength":2}`, []string{`"é"`, `"éé"`}, []string{`""`, `"ééé"`}},
		"range":      {`{"minimum":0,"maximum":2}`, []string{`0`, `2`}, []string{`-1`, `3`}},
		"ref":        {`{"$ref":"#/$defs/small"}`, []string{`3`}, []string{`4`}},
		"allOf":      {`{"allOf":[{"minimum":1},{"maximum":1}]}`, []string{`1`}, []string{`0`, `2`}},
		"if":         {`{"if":{"minimum":5},"then":{"maximum":6}}`, []string{`1`, `6`}, []string{`7`}},
		"properties": {`{"properties":{"a":{"type":"string"}},"additionalProperties":false,"required":["a"]}`, []string{`{"a":""}`, `1`}, []string{`{}`, `{"a":1}`, `{"a":"","b":1}`}},
		"members":    {`{"minProperties":1,"maxProperties":1}`, []string{`{"a":1}`}, []string{`{}`, `{"a":1,"b":2}`}},
		"items":      {`{"items":{"type":"string"},"minItems":1,"uniqueItems":true}`, []string{`["a","b"]`, `1`}, []string{`[]`, `["a","a"]`, `["a",1]`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var schema object
			require.NoError(t, json.Unmarshal([]byte(test.schema), &schema))
			for i, text := range slices.Concat(test.good, test.bad) {
				var value any
				d := json.NewDecoder(strings.NewReader(text))
				d.UseNumber()
				require.NoError(t, d.Decode(&value))
				assert.Equal(t, i < len(test.good), len(v.check(schema, value, "")) == 0, text)
			}
		})
	}
}
