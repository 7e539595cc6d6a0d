package mentorship_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The article's own figures, and conventions elsewhere.
func TestDefaultPolicy(t *testing.T) {
	p := mentorship.DefaultPolicy()
	require.NoError(t, p.Validate())
	week := 7 * mentorship.Day
	set := func(l interface{ Value() (int, bool) }) int {
		n, ok := l.Value()
		require.True(t, ok)
		return n
	}
	assert.Equal(t, 5, set(p.MenteesPerMentor), "no more than one to five")
	assert.Equal(t, 2, set(p.TeamMentors), "two or more mentors")
	assert.Equal(t, 2, set(p.TeamMentees), "two or more mentees")
	assert.Equal(t, 1, set(p.GroupMentees), "one or more mentees")
	for _, l := range []mentorship.Limit[int]{p.MenteesPerMentor, p.TeamMentors, p.TeamMentees, p.GroupMentees} {
		assert.Equal(t, []rule.Source{mentorship.Article}, l.Sources())
	}
	assert.Equal(t, 2, set(p.CohortPeers))
	assert.Equal(t, 1, set(p.Capacity))
	answer, _ := p.AnswerWithin.Value()
	assert.Equal(t, week, answer)
	stall, _ := p.StallAfter.Value()
	assert.Equal(t, 3*week, stall)
	hours, _ := p.CommonHours.Value()
	assert.Equal(t, mentorship.Duration(time.Hour), hours)
}

// limits yields each limit of a policy, those of its signs included, by its
// JSON name, and returns how many there are.
func limits(p *mentorship.Policy, yield func(name string, limit reflect.Value)) int {
	return limitsIn("", reflect.ValueOf(p).Elem(), yield)
}

func limitsIn(prefix string, v reflect.Value, yield func(name string, limit reflect.Value)) (n int) {
	for i := range v.NumField() {
		name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		if v.Field(i).Type() == reflect.TypeFor[mentorship.Signs]() {
			n += limitsIn(name+".", v.Field(i), yield)
			continue
		}
		yield(prefix+name, v.Field(i))
		n++
	}
	return n
}

func TestEveryLimitOfThePolicyIsSetAndSourced(t *testing.T) {
	p := mentorship.DefaultPolicy()
	limits(&p, func(name string, limit reflect.Value) {
		l := limit.Interface().(interface {
			IsZero() bool
			Basis() rule.Basis
			Sources() []rule.Source
		})
		assert.False(t, l.IsZero(), "%s is set", name)
		assert.NoError(t, l.Basis().Validate(), name)
		for _, source := range l.Sources() {
			_, known := mentorship.LookUp(source)
			assert.True(t, known, "%s cites %s", name, source)
		}
	})
}

func TestPolicyValidate(t *testing.T) {
	assert.NoError(t, mentorship.Policy{}.Validate(), "unset limits are not checked")
	assert.NoError(t, otherPolicy().Validate())

	set := func(limit reflect.Value, value any) {
		switch value := value.(type) {
		case int:
			limit.Set(reflect.ValueOf(mentorship.LimitOf(value, rule.Convention)))
		case mentorship.Level:
			limit.Set(reflect.ValueOf(mentorship.LimitOf(value, rule.Convention)))
		case mentorship.Duration:
			limit.Set(reflect.ValueOf(mentorship.LimitOf(value, rule.Convention)))
		}
	}
	bounds := map[string]struct{ good, bad []any }{
		"Limit[int]": {[]any{0, 1}, []any{-1}},
		"Limit[github.com/go-mentorship/mentorkit/mentorship.Level]":    {[]any{mentorship.Novice, mentorship.Level(1000)}, []any{mentorship.Level(0), mentorship.Level(9), mentorship.Level(1001)}},
		"Limit[github.com/go-mentorship/mentorkit/mentorship.Duration]": {[]any{mentorship.Duration(1)}, []any{mentorship.Duration(0), mentorship.Duration(-1)}},
	}
	var p mentorship.Policy
	checked := 0
	all := limits(&p, func(name string, limit reflect.Value) {
		bound, known := bounds[limit.Type().Name()]
		require.True(t, known, limit.Type().Name())
		for _, good := range bound.good {
			set(limit, good)
			assert.NoError(t, p.Validate(), "%s may be %v", name, good)
		}
		for _, bad := range bound.bad {
			set(limit, bad)
			err := p.Validate()
			assert.ErrorIs(t, err, mentorship.ErrPolicy, "%s must not be %v", name, bad)
			assert.ErrorContains(t, err, name+" is ")
		}
		limit.SetZero()
		checked++
	})
	assert.Equal(t, all, checked)
	assert.Equal(t, reflect.TypeFor[mentorship.Policy]().NumField()-1+reflect.TypeFor[mentorship.Signs]().NumField(), checked)
}

