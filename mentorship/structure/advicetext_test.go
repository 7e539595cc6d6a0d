package structure_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestBestOfNothing(t *testing.T) {
	_, ok := structure.Advice{}.Best()
	assert.False(t, ok)
	for _, o := range structure.Advise(mentorship.Person{}, structure.Situation{}).Options {
		assert.NotEqual(t, structure.Suited, o.Fit, "of nothing known nothing can be said to suit")
	}
}

func TestAdviceAsJSON(t *testing.T) {
	advice := structure.Advise(seeker("e"), situation(seekers(2), teacher("m"), teacher("n", nowhere)))
	text, err := json.Marshal(advice)
	require.NoError(t, err)
	var back structure.Advice
	require.NoError(t, json.Unmarshal(text, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	assert.JSONEq(t, string(text), string(again))

	text, err = json.Marshal(structure.Option{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"structure":"","mode":"","fit":"","points":0,"mentors":[],"fellows":[],"reasons":[]}`, string(text))

	for _, bad := range []string{`{"topic":"weather"}`, `{"speaks":"maybe"}`} {
		var r structure.Reason
		assert.ErrorIs(t, json.Unmarshal([]byte(bad), &r), mentorship.ErrText, bad)
	}
	var o structure.Option
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"fit":"tight"}`), &o), mentorship.ErrText)
}

func TestTopicsHaveSources(t *testing.T) {
	want := map[structure.Topic][]rule.Source{
		structure.TopicExpertise: {"R1", "R2"},
		structure.TopicNear:      {"R3", mentorship.Article},
		structure.TopicHours:     {"R1", "R4"},
		structure.TopicLocality:  {"R1", "R4"},
		structure.TopicCapacity:  {"R9"},
		structure.TopicProject:   {"R5"},
		structure.TopicPeerLevel: {"R5"},
		structure.TopicSenior:    {"R5"},
		structure.TopicScarcity:  {"R5"},
		structure.TopicFellows:   {mentorship.Article},
		structure.TopicNumbers:   {mentorship.Article},
		structure.TopicWish:      nil,
		structure.TopicWilling:   nil,
		structure.TopicBarred:    nil,
	}
	require.Len(t, structure.Topics(), len(want))
	seen := map[structure.Topic]bool{}
	conventions := []structure.Topic{
		structure.TopicWish, structure.TopicWilling, structure.TopicBarred, structure.TopicFellows, structure.TopicNumbers,
	}
	for i := range 3 {
		mentee, s := seeker("e", expert, func(p *mentorship.Person) { p.Wishes.Modes = mentorship.Modes() }), situation(seekers(6, expert), teacher("m", senior))
		if i == 1 {
			s = withProject(s)
			s.Bars = []structure.Bar{{One: "e", Other: "fa"}}
		}
		for _, o := range structure.Advise(mentee, s).Options {
			for _, r := range o.Reasons {
				seen[r.Topic] = true
				assert.Equal(t, want[r.Topic], r.Sources, "%s", r.Topic)
				basis := rule.Research
				if slices.Contains(conventions, r.Topic) {
					basis = rule.Convention
				}
				assert.Equal(t, basis, r.Basis, "%s", r.Topic)
			}
		}
	}
	for _, topic := range structure.Topics() {
		assert.True(t, seen[topic], "%s was never a reason", topic)
	}
}

func TestReasonInWords(t *testing.T) {
	r := needs(structure.TopicNear, structure.SpeaksUnknown, count("mentors-near", 0, atLeast(1)), got("not-known", rule.Count(2)))
	assert.Equal(t, "not-known: mentors-near 0 (at least 1), not-known 2", r.String())
}
