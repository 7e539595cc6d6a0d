package ethics_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
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
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// extreme sets every limit that these rules read to a number.
func extreme(n int) func(*mentorship.Policy) {
	limit := mentorship.LimitOf(n, rule.Convention)
	span := mentorship.LimitOf(mentorship.Duration(n), rule.Convention)
	return func(p *mentorship.Policy) {
		p.AnswerWithin = span
		p.Signs = mentorship.Signs{
			Observations: limit, MissedSessions: limit, LateAnswers: limit, LateTasks: limit, LateFeedback: limit,
			FeedbackWithin: span, Silence: span, IneffectiveFeedback: limit, TasksForOthers: limit,
		}
	}
}

func TestHostileViews(t *testing.T) {
	long := mentorship.PersonID(strings.Repeat("x", 200))
	short := mentorship.Terms{AnswerWithin: 1, Cadence: mentorship.Cadence{Every: 1}, Feedback: []mentorship.FeedbackTerm{{Within: 1}}}
	endless := mentorship.Terms{AnswerWithin: math.MaxInt64, Cadence: mentorship.Cadence{Every: math.MaxInt64}}
	stories := map[string]*story{
		"nobody":                        {},
		"one person":                    (&story{}).on(0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}),
		"facilitator alone":             (&story{}).on(0, journal.Joined{Person: mentor, Role: mentorship.RoleFacilitator}),
		"joined twice":                  dyad().on(1, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}),
		"mentor became mentee":          dyad().on(1, journal.RoleChanged{Person: mentor, From: mentorship.RoleMentor, To: mentorship.RoleMentee}),
		"everybody left":                eventful().on(250, journal.Left{Person: mentor}, journal.Left{Person: mentee}, journal.Left{Person: fellow}),
		"a rhythm of a nanosecond":      dyad().agreed(1, short).asks(mentor, 10, 7, 9, 9, 1),
		"a rhythm of centuries":         dyad().agreed(1, endless).asks(mentor, 10, 7, 9, 9, 20),
		"signed by one person twice":    dyad().agreed(1, answerWithin(2), mentor, mentor).asks(mentor, 10, 7, 9, 9, 5),
		"signed by strangers":           dyad().agreed(1, answerWithin(2), "x", "y").asks(mentor, 10, 7, 9, 9, 5),
		"signed, never proposed":        dyad().on(1, journal.AgreementSigned{Agreement: "a", Version: 1, By: mentor}),
		"amended a hundred times":       amended(100),
		"an agreement before anybody":   (&story{}).agreed(-5, answerWithin(2)).on(0, journal.Joined{Person: mentor, Role: mentorship.RoleMentor}),
		"told by nobody known":          dyad().on(3, journal.DisclosureMade{About: "x", By: "y", As: "z", Note: "n", Purpose: "p"}),
		"told under an empty circle":    dyad().agreed(1, mentorship.Terms{Confidentiality: mentorship.Confidentiality{Exceptions: []string{"risk of harm"}}}).on(3, disclosed(func(*journal.DisclosureMade) {})),
		"works that use one another":    dyad().on(3, reused("a", "mentor", "mentee", "b"), reused("b", "mentee", "mentor", "a")),
		"named, never used":             dyad().on(3, journal.WorkAcknowledged{Work: "a", By: mentor}),
		"resolved, never reported":      dyad().on(3, journal.ConcernResolved{Concern: "c", Outcome: journal.Upheld}),
		"reported about a stranger":     dyad().on(3, journal.ConcernReported{Concern: "c", Kind: journal.ConcernBullying, About: "x"}),
		"a thousand reports of a day":   dyad().reports(journal.ConcernHarassment, mentor, 1000, 0),
		"acknowledged, never declared":  dyad().on(3, journal.TieAcknowledged{Tie: "t", By: mentor}),
		"declared a hundred times":      dyad().on(3, slices.Repeat([]journal.Body{journal.DeclarationMade{By: mentor}}, 100)...),
		"ids that need escaping":        (&story{}).on(0, journal.Joined{Person: "~/~1", Role: mentorship.RolePeer}, journal.Joined{Person: "/", Role: mentorship.RolePeer}).on(5, journal.ConcernReported{Concern: "c", Kind: journal.ConcernBullying, About: "/"}),
		"long ids":                      (&story{}).on(0, journal.Joined{Person: long, Role: mentorship.RoleMentor}).on(5, journal.ConcernReported{Concern: "c", Kind: journal.ConcernBullying, About: long}),
		"unknown kinds":                 dyad().on(10, journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: 1}, Raw: "{}"}),
		"paused throughout":             eventful().on(-1, journal.Paused{}),
		"paused without an end, thrice": dyad().on(5, journal.Paused{}, journal.Paused{Person: mentor}, journal.Paused{}),
		"closed and reopened":           eventful().on(220, journal.Closed{Ending: journal.EndingEarly}).on(230, journal.Reopened{}),
		"all of it":                     eventful(),
	}
	policies := map[string]func(*mentorship.Policy){
		"usual":            func(*mentorship.Policy) {},
		"no policy":        func(p *mentorship.Policy) { *p = mentorship.Policy{} },
		"negative limits":  extreme(math.MinInt),
		"greatest limits":  extreme(math.MaxInt),
		"limits of zero":   extreme(0),
		"observation only": func(p *mentorship.Policy) { p.Signs = mentorship.Signs{Observations: p.Signs.Observations} },
	}
	registers := map[string]ethics.Register{
		"empty": {}, "full": fullRegister(),
		"of nonsense": {
			Consents: []ethics.Consent{{}}, Duties: []ethics.Duty{""}, Trails: []ethics.Trail{{}}, Uses: []ethics.Use{{}, {Work: "a", In: "a"}},
			Namings: []ethics.Naming{{}}, Dependences: []ethics.Dependence{{}, {Weaker: mentor, Stronger: mentor}},
			Organisation: ethics.Organisation{Contacts: []ethics.Contact{{}}, Ties: []mentorship.Tie{{}}, People: []mentorship.Person{{}, {ID: mentor, Manager: mentor}}},
		},
	}
	n := 0
	for name, s := range stories {
		for limits, change := range policies {
			v := s.view(t, change)
			for known, register := range registers {
				n++
				for _, f := range ethics.Rules(register).Check(v).Findings {
					assert.NotEmpty(t, f.Evidence, "%s, %s, %s: %s", name, limits, known, f.Code)
					assert.NotEmpty(t, f.Message)
				}
			}
			_ = ethics.JournalConflicts().Check(v)
		}
	}
	assert.GreaterOrEqual(t, n, 500)
}

