package challenge_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// lowBy and highBy rate an item of a scale on day 1.
func lowBy(by, whom mentorship.PersonID, scale, item journal.Code) story {
	return story{1, rated(by, whom, scale, item, 1)}
}

func highBy(by, whom mentorship.PersonID, scale, item journal.Code) story {
	return story{1, rated(by, whom, scale, item, 5)}
}

func fit(item journal.Code) story { return lowBy(mentee, "", challenge.Fit, item) }

func quality(item journal.Code) story { return lowBy(mentee, mentor, "mentor-qualities", item) }

func asks(reason journal.Reason) story {
	return story{1, journal.ReviewRequested{By: mentee, Reason: reason}}
}

func plan(n int) story { return again(4, 1, n, func(n int) story { return story{planned(n, 5+n)} }) }

// For each factor, what adds up to exactly 10 decibans, which is as much as the
// prior takes away.
func even() map[challenge.Factor]story {
	const marks = "relationship-marks"
	return map[challenge.Factor]story{
		challenge.Values:        {fit("values"), 1, leave(1), leave(2), leave(3), 2, answered(1, false), answered(2, true), answered(3, true)},
		challenge.Personalities: {fit("personality"), lowBy(mentee, "", marks, "desire"), highBy(mentor, "", marks, "desire")},
		challenge.Styles:        {fit("style"), 1, task(1, mentee, mentee, 0), task(2, mentee, mentee, 0), 2, journal.TaskDropped{Task: "k1", By: mentee}},
		challenge.Neglect:       {commitment(mentor, 100), plan(5), 12, missed(0, mentor), missed(1, mentor), missed(2, mentor), held(3, 8, hour), held(4, 9, hour)},
		challenge.Expertise:     {fit("expertise"), traits(mentor, mentorship.Specific, no)},
		challenge.Attitude:      {quality("non-judgmental"), asks("attitude")},
		challenge.Expectations: {
			fit("expectations"), 1, task(1, mentee, mentee, 5), task(2, mentee, mentee, 5), task(3, mentee, mentee, 5), 4, done(3), 6, done(2), done(1),
		},
		challenge.Dependency:  {70, leave(1), 71, leave(2)},
		challenge.Recognition: {quality("adapts"), asks("needs")},
		challenge.Away:        {commitment(mentee, 100), plan(5), 12, missed(0, mentee), missed(1, mentee), missed(2, mentee), held(3, 8, hour), held(4, 9, hour)},
		challenge.Harmony: {
			traits(mentee, mentorship.Passive, yes, yes), lowBy(mentee, "", marks, "honesty"), lowBy(mentor, "", marks, "honesty"),
		},
	}
}

// told weighs a story by a policy that wants so many observations.
func told(t *testing.T, s story, day, least int) challenge.Weighing {
	policy := mentorship.DefaultPolicy()
	policy.Signs.Observations = mentorship.LimitOf(least, rule.Convention)
	return challenge.Weigh(append(joined(), s...).facts(t).View(journal.Look{At: noon(day), Policy: policy}))
}

// broken returns the factors whose rules are broken.
func broken(w challenge.Weighing) (list []rule.Code) {
	for _, f := range challenge.Rules().AppendFindings(nil, w) {
		if f.Outcome == rule.Broken {
			list = append(list, f.Code)
		}
	}
	return list
}

func TestAsLikelyAsNot(t *testing.T) {
	stories := even()
	for _, f := range challenge.Factors() {
		t.Run(string(f), func(t *testing.T) {
			require.Contains(t, stories, f)
			w := told(t, stories[f], 80, 1)
			c := of(t, w.Review(), f)
			assert.Zero(t, c.Weight, "%+v", c)
			assert.Equal(t, challenge.Possible, c.Sureness, "0 is as likely as not, and is asked about")
			assert.Contains(t, w.Review().Concerns, c)
			assert.Contains(t, broken(w), f.Code(), "the rule says the same")

			// Something against it more, and it is less likely than not.
			late := story{stories[f], 10, against(f)}
			c = of(t, told(t, late, 80, 1).Review(), f)
			assert.Negative(t, c.Weight, "%+v", c)
			assert.Equal(t, challenge.Unlikely, c.Sureness)
			assert.NotContains(t, broken(told(t, late, 80, 1)), f.Code())
		})
	}
}

