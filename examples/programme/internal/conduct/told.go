package conduct

import (
	"strings"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Told counts what was told outside of relationships.
type Told struct {
	Times int `json:"times"`
	// Trailed was told for a duty, and its trail is kept; Covered as consent, the agreed
	// circle or a duty that the record names allow.
	Trailed int `json:"trailed"`
	Covered int `json:"covered"`
	// Breached was told otherwise; of Unsure it cannot be told.
	Breached int `json:"breached"`
	Unsure   int `json:"unsure"`
}

// told counts each disclosure once, by what rules found of it.
func told(all []review.Review, register ethics.Register) (t Told) {
	trails := map[journal.EventID]bool{}
	for i := range register.Trails {
		trails[register.Trails[i].Event] = true
	}
	for i := range all {
		found := map[journal.EventID]rule.Outcome{}
		for _, f := range all[i].Findings {
			if MatterOf(f.Code) == Confidences {
				event, _ := strings.CutPrefix(f.Path, "/disclosures/")
				found[journal.EventID(unescape.Replace(event))] = f.Outcome
			}
		}
		for _, d := range all[i].View.Facts().Disclosures().All() {
			t.Times++
			outcome, is := found[d.Event]
			switch {
			case is && outcome == rule.Broken:
				t.Breached++
			case is:
				t.Unsure++
			case trails[d.Event]:
				t.Trailed++
			default:
				t.Covered++
			}
		}
	}
	return t
}
