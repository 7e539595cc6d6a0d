package phases_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// drawn returns the picture of a story, which is well formed.
func (s *story) drawn(until time.Time) string {
	s.t.Helper()
	picture, err := s.machine.Timeline(s.journal, until)
	require.NoError(s.t, err)
	wellFormed(s.t, picture)
	return picture
}

// words returns what a picture says to those who do not see it.
func words(picture string) string {
	return strings.TrimSuffix(strings.TrimPrefix(regexp.MustCompile(`<desc>.*</desc>`).FindString(picture), "<desc>"), "</desc>")
}

// visible returns the texts that stand in a picture, in order.
func visible(picture string) (texts []string) {
	for _, found := range regexp.MustCompile(`<text [^>]*>([^<]*)</text>`).FindAllStringSubmatch(picture, -1) {
		texts = append(texts, found[1])
	}
	return texts
}

func TestTimelineSaysWhatItShows(t *testing.T) {
	picture := year(t).drawn(time.Time{})
	assert.Contains(t, picture, `role="img" aria-label="Mentorship r1"`)
	assert.Contains(t, picture, "<title>Mentorship r1</title>")
	assert.Contains(t, picture, "@media (prefers-color-scheme:dark)")
	for want, reason := range map[string]string{
		"The mentoring period is from 2026-01-05 to 2027-01-05, its midpoint 2026-07-06.": "the period and its middle",
		"mentee-1: requested 2026-01-05 to 2026-01-14; readiness":                         "phases in order",
		"; paused ":                       "pauses",
		"session held: 10":                "sessions",
		"session missed: 2":               "missed by the mentee",
		"missed by others: 1":             "missed by the mentor",
		"mentor-1: mentor 2026-01-14 to ": "who mentored",
		", one-sided. reopened ":          "an end that was taken back",
		", completed. Days are those":     "the end",
	} {
		assert.Contains(t, words(picture), want, reason)
	}
	for _, want := range []string{"mentoring period", "midpoint 2026-07-06", "2026-01-05", "2027-01-05", "mentee-1", "mentor-1 · mentor", "paused", "session held", "session missed", "missed by others"} {
		assert.Contains(t, visible(picture), want)
	}
}