// against is something that speaks against a factor.
func against(f challenge.Factor) story {
	const marks = "relationship-marks"
	switch f {
	case challenge.Values, challenge.Personalities, challenge.Recognition, challenge.Attitude:
		return story{rated("o", "", marks, "desire", 5), rated("o", "", marks, "mutual-goals", 5), rated(mentee, mentor, "mentor-qualities", "positive", 5), rated(mentee, mentor, "mentor-qualities", "communication", 5)}
	case challenge.Styles:
		return story{rated(mentee, mentor, "mentor-qualities", "adapts", 5)}
	case challenge.Neglect:
		return story{rated(mentee, mentor, "mentor-qualities", "accessible", 5)}
	case challenge.Away:
		return story{rated(mentor, mentee, "mentee-qualities", "time", 5)}
	case challenge.Expertise:
		return story{rated(mentee, mentor, "mentor-qualities", "feedback", 5)}
	case challenge.Expectations:
		return story{rated(mentee, mentor, "mentor-qualities", "realistic-goals", 5)}
	case challenge.Dependency:
		return story{rated(mentee, mentor, "mentor-qualities", "empowering", 5)}
	default:
		return advised(1, journal.ResponseQuestioned)
	}
}

// Without enough observations a factor is undetermined, whatever they say.
func TestTooFewObservations(t *testing.T) {
	stories := even()
	for _, f := range challenge.Factors() {
		most := 0
		for least := 1; least < 40; least++ {
			w := told(t, stories[f], 80, least)
			c := of(t, w.Review(), f)
			if c.Sureness != challenge.Undetermined {
				most = least
				continue
			}
			assert.NotContains(t, broken(w), f.Code())
			assert.Contains(t, c.Message, "too few")
			found := challenge.Rules().AppendFindings(nil, w)
			i := slices.IndexFunc(found, func(x rule.Finding) bool { return x.Code == f.Code() })
			require.GreaterOrEqual(t, i, 0, "too few is said")
			assert.Equal(t, rule.Undetermined, found[i].Outcome)
			n, _ := found[i].Evidence[0].Got.Count()
			assert.Equal(t, int64(most), n, "%s: as many as there are are enough", f)
			break
		}
		assert.Positive(t, most, f)
	}
	nothing := joined().seen(t, 300)
	r := nothing.Review()
	assert.Empty(t, r.Concerns)
	assert.Empty(t, challenge.Rules().AppendFindings(nil, story{}.seen(t, 9)), "of nobody nothing is said")
	for _, c := range r.Undetermined {
		if c.Factor == challenge.Values {
			assert.Equal(t, "too few observations, 0, to tell whether what matters to mentor and mentee at work conflicts", c.Message)
		}
	}
}

// While a relationship rests, nothing grows with the time that passes.
func TestPaused(t *testing.T) {
	for f, s := range even() {
		now := told(t, s, 80, 1)
		resting := told(t, story{s, 80, journal.Paused{}}, 900, 1)
		for _, c := range all(now.Review()) {
			later := of(t, resting.Review(), c.Factor)
			assert.LessOrEqual(t, sum(later.For), sum(c.For), "story of %s: %s", f, c.Factor)
		}
	}
	waiting := story{
		1, terms(1, patient), signed(1), goal(0, "a", 0), goal(1, "a", 40),
		journal.GoalMoved{Goal: "g1", Progress: 5, By: mentee},
		task(1, mentee, mentee, 0), wrote(1, mentee), leave(1), advised(1, journal.ResponseAgreed),
		2, done(1), wrote(2, mentor), 3,
		journal.Paused{},
	}
	for _, c := range all(told(t, waiting, 900, 1).Review()) {
		assert.Negative(t, c.Weight, "a pause is nobody's neglect: %+v", c)
	}
}

func sum(clues []challenge.Clue) (total int) {
	for _, c := range clues {
		total += c.Weight
	}
	return total
}

// In the first time closeness is no dependence, and a goal may wait.
func TestYoung(t *testing.T) {
	near := func(first int) story {
		return story{first, goal(0, "", 0), again(first, 1, 12, func(n int) story { return story{leave(n), wrote(n, mentee), wrote(100+n, mentee)} })}
	}
	for _, day := range []int{40, 300} {
		early := of(t, append(joined(), near(2)...).seen(t, day).Review(), challenge.Dependency)
		assert.Empty(t, early.For, "what was close in the first time stays out of sight")
	}
	assert.Empty(t, of(t, append(joined(), near(2)...).seen(t, 59).Review(), challenge.Recognition).For)
	late := of(t, append(joined(), near(70)...).seen(t, 90).Review(), challenge.Dependency)
	assert.Equal(t, 24, sum(late.For), "later it is seen: %+v", late)
}