func TestSignsValidate(t *testing.T) {
	p := mentorship.Policy{Signs: mentorship.Signs{
		MissedSessions: mentorship.LimitOf(101, rule.Convention),
		Unheeded:       mentorship.LimitOf(100, rule.Convention),
		LowRating:      mentorship.LimitOf(4, rule.Convention),
		HighRating:     mentorship.LimitOf(4, rule.Convention),
	}}
	err := p.Validate()
	assert.ErrorContains(t, err, "signs.missedSessions is 101", "no share is greater than all")
	assert.NotContains(t, err.Error(), "unheeded", "all is a share")
	assert.ErrorContains(t, err, "signs.lowRating is 4, not below signs.highRating 4", "no rating is both")
	p.Signs = mentorship.Signs{LowRating: mentorship.LimitOf(2, rule.Convention)}
	assert.NoError(t, p.Validate(), "nothing to be below of")
}

func TestPolicyValidateTogether(t *testing.T) {
	p := mentorship.Policy{
		GroupMentees:    mentorship.LimitOf(4, rule.Convention),
		GroupMenteesMax: mentorship.LimitOf(4, rule.Convention),
	}
	assert.NoError(t, p.Validate(), "one size only")
	p.GroupMenteesMax = mentorship.LimitOf(3, rule.Convention)
	assert.ErrorIs(t, p.Validate(), mentorship.ErrPolicy, "no group is within")
	p.GroupMenteesMax = mentorship.Limit[int]{}
	assert.NoError(t, p.Validate(), "nothing above")

	p = mentorship.Policy{
		Capacity:     mentorship.LimitOf(1, rule.Research),
		TeamMentors:  mentorship.LimitOf(1, "hearsay", "R1"),
		StallAfter:   mentorship.LimitOf(mentorship.Day, rule.Standard),
		PeerLevel:    mentorship.LimitOf(mentorship.Expert, ""),
		AnswerWithin: mentorship.LimitOf(mentorship.Day, rule.Research, "R5"),
	}
	err := p.Validate()
	for _, fault := range []string{"capacity is no convention", `teamMentors: rule: malformed text: unknown basis "hearsay"`, "stallAfter is no convention", "peerLevel: rule"} {
		assert.ErrorContains(t, err, fault, "everything at once")
	}
	assert.NotContains(t, err.Error(), "answerWithin")
	assert.ErrorIs(t, err, rule.ErrText, "the cause can be found")
}

func TestLimit(t *testing.T) {
	var unset mentorship.Limit[int]
	_, set := unset.Value()
	assert.False(t, set, "unset is not zero")
	assert.True(t, unset.IsZero())
	assert.Empty(t, unset.Basis())
	assert.Empty(t, unset.Sources())

	sources := []rule.Source{"R1", "R2"}
	l := mentorship.LimitOf(0, rule.Research, sources...)
	sources[0] = "changed"
	l.Sources()[1] = "changed"
	n, set := l.Value()
	assert.Zero(t, n)
	assert.True(t, set, "zero is a limit")
	assert.False(t, l.IsZero())
	assert.Equal(t, rule.Research, l.Basis())
	assert.Equal(t, []rule.Source{"R1", "R2"}, l.Sources(), "a limit shares no memory")
}

func TestLimitJSON(t *testing.T) {
	tests := map[string]struct {
		limit mentorship.Limit[mentorship.Duration]
		text  string
	}{
		"unset":   {mentorship.Limit[mentorship.Duration]{}, `null`},
		"zero":    {mentorship.LimitOf(mentorship.Duration(0), rule.Convention), `{"value":"0s","basis":"convention"}`},
		"sourced": {mentorship.LimitOf(mentorship.Day, rule.Research, "R5", "R1"), `{"value":"24h0m0s","basis":"research","sources":["R5","R1"]}`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			text, err := json.Marshal(tt.limit)
			require.NoError(t, err)
			assert.Equal(t, tt.text, string(text))
			read := mentorship.LimitOf(mentorship.Duration(7), rule.Standard, "x")
			require.NoError(t, json.Unmarshal(text, &read))
			assert.Equal(t, tt.limit, read)
		})
	}
	for _, text := range []string{`{}`, `{"value":null,"basis":"research"}`, `{"value":"24h"}`, `{"value":"24h","basis":""}`, `{"value":"24h","basis":"rumour"}`, `{"value":24,"basis":"research"}`, `5`, `"24h"`, `[]`} {
		kept := mentorship.LimitOf(mentorship.Day, rule.Standard, "x")
		read := kept
		assert.ErrorIs(t, json.Unmarshal([]byte(text), &read), mentorship.ErrPolicy, text)
		assert.Equal(t, kept, read, "what is refused changes nothing")
	}
	text, err := json.Marshal(mentorship.Policy{Capacity: mentorship.LimitOf(0, rule.Convention)})
	require.NoError(t, err)
	assert.Equal(t, `{"capacity":{"value":0,"basis":"convention"}}`, string(text), "unset limits are left out, zero is not")
	_, err = json.Marshal(mentorship.LimitOf(mentorship.Level(5), rule.Convention))
	assert.ErrorIs(t, err, mentorship.ErrText, "a level that is none has no text")
}
