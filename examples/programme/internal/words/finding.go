package words

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

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
	switch f.Code.Package() {
	case "culture":
		message = days.ReplaceAllStringFunc(message, readable)
	case "ethics", "outcome":
		message = abuses[f.Code] + singular.Replace(lengths.ReplaceAllStringFunc(message, readableLength))
	}
	return message
}

// singular mends what is said of one.
var singular = strings.NewReplacer(" 1 reports", " 1 report", " 1 benefits", " 1 benefit", " 1 things wait", " 1 thing waits")

// abuses name what people reported of one another.
var abuses = map[rule.Code]string{
	"ethics.power.bullying":     "perhaps somebody is put down, ",
	"ethics.power.exploitation": "perhaps somebody works for another's ends, ",
	"ethics.power.harassment":   "perhaps somebody is harassed, ",
}

// lengths are lengths of time as Go writes them.
var lengths = regexp.MustCompile(`\b\d+h\d+m\d+s\b`)

func readableLength(text string) string {
	d, err := time.ParseDuration(text)
	if err != nil {
		return text
	}
	return length(d)
}

// Advised returns what rules advise about relationships that last, in words.
func Advised(all []review.Review) []plan.Trouble { return Troubles(review.Advised(all)) }

// Troubles returns findings in words.
func Troubles(list []plan.Trouble) []plan.Trouble {
	list = slices.Clone(list)
	for i := range list {
		list[i].Cases = slices.Clone(list[i].Cases)
		for k := range list[i].Cases {
			f := &list[i].Cases[k].Finding
			f.Message = message(*f)
		}
	}
	return list
}
