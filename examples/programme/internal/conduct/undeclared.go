package conduct

import (
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Undeclared is the rule that everybody answers when asked for ties.
const Undeclared rule.Code = "ethics.conflict.undeclared"

// Unanswered returns the people whose answers findings miss, in their order.
func Unanswered(list []rule.Finding) []mentorship.PersonID {
	var people []mentorship.PersonID
	for _, f := range list {
		if f.Code == Undeclared {
			person, _ := strings.CutPrefix(f.Path, "/participants/")
			people = append(people, mentorship.PersonID(unescape.Replace(person)))
		}
	}
	return people
}

// unescape undoes what a JSON pointer escapes.
var unescape = strings.NewReplacer("~1", "/", "~0", "~")
