package corpus_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
)

func TestRead(t *testing.T) {
	full := corpus.Message{
		ID: "m1", Source: "own", Writer: "a", Role: "mentor", Text: "Well done.\n\"Really\" – 👍", Context: "How was it?",
		Labels: map[string]int{"clear": 1, "closed": 0}, Grades: map[string]float64{"specific": 0.5}, Spans: map[string][][2]int{"clear": {{0, 4}, {5, 9}}}, Hard: true,
	}
	line, err := json.Marshal(full)
	require.NoError(t, err)
	tests := map[string]struct {
		file   string
		want   []corpus.Message
		reason string
	}{
		"nothing":        {"", nil, "an empty file has no messages"},
		"all fields":     {string(line) + "\n", []corpus.Message{full}, "what is written is read"},
		"no end of line": {`{"id":"a"}` + "\n" + `{"id":"b"}`, []corpus.Message{{ID: "a"}, {ID: "b"}}, "the last line may lack it"},
		"empty lines":    {"\n\r\n  {\"id\":\"a\"}\r\n\n", []corpus.Message{{ID: "a"}}, "they are passed over"},
		"unknown field":  {`{"id":"a","colour":"red"}`, []corpus.Message{{ID: "a"}}, "files from elsewhere have more"},
		"a long line":    {`{"id":"a","text":"` + strings.Repeat("x", 1<<20) + `"}`, []corpus.Message{{ID: "a", Text: strings.Repeat("x", 1<<20)}}, "no buffer bounds a line"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := corpus.Read(strings.NewReader(tt.file))
			require.NoError(t, err, tt.reason)
			assert.Equal(t, tt.want, got, tt.reason)
			slow, err := corpus.Read(iotest.HalfReader(strings.NewReader(tt.file)))
			require.NoError(t, err)
			assert.Equal(t, tt.want, slow, "however the bytes come in")
		})
	}
}

func TestReadRefuses(t *testing.T) {
	broken := errors.New("broken pipe")
	tests := map[string]struct {
		file   io.Reader
		want   string
		reason string
	}{
		"no JSON":     {strings.NewReader("{\"id\":\"a\"}\n\n{id}\n"), "corpus: line 3", "empty lines count"},
		"no object":   {strings.NewReader("[1]"), "corpus: line 1", "a line is one message"},
		"two objects": {strings.NewReader("{} {}"), "corpus: line 1", "a line is one message"},
		"a label":     {strings.NewReader(`{"labels":{"clear":"yes"}}`), "corpus: line 1", "labels are numbers"},
		"cut off":     {strings.NewReader("{}\n{\"id\":"), "corpus: line 2", "half a message is none"},
		"no file":     {iotest.ErrReader(broken), "corpus: broken pipe", "what the reader says is handed on"},
		"half a file": {io.MultiReader(strings.NewReader("{}\n{\"id\":"), iotest.ErrReader(broken)), "corpus: broken pipe", "a line that was not read to its end is not to blame"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := corpus.Read(tt.file)
			require.ErrorContains(t, err, tt.want, tt.reason)
			assert.Nil(t, got, "nothing half read")
		})
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("{\"id\":\"a\",\"labels\":{\"clear\":1},\"spans\":{\"clear\":[[0,4]]}}\n\n{}"))
	f.Add([]byte("null\n1\n"))
	f.Add([]byte("{\"text\":\"\xff\\ud800\"}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := corpus.Read(bytes.NewReader(data))
		if err != nil {
			require.ErrorContains(t, err, "corpus: line ")
			return
		}
		assert.LessOrEqual(t, len(list), 1+bytes.Count(data, []byte("\n")))
		var again bytes.Buffer
		for _, m := range list {
			line, err := json.Marshal(m)
			require.NoError(t, err)
			again.Write(append(line, '\n'))
		}
		read, err := corpus.Read(&again)
		require.NoError(t, err)
		written, err := json.Marshal(list)
		require.NoError(t, err)
		rewritten, err := json.Marshal(read)
		require.NoError(t, err)
		assert.Equal(t, written, rewritten, "what is read is written and read again")
	})
}
