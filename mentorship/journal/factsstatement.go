package journal

import (
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Readiness returns what people found when reflecting on whether they are
// prepared, in order.
func (f Facts) Readiness() List[Fact[ReadinessStated]] { return f.look().readiness }

// Commitments returns how far people committed themselves, in order.
func (f Facts) Commitments() List[Fact[CommitmentStated]] { return f.look().commitments }

// Resources returns what people stated of their places of work, in order.
func (f Facts) Resources() List[Fact[ResourcesStated]] { return f.look().resources }

// Points returns the points that were discussed, in order.
func (f Facts) Points() List[Fact[PointDiscussed]] { return f.look().points }

// ReadinessOf returns what a person stated last before the instant, and what
// they stated before that; zero where they did not.
func (f Facts) ReadinessOf(p mentorship.PersonID, at time.Time) (last, earlier Fact[ReadinessStated]) {
	return lastTwo(f.look().readiness, at, func(b *ReadinessStated) bool { return b.Person == p })
}

// CommitmentOf returns what a person stated last before the instant, and what
// they stated before that; zero where they did not.
func (f Facts) CommitmentOf(p mentorship.PersonID, at time.Time) (last, earlier Fact[CommitmentStated]) {
	return lastTwo(f.look().commitments, at, func(b *CommitmentStated) bool { return b.Person == p })
}

// ResourcesOf returns what a person stated last before the instant of their
// place of work, and what they stated before that; zero where they did not.
func (f Facts) ResourcesOf(p mentorship.PersonID, at time.Time) (last, earlier Fact[ResourcesStated]) {
	return lastTwo(f.look().resources, at, func(b *ResourcesStated) bool { return b.Person == p })
}

// lastTwo returns the last two events before the instant whose bodies are
// wanted.
func lastTwo[B Body](l List[Fact[B]], at time.Time, wanted func(*B) bool) (last, earlier Fact[B]) {
	for i := l.length - 1; i >= 0; i-- {
		one := l.at(i)
		switch {
		case !one.At.Before(at) || !wanted(&one.Body):
		case last.IsZero():
			last = *one
		default:
			return last, *one
		}
	}
	return last, earlier
}

// Discussed returns when a point was first discussed with a person, and whether
// it was.
func (f Facts) Discussed(p mentorship.PersonID, point Point) (Mark, bool) {
	there := f.presence(p)
	for d := range f.look().points.each() {
		b := &d.Body
		if b.Point == point && (b.By == p || slices.Contains(b.With, p) || len(b.With) == 0 && there.contains(d.At)) {
			return d.Mark, true
		}
	}
	return Mark{}, false
}

// statedResources returns by person what they stated last: true for what there
// is, false for what is lacking.
func (k *known) statedResources() map[mentorship.PersonID]map[Resource]bool {
	if k.resources.length == 0 {
		return nil
	}
	all := map[mentorship.PersonID]map[Resource]bool{}
	for i := k.resources.length - 1; i >= 0; i-- {
		b := &k.resources.at(i).Body
		if all[b.Person] != nil {
			continue
		}
		all[b.Person] = make(map[Resource]bool, len(b.Has)+len(b.Lacks))
		for _, r := range b.Has {
			all[b.Person][r] = true
		}
		for _, r := range b.Lacks {
			all[b.Person][r] = false
		}
	}
	return all
}