// Each factor is told apart from its neighbours.
func TestNeighbours(t *testing.T) {
	questions := again(10, 7, 8, func(n int) story { return story{wrote(n, mentee)} })
	tests := map[string]struct {
		tell   story
		day    int
		people []mentorship.Person
		lead   challenge.Factor
		not    challenge.Factor
		reason string
	}{
		"neglect": {
			story{plan(4), questions, 20, missed(0, mentor), missed(1, mentor), missed(2, mentor)},
			100, nil,
			challenge.Neglect, challenge.Away, "the mentor is not there, and the mentee is",
		},
		"a pause is no neglect": {
			story{1, wrote(1, mentee), 2, replied(1, mentor), journal.Paused{Person: mentor}, questions, plan(4)},
			100, nil,
			"", challenge.Neglect, "the mentor is on leave, as everybody knows",
		},
		"a mentee who vanishes": {
			story{plan(4), 20, missed(0, mentee), missed(1, mentee), missed(2, mentee), again(30, 7, 5, func(n int) story { return story{wrote(n, mentor)} })},
			100, nil,
			challenge.Away, challenge.Neglect, "the mentor writes, and nobody answers",
		},
		"dependency": {
			again(70, 5, 6, func(n int) story { return story{leave(n), 71 + 5*n, answered(n, true)} }), 110, nil,
			challenge.Dependency, challenge.Harmony, "leave is asked again and again",
		},
		"early closeness": {
			again(3, 5, 6, func(n int) story { return story{leave(n), 4 + 5*n, answered(n, true)} }), 110, nil,
			"", challenge.Dependency, "it was asked in the first weeks, and then no more",
		},
		"expertise": {
			story{1, goal(0, "stroke", 0), goal(1, "gait", 0), goal(2, "pain", 0), quality("practical-knowledge")},
			40,
			[]mentorship.Person{expert("ethics")},
			challenge.Expertise, challenge.Expectations, "the goals are outside what the mentor claims",
		},
		"unrealistic goals": {
			story{
				1, goal(0, "stroke", 40), goal(1, "gait", 41), goal(2, "pain", 42),
				again(10, 5, 3, func(n int) story {
					return story{journal.GoalMoved{Goal: goalID(n), Progress: 5, By: mentee}}
				}),
			},
			50,
			[]mentorship.Person{expert("stroke", "gait", "pain")},
			challenge.Expectations, challenge.Expertise, "the mentor knows the field, and there is no time",
		},
		"attitude": {
			traits(mentor, mentorship.Attacking, yes, yes, yes, yes), 40, nil,
			challenge.Attitude, challenge.Harmony, "feedback attacks",
		},
		"an honest report of difficulty": {
			traits(mentee, mentorship.Open, yes, yes, yes, yes), 40, nil,
			"", challenge.Attitude, "to say openly what is hard speaks against it",
		},
		"harmony": {
			story{agree(6), 10, asked(0)},
			60, nil,
			challenge.Harmony, challenge.Dependency, "agreed to, and not done",
		},
		"agreement that is used": {
			story{agree(6), 10, again(10, 1, 6, func(n int) story { return story{used(n)} })},
			60, nil,
			"", challenge.Harmony, "who agrees and acts keeps no peace",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := append(joined(), test.tell...).seen(t, test.day, test.people...).Review()
			got := raised(r)
			if test.lead != "" && assert.NotEmpty(t, got, test.reason) {
				assert.Equal(t, string(test.lead), got[0], test.reason)
			}
			assert.NotContains(t, got, string(test.not), test.reason)
		})
	}
}

// Towards the end, distance and a lack of expertise are a little likelier.
func TestPhaseAware(t *testing.T) {
	before := joined().seen(t, 40).Review()
	ending := story{joined(), 30, journal.PhaseEntered{Phase: journal.PhaseName(mentorship.PhaseClosure)}}.seen(t, 40).Review()
	own := story{joined(), 30, journal.PhaseEntered{Phase: journal.PhaseName(mentorship.PhaseClosure), Person: mentee}}.seen(t, 40).Review()
	for _, f := range challenge.Factors() {
		want := -10
		assert.Equal(t, want, of(t, before, f).Prior, f)
		assert.Equal(t, want, of(t, own, f).Prior, "the relationship as a whole counts")
		if f == challenge.Neglect || f == challenge.Expertise {
			want = -9
		}
		assert.Equal(t, want, of(t, ending, f).Prior, f)
	}
}

