package journal_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// daily builds a journal out of bodies, each a day after the one before.
func daily(bodies ...journal.Body) (events []journal.Event) {
	for i, b := range bodies {
		events = append(events, event(i+1, b))
	}
	return events
}

func TestFactsReadEveryKind(t *testing.T) {
	for _, body := range samples() {
		assert.Zero(t, requireFacts(t, event(20, body)).Unread(), "%v", body.Form())
	}
	f := requireFacts(t, daily(journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: 1}, Raw: "{}"}, caseDiscussed{By: "p1"})...)
	assert.Equal(t, 2, f.Unread(), "those of others are counted")
	first, last := f.Span()
	assert.Equal(t, []journal.EventID{"e001", "e002"}, []journal.EventID{first.Event, last.Event})
	assert.Equal(t, mentorship.RelationshipID("r1"), f.Relationship())
}

func TestEmptyFacts(t *testing.T) {
	made, err := journal.Journal{}.Facts()
	require.NoError(t, err)
	for name, f := range map[string]journal.Facts{"zero": {}, "of an empty journal": made} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, f.Relationship())
			first, last := f.Span()
			assert.True(t, first.IsZero() && last.IsZero())
			assert.Empty(t, cmp.Diff(journal.Attendance{}, f.Attendance("p", mentorship.Period{}, noon(1))))
			assert.Empty(t, cmp.Diff(journal.Delays{}, f.Gaps("", mentorship.Period{})))
			_, ok := f.Goal("g1")
			assert.False(t, ok)
			_, ok = f.InForce(noon(1))
			assert.False(t, ok)
			_, ok = f.LastContact("p")
			assert.False(t, ok)
			grown, err := f.Append(did("a", 1))
			require.NoError(t, err)
			assert.Equal(t, 1, grown.Journal().Len())
		})
	}
}

func TestFactsOfSeveralRelationships(t *testing.T) {
	of := func(day int, r mentorship.RelationshipID) journal.Event {
		e := event(day, journal.TaskDone{Task: "k1"})
		e.Relationship = r
		return e
	}
	j := requireJournal(t, of(1, "r1"), of(2, "r2"), of(3, "r1"), of(4, "r3"), of(5, "r2"))
	_, err := j.Facts()
	requireProblems(t, []told{
		{1, "e002", "/relationship", journal.ErrRelationship}, {3, "e004", "/relationship", journal.ErrRelationship},
	}, err)
	for r, part := range j.ByRelationship() {
		f, err := part.Facts()
		require.NoError(t, err)
		assert.Equal(t, r, f.Relationship())
		same, err := f.Append(of(6, "r9"))
		requireProblems(t, []told{{part.Len(), "e006", "/relationship", journal.ErrRelationship}}, err)
		assert.Equal(t, part.Len(), same.Journal().Len(), "nothing changed")
	}
}

func TestFactsRefuseWhatAJournalRefuses(t *testing.T) {
	f := requireFacts(t, did("a", 1), did("b", 2))
	tests := map[string]struct {
		event  journal.Event
		want   error
		reason string
	}{
		"doubled":      {did("a", 3), journal.ErrDoubled, "ids are used once"},
		"out of order": {did("c", 1), journal.ErrOrder, "events come in order"},
		"not valid":    {event(4, journal.TaskDone{}), journal.ErrValue, "bodies are well formed"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			same, err := f.Append(test.event)
			require.ErrorIs(t, err, test.want, test.reason)
			requireSame(t, f, same)
		})
	}
}

