package mentorship_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// refused returns the places at which a value is refused, in the order in which
// they are told, and checks that the error is complete.
func refused(t *testing.T, err error, noun, id string) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	invalid, ok := errors.AsType[*mentorship.InvalidError](err)
	require.True(t, ok, "%T", err)
	assert.Equal(t, noun, invalid.Noun)
	assert.Equal(t, id, invalid.ID)
	var paths []string
	for _, f := range invalid.Findings {
		paths = append(paths, f.Path)
		assert.Empty(t, f.Code, "no rule stands behind it")
		assert.Equal(t, rule.Broken, f.Outcome)
		assert.Equal(t, rule.Violation, f.Severity)
		assert.NotEmpty(t, f.Message)
	}
	return paths
}

// A formed is a change of a value that has every field filled, and the places
// at which it is refused then.
type formed[T any] struct {
	change func(*T)
	want   []string
	reason string
}

func checkForms[T interface{ Validate() error }](t *testing.T, full func() T, noun, id string, tests map[string]formed[T]) {
	t.Helper()
	require.NoError(t, full().Validate(), "every field filled")
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			value := full()
			tt.change(&value)
			assert.Empty(t, cmp.Diff(tt.want, refused(t, value.Validate(), noun, id)), tt.reason)
		})
	}
}

var (
	longWord = strings.Repeat("x", mentorship.MaxWordBytes+1)
	farPast  = time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)
	farAhead = time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)
)

func TestTermsThatAreWellFormed(t *testing.T) {
	type terms = mentorship.Terms
	checkForms(t, func() terms { return fullAgreement().Terms }, "terms", "", map[string]formed[terms]{
		"nothing agreed":  {func(v *terms) { *v = terms{} }, nil, "what is open is not malformed"},
		"goal":            {func(v *terms) { v.Goals = []mentorship.GoalID{"g", "", "h "} }, []string{"/goals/1", "/goals/2"}, "nobody's goal, and a blank"},
		"goal twice":      {func(v *terms) { v.Goals = []mentorship.GoalID{"g", "h", "g", "g"} }, []string{"/goals/2", "/goals/3"}, "each time after the first"},
		"malformed twice": {func(v *terms) { v.Goals = []mentorship.GoalID{"", ""} }, []string{"/goals/0", "/goals/1"}, "each place is told of once"},
		"no cadence":      {func(v *terms) { v.Cadence = mentorship.Cadence{} }, nil, "it may be open"},
		"no length":       {func(v *terms) { v.Cadence.Length = 0 }, nil, "it may be open"},
		"how often":       {func(v *terms) { v.Cadence.Every = 0 }, []string{"/cadence/every"}, "how long, but not how often"},
		"backwards":       {func(v *terms) { v.Cadence = mentorship.Cadence{Every: -1, Length: -1} }, []string{"/cadence/every", "/cadence/length"}, "time does not run back"},
		"least":           {func(v *terms) { v.Cadence = mentorship.Cadence{Every: 1, Length: 1} }, nil, "any positive time"},
		"channel":         {func(v *terms) { v.Channels = []mentorship.Channel{"video", "Video", "video"} }, []string{"/channels/1", "/channels/2"}, "words are lower case, and stand there once"},
		"answers":         {func(v *terms) { v.AnswerWithin = -1 }, []string{"/answerWithin"}, "before the message"},
		"no answers":      {func(v *terms) { v.AnswerWithin = 0 }, nil, "it may be open"},
		"role":            {func(v *terms) { v.Feedback = []mentorship.FeedbackTerm{{By: "mentor"}, {By: "guest"}} }, []string{"/feedback/1/by"}, "no such role"},
		"any role":        {func(v *terms) { v.Feedback[0].By = "" }, nil, "of whoever gives it"},
		"feedback":        {func(v *terms) { v.Feedback[0].Within = -1 }, []string{"/feedback/0/within"}, "before what it is about"},
		"circle":          {func(v *terms) { v.Confidentiality.Circle = "everybody" }, []string{"/confidentiality/circle"}, "no such circle"},
		"no circle":       {func(v *terms) { v.Confidentiality.Circle = "" }, nil, "it may be open"},
		"exception":       {func(v *terms) { v.Confidentiality.Exceptions = []string{"Harm", "", longWord} }, []string{"/confidentiality/exceptions/0", "/confidentiality/exceptions/1", "/confidentiality/exceptions/2"}, "words"},
		"exception twice": {func(v *terms) { v.Confidentiality.Exceptions = []string{"harm", "harm"} }, []string{"/confidentiality/exceptions/1"}, "once is enough"},
		"no timeframe":    {func(v *terms) { v.Period = mentorship.Period{} }, nil, "it may be open"},
		"no end":          {func(v *terms) { v.Period.Until = time.Time{} }, nil, "it may be open"},
		"no beginning":    {func(v *terms) { v.Period.From = time.Time{} }, []string{"/period"}, "until when, but not from when"},
		"reversed":        {func(v *terms) { v.Period = period(2, 1) }, []string{"/period"}, "it ends before it begins"},
		"empty":           {func(v *terms) { v.Period = period(2, 2) }, []string{"/period"}, "no instant lies within"},
		"out of calendar": {func(v *terms) { v.Period = mentorship.Period{From: farPast, Until: farAhead} }, []string{"/period/from", "/period/until"}, "no text has such years"},
		"everything": {func(v *terms) {
			v.Goals, v.AnswerWithin, v.Channels = []mentorship.GoalID{""}, -1, []mentorship.Channel{""}
		}, []string{"/goals/0", "/channels/0", "/answerWithin"}, "all at once, in the order of the fields"},
		"nothing but spare": {func(v *terms) { v.Goals, v.Channels = []mentorship.GoalID{}, []mentorship.Channel{} }, nil, "empty lists agree to nothing"},
	})
}

