package ethics_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func TestDeclarations(t *testing.T) {
	by := func(id mentorship.PersonID) mentorship.Declaration {
		return mentorship.Declaration{By: id, At: day(-1)}
	}
	tests := map[string]struct {
		declared []mentorship.Declaration
		missing  []mentorship.PersonID
		reason   string
	}{
		"nobody":         {nil, []mentorship.PersonID{"mentee", "mentor"}, "an empty list of ties is no declaration"},
		"mentor":         {[]mentorship.Declaration{by("mentor")}, []mentorship.PersonID{"mentee"}, "the mentee was not asked"},
		"mentee":         {[]mentorship.Declaration{by("mentee")}, []mentorship.PersonID{"mentor"}, "the mentor was not asked"},
		"both":           {[]mentorship.Declaration{by("mentee"), by("mentor")}, nil, "nothing is missing"},
		"somebody else":  {[]mentorship.Declaration{by("mentee"), by("director")}, []mentorship.PersonID{"mentor"}, "nobody declares for another"},
		"without a date": {[]mentorship.Declaration{by("mentee"), {By: "mentor"}}, []mentorship.PersonID{"mentor"}, "an undated declaration is none"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := pair()
			p.Declared = tt.declared
			report := ethics.Conflicts().Check(p)
			require.Len(t, report.Findings, len(tt.missing), tt.reason)
			for i, f := range report.Findings {
				assert.Equal(t, rule.Code("ethics.conflict.undeclared"), f.Code)
				assert.Equal(t, rule.Undetermined, f.Outcome, "nobody can tell")
				assert.Equal(t, rule.Warning, f.Severity)
				assert.Equal(t, "/declared", f.Path)
				assert.Equal(t, []rule.Evidence{{Name: "declared-by", Want: rule.Text(tt.missing[i])}}, f.Evidence)
			}
			assert.Zero(t, report.Worst(rule.Broken), "silence is no offence")
		})
	}
}

func TestMalformedTies(t *testing.T) {
	reversed := tie(mentorship.TieOther, "mentor", "third")
	reversed.Period = mentorship.Period{From: day(2), Until: day(1)}
	empty := reversed
	empty.Period.Until = day(2)
	short := reversed
	short.Period.Until = day(2).Add(time.Nanosecond)
	until := reversed
	until.Period.From = time.Time{}
	withMatter := func(t mentorship.Tie, matter string) mentorship.Tie {
		t.Matter = matter
		return t
	}
	long := mentorship.PersonID(strings.Repeat("x", mentorship.MaxIDBytes+1))
	tests := map[string]struct {
		tie    mentorship.Tie
		fault  string // empty where there is none
		reason string
	}{
		"zero":                  {mentorship.Tie{}, "unknown-kind", "the zero value says nothing"},
		"unknown kind":          {tie("enemy", "mentor", "mentee"), "unknown-kind", "nobody knows whether it bars"},
		"from nobody":           {tie(mentorship.TieFamily, "", "mentee"), "malformed-id", "somebody is missing"},
		"blank":                 {tie(mentorship.TieFamily, " mentor", "mentee"), "malformed-id", "a blank hides whom it is about"},
		"long":                  {tie(mentorship.TieFamily, "mentor", long), "malformed-id", "no id is that long"},
		"to nobody":             {tie(mentorship.TieFamily, "mentor", ""), "ties-nobody", "family is somebody"},
		"manager of a matter":   {withMatter(tie(manages, "mentor", ""), "clinic"), "ties-nobody", "one manages somebody"},
		"assessor of a matter":  {withMatter(tie(mentorship.TieAssessor, "mentor", ""), "exam"), "ties-nobody", "one assesses somebody"},
		"treatment of a matter": {withMatter(tie(mentorship.TieTreatment, "mentor", ""), "x"), "ties-nobody", "one treats somebody"},
		"money, for nothing":    {tie(mentorship.TieFinancial, "mentor", ""), "ties-nobody", "neither payee nor matter"},
		"applies for nothing":   {tie(mentorship.TieApplicant, "mentor", ""), "ties-nobody", "nothing is applied for"},
		"author of nothing":     {tie(mentorship.TieCoAuthor, "mentor", ""), "ties-nobody", "no work is named"},
		"nothing else":          {tie(mentorship.TieOther, "mentor", ""), "ties-nobody", "tied to nothing"},
		"oneself":               {tie(mentorship.TieFamily, "mentor", "mentor"), "ties-to-oneself", "one is not one's own kin"},
		"oneself, elsewhere":    {tie(manages, "third", "third"), "ties-to-oneself", "a mistake, whoever it is about"},
		"reversed":              {reversed, "reversed-period", "it ends before it begins"},
		"empty period":          {empty, "reversed-period", "no instant lies within"},
		"shortest period":       {short, "", "one nanosecond lies within"},
		"no beginning":          {until, "", "an unstated bound is no fault"},
		"money in a matter":     {about(mentorship.TieFinancial, "mentor", "clinic"), "", "a share in a clinic"},
		"application":           {about(mentorship.TieApplicant, "mentor", "post"), "", "the form that applications have"},
		"work":                  {about(mentorship.TieCoAuthor, "mentor", "book"), "", "an author of a work"},
		"other matter":          {about(mentorship.TieOther, "mentor", "club"), "", "anything worth telling"},
		"a rival by name":       {tie(mentorship.TieApplicant, "mentor", "third"), "", "whom one competes with may stand for the matter"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			tt.tie.DeclaredBy = "third"
			found := ethics.Conflicts().AppendFindings(nil, pair(tt.tie))
			if tt.fault == "" {
				assert.Empty(t, found, tt.reason)
				return
			}
			require.Equal(t, []string{"malformed"}, codes(found), tt.reason)
			assert.Equal(t, rule.Undetermined, found[0].Outcome, "it may hide a conflict")
			assert.Equal(t, rule.Warning, found[0].Severity)
			assert.Equal(t, "/ties", found[0].Path)
			assert.Equal(t, rule.Evidence{Name: "fault", Got: rule.Text(tt.fault)}, found[0].Evidence[0], tt.reason)
			if shown := found[0].Evidence[2:]; tt.fault == "unknown-kind" || tt.tie.Kind == mentorship.TieTreatment {
				assert.Empty(t, shown, "it may be a treatment: who is concerned is not said")
			} else {
				assert.Equal(t, rule.Evidence{Name: "declared-by", Got: rule.Text("third")}, shown[len(shown)-1])
			}
		})
	}
}

