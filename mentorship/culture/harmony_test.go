package culture_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

const (
	agreed     = journal.ResponseAgreed
	questioned = journal.ResponseQuestioned
	refused    = journal.ResponseRefused
)

// advice is advice to e every ten days, each answered the next day as given, and
// used after so many days; not if 0.
func advice(answers []journal.Response, used []int) (list []on) {
	for i := range answers {
		id, n := journal.AdviceID(fmt.Sprint("a", i)), 10*(i+1)
		list = append(list, on{n, journal.AdviceGiven{Advice: id, By: m, To: e}})
		if answers[i] != "" {
			list = append(list, on{n + 1, journal.AdviceAnswered{Advice: id, By: e, Response: answers[i]}})
		}
		if i < len(used) && used[i] > 0 {
			list = append(list, on{n + used[i], journal.AdviceUsed{Advice: id, By: e}})
		}
	}
	return list
}

func yes(n int) []journal.Response {
	list := make([]journal.Response, n)
	for i := range list {
		list[i] = agreed
	}
	return list
}

// tasks are tasks of e from a day on, ten days each, the first of them done.
func tasks(from, n, done int) (list []on) {
	for i := range n {
		id := journal.TaskID(fmt.Sprint("k", from, "-", i))
		list = append(list, on{from + i, journal.TaskAgreed{Task: id, Owner: e, For: e, Due: day(from + i + 10)}})
		if i < done {
			list = append(list, on{from + i + 5, journal.TaskDone{Task: id}})
		}
	}
	return list
}

func asks(n int, p mentorship.PersonID) on { return on{n, journal.QuestionAsked{By: p}} }

