package feedback_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestVerdicts(t *testing.T) {
	judged := func(role mentorship.Role, trait mentorship.Trait, state feedback.State) feedback.Judgement {
		return feedback.Judgement{Role: role, Trait: trait, State: state}
	}
	const mentor, mentee = mentorship.RoleMentor, mentorship.RoleMentee
	tests := map[string]struct {
		judgements []feedback.Judgement
		want       []journal.TraitVerdict
		reason     string
	}{
		"nothing": {nil, nil, "what was not looked at stays out"},
		"each state": {
			[]feedback.Judgement{
				judged(mentor, mentorship.Closed, feedback.Absent), judged(mentor, mentorship.Specific, feedback.CannotTell),
				judged(mentor, mentorship.Clear, feedback.Present),
			},
			[]journal.TraitVerdict{
				{Trait: mentorship.Clear, Verdict: journal.VerdictPresent},
				{Trait: mentorship.Specific, Verdict: journal.VerdictCannotTell},
				{Trait: mentorship.Closed, Verdict: journal.VerdictAbsent},
			},
			"as they are, in the order of all traits",
		},
		"either role": {
			[]feedback.Judgement{judged(mentor, mentorship.Closed, feedback.Absent), judged(mentee, mentorship.Closed, feedback.Present)},
			[]journal.TraitVerdict{{Trait: mentorship.Closed, Verdict: journal.VerdictPresent}},
			"one verdict a trait: a journal refuses two",
		},
		"one role unclear": {
			[]feedback.Judgement{judged(mentor, mentorship.Closed, feedback.Absent), judged(mentee, mentorship.Closed, feedback.CannotTell)},
			[]journal.TraitVerdict{{Trait: mentorship.Closed, Verdict: journal.VerdictCannotTell}},
			"it may be there",
		},
		"both absent": {
			[]feedback.Judgement{judged(mentor, mentorship.Closed, feedback.Absent), judged(mentee, mentorship.Closed, feedback.Absent)},
			[]journal.TraitVerdict{{Trait: mentorship.Closed, Verdict: journal.VerdictAbsent}},
			"in neither",
		},
		"no word": {
			[]feedback.Judgement{judged(mentor, "brief", feedback.Present), judged(mentor, mentorship.Closed, "perhaps"), judged(mentor, mentorship.Clear, "")},
			nil, "a journal would refuse them",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, cmp.Diff(tt.want, feedback.Assessment{Judgements: tt.judgements}.Verdicts()), tt.reason)
		})
	}
}

// What the model finds in a message of any role, a journal accepts, as feedback and
// as an answer.
func TestVerdictsAreRecorded(t *testing.T) {
	m := model(t)
	for _, role := range []mentorship.Role{mentorship.RoleMentor, mentorship.RoleMentee, mentorship.RolePeer, ""} {
		for _, text := range []string{"", "ok", "You are a stupid, useless idiot. Shut up.", "The second transfer was safer: you locked the brakes before you asked her to stand. Next time name the goal first."} {
			a := m.Assess(feedback.Message{Role: role, Text: text})
			for _, body := range []journal.Body{
				journal.FeedbackGiven{Feedback: "f1", From: "ada", To: "ben", Traits: a.Verdicts(), Effective: a.Effective.State},
				journal.FeedbackAnswered{Feedback: "f1", By: "ben", Traits: a.Verdicts(), Effective: a.Effective.State},
			} {
				e := journal.Event{ID: "e1", At: start, Actor: journal.ByJob("classifier"), Relationship: "r1", Body: body}
				require.NoError(t, e.Validate(), "%s: %q", role, text)
			}
		}
	}
}

// recorded returns the facts of a journal of bodies, one a day.
func recorded(t testing.TB, bodies ...journal.Body) journal.Facts {
	t.Helper()
	var j journal.Journal
	for k, b := range bodies {
		var err error
		j, err = j.Append(journal.Event{ID: journal.EventID(rune('a' + k)), At: start.AddDate(0, 0, k), Actor: journal.ByJob("classifier"), Relationship: "r1", Body: b})
		require.NoError(t, err)
	}
	f, err := j.Facts()
	require.NoError(t, err)
	return f
}

