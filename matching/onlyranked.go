package matching

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// OnlyRanked returns the rule that nobody who ranks is matched with somebody
// they do not rank. The rankings are those of the problem, of mentees and of
// mentors; whoever has none is content with anybody. It is no part of the
// function [Eligibility]: without it, those whom a ranking leaves out come after
// those whom it names.
func OnlyRanked(mentees, mentors map[mentorship.PersonID]Ranking) rule.Rule[mentorship.Pairing] {
	byMentee, byMentor := namedBy(mentees), namedBy(mentors)
	return pairingRule(rule.Info{
		Code: "unranked", Severity: rule.Violation,
		Title:  "Whoever has ranked people is matched with one of them",
		Why:    "A ranking that leaves somebody out may mean that no match is better than that one.",
		Remedy: "Ask whether the ranking can be made longer, or take the rule out: then those left out come last.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		var found []rule.Finding
		add := func(path string, by, of mentorship.PersonID, named map[mentorship.PersonID]map[mentorship.PersonID]bool) {
			if ranking, ranks := named[by]; ranks && !ranking[of] {
				found = append(found, rule.Finding{
					Path: path, Message: fmt.Sprintf("the ranking of %.40q leaves %.40q out", string(by), string(of)),
					Evidence: []rule.Evidence{{Name: "ranked", Got: rule.Count(0), Want: rule.Count(1)}},
				})
			}
		}
		add("/mentee", p.Mentee.ID, p.Mentor.ID, byMentee)
		add("/mentor", p.Mentor.ID, p.Mentee.ID, byMentor)
		return found
	})
}

// namedBy returns whom each ranking names.
func namedBy(rankings map[mentorship.PersonID]Ranking) map[mentorship.PersonID]map[mentorship.PersonID]bool {
	named := make(map[mentorship.PersonID]map[mentorship.PersonID]bool, len(rankings))
	for id, ranking := range rankings {
		named[id] = map[mentorship.PersonID]bool{}
		for _, other := range slices.Concat(ranking...) {
			named[id][other] = true
		}
	}
	return named
}
