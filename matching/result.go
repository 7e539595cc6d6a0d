package matching

import (
	"encoding/json"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Result is who is matched with whom, who is not and why, and what proves it.
// It records everything it depends on but the people, their rankings, and the
// code of the rules and criteria. [Verify] checks it against its problem.
type Result struct {
	// Objective is what was sought, Worth what was reached.
	Objective Objective `json:"objective"`
	Worth     Worth     `json:"worth"`

	// Matches are in order of mentee, then mentor.
	Matches []mentorship.Match `json:"matches"`
	// Unmatched are the mentees without a mentor, in order of id.
	Unmatched []Unmatched `json:"unmatched"`
	// Mentors are all mentors with their slots, in order of id.
	Mentors []Slots `json:"mentors"`
	// Remarks are what the rules found about the pairs that were matched
	// without forbidding them, in the order of the matches.
	Remarks []Remark `json:"remarks"`

	Certificate Certificate `json:"certificate"`
	// Conflict is why the demands cannot be met; there are no matches then.
	Conflict *Conflict `json:"conflict,omitzero"`

	// Candidates is that of the problem: how many candidates of each mentee were
	// looked at, 0 for all. Cut is how many mentees have more than that. What
	// [Duals] prove holds over all eligible pairs all the same.
	Candidates int `json:"candidates,omitzero"`
	Cut        int `json:"cut,omitzero"`

	// Criteria are what was rated and how much it counted, the weightiest
	// first.
	Criteria []CriterionWeight `json:"criteria"`
	// Rules are what decided on eligibility, in order of code.
	Rules []AppliedRule `json:"rules"`
	// Demands are those of the problem, in order of ids.
	Demands Demands `json:"demands,omitzero"`
	// Floor, Strict, Policy, Mode and Period are those of the problem.
	Floor  *int              `json:"floor,omitzero"`
	Strict bool              `json:"strict"`
	Policy mentorship.Policy `json:"policy"`
	Mode   mentorship.Mode   `json:"mode,omitzero"`
	Period mentorship.Period `json:"period,omitzero"`
	// TimeZones is the release of the time zone database that hours rest on.
	TimeZones string `json:"timeZones"`
}

// Slots are what a mentor has to give.
type Slots struct {
	Mentor mentorship.PersonID `json:"mentor"`
	// Capacity is the mentor's own, or the policy's where they have not said.
	Capacity int `json:"capacity"`
	// Taken were used before this round, Matched are used by it.
	Taken   int `json:"taken"`
	Matched int `json:"matched"`
}

// Free returns the slots that are left, 0 also where more were taken than there
// are.
func (s Slots) Free() int { return max(0, s.Capacity-s.Taken-s.Matched) }

// A Remark is what a rule found about a pair that was matched all the same: a
// warning, advice, or something that could not be told.
type Remark struct {
	Pair
	Finding rule.Finding `json:"finding"`
}

// A CriterionWeight is one criterion's part in the scores.
type CriterionWeight struct {
	Name   string `json:"name"`
	Weight int    `json:"weight"`
}

// An AppliedRule is one rule of eligibility with the severity it had.
type AppliedRule struct {
	Code     rule.Code     `json:"code"`
	Severity rule.Severity `json:"severity"`
}

// A Certificate is what proves that a result is the best; see
// [Instance.Verify].
type Certificate struct {
	Proof Proof `json:"proof"`
	// Mentors and Mentees are the prices that are not zero, in order of id.
	Mentors []Price `json:"mentors"`
	Mentees []Price `json:"mentees"`
	// Bound is, with [UpperBound], what no choice is worth more than, by these
	// prices and those of the cases; nil otherwise.
	Bound *Worth       `json:"bound,omitzero"`
	Apart []ApartPrice `json:"apart,omitzero"`
	Cases []Case       `json:"cases,omitzero"`
	// Aims are, with [Staged], what was sought, the most important first, and
	// Stages what proves it; nil otherwise.
	Aims   []Aim      `json:"aims,omitzero"`
	Stages []AimStage `json:"stages,omitzero"`
}

// A Price is what one more slot with a mentor, or one more place for a mentee,
// is worth at most; below zero, what the last one of a minimum costs.
type Price struct {
	Person mentorship.PersonID `json:"person"`
	Worth
}

// Taken returns how many slots of each mentor are used after this round: what
// [Problem.Taken] of the next round is to be, as far as nothing else has
// changed.
func (r Result) Taken() map[mentorship.PersonID]int {
	taken := make(map[mentorship.PersonID]int, len(r.Mentors))
	for _, s := range r.Mentors {
		if n := s.Taken + s.Matched; n > 0 {
			taken[s.Mentor] = n
		}
	}
	return taken
}

// Gap returns how much more than the result any choice can be worth, at most,
// and whether that is proved. It is zero for a result that is proved the best.
func (r Result) Gap() (gap Worth, proved bool) {
	switch {
	case r.Certificate.Proof == Duals:
		return Worth{}, true
	case r.Certificate.Proof == Staged:
		sought := r.Objective.aims()
		aims := r.Certificate.Aims
		return Worth{}, len(aims) >= len(sought) && slices.Equal(aims[:len(sought)], sought)
	case r.Certificate.Proof == UpperBound && r.Certificate.Bound != nil:
		return r.Certificate.Bound.Minus(r.Worth), true
	}
	return Worth{}, false
}

// Of returns the matches of a person, as mentor or as mentee.
func (r Result) Of(id mentorship.PersonID) []mentorship.Match {
	var found []mentorship.Match
	for _, m := range r.Matches {
		if m.Mentor == id || m.Mentee == id {
			found = append(found, m)
		}
	}
	return found
}

// MarshalJSON writes empty lists as [].
func (r Result) MarshalJSON() ([]byte, error) {
	type plain Result
	r.Matches = orEmpty(r.Matches)
	r.Unmatched = orEmpty(r.Unmatched)
	r.Mentors = orEmpty(r.Mentors)
	r.Remarks = orEmpty(r.Remarks)
	r.Certificate.Mentors = orEmpty(r.Certificate.Mentors)
	r.Certificate.Mentees = orEmpty(r.Certificate.Mentees)
	r.Criteria = orEmpty(r.Criteria)
	r.Rules = orEmpty(r.Rules)
	return json.Marshal(plain(r))
}

func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
