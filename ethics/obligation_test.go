package ethics_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const (
	toMentor = "/participants/mentor"
	toMentee = "/participants/mentee"
)

func answerWithin(days int) mentorship.Terms {
	return mentorship.Terms{AnswerWithin: mentorship.Duration(days) * mentorship.Day}
}

// asks adds messages to somebody, one every so many days from a day on, of which
// the first are answered late by the given number of days, the others at once.
func (s *story) asks(to mentorship.PersonID, from, apart, late, of, days int) *story {
	other := mentor
	if to == mentor {
		other = mentee
	}
	for i := range of {
		id := journal.MessageID(fmt.Sprintf("m%d-%d-%s", from, i, to))
		s.on(from+i*apart, journal.MessageSent{Message: id, From: other, To: []mentorship.PersonID{to}})
		after := 0
		if i < late {
			after = days
		}
		s.on(from+i*apart+after, journal.MessageAnswered{Message: id, By: to})
	}
	return s
}

// meets adds sessions, of which somebody misses the first.
func (s *story) meets(who mentorship.PersonID, from, apart, missed, of int) *story {
	for i := range of {
		id := journal.SessionID(fmt.Sprintf("s%d-%d", from, i))
		on := from + i*apart
		s.on(on-1, journal.SessionPlanned{Session: id, Start: day(on)})
		if i < missed {
			s.on(on, journal.SessionMissed{Session: id, By: []mentorship.PersonID{who}})
		} else {
			s.on(on, journal.SessionHeld{Session: id, Start: day(on), Length: mentorship.Duration(time.Hour), Present: []mentorship.PersonID{mentor, mentee}})
		}
	}
	return s
}

// works adds tasks due after two days, of which the first are done late.
func (s *story) works(owner mentorship.PersonID, from, apart, late, of int) *story {
	for i := range of {
		id := journal.TaskID(fmt.Sprintf("t%d-%d", from, i))
		on := from + i*apart
		s.on(on, journal.TaskAgreed{Task: id, Owner: owner, For: mentee, Due: day(on + 2)})
		if i < late {
			s.on(on+5, journal.TaskDone{Task: id})
		} else {
			s.on(on+1, journal.TaskDone{Task: id})
		}
	}
	return s
}

// feeds adds feedback by somebody on what happened so many days before.
func (s *story) feeds(by mentorship.PersonID, from, apart, late, of, days int) *story {
	other := mentor
	if by == mentor {
		other = mentee
	}
	for i := range of {
		on := from + i*apart
		happened := day(on - 1)
		if i < late {
			happened = day(on - days)
		}
		s.on(on, journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprintf("f%d-%d", from, i)), From: by, To: other, Happened: happened})
	}
	return s
}