func TestTimelines(t *testing.T) {
	joined := func(id mentorship.PersonID, r mentorship.Role) journal.Joined {
		return journal.Joined{Person: id, Role: r}
	}
	tests := map[string]struct {
		story         *story
		until         time.Time
		want, not     []string
		words, reason string
	}{
		"nothing": {
			newStory(t), start,
			[]string{"Mentorship", "unopened", "nothing was recorded"},
			[]string{"as of 2026-01-05"},
			"Days are those of UTC.", "there is nothing to be drawn",
		},
		"open": {
			newStory(t).acquainted(), start.Add(40 * day),
			[]string{"acquaintance", "since 2026-01-05", "as of 2026-02-14"},
			nil,
			"acquaintance since 2026-01-05", "what lasts reaches the present",
		},
		"present before the last event": {
			newStory(t).matched().wait(90*day).ready("mentor-1", "mentee-1"), start.Add(day),
			[]string{"as of 2026-04-05"},
			nil,
			"readiness since 2026-01-05", "what was recorded has happened",
		},
		"present out of all bounds": {
			newStory(t).matched(), time.Unix(1<<60, 0), []string{"as of 2026-01-05"}, nil, "readiness since 2026-01-05", "no calendar has such a day",
		},
		"closed": {
			newStory(t).completed(), start.Add(900 * day),
			[]string{"closed 2026-01-06, completed"},
			[]string{"as of 2028-06-23"},
			"closed 2026-01-06, completed.", "it ended where it ended",
		},
		"one day": {
			newStory(t).completed(),
			time.Time{},
			[]string{"01-05 12:00", "2027-01-05 →", "midpoint 2026-07-06 →"},
			[]string{"2026-02"},
			"its midpoint 2026-07-06", "a period that would hide all else lies beyond the axis",
		},
		"never begun": {
			newStory(t).requested().wait(5*day).do("mentor-1", journal.RequestDeclined{Request: "q1", By: "mentor-1", Reason: "no time"}), start.Add(20 * day),
			[]string{"nobody is mentored", "requested", "lapsed"},
			nil, "nobody is mentored: requested 2026-01-05 to 2026-01-10; lapsed since 2026-01-10.", "requests are a story, too",
		},
		"someone left": {
			newStory(t).matched().wait(20*day).do(coordinator, joined("mentee-2", mentorship.RoleMentee)).wait(30*day).
				do("mentee-2", journal.Left{Person: "mentee-2", By: "mentee-2", Ending: journal.EndingEarly}), start.Add(150 * day),
			[]string{"left 2026-02-24, ended-early"},
			nil, "mentee-2: readiness 2026-01-25 to 2026-02-24; left 2026-02-24, ended-early.", "there is room behind the bar",
		},
		"left at the end of the picture": {
			newStory(t).matched().wait(20*day).do(coordinator, joined("mentor-2", mentorship.RoleMentor), joined("mentee-2", mentorship.RoleMentee)).wait(80*day).
				do(coordinator, journal.Left{Person: "mentee-2"}, journal.Left{Person: "mentor-2"}),
			time.Time{},
			[]string{"readiness 2026-01-25 · left 2026-04-15"},
			[]string{"left 2026-04-15"},
			"mentee-2: readiness 2026-01-25 to 2026-04-15; left 2026-04-15.", "there is none, and a line says it",
		},
		"another role": {
			newStory(t).matched().wait(20*day).do(coordinator, joined("mentee-2", mentorship.RoleMentee)).wait(20*day).
				do(coordinator, journal.RoleChanged{Person: "mentee-2", From: mentorship.RoleMentee, To: mentorship.RoleMentor}), start.Add(80 * day),
			[]string{"mentee-2", "mentee-2 · mentor"},
			[]string{"left 2026-02-14"},
			"mentee-2: mentor since 2026-02-14.", "nobody left",
		},
		"paused alone": {
			newStory(t).matched().do(coordinator, joined("mentee-2", mentorship.RoleMentee)).wait(5*day).
				do("mentee-2", journal.Paused{Person: "mentee-2", By: "mentee-2"}).wait(9*day).do("mentee-2", journal.Resumed{Person: "mentee-2"}), start.Add(30 * day),
			[]string{"paused"},
			nil, "mentee-2: readiness since 2026-01-05; paused 2026-01-10 to 2026-01-19.", "it is that one's pause",
		},
		"paused still": {
			newStory(t).matched().wait(5*day).do("mentee-1", journal.Paused{By: "mentee-1"}), start.Add(30 * day),
			[]string{"paused"},
			nil, "readiness since 2026-01-05; paused since 2026-01-10.", "nobody knows until when",
		},
		"paused before somebody joined": {
			newStory(t).matched().wait(5*day).do("mentee-1", journal.Paused{By: "mentee-1"}).wait(9*day).do("mentee-1", journal.Resumed{}).
				do(coordinator, joined("mentee-2", mentorship.RoleMentee)), start.Add(30 * day),
			[]string{"paused"},
			nil, "mentee-2: readiness since 2026-01-19. ", "it did not concern them",
		},
		"just asked": {
			newStory(t).requested(), time.Time{}, []string{"requested", "as of 2026-01-05"}, nil, "requested since 2026-01-05", "even an instant has its place",
		},
		"a session ahead": {
			newStory(t).matched().do("mentor-1", journal.SessionPlanned{Session: "s1", Start: start.Add(40 * day)}), start.Add(30 * day),
			[]string{"session ahead"},
			nil, "session ahead: 1", "what is planned shows",
		},
		"a session ahead of the end": {
			newStory(t).matched().do("mentor-1", journal.SessionPlanned{Session: "s1", Start: start.Add(40 * day)}).
				do("mentor-1", journal.Closed{Ending: journal.EndingEarly, By: "mentor-1"}),
			time.Time{},
			nil,
			[]string{"session ahead"},
			"readiness on 2026-01-05", "it will not be",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			picture := test.story.drawn(test.until)
			for _, want := range test.want {
				assert.Contains(t, visible(picture), want, test.reason)
			}
			for _, not := range test.not {
				assert.NotContains(t, visible(picture), not, test.reason)
			}
			assert.Contains(t, words(picture), test.words, test.reason)
		})
	}
}

// TestTimelineOfDecades: sessions that lie too close are drawn as one, and the
// picture stays small.
func TestTimelineOfDecades(t *testing.T) {
	s := newStory(t).applying().meets(520, 7*day-12*time.Hour, "mentee-1")
	picture := s.drawn(s.at)
	assert.Less(t, len(picture), 60_000)
	assert.Contains(t, picture, " × session held, 20")
	assert.Contains(t, visible(picture), "2030")
}

func TestTimelineOfManyPeople(t *testing.T) {
	s := newStory(t).matched()
	for i := range 50 {
		s.wait(day).do(coordinator, journal.Joined{Person: mentorship.PersonID(fmt.Sprintf("mentee-%02d", i)), Role: mentorship.RoleMentee})
	}
	picture := s.drawn(s.at.Add(60 * day))
	for i := range 50 {
		assert.Contains(t, visible(picture), fmt.Sprintf("mentee-%02d", i))
	}
}

