package feedback_test

import (
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/feedback/feedbacktest"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestModelKeepsTheContract(t *testing.T) {
	feedbacktest.RunClassifier(t, model(t), answers()...)
}

// answers are messages that answer others.
func answers() []feedback.Message {
	return []feedback.Message{
		{Role: mentorship.RoleMentee, Text: "Fair point, I missed that. I will write it down on Friday.", Context: feedback.Context{Answers: "Where was the plan? “You” missed it."}},
		{Role: mentorship.RoleMentee, Text: "Not my fault. Nobody told me.", Context: feedback.Context{Answers: "Why was it late?"}},
		{Role: mentorship.RolePeer, Text: "What would you do – next time?", Context: feedback.Context{Answers: "I don't know."}},
	}
}

// What the shipped weights say of the plainest messages.
func TestMostCertainCases(t *testing.T) {
	m := model(t)
	score := func(trait mentorship.Trait, text string) int {
		j, judged := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: text}).Find(trait)
		require.True(t, judged)
		return j.Score
	}
	const (
		kind  = "Thank you for sharing this with me. You handled a hard conversation with great care, and I am here if you would like to talk it through."
		cruel = "You are a stupid, useless idiot. You are pathetic, and everybody laughs at you. Shut up."
	)
	assert.Greater(t, score(mentorship.Attacking, cruel), score(mentorship.Attacking, kind))
	assert.Greater(t, score(mentorship.Supportive, kind), score(mentorship.Supportive, cruel))
	good, bad := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: kind}), m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: cruel})
	assert.Greater(t, good.Effective.Score, bad.Effective.Score)
}

// written returns a file of weights with one reader, of one word: "useless" adds 100,
// and "good" takes away 90, from the margin of attacking in thousandths of One;
// "useless" and "plan" add to that of actionable.
func written(t testing.TB, spoil func(r *weights.Reader)) string {
	t.Helper()
	words, err := features.English()
	require.NoError(t, err)
	b := weights.NewBuilder(64)
	for word, row := range map[string]weights.Row{"useless": {100, 50}, "hopeless": {100}, "good": {-90}, "plan": {0, 100}} {
		r := words.NewReader(word, "")
		require.Len(t, r.Block(), 1)
		require.True(t, b.Insert(r.Next()[0].Key, row))
	}
	table := weights.Calibration{Low: -weights.One * 100, Step: weights.One, Scores: make([]int, 201)} // a score of 5 for each One
	for k := range table.Scores {
		table.Scores[k] = 5 * k
	}
	reader := weights.Reader{
		Role: "mentor", Buckets: 64, Table: b.Table(),
		Heads: []weights.Head{
			{Trait: "attacking", Bias: -20 * weights.One, Cut: weights.One, Calibration: table, Present: 520, Absent: 410},
			{Trait: "actionable", Calibration: table, Present: 600, Absent: 400},
		},
		Effective: weights.Effective{Base: 1000, Points: []int64{-2, 1}, Calibration: weights.Calibration{Step: 1, Scores: []int{0, 1000}}, Present: 500, Absent: 500},
	}
	spoil(&reader)
	data, err := weights.File{Readers: []weights.Reader{reader}}.Encode()
	require.NoError(t, err)
	return string(data)
}

func plainly(*weights.Reader) {}

// small returns the model of [written].
func small(t testing.TB) *feedback.Model {
	t.Helper()
	m, err := feedback.OpenModel(written(t, plainly))
	require.NoError(t, err)
	return m
}

// weigh returns what one feature weighs in a message: One by the root of how many
// it has.
func weigh(t testing.TB, text string) int64 {
	t.Helper()
	words, err := features.English()
	require.NoError(t, err)
	n := 0
	r := words.NewReader(text, "")
	for block := r.Block(); len(block) > 0; block = r.Block() {
		for range block {
			n += len(r.Next())
		}
	}
	return weights.Located(n)
}

