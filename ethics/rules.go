package ethics

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Rules returns the rules about what happens in a mentorship, as far as a journal
// and the register tell. They are for coordinators:
// findings rest on what people reported of one another.
func Rules(r Register) rule.Set[journal.View] {
	return rule.NewSet(disclosureRules(&r)...).With(obligationRules()...).With(sourceRules(&r)...).With(powerRules(&r)...)
}

// pathTo returns where a participant stands.
func pathTo(p mentorship.PersonID) string { return rule.Pointer("participants", string(p)) }

// who names somebody in a sentence.
func who(p mentorship.PersonID) string { return fmt.Sprintf("%.40q", p) }
