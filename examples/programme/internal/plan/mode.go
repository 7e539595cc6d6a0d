package plan

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// mode chooses how the people of a relationship meet, and says why: the library
// ranks the modes for each of those who are mentored, and the first one that suits
// them all is taken. Where that cannot be told, the mode is left to the people.
func (p *Plan) mode(r mentorship.Relationship, people []mentorship.Person) (mentorship.Mode, string) {
	var mentored []structure.Advice
	for i, participant := range r.Participants {
		if participant.Role.Mentored() {
			mentored = append(mentored, structure.Advise(people[i], p.situation(r, people)))
		}
	}
	if len(mentored) == 0 {
		return "", "nobody is mentored"
	}
	for _, option := range mentored[0].Options {
		if option.Structure == r.Structure && !slices.ContainsFunc(mentored, func(a structure.Advice) bool { return !suits(a, option) }) {
			return option.Mode, reason(option)
		}
	}
	return "", "how to meet is left to the people: not enough is known, or nothing suits them all"
}

// situation is that of the people of one relationship among themselves.
func (p *Plan) situation(r mentorship.Relationship, people []mentorship.Person) structure.Situation {
	s := structure.Situation{Project: r.Project, Period: r.Period, Policy: p.Problem.Policy}
	s.Policy.MentorLevel = mentorship.Limit[mentorship.Level]{} // that the mentor will do has been settled
	for i, participant := range r.Participants {
		if participant.Role == mentorship.RoleMentor || participant.Role == mentorship.RoleFacilitator {
			s.Mentors = append(s.Mentors, structure.Available{Person: people[i], Free: new(len(people))}) // they have been matched
		} else {
			s.Fellows = append(s.Fellows, people[i])
		}
	}
	return s
}

// suits reports whether the wanted structure and mode can do for somebody, and
// it is known that the people are near enough to meet or have hours in common.
// What else is unclear about the option was settled by the matching.
func suits(a structure.Advice, wanted structure.Option) bool {
	return slices.ContainsFunc(a.Options, func(o structure.Option) bool {
		return o.Structure == wanted.Structure && o.Mode == wanted.Mode && o.Fit != structure.Unsuited && reason(o) != ""
	})
}

// reason says why people can meet in an option's mode; empty where that is not known.
func reason(o structure.Option) string {
	for _, r := range o.Reasons {
		switch {
		case r.Speaks != structure.SpeaksFor || !r.Need:
		case r.Topic == structure.TopicNear:
			return fmt.Sprintf("%s, since all work near each other", o.Mode)
		case r.Topic == structure.TopicHours:
			return fmt.Sprintf("%s, since all have hours in common", o.Mode)
		}
	}
	return ""
}

// channels are those that the programme provides.
func channels(m mentorship.Mode) []mentorship.Channel {
	var provided []mentorship.Channel
	if m.Local() {
		provided = append(provided, mentorship.FaceToFace)
	}
	if m.Remote() {
		provided = append(provided, mentorship.Video, mentorship.Message)
	}
	return provided
}
