package main_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	programme "github.com/go-mentorship/mentorkit/examples/programme"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// embeddedRound is that of the embedded journal at its end.
func embeddedRound(t *testing.T) (course.Round, review.Known) {
	t.Helper()
	people, err := intake.Read(programme.Embedded, time.Date(2027, time.January, 11, 0, 0, 0, 0, time.UTC))
	require.NoError(t, err)
	known := review.Known{Register: people.Register, Policy: new(mentorship.DefaultPolicy())}
	for m := range people.All() {
		known.People = append(known.People, m.Person)
	}
	r, err := course.Of(people.Journal, time.Time{}, known.Policy)
	require.NoError(t, err)
	return r, known
}

// reviews are those of the embedded journal at its end.
func reviews(t *testing.T) []review.Review {
	t.Helper()
	return review.All(embeddedRound(t))
}

// shown says where something shows, and where it must not although it looks like it.
type shown struct {
	in, not mentorship.RelationshipID
	reason  string
}

func TestEachFactorShowsAndDoesNot(t *testing.T) {
	all := reviews(t)
	tests := map[challenge.Factor]shown{
		challenge.Values:        {"dyad-03", "dyad-04", "values that differ by record fit for both"},
		challenge.Personalities: {"dyad-12", "dyad-15", "harsh words are no difference of temper"},
		challenge.Styles:        {"dyad-18", "dyad-11", "ways of working that differ by record fit for both"},
		challenge.Neglect:       {"dyad-17", "dyad-08", "a mentor who pauses neglects nobody"},
		challenge.Expertise:     {"dyad-23", "dyad-20", "goals out of reach are no lack of expertise"},
		challenge.Attitude:      {"dyad-15", "dyad-04", "an honest report of difficulty is no bad spirit"},
		challenge.Expectations:  {"dyad-20", "dyad-23", "where expertise lacks the goals are not too great"},
		challenge.Dependency:    {"dyad-02", "dyad-01", "to be close in the first weeks is no dependence"},
		challenge.Recognition:   {"dyad-22", "dyad-16", "expectations that are acted on are seen"},
		challenge.Away:          {"dyad-09", "group chest physiotherapy", "who rests for exams is not away"},
		challenge.Harmony:       {"dyad-06", "dyad-16", "who agrees and acts keeps no peace"},
	}
	for _, factor := range challenge.Factors() {
		t.Run(string(factor), func(t *testing.T) {
			where, ok := tests[factor]
			require.True(t, ok, "each factor has its place")
			in, ok := review.Find(all, where.in)
			require.True(t, ok)
			require.NotEmpty(t, in.Challenge.Concerns)
			assert.Equal(t, factor, in.Challenge.Concerns[leading(in)].Factor, "it leads in %s, of %v", where.in, in.Challenge.Concerns)
			not, ok := review.Find(all, where.not)
			require.True(t, ok)
			assert.False(t, not.Leads(factor), "not in %s: %s", where.not, where.reason)
		})
	}
}

// leading is the first concern that is a factor.
func leading(r review.Review) int {
	for i, c := range r.Challenge.Concerns {
		if c.Factor != "" {
			return i
		}
	}
	return 0
}

