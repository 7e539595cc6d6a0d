package gain

import (
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Confidence is that of all intervals.
const Confidence = 0.95

// A Gain is what relationships brought.
type Gain struct {
	// Relationships are how many were looked at, Mentees how many are or were mentored
	// in them; who was in several counts in each.
	Relationships int `json:"relationships"`
	Mentees       int `json:"mentees"`
	// Aims are those of the programme, and Benefits those of its people.
	Aims       []outcome.Progress `json:"aims"`
	Benefits   []outcome.Effect   `json:"benefits"`
	Objectives []Objective        `json:"objectives"`
	Goals      Goals              `json:"goals"`
	Hours      Hours              `json:"hours"`
	Plans      Plans              `json:"plans"`
	Marks      Marks              `json:"marks"`
	// Found is what rules found about relationships that are over; of the others it
	// stands with their reviews.
	Found []plan.Trouble `json:"-"`
}

// Of tells what the relationships brought that were reviewed.
func Of(all []review.Review) Gain {
	views := make([]journal.View, len(all))
	for i := range all {
		views[i] = all[i].View
	}
	g := Gain{
		Relationships: len(all), Aims: outcome.Aims(views, Confidence), Benefits: outcome.BenefitsOver(views, Confidence),
		Objectives: objectives(views), Goals: goals(views), Hours: hours(views), Plans: plans(views), Marks: marks(views),
	}
	for _, v := range views {
		g.Mentees += len(mentees(v))
	}
	g.Found = found(all)
	return g
}

// mentees returns those who are or were mentored.
func mentees(v journal.View) []*journal.Side {
	var list []*journal.Side
	sides := v.Sides()
	for i := range sides {
		if sides[i].Role.Mentored() {
			list = append(list, &sides[i])
		}
	}
	return list
}
