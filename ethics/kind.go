package ethics

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A kind is how ties of one kind are judged.
type kind struct {
	tie mentorship.TieKind
	// says is what such a tie says of two people, a format of both ids.
	says string
	// disclosable ties are mended by acknowledging.
	disclosable bool
	// common ties may be to a matter that two people have in common.
	common bool
	// discreet ties are named, and nothing else of them is shown.
	discreet bool
}

// ties returns what is found of ties between the two people themselves.
func (k kind) ties(p *mentorship.Pairing) []rule.Finding {
	var found []rule.Finding
	for i := range p.Ties {
		t := &p.Ties[i]
		if t.Kind == k.tie && joins(t, p) && k.counts(t, p) {
			found = append(found, k.between(t, p))
		}
	}
	return found
}

// counts reports whether the tie holds and nothing has mended it.
func (k kind) counts(t *mentorship.Tie, p *mentorship.Pairing) bool {
	return active(t, p) && !(k.disclosable && acknowledged(t, p))
}

func (k kind) between(t *mentorship.Tie, p *mentorship.Pairing) rule.Finding {
	evidence := []rule.Evidence{k.evidence()}
	if !k.discreet {
		evidence = append(evidence,
			rule.Evidence{Name: "from", Got: rule.Text(t.From)},
			rule.Evidence{Name: "to", Got: rule.Text(t.To)})
		if t.Matter != "" {
			evidence = append(evidence, rule.Evidence{Name: "matter", Got: rule.Text(t.Matter)})
		}
		if t.DeclaredBy != "" {
			evidence = append(evidence, declaredBy(t.DeclaredBy))
		}
	}
	if k.disclosable {
		evidence = append(evidence, rule.Evidence{
			Name: "acknowledged", Got: rule.Count(signatures(t, p)), Want: rule.Count(2),
		})
	}
	return rule.Finding{Path: "/ties", Message: k.message(t.From, t.To), Evidence: evidence}
}

// matters returns what is found of matters that the two have in common, one
// finding for each.
func (k kind) matters(p *mentorship.Pairing) []rule.Finding {
	of := func(one, another mentorship.PersonID) side {
		return func(t *mentorship.Tie) (string, bool) {
			return t.Matter, t.Kind == k.tie && t.Matter != "" &&
				(t.From == one || t.To == one) && t.From != another && t.To != another && k.counts(t, p)
		}
	}
	mentor, mentee := p.Mentor.ID, p.Mentee.ID
	var found []rule.Finding
	for _, m := range meet(p.Ties, of(mentor, mentee), of(mentee, mentor)) {
		found = append(found, rule.Finding{
			Path:    "/ties",
			Message: k.message(mentor, mentee) + fmt.Sprintf(": %.40q", m.key),
			Evidence: append([]rule.Evidence{
				k.evidence(),
				{Name: "from", Got: rule.Text(mentor)},
				{Name: "to", Got: rule.Text(mentee)},
				{Name: "matter-in-common", Got: rule.Text(m.key)},
			}, m.declared()...),
		})
	}
	return found
}

func (k kind) message(from, to mentorship.PersonID) string {
	if k.discreet {
		return k.says
	}
	return fmt.Sprintf(k.says, from, to)
}

func (k kind) evidence() rule.Evidence {
	return rule.Evidence{Name: "tie", Got: rule.Text(k.tie), Want: rule.Text(k.tie).With(rule.Not)}
}

func declaredBy(id mentorship.PersonID) rule.Evidence {
	return rule.Evidence{Name: "declared-by", Got: rule.Text(id)}
}

// rule returns the rule that there are no such ties, or only acknowledged ones.
func (k kind) rule(info rule.Info) rule.Rule[mentorship.Pairing] {
	return conflict(info, func(p mentorship.Pairing) []rule.Finding {
		found := k.ties(&p)
		if k.common {
			found = append(found, k.matters(&p)...)
		}
		return found
	})
}
