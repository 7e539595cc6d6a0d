package ethics

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// ErrSeeker: what is known of somebody who asked for a mentor contradicts itself.
var ErrSeeker = errors.New("ethics: impossible seeker")

// A Seeker is somebody who asked for a mentor, and what came of it. It prints as
// the id of the person alone.
type Seeker struct {
	Person mentorship.PersonID `json:"person"`
	// Perspectives are what they chose to share. Those without consent for
	// [mentorship.PurposeStatistics] are not looked at.
	Perspectives []mentorship.SharedPerspective `json:"perspectives,omitzero"`
	// Goal is what they seek most: a specialty, or a kind of goal. Empty where
	// unstated.
	Goal mentorship.Area `json:"goal,omitzero"`
	// Asked is when they asked; zero for when the match says, if it does.
	Asked time.Time `json:"asked,omitzero"`
	// Match is what they got; nil for nothing.
	Match *mentorship.Match `json:"match,omitzero"`
	// Served says that the mentor whom they got offers what they seek most.
	Served bool `json:"served,omitzero"`
	// Rank is the place that the mentor had among those whom they wished for, 1 for
	// the first; 0 where unknown.
	Rank int `json:"rank,omitzero"`
}

// Format writes the id alone, for every verb.
func (s Seeker) Format(f fmt.State, _ rune) {
	_, _ = io.WriteString(f, fmt.Sprintf("seeker %q", string(s.Person)))
}

// LogValue returns the id alone.
func (s Seeker) LogValue() slog.Value { return slog.StringValue(string(s.Person)) }

// Seekers returns the mentees as seekers: each with their match, of several the
// one with the best score, and with the first area that they seek as goal, which is
// served if the mentor claims expertise in it. Matches of others are left out.
func Seekers(mentors, mentees []mentorship.Person, matches []mentorship.Match) []Seeker {
	offers := make(map[mentorship.PersonID][]mentorship.Expertise, len(mentors))
	for _, m := range mentors {
		offers[m.ID] = m.Expertise
	}
	best := make(map[mentorship.PersonID]mentorship.Match, len(matches))
	for _, m := range matches {
		b, ok := best[m.Mentee]
		if !ok || m.Score > b.Score || m.Score == b.Score && m.Mentor < b.Mentor {
			best[m.Mentee] = m
		}
	}
	seekers := make([]Seeker, len(mentees))
	for i, p := range mentees {
		s := Seeker{Person: p.ID, Perspectives: slices.Clone(p.Perspectives)}
		if len(p.Seeks) > 0 {
			s.Goal = p.Seeks[0].Area
		}
		if m, ok := best[p.ID]; ok {
			s.Match = &m
			s.Served = s.Goal != "" && slices.ContainsFunc(offers[m.Mentor], func(e mentorship.Expertise) bool { return e.Area == s.Goal })
		}
		seekers[i] = s
	}
	return seekers
}

// validate returns everything that is wrong, joined. It names places, not people.
func validate(seekers []Seeker) error {
	var faults []error
	seen := make(map[mentorship.PersonID]bool, len(seekers))
	for i, s := range seekers {
		fault := func(what string) { faults = append(faults, fmt.Errorf("%w %d: %s", ErrSeeker, i, what)) }
		switch {
		case s.Person == "":
			fault("nobody is named")
		case seen[s.Person]:
			fault("the person stands there already")
		}
		seen[s.Person] = true
		if s.Rank < 0 {
			fault("the rank is negative")
		}
		if s.Served && s.Match == nil {
			fault("served without a match")
		}
		if s.Served && s.Goal == "" {
			fault("served without a goal")
		}
		if s.Match != nil && s.Match.Mentee != s.Person {
			fault("the match is somebody else's")
		}
		if asked := s.asked(); s.Match != nil && !asked.IsZero() && !s.Match.Decided.IsZero() && s.Match.Decided.Before(asked) {
			fault("matched before they asked")
		}
	}
	return errors.Join(faults...)
}

func (s Seeker) asked() time.Time {
	if s.Asked.IsZero() && s.Match != nil {
		return s.Match.Asked
	}
	return s.Asked
}

// views returns what somebody shares of an aspect for statistics, in order. Several
// views make a group of their own, so that everybody is in one group.
func (s Seeker) views(aspect mentorship.Aspect, at time.Time) []string {
	var views []string
	for _, p := range s.Perspectives {
		if p.Aspect == aspect && p.View != "" && p.Consent.Allows(mentorship.PurposeStatistics, at) {
			views = append(views, strings.ToValidUTF8(p.View, "\uFFFD"))
		}
	}
	slices.Sort(views)
	return slices.Compact(views)
}