func TestAgreementWithoutAction(t *testing.T) {
	const code = "culture.harmony.agrees-always"
	found := func(n, of int, events string) []string {
		return []string{fmt.Sprintf("broken /participants/e advice-agreed-now=%d:%d %s", n, of, events)}
	}
	six := found(3, 3, "e10,e12,e14")
	little := []string{"undetermined /participants/e advice-agreed-now=3:3 e08,e10,e12"}
	no := yes(6)
	no[5] = refused
	ask := yes(6)
	ask[5] = questioned
	tests := map[string]ruleCase{
		"agrees, does nothing":      {seen(t, 99, nil, dyad(), advice(yes(6), nil)), six, "three before and three now"},
		"agrees and acts":           {seen(t, 99, nil, dyad(), advice(yes(6), []int{5, 5, 5, 5, 5, 5})), nil, "that is what it is for"},
		"acted before":              {seen(t, 99, nil, dyad(), advice(yes(6), []int{5, 5, 5})), found(3, 3, "e13,e15,e17"), "against the own measure"},
		"acts now":                  {seen(t, 99, nil, dyad(), advice(yes(6), []int{0, 0, 0, 5, 5, 5})), nil, "it is becoming better"},
		"acts a little now":         {seen(t, 150, nil, dyad(), advice(yes(8), []int{0, 0, 0, 0, 5})), nil, "less idle than before"},
		"as little as before":       {seen(t, 150, nil, dyad(), advice(yes(8), []int{5, 0, 0, 0, 5})), found(4, 4, "e13,e16,e18,e20"), "three of four, as before"},
		"a quarter more":            {seen(t, 150, nil, dyad(), advice(yes(8), []int{0, 0, 0, 0, 5, 5})), nil, "two of four is less than the limit"},
		"refuses":                   {seen(t, 99, nil, dyad(), advice(no, nil)), nil, "two of three"},
		"questions":                 {seen(t, 99, nil, dyad(), advice(ask, nil)), nil, "that is an answer"},
		"questioned before":         {seen(t, 99, nil, dyad(), advice([]journal.Response{questioned, questioned, agreed, agreed, agreed, agreed}, nil)), six, "no longer"},
		"asks now":                  {seen(t, 99, nil, dyad(), advice(yes(6), nil), asks(50, e)), nil, "not silent"},
		"asks when it begins":       {seen(t, 99, nil, dyad(), advice(yes(6), nil), asks(40, e)), nil, "the later half begins with its first advice"},
		"asked before":              {seen(t, 99, nil, dyad(), advice(yes(6), nil), asks(39, e)), found(3, 3, "e11,e13,e15"), "no longer"},
		"others ask":                {seen(t, 99, nil, dyad(), advice(yes(6), nil), asks(95, m)), six, "not the mentee"},
		"does the tasks":            {seen(t, 99, nil, dyad(), advice(yes(6), nil), tasks(70, 4, 2)), nil, "half of them done"},
		"does a task of four":       {seen(t, 99, nil, dyad(), advice(yes(6), nil), tasks(70, 4, 1)), six, "as idle as with the advice"},
		"does no task":              {seen(t, 99, nil, dyad(), advice(yes(6), nil), tasks(70, 2, 0)), six, "none"},
		"tasks ahead":               {seen(t, 75, nil, dyad(), advice(yes(6), nil), tasks(70, 2, 0)), []string{"undetermined /participants/e advice-agreed-now=3:3 e08,e10,e12"}, "the last advice is young, and half of five is too little"},
		"did the tasks before":      {seen(t, 99, nil, dyad(), advice(yes(6), nil), tasks(20, 4, 4)), found(3, 3, "e18,e20,e22"), "no longer"},
		"five":                      {seen(t, 99, nil, dyad(), advice(yes(5), nil)), little, "half of five is too little to compare"},
		"three":                     {seen(t, 99, nil, dyad(), advice(yes(3), nil)), []string{"undetermined /participants/e advice-agreed-now=2:2 e06,e08"}, "no own measure"},
		"four, one questioned":      {seen(t, 99, nil, dyad(), advice([]journal.Response{questioned, agreed, agreed, agreed}, nil)), nil, "no pattern over all"},
		"three, one used":           {seen(t, 99, nil, dyad(), advice(yes(3), []int{3})), nil, "no pattern over all"},
		"slow once":                 {seen(t, 99, nil, dyad(), advice(yes(6), []int{2, 40, 2})), found(3, 3, "e12,e14,e17"), "the pace in the middle"},
		"two":                       {seen(t, 99, nil, dyad(), advice(yes(2), nil)), nil, "no pattern"},
		"one":                       {seen(t, 99, nil, dyad(), advice(yes(1), nil)), nil, "no pattern"},
		"none":                      {seen(t, 99, nil, dyad()), nil, "nothing"},
		"never answers":             {seen(t, 99, nil, dyad(), advice(make([]journal.Response, 6), nil)), nil, "silence is no agreement"},
		"the last has had time":     {seen(t, 81, nil, dyad(), advice(yes(6), nil)), six, "twenty-one days"},
		"the last has had none":     {seen(t, 80, nil, dyad(), advice(yes(6), nil)), little, "twenty days"},
		"slow":                      {seen(t, 109, nil, dyad(), advice(yes(6), []int{25, 25, 25})), []string(nil), "fifty days are theirs: two pieces left out"},
		"slow, time up":             {seen(t, 110, nil, dyad(), advice(yes(6), []int{25, 25, 25})), found(3, 3, "e11,e14,e17"), "fifty days are up"},
		"paused":                    {seen(t, 99, nil, dyad(), advice(yes(6), nil), pause(98)), nil, "not now"},
		"a pause is no time":        {seen(t, 99, nil, dyad(), advice(yes(6), nil), pause(62), on{90, journal.Resumed{}}), little, "eleven days for the last"},
		"a mentor":                  {seen(t, 99, nil, join(m, mentorship.RoleMentor), join(e, mentorship.RoleMentor), advice(yes(6), nil)), nil, "nobody guides them"},
		"a peer":                    {seen(t, 99, nil, join(m, mentorship.RolePeer), join(e, mentorship.RolePeer), advice(yes(6), nil)), six, "peers are advised too"},
		"used by somebody else":     {seen(t, 99, nil, dyad(), advice(yes(6), nil), on{95, journal.AdviceUsed{Advice: "a5", By: m}}), six, "not by who was advised"},
		"advice to somebody else":   {seen(t, 99, nil, dyad(), advice(yes(6), nil), on{5, journal.AdviceGiven{Advice: "z", By: m, To: f}}), found(3, 3, "e11,e13,e15"), "not theirs"},
		"a task of somebody else":   {seen(t, 99, nil, dyad(), advice(yes(6), nil), on{70, journal.TaskAgreed{Task: "z", Owner: m, For: e}}, on{71, journal.TaskDone{Task: "z"}}), six, "not theirs"},
		"dropped":                   {seen(t, 99, nil, dyad(), advice(yes(6), nil), on{70, journal.TaskAgreed{Task: "z", Owner: e, For: e}}, on{71, journal.TaskDropped{Task: "z", By: e}}), six, "given up is not done"},
		"an open task with no date": {seen(t, 99, nil, dyad(), advice(yes(6), nil), on{70, journal.TaskAgreed{Task: "z", Owner: e, For: e}}), six, "tells nothing"},
	}
	check(t, code, tests)

	v := tests["does a task of four"].view
	assert.Equal(t, []string{"3:4 e16,e17,e18"}, figure(v, code, "tasks-undone-now"))
	assert.Equal(t, []string{"0"}, figure(v, code, "questions-now"))
	assert.Equal(t, []string{"3:3 e09,e11,e13"}, figure(v, code, "advice-unused-now"))
	assert.Equal(t, []string{"3:3 e03,e05,e07"}, figure(v, code, "advice-unused-before"))
	assert.Equal(t, []string{"3:3 e04,e06,e08"}, figure(v, code, "advice-agreed-before"))
	assert.Equal(t, []string{"hardest-to-try"}, figure(v, code, "question"))
	assert.Equal(t, []string{"2026-02-14T09:00:00Z"}, figure(v, code, "since"))
	for name, change := range map[string]func(*mentorship.Signs){
		"agreement": func(s *mentorship.Signs) { s.Agreement = mentorship.Limit[int]{} },
		"unused":    func(s *mentorship.Signs) { s.UnusedAdvice = mentorship.Limit[int]{} },
	} {
		assert.Empty(t, said(under(v, change), code), name)
		assert.Equal(t, journal.Unasked, culture.HarmonyOf(under(v, change), e).Told, name)
	}
}