func TestObligations(t *testing.T) {
	feedback := func(days int, by mentorship.Role) mentorship.Terms {
		return mentorship.Terms{Feedback: []mentorship.FeedbackTerm{{By: by, Within: mentorship.Duration(days) * mentorship.Day}}}
	}
	every := func(days int) mentorship.Terms {
		return mentorship.Terms{Cadence: mentorship.Cadence{Every: mentorship.Duration(days) * mentorship.Day}}
	}
	tests := map[string]struct {
		code   string
		story  *story
		want   []string
		reason string
	}{
		"three of ten sessions missed": {"missed-sessions", dyad().meets(mentor, 10, 7, 3, 10), []string{toMentor}, "the limit itself is reached"},
		"two of ten sessions missed":   {"missed-sessions", dyad().meets(mentor, 10, 7, 2, 10), []string{}, "below the limit"},
		"a mentee who misses":          {"missed-sessions", dyad().meets(mentee, 10, 7, 5, 10), []string{toMentee}, "both sides alike"},
		"two of two sessions missed":   {"missed-sessions", dyad().meets(mentor, 10, 7, 2, 2), []string{"?" + toMentor}, "too few to tell"},
		"all on one day":               {"missed-sessions", dyad().meets(mentor, 10, 0, 9, 9), []string{"?" + toMentor}, "one bad day is no pattern"},
		"sessions in a pause":          {"missed-sessions", dyad().on(5, journal.Paused{Until: day(100)}).meets(mentor, 10, 7, 9, 9), []string{}, "nobody is to come in a pause"},
		"in a pause of the whole":      {"missed-sessions", dyad().meets(mentor, 10, 7, 9, 9).on(200, journal.Paused{}), []string{}, "rules rest with the relationship"},
		"after the end":                {"missed-sessions", dyad().meets(mentor, 10, 7, 9, 9).on(200, journal.Closed{Ending: journal.EndingEarly}), []string{}, "it is over"},

		"late by what was agreed":          {"late-answers", dyad().agreed(1, answerWithin(2)).asks(mentor, 10, 7, 5, 10, 3), []string{toMentor}, "a day more than agreed"},
		"a mentee late":                    {"late-answers", dyad().agreed(1, answerWithin(2)).asks(mentee, 10, 7, 5, 10, 3), []string{toMentee}, "both sides alike"},
		"within what was agreed":           {"late-answers", dyad().agreed(1, answerWithin(10)).asks(mentor, 10, 7, 10, 10, 9), []string{}, "the programme's limit does not stand over the agreement"},
		"exactly within":                   {"late-answers", dyad().agreed(1, answerWithin(3)).asks(mentor, 10, 7, 10, 10, 3), []string{}, "the limit itself is kept"},
		"late by the programme's limit":    {"late-answers", dyad().asks(mentor, 10, 9, 5, 10, 8), []string{"?" + toMentor}, "nothing was agreed"},
		"an unsigned agreement":            {"late-answers", dyad().agreed(1, answerWithin(2), mentor).asks(mentor, 10, 7, 5, 10, 3), []string{}, "agreement is not inferred"},
		"an agreement about other things":  {"late-answers", dyad().agreed(1, every(10)).asks(mentor, 10, 9, 5, 10, 8), []string{"?" + toMentor}, "an unset clause is not agreed"},
		"late by the first agreement only": {"late-answers", dyad().agreed(1, answerWithin(2)).agreed(9, answerWithin(10)).asks(mentor, 10, 7, 9, 10, 5), []string{}, "each message is held to the agreement of its day"},
		"late before it was amended":       {"late-answers", dyad().agreed(1, answerWithin(2)).asks(mentor, 10, 7, 9, 9, 5).agreed(100, answerWithin(10)), []string{toMentor}, "what was late stays late"},
		"two late answers":                 {"late-answers", dyad().agreed(1, answerWithin(2)).asks(mentor, 10, 7, 2, 2, 3), []string{"?" + toMentor}, "too few to tell"},
		"answers late by a pause":          {"late-answers", dyad().agreed(1, answerWithin(2)).on(10, journal.Paused{Person: mentor, Until: day(100)}).asks(mentor, 10, 7, 9, 9, 15), []string{}, "nobody answers in a pause"},

		"late tasks":           {"unfinished-tasks", dyad().works(mentee, 10, 7, 5, 10), []string{toMentee}, "half of them"},
		"a mentor's tasks":     {"unfinished-tasks", dyad().works(mentor, 10, 7, 9, 10), []string{toMentor}, "both sides alike"},
		"tasks mostly in time": {"unfinished-tasks", dyad().works(mentee, 10, 7, 4, 10), []string{}, "below the limit"},

		"feedback late":                   {"late-feedback", dyad().agreed(1, feedback(3, "")).feeds(mentor, 20, 7, 9, 10, 5), []string{toMentor}, "agreed of everybody"},
		"feedback agreed of the other":    {"late-feedback", dyad().agreed(1, feedback(3, mentorship.RoleMentee)).feeds(mentor, 20, 7, 9, 10, 5), []string{}, "not agreed of mentors, and in time by the policy"},
		"feedback late by the programme":  {"late-feedback", dyad().feeds(mentor, 20, 7, 9, 10, 15), []string{"?" + toMentor}, "nothing was agreed"},
		"feedback in time":                {"late-feedback", dyad().agreed(1, feedback(3, "")).feeds(mentor, 20, 7, 0, 10, 5), []string{}, "kept"},
		"feedback agreed, and too little": {"late-feedback", dyad().agreed(1, feedback(3, "")).feeds(mentor, 20, 7, 2, 2, 5), []string{"?" + toMentor}, "two are no pattern"},

		"silent, and asked twice":        {"inaccessible", dyad().on(200, message("a", mentor)).on(210, message("b", mentor)), []string{toMentor}, "both wait"},
		"a mentee, asked twice":          {"inaccessible", dyad().on(200, message("a", mentee)).on(210, message("b", mentee)), []string{toMentee}, "both sides alike"},
		"asked once":                     {"inaccessible", dyad().on(200, message("a", mentor)), []string{"?" + toMentor}, "too seldom to tell"},
		"asked twice on one day":         {"inaccessible", dyad().on(200, message("a", mentor), message("b", mentor)), []string{"?" + toMentor}, "one day is no pattern"},
		"silent, and not asked":          {"inaccessible", dyad(), []string{}, "nothing waits"},
		"asked before they wrote last":   {"inaccessible", dyad().on(200, message("a", mentor)).on(210, message("b", mentor)).on(211, journal.QuestionAsked{By: mentor}), []string{}, "what they passed over is no silence"},
		"heard of lately":                {"inaccessible", dyad().on(200, message("a", mentor)).on(210, message("b", mentor)).on(295, journal.QuestionAsked{By: mentor}), []string{}, "not for long"},
		"leave asked twice":              {"inaccessible", dyad().on(200, approval("a")).on(210, approval("b")), []string{toMentor}, "requests for leave wait too"},
		"did not come":                   {"inaccessible", dyad().meets(mentor, 200, 7, 2, 2), []string{toMentor}, "sessions wait too"},
		"paused":                         {"inaccessible", dyad().on(200, message("a", mentor)).on(210, message("b", mentor)).on(211, journal.Paused{Person: mentor}), []string{}, "a pause is no silence"},
		"agreed to meet every half year": {"inaccessible", dyad().agreed(1, every(400)).on(280, message("a", mentor)).on(290, message("b", mentor)), []string{}, "the agreement allows for longer silence"},

		"as often as agreed":                {"fewer-sessions", dyad().agreed(1, every(30)).meets(mentor, 10, 30, 0, 9), []string{}, "nine of nine"},
		"half as often":                     {"fewer-sessions", dyad().agreed(1, every(30)).meets(mentor, 10, 60, 0, 5), []string{""}, "five of nine"},
		"never":                             {"fewer-sessions", dyad().agreed(1, every(30)), []string{""}, "nobody planned anything"},
		"nothing agreed":                    {"fewer-sessions", dyad().meets(mentor, 10, 60, 0, 2), []string{}, "no rhythm was agreed"},
		"agreed lately":                     {"fewer-sessions", dyad().agreed(230, every(30)), []string{"?"}, "two are too few to tell"},
		"agreed yesterday":                  {"fewer-sessions", dyad().agreed(299, every(30)), []string{}, "none is due"},
		"paused for long":                   {"fewer-sessions", dyad().agreed(1, every(30)).on(10, journal.Paused{Until: day(290)}), []string{}, "time in pauses does not count"},
		"agreed for another time":           {"fewer-sessions", dyad().agreed(1, mentorship.Terms{Cadence: every(30).Cadence, Period: mentorship.Period{From: day(290), Until: day(400)}}), []string{}, "the rhythm is for the timeframe"},
		"more often than agreed":            {"fewer-sessions", dyad().agreed(1, every(30)).meets(mentor, 10, 7, 0, 30), []string{}, "no debt"},
		"signed by people who never joined": {"fewer-sessions", (&story{}).agreed(100, every(30)).on(101, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}), []string{""}, "it counts from when it was signed"},
	}
	set := ethics.Rules(ethics.Register{})
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, paths(set, tt.story.view(t), rule.Code("ethics.obligation."+tt.code)), tt.reason)
		})
	}
}

