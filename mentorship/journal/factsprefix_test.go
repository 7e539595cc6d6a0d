package journal_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// everything returns all that facts say without being asked anything, as plain
// slices, maps and values.
func everything(f journal.Facts) map[string]any {
	all := map[string]any{}
	v := reflect.ValueOf(f)
	for i := range v.NumMethod() {
		m := v.Type().Method(i)
		if m.Type.NumIn() == 1 && m.Name != "Journal" && m.Name != "LogValue" {
			all[m.Name] = plain(v.Method(i).Call(nil)[0])
		}
	}
	return all
}

// plain turns lists into slices, at any depth, and adds who reported a concern.
func plain(v reflect.Value) any {
	switch {
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().Name(), "List["):
		slice := v.MethodByName("Slice").Call(nil)[0]
		all := make([]any, slice.Len())
		for i := range all {
			all[i] = plain(slice.Index(i))
		}
		return all
	case v.Kind() == reflect.Struct && strings.HasPrefix(v.Type().PkgPath(), "github.com/go-mentorship/mentorkit/mentorship/journal"):
		all := map[string]any{}
		for field, value := range v.Fields() {
			if field.IsExported() {
				all[field.Name] = plain(value)
			}
		}
		if c, ok := reflect.TypeAssert[journal.Concern](v); ok {
			all["reporter"], _ = c.Reporter()
		}
		return all
	default:
		return v.Interface()
	}
}

func requireFacts(t testing.TB, events ...journal.Event) journal.Facts {
	t.Helper()
	j, err := journal.New(events...)
	require.NoError(t, err)
	f, err := j.Facts()
	require.NoError(t, err)
	return f
}

// requireSame compares all that two facts say.
func requireSame(t testing.TB, want, got journal.Facts) {
	t.Helper()
	require.True(t, want.Journal().Equal(got.Journal()))
	if a, b := everything(want), everything(got); !reflect.DeepEqual(a, b) {
		t.Fatalf("(-recomputed +grown):\n%s", cmp.Diff(a, b))
	}
}

// requireGrowth grows facts event by event, and from half of it another way as
// well, and finds each of them as it is recomputed, also when all are done.
func requireGrowth(t testing.TB, events []journal.Event) {
	t.Helper()
	grown := []journal.Facts{{}}
	for i, e := range events {
		f, err := grown[i].Append(e)
		require.NoError(t, err)
		grown = append(grown, f)
	}
	half := len(events) / 2
	branch, trunk := grown[half], requireFacts(t, events[:half]...)
	for i, e := range events[half:] {
		var err error
		if i%3 == 1 {
			continue
		}
		branch, err = branch.Append(e)
		require.NoError(t, err)
		trunk, err = trunk.Append(e)
		require.NoError(t, err)
	}
	for i, f := range grown {
		requireSame(t, requireFacts(t, events[:i]...), f)
	}
	requireSame(t, branch, trunk)
	var kept []journal.Event
	for _, e := range branch.Journal().All() {
		kept = append(kept, e)
	}
	requireSame(t, requireFacts(t, kept...), branch)
}

func TestFactsGrow(t *testing.T) {
	requireGrowth(t, course())
	for seed := range scaletest.Pick[uint64](12, 2) {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, 1)), now: 100}
		requireGrowth(t, c.journal(80))
	}
}

// TestFactsBranchAnywhere appends twice to facts that know things of all kinds,
// and refers to each.
func TestFactsBranchAnywhere(t *testing.T) {
	events := course()
	root := requireFacts(t, events...)
	for range 2 {
		f := root
		for i, e := range events {
			e.ID, e.At = "x"+e.ID, noon(500+i)
			var err error
			f, err = f.Append(e)
			require.NoError(t, err)
			events = append(events, e)
		}
		requireSame(t, requireFacts(t, events...), f)
		events = events[:len(course())]
	}
}

// TestFactsGrowLarge has lists of several levels, within things as well.
func TestFactsGrowLarge(t *testing.T) {
	c := &chance{Rand: rand.New(rand.NewPCG(1, 2)), now: 100}
	events := c.journal(3000)
	f := requireFacts(t, events[:2000]...)
	old := everything(f)
	g := f
	for _, e := range events[2000:] {
		var err error
		g, err = g.Append(e)
		require.NoError(t, err)
	}
	requireSame(t, requireFacts(t, events...), g)
	assert.Empty(t, cmp.Diff(old, everything(f)), "what was there stays as it was")
}

func TestConcurrentFacts(t *testing.T) {
	c := &chance{Rand: rand.New(rand.NewPCG(5, 2)), now: 100}
	events := c.journal(400)
	root := requireFacts(t, events[:200]...)
	want := everything(root)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			f := root
			for _, e := range events[200:] {
				var err error
				if f, err = f.Append(e); err != nil {
					t.Error(err)
				}
				f.Goal("g1")
			}
			if diff := cmp.Diff(want, everything(root)); diff != "" {
				t.Error(diff)
			}
		})
	}
	group.Wait()
}
