package journal_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// lookAt returns the view of bodies, one a day from the first of January on.
func lookAt(t *testing.T, l journal.Look, bodies ...journal.Body) journal.View {
	t.Helper()
	var events []journal.Event
	for i, b := range bodies {
		events = append(events, journal.Event{
			ID: journal.EventID(fmt.Sprintf("e%03d", i)), At: dayOf(i), Actor: journal.ByJob("test"), Relationship: "r", Body: b,
		})
	}
	j, err := journal.New(events...)
	require.NoError(t, err)
	facts, err := j.Facts()
	require.NoError(t, err)
	return facts.View(l)
}

func dayOf(n int) time.Time { return time.Date(2026, 1, 1+n, 12, 0, 0, 0, time.UTC) }

func score(scale, item journal.Code, of, by mentorship.PersonID, s journal.Score) journal.Body {
	return journal.RatingGiven{By: by, Of: of, Scale: scale, Items: []journal.ItemScore{{Item: item, Score: s}}}
}

func TestHowFarRatingsGo(t *testing.T) {
	v := lookAt(t, journal.Look{},
		score("b", "x", "m", "e", 3), score("b", "x", "m", "f", 5), score("b", "y", "m", "e", 1), score("b", "x", "e", "m", 4),
		score("c", "x", "", "e", 2), score("a", "x", "m", "e", -7), score("a", "x", "m", "e", 7))
	tests := map[journal.Code]struct {
		want   journal.Reach
		reason string
	}{
		"a": {journal.Reach{Lowest: -7, Highest: 7, Apart: 14}, "by one person"},
		"b": {journal.Reach{Lowest: 1, Highest: 5, Apart: 2}, "one and five are of two items"},
		"c": {journal.Reach{Lowest: 2, Highest: 2}, "one alone"},
	}
	for scale, tt := range tests {
		got, rated := v.Reach(scale)
		assert.True(t, rated, scale)
		assert.Equal(t, tt.want, got, "%s: %s", scale, tt.reason)
	}
	for _, scale := range []journal.Code{"", "aa", "d"} {
		_, rated := v.Reach(scale)
		assert.False(t, rated, scale)
		assert.Empty(t, v.RatingsOn(scale), scale)
		assert.Empty(t, v.Ratings("m", scale, "x"), scale)
	}
	assert.Len(t, v.RatingsOn("b"), 4)
	assert.Len(t, v.Ratings("m", "b", "x"), 2)
	assert.Empty(t, v.Ratings("z", "b", "x"))
	assert.Empty(t, v.Ratings("m", "b", "z"))
}

func TestPeopleAreFound(t *testing.T) {
	var bodies []journal.Body
	var people []mentorship.Person
	for _, p := range []mentorship.PersonID{"d", "b", "a", "c"} {
		bodies = append(bodies, journal.Joined{Person: p, Role: mentorship.RolePeer})
		people = append(people, mentorship.Person{ID: p, Place: mentorship.Place{Country: "DK"}}, mentorship.Person{ID: p})
	}
	v := lookAt(t, journal.Look{People: people}, bodies...)
	for _, p := range []mentorship.PersonID{"a", "b", "c", "d"} {
		s, known := v.Side(p)
		require.True(t, known, p)
		assert.Equal(t, p, s.Person)
		r, known := v.Record(p)
		require.True(t, known, p)
		assert.Equal(t, "DK", r.Place.Country, "%s: of two the first stands", p)
	}
	for _, p := range []mentorship.PersonID{"", "aa", "e"} {
		_, known := v.Side(p)
		assert.False(t, known, p)
		_, known = v.Record(p)
		assert.False(t, known, p)
	}
	assert.Equal(t, mentorship.PersonID("d"), people[0].ID, "what was handed over stays in its order")
}

func TestSeveralDays(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 1, 1, hour, 0, 0, 0, time.FixedZone("", 3600)) }
	assert.True(t, journal.SameDay(at(2), at(24)), "of one day in UTC")
	assert.False(t, journal.SameDay(at(0), at(2)), "the hour before is of the day before")
	assert.False(t, journal.SameDay(at(2), at(2).AddDate(1, 0, 0)), "another year")
	assert.False(t, journal.SameDay(at(2), at(2).AddDate(0, 1, 0)), "another month")
	f := lookAt(t, journal.Look{}, journal.Paused{}, journal.Resumed{}).Facts()
	assert.True(t, f.SeveralDays([]journal.EventID{"e000", "e001"}))
	assert.False(t, f.SeveralDays([]journal.EventID{"e001"}), "one event")
	assert.False(t, f.SeveralDays([]journal.EventID{"e001", "x"}), "one that is there")
	assert.False(t, f.SeveralDays(nil), "none")
}