// What a model says, from weights that can be reckoned with by hand.
func TestSmallModel(t *testing.T) {
	m := small(t)
	const bias = -20 * weights.One
	word := func(start, end, runeStart, runeEnd int) feedback.Span { // points are filled in
		return feedback.Span{Start: start, End: end, RuneStart: runeStart, RuneEnd: runeEnd}
	}
	tests := map[string]struct {
		text     string
		state    feedback.State
		weight   int64 // of its words, together
		evidence []feedback.Span
		reason   string
	}{
		"neither":     {"the bed", feedback.Absent, 0, nil, "the bias alone"},
		"useless":     {"The bed is useless", feedback.Present, 100, []feedback.Span{word(11, 18, 11, 18)}, "the word is the passage"},
		"useless, é":  {"Thé bed is useless", feedback.Present, 100, []feedback.Span{word(12, 19, 11, 18)}, "accents count as one"},
		"against":     {"good useless plan", feedback.CannotTell, 10, []feedback.Span{word(5, 12, 5, 12)}, "one word speaks for it and one against it; a passage is what speaks for it"},
		"two":         {"useless. hopeless", feedback.Present, 200, []feedback.Span{word(0, 7, 0, 7), word(9, 17, 9, 17)}, "sentences have passages of their own"},
		"negated":     {"it is not useless", feedback.Absent, 0, nil, "a negated word is another"},
		"one word":    {"useless", feedback.CannotTell, 100, []feedback.Span{word(0, 7, 0, 7)}, "too short to tell, but what there is, it shows"},
		"no language": {"zorbi larka pem tolu vani meko", feedback.CannotTell, 0, nil, "no language that was learned"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			a := m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: tt.text})
			j, judged := a.Find(mentorship.Attacking)
			require.True(t, judged)
			for k := range tt.evidence {
				tt.evidence[k].Points = 100 * weigh(t, tt.text)
			}
			assert.Equal(t, bias+tt.weight*weigh(t, tt.text), j.Margin, tt.reason)
			assert.Equal(t, tt.state, j.State, "%s: a score of %d", tt.reason, j.Score)
			assert.ElementsMatch(t, tt.evidence, j.Evidence, tt.reason)
			assert.Equal(t, int64(-2*j.Score), j.Adds, "minus two for each thousandth")
			assert.Equal(t, 1000+j.Adds+a.Actionable.Adds, a.Effective.Margin, "the base and what is added")
		})
	}
}

// Traits that were not learned cannot be told, and are judged all the same.
func TestTraitsNotLearned(t *testing.T) {
	m, other := small(t), model(t)
	for _, role := range []mentorship.Role{mentorship.RoleMentor, mentorship.RolePeer} {
		a := m.Assess(feedback.Message{Role: role, Text: "You are useless at this."})
		assert.Len(t, a.Judgements, 15, "a mentee's traits were not learned at all")
		for _, j := range a.Judgements {
			if j.Trait != mentorship.Attacking && j.Trait != mentorship.Timely && j.Trait != mentorship.Untimely {
				assert.Equal(t, feedback.Judgement{Role: mentorship.RoleMentor, Trait: j.Trait, State: feedback.CannotTell}, j)
			}
		}
	}
	assert.Empty(t, m.Assess(feedback.Message{Role: mentorship.RoleMentee, Text: "You are useless at this."}).Judgements)
	feedbacktest.RunClassifier(t, feedback.ClassifierFunc(func(message feedback.Message) feedback.Assessment {
		if message.Role != mentorship.RoleMentor {
			return other.Assess(message)
		}
		return m.Assess(message)
	}))
}

func TestOpenModelRefuses(t *testing.T) {
	_, err := feedback.OpenModel("nothing of the kind")
	require.ErrorIs(t, err, weights.ErrFile)
	m, err := feedback.OpenModel(written(t, func(r *weights.Reader) { r.Role = "owl" }))
	require.NoError(t, err, "a reader of a role without traits is passed over")
	assert.Empty(t, m.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: "You are useless"}).Judgements)
	var zero feedback.Model
	for _, role := range append(mentorship.Roles(), "") {
		assert.Empty(t, zero.Assess(feedback.Message{Role: role, Text: "You are useless"}).Judgements, "the zero value judges nothing")
	}
}

