package ruletest_test

import (
	"math"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// A store holds everything that a rule could change.
type store struct {
	given   bool // no hostile subject is
	IDs     []string
	Flags   []bool
	Counts  map[int8]uint16
	Scores  map[float64]*float64
	Waves   *[2]complex64
	Entries map[string][]string
	Any     any
	Calls   []func()
	Lines   []chan int
	At      *time.Time
	Zone    *time.Location
	inner   *store
	self    *store
}

func full() store {
	one, two := 1.0, 2.0
	at := time.Date(2024, 2, 29, 12, 0, 0, 0, time.Local)
	s := store{
		given:   true,
		IDs:     append(make([]string, 0, 3), "a", "b"),
		Flags:   []bool{true, false},
		Counts:  map[int8]uint16{1: 1, -1: 2},
		Scores:  map[float64]*float64{math.NaN(): &one, 1: &two, math.Inf(1): nil},
		Waves:   &[2]complex64{1, 2},
		Entries: map[string][]string{"x": {"c"}},
		Any:     &[]any{int64(1), nil, "text"},
		Calls:   []func(){func() {}},
		Lines:   []chan int{make(chan int)},
		At:      &at,
		Zone:    time.Local,
		inner:   &store{Flags: []bool{false}},
	}
	s.self = &s // a cycle
	return s
}

// A rule that changes its subject is asked once, and never by several
// goroutines at once: they could end the process.
func TestExamineNamesWhatIsChanged(t *testing.T) {
	set := func(v any, at int, to any) { (*v.(*[]any))[at] = to }
	tests := map[string]struct {
		change func(s store)
		want   string
	}{
		"element":               {func(s store) { s.IDs[0] = "x" }, ".IDs[0]"},
		"order":                 {func(s store) { s.IDs[0], s.IDs[1] = s.IDs[1], s.IDs[0] }, ".IDs[0]"},
		"length of a text":      {func(s store) { s.IDs[1] = s.IDs[1][:0] }, ".IDs[1]"},
		"spare capacity":        {func(s store) { _ = append(s.IDs, "x") }, ".IDs[2]"},
		"bool":                  {func(s store) { s.Flags[1] = true }, ".Flags[1]"},
		"entry":                 {func(s store) { s.Counts[-1]++ }, ".Counts[-1]"},
		"new entry":             {func(s store) { s.Counts[2] = 0 }, ".Counts"},
		"fewer entries":         {func(s store) { delete(s.Counts, 1) }, ".Counts"},
		"other key":             {func(s store) { delete(s.Counts, 1); s.Counts[3] = 1 }, ".Counts"},
		"entry under NaN":       {func(s store) { sign(s.Scores, 1) }, ".Scores"},
		"entry of text":         {func(s store) { s.Entries["x"][0] = "x" }, `.Entries["x"][0]`},
		"real part":             {func(s store) { s.Waves[0] = 2 }, ".Waves[0]"},
		"imaginary part":        {func(s store) { s.Waves[1] = 2 + 1i }, ".Waves[1]"},
		"type in an interface":  {func(s store) { set(s.Any, 0, uint64(1)) }, ".Any[0]"},
		"value in an interface": {func(s store) { set(s.Any, 0, int64(2)) }, ".Any[0]"},
		"nil in an interface":   {func(s store) { set(s.Any, 1, 1) }, ".Any[1]"},
		"no longer nil":         {func(s store) { set(s.Any, 2, nil) }, ".Any[2]"},
		"function":              {func(s store) { s.Calls[0] = nil }, ".Calls[0]"},
		"channel":               {func(s store) { s.Lines[0] = nil }, ".Lines[0]"},
		"instant":               {func(s store) { *s.At = s.At.Add(1) }, ".At.wall"},
		"zone of an instant":    {func(s store) { *s.At = s.At.UTC() }, ".At.loc"},
		"behind unexported":     {func(s store) { s.inner.Flags[0] = true }, ".inner.Flags[0]"},
		"unexported reference":  {func(s store) { s.inner.inner = s.inner }, ".inner.inner"},
		"length":                {func(s store) { s.self.Flags = s.Flags[:1] }, ".self.Flags"},
		"capacity":              {func(s store) { s.self.Flags = s.Flags[:2:2]; s.self.IDs = s.IDs[:2:2] }, ".self.IDs"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			calls := 0 // without a lock: the race detector would tell
			r := rule.NewScoped(info(), func(s store) bool { return s.given }, func(s store) []rule.Finding {
				calls++
				tt.change(s)
				return nil
			})
			err := ruletest.Examine(r, full())
			require.EqualError(t, err, "ruletest: test.team.no-mentor: the subject is changed: in "+tt.want+", at subject 0")
			assert.Equal(t, 1, calls)
		})
	}
}

// sign changes what lies under NaN, which no index reaches, to minus itself.
func sign(scores map[float64]*float64, want float64) {
	for key, score := range scores {
		if key != key && *score == want {
			*score = -want
		}
	}
}

func TestExamineNamesTheWholeSubject(t *testing.T) {
	adds := rule.NewScoped(info(), func(m map[string]int) bool { return m["given"] == 1 }, func(m map[string]int) []rule.Finding {
		m["more"] = 1
		return nil
	})
	require.EqualError(t, ruletest.Examine(adds, map[string]int{"given": 1}),
		"ruletest: test.team.no-mentor: the subject is changed: in the whole, at subject 0")
}

// Reading fills in caches of the standard library that are nobody's business,
// and changes nothing.
func TestExamineLetsRulesRead(t *testing.T) {
	reads := rule.New(info(), func(s store) []rule.Finding {
		if s.At == nil || s.Zone == nil {
			return nil
		}
		s.IDs = nil // the rule's own copy
		_ = s.At.In(s.Zone).String()
		_ = append(s.Calls[:0:0], s.Calls...)
		return nil
	})
	for range 5 { // a map is walked in another order each time
		require.NoError(t, ruletest.Examine(reads, full(), store{}))
	}
}
