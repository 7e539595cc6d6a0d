package journal_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// long returns n events of all kinds in turn.
func long(n int) []journal.Event {
	bodies := samples()
	events := make([]journal.Event, n)
	for i := range events {
		events[i] = event(i+1, bodies[i%len(bodies)])
		events[i].ID = journal.EventID(fmt.Sprintf("e%07d", i))
	}
	return events
}

func perEvent(b *testing.B, events int) {
	b.Helper()
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(events), "ns/event")
}

func BenchmarkParseLines(b *testing.B) {
	for _, n := range []int{20, 200, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			j, err := journal.New(long(n)...)
			require.NoError(b, err)
			lines, err := j.AppendLines(nil)
			require.NoError(b, err)
			b.SetBytes(int64(len(lines)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := journal.ParseLines(lines); err != nil {
					b.Fatal(err)
				}
			}
			perEvent(b, n)
		})
	}
}

// BenchmarkParseByEncodingJSON reads the same by encoding/json, without any
// check, to compare with.
func BenchmarkParseByEncodingJSON(b *testing.B) {
	j, err := journal.New(long(200)...)
	require.NoError(b, err)
	lines, err := j.AppendLines(nil)
	require.NoError(b, err)
	types := map[journal.Kind]reflect.Type{}
	for _, body := range journal.Bodies() {
		types[body.Form().Kind] = reflect.TypeOf(body)
	}
	b.SetBytes(int64(len(lines)))
	b.ReportAllocs()
	for b.Loop() {
		for line := range bytes.Lines(lines) {
			var e struct {
				ID           journal.EventID
				At           time.Time
				Actor        journal.Actor
				Relationship mentorship.RelationshipID
				Kind         journal.Kind
				Version      int
				Body         json.RawMessage
			}
			if err := json.Unmarshal(line, &e); err != nil {
				b.Fatal(err)
			}
			if err := json.Unmarshal(e.Body, reflect.New(types[e.Kind]).Interface()); err != nil {
				b.Fatal(err)
			}
		}
	}
	perEvent(b, j.Len())
}

func BenchmarkAppendLines(b *testing.B) {
	for _, n := range []int{20, 200, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			j, err := journal.New(long(n)...)
			require.NoError(b, err)
			var lines []byte
			b.ReportAllocs()
			for b.Loop() {
				if lines, err = j.AppendLines(lines[:0]); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(len(lines)))
			perEvent(b, n)
		})
	}
}

// BenchmarkValidate checks one event: with a list, whose bodies are copied to be
// kept, and without.
func BenchmarkValidate(b *testing.B) {
	for _, body := range []journal.Body{
		journal.SessionHeld{Session: "s1", Start: noon(1), Length: 3600e9, Present: []mentorship.PersonID{"mentor-1", "mentee-1"}},
		journal.GoalMoved{Goal: "g1", By: "mentee-1", Progress: 50},
	} {
		b.Run(string(body.Form().Kind), func(b *testing.B) {
			e := event(1, body)
			b.ReportAllocs()
			for b.Loop() {
				if err := e.Validate(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkAppend grows a journal one by one; the cost of an event does not
// depend on the length.
func BenchmarkAppend(b *testing.B) {
	for _, n := range []int{20, 200, 2000, 20000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			events := long(n)
			b.ReportAllocs()
			for b.Loop() {
				var j journal.Journal
				for _, e := range events {
					var err error
					if j, err = j.Append(e); err != nil {
						b.Fatal(err)
					}
				}
			}
			perEvent(b, n)
		})
	}
}

func BenchmarkMerge(b *testing.B) {
	j, err := journal.New(long(2000)...)
	require.NoError(b, err)
	early, late := j.Until(noon(1200)), j.Since(noon(800))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := journal.Merge(late, early); err != nil {
			b.Fatal(err)
		}
	}
	perEvent(b, 2400)
}
