package journal_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestWindowsOfEverySize asks for every window of lists of every length up to
// one whose tree has three levels. Two messages share each instant.
func TestWindowsOfEverySize(t *testing.T) {
	for n := range 70 {
		var events []journal.Event
		for i := range n {
			e := event(1, journal.MessageSent{Message: journal.MessageID(fmt.Sprint("m", i)), From: "p"})
			e.ID, e.At = journal.EventID(fmt.Sprintf("e%02d", i)), hour(i/2)
			events = append(events, e)
		}
		f := requireFacts(t, events...)
		for from := -1; from <= n/2+1; from++ {
			for until := -1; until <= n/2+1; until++ {
				var w mentorship.Period
				if from >= 0 {
					w.From = hour(from)
				}
				if until >= 0 {
					w.Until = hour(until)
				}
				var want []journal.EventID
				for _, e := range events {
					if w.Contains(e.At) {
						want = append(want, e.ID)
					}
				}
				if got := f.Asking("p", w).Messages.Events; !assert.Equal(t, want, got, "%d messages in %v", n, w) {
					return
				}
			}
		}
	}
}