// amended is a dyad that changes its agreement again and again.
func amended(n int) *story {
	s := dyad()
	for i := range n {
		s.agreed(1+i, answerWithin(1+i%9))
	}
	return s.asks(mentor, 3, 3, 40, 60, 4)
}

// randomStory is a group to which anything happens.
func randomStory(r *rand.Rand, n int) *story {
	s := group().agreed(1, answerWithin(1+r.IntN(9)), mentor, mentee, fellow)
	people := []mentorship.PersonID{mentor, mentee, fellow, "x"}
	anybody := func() mentorship.PersonID { return people[r.IntN(len(people))] }
	others := func() (a, b mentorship.PersonID) {
		i := r.IntN(4)
		return people[i], people[(i+1+r.IntN(3))%4]
	}
	for i := range n {
		on, id := 2+r.IntN(lastSeen-2), fmt.Sprint(i)
		a, b := others()
		switch r.IntN(10) {
		case 0:
			s.on(on, randomDisclosure(r))
		case 1:
			s.on(on, reused(pick(r, []string{"u", "v"}), string(a), string(b), pick(r, []string{"w", "y"})))
		case 2:
			s.on(on, journal.WorkAcknowledged{Work: "u", By: a, In: "w"})
		case 3:
			kinds := []journal.ConcernKind{journal.ConcernBullying, journal.ConcernExploitation, journal.ConcernHarassment}
			s.on(on, journal.ConcernReported{Concern: journal.ConcernID(id), Kind: pick(r, kinds), About: a, By: "reporter"})
		case 4:
			s.on(on, journal.ConcernResolved{Concern: journal.ConcernID(fmt.Sprint(r.IntN(n))), Outcome: pick(r, []journal.Code{journal.Upheld, journal.Unfounded, "left open"})})
		case 5:
			s.on(on, journal.TieDeclared{ID: journal.TieID(id), Tie: tie(pick(r, mentorship.TieKinds()[:5]), a, b)})
		case 6:
			s.on(on, journal.MessageSent{Message: journal.MessageID(id), From: a, To: []mentorship.PersonID{b}})
		case 7:
			s.on(on, journal.TaskAgreed{Task: journal.TaskID(id), Owner: a, For: b, Due: day(on + 3)})
		case 8:
			s.on(on, journal.Paused{Person: pick(r, []mentorship.PersonID{"", anybody()}), Until: day(on + r.IntN(30) + 1)})
		default:
			s.on(on, journal.SessionPlanned{Session: journal.SessionID(id), Start: day(on)}, journal.SessionMissed{Session: journal.SessionID(id), By: []mentorship.PersonID{a}})
		}
	}
	return s
}