func TestAgreementsThatAreWellFormed(t *testing.T) {
	type agreement = mentorship.Agreement
	first := func(v *agreement) { v.Version, v.Amends = 1, "" }
	checkForms(t, fullAgreement, "agreement", "a-1", map[string]formed[agreement]{
		"first version":    {first, nil, "it amends none"},
		"unsigned":         {func(v *agreement) { v.Signatures = nil }, nil, "a draft"},
		"relationship":     {func(v *agreement) { v.Relationship = "" }, []string{"/relationship"}, "whose?"},
		"version zero":     {func(v *agreement) { v.Version, v.Amends = 0, "" }, []string{"/version"}, "they count from 1"},
		"minus one":        {func(v *agreement) { v.Version, v.Amends = math.MinInt, "" }, []string{"/version"}, "they count from 1"},
		"first, amending":  {func(v *agreement) { v.Version = 1 }, []string{"/amends"}, "there is none before"},
		"silent":           {func(v *agreement) { v.Amends = "" }, []string{"/amends"}, "why must be said"},
		"in a sentence":    {func(v *agreement) { v.Amends = "Because.\n" }, []string{"/amends"}, "in a word"},
		"terms":            {func(v *agreement) { v.Terms.Goals[0], v.Terms.Period = "", period(2, 1) }, []string{"/terms/goals/0", "/terms/period"}, "places within the terms"},
		"signed by nobody": {func(v *agreement) { v.Signatures[0].Person = "" }, []string{"/signatures/0/person"}, "names nobody"},
		"undated":          {func(v *agreement) { v.Signatures[1].At = time.Time{} }, []string{"/signatures/1/at"}, "an undated signature proves nothing"},
		"dated far away":   {func(v *agreement) { v.Signatures[1].At = farAhead }, []string{"/signatures/1/at"}, "no text has such years"},
		"signed twice":     {func(v *agreement) { v.Signatures[1].Person = "e-1" }, []string{"/signatures/1/person"}, "one person is one signature"},
		"in any order":     {func(v *agreement) { v.Signatures[0], v.Signatures[1] = v.Signatures[1], v.Signatures[0] }, nil, "read from elsewhere"},
	})
	assert.Equal(t, []string{"/id", "/relationship", "/version"}, refused(t, mentorship.Agreement{}.Validate(), "agreement", ""), "the zero value agrees to nothing")

	one, err := mentorship.Agreement{ID: "a", Relationship: "r", Version: 1}.Sign("m", day(1))
	require.NoError(t, err)
	two, err := one.Amend(fullAgreement().Terms, "new goals")
	require.NoError(t, err)
	assert.NoError(t, one.Validate(), "what Sign returns")
	assert.NoError(t, two.Validate(), "what Amend returns")
}

