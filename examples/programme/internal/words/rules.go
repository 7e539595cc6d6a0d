package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Basis says what a rule rests on: the works, shortly, or that it is a convention.
func Basis(info rule.Info) string {
	if len(info.Sources) == 0 {
		return string(info.Basis)
	}
	works := make([]string, len(info.Sources))
	for i, s := range info.Sources {
		works[i] = Source(s)
	}
	return fmt.Sprintf("%s; %s", info.Basis, strings.Join(works, "; "))
}

// Source names a work: first author, year and title.
func Source(s rule.Source) string {
	ref, known := mentorship.LookUp(s)
	if !known {
		return string(s)
	}
	author, _, several := strings.Cut(ref.Authors, ",")
	if author, _, _ = strings.Cut(author, " ("); several {
		author += " et al."
	}
	return fmt.Sprintf("%s %d, %s (%s)", author, ref.Year, ref.Title, s)
}

// Evidence puts what a finding rests on into words.
func Evidence(f rule.Finding) string {
	var parts []string
	for _, e := range f.Evidence {
		text := strings.ReplaceAll(e.Name, "-", " ") + " " + e.Got.String()
		if !e.Want.IsZero() {
			text += ", wanted " + e.Want.String()
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}
