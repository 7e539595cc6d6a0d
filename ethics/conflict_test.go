package ethics_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

func day(n int) time.Time { return time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, n) }

// pair is a pairing of day 0 until day 365 in which both have declared, with
// the given ties.
func pair(ties ...mentorship.Tie) mentorship.Pairing {
	return mentorship.Pairing{
		Mentor: &mentorship.Person{ID: "mentor"},
		Mentee: &mentorship.Person{ID: "mentee"},
		Period: mentorship.Period{From: day(0), Until: day(365)},
		Declared: []mentorship.Declaration{
			{By: "mentor", At: day(-1)}, {By: "mentee", At: day(-1)},
		},
		Ties: ties,
	}
}

func tie(kind mentorship.TieKind, from, to mentorship.PersonID) mentorship.Tie {
	return mentorship.Tie{Kind: kind, From: from, To: to}
}

// about is a tie to a matter alone.
func about(kind mentorship.TieKind, from mentorship.PersonID, matter string) mentorship.Tie {
	return mentorship.Tie{Kind: kind, From: from, Matter: matter}
}

func signed(t mentorship.Tie, by ...mentorship.PersonID) mentorship.Tie {
	t.Acknowledged = slices.Clip(t.Acknowledged)
	for _, id := range by {
		t.Acknowledged = append(t.Acknowledged, mentorship.Signature{Person: id, At: day(-1)})
	}
	return t
}

// codes returns the codes of the findings without "ethics.conflict.", in order.
func codes(found []rule.Finding) []string {
	short := []string{}
	for _, f := range found {
		short = append(short, string(f.Code)[len("ethics.conflict."):])
	}
	return short
}

func TestConflictsKeepTheContractOfRules(t *testing.T) {
	everything := pair(tie("nonsense", "", ""))
	for _, kind := range mentorship.TieKinds() {
		everything.Ties = append(everything.Ties,
			tie(kind, "mentor", "mentee"), about(kind, "mentor", "w"), about(kind, "mentee", "w"))
	}
	everything.Ties = append(everything.Ties, tie(mentorship.TieLineManager, "mentee", "chief"))
	everything.Mentor.Manager, everything.Mentee.Manager = "chief", "mentor"
	everything.Declared = nil
	ruletest.RunSet(t, ethics.Conflicts(), pair(), everything)
}

func TestEachRuleHasItsSources(t *testing.T) {
	for _, info := range ethics.Conflicts().Infos() {
		for _, source := range info.Sources {
			_, known := mentorship.LookUp(source)
			assert.True(t, known, "%s cites %s", info.Code, source)
		}
		if info.Code != "ethics.conflict.malformed" {
			assert.Contains(t, info.Sources, rule.Source("R12"), "%s rests on the review of ethical issues", info.Code)
		}
	}
}

func TestDirectTies(t *testing.T) {
	type expected struct {
		code     string
		severity rule.Severity
		mended   bool // by acknowledging
	}
	want := map[mentorship.TieKind]expected{
		mentorship.TieLineManager: {"line-manager", rule.Violation, false},
		mentorship.TieAssessor:    {"assessor", rule.Violation, false},
		mentorship.TieFamily:      {"family", rule.Violation, false},
		mentorship.TieTreatment:   {"treatment", rule.Violation, false},
		mentorship.TieApplicant:   {"competing-application", rule.Violation, false},
		mentorship.TieFinancial:   {"financial", rule.Warning, true},
		mentorship.TieOther:       {"other", rule.Warning, true},
		mentorship.TieCoAuthor:    {"co-author", rule.Advice, true},
	}
	for _, kind := range mentorship.TieKinds() {
		t.Run(string(kind), func(t *testing.T) {
			for _, direct := range []mentorship.Tie{tie(kind, "mentor", "mentee"), tie(kind, "mentee", "mentor")} {
				report := ethics.Conflicts().Check(pair(direct))
				require.Len(t, report.Findings, 1, "from %s", direct.From)
				f := report.Findings[0]
				assert.Equal(t, "ethics.conflict."+want[kind].code, string(f.Code))
				assert.Equal(t, want[kind].severity, f.Severity)
				assert.Equal(t, rule.Broken, f.Outcome)
				assert.Equal(t, "/ties", f.Path)

				one := ethics.Conflicts().Check(pair(signed(direct, "mentee")))
				assert.Len(t, one.Findings, 1, "one signature is not enough")
				both := ethics.Conflicts().Check(pair(signed(direct, "mentee", "mentor")))
				assert.Equal(t, want[kind].mended, len(both.Findings) == 0, "acknowledged by both")
			}
			assert.Empty(t, ethics.Conflicts().Check(pair(tie(kind, "mentor", "third"), tie(kind, "third", "fourth"))).Findings,
				"a tie to somebody else is no conflict")
		})
	}
}

