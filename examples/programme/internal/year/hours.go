package year

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// logged tells the mentored hours of those who keep a ledger, month by month.
func logged(t *teller) {
	for _, l := range [...]struct {
		id             mentorship.RelationshipID
		mentee, mentor mentorship.PersonID
		from, until    time.Month
		care, talk     int // hours with patients and of discussion, each month
	}{
		{"team stroke unit", "mentee-01", "mentor-02", time.April, time.November, 3, 1},
		{"team stroke unit", "mentee-02", "mentor-02", time.April, time.November, 1, 2},
		{"group chest physiotherapy", "mentee-06", "mentor-11", time.April, time.October, 2, 1},
		{"dyad-07", "mentee-33", "mentor-18", time.April, time.July, 0, 2},
		{"dyad-01", "mentee-18", "mentor-03", time.September, time.November, 4, 1},
	} {
		r := t.of(l.id, "")
		for month := l.from; month <= l.until; month++ {
			r.on(month, 28)
			for _, part := range [...]struct {
				category journal.Code
				hours    int
			}{{outcome.PatientCare, l.care}, {outcome.Discussion, l.talk}} {
				if part.hours > 0 {
					r.by(l.mentee, journal.HoursLogged{Person: l.mentee, With: l.mentor, Category: part.category, Length: mentorship.Duration(part.hours) * hour})
				}
			}
		}
	}
}
