package mentorship_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestTieForm(t *testing.T) {
	tests := map[string]struct {
		tie    mentorship.Tie
		fault  string
		reason string
	}{
		"two people":       {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "b"}, "", ""},
		"a matter":         {mentorship.Tie{Kind: mentorship.TieApplicant, From: "a", Matter: "post"}, "", "an applicant needs no other person"},
		"only an end":      {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "b", Period: mentorship.Period{Until: day(1)}}, "", "a start may be unstated"},
		"only a start":     {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "b", Period: mentorship.Period{From: day(1)}}, "", "it holds still"},
		"no kind":          {mentorship.Tie{From: "a", To: "b"}, "unknown-kind", ""},
		"misspelt":         {mentorship.Tie{Kind: "Family", From: "a", To: "b"}, "unknown-kind", "words are exact"},
		"from nobody":      {mentorship.Tie{Kind: mentorship.TieFamily, To: "b"}, "malformed-id", ""},
		"to a bad id":      {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: " "}, "malformed-id", ""},
		"to nobody":        {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", Matter: "x"}, "ties-nobody", "kin are kin of somebody"},
		"without a matter": {mentorship.Tie{Kind: mentorship.TieOther, From: "a"}, "ties-nobody", ""},
		"to oneself":       {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "a"}, "ties-to-oneself", ""},
		"reversed":         {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "b", Period: mentorship.Period{From: day(2), Until: day(1)}}, "reversed-period", ""},
		"no instant":       {mentorship.Tie{Kind: mentorship.TieFamily, From: "a", To: "b", Period: mentorship.Period{From: day(2), Until: day(2)}}, "reversed-period", "half-open"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := tt.tie.Validate()
			if tt.fault == "" {
				require.NoError(t, err, tt.reason)
				return
			}
			wrong, ok := errors.AsType[*mentorship.TieError](err)
			require.True(t, ok)
			assert.Equal(t, tt.fault, wrong.Fault, tt.reason)
			assert.Contains(t, err.Error(), tt.fault)
		})
	}
}

func TestTiesPrintNothing(t *testing.T) {
	tie := mentorship.Tie{Kind: mentorship.TieTreatment, From: "canary", To: "canary", Matter: "canary", DeclaredBy: "canary"}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d"} {
		assert.NotContains(t, fmt.Sprintf(verb, []mentorship.Tie{tie}), "canary", verb)
	}
	assert.Equal(t, "[redacted]", tie.LogValue().String())
}

func TestOutsideTheRelationshipNobodyTakesPart(t *testing.T) {
	r := mentorship.Relationship{ID: "r", Period: mentorship.Period{From: day(1), Until: day(3)}, Participants: []mentorship.Participant{
		takes("m", mentorship.RoleMentor), takes("e", mentorship.RoleMentee),
	}}
	for d, taking := range map[int]int{0: 0, 1: 1, 2: 1, 3: 0} {
		assert.Equal(t, mentorship.Ratio{Mentees: taking, Mentors: taking}, r.Ratio(day(d)), "day %d", d)
		assert.Len(t, r.Active(day(d)), 2*taking, "day %d", d)
		assert.Len(t, mentorship.RolesOf("m", []mentorship.Relationship{r}, day(d)), taking, "day %d", d)
	}
}

func TestUnknownLimit(t *testing.T) {
	p := mentorship.DefaultPolicy()
	err := p.UnmarshalJSON([]byte(`{"menteesPerMentro":{"value":5,"basis":"convention"}}`))
	require.ErrorIs(t, err, mentorship.ErrPolicy, "a misspelt limit would not be checked")
	limit, _ := p.MenteesPerMentor.Value()
	assert.Equal(t, 5, limit, "left as it was")
}
