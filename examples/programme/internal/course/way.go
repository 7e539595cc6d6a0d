package course

import (
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// A Leg is a stretch of somebody's way: one phase, from when until when.
type Leg struct {
	Phase journal.PhaseName
	From  time.Time
	Until time.Time // the instant told of, where it lasts
}

// walk lives through a journal, and returns the way of each participant by their
// place in [phases.State.Participants]. The state becomes that at the end.
func (r Round) walk(s *phases.State, j journal.Journal) ([][]Leg, error) {
	var ways [][]Leg
	for _, e := range j.All() {
		next, err := r.Machine.Evolve(*s, e)
		if err != nil {
			return nil, err
		}
		*s = next
		switch e.Body.(type) {
		case journal.PhaseEntered, journal.Joined, journal.RoleChanged:
		default: // moves nobody
			continue
		}
		for i, p := range s.Participants() {
			if i == len(ways) {
				ways = append(ways, nil)
			}
			if n := len(ways[i]); p.Phase != "" && p.Active() && (n == 0 || ways[i][n-1].Phase != p.Phase) {
				if n > 0 {
					ways[i][n-1].Until = e.At
				}
				ways[i] = append(ways[i], Leg{Phase: p.Phase, From: e.At})
			}
		}
	}
	closing, over := s.Closing()
	for i, p := range s.Participants() {
		n := len(ways[i])
		if n == 0 {
			continue
		}
		end := r.At
		switch {
		case !p.Active():
			end = p.Left
		case over:
			end = closing.At
		}
		ways[i][n-1].Until = end
	}
	return ways, nil
}