// TestStrays has one event that fits to nothing for each way not to fit.
func TestStrays(t *testing.T) {
	tests := map[string]struct {
		events  []journal.Event
		path    string
		doubled bool
	}{
		"session missed":       {daily(journal.SessionMissed{Session: "s", By: people("a")}), "/body/session", false},
		"session cancelled":    {daily(journal.SessionCancelled{Session: "s", By: "a"}), "/body/session", false},
		"session rescheduled":  {daily(journal.SessionRescheduled{Session: "s", By: "a", From: noon(1), To: noon(2)}), "/body/session", false},
		"session held twice":   {daily(held("s", 1, "a"), held("s", 1, "a")), "/body/session", true},
		"planned after held":   {daily(held("s", 1, "a"), journal.SessionPlanned{Session: "s", Start: noon(9)}), "/body/session", true},
		"message answered":     {daily(journal.MessageAnswered{Message: "m", By: "a"}), "/body/message", false},
		"message sent twice":   {daily(journal.MessageSent{Message: "m", From: "a"}, journal.MessageSent{Message: "m", From: "b"}), "/body/message", true},
		"answer first":         {daily(journal.ApprovalAnswered{Approval: "l", By: "a"}, journal.ApprovalAsked{Approval: "l", By: "b", Of: "a"}), "/body/approval", false},
		"task done":            {daily(journal.TaskDone{Task: "k"}), "/body/task", false},
		"challenge's task":     {daily(journal.ChallengeSet{By: "a", For: "b", Task: "k"}), "/body/task", false},
		"closing's task":       {daily(journal.Closed{Ending: journal.EndingEarly, Outstanding: []journal.Owed{{By: "a", What: "x"}, {By: "a", What: "x", Task: "k"}}}), "/body/outstanding/1/task", false},
		"session's goal":       {daily(journal.SessionHeld{Session: "s", Start: noon(1), Length: 1, Present: people("a"), Goals: []mentorship.GoalID{"g"}}), "/body/goals/0", false},
		"hours' session":       {daily(journal.HoursLogged{Person: "a", Category: "c", Length: 1, Session: "s"}), "/body/session", false},
		"goal moved":           {daily(journal.GoalMoved{Goal: "g", By: "a"}), "/body/goal", false},
		"goal given up twice":  {daily(journal.GoalSet{Goal: "g", For: "a"}, journal.GoalDropped{Goal: "g", By: "a"}, journal.GoalDropped{Goal: "g", By: "a"}), "/body/goal", true},
		"version signed":       {daily(journal.AgreementProposed{Agreement: "a", Version: 1, By: "a"}, journal.AgreementSigned{Agreement: "a", Version: 2, By: "a"}), "/body/version", false},
		"nothing amended":      {daily(journal.AgreementAmended{Agreement: "a", Version: 2, By: "a", Reason: "x"}), "/body/agreement", false},
		"version twice":        {daily(journal.AgreementProposed{Agreement: "a", Version: 1, By: "a"}, journal.AgreementProposed{Agreement: "a", Version: 1, By: "b"}), "/body/version", true},
		"joined twice":         {daily(join("a", mentorship.RoleMentor), join("a", mentorship.RoleMentor)), "/body/person", true},
		"left without joining": {daily(journal.Left{Person: "a"}), "/body/person", false},
		"another role":         {daily(join("a", mentorship.RoleMentor), journal.RoleChanged{Person: "a", From: mentorship.RoleMentee, To: mentorship.RolePeer}), "/body/from", false},
		"resumed":              {daily(journal.Resumed{}), "/body/person", false},
		"closed twice":         {daily(journal.Closed{Ending: journal.EndingEarly}, journal.Closed{Ending: journal.EndingSafety}), "/body/ending", true},
		"reopened":             {daily(journal.Reopened{}), "/body", false},
		"opened twice":         {daily(journal.RelationshipOpened{}, journal.RelationshipOpened{}), "/body/outline", true},
		"concern resolved":     {daily(journal.ConcernResolved{Concern: "n", Outcome: "x"}), "/body/concern", false},
		"request settled":      {daily(journal.RequestExpired{Request: "q"}), "/body/request", false},
		"perspective gone":     {daily(journal.PerspectiveWithdrawn{Perspective: "v", By: "a"}), "/body/perspective", false},
		"expectation heeded":   {daily(journal.CulturalExpectationHeeded{Expectation: "x", By: "a"}), "/body/expectation", false},
		"tie acknowledged":     {daily(journal.TieAcknowledged{Tie: "t", By: "a"}), "/body/tie", false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			strays := requireFacts(t, test.events...).Strays().Slice()
			require.Len(t, strays, 1)
			assert.Equal(t, test.path, strays[0].Path)
			assert.Equal(t, test.doubled, strays[0].Doubled)
			if name != "answer first" {
				assert.Equal(t, test.events[len(test.events)-1].ID, strays[0].Event)
			}
		})
	}
}