// TestTimelineToAndFro: who goes back and forth has a story that is told in part,
// and ends that are taken back again and again do not fill the picture.
func TestTimelineToAndFro(t *testing.T) {
	s := newStory(t).applying().wait(30 * day)
	for range 30 {
		s.do("mentor-1", journal.PhaseEntered{Phase: phases.Acquaintance}, journal.PhaseEntered{Phase: phases.Application})
		s.do("mentor-1", journal.Closed{Ending: journal.EndingEarly, By: "mentor-1"}, journal.Reopened{By: "mentor-1"})
	}
	texts := visible(s.drawn(s.at.Add(300 * day)))
	assert.Regexp(t, `and \d+ more`, strings.Join(texts, "\n"))
	assert.Less(t, len(texts), 60)
}

// TestTimelineOfManyPhases: the key goes on in another line, and phases of one
// kind can be told apart.
func TestTimelineOfManyPhases(t *testing.T) {
	names := make([]journal.PhaseName, 40)
	for i := range names {
		names[i] = journal.PhaseName(fmt.Sprintf("a phase of some length, number %d", i))
	}
	m, err := phases.New(chain(names...))
	require.NoError(t, err)
	s := newStory(t)
	s.machine = m
	s.matched()
	for _, name := range names[1:] {
		s.wait(3*day).do("mentor-1", journal.PhaseEntered{Phase: name})
	}
	picture := s.drawn(s.at.Add(3 * day))
	assert.Contains(t, picture, `"bar application"`)
	assert.Contains(t, picture, `"bar application-2"`)
	tall := regexp.MustCompile(`viewBox="0 0 1160 (\d+)`).FindStringSubmatch(picture)
	assert.Greater(t, len(tall[1]), 2, "the key has many lines")
}

// TestTimelineOfNarrowBars: a bar says its name where there is room for that alone,
// and the dates stand below. What came before is too short to be seen.
func TestTimelineOfNarrowBars(t *testing.T) {
	m, err := phases.New(chain("a", "b"))
	require.NoError(t, err)
	s := newStory(t)
	s.machine = m
	s.matched().wait(10*day).do("mentor-1", journal.PhaseEntered{Phase: "b"})
	texts := visible(s.drawn(s.at.Add(300 * day)))
	assert.Contains(t, texts, "a")
	assert.Contains(t, texts, "a 2026-01-05 · b 2026-01-15")
}

// TestTimelineOfLongNames: a name that has no room is cut where it is shown, and
// whole in the words.
func TestTimelineOfLongNames(t *testing.T) {
	for _, name := range []string{strings.Repeat("long ", 30) + "name", strings.Repeat("長", 60), strings.Repeat("e\u0301", 60)} {
		s := newStory(t).do(coordinator, journal.MatchMade{Mentor: "mentor-1", Mentee: mentorship.PersonID(name)})
		picture := s.drawn(start.Add(9 * day))
		assert.NotContains(t, visible(picture), name)
		assert.Contains(t, strings.Join(visible(picture), "\n"), "…")
		assert.Contains(t, words(picture), name)
	}
}

// TestTimelineOfAges: from an hour to thousands of years, the ticks are few and
// say when.
func TestTimelineOfAges(t *testing.T) {
	tests := map[string]struct {
		after time.Duration
		years int
		want  string
	}{
		"an instant": {0, 0, "01-05 10:00"}, "hours": {5 * time.Hour, 0, "01-05 12:00"}, "two days": {2 * day, 0, "01-06 12:00"},
		"a week": {7 * day, 0, "2026-01-07"}, "three weeks": {20 * day, 0, "2026-01-07"}, "two months": {60 * day, 0, "2026-01-12"}, "half a year": {180 * day, 0, "2026-02-02"}, "two years": {700 * day, 0, "2026-07"},
		"three years": {0, 3, "2026-07"}, "a life": {0, 60, "2030"}, "ages": {0, 900, "2100"}, "for ever": {0, 7900, "3000"},
	}
	tick := regexp.MustCompile(`^(\d\d-\d\d \d\d:\d\d|\d{4}(-\d\d){0,2})$`)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			texts := visible(newStory(t).matched().drawn(start.Add(2*time.Hour).Add(test.after).AddDate(test.years, 0, 0)))
			assert.Contains(t, texts, test.want)
			n := 0
			for _, text := range texts {
				if tick.MatchString(text) {
					n++
				}
			}
			assert.LessOrEqual(t, n, 13)
			assert.Positive(t, n)
		})
	}
}

// TestTimelineMovesWithTime: the same story told a year later looks the same,
// but for the dates.
func TestTimelineMovesWithTime(t *testing.T) {
	later := func(d time.Duration) string {
		s := newStory(t)
		s.at = start.Add(d)
		return s.matched().wait(90*day).ready("mentor-1", "mentee-1").drawn(s.at.Add(10 * day))
	}
	bars := regexp.MustCompile(`<rect class="bar[^>]*>`)
	assert.Equal(t, bars.FindAllString(later(0), -1), bars.FindAllString(later(3650*day), -1))
}
