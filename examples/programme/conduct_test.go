package main_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// What rules of ethics and outcomes look for shows in the year where it is told, and
// not where it only looks like it.
func TestConductShowsAndDoesNot(t *testing.T) {
	all, _ := conductOf(t)
	tests := map[rule.Code]shown{
		"ethics.disclosure.no-consent":      {"dyad-13", "dyad-16", "consent that lasts allows it"},
		"ethics.source.unnamed":             {"dyad-23", "dyad-16", "the source is named"},
		"ethics.source.lost":                {"dyad-01", "dyad-23", "it is left out there, and lost further on"},
		"ethics.power.dependence":           {"dyad-02", "dyad-15", "several ways at once are a matter of their own"},
		"ethics.power.compounded":           {"dyad-15", "dyad-02", "a grade is one way"},
		"ethics.power.no-route":             {"dyad-15", "dyad-16", "nothing ties the coordinator to that mentor"},
		"ethics.power.bullying":             {"dyad-15", "dyad-12", "harsh words are no report"},
		"ethics.power.exploitation":         {"dyad-02", "dyad-20", "tasks are for the mentee"},
		"ethics.obligation.missed-sessions": {"dyad-17", "dyad-08", "time in a pause is not owed"},
		"ethics.obligation.late-answers":    {"dyad-09", "dyad-08", "what is written in a pause may wait"},
		"ethics.obligation.inaccessible":    {"dyad-10", "group-4", "of whom nothing is asked owes no answer"},
		"ethics.conflict.co-author":         {"dyad-12", "group chest physiotherapy", "both have signed what ties them"},
		"ethics.conflict.line-manager":      {"", "team stroke unit", "it is over with the part of who has left"},
		"outcome.benefit.fallen":            {"dyad-17", "dyad-04", "one benefit that fell among more that rose"},
		"outcome.objective.unmet":           {"dyad-07", "dyad-13", "it was met"},
	}
	showWhereTold(t, all, tests)
	unsure := map[rule.Code]mentorship.RelationshipID{
		"ethics.power.harassment": "dyad-11", "ethics.disclosure.no-trail": "dyad-18", "ethics.disclosure.unclear": "dyad-14",
	}
	for code, id := range unsure {
		r, _ := review.Find(all, id)
		assert.False(t, r.Found(code), "%s is not certain", code)
		assert.Contains(t, codes(r.Untold()), code, "and is not silent")
	}
	trailed, _ := review.Find(all, "dyad-20")
	assert.NotContains(t, codes(trailed.Findings), rule.Code("ethics.disclosure.no-trail"), "the duty was noted down")
}

func codes(findings []rule.Finding) []rule.Code {
	var list []rule.Code
	for _, f := range findings {
		list = append(list, f.Code)
	}
	return list
}

func conductOf(t *testing.T) ([]review.Review, conduct.Overview) {
	t.Helper()
	r, known := embeddedRound(t)
	all := review.All(r, known)
	return all, conduct.Of(all, r, known)
}

// Every relationship stands once for each matter, and every finding is told once.
func TestConductIsToldOnce(t *testing.T) {
	all, o := conductOf(t)
	require.Len(t, o.Rows, len(conduct.Matters()))
	for _, row := range o.Rows {
		seen := map[mentorship.RelationshipID]int{}
		for _, list := range [...][]mentorship.RelationshipID{row.Found, row.Unsure, row.Clear, row.Silent} {
			for _, id := range list {
				seen[id]++
			}
		}
		assert.Len(t, seen, len(all), "%s", row.Matter)
		for id, n := range seen {
			assert.Equal(t, 1, n, "%s of %s", row.Matter, id)
		}
	}
	told := o.Undeclared
	for _, t := range o.Reviewed {
		told += len(t.Cases)
	}
	for _, t := range o.Apart {
		told += len(t.Cases)
	}
	for _, t := range o.Unsure {
		told += len(t.Cases)
	}
	assert.Len(t, o.Findings, told)
	for _, trouble := range o.Reviewed {
		for _, c := range trouble.Cases {
			r, _ := review.Find(all, mentorship.RelationshipID(c.Where))
			concerns := codes(r.Advice())
			for _, concern := range r.Challenge.Concerns {
				concerns = append(concerns, concern.Code)
			}
			assert.Contains(t, concerns, c.Finding.Code, "%s tells it", c.Where)
		}
	}
}

// A way for concerns leads to nobody whom they may be about.
func TestRoutesAvoidWhomTheyAreAbout(t *testing.T) {
	_, o := conductOf(t)
	require.Len(t, o.Routes, 2)
	for _, route := range o.Routes {
		for _, step := range route.Steps {
			assert.NotContains(t, route.About, step.Person)
		}
	}
	assert.Greater(t, len(o.Routes[0].About), 20, "the usual way comes first")
	assert.Equal(t, []mentorship.PersonID{"mentor-22"}, o.Routes[1].About, "one contact is managed by them, and the other writes with them")
	assert.True(t, o.Routes[1].Outside)
}
