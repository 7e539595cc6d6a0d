package plan

import (
	"context"
	"slices"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// Advise returns what would suit a mentee who has no mentor, among the others
// without one and the mentors who can carry more, also where they would only
// oversee; false if nothing does for certain. Those whom it names can all be
// together: the same suits each of them, with the same mentors.
func (p *Plan) Advise(id mentorship.PersonID) (structure.Option, bool) {
	for _, option := range p.suited(id) {
		if len(option.Fellows) == 0 {
			return option, true
		}
		if option = p.together(id, option); len(option.Fellows) > 0 {
			return option, true
		}
	}
	return structure.Option{}, false
}

// together keeps of an option those fellows whom it suits too, with one another
// and with the mentors who are left: of several who exclude each other, the first.
func (p *Plan) together(id mentorship.PersonID, o structure.Option) structure.Option {
	kept := []mentorship.PersonID{id}
	for _, fellow := range o.Fellows {
		for _, theirs := range p.suited(fellow) {
			if theirs.Structure != o.Structure || theirs.Mode != o.Mode || len(shared(kept, theirs.Fellows)) < len(kept) {
				continue
			}
			if mentors := shared(o.Mentors, theirs.Mentors); len(mentors) > 0 || len(o.Mentors) == 0 {
				kept, o.Mentors = append(kept, fellow), mentors
			}
		}
	}
	o.Fellows = kept[1:]
	return o
}

// shared returns those of the ids that are in the other list too.
func shared(ids, others []mentorship.PersonID) []mentorship.PersonID {
	return slices.DeleteFunc(slices.Clone(ids), func(id mentorship.PersonID) bool { return !slices.Contains(others, id) })
}

// suited returns the options that suit somebody for certain, the best first.
func (p *Plan) suited(id mentorship.PersonID) []structure.Option {
	if options, asked := p.options[id]; asked {
		return options
	}
	advice := structure.Advise(p.members[id].Person, p.left(id))
	options := slices.DeleteFunc(advice.Options, func(o structure.Option) bool { return o.Fit != structure.Suited })
	p.options[id] = options
	return options
}

// left is who is left for a mentee without a mentor.
func (p *Plan) left(id mentorship.PersonID) structure.Situation {
	mentee := p.members[id].Person
	s := structure.Situation{Period: p.Problem.Period, Policy: p.Problem.Policy}
	bar := func(set rule.Set[mentorship.Pairing], other *mentorship.Person) {
		for _, f := range set.AppendFindings(nil, p.known.pairing(other, &mentee)) {
			if f.Outcome == rule.Broken && f.Severity >= rule.Violation {
				s.Bars = append(s.Bars, structure.Bar{One: id, Other: other.ID, Code: f.Code})
			}
		}
	}
	apart := p.apart()
	for _, mentor := range p.Problem.Mentors {
		if free := p.Free(mentor.ID); free > 0 {
			s.Mentors = append(s.Mentors, structure.Available{Person: mentor, Free: &free})
			bar(apart, &mentor)
		}
	}
	for _, u := range p.Result.Unmatched {
		fellow := p.members[u.Mentee].Person
		s.Fellows = append(s.Fellows, fellow)
		bar(apartFellows, &fellow)
	}
	return s
}

// apart are the rules of eligibility that keep a mentee from a mentor in
// whatever structure they meet. What somebody knows, where they are, when they can
// meet and how is asked by [structure.Advise], of each structure on its own terms.
func (p *Plan) apart() rule.Set[mentorship.Pairing] {
	return p.Problem.Eligibility.Without(
		matching.NoAreaCovered().Info().Code, matching.TooFar().Info().Code,
		matching.NoCommonHour().Info().Code, matching.ModeRefused().Info().Code,
	)
}

// apartFellows are those that keep two mentees apart.
var apartFellows = conflictRules.With(matching.NotAgain(), matching.NoCommonLanguage())

// lookAhead asks what would help those whom rules keep from every mentor, as it
// stands after this round: the matching itself does not know that the mentors of a
// team are full before all of their slots are given.
func (p *Plan) lookAhead(ctx context.Context) error {
	next := p.Problem
	next.Mentees, next.Taken = nil, map[mentorship.PersonID]int{}
	for _, m := range p.Problem.Mentors {
		next.Taken[m.ID] = p.Capacity(m) - p.Free(m.ID)
	}
	for _, u := range p.Result.Unmatched {
		if u.Cause == matching.NoneEligible {
			next.Mentees = append(next.Mentees, p.members[u.Mentee].Person)
		}
	}
	result, err := matching.Match(ctx, next, matching.Options{})
	if err != nil {
		return err
	}
	p.changes = map[mentorship.PersonID]*matching.Change{}
	for _, u := range result.Unmatched {
		p.changes[u.Mentee] = u.Change
	}
	return nil
}

// Change returns the nearest change that helps somebody who is not matched; nil
// where none is known.
func (p *Plan) Change(u matching.Unmatched) *matching.Change {
	if u.Cause == matching.NoneEligible {
		return p.changes[u.Mentee]
	}
	return u.Change
}
