package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// Source names a work: authors, year, title and where it stands.
func Source(s rule.Source) string {
	ref, known := mentorship.LookUp(s)
	if !known {
		return string(s)
	}
	return fmt.Sprintf("%s (%d). %s. %s.", ref.Authors, ref.Year, ref.Title, ref.In)
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
