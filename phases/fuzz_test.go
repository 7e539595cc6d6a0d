package phases_test

import (
	"bytes"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A stream makes choices out of bytes.
type stream struct{ bytes []byte }

func (s *stream) choose(n int) int {
	if len(s.bytes) == 0 {
		return 0
	}
	b := s.bytes[0]
	s.bytes = s.bytes[1:]
	return int(b) % n
}

// of returns one of the values.
func of[T any](s *stream, values ...T) T { return values[s.choose(len(values))] }

// hostile texts and instants are such as nobody should send.
var (
	hostileTexts    = []string{"", "mentor-1", "mentee-1", "stranger-9", "q1", "g1", " ", "\xff\x00", "Ä", strings.Repeat("x", 1<<16)}
	hostileInstants = []time.Time{
		{},
		start, start.In(time.FixedZone("", -40_000)), time.Unix(math.MaxInt64, 0), time.Unix(math.MinInt64/2, 0),
		time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
	}
)

// spoil returns a body of which something is spoilt.
func (s *stream) spoil(body journal.Body) journal.Body {
	switch s.choose(8) {
	case 0:
		return nil
	case 1:
		return reflect.New(reflect.TypeOf(body)).Interface().(journal.Body) // a pointer is no body
	case 2:
		return reflect.Zero(reflect.PointerTo(reflect.TypeOf(body))).Interface().(journal.Body)
	case 3:
		return reflect.Zero(reflect.TypeOf(body)).Interface().(journal.Body)
	case 4:
		return journal.Unknown{Of: journal.Form{Kind: journal.Kind(of(s, "acme.x", "closed", "")), Version: journal.Ordinal(s.choose(3))}, Raw: of(s, "{}", "{", "")}
	}
	v := reflect.New(reflect.TypeOf(body)).Elem()
	v.Set(reflect.ValueOf(body))
	if v.NumField() > 0 {
		s.set(v.Field(s.choose(v.NumField())), 3)
	}
	return v.Interface().(journal.Body)
}

// set spoils a value, or a part of it.
func (s *stream) set(v reflect.Value, deep int) {
	if _, is := reflect.TypeAssert[time.Time](v); is {
		v.Set(reflect.ValueOf(of(s, hostileInstants...)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(of(s, hostileTexts...))
	case reflect.Int, reflect.Int64:
		v.SetInt(of[int64](s, 0, -1, 1, 2, math.MaxInt64, math.MinInt64))
	case reflect.Bool:
		v.SetBool(!v.Bool())
	case reflect.Slice:
		n := of(s, 0, 1, 2, 300)
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		if n > 0 && deep > 0 {
			s.set(v.Index(0), deep-1)
		}
	case reflect.Struct:
		if deep > 0 && v.NumField() > 0 && v.Field(0).CanSet() {
			s.set(v.Field(s.choose(v.NumField())), deep-1)
		}
	}
}

// command returns a command and what is known: mostly sensible, at times spoilt.
func (s *stream) command(from *story) (phases.Command, phases.Context) {
	actor, body := from.remedy()
	if s.choose(3) > 0 {
		actor = of(s, players...)
		some := fitter{from.state, from.at.Add(time.Hour), onTheirOwn(actor), s.choose}.some(s.choose(numGroups))
		body = of(s, some...).body
	}
	from.at, from.n = from.at.Add(time.Hour), from.n+1
	c := phases.Command{ID: numbered[journal.EventID]("e", 1000+from.n), At: from.at, Relationship: "r1", Body: body}
	x := from.context(c)
	switch a := actor.(type) {
	case journal.Code:
		c.Actor = journal.ByJob(a)
	case mentorship.PersonID:
		c.Actor, x.Coordinator = journal.ByPerson(a), true
	case string:
		c.Actor = journal.ByPerson(mentorship.PersonID(a))
	}
	switch s.choose(16) {
	case 0, 1:
		c.Body = s.spoil(c.Body)
	case 2:
		c.At = of(s, hostileInstants...)
	case 3:
		c.At = from.state.Last()
	case 4:
		c.ID = of(s, "", "e1", journal.EventID(strings.Repeat("x", mentorship.MaxIDBytes)), "\xff")
	case 5:
		c.Relationship = of[mentorship.RelationshipID](s, "", "r2", "\xff")
	case 6:
		c.Actor = of(s, journal.Actor{}, journal.Actor{Person: "mentor-1", Job: "both"}, journal.ByPerson("\xff"), journal.ByJob("Upper"))
	case 7:
		x = phases.Context{Coordinator: s.choose(2) == 0}
	case 8:
		for _, figure := range [...]map[mentorship.PersonID]int{x.Load.Free, x.Load.Mentored, x.Load.Sent, x.Load.Received} {
			for id := range figure {
				figure[id] = of(s, math.MinInt, -1, 0, 1, math.MaxInt)
			}
		}
	}
	return c, x
}

// fuzzed are stories to begin with, told once.
func fuzzed(t testing.TB) []*story {
	return []*story{newStory(t), newStory(t).requested(), newStory(t).matched(), newStory(t).acquainted().agreed(), newStory(t).applying(), newStory(t).completed()}
}

// FuzzDecide decides and lives through whatever the bytes say. Nothing panics;
// what is refused is refused with reasons and changes nothing; what is accepted
// can be lived through, can be appended to the journal, and counts.
func FuzzDecide(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 60 {
		seed := make([]byte, 20+10*i)
		for k := range seed {
			seed[k] = byte(r.Uint32())
		}
		f.Add(seed)
	}
	begin := fuzzed(f)
	foreign, err := phases.New(phases.StandardDefinition())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte) {
		bytes := &stream{data}
		s := of(bytes, begin...).copied()
		s.t = t // of this run
		for range 40 {
			if len(bytes.bytes) == 0 {
				break
			}
			c, x := bytes.command(s)
			if bytes.choose(10) == 0 {
				_, err := foreign.Decide(s.state, c, x)
				require.True(t, err != nil || s.state.Version() == 0, "a state of another machine")
			}
			if bytes.choose(6) == 0 {
				s.evolves(t, journal.Event(c))
				continue
			}
			s.decides(t, c, x)
		}
		s.look(t)
		replayed, err := s.machine.Replay(s.journal)
		require.NoError(t, err)
		require.True(t, replayed.Equal(s.state))
	})
}

// decides decides a command, and lives through what it leads to.
func (s *story) decides(t *testing.T, c phases.Command, x phases.Context) {
	events, err := s.machine.Decide(s.state, c, x)
	room := make([]journal.Event, 1, 9)
	room[0].ID = "before"
	same, again := s.machine.AppendEvents(room, s.state, c, x)
	require.Equal(t, err, again)
	require.Equal(t, journal.EventID("before"), same[0].ID)
	if err != nil {
		requireReasons(t, err, c.ID)
		require.Empty(t, events)
		require.Len(t, same, 1)
		return
	}
	require.Equal(t, events, same[1:])
	require.Equal(t, c.ID, events[0].ID)
	require.Equal(t, reflect.TypeOf(c.Body), reflect.TypeOf(events[0].Body))
	state, j := s.state, s.journal
	for _, e := range events {
		require.Equal(t, c.Actor, e.Actor)
		require.True(t, e.At.Equal(c.At))
		after, err := s.machine.Evolve(state, e)
		require.NoError(t, err, "%+v", e)
		require.Equal(t, state.Version()+1, after.Version())
		require.True(t, after.Last().Equal(e.At))
		if j, err = j.Append(e); errors.Is(err, journal.ErrDoubled) {
			return // the machine knows the last id only; the journal knows all of them
		}
		require.NoError(t, err)
		state = after
	}
	s.state, s.journal = state, j
	if s.at.Before(state.Last()) && state.Last().Year() < 9000 {
		s.at = state.Last()
	}
}

// evolves lives through an event that nobody decided.
func (s *story) evolves(t *testing.T, e journal.Event) {
	after, err := s.machine.Evolve(s.state, e)
	if err != nil {
		requireReasons(t, err, e.ID)
		require.True(t, after == s.state)
		return
	}
	require.Equal(t, s.state.Version()+1, after.Version())
	j, err := s.journal.Append(e)
	if errors.Is(err, journal.ErrDoubled) {
		return
	}
	require.NoError(t, err)
	s.state, s.journal = after, j
}

func requireReasons(t *testing.T, err error, id journal.EventID) {
	t.Helper()
	refused, ok := errors.AsType[*phases.RefusedError](err)
	require.True(t, ok, "%v", err)
	require.NotEmpty(t, refused.Findings)
	require.Equal(t, id, refused.Event)
	for _, finding := range refused.Findings {
		require.NotEmpty(t, finding.Code)
		require.NotEmpty(t, finding.Message)
	}
	require.Less(t, len(err.Error()), 10_000)
}

// look reads everything that a state says.
func (s *story) look(t *testing.T) {
	x := phases.Context{Policy: &s.policy}
	for _, at := range append(hostileInstants, s.at) {
		s.machine.Missing(s.state, at, x)
		for _, stall := range s.machine.Stalls(s.state, at, x) {
			assert.GreaterOrEqual(t, stall.Idle, time.Duration(0))
		}
	}
	s.machine.Allowed(s.state)
	s.state.Dates(&s.policy)
	s.state.Aftermath(&s.policy)
	s.state.Owed()
	s.state.Agreement()
	s.state.Outline()
}

// FuzzReplay reads bytes as a journal and replays it, and lives through its
// events one by one, whatever their order.
func FuzzReplay(f *testing.F) {
	for _, s := range fuzzed(f) {
		lines, err := s.journal.AppendLines(nil)
		require.NoError(f, err)
		f.Add(lines)
	}
	course, err := os.ReadFile("../mentorship/journal/testdata/course.jsonl")
	require.NoError(f, err)
	f.Add(course)
	for seed := range uint64(4) {
		lines, err := wander(f, seed, 30).journal.AppendLines(nil)
		require.NoError(f, err)
		f.Add(lines)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var m phases.Machine
		var events []journal.Event
		for line := range bytes.Lines(data) {
			if e, err := m.Decoder().Event(line); err == nil {
				events = append(events, e)
			}
		}
		taken, state, _ := live(t, m, events)
		require.Equal(t, len(taken), state.Version())

		j, err := m.Decoder().Lines(data)
		if err != nil {
			require.Zero(t, j.Len())
			return
		}
		for _, one := range j.ByRelationship() {
			replayed, err := m.Replay(one)
			var lived phases.State
			for i, e := range one.All() {
				next, evolveErr := m.Evolve(lived, e)
				if evolveErr != nil {
					refused, ok := errors.AsType[*phases.RefusedError](err)
					require.True(t, ok, "Evolve refuses event %d, Replay does not: %v", i, evolveErr)
					require.Equal(t, i, refused.Index)
					break
				}
				lived = next
			}
			require.Equal(t, lived.Version() == one.Len(), err == nil)
			require.True(t, lived.Equal(replayed))
		}
	})
}
