package features

import "github.com/go-mentorship/mentorkit/feedback/internal/text"

// known are the classes that features are made of by name. A vocabulary that
// lacks one has no such feature.
type known struct {
	you, function, clinical, ambiguous text.Class
	harsh, abuse                       text.Class
	paired                             text.Class // those that stand in pairs
}

func (v *Vocabulary) prepare() {
	v.known = known{
		you: v.Class("you"), function: v.Class("function"),
		clinical: v.Class("clinical"), ambiguous: v.Class("ambiguous"),
		harsh: v.Class("insult") | v.Class("blame") | v.Class("abuse"), abuse: v.Class("abuse"),
	}
	v.known.paired = text.Class(1)<<len(v.Names) - 1
	v.known.paired &^= text.Divider | text.Abbreviation | v.known.function | v.known.ambiguous | v.known.abuse
}