// keep holds rules to what is true of all their findings.
func keep(t *testing.T, s *story) {
	t.Helper()
	v := s.view(t)
	for _, set := range []rule.Set[journal.View]{ethics.Rules(fullRegister()), ethics.JournalConflicts()} {
		require.NoError(t, ruletest.ExamineSet(set, v))
		text, err := json.Marshal(set.Check(v))
		require.NoError(t, err)
		require.NotContains(t, string(text), "reporter", "who reports is in no finding")
	}
}

func TestRulesOnRandomStories(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range 40 {
		keep(t, randomStory(r, 1+r.IntN(40)))
	}
}

func FuzzRules(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed, uint8(5*seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		keep(t, randomStory(rand.New(rand.NewPCG(seed, 3)), int(n)%64+1))
	})
}

// Other names for people and other dates change names and dates, and nothing else.
func TestRelabellingAndShifting(t *testing.T) {
	s := eventful()
	text, err := s.facts(t).Journal().AppendLines(nil)
	require.NoError(t, err)
	names := strings.NewReplacer(`"mentor"`, `"one/a"`, `"mentee"`, `"one/b"`, `"fellow"`, `"one/c"`)
	roles := strings.NewReplacer(`"role":"one/a"`, `"role":"mentor"`, `"role":"one/b"`, `"role":"mentee"`)
	const by = 400 * 24 * time.Hour
	parts := strings.Split(roles.Replace(names.Replace(string(text))), `"`)
	for i := range parts {
		if at, err := time.Parse(time.RFC3339, parts[i]); err == nil {
			parts[i] = at.Add(by).Format(time.RFC3339)
		}
	}
	j, err := journal.ParseLines([]byte(strings.Join(parts, `"`)))
	require.NoError(t, err)
	facts, err := j.Facts()
	require.NoError(t, err)
	v := facts.View(journal.Look{At: day(lastSeen).Add(by), Policy: mentorship.DefaultPolicy()})
	was := ethics.Rules(ethics.Register{}).Check(s.view(t)).Findings
	is := ethics.Rules(ethics.Register{}).Check(v).Findings
	require.NotEmpty(t, was)
	wasText, err := json.Marshal(was)
	require.NoError(t, err)
	isText, err := json.Marshal(is)
	require.NoError(t, err)
	back := strings.NewReplacer("one/a", "mentor", "one/b", "mentee", "one/c", "fellow", "one~1a", "mentor", "one~1b", "mentee", "one~1c", "fellow")
	var first, second []rule.Finding
	require.NoError(t, json.Unmarshal(wasText, &first))
	require.NoError(t, json.Unmarshal([]byte(back.Replace(string(isText))), &second))
	byPath := func(a, b rule.Finding) int { return strings.Compare(string(a.Code)+a.Path, string(b.Code)+b.Path) }
	slices.SortStableFunc(first, byPath)
	slices.SortStableFunc(second, byPath)
	assert.Empty(t, cmp.Diff(first, second, equalValues))
}
