package structure

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// LedgerRules returns the rules that no mentor carries more than their
// capacity, and that of none more hours are asked than they offer, over all
// relationships of a [Ledger] and at every instant. A ledger that began without
// relationships and took each by [Ledger.Accept] satisfies those about capacity;
// for want of hours nothing is refused, since people are more flexible with them
// than they state.
func LedgerRules() rule.Set[Ledger] { return ledgerRules }

var (
	burdenRules = rule.NewSet(capacityExceeded(), capacityUnstated())

	ledgerRules = rule.NewSet(
		rule.Adapt(capacityExceeded(), burdenOfLedger),
		rule.Adapt(capacityUnstated(), burdenOfLedger),
		hoursExceeded(),
	)
)

// A burden is what some mentors carry before and after something happens.
type burden struct {
	before, after Ledger
	mentors       []mentorship.PersonID // in order, each once
	// participants is how many a relationship has that is too large to tell.
	participants int
}

// burdenOfLedger compares with carrying nobody.
func burdenOfLedger(l Ledger) burden {
	var all []mentorship.PersonID
	for _, e := range l.entries {
		all = append(all, e.mentor)
	}
	return burden{after: l, mentors: slices.Compact(all)}
}

// burdenOfRoster looks at one relationship alone.
func burdenOfRoster(r mentorship.Roster) burden {
	if n := len(r.Relationship.Participants); n > MaxParticipants {
		return burden{participants: n}
	}
	ledger := openLedger(r.Policy, r.People)
	return burdenOfLedger(ledger.with(newAccount(r.Relationship, nil)))
}

// capacityExceeded: nobody comes to carry more than their capacity, at any
// instant. Who carried as much or more before is not told again. Who has no
// known capacity is the matter of [capacityUnstated].
func capacityExceeded() rule.Rule[burden] {
	return rule.New(rule.Info{
		Code: "structure.capacity.exceeded", Severity: rule.Violation,
		Title:   "No mentor carries more mentees than their capacity, at any time of the period",
		Why:     "A match is for the whole period, and so must be the room for it. Mentees of a team are divided among its mentors.",
		Remedy:  "Start when a slot is free, find another mentor, or let the mentor raise the capacity.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R9"},
	}, func(b burden) []rule.Finding {
		if b.participants > 0 {
			return []rule.Finding{{
				Outcome: rule.Undetermined, Path: participantsPath,
				Message: fmt.Sprintf("%d participants are too many to tell what each mentor carries", b.participants),
				Evidence: []rule.Evidence{{
					Name: "participants", Got: rule.Count(int64(b.participants)), Want: rule.Count(MaxParticipants).With(rule.AtMost),
				}},
			}}
		}
		var found []rule.Finding
		for _, mentor := range b.mentors {
			if capacity, known := b.after.Capacity(mentor); known {
				if over := b.increase(mentor, capacity); over != nil {
					found = append(found, overburdened(mentor, capacity, over))
				}
			}
		}
		return found
	})
}

// capacityUnstated: it is known how many mentees each mentor takes.
func capacityUnstated() rule.Rule[burden] {
	return rule.New(rule.Info{
		Code: "structure.capacity.unstated", Severity: rule.Warning,
		Title:   "It is known how many mentees each mentor takes",
		Why:     "Neither the mentor nor the policy says it. Unlimited would be a guess.",
		Remedy:  "Ask the mentor, or set a capacity for all who have not said.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R9"},
	}, func(b burden) []rule.Finding {
		var found []rule.Finding
		for _, mentor := range b.mentors {
			if _, known := b.after.Capacity(mentor); known {
				continue
			}
			if more := b.increase(mentor, 0); more != nil {
				found = append(found, rule.Finding{
					Outcome: rule.Undetermined,
					Message: fmt.Sprintf("how many mentees %.40q takes is not stated", mentor),
					Evidence: []rule.Evidence{
						{Name: "capacity"},
						{Name: "person", Got: rule.Text(mentor)},
						{Name: "mentees", Got: rule.Count(int64(worst(more).Mentees))},
					},
				})
			}
		}
		return found
	})
}

// increase returns, in order, when somebody carries more than before and more
// than the limit.
func (b burden) increase(mentor mentorship.PersonID, limit int) []Load {
	before := b.before.Loads(mentor)
	var list []Load
	for _, now := range b.after.Loads(mentor) {
		if now.Mentees <= limit {
			continue
		}
		for _, was := range pieces(before, now.Period) {
			if was.Mentees < now.Mentees {
				list = append(list, Load{was.Period, now.Mentees})
			}
		}
	}
	return list
}

// worst returns the first of the heaviest.
func worst(loads []Load) Load {
	return slices.MaxFunc(loads, func(a, b Load) int { return a.Mentees - b.Mentees })
}

// overburdened says when it is worst, and from when on all would be well.
func overburdened(mentor mentorship.PersonID, capacity int, over []Load) rule.Finding {
	peak := worst(over)
	f := rule.Finding{
		Message: fmt.Sprintf("%d mentees for %.40q, who takes at most %d", peak.Mentees, mentor, capacity),
		Evidence: []rule.Evidence{
			{Name: "mentees", Got: rule.Count(int64(peak.Mentees)), Want: rule.Count(int64(capacity)).With(rule.AtMost)},
			{Name: "person", Got: rule.Text(mentor)},
		},
	}
	if from := peak.Period.From; !from.IsZero() {
		f.Message += fmt.Sprintf(", from %v on", rule.Instant(from))
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "since", Got: rule.Instant(from)})
	}
	if until := over[len(over)-1].Period.Until; !until.IsZero() {
		f.Evidence = append(f.Evidence, rule.Evidence{Name: "fits-from", Got: rule.Instant(until)})
	}
	return f
}
