package journal_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// committed returns the schema as it is committed.
func committed(t testing.TB) object {
	t.Helper()
	raw, err := os.ReadFile("schema.json")
	require.NoError(t, err)
	var root object
	require.NoError(t, json.Unmarshal(raw, &root))
	return root
}

// TestSchemaAndDecoderAgree changes every value of every kind in several ways.
// What the decoder takes, the schema must take. What the schema takes, the
// decoder may refuse only for what a schema cannot say: fields that contradict
// each other, bytes instead of characters.
func TestSchemaAndDecoderAgree(t *testing.T) {
	v := newValidator(t, committed(t))
	var both, neither, decoderOnly int
	compare := func(text []byte, faults []string) {
		_, err := journal.Decoder{}.Event(text)
		switch {
		case err == nil && faults == nil:
			both++
		case err != nil && faults != nil:
			neither++
		case err == nil:
			t.Errorf("only the schema refuses %s: %v", text, faults)
		default:
			decoderOnly++
			require.ErrorIs(t, err, journal.ErrValue, "%s", text)
			require.NotErrorIs(t, err, journal.ErrMember, "%s", text)
		}
	}
	for text := range mutants(t, []byte(done), 0) {
		compare(text, v.faults(v.root, text))
	}
	for i, b := range samples() {
		form := b.Form()
		raw, err := json.Marshal(b)
		require.NoError(t, err)
		for text := range mutants(t, raw, i) {
			compare([]byte(written(string(form.Kind), int(form.Version), string(text))), v.faults(v.resolve("#/$defs/"+string(form.Kind)), text))
		}
	}
	t.Logf("both took %d and refused %d, the decoder alone refused %d", both, neither, decoderOnly)
	assert.Greater(t, both, 500)
	assert.Greater(t, neither, 3000)
	assert.Less(t, decoderOnly, 100)
}

// mutants yields the text with one value changed, one member removed, or one
// added. Each value gets a quarter of the other values; which, depends on its
// place and on turn.
func mutants(t *testing.T, text []byte, turn int) func(func([]byte) bool) {
	t.Helper()
	values := []any{nil, true, []any{}, []any{"x"}, []any{"x", "x"}, []any{json.Number("1")}, object{}, object{"x": "y"}}
	for _, number := range []json.Number{"0", "1", "-1", "101", "1.5"} {
		values = append(values, number)
	}
	for _, text := range []string{
		"", "x", "Upper", "two words", "two  spaces", " x", "é日", "x\ny", strings.Repeat("x", 101), strings.Repeat("x", 201),
		"2026-01-01T12:00:00Z", "2026-01-01T12:00:00+01:00", "2026-01-01", "1h", "-1h", "0s",
		"video", "mentor", "expert+5", "expert+05", "novice", "novice+10",
	} {
		values = append(values, text)
	}
	return func(yield func([]byte) bool) {
		var root any
		d := json.NewDecoder(bytes.NewReader(text))
		d.UseNumber()
		require.NoError(t, d.Decode(&root))
		write := func() bool {
			raw, err := json.Marshal(root)
			require.NoError(t, err)
			return yield(raw)
		}
		var walk func(value any, set func(any)) bool
		walk = func(value any, set func(any)) bool {
			turn++
			for i := turn % 4; i < len(values); i += 4 {
				if set(values[i]); !write() {
					return false
				}
			}
			set(value)
			switch value := value.(type) {
			case object:
				value["extra"] = "x"
				if !write() {
					return false
				}
				delete(value, "extra")
				for _, name := range slices.Sorted(maps.Keys(value)) {
					kept := value[name]
					delete(value, name)
					if !write() || !walk(kept, func(v any) { value[name] = v }) {
						return false
					}
				}
			case []any:
				for i := range value {
					if !walk(value[i], func(v any) { value[i] = v }) {
						return false
					}
				}
			}
			return true
		}
		walk(root, func(v any) { root = v })
	}
}
