package ethics

import (
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Conflicts returns the rules that mentor and mentee have no conflict of
// interest, or have acknowledged it. The package comment lists them.
//
// They allocate nothing for a pairing without findings, as long as not both
// people have more than eight ties of one kind to others. The time they take
// is proportional to the ties in the pairing, so hand over those that
// [mentorship.Pairing] asks for and not those of the whole programme.
func Conflicts() rule.Set[mentorship.Pairing] { return conflicts }

var conflicts = conflictRules()

func conflictRules() rule.Set[mentorship.Pairing] {
	set := rule.NewSet(undeclared(), malformed())
	for _, b := range bilateral() {
		set = set.With(betweenRule{b.rule})
	}
	return set
}

// A betweenRule is about what is between two people. Package matching spares
// itself the question where they are strangers.
type betweenRule struct{ rule.Rule[mentorship.Pairing] }

// PassesStrangers reports that nothing is found about people who are strangers
// ([mentorship.Pairing.Strangers]).
func (betweenRule) PassesStrangers() bool { return true }

// A bilateralRule is about what ties two people: ties of one kind, and what
// follows from them.
type bilateralRule struct {
	tie  mentorship.TieKind
	rule rule.Rule[mentorship.Pairing]
}

func bilateral() []bilateralRule {
	return []bilateralRule{
		{mentorship.TieLineManager, lineManager()},
		{mentorship.TieLineManager, managerOfManager()},
		{mentorship.TieAssessor, assessor()},
		{mentorship.TieFamily, family()},
		{mentorship.TieTreatment, treatment()},
		{mentorship.TieFinancial, financial()},
		{mentorship.TieCoAuthor, coAuthor()},
		{mentorship.TieApplicant, competing()},
		{mentorship.TieOther, other()},
	}
}

// conflict returns the rule that check computes for two people who are known.
// Of others it says that it cannot tell. A period that cannot be read is
// handed to check as unstated: it bounds nothing.
func conflict(info rule.Info, check func(mentorship.Pairing) []rule.Finding) rule.Rule[mentorship.Pairing] {
	info.Code = "ethics.conflict." + info.Code
	return rule.New(info, func(p mentorship.Pairing) []rule.Finding {
		if !known(p.Mentor) || !known(p.Mentee) {
			return cannotTell(p)
		}
		if p.Period.Reversed() {
			p.Period = mentorship.Period{}
		}
		return ordered(check(p))
	})
}

func known(p *mentorship.Person) bool { return p != nil && p.ID != "" }

func cannotTell(p mentorship.Pairing) []rule.Finding {
	var found []rule.Finding
	for _, side := range [...]struct {
		name   string
		person *mentorship.Person
	}{{"mentor", p.Mentor}, {"mentee", p.Mentee}} {
		if !known(side.person) {
			found = append(found, undetermined("/"+side.name, "it is not known who the "+side.name+" is",
				rule.Evidence{Name: side.name}))
		}
	}
	return found
}

// joins reports whether the tie is between the two people, either way round.
func joins(t *mentorship.Tie, p *mentorship.Pairing) bool {
	return t.From == p.Mentor.ID && t.To == p.Mentee.ID || t.From == p.Mentee.ID && t.To == p.Mentor.ID
}

// active reports whether the tie holds at some time of the pairing.
func active(t *mentorship.Tie, p *mentorship.Pairing) bool {
	return t.Period.Reversed() || t.Period.Overlaps(p.Period)
}

// acknowledged reports whether both people have signed the tie.
func acknowledged(t *mentorship.Tie, p *mentorship.Pairing) bool { return signatures(t, p) == 2 }

// signatures returns how many of the two people have signed the tie. A
// signature without a date is none.
func signatures(t *mentorship.Tie, p *mentorship.Pairing) int64 {
	var mentor, mentee int64
	for _, s := range t.Acknowledged {
		switch {
		case s.At.IsZero():
		case s.Person == p.Mentor.ID:
			mentor = 1
		case s.Person == p.Mentee.ID:
			mentee = 1
		}
	}
	return mentor + mentee
}
