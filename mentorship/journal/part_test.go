package journal_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestParts(t *testing.T) {
	other := did("c", 2)
	other.Relationship = "r0"
	j := requireJournal(t, did("a", 1), did("b", 2), other, did("d", 3))
	type list = []journal.EventID

	for day, since := range map[int]list{0: {"a", "b", "c", "d"}, 1: {"a", "b", "c", "d"}, 2: {"b", "c", "d"}, 3: {"d"}, 4: nil} {
		assert.Equal(t, since, ids(j.Since(noon(day))), "since %d: the instant itself belongs to it", day)
		want := list{"a", "b", "c", "d"}[:4-len(since)]
		assert.Equal(t, append(list(nil), want...), ids(j.Until(noon(day))), "until %d: the rest", day)
	}
	assert.Equal(t, list{"d"}, ids(j.Since(noon(2).Add(1))))

	assert.Equal(t, []mentorship.RelationshipID{"r0", "r1"}, j.Relationships())
	assert.Empty(t, journal.Journal{}.Relationships())
	assert.Equal(t, list{"a", "b", "d"}, ids(j.Of("r1")))
	assert.Equal(t, list{"c"}, ids(j.Of("r0")))
	assert.Empty(t, ids(j.Of("r2")))

	found, ok := j.Find("c")
	assert.True(t, ok)
	assert.Equal(t, other.Relationship, found.Relationship)
	_, ok = j.Find("e")
	assert.False(t, ok)
}

func TestByRelationship(t *testing.T) {
	for range (journal.Journal{}).ByRelationship() {
		t.Error("nothing has no parts")
	}
	var events []journal.Event
	for day := range 40 {
		e := did(journal.EventID(fmt.Sprintf("e%02d", day)), day)
		e.Relationship = mentorship.RelationshipID(fmt.Sprint("r", day*day%7))
		events = append(events, e)
	}
	j := requireJournal(t, events...)
	var names []mentorship.RelationshipID
	for r, of := range j.ByRelationship() {
		names = append(names, r)
		assert.True(t, j.Of(r).Equal(of), "%v", r)
		grown, err := of.Append(did("x", 50))
		require.NoError(t, err)
		assert.Equal(t, append(ids(of), "x"), ids(grown))
	}
	assert.Equal(t, j.Relationships(), names, "in order of id")
	for r := range j.ByRelationship() {
		assert.Equal(t, names[0], r)
		break
	}
}

// TestPartsDoNotReachTheWhole appends to every part and finds the whole, and
// the other parts, as they were.
func TestPartsDoNotReachTheWhole(t *testing.T) {
	var j journal.Journal
	for day := 1; day <= 5; day++ {
		var err error
		j, err = j.Append(did(journal.EventID(fmt.Sprint(day)), day))
		require.NoError(t, err)
	}
	for day := 1; day <= 6; day++ {
		for _, part := range []journal.Journal{j.Until(noon(day)), j.Since(noon(day)), j.Of("r1")} {
			grown, err := part.Append(did("x", 9))
			require.NoError(t, err)
			assert.Equal(t, append(ids(part), "x"), ids(grown))
		}
	}
	assert.Equal(t, []journal.EventID{"1", "2", "3", "4", "5"}, ids(j))
}

func TestMerge(t *testing.T) {
	changed := did("b", 2)
	changed.Body = journal.TaskDone{Task: "k2"}
	tests := map[string]struct {
		parts  [][]journal.Event
		ids    []journal.EventID
		want   []told
		reason string
	}{
		"nothing":      {nil, nil, nil, "no journals make an empty one"},
		"interleaved":  {[][]journal.Event{{did("a", 1), did("d", 4)}, {did("b", 2)}, {did("c", 3)}}, []journal.EventID{"a", "b", "c", "d"}, nil, "by instant"},
		"one instant":  {[][]journal.Event{{did("b", 1)}, {did("a", 1), did("c", 1)}}, []journal.EventID{"a", "b", "c"}, nil, "by id"},
		"overlapping":  {[][]journal.Event{{did("a", 1), did("b", 2)}, {did("b", 2), did("c", 3)}, {did("b", 2)}}, []journal.EventID{"a", "b", "c"}, nil, "an event in several streams is one event"},
		"not the same": {[][]journal.Event{{did("a", 1), did("b", 2)}, {changed}}, nil, []told{{2, "b", "/id", journal.ErrDoubled}}, "one id, two events"},
		"other time":   {[][]journal.Event{{did("a", 1), did("b", 2)}, {did("a", 3)}}, nil, []told{{2, "a", "/id", journal.ErrDoubled}}, "one id, two events"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var parts []journal.Journal
			for _, events := range test.parts {
				parts = append(parts, requireJournal(t, events...))
			}
			merged, err := journal.Merge(parts...)
			requireProblems(t, test.want, err)
			assert.Equal(t, test.ids, ids(merged))
			slices.Reverse(parts)
			again, err := journal.Merge(parts...)
			requireProblems(t, test.want, err)
			assert.True(t, merged.Equal(again), "the order of the journals makes no difference")
		})
	}
}

// TestMergeUndoesAnyCut deals the events of a journal out in many ways, with
// and without overlap, and merges them again.
func TestMergeUndoesAnyCut(t *testing.T) {
	whole := requireJournal(t, course()...)
	for seed := uint(1); seed < 60; seed++ {
		dealt := make([][]journal.Event, 3)
		for i, e := range whole.All() {
			to := (uint(i)*seed + seed/7) % 3
			dealt[to] = append(dealt[to], e)
			if (uint(i)+seed)%5 == 0 {
				dealt[(to+1)%3] = append(dealt[(to+1)%3], e)
			}
		}
		merged, err := journal.Merge(requireJournal(t, dealt[0]...), requireJournal(t, dealt[1]...), requireJournal(t, dealt[2]...))
		require.NoError(t, err)
		require.True(t, whole.Equal(merged))
	}
	for day := range 75 {
		merged, err := journal.Merge(whole.Since(noon(day)), whole.Until(noon(day)))
		require.NoError(t, err)
		require.True(t, whole.Equal(merged))
	}
}
