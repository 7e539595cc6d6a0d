package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Aim names an aim of the programme.
func Aim(a outcome.Aim) string {
	switch a {
	case outcome.Collaboration:
		return "Work across places"
	case outcome.Development:
		return "Mentees reach goals"
	case outcome.Evidence:
		return "Evidence is nearer at hand"
	case outcome.Institutions:
		return "Institutions can do more"
	case outcome.Guidance:
		return "Feedback guides"
	case outcome.Networks:
		return "Networks grow"
	default:
		return string(a)
	}
}

// Interval writes a share in percent with its interval.
func Interval(p outcome.Progress) string {
	if p.Share == nil {
		return "no data"
	}
	return fmt.Sprintf("%.0f%% (%.0f to %.0f)", 100*p.Share.Value, 100*p.Share.Low, 100*p.Share.High)
}

// Measured says what is counted for an aim, and how many relationships say nothing.
func Measured(p outcome.Progress, relationships int) string {
	switch p.Missing {
	case 0:
		return p.Aim.Measures()
	case relationships:
		return p.Aim.Measures() + ": nothing was recorded of it in any relationship"
	default:
		return fmt.Sprintf("%s: %s nothing of it", p.Aim.Measures(), says(p.Missing))
	}
}

func says(n int) string { return Count(n, "relationship") + " " + verb(n, "says", "say") }

// Benefit names a benefit, of whom being plain.
func Benefit(b outcome.Benefit) string {
	switch b {
	case outcome.MentorEmpowerment:
		return "empowered by helping"
	case outcome.MentorCommunication:
		return "listening and feedback"
	case outcome.MentorReflection, outcome.MenteeReflection:
		return "reflection"
	case outcome.MentorGrowth:
		return "growth in the profession"
	case outcome.MentorContribution:
		return "contribution to practice"
	case outcome.MentorTeaching:
		return "teaching and guiding"
	case outcome.MentorCredits:
		return "credits of development"
	case outcome.MenteeDecisions:
		return "clinical decisions"
	case outcome.MenteeIdentity:
		return "professional identity"
	case outcome.MenteeConfidence:
		return "confidence"
	case outcome.MenteeJob:
		return "satisfaction with the job"
	case outcome.MenteeValidation:
		return "being valued"
	case outcome.MenteeResources:
		return "resources of evidence"
	default:
		return string(b)
	}
}

// Changed writes the mean change in points.
func Changed(e outcome.Effect) string {
	if e.Mean == nil {
		return "no data"
	}
	return fmt.Sprintf("%+.2f", *e.Mean)
}

// Standardised writes a change in deviations with its interval; empty where it cannot
// be told.
func Standardised(e outcome.Effect) string {
	if e.Change == nil {
		return ""
	}
	c := e.Change.Paired
	return fmt.Sprintf("%.2f (%.2f to %.2f)", c.Value, c.Low, c.High)
}

// Sides are whose benefits there are, with the code of their instrument.
var Sides = []struct {
	Whose      string
	Instrument journal.Code
}{{"Mentors", outcome.MentorBenefits}, {"Mentees", outcome.MenteeBenefits}}

// Gained says how many people of a side scored their benefits twice.
func Gained(whose string, e outcome.Effect) string {
	return fmt.Sprintf("%s: %d of %d scored themselves before and later; %d did not say, or not twice.", whose, e.People, e.People+e.Missing, e.Missing)
}

// Cautious says what scores of oneself are worth.
const Cautious = "People score themselves, before and later, and nobody is there to compare them with: it says what changed, and not why. Changes in deviations are with 95% confidence."

// Objective says in how many relationships an objective was met.
func Objective(o gain.Objective) string {
	var parts []string
	for _, r := range [...]struct {
		n    int
		text string
	}{{o.Met, "met in %d"}, {o.Pending, "still open in %d"}, {o.Unmet, "not met in %d"}, {o.NoData, "nothing recorded in %d"}} {
		if r.n > 0 {
			parts = append(parts, fmt.Sprintf(r.text, r.n))
		}
	}
	return strings.Join(parts, ", ")
}

