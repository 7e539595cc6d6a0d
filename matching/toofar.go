package matching

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/internal/geo"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// TooFar returns the rule that people who are to meet in person work near
// enough, by the policy's limit (NearKilometres). It does not concern other
// modes, mixed among them, nor a policy without that limit. Where coordinates
// are missing, it cannot tell.
func TooFar() rule.Rule[mentorship.Pairing] {
	unknown := cannotTell("how far apart the two work is not known", "people-with-coordinates", 2)
	r := pairingRule(rule.Info{
		Code: "too-far", Severity: rule.Violation,
		Title:  "People who meet in person work near each other",
		Why:    "Meetings that cost a journey are put off, and then left out.",
		Remedy: "Choose a mixed or virtual mode, or a mentor who is nearer.",
		Basis:  rule.Convention,
	}, func(p mentorship.Pairing) []rule.Finding {
		if p.Policy == nil || p.Mentor.Place.Coordinates == nil || p.Mentee.Place.Coordinates == nil {
			return unknown
		}
		metres, ok := geo.Metres(*p.Mentor.Place.Coordinates, *p.Mentee.Place.Coordinates)
		if !ok {
			return unknown
		}
		limit, _ := p.Policy.NearKilometres.Value()
		if metres <= 1000*min(limit, earthKilometres) {
			return nil
		}
		return []rule.Finding{{
			Path:     "/mentee/place",
			Message:  fmt.Sprintf("%.40q and %.40q work %d m apart", string(p.Mentor.ID), string(p.Mentee.ID), metres),
			Evidence: []rule.Evidence{{Name: "metres-apart", Got: rule.Count(int64(metres)), Want: rule.Count(1000 * int64(min(limit, earthKilometres))).With(rule.AtMost)}},
		}}
	})
	return keyedRule{rule.NewScoped(r.Info(), func(p mentorship.Pairing) bool {
		if p.Mode != mentorship.InPerson || p.Policy == nil {
			return false
		}
		_, set := p.Policy.NearKilometres.Value()
		return set
	}, r.Check), coordinatesKey, coordinatesKey}
}