func TestGoalsThatAreWellFormed(t *testing.T) {
	type goal = mentorship.Goal
	checkForms(t, fullGoal, "goal", "g-1", map[string]formed[goal]{
		"least":         {func(v *goal) { *v = goal{ID: v.ID, For: v.For} }, nil, "whose it is, and what it is called"},
		"for nobody":    {func(v *goal) { v.For = "" }, []string{"/for"}, "whose?"},
		"objective":     {func(v *goal) { v.Objective = "Fame" }, []string{"/objective"}, "words are lower case"},
		"level of what": {func(v *goal) { v.Aim.Area = "" }, []string{"/aim/area"}, "a level of what?"},
		"area":          {func(v *goal) { v.Aim.Area = " gait" }, []string{"/aim/area"}, "a blank"},
		"any level":     {func(v *goal) { v.Aim.Level = 0 }, nil, "the area is enough"},
		"level":         {func(v *goal) { v.Aim.Level = 5 }, []string{"/aim/level"}, "below the lowest"},
		"wording":       {func(v *goal) { v.Statement, v.Measure = "\xff", "a\xc3" }, []string{"/statement", "/measure"}, "not UTF-8"},
		"lines":         {func(v *goal) { v.Statement = "First,\n\tthen\x00" }, nil, "it is the mentee's own"},
		"due":           {func(v *goal) { v.Due = farPast }, []string{"/due"}, "no text has such years"},
		"project":       {func(v *goal) { v.Project = "pr 1 " }, []string{"/project"}, "a blank at the end"},
	})
	assert.Equal(t, []string{"/id", "/for"}, refused(t, mentorship.Goal{}.Validate(), "goal", ""), "the zero value is nobody's")
}

func TestMatchesThatAreWellFormed(t *testing.T) {
	type match = mentorship.Match
	part := func(name string, points, weight int) mentorship.Part {
		return mentorship.Part{Criterion: name, Points: points, Weight: weight}
	}
	scored := func(score int64, parts ...mentorship.Part) func(*match) {
		return func(v *match) { v.Score, v.Parts = score, parts }
	}
	const half = math.MaxInt/10_000 + 1 // ten thousand times this is beyond an int64
	checkForms(t, fullMatch, "match", "", map[string]formed[match]{
		"least":             {func(v *match) { *v = match{Mentor: v.Mentor, Mentee: v.Mentee} }, nil, "without criteria every score is 0"},
		"mentor":            {func(v *match) { v.Mentor = " m" }, []string{"/mentor"}, "a blank"},
		"mentee":            {func(v *match) { v.Mentee = "" }, []string{"/mentee"}, "nobody"},
		"with oneself":      {func(v *match) { v.Mentee = v.Mentor }, []string{"/mentee"}, "nobody is their own mentor"},
		"criterion":         {scored(0, part("", 0, 1)), []string{"/parts/0/criterion"}, "which one?"},
		"criterion twice":   {scored(2, part("a", 1, 1), part("b", 0, 1), part("a", 1, 1)), []string{"/parts/2/criterion"}, "a score counts it once"},
		"bounds":            {scored(10_000, part("a", 0, 1), part("b", 10_000, 1)), nil, "both ends are within"},
		"below":             {scored(-1, part("a", -1, 1)), []string{"/parts/0/points"}, "0 is the least"},
		"above":             {scored(10_001, part("a", 10_001, 1)), []string{"/parts/0/points"}, "10,000 is the most"},
		"penalty":           {scored(-20, part("a", 10, -2)), nil, "a weight may be negative"},
		"note":              {func(v *match) { v.Parts[0].Note = "\xff" }, []string{"/parts/0/note"}, "not UTF-8"},
		"one more":          {func(v *match) { v.Score++ }, []string{"/score"}, "the sum is exact"},
		"no parts":          {func(v *match) { v.Parts = nil }, []string{"/score"}, "a score from nothing"},
		"overflow":          {scored(mentorship.Sum([]mentorship.Part{part("a", 10_000, half)}), part("a", 10_000, half)), []string{"/score"}, "what wraps around is no sum"},
		"overflow and back": {scored(0, part("a", 10_000, half), part("b", 10_000, -half)), nil, "the whole is what counts"},
		"largest":           {scored(math.MaxInt64, part("a", 1, math.MaxInt)), nil, "still a sum"},
		"unasked":           {func(v *match) { v.Asked = time.Time{} }, nil, "unstated"},
		"undecided":         {func(v *match) { v.Decided = time.Time{} }, nil, "unstated"},
		"at once":           {func(v *match) { v.Decided = v.Asked }, nil, "the answer may be immediate"},
		"before":            {func(v *match) { v.Decided = v.Asked.Add(-1) }, []string{"/decided"}, "nobody had asked"},
		"out of calendar":   {func(v *match) { v.Asked, v.Decided = farPast, farAhead }, []string{"/asked", "/decided"}, "no text has such years"},
	})
	assert.Equal(t, []string{"/mentor", "/mentee", "/mentee"}, refused(t, mentorship.Match{}.Validate(), "match", ""), "nobody with nobody")
}

