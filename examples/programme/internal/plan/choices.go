package plan

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// choose sets the objective, who may be matched with whom, and what counts.
func (p *Plan) choose() {
	p.Problem.Objective = matching.Participation
	p.Choices = append(p.Choices, "As many mentees as possible get a mentor; among the ways to do so, the one with the best sum of scores is taken.")

	p.Problem.Eligibility = matching.Eligibility().
		// A mentor who has none of what is sought is worse than waiting.
		WithSeverity(matching.NoAreaCovered().Info().Code, rule.Violation).
		// Some accept to meet in person only: then distance decides, whatever others wish.
		Without(matching.TooFar().Info().Code).With(rule.Adapt(matching.TooFar(), inPersonOnly)).
		// What mentors and mentees are to each other beside the mentorship.
		Merge(ethics.Conflicts())
	if p.People.MenteeSource.Has("areas") {
		p.Choices = append(p.Choices, "A mentor covers at least one area that the mentee seeks, at the level sought; this matters more here than a place for everybody.")
	}
	if p.People.MenteeSource.Has("modes") || p.People.MentorSource.Has("modes") {
		p.Choices = append(p.Choices, "Two who can meet in person only are matched if they work near each other.")
	}
	if formations := p.formations(); len(formations) > 0 {
		p.Problem.Eligibility = p.Problem.Eligibility.With(notOfOneTeam(formations))
		p.Choices = append(p.Choices, "Mentees who asked for a team or a group are matched with its mentors alone. The mentors of a team, who share all of its mentees, take nobody else.")
	}
	if p.somebodyIsOnBothSides() {
		p.Choices = append(p.Choices, "Two who are matched both ways, each as the other's mentor, form one peer relationship and not two dyads.")
	}
	p.weigh()
}

func (p *Plan) somebodyIsOnBothSides() bool {
	return slices.ContainsFunc(p.Problem.Mentees, func(m mentorship.Person) bool {
		_, both := p.MentorSide(m.ID)
		return both
	})
}

// inPersonOnly returns the pairing as one in person where that is the one way of
// meeting that both accept.
func inPersonOnly(pair mentorship.Pairing) mentorship.Pairing {
	if pair.Mentor == nil || pair.Mentee == nil || pair.Mode != "" {
		return pair
	}
	refused := func(m mentorship.Mode) bool {
		return !accepts(pair.Mentor, m) || !accepts(pair.Mentee, m)
	}
	if refused(mentorship.Virtual) && refused(mentorship.Mixed) {
		pair.Mode = mentorship.InPerson
	}
	return pair
}

func accepts(p *mentorship.Person, m mentorship.Mode) bool {
	return len(p.Wishes.Modes) == 0 || slices.Contains(p.Wishes.Modes, m)
}

// formations are what people asked to be part of, by id.
func (p *Plan) formations() map[mentorship.PersonID]intake.Formation {
	of := map[mentorship.PersonID]intake.Formation{}
	for m := range p.People.All() {
		if m.Formation != (intake.Formation{}) {
			of[m.ID] = m.Formation
		}
	}
	return of
}

// notOfOneTeam is a rule of this programme's own: whoever asked for a team or
// a group is matched within it, and the mentors of a team mentor nobody else: each of
// them carries their share of the whole team.
func notOfOneTeam(of map[mentorship.PersonID]intake.Formation) rule.Rule[mentorship.Pairing] {
	return rule.New(rule.Info{
		Code: "programme.formation.not-of-one-team", Severity: rule.Violation,
		Title:  "Mentees who asked for a team or a group are matched within it, and the mentors of a team mentor nobody else",
		Why:    "A team or a group is formed on purpose; its mentees came for these mentors.",
		Remedy: "Ask whether somebody outside would do for the mentee, or win another mentor.",
		Basis:  rule.Convention,
	}, func(pair mentorship.Pairing) []rule.Finding {
		if pair.Mentor == nil || pair.Mentee == nil {
			return nil
		}
		wanted, offered := of[pair.Mentee.ID], of[pair.Mentor.ID]
		if wanted == offered || wanted == (intake.Formation{}) && offered.Structure != mentorship.Team {
			return nil
		}
		return []rule.Finding{{
			Path:     "/mentor",
			Message:  fmt.Sprintf("%q and %q are not of one team or group", string(pair.Mentor.ID), string(pair.Mentee.ID)),
			Evidence: []rule.Evidence{{Name: "formation", Got: rule.Text(offered.Name), Want: rule.Text(wanted.Name)}},
		}}
	})
}