// Goals says how many mentees have scores of their goals.
func Goals(g gain.Goals) string {
	above, below := 0, 0
	for _, a := range g.Rated {
		switch {
		case a.T > 50:
			above++
		case a.T < 50:
			below++
		}
	}
	return fmt.Sprintf("50 is what was expected, and ten points more or less are one step of a single goal. Of %s %d reached more than that and %d less; of %s with goals none was rated.",
		Count(len(g.Rated), "mentee"), above, below, Count(g.Unrated, "mentee"))
}

// Ledger says how the hours of a mentee stand.
func Ledger(l gain.Ledger) string {
	said := []string{Hours(l.Total) + " that count"}
	var owed []string
	if l.Owed > 0 {
		owed = append(owed, Hours(l.Owed))
	}
	for _, p := range l.Parts {
		if p.Uncounted > 0 {
			said = append(said, fmt.Sprintf("%s of %s too many to count", Hours(p.Uncounted), p.Name))
		}
		if p.Owed > 0 {
			owed = append(owed, fmt.Sprintf("at least %s %s", Hours(p.Owed), p.Name))
		}
	}
	counted := strings.Join(said, ", ") + ": "
	switch {
	case len(owed) == 0:
		return counted + "all that is asked for"
	case l.Result == outcome.Unmet:
		return counted + "missing " + strings.Join(owed, ", ") + ", and it is over"
	default:
		return counted + "to go " + strings.Join(owed, ", ")
	}
}

// HoursPolicy says what is asked for.
func HoursPolicy(h gain.Hours) string {
	policy := gain.Policy()
	total, _ := policy.Total.Value()
	parts := []string{}
	for _, p := range policy.Parts {
		if least, set := p.Least.Value(); set {
			parts = append(parts, fmt.Sprintf("at least %s %s", Hours(least), p.Name))
		}
		if most, set := p.Most.Value(); set {
			parts = append(parts, fmt.Sprintf("at most %s of %s count", Hours(most), p.Name))
		}
	}
	return fmt.Sprintf("This programme asks for %s by a convention of its own: %s. %s a ledger; %s logged none, and need not.",
		Hours(total), strings.Join(parts, ", "), Count(len(h.Ledgers), "mentee")+" "+verb(len(h.Ledgers), "keeps", "keep"), Count(h.Without, "mentee"))
}

// PlanStep names a step of a development plan.
func PlanStep(s outcome.Step) string {
	switch s {
	case outcome.SelfAssess:
		return "to look at themselves"
	case outcome.Survey:
		return "to see what is possible"
	case outcome.WriteShare:
		return "to write goals and share them"
	case outcome.Implement:
		return "to act on goals"
	default:
		return string(s)
	}
}

// Mark names a mark of a relationship that succeeds.
func Mark(m journal.Code) string { return strings.ReplaceAll(string(m), "-", " ") }

// Said says what answers and ratings of a mark come to.
func Said(m gain.Mark) string {
	var parts []string
	for _, s := range [...]struct {
		saying outcome.Saying
		text   string
	}{
		{outcome.Wanting, "it counts and is rated low in %d"},
		{outcome.Contradicted, "missed and yet rated well in %d"},
		{outcome.Confirmed, "answers and ratings agree in %d"},
		{outcome.Between, "rated in the middle in %d"},
		{outcome.Unrated, "never rated in %d"},
	} {
		if n := m.Says[s.saying]; n > 0 {
			parts = append(parts, fmt.Sprintf(s.text, n))
		}
	}
	return strings.Join(parts, "; ")
}

// Marks says how many people looked back.
func Marks(m gain.Marks) string {
	return fmt.Sprintf("%s of %s looked back: which of eight marks counted most, and which were missed. %s nothing.",
		Count(m.People, "person"), Count(m.Answered, "relationship"), says(m.Silent))
}
