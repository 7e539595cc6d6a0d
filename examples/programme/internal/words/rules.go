package words

import (
	"cmp"
	"fmt"
	"strings"
	"time"

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
		said, known := Ground(f.Code, e)
		if !known {
			said = grounds(e)
		}
		if said != "" {
			parts = append(parts, said)
		}
	}
	return strings.Join(parts, "; ")
}

// grounds writes evidence for which there are no words of its own.
func grounds(e rule.Evidence) string {
	text := strings.ReplaceAll(e.Name, "-", " ") + " " + value(e.Got)
	if !e.Want.IsZero() {
		text += ", wanted " + value(e.Want)
	}
	return text
}

// value writes a day as a day, and says of an empty word that it is one.
func value(v rule.Value) string {
	if at, ok := v.Instant(); ok && v.Bound() == rule.Exactly && at.Equal(at.Truncate(24*time.Hour)) {
		return at.Format("2 January 2006")
	}
	return cmp.Or(v.String(), "unstated")
}
