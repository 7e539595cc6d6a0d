package culture_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

func TestRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, culture.Rules(), busy(t), clean(t), journal.View{})
}

func TestSourcesAreKnown(t *testing.T) {
	for _, info := range culture.Rules().Infos() {
		for _, s := range info.Sources {
			_, known := mentorship.LookUp(s)
			assert.True(t, known, "%s rests on %s", info.Code, s)
		}
	}
}

// busy is a mentorship of which every rule has something to say.
func busy(t testing.TB) journal.View {
	return seen(t, 200, busyPeople(), busyStory())
}

func busyPeople() []mentorship.Person {
	people := append(differing(), speaks(f, "RW", "rw"))
	people[1].Perspectives = []mentorship.SharedPerspective{held("", e, day(100), mentorship.PurposeRelationship).SharedPerspective}
	return people
}

func busyStory() []on {
	return days(
		opened(0, 60), dyad(), join(f, mentorship.RoleMentee), agreedOn(circle(mentorship.CirclePair)), sign(4, f),
		phase(5, mentorship.PhaseApplication),
		raise(6, "x", e), raise(6, "y", e), raise(6, "z", e),
		trusts(e, m, 1, 1, 1),
		checked(10, m, e, false), checked(11, m, e, false), checked(12, m, e, false), checked(13, f, m, true),
		advice(yes(6), nil),
		says(20, true, journal.VerdictAbsent), says(21, true, journal.VerdictAbsent), says(22, true, journal.VerdictAbsent),
		tells(30, f, m, "boss", "line manager", "appraisal"),
		reuse(31, "w", e, m),
		concern(32, journal.ConcernBullying),
		reuse(33, "v", f, m),
	)
}

// clean is a mentorship of which none has.
func clean(t testing.TB) journal.View {
	return seen(t, 200, alike(), opened(0, 300), dyad(), agreedOn(cadence(14)), phase(5, mentorship.PhaseApplication),
		raise(6, "x", e), heed(8, "x", m), raise(7, "y", m), heed(9, "y", e),
		every(10, 30, 7, func(int) journal.Body { return journal.UnderstandingChecked{By: m, Of: e, Understood: true} }),
		advice(yes(8), []int{5, 5, 5, 5, 5, 5, 5, 5}), tasks(20, 4, 4), trusts(e, m, 5, 5, 5),
		every(15, 20, 8, func(n int) journal.Body {
			return journal.FeedbackGiven{Feedback: journal.FeedbackID(fmt.Sprint("f", n)), From: m, To: e, Effective: journal.VerdictPresent}
		}))
}

func TestEveryRuleHasItsSay(t *testing.T) {
	codes := map[rule.Code]bool{}
	for _, found := range culture.Rules().Check(busy(t)).Findings {
		codes[found.Code] = true
	}
	for _, info := range culture.Rules().Infos() {
		assert.True(t, codes[info.Code], "%s is silent", info.Code)
	}
	assert.Empty(t, culture.Rules().Check(clean(t)).Findings)
	assert.Empty(t, culture.Rules().Check(journal.View{}).Findings)
}

func TestNoLimitsNoFiguresJudged(t *testing.T) {
	v := busy(t).Facts().View(journal.Look{At: day(200), People: busyPeople()})
	for _, found := range culture.Rules().Check(v).Findings {
		assert.Contains(t, []rule.Code{
			"culture.perspective.dead", "culture.expectation.not-raised", "culture.misunderstanding.cannot-tell",
			"culture.misunderstanding.likely", "culture.agreement.breached",
		}, found.Code, "it needs a limit")
	}
}

// Other ids for people: the same findings about the others.
func TestRelabellingPeopleRelabelsFindings(t *testing.T) {
	as := strings.NewReplacer(`"m"`, `"a~/b"`, `"e"`, `"zo\u00eb"`, `"f"`, `"mm"`)
	var text []byte
	text, err := busy(t).Facts().Journal().AppendLines(text)
	require.NoError(t, err)
	j, err := journal.Decoder{}.Lines([]byte(as.Replace(string(text))))
	require.NoError(t, err)
	facts, err := j.Facts()
	require.NoError(t, err)
	people := busyPeople()
	people[0].ID, people[1].ID, people[2].ID = "a~/b", "zoë", "mm"
	other := culture.Rules().Check(facts.View(journal.Look{At: day(200), Policy: mentorship.DefaultPolicy(), People: people}))

	back := strings.NewReplacer("a~0~1b", "m", "a~/b", "m", "zoë", "e", "mm", "f")
	var got, want []string
	for _, found := range other.Findings {
		got = append(got, back.Replace(whole(found)))
	}
	for _, found := range culture.Rules().Check(busy(t)).Findings {
		want = append(want, whole(found))
	}
	slices.Sort(got)
	slices.Sort(want)
	assert.Empty(t, cmp.Diff(want, got))
}

