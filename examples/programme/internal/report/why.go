package report

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// ranked is how many mentors of each kind are shown for a mentee.
const ranked = 8

// Why explains how a mentee stands with every mentor or, where a mentor is
// named, how the pair does. An id that nobody has is an error.
func Why(ctx context.Context, w io.Writer, p *plan.Plan, r course.Round, mentee, mentor mentorship.PersonID) error {
	s := &sheet{}
	var err error
	if mentor != "" {
		err = s.pair(p, matching.Pair{Mentor: mentor, Mentee: mentee})
	} else {
		err = s.mentee(ctx, p, mentee)
	}
	if err != nil {
		return err
	}
	s.cited()
	s.line("")
	s.last(p, r)
	s.writeTo(w)
	return nil
}

func (s *sheet) mentee(ctx context.Context, p *plan.Plan, id mentorship.PersonID) error {
	if s.apart(p, id) {
		return nil
	}
	all, err := p.Explain(ctx, id)
	if err != nil {
		return err
	}
	s.line("%s seeks %s", id, words.Seeks(p, id))
	for _, x := range all {
		if x.Verdict == matching.Matched {
			s.heading("Matched with %s", x.Mentor)
			s.parts(x)
		}
	}
	for _, u := range p.Result.Unmatched {
		if u.Mentee == id {
			s.heading("Without a mentor")
			s.text("  ", "%s. %s", words.Cause(u.Cause), words.Why(p, u))
			if help := words.Help(p, u); help != "" {
				s.text("  ", "What would help: %s", help)
			}
			if advice := words.Advice(p, id); advice != "" {
				s.text("  ", "What would suit as well: %s", advice)
			}
		}
	}
	s.others(p, all)
	s.excluded(p, all)
	return nil
}

// apart tells of somebody who does not take part in the matching, and reports
// whether that is so.
func (s *sheet) apart(p *plan.Plan, id mentorship.PersonID) bool {
	if !slices.ContainsFunc(p.Apart, func(m plan.Member) bool { return m.ID == id }) {
		return false
	}
	s.line("%s does not take part in the matching.", id)
	for _, f := range p.Formed {
		if slices.ContainsFunc(f.Participants, func(q mentorship.Participant) bool { return q.Person == id }) {
			s.relationship(p, f, nil)
		}
	}
	return true
}

// others ranks the eligible mentors.
func (s *sheet) others(p *plan.Plan, all []matching.Explanation) {
	eligible := slices.DeleteFunc(slices.Clone(all), func(x matching.Explanation) bool { return x.Verdict == matching.Forbidden })
	slices.SortStableFunc(eligible, func(a, b matching.Explanation) int { return -cmp.Compare(a.Score, b.Score) })
	s.heading("Eligible mentors, by score (%d)", len(eligible))
	for i, x := range eligible[:min(ranked, len(eligible))] {
		s.text(fmt.Sprintf("  %d. ", i+1), "%s %d (%d%%): %s%s", x.Mentor, x.Score, plan.Percent(x.Score, x.Parts), words.Verdict(x.Verdict), loss(p, x))
		if x.Verdict != matching.Matched {
			s.reasons("     ", x.Parts)
		}
	}
	if more := len(eligible) - ranked; more > 0 {
		s.line("  ... and %d more", more)
	}
}

// loss says what the whole would lose by a pair, and who has the mentor's slots.
func loss(p *plan.Plan, x matching.Explanation) string {
	text := ""
	if x.Verdict == matching.Costlier {
		text = " " + words.Worth(x.Short)
	}
	if x.Verdict == matching.Matched || len(x.MentorHas) == 0 {
		return text
	}
	holders := make([]mentorship.PersonID, len(x.MentorHas))
	for i, m := range x.MentorHas {
		holders[i] = m.Mentee
	}
	return text + fmt.Sprintf("; has %s, %s free", words.List(holders, 5), words.Count(p.Free(x.Mentor), "slot"))
}

// excluded says which rules keep mentors away, and whom one rule alone does.
func (s *sheet) excluded(p *plan.Plan, all []matching.Explanation) {
	var forbidden []matching.Explanation
	for _, x := range all {
		if x.Verdict == matching.Forbidden {
			forbidden = append(forbidden, x)
		}
	}
	s.heading("Excluded mentors, the nearest first (%d)", len(forbidden))
	steps := func(x matching.Explanation) int {
		if p.Free(x.Mentor) == 0 {
			return len(plan.Barring(x)) + 1
		}
		return len(plan.Barring(x))
	}
	slices.SortStableFunc(forbidden, func(a, b matching.Explanation) int {
		return cmp.Or(cmp.Compare(steps(a), steps(b)), -cmp.Compare(a.Score, b.Score))
	})
	opens := map[rule.Code]string{}
	for _, x := range forbidden[:min(ranked, len(forbidden))] {
		barring := plan.Barring(x)
		s.line("  %s, would score %d; %s free", x.Mentor, x.Score, words.Count(p.Free(x.Mentor), "slot"))
		for _, f := range barring {
			s.text("    x ", "%s [%s]", f.Message, f.Code)
			opens[f.Code] = p.Rule(f.Code).Remedy
		}
	}
	if more := len(forbidden) - ranked; more > 0 {
		s.line("  ... and %d more", more)
	}
	for _, code := range slices.Sorted(maps.Keys(opens)) {
		s.text("  opens: ", "%s [%s]", opens[code], code)
	}
}

// pair explains one pair in full.
func (s *sheet) pair(p *plan.Plan, pair matching.Pair) error {
	if s.apart(p, pair.Mentee) || s.apart(p, pair.Mentor) {
		return nil
	}
	x, err := matching.Explain(p.Problem, p.Result, pair)
	if err != nil {
		return err
	}
	s.line("%s with %s: %s%s", pair.Mentee, pair.Mentor, words.Verdict(x.Verdict), loss(p, x))
	s.heading("Score")
	s.parts(x)
	s.heading("Rules (%d checked, %d do not apply)", len(x.Report.Checked), len(x.Report.NotApplicable))
	for _, f := range x.Report.Findings {
		outcome := f.Severity.String()
		if f.Outcome == rule.Undetermined {
			outcome = "cannot be told"
		}
		info := p.Rule(f.Code)
		s.text("  ", "%s: %s [%s]", outcome, f.Message, f.Code)
		s.text("    evidence: ", "%s", words.Evidence(f))
		s.text("    remedy:   ", "%s", info.Remedy)
		s.text("    source:   ", "%s", s.basis(info))
	}
	s.text("  ", "Satisfied: %s.", words.List(x.Report.Satisfied(), len(x.Report.Checked)))
	return nil
}

// parts lists the parts of a score, which add up to it exactly.
func (s *sheet) parts(x matching.Explanation) {
	s.line("  %7s   %6s x %-6s", "score", "points", "weight")
	for _, part := range x.Parts {
		s.text(fmt.Sprintf("  %7d = %6d x %-4d ", part.Points*part.Weight, part.Points, part.Weight), "%s", words.Part(part))
	}
	s.line("  %7d   (%d%% of what was possible)", x.Score, plan.Percent(x.Score, x.Parts))
}