func TestPatternsOf(t *testing.T) {
	says := func(trait mentorship.Trait, v journal.Verdict) []journal.TraitVerdict {
		return []journal.TraitVerdict{{Trait: trait, Verdict: v}}
	}
	f := recorded(t,
		journal.Joined{Person: "ada", Role: mentorship.RoleMentor}, // a
		journal.FeedbackGiven{Feedback: "f1", From: "ada", To: "ben", Traits: says(mentorship.Closed, journal.VerdictPresent)},
		journal.FeedbackGiven{Feedback: "f2", From: "ada", To: "ben", Traits: says(mentorship.Closed, journal.VerdictAbsent)}, // c
		journal.FeedbackGiven{Feedback: "f3", From: "ben", To: "ada"},
		journal.FeedbackGiven{Feedback: "f4", From: "ada", To: "cem", Traits: says(mentorship.Closed, journal.VerdictPresent)}, // e
		journal.FeedbackAnswered{Feedback: "f1", By: "ben", Traits: says(mentorship.Open, journal.VerdictPresent)},
		journal.FeedbackGiven{Feedback: "f5", From: "ada", To: "ben", Traits: says(mentorship.Closed, journal.VerdictPresent)}, // g
		journal.FeedbackAnswered{Feedback: "f3", By: "ada", Traits: says(mentorship.Closed, journal.VerdictCannotTell)},
		journal.FeedbackAnswered{Feedback: "f2", By: "ada", Traits: says(mentorship.Closed, journal.VerdictPresent)}, // i
	)
	line := func(writer, reader mentorship.PersonID, role mentorship.Role, trait mentorship.Trait, messages, shown, unclear, days int, events ...journal.EventID) feedback.Pattern {
		return feedback.Pattern{
			Relationship: "r1", Writer: writer, Reader: reader, Role: role, Trait: trait,
			Messages: messages, Shown: shown, Unclear: unclear, Days: days, Drift: feedback.TooFew, P: 1, LeastP: 1, Events: events,
		}
	}
	const mentor = mentorship.RoleMentor
	assert.Empty(t, cmp.Diff([]feedback.Pattern{
		line("ada", "ben", mentor, mentorship.Closed, 5, 3, 1, 4, "b", "g", "i"), // feedback and answers in order of time, also to her own
		line("ada", "cem", mentor, mentorship.Closed, 1, 1, 0, 1, "e"),           // to each reader apart
		line("ben", "ada", "", mentorship.Open, 1, 1, 0, 1, "f"),                 // nothing says in what role
	}, feedback.PatternsOf(f, mentorship.Period{})))

	assert.Empty(t, cmp.Diff([]feedback.Pattern{
		line("ada", "ben", mentor, mentorship.Closed, 2, 1, 0, 2, "b"),
	}, feedback.PatternsOf(f, mentorship.Period{From: start.AddDate(0, 0, 1), Until: start.AddDate(0, 0, 4)})), "an answer counts at its own instant")
	assert.Equal(t, []feedback.Pattern{}, feedback.PatternsOf(journal.Facts{}, mentorship.Period{}))
}

// The role is the one at the instant; whoever wrote before joining, or after
// leaving, wrote in the first.
func TestRoleOfWriter(t *testing.T) {
	given := func(id journal.FeedbackID) journal.Body {
		return journal.FeedbackGiven{Feedback: id, From: "ada", To: "ben", Traits: []journal.TraitVerdict{{Trait: mentorship.Clear, Verdict: journal.VerdictAbsent}}}
	}
	f := recorded(t,
		given("f1"), journal.Joined{Person: "ada", Role: mentorship.RoleMentee}, given("f2"),
		journal.Left{Person: "ada", Ending: journal.EndingCompleted},
		journal.Joined{Person: "ada", Role: mentorship.RoleMentor}, given("f3"), given("f4"), given("f5"),
		journal.Left{Person: "ada", Ending: journal.EndingCompleted}, given("f6"),
	)
	got := map[mentorship.Role]int{}
	for _, p := range feedback.PatternsOf(f, mentorship.Period{}) {
		got[p.Role] = p.Messages
	}
	assert.Equal(t, map[mentorship.Role]int{mentorship.RoleMentee: 3, mentorship.RoleMentor: 3}, got)
}

// Verdicts and the scores 0 and 1000 come to the same, but for the events.
func TestPatternsOfAgreeWithPatterns(t *testing.T) {
	for _, days := range [][]feedback.State{
		{"absent", "absent", "absent", "absent", "absent", "present", "present", "present", "present", "present"},
		{"present", "absent", "present", "absent", "absent", "absent", "absent", "absent"},
		{"present", "present", "present", "present", "present", "present"},
	} {
		bodies := []journal.Body{journal.Joined{Person: "w", Role: mentorship.RoleMentor}}
		var list []feedback.Sent
		for k, state := range days {
			bodies = append(bodies, journal.FeedbackGiven{
				Feedback: journal.FeedbackID(rune('a' + k)), From: "w", To: "v", Traits: []journal.TraitVerdict{{Trait: mentorship.Clear, Verdict: state}},
			})
			s := sent(float64(k+1), map[feedback.State]int{feedback.Present: 1000}[state])
			s.Relationship, s.Reader, s.Assessment.Judgements[0].State = "r1", "v", state
			list = append(list, s)
		}
		got := feedback.PatternsOf(recorded(t, bodies...), mentorship.Period{From: start, Until: start.Add(1000 * time.Hour)})
		require.Len(t, got, 1)
		assert.Len(t, got[0].Events, got[0].Shown)
		got[0].Events = nil
		assert.Equal(t, feedback.Patterns(list), got)
	}
}
