package journal_test

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// did returns the event that a task was done: of the given id, on the given day.
func did(id journal.EventID, day int) journal.Event {
	e := event(day, journal.TaskDone{Task: "k1"})
	e.ID = id
	return e
}

// ids returns the ids of the events in order.
func ids(j journal.Journal) (list []journal.EventID) {
	for _, e := range j.All() {
		list = append(list, e.ID)
	}
	return list
}

func requireJournal(t *testing.T, events ...journal.Event) journal.Journal {
	t.Helper()
	j, err := journal.New(events...)
	require.NoError(t, err)
	return j
}

func TestOrderAndIDs(t *testing.T) {
	tests := map[string]struct {
		events []journal.Event
		want   []told
		reason string
	}{
		"empty":           {nil, nil, "nothing is in order"},
		"in order":        {[]journal.Event{did("b", 1), did("a", 2)}, nil, "the instant decides"},
		"one instant":     {[]journal.Event{did("a", 1), did("b", 1)}, nil, "the id decides"},
		"id out of order": {[]journal.Event{did("b", 1), did("a", 1)}, []told{{1, "a", "/at", journal.ErrOrder}}, "two of one instant must ascend by id"},
		"out of order":    {[]journal.Event{did("a", 2), did("b", 1)}, []told{{1, "b", "/at", journal.ErrOrder}}, "earlier than the one before"},
		"doubled":         {[]journal.Event{did("a", 1), did("a", 1)}, []told{{1, "a", "/id", journal.ErrDoubled}}, "the same event twice"},
		"doubled later":   {[]journal.Event{did("a", 1), did("b", 2), did("a", 3)}, []told{{2, "a", "/id", journal.ErrDoubled}}, "ids are unique at any distance"},
		"several": {[]journal.Event{did("a", 2), did("b", 1), did("c", 3), did("a", 4), did(" ", 5), did("d", 2)}, []told{
			{1, "b", "/at", journal.ErrOrder},
			{3, "a", "/id", journal.ErrDoubled},
			{4, " ", "/id", journal.ErrValue},
			{5, "d", "/at", journal.ErrOrder},
		}, "everything at once, and one that is out of order does not spoil the next"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			j, err := journal.New(test.events...)
			requireProblems(t, test.want, err)
			if test.want != nil {
				assert.Zero(t, j.Len())
				return
			}
			assert.Equal(t, len(test.events), j.Len())
		})
		t.Run(name+", one by one", func(t *testing.T) {
			var j journal.Journal
			for i, e := range test.events {
				before := ids(j)
				next, err := j.Append(e)
				require.Equal(t, before, ids(j), "nothing changed")
				j = next
				if at := slices.IndexFunc(test.want, func(w told) bool { return w.Index == i }); at >= 0 {
					want := test.want[at]
					want.Index = j.Len() // where it would have stood
					requireProblems(t, []told{want}, err)
					assert.Equal(t, before, ids(j), "a refused event leaves the journal as it was")
					continue
				}
				require.NoError(t, err)
				assert.Equal(t, append(before, e.ID), ids(j))
			}
		})
	}
}

func TestAppendTellsEverything(t *testing.T) {
	j := requireJournal(t, did("a", 1), did("b", 2))
	e := did("a", 1)
	e.Relationship = ""
	_, err := j.Append(e)
	requireProblems(t, []told{{2, "a", "/relationship", journal.ErrValue}, {2, "a", "/id", journal.ErrDoubled}}, err)
}

// TestJournalsAreValues grows several journals from every length of one, and
// from one another, and finds each as it should be.
func TestJournalsAreValues(t *testing.T) {
	const n = 20
	grown := make([]journal.Journal, n+1)
	for day := 1; day <= n; day++ {
		var err error
		grown[day], err = grown[day-1].Append(did(journal.EventID(fmt.Sprint("trunk", day)), day))
		require.NoError(t, err)
	}
	for length, j := range grown {
		for branch := range 3 {
			j := j
			for day := length + 1; day <= n+3; day++ {
				var err error
				j, err = j.Append(did(journal.EventID(fmt.Sprint("branch", branch, "-", day)), day))
				require.NoError(t, err)
			}
			require.Equal(t, n+3, j.Len())
			require.Equal(t, ids(grown[length]), ids(j.Until(noon(length+1))))
			for i, id := range ids(j)[length:] {
				require.Equal(t, journal.EventID(fmt.Sprint("branch", branch, "-", length+1+i)), id)
			}
		}
	}
	for length, j := range grown {
		require.Equal(t, length, j.Len())
		for i, e := range j.All() {
			require.Equal(t, journal.EventID(fmt.Sprint("trunk", i+1)), e.ID)
		}
	}
}

