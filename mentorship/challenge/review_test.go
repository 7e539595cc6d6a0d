package challenge_test

import (
	"cmp"
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// requireSound finds a review whose parts add up, in the order that it promises.
func requireSound(t testing.TB, r challenge.Review) {
	t.Helper()
	require.NotNil(t, r.Opened)
	for _, list := range [][]challenge.Concern{r.Concerns, r.Unlikely, r.Undetermined} {
		require.NotNil(t, list)
		require.True(t, slices.IsSortedFunc(list, func(a, b challenge.Concern) int {
			return cmp.Or(-cmp.Compare(a.Weight, b.Weight), cmp.Compare(a.Code, b.Code), cmp.Compare(a.Mentee, b.Mentee), cmp.Compare(a.Path, b.Path), cmp.Compare(a.Message, b.Message))
		}))
		for _, c := range list {
			require.Equal(t, c.Weight, c.Prior+sum(c.For)+sum(c.Against), "%+v", c)
			require.NotEmpty(t, c.Message)
			for _, clue := range slices.Concat(c.For, c.Against) {
				if c.Factor == "" {
					continue
				}
				count, of, ok := clue.Evidence.Got.Ratio()
				require.True(t, ok && 0 <= count && count <= of && of > 0, "%+v", clue)
				require.NotZero(t, clue.Weight)
			}
		}
	}
	for _, c := range r.Concerns {
		require.GreaterOrEqual(t, c.Weight, 0)
		require.Contains(t, []challenge.Sureness{challenge.Strong, challenge.Likely, challenge.Possible}, c.Sureness)
	}
	for _, c := range r.Unlikely {
		require.Negative(t, c.Weight)
		require.Equal(t, challenge.Unlikely, c.Sureness)
	}
	for _, c := range r.Undetermined {
		require.Equal(t, challenge.Undetermined, c.Sureness)
	}
}

func TestReviewsAreSound(t *testing.T) {
	all, weighed := vignettes(t)
	for i, w := range weighed {
		r := w.Review()
		requireSound(t, r)
		mentees := 0
		for _, s := range w.View().Sides() {
			if s.Role.Mentored() {
				mentees++
			}
		}
		assert.Len(t, slices.Concat(r.Concerns, r.Unlikely, r.Undetermined), 11*mentees, "%s: each factor stands in one place", all[i].ID)
	}
}

// The words begin where Jeffreys' scale says.
func TestSureness(t *testing.T) {
	const marks = "relationship-marks"
	at := func(s story) challenge.Concern { return of(t, told(t, s, 80, 1).Review(), challenge.Attitude) }
	twenty := story{
		quality("non-judgmental"), quality("positive"), asks("attitude"),
		lowBy(mentor, mentee, "mentee-qualities", "non-judgmental"), lowBy(mentor, mentee, "mentee-qualities", "positive"),
	} // 7 + 6 + 3 + 6 + 6 = 28
	c := at(append(twenty, lowBy(mentee, "", marks, "desire"))) // + 2
	assert.Equal(t, challenge.Strong, c.Sureness)
	assert.Equal(t, 20, c.Weight)
	c = at(append(twenty, highBy(mentee, mentor, "mentor-qualities", "interest")))
	assert.Equal(t, 16, c.Weight)
	assert.Equal(t, challenge.Likely, c.Sureness)
	ten := story{quality("non-judgmental"), quality("positive"), asks("attitude"), lowBy(mentor, mentee, "mentee-qualities", "engaged"), lowBy(mentee, "", marks, "desire")}
	c = at(ten)
	assert.Equal(t, 10, c.Weight)
	assert.Equal(t, challenge.Likely, c.Sureness)
	c = at(append(ten, highBy(mentee, mentor, "mentor-qualities", "interest")))
	assert.Equal(t, 8, c.Weight)
	assert.Equal(t, challenge.Possible, c.Sureness)
}

// The question tells the first two apart, and its answer is not known yet.
func TestQuestion(t *testing.T) {
	all, weighed := vignettes(t)
	asked := 0
	for i, w := range weighed {
		r := w.Review()
		if r.Ask == (challenge.Question{}) {
			continue
		}
		asked++
		ranked := slices.Concat(r.Concerns, r.Unlikely, r.Undetermined)
		first := ranked[0]
		second := slices.IndexFunc(ranked[1:], func(c challenge.Concern) bool { return c.Mentee == first.Mentee })
		require.GreaterOrEqual(t, second, 0)
		assert.Equal(t, [2]challenge.Factor{first.Factor, ranked[1+second].Factor}, r.Ask.Between, all[i].ID)
		assert.Positive(t, r.Ask.Apart)
		assert.NotEmpty(t, r.Ask.Ask)
		for _, c := range ranked {
			if c.Mentee == first.Mentee {
				assert.False(t, slices.ContainsFunc(slices.Concat(c.For, c.Against), func(x challenge.Clue) bool { return x.Evidence.Name == r.Ask.Clue }), "%s asks what is known: %s", all[i].ID, r.Ask.Clue)
			}
		}
	}
	assert.Greater(t, asked, len(weighed)/2)
	assert.Zero(t, challenge.Weighing{}.Review().Ask, "of nobody there is nothing to ask")

	// What was answered is not asked again.
	tell := again(70, 2, 6, func(n int) story { return story{leave(n), answered(n, true)} })
	r := told(t, tell, 85, 1).Review()
	assert.Equal(t, challenge.Dependency, r.Ask.Between[0])
	assert.Equal(t, challenge.Values, r.Ask.Between[1])
	assert.Equal(t, "fit-values-low", r.Ask.Clue, "it says most of values, and nothing of dependence")
	assert.Equal(t, 14, r.Ask.Apart, "9 for a yes, 5 against for a no")
	assert.Empty(t, r.Ask.Whom, "both sides can tell")
	next := told(t, story{tell, fit("values")}, 85, 1).Review()
	assert.Equal(t, r.Ask.Between, next.Ask.Between)
	assert.Equal(t, "values-apart", next.Ask.Clue)
	assert.Equal(t, 14, next.Ask.Apart, "7 either way")
}

// What speaks for one of two and against the other tells them apart best.
func TestQuestionBetween(t *testing.T) {
	r := told(t, story{
		quality("accessible"), quality("follow-through"),
		lowBy(mentor, mentee, "mentee-qualities", "accessible"), lowBy(mentor, mentee, "mentee-qualities", "time"),
	}, 85, 1).Review()
	require.Equal(t, [2]challenge.Factor{challenge.Neglect, challenge.Away}, r.Ask.Between)
	assert.Equal(t, "mentor-silent", r.Ask.Clue)
	assert.Equal(t, 23, r.Ask.Apart, "12 and 3 of neglect, and 8 the other way of the mentee who is away")
}

func found(code rule.Code, severity rule.Severity, path, message string, evidence ...rule.Evidence) rule.Finding {
	return rule.Finding{Code: code, Severity: severity, Outcome: rule.Broken, Path: path, Message: message, Evidence: evidence}
}

// Findings of other packages stand beside the factors, by their severity.
func TestFindings(t *testing.T) {
	w := joined().seen(t, 9)
	two := rule.Evidence{Name: "two", Got: rule.Count(2), Events: []string{"v1"}}
	one := rule.Evidence{Name: "one", Got: rule.Count(1)}
	list := []rule.Finding{
		found("ethics.tie.hidden", rule.Advice, "/b", "hidden"),
		found("quality.mentor.low", rule.Warning, "/participants/o", "low", two, one),
		found("quality.mentor.low", rule.Warning, "/participants/e", "low", one),
		found("ethics.power.abused", rule.Violation, "", "abused"),
		{Code: "quality.mentee.low", Severity: rule.Warning, Outcome: rule.Undetermined, Message: "few"},
		found("challenge.neglect.needs-unmet", rule.Violation, "", "itself"),
		found("not a code", rule.Violation, "", "broken rule"),
	}
	r := w.Review(list...)
	requireSound(t, r)
	require.Len(t, r.Concerns, 4, "what is undetermined, of this package or has no code is none")
	weights := []int{}
	for _, c := range r.Concerns {
		weights = append(weights, c.Weight)
		assert.Empty(t, c.Factor)
		assert.Empty(t, c.Mentee)
	}
	assert.Equal(t, []int{15, 8, 8, 2}, weights)
	assert.Equal(t, []challenge.Sureness{challenge.Likely, challenge.Possible}, []challenge.Sureness{r.Concerns[0].Sureness, r.Concerns[3].Sureness})
	assert.Equal(t, "/participants/e", r.Concerns[1].Path, "of two of one code the path decides")
	assert.Equal(t, []challenge.Clue{{Evidence: two, Weight: 8}, {Evidence: one}}, r.Concerns[2].For, "the first piece of evidence carries the weight")
	assert.Equal(t, []challenge.Clue{{Evidence: rule.Evidence{Name: "finding", Got: rule.Text("ethics.power.abused")}, Weight: 15}}, r.Concerns[0].For)
	assert.NotContains(t, asJSON(t, r), "null")

	turned := slices.Clone(list)
	slices.Reverse(turned)
	assert.Equal(t, asJSON(t, r), asJSON(t, w.Review(turned...)), "their order makes no difference")
	r.Concerns[2].For[0].Evidence.Events[0] = "changed"
	assert.Equal(t, "v1", list[1].Evidence[0].Events[0], "nothing is shared")
}

func TestOpenings(t *testing.T) {
	benefit := func(by mentorship.PersonID, score journal.Score) journal.Body {
		return rated(by, "", challenge.Fit, "benefit", score)
	}
	type opening struct {
		reason challenge.OpeningReason
		person mentorship.PersonID
	}
	tests := map[string]struct {
		tell   story
		day    int
		want   []opening
		reason string
	}{
		"none":              {nil, 300, nil, "that nobody was asked is no reason"},
		"asked":             {story{1, journal.ReviewRequested{By: mentee, Reason: "values"}}, 9, []opening{{challenge.Requested, mentee}}, ""},
		"asked by anybody":  {story{1, journal.ReviewRequested{By: "coordinator"}}, 9, []opening{{challenge.Requested, "coordinator"}}, "a coordinator may ask"},
		"no benefit":        {story{1, benefit(mentor, 2), benefit(mentee, 1)}, 9, []opening{{challenge.BenefitMissed, mentee}, {challenge.BenefitMissed, mentor}}, "the mentor's counts like the mentee's"},
		"some benefit":      {story{1, benefit(mentor, 3)}, 9, nil, "it is not low"},
		"benefit, later":    {story{1, benefit(mentor, 1), 2, benefit(mentor, 4)}, 9, nil, "the latest counts"},
		"no score at all":   {story{1, benefit(mentor, 0), benefit(mentee, -3)}, 9, nil, "it is not on the scale"},
		"of a stranger":     {story{1, benefit("z", 1)}, 9, nil, "it is nobody's of this mentorship"},
		"of who has left":   {story{1, benefit(mentor, 1), 2, journal.Left{Person: mentor}}, 9, nil, "it cannot come any more"},
		"not for so long":   {story{1, goal(0, "", 0)}, 42, nil, ""},
		"at the limit":      {story{1, goal(0, "", 0)}, 43, []opening{{challenge.GoalsStill, mentee}}, "for twice the time of a stall"},
		"of late":           {story{300, goal(0, "", 0)}, 341, nil, "the goals are young, and the mentorship is not"},
		"some of late":      {story{1, goal(0, "", 0), 300, goal(1, "", 0)}, 301, []opening{{challenge.GoalsStill, mentee}}, "one goal is old enough"},
		"reached before":    {story{1, goal(0, "", 0), 2, journal.GoalMet{Goal: "g0", By: mentee}, 3, goal(1, "", 0)}, 300, nil, "something came nearer"},
		"mentee has left":   {story{1, goal(0, "", 0), 2, journal.Left{Person: mentee}}, 300, nil, "nobody waits for it"},
		"asked, then left":  {story{1, journal.ReviewRequested{By: mentee}, 2, journal.Left{Person: mentee}}, 9, nil, "who has left is not asked about"},
		"by its own clock":  {story{1, goal(0, "", 0), 2, journal.Paused{Until: noon(40)}}, 70, nil, "pauses do not count"},
		"goals moved":       {story{1, goal(0, "", 0), goal(1, "", 0), 2, journal.GoalMoved{Goal: "g0", Progress: 1, By: mentee}}, 90, nil, ""},
		"goals reached":     {story{1, goal(0, "", 0), 2, journal.GoalMet{Goal: "g0", By: mentee}}, 90, nil, ""},
		"no goals":          {story{1, asked(0)}, 90, nil, "which is the matter of the phases"},
		"every reason":      {story{1, goal(0, "", 0), benefit(mentee, 1), journal.ReviewRequested{By: mentee}}, 90, []opening{{challenge.BenefitMissed, mentee}, {challenge.GoalsStill, mentee}, {challenge.Requested, mentee}}, "in order of reason"},
		"asked, both sides": {story{1, journal.ReviewRequested{By: mentor}, 2, journal.ReviewRequested{By: mentee}}, 9, []opening{{challenge.Requested, mentee}, {challenge.Requested, mentor}}, "in order of person"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			w := append(joined(), test.tell...).seen(t, test.day)
			var got []opening
			for _, o := range challenge.Openings(w.View()) {
				got = append(got, opening{o.Reason, o.Person})
				assert.NotEmpty(t, o.Evidence.Name)
			}
			assert.Equal(t, test.want, got, test.reason)
			assert.Equal(t, challenge.Openings(w.View()), w.Review().Opened)
		})
	}
	o := challenge.Openings(append(joined(), 1, benefit(mentor, 2)).seen(t, 9).View())
	require.Len(t, o, 1)
	assert.Equal(t, rule.Evidence{Name: "benefit", Got: rule.Count(2), Want: rule.Count(3).With(rule.AtLeast), Events: []string{"v00002"}}, o[0].Evidence, "what there is and what there would be")
	policy := mentorship.DefaultPolicy()
	policy.StallAfter = mentorship.LimitOf(mentorship.Duration(math.MaxInt64), rule.Convention)
	assert.Empty(t, challenge.Openings(append(joined(), 1, goal(0, "", 0)).facts(t).View(journal.Look{At: noon(900), Policy: policy})), "no sum of limits runs over")
}

