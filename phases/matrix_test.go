package phases_test

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

var update = flag.Bool("update", false, "write the golden files anew")

// cast has an actor for each party.
var cast = map[phases.Party]any{
	phases.AsMentor: "mentor-1", phases.AsMentee: "mentee-1", phases.AsPeer: "peer-1", phases.AsFacilitator: "facilitator-1",
	phases.AsFormer: "former-1", phases.AsAsker: "asker-1", phases.AsAsked: "asked-1",
	phases.AsCoordinator: coordinator, phases.AsJob: journal.Code("housekeeping"), phases.AsStranger: "stranger-1",
}

// onTheirOwn returns the person who acts in their own name; empty for the
// programme.
func onTheirOwn(actor any) mentorship.PersonID {
	if name, ok := actor.(string); ok {
		return mentorship.PersonID(name)
	}
	return ""
}

// copied returns a story that goes on from where s is, apart from it.
func (s *story) copied() *story {
	other := *s
	return &other
}

// forming tells of a relationship that was opened, and of one of each party that
// there can be before anybody is mentored: a mentor and a facilitator, somebody
// who left, somebody who asked another mentor to join, and somebody who was asked
// to by that one.
func (s *story) forming() *story {
	return s.do(coordinator,
		journal.RelationshipOpened{Outline: journal.Outline{Structure: mentorship.Team}},
		journal.Joined{Person: "mentor-1", Role: mentorship.RoleMentor},
		journal.Joined{Person: "mentor-2", Role: mentorship.RoleMentor},
		journal.Joined{Person: "facilitator-1", Role: mentorship.RoleFacilitator},
		journal.Joined{Person: "former-1", Role: mentorship.RoleMentor},
	).do("former-1", journal.PerspectiveShared{Perspective: view("former-1"), By: "former-1"}).
		do(coordinator, journal.Left{Person: "former-1"}).
		do("asker-1", journal.RequestMade{Request: "q1", By: "asker-1", To: "mentor-2", As: mentorship.RoleMentor}).
		do("mentor-2", journal.RequestMade{Request: "q2", By: "mentor-2", To: "asked-1", As: mentorship.RoleMentee})
}

// castReady tells of the whole cast, ready for the second phase.
func (s *story) castReady() *story {
	return s.forming().do(coordinator,
		journal.Joined{Person: "mentee-1", Role: mentorship.RoleMentee},
		journal.Joined{Person: "peer-1", Role: mentorship.RolePeer},
	).ready("mentor-1", "mentor-2", "mentee-1", "peer-1")
}

// castAcquainted tells of the cast in the second phase, ready for the third.
func (s *story) castAcquainted() *story {
	s.castReady().do("mentee-1", journal.PhaseEntered{Phase: phases.Acquaintance}).agreed()
	return s.do("mentor-1",
		journal.GoalSet{Goal: "g2", For: "peer-1"},
		journal.SessionPlanned{Session: "s1", Start: sessionStart},
		journal.TaskAgreed{Task: "k1", Owner: "mentee-1", For: "mentee-1"},
	).do("peer-1", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "peer-1"}).
		do("mentor-2", journal.AgreementSigned{Agreement: "a1", Version: 1, By: "mentor-2"})
}

func (s *story) castApplying() *story {
	return s.castAcquainted().do("mentor-1", journal.PhaseEntered{Phase: phases.Application})
}

func (s *story) goalsMet() *story {
	return s.do("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"}, journal.GoalMet{Goal: "g2", By: "mentor-1"})
}

// A place is a state of the matrix and how it came about.
type place struct {
	name  string
	tell  func(s *story) *story
	pause bool
}

func places() []place {
	closed := func(e journal.Ending) func(*story) *story {
		return func(s *story) *story {
			s.castApplying().goalsMet()
			for _, id := range []string{"mentor-1", "mentee-1", "peer-1", "facilitator-1"} {
				by := mentorship.PersonID(id)
				s.do(id, journal.PerspectiveShared{Perspective: view(by), By: by})
			}
			return s.do("mentee-1", journal.Closed{Ending: e, By: "mentee-1"})
		}
	}
	return []place{
		{"unopened", func(s *story) *story { return s }, false},
		{"requested", func(s *story) *story {
			return s.do("asker-1", journal.RequestMade{Request: "q1", By: "asker-1", To: "asked-1", As: mentorship.RoleMentor})
		}, false},
		{"lapsed", func(s *story) *story {
			return s.do("asker-1", journal.RequestMade{Request: "q1", By: "asker-1", To: "asked-1", As: mentorship.RoleMentor}).
				do("asked-1", journal.RequestDeclined{Request: "q1", By: "asked-1", Reason: "no time"})
		}, false},
		{"forming", (*story).forming, false},
		{"readiness", (*story).castReady, false},
		{"readiness, paused", (*story).castReady, true},
		{"acquaintance", (*story).castAcquainted, false},
		{"acquaintance, paused", (*story).castAcquainted, true},
		{"application", (*story).castApplying, false},
		{"application, paused", (*story).castApplying, true},
		{"closed, completed", closed(journal.EndingCompleted), false},
		{"closed for safety", closed(journal.EndingSafety), false},
	}
}

