package journal_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// FuzzDecode reads any bytes. What is taken, is written in a form that is read
// back as the same and stays; the schema takes it, too.
func FuzzDecode(f *testing.F) {
	raw, err := os.ReadFile("testdata/course.jsonl")
	require.NoError(f, err)
	for line := range bytes.Lines(raw) {
		f.Add(line)
	}
	f.Add([]byte(written("acme.x", 3, `{"a":[1e400,"\ud83d\ude00<",null]}`)))
	f.Add([]byte("{}\n[]\nnull\n\"\\u0000\"\n-0\n"))
	root, patterns := committed(f), newValidator(f, nil).patterns
	f.Fuzz(func(t *testing.T, data []byte) {
		j, err := journal.ParseLines(data)
		if err != nil {
			assert.Zero(t, j.Len())
			assert.Less(t, len(err.Error()), 10_000)
			return
		}
		lines, err := j.AppendLines(nil)
		require.NoError(t, err)
		again, err := journal.ParseLines(lines)
		require.NoError(t, err)
		require.True(t, j.Equal(again), "%s", lines)
		twice, err := again.AppendLines(nil)
		require.NoError(t, err)
		require.Equal(t, string(lines), string(twice))

		array, err := json.Marshal(j)
		require.NoError(t, err)
		again, err = journal.Decoder{}.Journal(array)
		require.NoError(t, err)
		require.True(t, j.Equal(again))
		v := validator{t, root, patterns}
		for line := range bytes.Lines(lines) {
			require.Empty(t, v.faults(root, line), "%s", line)
		}
	})
}

// FuzzRoundTrip writes events of all kinds and shapes and reads them back.
func FuzzRoundTrip(f *testing.F) {
	source := readSource(f)
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		f.Add(randomBytes(r, 60))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		e := (&filler{source, data}).event()
		text, err := e.AppendJSON(nil)
		if err != nil {
			require.Error(t, e.Validate())
			return
		}
		require.NoError(t, e.Validate())
		j := requireJournal(t, e)
		want, _ := j.Last()
		got, err := journal.Decoder{}.Event(text)
		require.NoError(t, err, "%s", text)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", text, diff)
		}
		again, err := json.Marshal(got)
		require.NoError(t, err)
		assert.Equal(t, string(text), string(again))
	})
}

// TestFillerReachesEverything makes sure that the round trips above are about
// valid events of all kinds.
func TestFillerReachesEverything(t *testing.T) {
	source := readSource(t)
	r := rand.New(rand.NewPCG(3, 4))
	valid := map[journal.Kind]int{}
	const n = 4000
	for range n {
		e := (&filler{source, randomBytes(r, 80)}).event()
		if e.Validate() == nil {
			valid[e.Kind()]++
		}
	}
	sum := 0
	for _, b := range append(journal.Bodies(), journal.Unknown{Of: journal.Form{Kind: "acme.x"}}) {
		assert.Greater(t, valid[b.Form().Kind], 5, "%v", b.Form().Kind)
		sum += valid[b.Form().Kind]
	}
	assert.Greater(t, sum, n*9/10)
}

func randomBytes(r *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// FuzzAppend appends events of all instants and ids to journals of all
// ages, and compares with a plain list.
func FuzzAppend(f *testing.F) {
	f.Add([]byte{1, 1, 0, 2, 2, 1, 3, 3, 2})
	f.Add([]byte{1, 1, 0, 1, 2, 0, 2, 1, 0, 2, 2, 1, 9, 9, 0})
	f.Add([]byte{5, 1, 0, 5, 0, 1, 4, 2, 1, 6, 1, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		journals := []journal.Journal{{}}
		models := [][]journal.Event{nil}
		for len(data) >= 3 && len(journals) < 50 {
			e := did(journal.EventID('a'+rune(data[1]%16)), int(data[0]%16))
			i := int(data[2]) % len(journals)
			if data[2] > 100 {
				i = len(journals) - 1
			}
			model := models[i]
			wanted := !slices.ContainsFunc(model, func(m journal.Event) bool { return m.ID == e.ID }) &&
				(len(model) == 0 || journal.Compare(model[len(model)-1], e) < 0)
			grown, err := journals[i].Append(e)
			require.Equal(t, wanted, err == nil, "%v", err)
			if wanted {
				journals = append(journals, grown)
				models = append(models, append(slices.Clip(model), e))
			}
			data = data[3:]
		}
		for i, model := range models {
			require.True(t, requireJournal(t, model...).Equal(journals[i]))
		}
		merged, err := journal.Merge(journals...)
		if err == nil {
			for _, j := range journals {
				for _, e := range j.All() {
					_, ok := merged.Find(e.ID)
					require.True(t, ok)
				}
			}
		}
	})
}
