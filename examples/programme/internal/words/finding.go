package words

import (
	"regexp"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// incidents are the words for what happened and was perhaps not to happen.
var incidents = map[string]string{
	string(culture.DeedDisclosure): "something told outside without consent by",
	string(culture.DeedReuse):      "a work used without naming its source by",
	string(culture.DeedMissed):     "sessions missed by",
	string(culture.DeedConcern):    "a concern about",
}

// days are days as figures.
var days = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

func readable(text string) string {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return day.Format("2 January 2006")
}

// Finding says what a finding says.
func Finding(f rule.Finding) string { return Title(message(f)) }

func message(f rule.Finding) string {
	message := strings.ReplaceAll(f.Message, `"`, "")
	for _, e := range f.Evidence {
		if deed, ok := e.Got.Text(); ok && f.Code.Package() == "culture" && e.Name == "incident" {
			message = strings.Replace(message, deed+" involving", incidents[deed], 1)
			message = days.ReplaceAllStringFunc(message, readable)
		}
	}
	return message
}

// Advised returns what rules advise about relationships that last, in words.
func Advised(all []review.Review) []plan.Trouble {
	list := review.Advised(all)
	for i := range list {
		for k := range list[i].Cases {
			f := &list[i].Cases[k].Finding
			f.Message = message(*f)
		}
	}
	return list
}