func TestWhatCannotBeReadCountsAgainstThePairing(t *testing.T) {
	family := tie(mentorship.TieFamily, "mentor", "mentee")
	family.Period = mentorship.Period{From: day(-1), Until: day(-2)}
	assert.Equal(t, []string{"family", "malformed"}, codes(ethics.Conflicts().AppendFindings(nil, pair(family))),
		"a tie with a reversed period may hold")

	family.Period = mentorship.Period{From: day(500), Until: day(501)}
	p := pair(family)
	p.Period = mentorship.Period{From: day(365), Until: day(0)}
	found := ethics.Conflicts().AppendFindings(nil, p)
	require.Equal(t, []string{"family", "malformed"}, codes(found), "a pairing with a reversed period may be at any time")
	assert.Equal(t, "/period", found[1].Path)
	assert.Equal(t, []rule.Evidence{{Name: "from", Got: rule.Instant(day(365))}, {Name: "until", Got: rule.Instant(day(0))}}, found[1].Evidence)

	p = pair()
	p.Mentee = p.Mentor
	found = ethics.Conflicts().AppendFindings(nil, p)
	require.Equal(t, []string{"malformed"}, codes(found), "nobody is their own mentor")
	assert.Equal(t, []rule.Evidence{{Name: "mentor", Got: rule.Text("mentor"), Want: rule.Text("mentor").With(rule.Not)}}, found[0].Evidence)
}

func TestUnknownPeople(t *testing.T) {
	full := pair(tie(mentorship.TieFamily, "mentor", "mentee"))
	tests := map[string]struct {
		mentor, mentee *mentorship.Person
		paths          []string
	}{
		"no mentor": {nil, full.Mentee, []string{"/mentor"}},
		"no mentee": {full.Mentor, nil, []string{"/mentee"}},
		"neither":   {nil, nil, []string{"/mentee", "/mentor"}},
		"no ids":    {&mentorship.Person{}, &mentorship.Person{}, []string{"/mentee", "/mentor"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := full
			p.Mentor, p.Mentee = tt.mentor, tt.mentee
			report := ethics.Conflicts().Check(p)
			assert.Empty(t, report.Broken())
			assert.Empty(t, report.Satisfied(), "nothing is told of somebody who is not known")
			paths := map[rule.Code][]string{}
			for _, f := range report.Findings {
				assert.Equal(t, []rule.Evidence{{Name: f.Path[1:]}}, f.Evidence)
				paths[f.Code] = append(paths[f.Code], f.Path)
			}
			for code, got := range paths {
				assert.ElementsMatch(t, tt.paths, got, code)
			}
		})
	}
}