// TestIDsOfOtherBranches: what stands in a journal grown from the same one
// is not in this one.
func TestIDsOfOtherBranches(t *testing.T) {
	root, err := journal.Journal{}.Append(did("a", 1))
	require.NoError(t, err)
	left, err := root.Append(did("b", 2))
	require.NoError(t, err)
	right, err := root.Append(did("b", 3))
	require.NoError(t, err, "b stands in another branch")
	_, err = left.Append(did("b", 4))
	require.ErrorIs(t, err, journal.ErrDoubled)
	_, err = right.Append(did("b", 4))
	require.ErrorIs(t, err, journal.ErrDoubled)
	_, err = root.Append(did("a", 4))
	require.ErrorIs(t, err, journal.ErrDoubled)
}

// TestAppendTakesConstantTime measures memory, which does not depend on the
// machine: copying ten thousand events a thousand times takes a gigabyte.
func TestAppendTakesConstantTime(t *testing.T) {
	var events []journal.Event
	for day := range 10_000 {
		events = append(events, did(journal.EventID(fmt.Sprintf("%05d", day)), day))
	}
	j, err := requireJournal(t, events...).Append(did("x", 10_000))
	require.NoError(t, err)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range 1000 {
		j, err = j.Append(did(journal.EventID(fmt.Sprint("x", i)), 10_001+i))
		require.NoError(t, err)
	}
	runtime.ReadMemStats(&after)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(50_000_000))
}

// TestRefusedAppendsTakeConstantTime measures memory as well: finding the ids
// of ten thousand events anew, a thousand times, takes hundreds of megabytes.
func TestRefusedAppendsTakeConstantTime(t *testing.T) {
	var events []journal.Event
	for day := range 10_000 {
		events = append(events, did(journal.EventID(fmt.Sprintf("%05d", day)), day))
	}
	whole := requireJournal(t, events...)
	lines, err := whole.AppendLines(nil)
	require.NoError(t, err)
	read, err := journal.ParseLines(lines)
	require.NoError(t, err)
	for name, j := range map[string]journal.Journal{"new": whole, "read": read, "part": whole.Since(noon(1)), "copy": whole.Of("r1")} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for range 1000 {
				_, err := j.Append(did("00005", 10_000))
				require.ErrorIs(t, err, journal.ErrDoubled)
			}
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(50_000_000))
		})
	}
}

func TestConcurrentAppends(t *testing.T) {
	root := requireJournal(t, did("a", 1), did("b", 2), did("z", 90)).Until(noon(90)) // knows no ids yet
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			j := root
			for day := 3; day < 60; day++ {
				var err error
				if j, err = j.Append(did(journal.EventID(fmt.Sprint(i, "-", day)), day)); err != nil {
					t.Error(err)
				}
			}
			for n, e := range j.Since(noon(3)).All() {
				if want := journal.EventID(fmt.Sprint(i, "-", n+3)); e.ID != want {
					t.Errorf("got %q, want %q", e.ID, want)
				}
			}
		})
	}
	group.Wait()
	assert.Equal(t, []journal.EventID{"a", "b"}, ids(root))
}

func TestLast(t *testing.T) {
	_, ok := journal.Journal{}.Last()
	assert.False(t, ok)
	last, ok := requireJournal(t, did("a", 1), did("b", 2)).Last()
	assert.True(t, ok)
	assert.Equal(t, journal.EventID("b"), last.ID)
}

func TestEqual(t *testing.T) {
	a := requireJournal(t, did("a", 1), did("b", 2))
	same, err := requireJournal(t, did("a", 1)).Append(did("b", 2))
	require.NoError(t, err)
	assert.True(t, a.Equal(same), "however it came about")
	assert.False(t, a.Equal(requireJournal(t, did("a", 1))))
	other := did("b", 2)
	other.Body = journal.TaskDone{Task: "k2"}
	assert.False(t, a.Equal(requireJournal(t, did("a", 1), other)))
	assert.Empty(t, cmp.Diff(a, same), "cmp.Diff works on journals")
}
