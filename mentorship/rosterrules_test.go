package mentorship_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/rule/ruletest"
)

// malformedRoster breaks what a relationship can break without being empty.
func malformedRoster() mentorship.Roster {
	return mentorship.Roster{
		Relationship: mentorship.Relationship{
			ID: " ", Structure: "pyramid", Mode: "post", Setting: "space",
			Purpose:    []mentorship.Sought{{Area: "X", Level: 5}},
			Objectives: []mentorship.Objective{"X"},
			Period:     period(9, 0),
			Participants: []mentorship.Participant{
				takes("a", mentorship.RoleMentor), takes("a", mentorship.RoleMentee), during("", "boss", 5, 2), takes("?", mentorship.RoleMentor),
			},
			Project:  &mentorship.Project{Period: period(2, 1)},
			Channels: []mentorship.Channel{"X"},
		},
		People: []mentorship.Person{{ID: "a"}, {ID: "a"}},
		Policy: mentorship.DefaultPolicy(),
	}
}

func TestRosterRulesKeepTheContract(t *testing.T) {
	ruletest.RunSet(t, mentorship.RosterRules(), fullRoster(), malformedRoster())
}

func TestAFullRosterKeepsEveryRule(t *testing.T) {
	report := mentorship.RosterRules().Check(fullRoster())
	assert.Empty(t, report.Findings)
	assert.Empty(t, report.NotApplicable)
	assert.Len(t, report.Satisfied(), mentorship.RosterRules().Len())
	assert.NoError(t, fullRoster().Validate())
}

// D1: anything but a mentorship is refused with a reason.
func TestWhatIsNoMentorship(t *testing.T) {
	var invalid *mentorship.InvalidError
	require.ErrorAs(t, mentorship.Roster{}.Validate(), &invalid)
	assert.Equal(t, "roster", invalid.Noun)
	assert.Empty(t, invalid.ID)
	assert.Equal(t, []string{
		"roster.malformed /relationship/id", "roster.malformed /relationship/structure",
		"roster.no-mentee /relationship/participants", "roster.no-mentor /relationship/participants",
		"roster.no-purpose /relationship/purpose", "roster.no-setting /relationship/setting",
	}, places(invalid.Findings), "every reason at once, in order of code")
	for _, f := range invalid.Findings {
		assert.Contains(t, invalid.Error(), f.Message)
	}
}