func TestEachRuleShowsAndDoesNot(t *testing.T) {
	all := reviews(t)
	tests := map[rule.Code]shown{
		"quality.tormentor.misread-potential":   {"dyad-05", "dyad-09", "who is away is rated low for what is so"},
		"quality.tormentor.boundaries":          {"dyad-11", "dyad-03", "a concern that was unfounded counts no more"},
		"quality.tormentor.ignored-input":       {"dyad-22", "dyad-16", "what was said is acted on"},
		"quality.tormentor.unethical":           {"dyad-14", "dyad-23", "a mentee who names no source says nothing of the mentor"},
		"quality.tormentor.misstated-expertise": {"dyad-19", "dyad-23", "who does not claim a field misstates nothing"},
		"quality.tormentor.no-time":             {"dyad-17", "dyad-08", "time in a pause is not owed"},
		"quality.tormentor.poor-communication":  {"dyad-15", "dyad-04", "what is hard can be said well"},
		"quality.guidance.impractical":          {"dyad-22", "dyad-16", "nothing is needed that lacks"},

		"culture.perspective.dead":        {"dyad-22", "dyad-16", "consent that lasts still allows it"},
		"culture.expectation.not-raised":  {"dyad-22", "dyad-16", "both sides have said what they expect"},
		"culture.expectation.unheeded":    {"dyad-22", "dyad-16", "what was said is acted on"},
		"culture.trust.no-time":           {"dyad-23", "dyad-16", "they meet often enough"},
		"culture.trust.low":               {"dyad-22", "dyad-04", "trust that is low at first and grows is no sign"},
		"culture.understanding.unchecked": {"dyad-06", "dyad-16", "they check"},
		"culture.understanding.gap":       {"dyad-22", "dyad-16", "one of four is what checks are for"},
		"culture.misunderstanding.likely": {"dyad-23", "dyad-14", "what was agreed and understood was known"},
		"culture.agreement.breached":      {"dyad-14", "dyad-23", "nobody had told the mentee"},
		"culture.harmony.agrees-always":   {"dyad-06", "dyad-16", "who agrees and acts keeps no peace"},
		"culture.feedback.before-peers":   {"group-3", "group chest physiotherapy", "what is said there is for all to hear"},

		"feedback.drift.towards-ineffective": {"dyad-15", "dyad-04", "hard work told openly is no drift"},
		"feedback.drift.from-effective":      {"dyad-15", "dyad-04", "what stays supportive does not fall"},
	}
	showWhereTold(t, all, tests)
}

// showWhereTold looks for each rule where it shows, if anywhere, and where it must not.
func showWhereTold(t *testing.T, all []review.Review, tests map[rule.Code]shown) {
	t.Helper()
	for code, where := range tests {
		t.Run(string(code), func(t *testing.T) {
			if where.in != "" {
				in, ok := review.Find(all, where.in)
				require.True(t, ok)
				assert.True(t, in.Found(code), "in %s: %v", where.in, in.Findings)
			}
			not, ok := review.Find(all, where.not)
			require.True(t, ok)
			assert.False(t, not.Found(code), "not in %s: %s", where.not, where.reason)
		})
	}
}

// Each sign of a mentor who does harm and each consideration of culture has its place
// in the table above.
func TestNoSignIsLeftOut(t *testing.T) {
	all := reviews(t)
	for _, info := range review.Rules(ethics.Register{}).Infos() {
		topic := strings.HasPrefix(string(info.Code), "quality.tormentor.") || info.Code.Package() == "culture"
		if !topic || info.Code == "culture.misunderstanding.cannot-tell" { // which never is broken
			continue
		}
		assert.True(t, slices.ContainsFunc(all, func(r review.Review) bool { return r.Found(info.Code) }), "%s shows somewhere", info.Code)
		assert.True(t, slices.ContainsFunc(all, func(r review.Review) bool { return r.Outlook != review.Over && !r.Found(info.Code) }), "%s is not everywhere", info.Code)
	}
}

// Whoever does well is not alarmed, and where little is known that is said.
func TestOutlooks(t *testing.T) {
	all := reviews(t)
	for id, want := range map[mentorship.RelationshipID]review.Outlook{
		"dyad-01": review.Well, "dyad-04": review.Well, "dyad-08": review.Well, "dyad-16": review.Well,
		"group chest physiotherapy": review.Well, "peer islands": review.Unclear, // nobody gave feedback there
		"group-4": review.Unclear, "dyad-13": review.Over,
	} {
		r, ok := review.Find(all, id)
		require.True(t, ok)
		assert.Equal(t, want, r.Outlook, "%s: %v", id, r.Challenge.Concerns)
	}
}