func TestVocabulary(t *testing.T) {
	assert.Len(t, challenge.Factors(), 11)
	codes := map[rule.Code]bool{}
	for _, f := range challenge.Factors() {
		assert.NoError(t, f.Code().Validate())
		codes[f.Code()] = true
		var read challenge.Factor
		require.NoError(t, read.UnmarshalText([]byte(f)))
		assert.Equal(t, f, read)
	}
	assert.Len(t, codes, 11, "each has its own")
	assert.Empty(t, challenge.Factor("fate").Code(), "a word of another vocabulary has none")
	var f challenge.Factor
	assert.ErrorIs(t, f.UnmarshalText([]byte("fate")), mentorship.ErrText)
	var s challenge.Sureness
	assert.ErrorIs(t, s.UnmarshalText([]byte("sure")), mentorship.ErrText)
	for _, word := range []challenge.Sureness{challenge.Strong, challenge.Likely, challenge.Possible, challenge.Unlikely, challenge.Undetermined} {
		require.NoError(t, s.UnmarshalText([]byte(word)))
		assert.Equal(t, word, s)
	}
	var o challenge.OpeningReason
	assert.ErrorIs(t, o.UnmarshalText([]byte("bored")), mentorship.ErrText)
	for _, word := range []challenge.OpeningReason{challenge.Requested, challenge.BenefitMissed, challenge.GoalsStill} {
		require.NoError(t, o.UnmarshalText([]byte(word)))
		assert.Equal(t, word, o)
	}
}

func TestRulesKeepTheContract(t *testing.T) {
	var subjects []challenge.Weighing
	for _, f := range challenge.Factors() {
		subjects = append(subjects, told(t, even()[f], 80, 1), told(t, even()[f], 80, 9))
	}
	ruletest.RunSet(t, challenge.Rules(), subjects...)
}

// What to do about a factor stands in its rule, for each role.
func TestRemedies(t *testing.T) {
	for _, info := range challenge.Rules().Infos() {
		for _, part := range []string{"For the mentor: ", ". For the mentee: ", ". For the coordinator: "} {
			assert.Contains(t, info.Remedy, part, info.Code)
		}
		assert.True(t, strings.HasPrefix(info.Remedy, "For the mentor: "), info.Code)
	}
}

// Where no time is early, messages count from the first weeks on.
func TestNeverYoung(t *testing.T) {
	policy := mentorship.DefaultPolicy()
	policy.Signs.Early = mentorship.Limit[mentorship.Duration]{}
	for week := range 3 {
		w := challenge.Weigh(append(joined(), weekly(1+7*week, 5, 1)...).facts(t).View(journal.Look{At: noon(90), Policy: policy}))
		got, _ := clueOf(w.Review(), "messages-dense")
		assert.Equal(t, "1:1", got.String(), "in week %d", week)
	}
}

// A clean mentorship costs nothing to look at.
func TestRulesAllocateNothing(t *testing.T) {
	set := challenge.Rules()
	w := append(joined(), plan(3)...).seen(t, 5)
	clean := append(joined(), plan(3)...)
	clean = append(clean, 9, held(0, 5, hour), held(1, 6, hour), held(2, 7, hour))
	for name, one := range map[string]challenge.Weighing{"planned": w, "held": clean.seen(t, 20)} {
		require.Empty(t, set.AppendFindings(nil, one), "%s: what is said takes memory", name)
		assert.Zero(t, testing.AllocsPerRun(100, func() { set.AppendFindings(nil, one) }), name)
	}
}

// Of a mentee who was never advised it is not known whether they ask.
func TestNeverAdvised(t *testing.T) {
	for least := range 3 {
		got, _ := clueOf(told(t, nil, 9, least).Review(), "questions-none")
		assert.True(t, got.IsZero(), "where %d observations are enough: %v", least, got)
	}
	got, _ := clueOf(told(t, agree(1), 9, 0).Review(), "questions-none")
	assert.Equal(t, "1:1", got.String(), "where none is needed, one is enough")
}

// Ten missed sessions are one reason, and not ten: each kind counts up to a bound.
func TestBounds(t *testing.T) {
	many := story{plan(60), 90}
	for n := range 60 {
		many = append(many, missed(n, mentor))
	}
	_, weights := clueOf(told(t, many, 100, 1).Review(), "mentor-absent")
	assert.Equal(t, []string{"expectations:-8", "mentee-away:-9", "neglect:+18", "recognition:-8"}, weights)
	kept := story{plan(60), 90}
	for n := range 60 {
		kept = append(kept, held(n, 5+n, hour))
	}
	_, weights = clueOf(told(t, kept, 100, 1).Review(), "mentor-absent")
	assert.Equal(t, []string{"neglect:-6"}, weights)
}