func TestRosterRules(t *testing.T) {
	type participants = []mentorship.Participant
	mentor, mentee := takes("m-1", mentorship.RoleMentor), takes("e-1", mentorship.RoleMentee)
	people := "/relationship/participants"
	tests := map[string]struct {
		change func(*mentorship.Relationship)
		want   []string
		reason string
	}{
		"no mentor":      {func(r *mentorship.Relationship) { r.Participants = participants{mentee} }, []string{"roster.no-mentor " + people, "mentor.area-uncovered /relationship/purpose/0"}, "nobody guides"},
		"no mentee":      {func(r *mentorship.Relationship) { r.Participants = participants{mentor} }, []string{"roster.no-mentee " + people}, "nobody is guided"},
		"facilitator":    {func(r *mentorship.Relationship) { r.Participants[0].Role = mentorship.RoleFacilitator }, []string{"roster.no-mentor " + people, "mentor.area-uncovered /relationship/purpose/0"}, "overseeing is not mentoring"},
		"alone, as peer": {func(r *mentorship.Relationship) { r.Participants = participants{takes("m-1", mentorship.RolePeer)} }, []string{"roster.alone " + people, "mentee.no-standing /relationship/participants/0", "mentee.nothing-to-develop /relationship/participants/0"}, "a peer has peers"},
		"alone, in turns": {func(r *mentorship.Relationship) {
			r.Participants = participants{during("m-1", mentorship.RoleMentor, 0, 9), during("m-1", mentorship.RoleMentee, 9, 20)}
		}, []string{"roster.alone " + people, "mentee.no-standing /relationship/participants/1", "mentee.nothing-to-develop /relationship/participants/1"}, "nobody is their own mentor"},
		"alone, overseen": {func(r *mentorship.Relationship) {
			r.Participants = participants{takes("e-1", mentorship.RoleFacilitator), takes("m-1", mentorship.RolePeer)}
		}, []string{"roster.alone " + people, "mentee.no-standing /relationship/participants/1", "mentee.nothing-to-develop /relationship/participants/1"}, "a facilitator is no peer"},
		"mentor changes": {func(r *mentorship.Relationship) {
			r.Participants = participants{during("m-1", mentorship.RoleMentor, 0, 9), during("m-1", mentorship.RoleMentor, 9, 20), mentee}
		}, nil, "roles that follow one another"},
		"setting":       {func(r *mentorship.Relationship) { r.Setting = "" }, []string{"roster.no-setting /relationship/setting"}, ""},
		"own setting":   {func(r *mentorship.Relationship) { r.Setting = "military" }, []string{"roster.no-setting /relationship/setting"}, "neither clinical nor academic nor mixed"},
		"clinical":      {func(r *mentorship.Relationship) { r.Setting = mentorship.Clinical }, nil, ""},
		"no purpose":    {func(r *mentorship.Relationship) { r.Purpose, r.Project = nil, nil }, []string{"roster.no-purpose /relationship/purpose"}, ""},
		"project alone": {func(r *mentorship.Relationship) { r.Purpose = nil }, nil, "a project is a purpose"},
		"areas alone":   {func(r *mentorship.Relationship) { r.Project = nil }, nil, "areas are a purpose"},
		"id":            {func(r *mentorship.Relationship) { r.ID = "" }, []string{"roster.malformed /relationship/id"}, ""},
		"structure":     {func(r *mentorship.Relationship) { r.Structure = "" }, []string{"roster.malformed /relationship/structure"}, ""},
		"mode":          {func(r *mentorship.Relationship) { r.Mode = "post" }, []string{"roster.malformed /relationship/mode"}, ""},
		"mode unstated": {func(r *mentorship.Relationship) { r.Mode = "" }, nil, "may be unstated"},
		"area":          {func(r *mentorship.Relationship) { r.Purpose[0].Area = "X" }, []string{"roster.malformed /relationship/purpose/0/area", "mentor.area-uncovered /relationship/purpose/0", "mentor.no-claim /relationship/participants/0"}, ""},
		"level":         {func(r *mentorship.Relationship) { r.Purpose[0].Level = 9 }, []string{"roster.malformed /relationship/purpose/0/level"}, ""},
		"person": {func(r *mentorship.Relationship) {
			r.Participants = append(r.Participants, takes("\x00", mentorship.RoleFacilitator))
		}, []string{"roster.malformed /relationship/participants/2/person", "roster.stranger /relationship/participants/2"}, ""},
		"role": {func(r *mentorship.Relationship) {
			r.Participants = append(r.Participants, during("m-1", "guest", 0, 1))
		}, []string{"roster.malformed /relationship/participants/2/role", "roster.doubled-role /relationship/participants/2"}, ""},
		"channel":         {func(r *mentorship.Relationship) { r.Channels = []mentorship.Channel{"video", " "} }, []string{"roster.malformed /relationship/channels/1"}, ""},
		"objective":       {func(r *mentorship.Relationship) { r.Objectives = []mentorship.Objective{"retention", ""} }, []string{"roster.malformed /relationship/objectives/1"}, ""},
		"project":         {func(r *mentorship.Relationship) { r.Project = &mentorship.Project{} }, []string{"roster.malformed /relationship/project/id", "roster.malformed /relationship/project/kind", "roster.malformed /relationship/project/owner"}, ""},
		"project period":  {func(r *mentorship.Relationship) { r.Project.Period = period(2, 2) }, []string{"roster.malformed-period /relationship/project/period"}, ""},
		"project, no end": {func(r *mentorship.Relationship) { r.Project.Period.Until = time.Time{} }, nil, "what a functional mentorship needs is told elsewhere"},
		"no period":       {func(r *mentorship.Relationship) { r.Period = mentorship.Period{} }, nil, "unstated"},
		"period reversed": {func(r *mentorship.Relationship) { r.Period = period(400, 365) }, []string{"roster.malformed-period /relationship/period", "roster.malformed-period /relationship/participants/1/period"}, "the mentee's role lies outside of no time"},
		"role reversed":   {func(r *mentorship.Relationship) { r.Participants[1].Period = period(2, 1) }, []string{"roster.malformed-period /relationship/participants/1/period"}, ""},
		"role too early":  {func(r *mentorship.Relationship) { r.Participants[1].Period = period(-1, 9) }, []string{"roster.malformed-period /relationship/participants/1/period"}, "before the start"},
		"role too late":   {func(r *mentorship.Relationship) { r.Participants[1].Period.Until = day(365).Add(1) }, []string{"roster.malformed-period /relationship/participants/1/period"}, "one nanosecond after the end"},
		"role to the end": {func(r *mentorship.Relationship) { r.Participants[1].Period = period(0, 365) }, nil, "the bounds are within"},
		"role after all":  {func(r *mentorship.Relationship) { r.Participants[1].Period = period(365, 366) }, []string{"roster.malformed-period /relationship/participants/1/period"}, "at the end it is over"},
		"role, open end":  {func(r *mentorship.Relationship) { r.Participants[1].Period.Until = time.Time{} }, nil, "it ends with the relationship"},
		"open end":        {func(r *mentorship.Relationship) { r.Period.Until = time.Time{} }, nil, "every role ends before"},
		"stranger": {func(r *mentorship.Relationship) {
			r.Participants = append(r.Participants, takes("s", mentorship.RoleMentee))
		}, []string{"roster.stranger /relationship/participants/2"}, ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := fullRoster()
			tt.change(&r.Relationship)
			report := mentorship.RosterRules().Check(r)
			assert.ElementsMatch(t, tt.want, places(report.Findings), tt.reason)
			refused := report.Worst(rule.Broken) == rule.Violation
			assert.Equal(t, refused, r.Validate() != nil, "a violation refuses, and nothing else does")
		})
	}
}