// One review, to be read when it changes.
func TestGolden(t *testing.T) {
	const golden = "testdata/review.json"
	for _, v := range cases(t) {
		if v.ID != "R01" {
			continue
		}
		text, err := json.MarshalIndent(review(t, v.events, v.look), "", "  ")
		require.NoError(t, err)
		text = append(text, '\n')
		if *update {
			require.NoError(t, os.WriteFile(golden, text, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(text))
	}
}

// Whoever mentors and is mentored at once is looked at as a mentee of the others.
func TestPeers(t *testing.T) {
	s := story{
		0,
		journal.Joined{Person: mentor, Role: mentorship.RolePeer},
		journal.Joined{Person: mentee, Role: mentorship.RolePeer},
		plan(4), 20, missed(0, mentor), missed(1, mentor), missed(2, mentor), held(3, 8, hour),
	}
	r := s.seen(t, 60).Review()
	requireSound(t, r)
	for _, c := range all(r) {
		if c.Factor == challenge.Neglect {
			assert.Equal(t, c.Mentee == mentee, absence(c) > 0, "nobody is their own mentor: %+v", c)
		}
	}
	path := story{0, journal.Joined{Person: "a/b~c", Role: mentorship.RoleMentee}}.seen(t, 9).Review().Undetermined[0].Path
	assert.Equal(t, "/mentees/a~1b~0c", path)
}

// absence returns how much the mentor's absence weighs.
func absence(c challenge.Concern) int {
	for _, clue := range slices.Concat(c.For, c.Against) {
		if clue.Evidence.Name == "mentor-absent" {
			return clue.Weight
		}
	}
	return 0
}

// Of two mentees of one mentor each is weighed by what concerns them.
func TestGroups(t *testing.T) {
	s := story{joined(), journal.Joined{Person: "f", Role: mentorship.RoleMentee}, again(70, 2, 6, func(n int) story { return story{leave(n), answered(n, true)} })}
	r := s.seen(t, 90).Review()
	requireSound(t, r)
	require.NotEmpty(t, r.Concerns)
	assert.Equal(t, challenge.Dependency, r.Concerns[0].Factor)
	for _, c := range r.Concerns {
		assert.Equal(t, mentee, c.Mentee, "the other asked nothing")
	}
	for _, c := range all(r) {
		if c.Factor == challenge.Dependency && c.Mentee == "f" {
			assert.Empty(t, c.For)
		}
	}
}

// Who has left is not asked about any more. What happened with them is still
// evidence about others.
func TestLeft(t *testing.T) {
	s := story{
		joined(),
		journal.Joined{Person: "f", Role: mentorship.RoleMentee},
		plan(4), 20, missed(0, mentor), missed(1, mentor), missed(2, mentor),
		again(70, 2, 6, func(n int) story { return story{leave(n), answered(n, true)} }), 90,
		journal.Left{Person: mentee},
	}
	w := s.seen(t, 100)
	r := w.Review()
	requireSound(t, r)
	for _, c := range all(r) {
		assert.Equal(t, mentorship.PersonID("f"), c.Mentee)
		if c.Factor == challenge.Neglect {
			assert.Positive(t, absence(c))
		}
	}
	assert.Len(t, all(r), 11)
	for _, f := range challenge.Rules().AppendFindings(nil, w) {
		assert.Equal(t, "/mentees/f", f.Path, f.Code)
	}
	back := story{s, 95, journal.Joined{Person: mentee, Role: mentorship.RoleMentee}}.seen(t, 100).Review()
	assert.Len(t, all(back), 22, "who comes back is asked about again")
}

// A mentee sees nothing of what is asked about another; a mentor sees it of all.
func TestReviewForMentees(t *testing.T) {
	s := story{joined(), journal.Joined{Person: "f", Role: mentorship.RoleMentee}, 1, goal(0, "", 0), again(70, 2, 6, func(n int) story { return story{leave(n), answered(n, true)} })}
	look := journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy()}
	for p, want := range map[mentorship.PersonID][]mentorship.PersonID{mentee: {mentee}, "f": {"f"}, mentor: {mentee, "f"}} {
		r, err := challenge.ReviewFor(journalOf(t, s.events()), p, look)
		require.NoError(t, err)
		requireSound(t, r)
		var got []mentorship.PersonID
		for _, c := range all(r) {
			got = append(got, c.Mentee)
		}
		slices.Sort(got)
		assert.Equal(t, want, slices.Compact(got), "as %s sees it", p)
		assert.Equal(t, p != "f", len(r.Opened) > 0, "as %s sees it", p)
	}
}

// What is about others is for those who take part and mentor or facilitate.
func TestReviewIsForThoseWhoTakePart(t *testing.T) {
	s := story{
		joined(),
		journal.Joined{Person: "f", Role: mentorship.RoleMentee},
		journal.Joined{Person: "h", Role: mentorship.RoleFacilitator},
		journal.Joined{Person: "p", Role: mentorship.RoleMentor},
		1, goal(0, "", 0), 2,
		journal.Left{Person: "f"},
		journal.Left{Person: "p"},
		again(70, 2, 6, func(n int) story { return story{leave(n), answered(n, true)} }),
	}
	j := journalOf(t, s.events())
	for _, window := range []mentorship.Period{{}, {From: noon(50)}} {
		look := journal.Look{At: noon(90), Policy: mentorship.DefaultPolicy(), Window: window}
		for reader, sees := range map[mentorship.PersonID]bool{
			mentor: true, mentee: true, "h": true, // who oversees is there for all
			"f": false, "p": false, // have left
			"stranger": false, "": false,
		} {
			r, err := challenge.ReviewFor(j, reader, look)
			require.NoError(t, err)
			assert.Equal(t, sees, len(all(r)) > 0, "%q in %v", reader, window)
			if !sees {
				assert.Empty(t, r.Opened, "%q", reader)
				assert.Zero(t, r.Ask, "%q", reader)
			}
		}
	}
}

// What lies outside the window is not seen, whichever clue would show it.
func TestWindow(t *testing.T) {
	s := story{joined(), much()}
	facts := s.facts(t)
	seen := func(w mentorship.Period) challenge.Review {
		return challenge.Weigh(facts.View(journal.Look{At: noon(300), Policy: mentorship.DefaultPolicy(), Window: w})).Review()
	}
	whole := seen(mentorship.Period{})
	assert.Equal(t, asJSON(t, whole), asJSON(t, seen(mentorship.Period{From: noon(-1), Until: noon(400)})), "a window of everything")
	assert.NotEmpty(t, whole.Opened)
	later := seen(mentorship.Period{From: noon(200)})
	for _, c := range all(later) {
		for _, clue := range slices.Concat(c.For, c.Against) {
			assert.Contains(t, []string{"mentor-silent", "mentee-silent", "goals-untouched", "mentor-not-fully-committed", "mentee-not-fully-committed"}, clue.Evidence.Name, "which are of now")
		}
	}
	assert.Empty(t, later.Opened)
}

// What is looked at for several reasons is one observation, and what would weigh
// nothing either way is none.
func TestObservations(t *testing.T) {
	text := func(from mentorship.PersonID, v journal.Verdict, traits ...mentorship.Trait) func(n int) story {
		return func(n int) story {
			b := feedback(n, from, "", "").(journal.FeedbackGiven)
			b.Happened = noon(n)
			for _, trait := range traits {
				b.Traits = append(b.Traits, journal.TraitVerdict{Trait: trait, Verdict: v})
			}
			return story{b}
		}
	}
	missedByBoth := story{plan(3), 12, missed(0, mentor, mentee), missed(1, mentor, mentee), missed(2, mentor, mentee)}
	asksOfTwo := story{1, goal(0, "a", 100), goal(1, "a", 100), 2, asked(0), asked(1)}
	refused := story{withResources(2, "treadmill"), 5, journal.AdviceAnswered{Advice: "d0", By: mentee, Response: journal.ResponseRefused}, journal.AdviceAnswered{Advice: "d1", By: mentee, Response: journal.ResponseRefused}}
	followed := again(1, 1, 5, func(n int) story { return story{advised(n, journal.ResponseAgreed), used(n)} })
	tests := map[string]struct {
		tell   story
		factor challenge.Factor
		want   int64
		reason string
	}{
		"sessions":           {missedByBoth, challenge.Away, 3, "whom they were missed by is seen of each once"},
		"goals":              {asksOfTwo, challenge.Recognition, 2, "untouched, not taken up, taken over, asked about again"},
		"goals known":        {asksOfTwo, challenge.Expertise, 2, "short, met, asked about again"},
		"goals in time":      {append(asksOfTwo, journal.GoalMoved{Goal: "g0", Progress: 1, By: mentee}, journal.GoalMoved{Goal: "g1", Progress: 1, By: mentee}), challenge.Expectations, 2, "behind, given up"},
		"advice":             {agree(4), challenge.Harmony, 4, "unused, questioned, refused"},
		"advice that is odd": {refused, challenge.Recognition, 2, "impractical, refused"},
		"feedback":           {again(1, 1, 2, text(mentor, no, mentorship.Attacking, mentorship.Closed, mentorship.Supportive)), challenge.Attitude, 2, "hostile, shut, supportive"},
		"feedback, its use":  {again(1, 1, 2, text(mentor, no, mentorship.Superficial, mentorship.Specific)), challenge.Expertise, 2, "superficial, specific"},
		"feedback, its time": {again(1, 1, 2, text(mentor, no, mentorship.Superficial)), challenge.Neglect, 4, "late, superficial; and that of the two one is heard of"},
		"answers":            {again(1, 1, 2, text(mentee, yes, mentorship.Open, mentorship.Closed)), challenge.Attitude, 2, "shut, open"},
		"answers, not so":    {again(1, 1, 2, text(mentee, no, mentorship.Open)), challenge.Attitude, 0, "not to be open speaks for nothing"},
		"advice followed":    {followed, challenge.Values, 0, "only a refusal would speak of values"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			policy := mentorship.DefaultPolicy()
			policy.Signs.Observations = mentorship.LimitOf(1000, rule.Convention)
			w := challenge.Weigh(append(joined(), test.tell...).facts(t).View(journal.Look{At: noon(80), Policy: policy, People: []mentorship.Person{expert("a")}}))
			assert.Equal(t, challenge.Undetermined, of(t, w.Review(), test.factor).Sureness)
			var got int64
			for _, f := range challenge.Rules().AppendFindings(nil, w) {
				if f.Code == test.factor.Code() {
					got, _ = f.Evidence[0].Got.Count()
				}
			}
			assert.Equal(t, test.want, got, test.reason)
		})
	}
}
