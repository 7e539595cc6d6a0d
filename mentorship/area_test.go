package mentorship_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestCovers(t *testing.T) {
	claims := func(e ...mentorship.Expertise) []mentorship.Expertise { return e }
	const stroke = mentorship.Area("stroke rehabilitation")
	tests := map[string]struct {
		claims []mentorship.Expertise
		sought mentorship.Sought
		want   mentorship.Coverage
		reason string
	}{
		"at the level":      {claims(mentorship.Expertise{stroke, mentorship.Proficient}), mentorship.Sought{stroke, mentorship.Proficient}, mentorship.Covered, "the level itself is enough"},
		"above":             {claims(mentorship.Expertise{stroke, mentorship.Expert}), mentorship.Sought{stroke, mentorship.Proficient}, mentorship.Covered, ""},
		"just below":        {claims(mentorship.Expertise{stroke, mentorship.Proficient - 1}), mentorship.Sought{stroke, mentorship.Proficient}, mentorship.BelowLevel, "levels between the named ones count"},
		"any level":         {claims(mentorship.Expertise{stroke, mentorship.Novice}), mentorship.Sought{Area: stroke}, mentorship.Covered, "no level is sought"},
		"unsaid, any":       {claims(mentorship.Expertise{Area: stroke}), mentorship.Sought{Area: stroke}, mentorship.Covered, "a claim without a level is a claim"},
		"unsaid":            {claims(mentorship.Expertise{Area: stroke}), mentorship.Sought{stroke, mentorship.Novice}, mentorship.LevelUnsaid, "nobody can tell"},
		"another area":      {claims(mentorship.Expertise{"stroke", mentorship.Expert}), mentorship.Sought{stroke, mentorship.Novice}, mentorship.NotCovered, "no area is found inside another's name"},
		"part of the name":  {claims(mentorship.Expertise{stroke, mentorship.Expert}), mentorship.Sought{Area: "stroke"}, mentorship.NotCovered, "no area is found inside another's name"},
		"nothing":           {nil, mentorship.Sought{Area: stroke}, mentorship.NotCovered, ""},
		"twice, best last":  {claims(mentorship.Expertise{stroke, mentorship.Novice}, mentorship.Expertise{stroke, mentorship.Expert}), mentorship.Sought{stroke, mentorship.Expert}, mentorship.Covered, "the highest counts"},
		"twice, best first": {claims(mentorship.Expertise{stroke, mentorship.Expert}, mentorship.Expertise{stroke, mentorship.Novice}), mentorship.Sought{stroke, mentorship.Expert}, mentorship.Covered, "in any order"},
		"twice, unsaid":     {claims(mentorship.Expertise{Area: stroke}, mentorship.Expertise{stroke, mentorship.Novice}), mentorship.Sought{stroke, mentorship.Expert}, mentorship.BelowLevel, "a level that was said counts"},
		"twice, unsaid last": {
			claims(mentorship.Expertise{stroke, mentorship.Novice}, mentorship.Expertise{Area: stroke}), mentorship.Sought{stroke, mentorship.Expert}, mentorship.BelowLevel, "in any order",
		},
		"negative": {claims(mentorship.Expertise{stroke, -5}), mentorship.Sought{Area: stroke}, mentorship.NotCovered, "no such level, so no claim"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, mentorship.Person{Expertise: tt.claims}.Covers(tt.sought), tt.reason)
		})
	}
}
