package journal

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Coordinator is the role of somebody who runs a programme, in [DisclosureMade]
// (convention).
const Coordinator Code = "coordinator"

// ToldWithoutLeave returns what was told in the window of another's matter, to
// somebody else than them, without consent, outside the circle that was agreed and
// not for an agreed exception, in order. It is no breach for that reason alone:
// whoever was told may have been entitled to know.
func (v View) ToldWithoutLeave() []Fact[DisclosureMade] { return v.look().told }

// Unsourced returns the works of others that were used in the window and whose source
// was not named, in order.
func (v View) Unsourced() []Reuse { return v.look().unnamed }

func (f Facts) toldWithoutLeave(s *seen) (list []Fact[DisclosureMade]) {
	for d := range during(f.look().disclosures, s.look.Window) {
		b := &d.Body
		if b.Consent != "" || b.By == b.About || b.To == b.About {
			continue
		}
		if agreed, ok := f.InForce(d.At); ok && s.allows(agreed.Terms.Confidentiality, b) {
			continue
		}
		list = append(list, *d)
	}
	return list
}

// allows reports whether what was agreed on confidentiality lets something be told.
func (s *seen) allows(c mentorship.Confidentiality, b *DisclosureMade) bool {
	if c.Circle != "" && slices.Contains(c.Exceptions, string(b.Purpose)) {
		return true
	}
	_, inside := View{s}.Side(b.To)
	switch c.Circle {
	case mentorship.CircleRelationship:
		return inside
	case mentorship.CircleProgramme:
		return inside || b.As == Coordinator
	case mentorship.CirclePair:
	}
	return false
}

func (f Facts) unnamed(w mentorship.Period) []Reuse {
	if f.look().reuses.length == 0 {
		return nil
	}
	return slices.DeleteFunc(f.Reuses(w), func(r Reuse) bool { return !r.Acknowledged.IsZero() })
}