// told returns the story of a place.
func (p place) told(t *testing.T) *story {
	s := newStory(t)
	return p.tell(s)
}

// marks stand for the reasons of a refusal.
var marks = map[rule.Code]string{
	"phases.event.not-in-phase":       "p",
	"phases.event.while-paused":       "w",
	"phases.event.malformed":          "m",
	"phases.actor.not-entitled":       "e",
	"phases.actor.for-another":        "n",
	"phases.actor.ends-anothers-part": "x",
	"phases.people.stranger":          "s",
	"phases.people.other-role":        "r",
	"phases.phase.no-way":             "v",
	"phases.pause.none":               "z",
	"phases.pause.doubled":            "Z",
	"phases.pause.not-due":            "y",
	"phases.reference.settled":        "t",
	"phases.request.not-open":         "q",
	"phases.request.of-others":        "o",
	"phases.request.unknown":          "U",
	"phases.agreement.other-version":  "g",
	"phases.agreement.signed-already": "G",
	"phases.reference.unknown":        "u",
	"phases.reference.doubled":        "b",
	"phases.session.out-of-time":      "O",
	"phases.request.not-due":          "d",
	"phases.request.doubled":          "D",
	"phases.request.no-place":         "P",
	"phases.people.no-mentor":         "M",
	"phases.closure.for-safety":       "S",
	"phases.closure.not-there-yet":    "T",
	"phases.closure.not-run":          "R",
	"phases.closure.other-ending":     "E",
}

// prepare lets happen what an attempt needs, if it may.
func (s *story) prepare(kind journal.Kind, word string, who mentorship.PersonID) *story {
	let := func(actor any, bodies ...journal.Body) {
		for _, b := range bodies {
			if events, err := s.try(actor, b); err == nil {
				s.live(events...)
			}
		}
	}
	switch {
	case kind == "request-expired":
		s.wait(40 * day)
	case kind == "session-missed":
		s.at = sessionStart
	case kind == "perspective-withdrawn":
		let(string(who), journal.PerspectiveShared{Perspective: view(who), By: who})
	case kind == "agreement-signed":
		let("mentor-1", journal.AgreementAmended{Agreement: "a1", Version: 2, By: "mentor-1", Terms: terms, Reason: "new roster"})
	case kind == "resumed" && word == "oneself":
		let(coordinator, journal.Paused{Person: who})
	case word == string(journal.EndingCompleted):
		let("mentor-1", journal.GoalMet{Goal: "g1", By: "mentor-1"}, journal.GoalMet{Goal: "g2", By: "mentor-1"})
	}
	return s
}

// cell returns what becomes of the i-th attempt of a party.
func (p place) cell(t *testing.T, told *story, party phases.Party, i int) (label, mark string) {
	actor := cast[party]
	who := onTheirOwn(actor)
	fit := func(s *story) fitter { return fitter{s.state, s.at.Add(time.Hour), who, first} }
	s := told.copied()
	a := fit(s).attempts()[i]
	kind := a.body.Form().Kind
	s.prepare(kind, a.word, fit(s).by())
	if p.pause {
		s.do(coordinator, journal.Paused{Until: s.at.Add(2 * time.Hour)}).wait(2 * time.Hour)
	}
	label = strings.TrimSuffix(string(kind)+": "+a.word, ": ")
	_, err := s.try(actor, fit(s).attempts()[i].body)
	if err == nil {
		return label, "+"
	}
	refused, ok := errors.AsType[*phases.RefusedError](err)
	require.True(t, ok, "%v", err)
	var reasons []string
	for _, f := range refused.Findings {
		m, known := marks[f.Code]
		require.True(t, known, "%s in %s: %v", label, p.name, err)
		reasons = append(reasons, m)
	}
	slices.Sort(reasons)
	return label, strings.Join(slices.Compact(reasons), "")
}

// there reports whether somebody can be the party in a state.
func there(s phases.State, party phases.Party) bool {
	actor := cast[party]
	id := onTheirOwn(actor)
	switch party {
	case phases.AsCoordinator, phases.AsJob, phases.AsStranger:
		return true
	case phases.AsAsker, phases.AsAsked:
		return slices.ContainsFunc(s.Requests(), func(r phases.Request) bool { return r.By == id || r.To == id })
	default:
		_, is := s.Participant(id)
		return is
	}
}