// TestWindowsAddUp cuts windows in two.
func TestWindowsAddUp(t *testing.T) {
	for seed := range scaletest.Pick[uint64](60, 10) {
		c := &chance{Rand: rand.New(rand.NewPCG(seed, 9)), now: 100}
		f := requireFacts(t, c.journal(200)...)
		from, mid, until := hour(90+c.IntN(50)), hour(140+c.IntN(150)), hour(290+c.IntN(150))
		p, q := c.person(), pick(c, "", c.person())
		counts := func(w mentorship.Period) []int {
			a, k, d := f.Attendance(p, w, until), f.TaskWork(p, w, until), f.AdviceTaken(q, "", w)
			m, g, b := f.MessageAnswers(p, w, until), f.GoalWork(q, w, until), f.FeedbackFound(q, p, w)
			l, s := f.FeedbackDelays(p, w), f.Asking(p, w)
			var list []int
			for _, t := range []journal.Tally{
				a.Attended, a.Missed, a.Cancelled, a.CalledOff, a.LetDown, a.Unaccounted, a.Rescheduled, a.Prepared,
				k.Done, k.Dropped, k.Open, k.Late, k.Alone, k.ForOthers, d.Answered, d.Agreed, d.Questioned, d.Refused,
				d.Used, d.Impractical, g.Open, g.Reached, g.GivenUp, g.Changed, g.Moved, g.Touched, g.Overdue, b.Public,
				b.Effective, f.Misunderstood(q, "", w), m.Over(3600e9), l.Over(0),
			} {
				list = append(list, t.Count, t.Of)
			}
			return append(list, len(m.Ended), len(m.Lasting), m.Elsewhere, l.Unknown, b.Given, int(a.Time),
				s.Approvals.Count, s.Questions.Count, s.Messages.Count, int(s.Messages.Over), len(f.Reuses(w)))
		}
		whole := counts(mentorship.Period{From: from, Until: until})
		first, second := counts(mentorship.Period{From: from, Until: mid}), counts(mentorship.Period{From: mid, Until: until})
		for i := range whole {
			require.Equal(t, whole[i], first[i]+second[i], "seed %d, figure %d", seed, i)
		}
	}
}

// TestFactsAppendTakesConstantTime measures memory, which does not depend on the
// machine: copying ten thousand records a thousand times takes gigabytes.
func TestFactsAppendTakesConstantTime(t *testing.T) {
	many := lively(11_000)
	tests := map[string]func(int) journal.Body{
		"new things":     func(i int) journal.Body { return many[i].Body },
		"one goal moves": func(i int) journal.Body { return journal.GoalMoved{Goal: "g0", By: "a"} },
		"one session is missed": func(i int) journal.Body {
			return journal.SessionMissed{Session: "s0", By: people(fmt.Sprint("p", i))}
		},
		"comings and goings": func(i int) journal.Body {
			return []journal.Body{join("a", mentorship.RoleMentor), journal.Left{Person: "a"}, journal.Paused{}, journal.Resumed{}}[i%4]
		},
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			events := many[:20:20]
			for i := 20; i < len(many); i++ {
				e := many[i]
				e.Body = body(i)
				events = append(events, e)
			}
			f, err := requireFacts(t, events[:9999]...).Append(events[9999])
			require.NoError(t, err)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			for _, e := range events[10_000:] {
				f, err = f.Append(e)
				require.NoError(t, err)
			}
			runtime.ReadMemStats(&after)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(50_000_000))
		})
	}
}

// TestFactsPrintNoDetail prints what facts hand out, and finds neither who
// reported a concern nor what ties people.
func TestFactsPrintNoDetail(t *testing.T) {
	report := journal.ConcernReported{Concern: "n1", Kind: journal.ConcernHarassment, About: "mentor-1", By: "mentee-1"}
	tie := journal.TieDeclared{ID: "i1", Tie: mentorship.Tie{Kind: mentorship.TieFamily, From: "mentor-1", To: "mentee-1"}}
	f := requireFacts(t, daily(report, tie, journal.WorkReused{Work: "w1", Owner: "mentee-1", By: "mentor-1"})...)
	concern, _ := f.Concerns().Last()
	by, known := concern.Reporter()
	assert.True(t, known)
	assert.Equal(t, mentorship.PersonID("mentee-1"), by)
	declared, _ := f.Ties().Last()
	var out bytes.Buffer
	for _, handler := range []slog.Handler{slog.NewJSONHandler(&out, nil), slog.NewTextHandler(&out, nil)} {
		slog.New(handler).Info("", "facts", f, "concern", concern, "report", report, "tie", declared.Declared, "list", f.Concerns())
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		for _, v := range []any{
			f, &f, concern, &concern,
			[]journal.Concern{concern},
			report, f.Concerns(), f.Ties(), declared.Declared,
			f.Reuses(mentorship.Period{}),
			struct{ C journal.Concern }{concern},
		} {
			fmt.Fprintf(&out, verb, v)
		}
		fmt.Fprintf(&out, verb, declared)
	}
	assert.NotContains(t, out.String(), "mentee-1")
	assert.NotContains(t, out.String(), "mentor-1")
	assert.NotContains(t, out.String(), "family")
	assert.Equal(t, "[concern=n1]", fmt.Sprint(concern))
	assert.Equal(t, "[length=1]", fmt.Sprint(f.Concerns()))
	assert.Equal(t, "[events=3]", fmt.Sprint(f))
	assert.Equal(t, "[id=e002 kind=tie-declared]", fmt.Sprint(declared.Declared))
}