func TestDoubts(t *testing.T) {
	m := model(t)
	tests := map[string]struct {
		text   string
		want   []feedback.Doubt
		reason string
	}{
		"nothing":          {"", []feedback.Doubt{feedback.TooShort}, "no word"},
		"one word":         {"Thanks!!!", []feedback.Doubt{feedback.TooShort}, "one fewer than is asked for"},
		"two words":        {"Thanks, good", nil, "as many as are asked for"},
		"numbers":          {"5 6 7 8 9 10", []feedback.Doubt{feedback.TooShort}, "numbers are no words"},
		"marks":            {"?!... :-) 👍👍👍", []feedback.Doubt{feedback.TooShort}, "nor are marks"},
		"no UTF-8":         {"\xff\xfe\xfd", []feedback.Doubt{feedback.TooShort}, "it counts as blank"},
		"five foreign":     {"vielen dank euch beiden herzlich", nil, "too few words to tell the language"},
		"six foreign":      {"vielen dank euch beiden wirklich herzlich", []feedback.Doubt{feedback.NotEnglish}, "as many as are asked for"},
		"one in four":      {"zorb zorb zorb zorb zorb zorb the good", nil, "enough known words"},
		"fewer":            {"zorb zorb zorb zorb zorb zorb zorb the good", []feedback.Doubt{feedback.NotEnglish}, "one word more, and too few"},
		"terse":            {"Great handover today. Clear plan, good timing, safe transfer.", nil, "English needs no small words"},
		"harsh and terse":  {"Useless handover again. Lazy, careless, stupid work. Pathetic!", nil, "nor does an attack"},
		"Spanish":          {"Eres un inútil, no sabes hacer nada y me das vergüenza delante de todos.", []feedback.Doubt{feedback.NotEnglish}, "two words are English by chance"},
		"French":           {"Tu as très bien écouté la famille de ce patient hier soir.", []feedback.Doubt{feedback.NotEnglish}, "patient is English by chance"},
		"another script":   {"Вы очень хорошо поработали сегодня утром", []feedback.Doubt{feedback.NotEnglish}, "no word of it is English"},
		"terms":            {"Good splint: thumb, wrist, elbow, shoulder, and the neck", nil, "a list of terms with two small words"},
		"long and foreign": {strings.Repeat("zorb ", 1000) + "the", []feedback.Doubt{feedback.NotEnglish}, "blocks after the first count"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			for _, role := range append(mentorship.Roles(), "") {
				a := m.Assess(feedback.Message{Role: role, Text: tt.text})
				assert.Equal(t, tt.want, a.Doubts, tt.reason)
				if tt.want == nil {
					continue
				}
				assert.Equal(t, feedback.CannotTell, a.Effective.State, "nothing can be told")
				for _, j := range a.Judgements {
					assert.Equal(t, feedback.CannotTell, j.State, "nothing can be told of %s", j.Trait)
				}
			}
		})
	}
}

// A writer of a role without traits is judged by those of both, and as a whole as a
// mentor; where something was learned from what anybody may write, by that.
func TestEitherRole(t *testing.T) {
	m := model(t)
	const text = "Thank you for the notes, you useless idiot. What would you change next time?"
	assess := func(role mentorship.Role) feedback.Assessment {
		return m.Assess(feedback.Message{Role: role, Text: text})
	}
	mentor, mentee := assess(mentorship.RoleMentor), assess(mentorship.RoleMentee)
	require.Len(t, mentor.Judgements, 15)
	require.Len(t, mentee.Judgements, 11)
	apart := slices.Concat(mentor.Judgements, mentee.Judgements)
	ofAnyone := []mentorship.Trait{mentorship.Supportive, mentorship.Attacking, mentorship.Respectful}
	for _, role := range []mentorship.Role{"", mentorship.RolePeer, mentorship.RoleFacilitator, "owl"} {
		both := assess(role)
		require.Len(t, both.Judgements, len(apart))
		var attacks []feedback.Judgement
		for k, j := range both.Judgements {
			want := apart[k]
			assert.Equal(t, want.Role, j.Role)
			assert.Equal(t, want.Trait, j.Trait)
			if k >= len(mentor.Judgements) {
				want.Adds = 0
			}
			if slices.Contains(ofAnyone, j.Trait) {
				assert.NotEqual(t, want.Margin, j.Margin, "%s is learned from what anybody writes", j.Trait)
			} else {
				assert.Equal(t, want, j)
			}
			if j.Trait == mentorship.Attacking {
				j.Role, j.Adds = "", 0
				attacks = append(attacks, j)
			}
		}
		require.Len(t, attacks, 2)
		assert.Equal(t, attacks[0], attacks[1], "one attack, whoever writes it")
		assert.NotEmpty(t, attacks[0].Evidence)
		assert.Equal(t, mentor.Actionable, both.Actionable)
	}
}