// block writes the part of the matrix that is about one place.
func (p place) block(t *testing.T, out *strings.Builder) {
	told := p.told(t)
	row := func(label string, cells []string) {
		var line strings.Builder
		line.WriteString(fmt.Sprintf("  %-28s", label))
		for _, c := range cells {
			line.WriteString(fmt.Sprintf(" %-6s", c))
		}
		out.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	var names []string
	for _, party := range phases.Parties() {
		names = append(names, fmt.Sprintf("%.6s", party))
	}
	fmt.Fprintf(out, "\n%s\n", p.name)
	row("", names)
	nobody := map[string][]string{} // the labels of what nobody may do, by the reason that all share
	for i := range (fitter{choose: first}).attempts() {
		var label string
		var cells, refused []string
		for _, party := range phases.Parties() {
			if !there(told.state, party) {
				cells = append(cells, "·")
				continue
			}
			var c string
			label, c = p.cell(t, told, party, i)
			cells, refused = append(cells, c), append(refused, c)
		}
		if shared := sharedBy(refused); shared != "" {
			nobody[shared] = append(nobody[shared], label)
			continue
		}
		row(label, cells)
	}
	for _, m := range slices.Sorted(maps.Keys(nobody)) {
		fmt.Fprintf(out, "  %s for all:\n", m)
		for _, line := range wrapped(nobody[m], 90) {
			fmt.Fprintf(out, "    %s\n", line)
		}
	}
}

// sharedBy returns a reason that stands in each of the cells, that the time is
// not right before any other.
func sharedBy(cells []string) string {
	for _, m := range "pw" + cells[0] {
		if m != '+' && !slices.ContainsFunc(cells, func(c string) bool { return !strings.ContainsRune(c, m) }) {
			return string(m)
		}
	}
	return ""
}

func wrapped(words []string, width int) (lines []string) {
	line := ""
	for i, w := range words {
		if i < len(words)-1 {
			w += ","
		}
		if line != "" && len(line)+len(w) >= width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimPrefix(line+" "+w, " ")
	}
	return append(lines, line)
}

// TestMatrix holds every state, kind of event and party against a table that was
// read by people. Its rows are what a party who stands there would most likely
// say; [phases.Machine.Allowed] must agree with it.
func TestMatrix(t *testing.T) {
	var out strings.Builder
	out.WriteString("What each party may bring about in each state. Every refusal gives all reasons.\n\n  +  allowed\n  ·  nobody can be this party here\n")
	for _, code := range slices.SortedFunc(maps.Keys(marks), func(a, b rule.Code) int { return cmp.Compare(marks[a], marks[b]) }) {
		fmt.Fprintf(&out, "  %s  %s\n", marks[code], code)
	}
	for _, p := range places() {
		p.block(t, &out)
	}
	const golden = "testdata/matrix.txt"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(out.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	if diff := gocmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
		t.Errorf("the matrix has changed; -update writes it anew (-want +got):\n%s", diff)
	}
}

// TestAttemptsAreOfAllKinds makes sure that the matrix leaves nothing out.
func TestAttemptsAreOfAllKinds(t *testing.T) {
	var kinds, want []journal.Kind
	for _, a := range (fitter{choose: first}).attempts() {
		kinds = append(kinds, a.body.Form().Kind)
	}
	for _, b := range journal.Bodies() {
		want = append(want, b.Form().Kind)
	}
	slices.Sort(kinds)
	slices.Sort(want)
	assert.Equal(t, want, slices.Compact(kinds))
}

// TestAllowedAgreesWithDecide: what Decide lets a party do is listed as allowed,
// and what is listed as not allowed is refused for the reasons that are listed.
func TestAllowedAgreesWithDecide(t *testing.T) {
	for _, p := range places() {
		s := p.told(t)
		if p.pause {
			s.do(coordinator, journal.Paused{})
		}
		for _, o := range s.machine.Allowed(s.state) {
			if !there(s.state, o.Party) {
				continue
			}
			for _, a := range (fitter{s.state, s.at.Add(time.Hour), onTheirOwn(cast[o.Party]), first}).attempts() {
				if a.body.Form().Kind != o.Kind {
					continue
				}
				_, err := s.copied().try(cast[o.Party], a.body)
				refused, _ := errors.AsType[*phases.RefusedError](err)
				if refused == nil {
					assert.True(t, o.Allowed, "%s by %s in %s", o.Kind, o.Party, p.name)
					continue
				}
				for _, f := range o.Findings {
					assert.True(t, slices.ContainsFunc(refused.Findings, func(g rule.Finding) bool { return g.Code == f.Code }),
						"%s is listed for %s by %s in %s", f.Code, o.Kind, o.Party, p.name)
				}
			}
		}
	}
}