func whole(found rule.Finding) string {
	var s strings.Builder
	s.WriteString(fmt.Sprint(found.Code, found.Severity, found.Outcome, found.Path))
	for _, one := range found.Evidence {
		s.WriteString(fmt.Sprint(";", one.Name, " ", one.Got, " ", one.Want, " ", one.Events))
	}
	return s.String()
}

func TestShiftingInstantsShiftsNothingElse(t *testing.T) {
	const shift = 1000
	later := func(n int) []on {
		list := busyStory()
		for i := range list {
			list[i].day += n
			switch b := list[i].body.(type) {
			case journal.RelationshipOpened:
				b.Outline.Period = mentorship.Period{From: b.Outline.Period.From.AddDate(0, 0, n), Until: b.Outline.Period.Until.AddDate(0, 0, n)}
				list[i].body = b
			}
		}
		return list
	}
	people := busyPeople()
	people[1].Perspectives[0].Consent.Until = day(100 + shift)
	got := culture.Rules().Check(seen(t, 200+shift, people, later(shift)))
	want := culture.Rules().Check(busy(t))
	require.Len(t, got.Findings, len(want.Findings))
	for i := range got.Findings {
		for k := range got.Findings[i].Evidence {
			one := &got.Findings[i].Evidence[k]
			if at, ok := one.Got.Instant(); ok {
				one.Got = rule.Instant(at.AddDate(0, 0, -shift))
			}
		}
		assert.Equal(t, whole(want.Findings[i]), whole(got.Findings[i]))
	}
}

func TestMessagesNameValuesAndMakeSenseAlone(t *testing.T) {
	for _, found := range culture.Rules().Check(busy(t)).Findings {
		assert.NotContains(t, found.Message, "%!")
		assert.GreaterOrEqual(t, len(strings.Fields(found.Message)), 6, found.Message)
	}
}

func vignettes(t testing.TB) []vignette.Vignette {
	t.Helper()
	files, err := filepath.Glob("../../internal/vignette/vignettes/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var list []vignette.Vignette
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		some, err := vignette.Read(data)
		require.NoError(t, err)
		list = append(list, some...)
	}
	return list
}

// Agreement to keep harmony is found where the tellers of a story see it, and not
// where they say that it must not be raised.
func TestHarmonyInVignettes(t *testing.T) {
	for _, one := range vignettes(t) {
		v, err := one.View(mentorship.DefaultPolicy())
		require.NoError(t, err)
		raised := slices.ContainsFunc(said(v, "culture.harmony.agrees-always"), func(s string) bool { return strings.HasPrefix(s, "broken") })
		switch {
		case slices.Contains(one.Expect, "harmony"):
			assert.True(t, raised, "%s: %s", one.ID, one.Story)
		case slices.Contains(one.Forbid, "harmony"), slices.Contains(one.Forbid, "any"):
			assert.False(t, raised, "%s: %s", one.ID, one.Story)
		}
	}
}

func TestHealthyMentorshipsAreLeftInPeace(t *testing.T) {
	for _, one := range vignettes(t) {
		if one.Kind != "healthy" {
			continue
		}
		v, err := one.View(mentorship.DefaultPolicy())
		require.NoError(t, err)
		for _, found := range culture.Rules().Check(v).Findings {
			if found.Outcome == rule.Broken && found.Severity > rule.Advice {
				t.Errorf("%s: %s", one.ID, found.Message)
			}
		}
	}
}

func TestCleanViewsCostNothing(t *testing.T) {
	v := clean(t)
	for r := range culture.Rules().All() {
		scoped, _ := r.(rule.Scoped[journal.View])
		assert.Zero(t, testing.AllocsPerRun(100, func() {
			if scoped != nil && !scoped.Applies(v) {
				return
			}
			if found := r.Check(v); found != nil {
				t.Fatal(r.Info().Code)
			}
		}), r.Info().Code)
	}
}

