package phases_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// goldenText compares a text with a file, or writes it with -update.
func goldenText(t *testing.T, file, got string) {
	t.Helper()
	file = "testdata/" + file
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	if diff := gocmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s has changed; -update writes it anew (-want +got):\n%s", file, diff)
	}
}

// meets lets people meet again and again, and now and then not.
func (s *story) meets(times int, every time.Duration, mentees ...mentorship.PersonID) *story {
	for i := range times {
		id := journal.SessionID(fmt.Sprint("s", s.n))
		all := append([]mentorship.PersonID{"mentor-1"}, mentees...)
		s.wait(every).do("mentor-1", journal.SessionPlanned{Session: id, Start: s.at.Add(5 * time.Hour), With: all})
		s.wait(6 * time.Hour)
		switch i % 7 {
		case 3:
			s.do("mentor-1", journal.SessionMissed{Session: id, By: mentees})
		case 6:
			s.do("mentor-1", journal.SessionMissed{Session: id, By: all[:1]})
		default:
			s.do("mentor-1", journal.SessionHeld{Session: id, Start: s.at.Add(-time.Hour), Length: mentorship.Duration(time.Hour), Present: all})
		}
	}
	return s
}

// year tells of a mentorship that takes its time: a request that waits, a pause,
// sessions that were missed, a way back, and an end that was taken back once.
func year(t testing.TB) *story {
	s := newStory(t).requested().wait(9*day).do("mentor-1", journal.RequestAccepted{Request: "q1", By: "mentor-1"}).
		wait(12*day).ready("mentor-1", "mentee-1").do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}).
		meets(2, 10*day, "mentee-1").agreed().wait(5*day).do("mentor-1", journal.PhaseEntered{Phase: phases.Application}).
		meets(7, 13*day, "mentee-1").do("mentee-1", journal.Paused{By: "mentee-1"}).wait(35*day).do("mentee-1", journal.Resumed{}).
		meets(4, 13*day, "mentee-1").do("mentor-1", journal.PhaseEntered{Phase: phases.Acquaintance}).
		wait(20*day).do("mentor-1", journal.PhaseEntered{Phase: phases.Application})
	return s.do("mentor-1", journal.Closed{Ending: journal.EndingOneSided, By: "mentor-1"}).
		wait(6*day).do("mentor-1", journal.Reopened{By: "mentor-1"}).wait(30*day).
		do("mentee-1", journal.GoalMet{Goal: "g1", By: "mentee-1"}, journal.Closed{Ending: journal.EndingCompleted, By: "mentee-1"})
}

// TestGoldenPictures keeps what the pictures look like: the files can be looked
// at with the tools that they are for.
func TestGoldenPictures(t *testing.T) {
	var m phases.Machine
	goldenText(t, "standard.mmd", m.Mermaid())
	goldenText(t, "standard.dot", m.Graphviz())
	j := year(t).journal
	ways, err := m.Ways(j)
	require.NoError(t, err)
	goldenText(t, "way.mmd", m.Mermaid(ways...))
	goldenText(t, "way.dot", m.Graphviz(ways...))
	picture, err := m.Timeline(j, time.Time{})
	require.NoError(t, err)
	goldenText(t, "timeline.svg", picture)
}

// walk lets chance bring a relationship about, and returns its journal.
func walk(t testing.TB, m phases.Machine, seed uint64, steps int) journal.Journal {
	s := newStory(t)
	s.machine = m
	chance := rand.New(rand.NewPCG(seed, 1))
	for range steps {
		s.at = s.at.Add(time.Duration(chance.IntN(20)) * time.Hour)
		f := fitter{state: s.state, at: s.at, choose: chance.IntN}
		all := f.attempts()
		if chance.IntN(4) == 0 { // what leads on comes up seldom among so many kinds
			all = slices.DeleteFunc(all, func(a attempt) bool {
				k := string(a.body.Form().Kind)
				return !strings.HasPrefix(k, "phase") && !strings.HasPrefix(k, "re") && k != "joined" && k != "left" && k != "closed" && k != "match-made"
			})
		}
		events, err := s.try(coordinator, all[chance.IntN(len(all))].body)
		if err == nil {
			s.live(events...)
		}
	}
	return s.journal
}