// Case, blanks and kinds of quotation mark change no margin, but for what
// capitals and line ends say by themselves.
func TestWhatDoesNotMatter(t *testing.T) {
	m := model(t)
	const text = "You didn't check \"the plan\" again; it's late. Could you look at it?"
	margins := func(text string) (all []int64) {
		for _, j := range m.Assess(feedback.Message{Text: text}).Judgements {
			all = append(all, j.Margin)
		}
		return all
	}
	want := margins(text)
	for name, other := range map[string]string{
		"small letters": strings.ToLower(text),
		"capitals":      "You Didn't Check \"The Plan\" Again; It's Late. Could You Look At It?",
		"blanks":        " " + strings.ReplaceAll(text, " ", " \t\u00a0") + "\n\n",
		"curly marks":   strings.NewReplacer("'", "’", "\"the", "“the", "plan\"", "plan”").Replace(text),
		"angled marks":  strings.NewReplacer("\"the", "«the", "plan\"", "plan»").Replace(text),
		"accents":       strings.ReplaceAll(text, "e", "e\u0301"),
		"NFC":           strings.ReplaceAll(text, "e", "é"),
	} {
		assert.Equal(t, want, margins(other), name)
	}
}

// A message of up to 128 passages takes one allocation, in one role or in both.
func TestOneAllocation(t *testing.T) {
	if scaletest.Pick(false, true) {
		t.Skip("the race detector allocates by itself")
	}
	const message = "Thank you for the handover. You always leave out the plan, and that is careless and useless; could you write it down next time?"
	for name, m := range map[string]*feedback.Model{"shipped": model(t), "small": small(t)} {
		for _, role := range append(mentorship.Roles(), "") {
			for _, text := range []string{message, strings.Repeat(message, 8), "", "ok", "vielen dank euch beiden wirklich herzlich"} {
				a := m.Assess(feedback.Message{Role: role, Text: text})
				passages := len(a.Actionable.Evidence)
				for _, j := range a.Judgements {
					passages += len(j.Evidence)
				}
				if passages > 128 {
					continue
				}
				assert.LessOrEqual(t, testing.AllocsPerRun(20, func() { m.Assess(feedback.Message{Role: role, Text: text}) }), 1.0, "%s: %.20q of %q", name, text, role)
			}
		}
	}
}

// One model serves many at once.
func TestModelIsSafeForConcurrentUse(t *testing.T) {
	m := model(t)
	want := m.Assess(answers()[0])
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 20 {
				assert.Equal(t, want, m.Assess(answers()[0]))
			}
		})
	}
	all.Wait()
}

// examineAssessment checks what an assessment of any bytes promises, apart from
// the kit, so that the kit is checked as well.
func examineAssessment(t *testing.T, m feedback.Message, a feedback.Assessment) {
	t.Helper()
	margin := a.Effective.Base + a.Actionable.Adds
	for _, j := range append(a.Judgements, a.Actionable) {
		require.True(t, j.Score >= 0 && j.Score <= 1000, "a score of %d", j.Score)
		points, end := j.Whole, 0
		for _, s := range j.Evidence {
			require.True(t, end <= s.Start && s.Start < s.End && s.End <= len(m.Text), "%v", s)
			require.Equal(t, utf8.RuneCountInString(m.Text[:s.Start]), s.RuneStart)
			require.Equal(t, utf8.RuneCountInString(m.Text[:s.End]), s.RuneEnd)
			points += s.Points
			end = s.End
		}
		require.Equal(t, j.Margin, points, "contributions add up")
		require.False(t, j.State == feedback.Absent && len(j.Evidence) > 0)
	}
	for _, j := range a.Judgements {
		margin += j.Adds
	}
	require.Equal(t, a.Effective.Margin, margin, "the parts of the whole add up")
}

func FuzzAssess(f *testing.F) {
	shipped, made := model(f), small(f)
	f.Add("You are useless.", "mentor", "")
	f.Add("Sorry, I \"forgot\" the plan… 👍", "mentee", "Where is the plan?")
	f.Add("\xff“\x00！", "peer", "\xc3")
	f.Add(strings.Repeat("useless good ", 200), "", "why")
	for _, m := range feedbacktest.Hostile() {
		if len(m.Text) < 200 && len(m.Context.Answers) < 200 {
			f.Add(m.Text, string(m.Role), m.Context.Answers)
		}
	}
	f.Fuzz(func(t *testing.T, text, role, answers string) {
		m := feedback.Message{Role: mentorship.Role(role), Text: text, Context: feedback.Context{Answers: answers}}
		for _, c := range []*feedback.Model{shipped, made} {
			a := c.Assess(m)
			examineAssessment(t, m, a)
			require.Equal(t, a, c.Assess(m), "the same answer twice")
			a.Advice()
			a.QuAL()
		}
		n := 26
		if m.Role == mentorship.RoleMentor {
			n = 15
		} else if m.Role == mentorship.RoleMentee {
			n = 11
		}
		require.Len(t, shipped.Assess(m).Judgements, n, "a judgement for each trait of the role")
	})
}