func BenchmarkClean(b *testing.B) {
	v := clean(b)
	for r := range culture.Rules().All() {
		scoped, _ := r.(rule.Scoped[journal.View])
		b.Run(string(r.Info().Code), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if scoped == nil || scoped.Applies(v) {
					_ = r.Check(v)
				}
			}
		})
	}
}

// odd makes random stories of four people, in which things meet, are referred to
// before they begin, and begin twice.
func odd(r *rand.Rand, n int) []on {
	ids := []mentorship.PersonID{m, e, f, "z"}
	who := func() mentorship.PersonID { return ids[r.IntN(4)] }
	some := func(prefix string) string { return prefix + fmt.Sprint(r.IntN(3)) }
	verdicts := append(journal.Verdicts(), "")
	bodies := []func(at int) journal.Body{
		func(int) journal.Body {
			return journal.Joined{Person: who(), Role: mentorship.Roles()[r.IntN(4)]}
		},
		func(int) journal.Body { return journal.Left{Person: who()} },
		func(int) journal.Body {
			return journal.Paused{Person: []mentorship.PersonID{"", who()}[r.IntN(2)]}
		},
		func(int) journal.Body {
			return journal.Resumed{Person: []mentorship.PersonID{"", who()}[r.IntN(2)]}
		},
		func(int) journal.Body {
			return journal.PhaseEntered{Phase: journal.PhaseName(mentorship.Phases()[r.IntN(4)])}
		},
		func(int) journal.Body {
			return journal.CulturalExpectationRaised{Expectation: journal.ExpectationID(some("x")), By: who()}
		},
		func(int) journal.Body {
			return journal.CulturalExpectationHeeded{Expectation: journal.ExpectationID(some("x")), By: who()}
		},
		func(int) journal.Body {
			return journal.PerspectiveShared{Perspective: journal.PerspectiveID(some("p")), By: who()}
		},
		func(int) journal.Body {
			return journal.PerspectiveWithdrawn{Perspective: journal.PerspectiveID(some("p")), By: who()}
		},
		func(int) journal.Body { return journal.UnderstandingChecked{By: m, Of: e, Understood: r.IntN(2) == 0} },
		func(int) journal.Body { return journal.UnderstandingChecked{By: f, Of: m, Understood: r.IntN(2) == 0} },
		func(int) journal.Body {
			return journal.AdviceGiven{Advice: journal.AdviceID(some("a") + some("")), By: m, To: e}
		},
		func(int) journal.Body {
			return journal.AdviceAnswered{Advice: journal.AdviceID(some("a") + some("")), By: e, Response: agreed}
		},
		func(int) journal.Body {
			return journal.AdviceUsed{Advice: journal.AdviceID(some("a") + some("")), By: e}
		},
		func(int) journal.Body {
			return journal.FeedbackGiven{
				Feedback: journal.FeedbackID(some("f")), From: m, To: e, Public: r.IntN(2) == 0, Effective: verdicts[r.IntN(4)],
				Traits: []journal.TraitVerdict{{Trait: mentorship.AllTraits()[r.IntN(len(mentorship.AllTraits()))], Verdict: journal.Verdicts()[r.IntN(3)]}},
			}
		},
		func(int) journal.Body { return terms(0, circle(mentorship.CirclePair)).body },
		func(int) journal.Body { return journal.AgreementSigned{Agreement: "a", Version: 1, By: who()} },
		func(int) journal.Body { return tells(0, e, m, "boss", "line manager", "help").body },
		func(int) journal.Body { return reuse(0, journal.WorkID(some("w")), e, m).body },
		func(int) journal.Body { return journal.WorkAcknowledged{Work: journal.WorkID(some("w")), By: e} },
		func(at int) journal.Body {
			return journal.TaskAgreed{Task: journal.TaskID(some("k")), Owner: who(), For: e, Due: day(at + 9)}
		},
		func(int) journal.Body { return journal.TaskDone{Task: journal.TaskID(some("k"))} },
		func(int) journal.Body { return journal.QuestionAsked{By: who()} },
		func(int) journal.Body { return rate(0, e, m, "trust", journal.Score(1+r.IntN(5))).body },
		func(at int) journal.Body {
			return journal.SessionPlanned{Session: journal.SessionID(some("s")), Start: day(at + 3)}
		},
		func(int) journal.Body {
			return journal.SessionMissed{Session: journal.SessionID(some("s")), By: []mentorship.PersonID{e}}
		},
		func(int) journal.Body { return concern(0, journal.ConcernBoundaries).body },
		func(int) journal.Body { return journal.Closed{Ending: journal.EndingEarly} },
		func(int) journal.Body { return journal.Reopened{} },
	}
	list := append(dyad(), join(f, mentorship.RoleMentee))
	for at := range n {
		list = append(list, on{at * 2, bodies[r.IntN(len(bodies)-2+2*(at%2))](at * 2)})
	}
	return list
}

