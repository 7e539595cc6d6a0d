package conduct

import (
	"strings"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Matter is a kind of thing that ethics looks at.
type Matter string

// The matters.
const (
	Promises    Matter = "promises"    // what was agreed is done
	Confidences Matter = "confidences" // what was told stays where it belongs
	Sources     Matter = "sources"     // of works that were used are named
	Dependence  Matter = "dependence"  // of one on another, and to whom else one can turn
	Abuse       Matter = "abuse"       // of power: bullying, exploitation, harassment
	Ties        Matter = "ties"        // conflicts of interest
)

// Matters returns them in the order in which they are shown.
func Matters() []Matter {
	return []Matter{Promises, Confidences, Sources, Dependence, Abuse, Ties}
}

// MatterOf returns the matter of a rule of package ethics; empty for other rules.
func MatterOf(code rule.Code) Matter {
	topic, ok := strings.CutPrefix(string(code), "ethics.")
	if !ok {
		return ""
	}
	topic, problem, _ := strings.Cut(topic, ".")
	switch topic {
	case "obligation":
		return Promises
	case "disclosure":
		return Confidences
	case "source":
		return Sources
	case "conflict":
		return Ties
	case "power":
		switch problem {
		case "dependence", "compounded", "no-route":
			return Dependence
		default:
			return Abuse
		}
	default:
		return ""
	}
}

// recorded reports whether something was recorded by which a matter could be told.
// That nobody reported anything is no record that there was nothing.
func (m Matter) recorded(v journal.View, r *ethics.Register) bool {
	switch f := v.Facts(); m {
	case Promises:
		return f.Agreements().Len() > 0
	case Confidences:
		return f.Disclosures().Len() > 0
	case Sources:
		return len(f.Reuses(mentorship.Period{})) > 0
	case Dependence:
		return len(r.Dependences)+len(r.Organisation.Contacts) > 0
	case Abuse:
		return f.Concerns().Len() > 0
	default:
		return f.Declarations().Len() > 0
	}
}