func message(id journal.MessageID, to mentorship.PersonID) journal.MessageSent {
	from := mentor
	if to == mentor {
		from = mentee
	}
	return journal.MessageSent{Message: id, From: from, To: []mentorship.PersonID{to}}
}

func approval(id journal.ApprovalID) journal.ApprovalAsked {
	return journal.ApprovalAsked{Approval: id, By: mentee, Of: mentor}
}

func TestObligationEvidence(t *testing.T) {
	set := ethics.Rules(ethics.Register{})
	f := found(t, set, dyad().agreed(1, answerWithin(9)).asks(mentor, 10, 7, 3, 3, 10).agreed(100, answerWithin(2)).asks(mentor, 110, 7, 3, 7, 3).view(t), "ethics.obligation.late-answers")
	assert.Equal(t, rule.Ratio(6, 10), figure(f, "answers-late-to-messages").Got)
	assert.Len(t, figure(f, "answers-late-to-messages").Events, 6)
	assert.Equal(t, rule.Count(50), figure(f, "limit-percent").Got)
	assert.Equal(t, rule.Duration(48*time.Hour), figure(f, "within").Got)
	assert.Equal(t, rule.Text("a"), figure(f, "agreement").Got)
	assert.Equal(t, rule.Count(2), figure(f, "agreement-version").Got, "the last that counted")

	f = found(t, set, dyad().asks(mentor, 10, 9, 5, 10, 8).view(t), "ethics.obligation.late-answers")
	assert.Zero(t, figure(f, "agreement"), "nothing was agreed")
	assert.Equal(t, rule.Duration(7*24*time.Hour), figure(f, "within").Got)

	f = found(t, set, dyad().on(200, message("a", mentor)).on(210, message("b", mentor)).view(t), "ethics.obligation.inaccessible")
	assert.Equal(t, rule.Duration(300*24*time.Hour), figure(f, "silence").Got)
	want := rule.Duration(21 * 24 * time.Hour).With(rule.AtMost)
	assert.Equal(t, figure(f, "silence").Want, want)
	assert.Equal(t, rule.Count(2), figure(f, "waiting").Got)
	assert.Equal(t, []string{"e00002", "e00003"}, figure(f, "waiting").Events)

	f = found(t, set, dyad().agreed(0, mentorship.Terms{Cadence: mentorship.Cadence{Every: 30 * mentorship.Day}}).meets(mentor, 10, 60, 0, 5).view(t), "ethics.obligation.fewer-sessions")
	assert.Equal(t, rule.Ratio(5, 10), figure(f, "sessions-wanting-to-agreed").Got)
	assert.Equal(t, rule.Duration(30*24*time.Hour), figure(f, "every").Got)
}