// Whatever is recorded, the rules answer, alike each time, and each verdict is in one
// rule only.
func FuzzRandomStories(fuzz *testing.F) {
	for seed := range uint64(4) {
		fuzz.Add(seed, uint8(60))
	}
	fuzz.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		v := seen(t, 2*int(n), busyPeople(), odd(rand.New(rand.NewPCG(seed, 1)), int(n)))
		examine(t, v)
	})
}

func TestRandomStories(t *testing.T) {
	for seed := range uint64(scaletest.Pick(2000, 200)) {
		examine(t, seen(t, 200, busyPeople(), odd(rand.New(rand.NewPCG(seed, 2)), 80)))
	}
}

func examine(t *testing.T, v journal.View) {
	t.Helper()
	report := culture.Rules().Check(v)
	require.Equal(t, report, culture.Rules().Check(v))
	verdicts := 0
	for _, found := range report.Findings {
		require.True(t, found.Path == "" || strings.HasPrefix(found.Path, "/"), found.Path)
		require.NotEmpty(t, found.Evidence)
		if v.Resting() {
			require.Equal(t, rule.Code("culture.perspective.dead"), found.Code, "silent in pauses")
		}
		switch found.Code {
		case "culture.agreement.breached", "culture.misunderstanding.likely", "culture.misunderstanding.cannot-tell":
			verdicts++
		default: // no verdict
		}
	}
	require.LessOrEqual(t, verdicts, len(culture.Incidents(v)))
	for _, s := range v.Sides() {
		h := culture.Heeded(v, s.Person)
		require.Len(t, h.Unheeded, h.Acted.Of-h.Acted.Count, "each is acted on, not acted on, or waits")
		now := culture.HarmonyOf(v, s.Person)
		require.Equal(t, culture.HabitOf(v, s.Person).Unused.Of, now.Now.Unused.Of+now.Usual.Unused.Of, "halves make a whole")
		for _, other := range v.Sides() {
			ab, by := culture.Between(v, s.Person, other.Person)
			ba, yb := culture.Between(v, other.Person, s.Person)
			require.Equal(t, ab, ba)
			require.Equal(t, by, yb)
			require.Equal(t, ab == culture.Differ, len(by) > 0)
		}
	}
}