// unguarded returns the standard definition in which nothing but the phases
// stands in anybody's way, and everybody may do everything.
func unguarded(t testing.TB) phases.Machine {
	d := phases.StandardDefinition()
	for i := range d.Arcs {
		d.Arcs[i].Guards = phases.StandardDefinition().Arcs[2].Guards
	}
	for i := range d.Permits {
		d.Permits[i].Guards, d.Permits[i].By, d.Permits[i].Personal = d.Arcs[2].Guards, phases.Parties(), false
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	return m
}

// TestWaysKeepToPassages: what the diagram draws is what can happen. Every step
// of every way is a passage; and the state agrees on where each one stands.
func TestWaysKeepToPassages(t *testing.T) {
	m := unguarded(t)
	passages := map[[2]journal.PhaseName]bool{}
	for _, p := range m.Passages() {
		passages[[2]journal.PhaseName{p.From, p.To}] = true
	}
	taken := map[[2]journal.PhaseName]int{}
	for seed := range uint64(60) {
		j := walk(t, m, seed, 300)
		ways, err := m.Ways(j)
		require.NoError(t, err)
		for _, w := range ways {
			for i := range w.Stays[1:] {
				one, next := w.Stays[i], w.Stays[i+1]
				step := [2]journal.PhaseName{one.Phase, next.Phase}
				taken[step]++
				assert.True(t, passages[step], "seed %d: %s went from %s to %s", seed, w.Person, one.Phase, next.Phase)
				assert.Equal(t, one.Until, next.From, "no stretch of time is left out")
				assert.False(t, next.From.Before(one.From))
			}
			assert.False(t, slices.ContainsFunc(w.Stays[:len(w.Stays)-1], func(s phases.Stay) bool { return s.Until.IsZero() }), "only the last can last")
		}
		agrees(t, m, j, ways)
	}
	assert.Greater(t, len(taken), 15, "the walks have seen much: %v", taken)
}

// agrees asserts that the state has everybody where their last way ends.
func agrees(t *testing.T, m phases.Machine, j journal.Journal, ways []phases.Way) {
	t.Helper()
	state, err := m.Replay(j)
	require.NoError(t, err)
	_, closed := state.Closing()
	for _, p := range state.Participants() {
		if !p.Role.Mentored() {
			continue
		}
		last := -1
		for i, w := range ways {
			if w.Person == p.Person {
				last = i
			}
		}
		require.GreaterOrEqual(t, last, 0, "%s has a way", p.Person)
		end := ways[last].Stays[len(ways[last].Stays)-1]
		switch {
		case !p.Active():
		case closed:
			assert.Equal(t, phases.Closure, end.Phase)
		default:
			assert.Equal(t, p.Phase, end.Phase)
			assert.Zero(t, end.Until)
		}
	}
}

// TestPicturesOfAnything: whatever a journal says, each picture can be drawn, is
// well formed, and the same each time.
func TestPicturesOfAnything(t *testing.T) {
	m := unguarded(t)
	for seed := range uint64(12) {
		j := walk(t, m, seed, 200)
		picture, err := m.Timeline(j, start.Add(400*day))
		require.NoError(t, err)
		wellFormed(t, picture)
		again, _ := m.Timeline(j, start.Add(400*day))
		assert.True(t, picture == again, "equal journals give equal text")
		ways, err := m.Ways(j)
		require.NoError(t, err)
		same, err := m.Ways(j)
		require.NoError(t, err)
		assert.Equal(t, m.Mermaid(ways...), m.Mermaid(same...))
		assert.Equal(t, m.Graphviz(ways...), m.Graphviz(same...))
	}
}

// wellFormed asserts that a text is XML that runs nothing and refers to nothing
// but itself, with places that are never a fraction of a tenth.
func wellFormed(t testing.TB, picture string) {
	t.Helper()
	reference := regexp.MustCompile(`url\([^)]*\)|@import|https?://.*`)
	refers := func(text string) {
		for _, found := range reference.FindAllString(text, -1) {
			assert.Equal(t, "http://www.w3.org/2000/svg", found)
		}
	}
	inside := ""
	for d := xml.NewDecoder(strings.NewReader(picture)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err, picture)
		switch e := token.(type) {
		case xml.CharData:
			if inside == "style" {
				refers(string(e))
			}
		case xml.StartElement:
			inside = e.Name.Local
			assert.Contains(t, []string{"svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "text"}, inside)
			for _, a := range e.Attr {
				assert.NotRegexp(t, `^on|href|src`, a.Name.Local)
				switch a.Name.Local {
				case "x", "y", "width", "height":
					assert.Regexp(t, `^\d+(\.\d)?$`, a.Value)
				case "aria-label":
				default:
					refers(a.Value)
				}
			}
		}
	}
}