func TestEvidenceAboutAForm(t *testing.T) {
	m := fullMatch()
	m.Score = 7
	invalid, _ := errors.AsType[*mentorship.InvalidError](m.Validate())
	assert.Equal(t, []rule.Evidence{{Name: "score", Got: rule.Count(7), Want: rule.Count(40_000)}}, invalid.Findings[0].Evidence)
	m.Parts[0].Weight = math.MaxInt
	invalid, _ = errors.AsType[*mentorship.InvalidError](m.Validate())
	assert.Equal(t, []rule.Evidence{{Name: "score", Got: rule.Count(7)}}, invalid.Findings[0].Evidence, "what is wanted has no number")
	assert.Equal(t, "mentorship: match refused: /score: the score is not the sum of its parts", invalid.Error())

	a := fullAgreement()
	a.Version = -3
	invalid, _ = errors.AsType[*mentorship.InvalidError](a.Validate())
	assert.Equal(t, []rule.Evidence{{Name: "version", Got: rule.Count(-3), Want: rule.Count(1).With(rule.AtLeast)}}, invalid.Findings[0].Evidence)
	assert.True(t, strings.HasPrefix(invalid.Error(), `mentorship: agreement "a-1" refused: /version: `), invalid)
}

// What stands in the wrong place may have been told in confidence.
func TestFormsQuoteNothing(t *testing.T) {
	const secret = "Canary\n"
	a := fullAgreement()
	a.Amends, a.Terms.Goals, a.Terms.Confidentiality.Exceptions = secret, []mentorship.GoalID{secret}, []string{secret}
	a.Terms.Confidentiality.Circle, a.Terms.Channels, a.Signatures[0].Person = secret, []mentorship.Channel{secret}, secret
	g := fullGoal()
	g.For, g.Objective, g.Aim.Area, g.Statement, g.Measure, g.Project = secret, secret, secret, secret+"\xff", secret+"\xff", secret
	m := fullMatch()
	m.Mentor, m.Parts[0].Criterion, m.Parts[0].Note = secret, secret, secret+"\xff"
	for _, value := range []interface{ Validate() error }{a, g, m} {
		invalid, ok := errors.AsType[*mentorship.InvalidError](value.Validate())
		require.True(t, ok)
		assert.NotContains(t, fmt.Sprintf("%v %+v", invalid, invalid.Findings), "Canary")
		assert.Greater(t, len(invalid.Findings), 2)
	}
}