// What holds for one side holds for the other: when all change places, so do the
// findings, and nothing else.
func TestBothSidesAreHeldToTheSame(t *testing.T) {
	s := dyad().agreed(1, mentorship.Terms{
		AnswerWithin: 2 * mentorship.Day, Cadence: mentorship.Cadence{Every: 10 * mentorship.Day},
		Feedback: []mentorship.FeedbackTerm{{Within: mentorship.Day}},
	}).asks(mentor, 10, 7, 5, 10, 3).meets(mentee, 13, 7, 5, 10).works(mentee, 11, 7, 9, 10).feeds(mentor, 40, 3, 9, 10, 5).
		on(200, message("a", mentor)).on(210, message("b", mentor))
	text, err := s.facts(t).Journal().AppendLines(nil)
	require.NoError(t, err)
	swap := strings.NewReplacer(`"mentor"`, `"mentee"`, `"mentee"`, `"mentor"`)
	swapped, err := journal.ParseLines([]byte(swap.Replace(string(text))))
	require.NoError(t, err)
	other := &story{}
	for _, e := range swapped.All() {
		other.events = append(other.events, e)
	}
	set := ethics.Rules(ethics.Register{})
	obligations := func(s *story) (list []rule.Finding) {
		for _, f := range set.Check(s.view(t)).Findings {
			if strings.HasPrefix(string(f.Code), "ethics.obligation.") {
				list = append(list, f)
			}
		}
		return list
	}
	was, is := obligations(s), obligations(other)
	require.Len(t, was, 6)
	toOther := strings.NewReplacer("mentor", "mentee", "mentee", "mentor")
	for i := range was {
		was[i].Path, was[i].Message = toOther.Replace(was[i].Path), toOther.Replace(was[i].Message)
	}
	byCode := func(a, b rule.Finding) int { return strings.Compare(string(a.Code)+a.Path, string(b.Code)+b.Path) }
	slices.SortFunc(was, byCode)
	slices.SortFunc(is, byCode)
	assert.Empty(t, cmp.Diff(was, is, equalValues))
}

