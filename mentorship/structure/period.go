package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// periodUnstated: without a start and an end nobody can tell whether the match
// lasts for the whole of it.
func periodUnstated() rule.Rule[mentorship.Roster] {
	return rule.New(rule.Info{
		Code: "structure.period.unstated", Severity: rule.Warning,
		Title:   "The mentoring period has a start and an end",
		Why:     "People commit themselves, and are matched, for a whole period; capacity and common hours are reckoned over it.",
		Remedy:  "Agree on the timeframe.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R9"},
	}, func(r mentorship.Roster) []rule.Finding {
		lacking := unstated(r.Relationship.Period)
		if lacking == nil {
			return nil
		}
		return []rule.Finding{{
			Outcome: rule.Undetermined, Path: periodPath,
			Message: "the mentoring period is not stated in full", Evidence: lacking,
		}}
	})
}

// unstated names the ends of p that are not known.
func unstated(p mentorship.Period) []rule.Evidence {
	var lacking []rule.Evidence
	if p.From.IsZero() {
		lacking = append(lacking, rule.Evidence{Name: "period-start"})
	}
	if p.Until.IsZero() {
		lacking = append(lacking, rule.Evidence{Name: "period-end"})
	}
	return lacking
}

// notCovered: somebody mentors and somebody is mentored at every instant of the
// period, and somebody oversees a facilitated cohort. Each gap is a finding of
// its own. Who changes at one instant leaves none.
func notCovered() rule.Rule[mentorship.Roster] {
	return rule.New(rule.Info{
		Code: "structure.period.not-covered", Severity: rule.Violation,
		Title:   "Each side of the match is there for the whole mentoring period",
		Why:     "A successful mentorship is matched for its entire period; a gap between mentors, or a mentor who leaves early, leaves mentees alone.",
		Remedy:  "Let the successor start when the other leaves, or end the relationship when its people do.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R9"},
	}, func(r mentorship.Roster) []rule.Finding {
		sides := []side{mentors(), mentees()}
		if r.Relationship.Structure == mentorship.FacilitatedPeer {
			sides = append(sides, facilitators())
		}
		var found []rule.Finding
		all := stretches(r.Relationship)
		for _, side := range sides {
			for _, gap := range gaps(all, side) {
				found = append(found, uncovered(side, gap))
			}
		}
		return found
	})
}

// gaps returns the longest periods in which nobody is on the side, in order.
func gaps(all []stretch, of side) []mentorship.Period {
	var list []mentorship.Period
	open := false
	for _, s := range all {
		switch {
		case of.count(s) > 0:
			open = false
		case open:
			list[len(list)-1].Until = s.period.Until
		default:
			open = true
			list = append(list, s.period)
		}
	}
	return list
}

// uncovered names the gap by those of its ends that are known.
func uncovered(of side, gap mentorship.Period) rule.Finding {
	f := rule.Finding{
		Path:     participantsPath,
		Message:  fmt.Sprintf("there are no %s", of.name),
		Evidence: []rule.Evidence{{Name: of.name, Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
	}
	if !gap.From.IsZero() {
		from := rule.Instant(gap.From)
		f.Message += fmt.Sprintf(" from %v", from)
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "gap-from", Got: from})
	}
	if !gap.Until.IsZero() {
		until := rule.Instant(gap.Until)
		f.Message += fmt.Sprintf(" until %v", until)
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "gap-until", Got: until})
	}
	return f
}
