package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Matter names what ethics looks at.
func Matter(m conduct.Matter) string {
	switch m {
	case conduct.Promises:
		return "What was agreed is done"
	case conduct.Confidences:
		return "What was told stays where it belongs"
	case conduct.Sources:
		return "Whose work it is, is said"
	case conduct.Dependence:
		return "Nobody depends on whom they speak to"
	case conduct.Abuse:
		return "Nobody is put down, used or harassed"
	case conduct.Ties:
		return "What ties people is known and settled"
	default:
		return string(m)
	}
}

// Conduct says in a few sentences how relationships stand towards ethics.
func Conduct(o conduct.Overview, relationships int) []string {
	found := map[mentorship.RelationshipID]bool{}
	for _, row := range o.Rows {
		for _, id := range row.Found {
			found[id] = true
		}
	}
	said := []string{
		fmt.Sprintf("In %d of %s something was found that should not be, or that people should know of one another.", len(found), Count(relationships, "relationship")),
		"It is a situation to look into, and says nothing of who is right. Where nothing was recorded nothing can be told: that is not the same as nothing amiss.",
	}
	if o.Undeclared > 0 {
		said = append(said, fmt.Sprintf("Of %s no answer is recorded to the question for ties.", Count(o.Undeclared, "person")))
	}
	return said
}

// Told says how often something was told outside of relationships, and on what ground.
func Told(t conduct.Told) string {
	if t.Times == 0 {
		return "Nothing is recorded that was told outside of a relationship."
	}
	return fmt.Sprintf("It is recorded %s that something was told outside of a relationship: %d for a duty of which the trail is kept, %d as people had agreed, %d otherwise; of %d it cannot be told.",
		Count(t.Times, "time"), t.Trailed, t.Covered, t.Breached, t.Unsure)
}

// Row says of a matter in how many relationships it was found.
func Row(r conduct.Row) string {
	return fmt.Sprintf("%s: found otherwise in %d, cannot be told in %d, nothing found in %d, nothing recorded in %d",
		Matter(r.Matter), len(r.Found), len(r.Unsure), len(r.Clear), len(r.Silent))
}

// Routes says to whom concerns can be brought: the usual way first, then those whom it
// does not suit.
func Routes(o conduct.Overview) []string {
	if len(o.Routes) == 0 {
		return []string{"Nobody is registered to whom a concern could be brought, so that it cannot be told who is safe to turn to."}
	}
	mentors := 0
	for _, r := range o.Routes {
		mentors += len(r.About)
	}
	var said []string
	for i, r := range o.Routes {
		about := "about " + List(r.About, 6)
		switch {
		case len(o.Routes) == 1:
			about = "about whoever mentors"
		case i == 0:
			about = fmt.Sprintf("about %d of %d who mentor", len(r.About), mentors)
		}
		said = append(said, fmt.Sprintf("A concern %s can go %s.", about, steps(r.Route)))
	}
	return append(said, "The way leaves out whom it is about and everybody whom something ties to them; it does not depend on who reports.")
}

// steps names the contacts of a route in their order.
func steps(r ethics.Route) string {
	if len(r.Steps) == 0 {
		return "to nobody who is registered: somebody outside is needed"
	}
	text := ""
	for i, c := range r.Steps {
		if i > 0 {
			text += ", then "
		}
		text += fmt.Sprintf("to %s", c.Person)
		if c.Post != "" {
			text += fmt.Sprintf(" (%s)", c.Post)
		}
		if c.Outside {
			text += " outside"
		}
	}
	if r.Outside {
		text = "to nobody within, and at once " + text
	}
	return text
}

// Debt says what would mend a source that is not named.
func Debt(d ethics.Debt) string {
	in := "where they used it"
	if d.Mend.In != "" {
		in = "in " + string(d.Mend.In)
	}
	said := fmt.Sprintf("If %s names %s of %s %s, ", d.Mend.By, d.Use.Work, d.Use.Owner, in)
	if n := len(d.Carried); n > 0 {
		return said + fmt.Sprintf("that work and %s further on that %s on it are mended at once.", Count(n, "work"), verb(n, "rests", "rest"))
	}
	return said + "it is mended."
}

// grounded are the words for why something should not have been told.
var grounded = map[string]string{
	string(ethics.GroundUnreadable):       "the record is in words of its own",
	string(ethics.GroundExposes):          "it reached whom the report is about",
	string(ethics.GroundReportStays):      "a report goes to those alone who look into it",
	string(ethics.GroundNotHeld):          "who told it should not have known it",
	string(ethics.GroundUnknownDuty):      "neither the people nor the programme had named the duty before",
	string(ethics.GroundBeyondCircle):     "the agreed circle is narrower",
	string(ethics.GroundBeyondPurpose):    "the circle is neither for assessment nor for research",
	string(ethics.GroundNothingAgreed):    "no circle was agreed",
	string(ethics.GroundNoConsent):        "whose matter it is did not allow it",
	string(ethics.GroundConsentOver):      "the consent was over, withdrawn or not yet given",
	string(ethics.GroundConsentElsewhere): "the consent is about something else",
	"consent-unknown":                     "the consent that the record names is in no register",
	"no-trail":                            "it was told for protection, and nothing says under which duty",
}

// levers are the words for what is in another's hand. Leave to stay is not among what
// findings name.
var levers = map[string]string{
	string(ethics.LeverGrade): "for a grade", string(ethics.LeverPay): "for pay",
	string(ethics.LeverAuthorship): "for being named as author", string(ethics.LeverReference): "for a reference",
}