func TestStrangersDoNotRefuseARoster(t *testing.T) {
	r := fullRoster()
	r.People = nil
	report := mentorship.RosterRules().Check(r)
	assert.ElementsMatch(t, []string{
		"roster.stranger /relationship/participants/0", "roster.stranger /relationship/participants/1",
		"mentor.area-uncovered /relationship/purpose/0",
	}, places(report.Findings))
	assert.Len(t, report.Undetermined(), 3, "nobody can tell")
	assert.NoError(t, r.Validate())
}

func TestEvidenceAboutARoster(t *testing.T) {
	r := malformedRoster()
	found := map[string]rule.Finding{}
	for _, f := range mentorship.RosterRules().AppendFindings(nil, r) {
		found[places([]rule.Finding{f})[0]] = f
	}
	text := func(name, got string) rule.Evidence { return rule.Evidence{Name: name, Got: rule.Text(got)} }
	want := map[string][]rule.Evidence{
		"roster.no-setting /relationship/setting":                     {text("setting", "space")},
		"roster.malformed /relationship/purpose/0/level":              {text("level", "level(5)")},
		"roster.malformed-period /relationship/period":                {{Name: "from", Got: rule.Instant(day(9))}, {Name: "until", Got: rule.Instant(day(0))}},
		"roster.doubled-role /relationship/participants/1":            {text("person", "a"), text("role", "mentor"), text("role", "mentee")},
		"roster.doubled-person /people/1":                             {text("person", "a"), {Name: "first", Got: rule.Count(0)}},
		"roster.stranger /relationship/participants/3":                {text("person", "?")},
		"mentee.nothing-to-develop /relationship/participants/1":      {{Name: "areas-sought"}, text("person", "a")},
		"mentee.no-standing /relationship/participants/1":             {{Name: "standing"}, text("person", "a")},
		"mentor.no-claim /relationship/participants/0":                {{Name: "expertise"}, text("person", "a")},
		"mentor.area-uncovered /relationship/purpose/0":               {text("area", "X"), {Name: "coverage", Got: rule.Text("level-unsaid"), Want: rule.Text("covered")}},
		"roster.malformed-period /relationship/participants/2/period": {{Name: "from", Got: rule.Instant(day(5))}, {Name: "until", Got: rule.Instant(day(2))}},
		"roster.malformed /relationship/participants/2/person":        {text("id", "")},
		"roster.malformed-period /relationship/project/period":        {{Name: "from", Got: rule.Instant(day(2))}, {Name: "until", Got: rule.Instant(day(1))}},
		"roster.malformed /relationship/objectives/0":                 {text("objective", "X")},
		"roster.malformed /relationship/participants/2/role":          {text("role", "boss")},
		"roster.malformed /relationship/project/kind":                 {text("kind", "")},
		"roster.malformed /relationship/channels/0":                   {text("channel", "X")},
		"roster.malformed /relationship/mode":                         {text("mode", "post")},
	}
	for place, evidence := range want {
		assert.Equal(t, evidence, found[place].Evidence, place)
	}
	startless := fullRoster()
	startless.Relationship.Period.From = time.Time{}
	begin := of("mentorship.roster.malformed-period", mentorship.RosterRules().Check(startless))
	require.Len(t, begin, 1, "it does not begin")
	assert.Equal(t, []rule.Evidence{{Name: "until", Got: rule.Instant(day(365))}}, begin[0].Evidence, "what is unstated is no evidence")

	alone := fullRoster()
	alone.Relationship.Participants = []mentorship.Participant{takes("m-1", mentorship.RolePeer)}
	var invalid *mentorship.InvalidError
	require.ErrorAs(t, alone.Validate(), &invalid)
	assert.Equal(t, []rule.Evidence{{Name: "people", Got: rule.Count(1), Want: rule.Count(2).With(rule.AtLeast)}}, invalid.Findings[0].Evidence)
	require.ErrorAs(t, mentorship.Roster{}.Validate(), &invalid)
	for i, name := range map[int]string{2: "mentees", 3: "mentors", 4: "areas"} {
		assert.Equal(t, []rule.Evidence{{Name: name, Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}}, invalid.Findings[i].Evidence)
	}
}
