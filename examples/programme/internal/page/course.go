package page

import (
	"html/template"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A courseCard is the way of one relationship over time.
type courseCard struct {
	ID          mentorship.RelationshipID
	Shape       string
	Badge, Mood string        // "stalled", "warning"
	Said        []string      // what stalls, or how it ended
	Picture     template.HTML // by package phases, which escapes what it shows
	Follows     []string
	Dates       string
}

func newCourseCard(r course.Round, c course.Course) courseCard {
	picture, _ := r.Machine.Timeline(c.Facts.Journal(), r.At) // which has been replayed
	card := courseCard{ID: c.ID, Shape: words.Shape(c), Picture: template.HTML(picture)}
	switch {
	case c.Over():
		closing, _ := c.State.Closing()
		card.Badge, card.Mood = string(closing.Ending), "over"
		if closing.Ending == journal.EndingCompleted {
			card.Mood = "done"
		}
		card.Said = []string{words.Title(words.Ended(c, r.At)) + "."}
	case c.Stalled():
		card.Badge, card.Mood = "stalled", "violation"
	case c.State.Paused():
		card.Badge = "paused"
	default:
		card.Badge = string(c.State.Phase())
	}
	for _, g := range c.Waiting {
		card.Said = append(card.Said, words.Title(g.Finding.Message)+".")
	}
	for _, p := range c.People {
		if p.Stalled() {
			card.Said = append(card.Said, words.Stalled(c, p, r.At)...)
		}
	}
	for _, a := range c.Aftermath {
		if follows := words.Follows(r, c, a); follows != "" {
			card.Follows = append(card.Follows, follows+".")
		}
	}
	if !c.Over() {
		card.Dates = words.Title(words.Dates(c, r.At))
	}
	return card
}
