package page

import (
	"strings"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A going is how the relationships of a journal go.
type going struct {
	At      string
	Summary string
	Cards   []goingCard // of those with a concern
	Others  []string    // a sentence for each outlook
	Advised []trouble
}

// A goingCard is a relationship in which something may stand in the way.
type goingCard struct {
	ID       mentorship.RelationshipID
	Opened   string
	Concerns []concern
	Ask, Why string
}

// A concern is a factor, or what a rule found.
type concern struct {
	Text, Sure   string
	For, Against string
	Steps        []step
	Basis, Code  string
}

type step struct{ Who, Do string }

// manyClues are shown of what speaks for a concern, and of what speaks against it.
const manyClues = 8

func newGoing(p *plan.Plan, r course.Round, works *cited) *going {
	if len(r.Courses) == 0 {
		return nil
	}
	all := review.All(r, review.Beside(p))
	g := &going{
		At: r.At.Format("2 January 2006"), Summary: strings.Join(words.Reviewed(all), " "),
		Others: words.Outlooks(all), Advised: troubles(words.Advised(all), works),
	}
	for _, one := range all {
		if one.Outlook != review.Concern {
			continue
		}
		card := goingCard{ID: one.Course.ID, Opened: words.Title(words.Opening(one))}
		for i := range one.Challenge.Concerns {
			card.Concerns = append(card.Concerns, newConcern(one, i, works))
		}
		if one.Asks() {
			card.Ask, card.Why = words.Asks(one.Challenge.Ask)
		}
		g.Cards = append(g.Cards, card)
	}
	return g
}

func newConcern(r review.Review, i int, works *cited) concern {
	from := r.Challenge.Concerns[i]
	c := concern{Text: words.Concern(r, i), Sure: words.Sureness(from.Sureness), Code: string(from.Code)}
	info, known := review.Info(from.Code)
	if known {
		c.Basis = works.basis(info)
	}
	if from.Factor == "" {
		c.For = words.Evidence(r.Finding(i))
		c.Steps = []step{{"remedy", info.Remedy}}
		return c
	}
	c.For, c.Against = words.Clues(from.For, manyClues), words.Clues(from.Against, manyClues)
	for _, s := range from.Do {
		c.Steps = append(c.Steps, step{words.Doer(s.Role), s.Do})
	}
	return c
}
