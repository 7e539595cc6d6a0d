package feedback

import (
	"cmp"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A series is what messages say, line by line.
type series map[line][]reading

// A line is what a pattern is about.
type line struct {
	relationship   mentorship.RelationshipID
	writer, reader mentorship.PersonID
	role           mentorship.Role
	trait          mentorship.Trait
}

// A reading is what one message says of a trait.
type reading struct {
	at    time.Time
	state State
	score float64
	tells bool // whether there is a score
	event journal.EventID
}

// add adds a reading, unless it has no instant.
func (s series) add(l line, r reading) {
	if !r.at.IsZero() {
		s[l] = append(s[l], r)
	}
}

// patterns returns the pattern of each line, in order.
func (s series) patterns() []Pattern {
	list := make([]Pattern, 0, len(s))
	for l, readings := range s {
		list = append(list, l.pattern(readings))
	}
	slices.SortFunc(list, func(a, b Pattern) int {
		return cmp.Or(cmp.Compare(a.Relationship, b.Relationship), cmp.Compare(a.Writer, b.Writer),
			cmp.Compare(a.Reader, b.Reader), cmp.Compare(a.Role, b.Role), cmp.Compare(a.Trait, b.Trait))
	})
	return list
}

func (l line) pattern(readings []reading) Pattern {
	p := Pattern{Relationship: l.relationship, Writer: l.writer, Reader: l.reader, Role: l.role, Trait: l.trait, Messages: len(readings)}
	slices.SortFunc(readings, func(a, b reading) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.event, b.event)) })
	for _, r := range readings {
		switch r.state {
		case Present:
			p.Shown++
			if r.event != "" {
				p.Events = append(p.Events, r.event)
			}
		case CannotTell:
			p.Unclear++
		default: // it does not show the trait
		}
	}
	days := daysOf(readings)
	p.Days = len(days)
	p.tell(days)
	return p
}

// A day is what was written on one day of UTC, counted from 1970, comes to.
type day struct {
	number int64
	score  float64
}

// daysOf returns the days of readings that are in order of time.
func daysOf(readings []reading) []day {
	scores := map[int64][]float64{}
	var days []day
	for _, r := range readings {
		if !r.tells {
			continue
		}
		number := dayNumber(r.at)
		if scores[number] == nil {
			days = append(days, day{number: number})
		}
		scores[number] = append(scores[number], r.score)
	}
	for k := range days {
		list := scores[days[k].number]
		slices.Sort(list)
		days[k].score = median(list)
	}
	return days
}

func dayNumber(t time.Time) int64 {
	const seconds = 24 * 60 * 60
	number, rest := t.Unix()/seconds, t.Unix()%seconds
	if rest < 0 {
		number--
	}
	return number
}

// median returns the middle of sorted values, or the mean of the two.
func median(sorted []float64) float64 {
	return (sorted[(len(sorted)-1)/2] + sorted[len(sorted)/2]) / 2
}