func TestWhoAcknowledges(t *testing.T) {
	undated := signed(tie(mentorship.TieFinancial, "mentor", "mentee"), "mentor", "mentee")
	undated.Acknowledged[1].At = time.Time{}
	money := tie(mentorship.TieFinancial, "mentor", "mentee")
	tests := map[string]struct {
		tie    mentorship.Tie
		count  int64
		reason string
	}{
		"nobody":           {money, 0, "nothing is signed"},
		"mentor twice":     {signed(money, "mentor", "mentor"), 1, "one person is one signature"},
		"mentee twice":     {signed(money, "mentee", "mentee"), 1, "one person is one signature"},
		"somebody else":    {signed(money, "mentor", "director"), 1, "the director cannot sign for the mentee"},
		"without a date":   {undated, 1, "an undated signature is none"},
		"nobody concerned": {signed(money, "director", "chief"), 0, "neither is concerned"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			found := ethics.Conflicts().AppendFindings(nil, pair(tt.tie))
			require.Len(t, found, 1, tt.reason)
			got := found[0].Evidence[len(found[0].Evidence)-1]
			want := rule.Evidence{Name: "acknowledged", Got: rule.Count(tt.count), Want: rule.Count(2)}
			assert.Equal(t, want, got, tt.reason)
		})
	}
}

func TestWhenATieHolds(t *testing.T) {
	p := func(from, until int) mentorship.Period {
		return mentorship.Period{From: day(from), Until: day(until)}
	}
	tests := map[string]struct {
		tie, pairing mentorship.Period
		active       bool
		reason       string
	}{
		"both unstated":       {mentorship.Period{}, mentorship.Period{}, true, "nothing bounds either"},
		"tie unstated":        {mentorship.Period{}, p(0, 10), true, "unstated bounds do not end a tie"},
		"pairing unstated":    {p(0, 10), mentorship.Period{}, true, "the pairing may be at any time"},
		"ends at the start":   {p(-9, 0), p(0, 10), false, "periods are half-open"},
		"ends just after":     {mentorship.Period{From: day(-9), Until: day(0).Add(1)}, p(0, 10), true, "one nanosecond is in common"},
		"begins at the end":   {p(10, 20), p(0, 10), false, "periods are half-open"},
		"begins just before":  {mentorship.Period{From: day(10).Add(-1), Until: day(20)}, p(0, 10), true, "one nanosecond is in common"},
		"until, over":         {mentorship.Period{Until: day(0)}, p(0, 10), false, "ended when the pairing begins"},
		"until, still":        {mentorship.Period{Until: day(1)}, p(0, 10), true, "ends on the second day"},
		"from, within":        {mentorship.Period{From: day(9)}, p(0, 10), true, "begins on the last day"},
		"from, afterwards":    {mentorship.Period{From: day(10)}, p(0, 10), false, "begins when the pairing is over"},
		"pairing has no end":  {p(500, 600), mentorship.Period{From: day(0)}, true, "the pairing goes on"},
		"pairing just starts": {p(-9, 0), mentorship.Period{From: day(0)}, false, "over before it begins"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			family := tie(mentorship.TieFamily, "mentor", "mentee")
			family.Period = tt.tie
			subject := pair(family)
			subject.Period = tt.pairing
			got := codes(ethics.Conflicts().AppendFindings(nil, subject))
			assert.Equal(t, tt.active, slices.Equal(got, []string{"family"}), "%s: %v", tt.reason, got)
			assert.Equal(t, !tt.active, len(got) == 0, "%s: %v", tt.reason, got)
		})
	}
}

func TestEvidence(t *testing.T) {
	money := signed(tie(mentorship.TieFinancial, "mentee", "mentor"), "mentor")
	money.Matter, money.DeclaredBy = "clinic", "mentor"
	found := ethics.Conflicts().AppendFindings(nil, pair(money))
	want := []rule.Evidence{
		{Name: "tie", Got: rule.Text("financial"), Want: rule.Text("financial").With(rule.Not)},
		{Name: "from", Got: rule.Text("mentee")},
		{Name: "to", Got: rule.Text("mentor")},
		{Name: "matter", Got: rule.Text("clinic")},
		{Name: "declared-by", Got: rule.Text("mentor")},
		{Name: "acknowledged", Got: rule.Count(1), Want: rule.Count(2)},
	}
	require.Len(t, found, 1)
	assert.Empty(t, cmp.Diff(want, found[0].Evidence, cmp.AllowUnexported(rule.Value{})))
}

func TestATreatmentIsNamedAndNoMore(t *testing.T) {
	care := mentorship.Tie{Kind: mentorship.TieTreatment, From: "mentor", To: "mentee", Matter: "canary", DeclaredBy: "mentee"}
	found := ethics.Conflicts().AppendFindings(nil, pair(care))
	want := []rule.Evidence{
		{Name: "tie", Got: rule.Text("treatment"), Want: rule.Text("treatment").With(rule.Not)},
	}
	require.Len(t, found, 1)
	assert.Empty(t, cmp.Diff(want, found[0].Evidence, cmp.AllowUnexported(rule.Value{})))
	assert.NotContains(t, found[0].Message, "mentor", "who treats whom is not said")

	care.To = care.From
	found = ethics.Conflicts().AppendFindings(nil, pair(care))
	require.Len(t, found, 1)
	assert.Equal(t, []string{"malformed"}, codes(found))
	assert.Len(t, found[0].Evidence, 2, "the fault and the kind")

	care.To, care.Kind = "mentee", "Treatment"
	found = ethics.Conflicts().AppendFindings(nil, pair(care))
	require.Len(t, found, 1)
	assert.Len(t, found[0].Evidence, 2, "a misspelt kind may have meant one")
}