func TestRipeAdvice(t *testing.T) {
	given := func(id journal.AdviceID, to mentorship.PersonID) journal.Body {
		return journal.AdviceGiven{Advice: id, By: "m", To: to}
	}
	const least = 24 * time.Hour
	f := lookAt(t, journal.Look{}, journal.Joined{Person: "e", Role: mentorship.RoleMentee},
		given("slow", "e"), given("other", "f"), journal.AdviceUsed{Advice: "slow", By: "m"}, journal.AdviceUsed{Advice: "slow", By: "e"}, given("new", "e")).Facts()
	ids := func(at int, least time.Duration) (list []journal.AdviceID) {
		for _, a := range f.RipeAdvice("e", mentorship.Period{}, dayOf(at), least) {
			list = append(list, a.ID)
		}
		return list
	}
	assert.Equal(t, []journal.AdviceID{"slow"}, ids(10, least), "they take three days, and six are not over")
	assert.Equal(t, []journal.AdviceID{"slow", "new"}, ids(11, least), "six are")
	assert.Equal(t, []journal.AdviceID{"slow"}, ids(11, 7*least), "seven are asked for")
	assert.Empty(t, f.RipeAdvice("e", mentorship.Period{From: dayOf(6)}, dayOf(99), least), "out of the window")
	a := f.RipeAdvice("e", mentorship.Period{}, dayOf(99), least)[0]
	used, ok := a.UsedByAdvised()
	assert.True(t, ok)
	assert.Equal(t, journal.EventID("e004"), used.Event, "by who was advised")
}

func TestDeedsWithoutLeave(t *testing.T) {
	told := func(consent journal.ConsentID, about, to mentorship.PersonID, purpose journal.Code) journal.Body {
		return journal.DisclosureMade{About: about, By: "m", To: to, As: "manager", Note: "n", Purpose: purpose, Consent: consent}
	}
	bodies := []journal.Body{
		journal.Joined{Person: "m", Role: mentorship.RoleMentor},
		journal.Joined{Person: "e", Role: mentorship.RoleMentee},
		told("", "e", "x", "talk"), told("k", "e", "x", "talk"), told("", "m", "x", "talk"), told("", "e", "e", "talk"),
		journal.WorkReused{Work: "w", Owner: "e", By: "m", In: "i"},
		journal.WorkReused{Work: "v", Owner: "e", By: "m", In: "i"},
		journal.WorkAcknowledged{Work: "v", By: "m", In: "i"},
		journal.AgreementProposed{Agreement: "a", Version: 1, By: "m", Terms: mentorship.Terms{
			Confidentiality: mentorship.Confidentiality{Circle: mentorship.CircleRelationship, Exceptions: []string{"safety"}},
		}},
		journal.AgreementSigned{Agreement: "a", Version: 1, By: "m"},
		journal.AgreementSigned{Agreement: "a", Version: 1, By: "e"},
		told("", "x", "e", "talk"), told("", "e", "x", "safety"), told("", "e", "x", "talk"),
	}
	v := lookAt(t, journal.Look{}, bodies...)
	var ids []journal.EventID
	for _, d := range v.ToldWithoutLeave() {
		ids = append(ids, d.Event)
	}
	assert.Equal(t, []journal.EventID{"e002", "e014"}, ids, "without consent, of another, to a third, and not as agreed")
	require.Len(t, v.Unsourced(), 1)
	assert.Equal(t, journal.EventID("e006"), v.Unsourced()[0].Event)
	late := lookAt(t, journal.Look{Window: mentorship.Period{From: dayOf(7)}}, bodies...)
	assert.Len(t, late.ToldWithoutLeave(), 1, "in the window")
	assert.Empty(t, late.Unsourced(), "in the window")
	assert.Empty(t, journal.View{}.ToldWithoutLeave())
	assert.Equal(t, journal.EventID("e000"), v.Begun().Event, "the first event where no opening is recorded")
}

func TestReportsOfDeedsAreNotSeen(t *testing.T) {
	deeds := []journal.Body{
		journal.DisclosureMade{About: "e", By: "m", As: "manager", Note: "n", Purpose: "talk"},
		journal.WorkReused{Work: "w", Owner: "e", By: "m"},
	}
	for name, tt := range map[string]struct {
		actor  journal.Actor
		reader mentorship.PersonID
		seen   int
		reason string
	}{
		"reported":         {journal.ByPerson("e"), "m", 0, "who it is about does not see it"},
		"by a coordinator": {journal.ByPerson("c"), "m", 0, "whoever reported it"},
		"by themselves":    {journal.ByPerson("m"), "m", 2, "they said so"},
		"by a job":         {journal.ByJob("audit"), "m", 2, "nobody reported it"},
		"the other side":   {journal.ByPerson("c"), "e", 2, "it is their matter"},
	} {
		var events []journal.Event
		for i, b := range deeds {
			events = append(events, journal.Event{ID: journal.EventID(fmt.Sprint("e", i)), At: dayOf(i), Actor: tt.actor, Relationship: "r", Body: b})
		}
		j, err := journal.New(events...)
		require.NoError(t, err)
		assert.Equal(t, tt.seen, j.SeenBy(tt.reader).Len(), "%s: %s", name, tt.reason)
	}
}