// Who would break it: ids that mean something in pointers, instants at the ends of
// time, limits that are none.
func TestHostile(t *testing.T) {
	const far = 3_000_000
	odd := mentorship.PersonID("~/a~1%s")
	tests := map[string]struct {
		people []mentorship.Person
		at     time.Time
		change func(*mentorship.Policy)
		story  []on
	}{
		"an id of pointers":     {nil, day(99), nil, []on{join(odd, mentorship.RoleMentor), join(e, mentorship.RoleMentee)}},
		"far ahead":             {differing(), day(far), nil, dyad()},
		"the first instant":     {differing(), time.Time{}, nil, dyad()},
		"long before":           {differing(), day(-far / 10), nil, dyad()},
		"a mentor alone":        {differing(), day(99), nil, []on{join(m, mentorship.RoleMentor)}},
		"nobody":                {differing(), day(99), nil, nil},
		"one who is both":       {differing(), day(99), nil, []on{join(m, mentorship.RoleMentor), join(m, mentorship.RoleMentee)}},
		"negative limits":       {differing(), day(99), func(p *mentorship.Policy) { p.Signs.Unheeded = mentorship.LimitOf(-5, rule.Convention) }, busyStory()},
		"limits over a hundred": {differing(), day(99), func(p *mentorship.Policy) { p.Signs.UnusedAdvice = mentorship.LimitOf(1<<62, rule.Convention) }, busyStory()},
		"a negative time of trust": {differing(), day(99), func(p *mentorship.Policy) {
			p.Signs.Trust = mentorship.LimitOf(mentorship.Duration(-1), rule.Convention)
		}, busyStory()},
		"endless patience": {differing(), day(99), func(p *mentorship.Policy) {
			p.Signs.Silence = mentorship.LimitOf(mentorship.Duration(1<<63-1), rule.Convention)
		}, busyStory()},
		"checks all the time": {differing(), day(99), func(p *mentorship.Policy) {
			p.Signs.UnderstandingEvery = mentorship.LimitOf(mentorship.Duration(0), rule.Convention)
		}, busyStory()},
		"a cadence of a nanosecond": {differing(), day(99), nil, days(dyad(), terms(1, mentorship.Terms{Cadence: mentorship.Cadence{Every: 1}}))},
		"languages of no tag":       {[]mentorship.Person{{ID: m, Languages: []mentorship.Language{{}}}, {ID: e, Languages: []mentorship.Language{{}}}}, day(99), nil, dyad()},
		"a fluency below none":      {[]mentorship.Person{{ID: m, Languages: []mentorship.Language{{Tag: "da", Fluency: -1}}}, {ID: e, Languages: []mentorship.Language{{Tag: "da", Fluency: 1 << 30}}}}, day(99), nil, dyad()},
		"two records of one":        {append(differing(), differing()...), day(99), nil, dyad()},
		"a record with no id":       {[]mentorship.Person{{}}, day(99), nil, dyad()},
		"consent since ever":        {[]mentorship.Person{{ID: e, Perspectives: make([]mentorship.SharedPerspective, 300)}}, day(99), nil, dyad()},
		"another period":            {differing(), day(99), nil, days(dyad(), opened(50, 60), terms(1, mentorship.Terms{Period: mentorship.Period{From: day(1), Until: day(3)}}))},
		"withdrawn before shared":   {nil, day(99), nil, days(dyad(), on{1, journal.PerspectiveWithdrawn{Perspective: "p", By: e}}, on{2, journal.PerspectiveShared{Perspective: "p", By: e}})},
		"heeded before raised":      {nil, day(99), nil, days(dyad(), heed(1, "x", m), raise(2, "x", e))},
		"answered before given":     {nil, day(99), nil, days(dyad(), on{1, journal.AdviceAnswered{Advice: "a", By: e, Response: agreed}}, on{2, journal.AdviceUsed{Advice: "a", By: e}})},
		"a mentor of ghosts":        {differing(), day(99), nil, days(join(m, mentorship.RoleMentor), advice(yes(3), nil))},
		"everybody left":            {differing(), day(99), nil, days(dyad(), on{3, journal.Left{Person: m}}, on{3, journal.Left{Person: e}})},
		"left before joining":       {differing(), day(99), nil, days(on{0, journal.Left{Person: m}}, on{1, journal.Joined{Person: m, Role: mentorship.RoleMentor}})},
		"raised twice":              {nil, day(99), nil, days(dyad(), raise(2, "x", e), raise(3, "x", m))},
		"heeded by who raised it":   {nil, day(99), nil, days(dyad(), raise(2, "x", e), heed(3, "x", e))},
		"raised by a ghost":         {nil, day(99), nil, days(dyad(), raise(2, "x", "ghost"))},
		"withdrawn by another":      {nil, day(99), nil, days(dyad(), on{1, journal.PerspectiveShared{Perspective: "p", By: e}}, on{2, journal.PerspectiveWithdrawn{Perspective: "p", By: m}})},
		"told by a ghost":           {nil, day(99), nil, days(dyad(), tells(3, e, "ghost", "", "boss", "help"))},
		"work of a ghost":           {nil, day(99), nil, days(dyad(), reuse(3, "w", m, "ghost"))},
		"scores at both ends":       {differing(), day(200), nil, days(dyad(), trusts(e, m, -1_000_000, 1_000_000, 0))},
		"rated by a ghost":          {differing(), day(200), nil, days(dyad(), trusts("ghost", m, 1, 1, 1))},
		"a phase of no name known":  {differing(), day(99), nil, days(dyad(), phase(3, "~/%s"))},
		"a period of no length":     {differing(), day(99), nil, days(dyad(), opened(5, 6))},
		"signed before proposed":    {nil, day(99), nil, days(dyad(), sign(1, m), sign(1, e), terms(2, circle(mentorship.CirclePair)), tells(3, e, m, "", "boss", "help"))},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			policy := mentorship.DefaultPolicy()
			if test.change != nil {
				test.change(&policy)
			}
			v := recorded(t, test.story).View(journal.Look{At: test.at, Policy: policy, People: test.people})
			ruletest.RunSet(t, culture.Rules(), v)
			examine(t, v)
		})
	}
}