// Silence speaks from the first day beyond the limit.
func TestTheLimitOfSilence(t *testing.T) {
	for heard, want := range map[int][]string{lastSeen - 22: {toMentor}, lastSeen - 21: {}} {
		s := dyad().on(heard, journal.QuestionAsked{By: mentor}).on(280, message("a", mentor)).on(290, message("b", mentor))
		assert.Equal(t, want, paths(ethics.Rules(ethics.Register{}), s.view(t), "ethics.obligation.inaccessible"), "heard of on day %d", heard)
	}
}

// What lies outside a window, or a timeframe, does not count.
func TestObligationsOfAWindow(t *testing.T) {
	set := ethics.Rules(ethics.Register{})
	s := dyad().agreed(1, answerWithin(2)).asks(mentor, 10, 7, 5, 5, 3).asks(mentor, 150, 7, 0, 5, 3).
		on(200, message("a", mentor)).on(210, message("b", mentor))
	seen := func(w mentorship.Period) journal.View {
		return s.facts(t).View(journal.Look{At: day(lastSeen), Policy: mentorship.DefaultPolicy(), Window: w})
	}
	const late, silent = "ethics.obligation.late-answers", "ethics.obligation.inaccessible"
	assert.Equal(t, []string{toMentor}, paths(set, seen(mentorship.Period{Until: day(100)}), late))
	assert.Empty(t, paths(set, seen(mentorship.Period{From: day(100), Until: day(199)}), late), "those were in time")
	assert.Equal(t, []string{toMentor}, paths(set, seen(mentorship.Period{}), silent))
	assert.Equal(t, []string{"?" + toMentor}, paths(set, seen(mentorship.Period{Until: day(205)}), silent), "one of two lies in it")
	assert.Empty(t, paths(set, seen(mentorship.Period{Until: day(100)}), silent), "they were heard of after it")

	past := dyad().agreed(1, mentorship.Terms{
		Cadence: mentorship.Cadence{Every: 30 * mentorship.Day}, Period: mentorship.Period{From: day(-100), Until: day(-50)},
	})
	assert.Empty(t, paths(set, past.view(t), "ethics.obligation.fewer-sessions"), "the timeframe was over before")
}

func TestObligationsWithoutLimitsAreSilent(t *testing.T) {
	s := dyad().meets(mentor, 10, 7, 9, 9).asks(mentor, 11, 7, 9, 9, 20).works(mentor, 12, 7, 9, 9).on(290, message("x", mentor))
	v := s.view(t, func(p *mentorship.Policy) { *p = mentorship.Policy{} })
	assert.Empty(t, ethics.Rules(ethics.Register{}).Check(v).Findings)
}
