package structure

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A side is one kind of people in a relationship.
type side struct {
	name  string // as evidence calls their number
	count func(stretch) int
	holds func(mentorship.Role) bool
}

func mentors() side {
	return side{"mentors", func(s stretch) int { return s.mentors }, mentorship.Role.Mentors}
}

func mentees() side {
	return side{"mentees", func(s stretch) int { return s.mentees }, mentorship.Role.Mentored}
}

func peers() side {
	return side{"peers", func(s stretch) int { return s.peers }, is(mentorship.RolePeer)}
}

func facilitators() side {
	return side{"facilitators", func(s stretch) int { return s.facilitators }, is(mentorship.RoleFacilitator)}
}

func is(role mentorship.Role) func(mentorship.Role) bool {
	return func(r mentorship.Role) bool { return r == role }
}

// A bound is a limit of the policy, or one that a definition fixes.
type bound struct {
	kind  rule.Bound
	limit func(mentorship.Policy) mentorship.Limit[int]
}

func atLeast(limit func(mentorship.Policy) mentorship.Limit[int]) bound {
	return bound{rule.AtLeast, limit}
}

func atMost(limit func(mentorship.Policy) mentorship.Limit[int]) bound {
	return bound{rule.AtMost, limit}
}

// one is the limit of what is singular by definition.
func one(mentorship.Policy) mentorship.Limit[int] {
	return mentorship.LimitOf(1, rule.Convention, mentorship.Article)
}

func (b bound) allows(n, limit int) bool {
	if b.kind == rule.AtLeast {
		return n >= limit
	}
	return n <= limit
}

// headcount returns the rule that as many people of a side take part in the
// structure as the bound says, whenever anybody takes part. It does not apply
// where the policy sets no limit.
func headcount(info rule.Info, in mentorship.Structure, of side, b bound) rule.Rule[mentorship.Roster] {
	return rule.NewScoped(info, func(r mentorship.Roster) bool {
		_, set := b.limit(r.Policy).Value()
		return set && r.Relationship.Structure == in
	}, func(r mentorship.Roster) []rule.Finding {
		limit, _ := b.limit(r.Policy).Value()
		want := rule.Count(int64(limit)).With(b.kind)
		ok := func(n int) bool { return b.allows(n, limit) }
		return whenever(r, of.count, ok, of.holds, func(n int) (string, rule.Evidence) {
			return fmt.Sprintf("the number of %s is %d; it must be %v", of.name, n, want),
				rule.Evidence{Name: of.name, Got: rule.Count(int64(n)), Want: want}
		})
	})
}

// whenever returns a finding for each stretch in which the figure stops being
// right, or is wrong in another way than before. It says since when, and which
// of those concerned left.
func whenever[T comparable](
	r mentorship.Roster,
	figure func(stretch) T, right func(T) bool,
	concerned func(mentorship.Role) bool,
	wrong func(T) (message string, e rule.Evidence),
) []rule.Finding {
	var found []rule.Finding
	reported := false
	var before T
	for _, s := range attended(r.Relationship) {
		now := figure(s)
		if right(now) {
			reported = false
			continue
		}
		if reported && now == before {
			continue
		}
		reported, before = true, now
		message, evidence := wrong(now)
		found = append(found, rule.Finding{
			Path:     participantsPath,
			Message:  message + since(s),
			Evidence: append([]rule.Evidence{evidence}, circumstances(s, concerned)...),
		})
	}
	return found
}

// since says in words when s began, if that is known.
func since(s stretch) string {
	if s.period.From.IsZero() {
		return ""
	}
	return fmt.Sprintf(", since %v", rule.Instant(s.period.From))
}

// circumstances returns when s began, if that is known, and who left then.
func circumstances(s stretch, concerned func(mentorship.Role) bool) []rule.Evidence {
	var list []rule.Evidence
	if !s.period.From.IsZero() {
		list = append(list, rule.Evidence{Name: "since", Got: rule.Instant(s.period.From)})
	}
	for _, who := range s.left {
		if concerned(who.role) {
			list = append(list, rule.Evidence{Name: "left", Got: rule.Text(who.person)})
		}
	}
	return list
}
