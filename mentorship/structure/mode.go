package structure

import (
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func remote(r mentorship.Roster) bool { return r.Relationship.Mode.Remote() }
func local(r mentorship.Roster) bool  { return r.Relationship.Mode.Local() }

// modeUnstated: without a mode it cannot be told which of the rules about
// distance and channels hold.
func modeUnstated() rule.Rule[mentorship.Roster] {
	return rule.New(rule.Info{
		Code: "structure.mode.unstated", Severity: rule.Advice,
		Title:   "It is agreed whether the participants meet in person, virtually or both",
		Why:     "Distance matters to those who meet in one place, channels and time zones to those who do not; as long as the mode is open, neither is checked.",
		Remedy:  "Agree on a mode.",
		Basis:   rule.Convention,
		Sources: []rule.Source{mentorship.Article},
	}, func(r mentorship.Roster) []rule.Finding {
		if remote(r) || local(r) {
			return nil
		}
		return []rule.Finding{{
			Outcome: rule.Undetermined, Path: modePath,
			Message:  "it is not said whether the participants meet in person, virtually or both",
			Evidence: []rule.Evidence{{Name: "mode", Got: rule.Text(r.Relationship.Mode)}},
		}}
	})
}

// noChannel: who meets at a distance has agreed on a channel that works there.
func noChannel() rule.Rule[mentorship.Roster] {
	return rule.NewScoped(rule.Info{
		Code: "structure.virtual.no-channel", Severity: rule.Violation,
		Title:   "A virtual or mixed relationship has an agreed channel that works at a distance",
		Why:     "Nobody runs into the other by chance: without a channel, contact depends on one side guessing where the other can be found.",
		Remedy:  "Agree on video, phone, messages or another channel that all can use.",
		Basis:   rule.Research,
		Sources: []rule.Source{"R1", "R4"},
	}, remote, func(r mentorship.Roster) []rule.Finding {
		if slices.ContainsFunc(r.Relationship.Channels, mentorship.Channel.Remote) {
			return nil
		}
		return []rule.Finding{{
			Path: channelsPath, Message: "no channel that works at a distance is agreed",
			Evidence: []rule.Evidence{{Name: "remote-channels", Got: rule.Count(0), Want: rule.Count(1).With(rule.AtLeast)}},
		}}
	})
}
