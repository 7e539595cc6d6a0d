package words

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Pairs says how many pairs were looked at.
func Pairs(p *plan.Plan) string {
	return fmt.Sprintf("%d pairs of %s and %s", len(p.Problem.Mentors)*len(p.Problem.Mentees),
		Count(len(p.Problem.Mentors), "mentor"), Count(len(p.Problem.Mentees), "mentee"))
}

// Checked says what was looked at, so that silence is proved.
func Checked(p *plan.Plan) []string {
	codes := make([]rule.Code, len(p.Result.Rules))
	for i, r := range p.Result.Rules {
		codes[i] = r.Code
	}
	said := []string{
		fmt.Sprintf("%s against %s of eligibility and conflict of interest: %s.", Title(Pairs(p)), Count(len(codes), "rule"), List(codes, len(codes))),
	}
	applied, broken := map[rule.Code]bool{}, map[rule.Code]bool{}
	for _, f := range p.Formed {
		for _, code := range f.Report.Checked {
			applied[code] = true
		}
		for _, finding := range f.Report.Findings {
			broken[finding.Code] = true
		}
	}
	var silent []rule.Code
	for code := range applied {
		if !broken[code] {
			silent = append(silent, code)
		}
	}
	slices.Sort(silent)
	if len(p.Formed) > 0 {
		said = append(said,
			fmt.Sprintf("%s against %s of composition and structure, as far as each applies. Satisfied throughout: %s.",
				Count(len(p.Formed), "relationship"), Count(len(applied), "rule"), List(silent, len(silent))),
			fmt.Sprintf("All relationships together against the capacity and the hours of each mentor at every instant: %s.", Count(len(p.Load.Checked), "rule")),
		)
	}
	return append(said, fmt.Sprintf("Hours are reckoned with release %s of the time zone database.", p.Result.TimeZones))
}

// Seeks says what a mentee seeks.
func Seeks(p *plan.Plan, id mentorship.PersonID) string {
	m, _ := p.Member(id)
	areas := make([]string, len(m.Seeks))
	for i, s := range m.Seeks {
		if areas[i] = string(s.Area); s.Level != 0 {
			areas[i] += " (" + s.Level.String() + ")"
		}
	}
	if len(areas) == 0 {
		return "nothing that they have stated"
	}
	return List(areas, len(areas))
}

// Effect says what became of a conflict.
func Effect(p *plan.Plan, c plan.Conflict) string {
	for _, m := range p.Result.Of(c.Mentee) {
		if m.Mentor == c.Mentor {
			return "matched all the same, to be acknowledged by both"
		}
	}
	if in, both := p.Together(c); both {
		return "not matched as a pair, yet both are in " + string(in)
	}
	if Apart(c) {
		return "kept apart"
	}
	return "not matched, for other reasons"
}

// Advice says which other structure would suit a mentee, with mentors who still
// have a slot; empty if none does.
func Advice(p *plan.Plan, id mentorship.PersonID) string {
	option, suited := p.Advise(id)
	if !suited {
		return ""
	}
	text := fmt.Sprintf("%s, %s", option.Structure, option.Mode)
	if len(option.Mentors) > 0 {
		with := ", with "
		if option.Structure == mentorship.FacilitatedPeer {
			with = ", overseen by "
		}
		text += with + List(option.Mentors, 3)
	}
	if len(option.Fellows) > 0 {
		text += ", beside " + List(option.Fellows, 3)
	}
	return text
}

// Verdict says how a pair stands.
func Verdict(v matching.Verdict) string {
	switch v {
	case matching.Matched:
		return "matched"
	case matching.Forbidden:
		return "excluded"
	case matching.Slotless:
		return "eligible, but without a slot to give"
	case matching.Costlier:
		return "possible, but the whole would lose"
	case matching.Level:
		return "possible, and no worse: another pair does as well"
	default:
		return string(v)
	}
}