func TestHarmonyAgainstOtherRoles(t *testing.T) {
	here := seen(t, 99, nil, dyad(), advice(yes(5), nil))
	assert.Equal(t, journal.TooFew, culture.HarmonyOf(here, e).Told, "too little before")
	idle := culture.HabitOf(seen(t, 99, nil, dyad(), advice(yes(2), nil)), e)
	assert.Equal(t, journal.Reached, culture.HarmonyOf(here, e, idle).Told, "as idle elsewhere")
	active := culture.HabitOf(seen(t, 99, nil, dyad(), advice([]journal.Response{questioned, refused}, []int{3, 3}), asks(4, e)), e)
	h := culture.HarmonyOf(here, e, active)
	assert.Equal(t, journal.Reached, h.Told, "elsewhere they act and contradict, and here they do not")
	assert.Equal(t, journal.Tally{Count: 2, Of: 4, Events: []journal.EventID{"e04", "e06"}}, h.Usual.Agreed, "both together")
	assert.Equal(t, []journal.EventID{"e03"}, h.Usual.Questions)
	assert.Equal(t, day(30), h.Since)
	assert.Equal(t, culture.Habit{}, culture.HabitOf(journal.View{}, e))
	assert.Equal(t, journal.Unasked, culture.HarmonyOf(journal.View{}, e).Told)

	better := culture.HabitOf(seen(t, 99, nil, dyad(), advice(yes(8), nil)), e)
	some := yes(10)
	some[9] = questioned
	lately := seen(t, 250, nil, dyad(), advice(append(yes(10), some...), nil))
	assert.Equal(t, journal.Below, culture.HarmonyOf(lately, e, better).Told, "nine of ten reach the limit, and they agreed with all before")
	before := append(append([]journal.Response{}, some...), some...)
	assert.Equal(t, journal.Reached, culture.HarmonyOf(seen(t, 250, nil, dyad(), advice(before, nil)), e).Told, "nine of ten, as before")
}

func TestQuestionsOnlyWithinTheWindow(t *testing.T) {
	v := seen(t, 99, nil, dyad(), asks(5, e), advice(yes(6), nil), tasks(1, 2, 0))
	w := v.Facts().View(journal.Look{At: v.At(), Policy: *v.Policy(), Window: mentorship.Period{From: day(10)}})
	h := culture.HabitOf(w, e)
	assert.Empty(t, h.Questions)
	assert.Zero(t, h.Undone)
	assert.Equal(t, 6, h.Unused.Of)
	late := v.Facts().View(journal.Look{At: v.At(), Policy: *v.Policy(), Window: mentorship.Period{From: day(11)}})
	assert.Equal(t, 5, culture.HabitOf(late, e).Unused.Of)
}
