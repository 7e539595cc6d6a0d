package rotation

import "github.com/go-mentorship/mentorkit/matching/internal/stable"

// A Lattice is all stable matchings of a market, held as the best one for the
// mentees and the rotations that lead from there to the best one for the
// mentors. It does not change; concurrent use is safe.
type Lattice struct {
	mentees, mentors side
	best             []int32 // entry of each mentee's mentor in the best matching for mentees, -1 for none

	// The moves of rotation r are start[r] to start[r+1].
	start    []int32
	from, to []int32 // entries of a mentee's list: the mentor they leave, and whom they go to

	needs relation // what each rotation needs to go before, at once

	// By how much each rotation raises the sum of ranks that mentees give, and
	// that mentors give.
	menteeDelta, mentorDelta []int64
}

// Len returns the number of rotations.
func (l *Lattice) Len() int { return len(l.start) - 1 }

// Find returns the stable matchings of a market whose lists are strict. It
// tells now and then how many mentees are done; progress may be nil and returns
// false to stop. It takes time and memory in proportion to the lists.
//
// An error wraps [ErrMarket] or [ErrStopped], or is a [TieError].
func Find(m stable.Market, progress func(done, total int) bool) (*Lattice, error) {
	mentees, mentors, err := join(m)
	if err != nil {
		return nil, err
	}
	f := &finder{
		state:   propose(mentees, mentors, m.MentorCapacity),
		lattice: &Lattice{mentees: mentees, mentors: mentors, start: []int32{0}, needs: relation{start: []int32{0}}},
		settled: make([]bool, m.Mentees.Len()),
		onPath:  blank(m.Mentees.Len()),
		passed:  blank(len(mentees.to)),
		moved:   blank(m.Mentees.Len()),
		changed: blank(m.Mentors.Len()),
	}
	f.lattice.best = append([]int32(nil), f.held...)
	for i, e := range f.held {
		if e < 0 {
			f.settled[i] = true
		}
	}
	for i := range f.held {
		f.follow(int32(i))
		if progress != nil && (i+1)%1024 == 0 && !progress(i+1, len(f.held)) {
			return nil, ErrStopped
		}
	}
	return f.lattice, nil
}

// A finder turns one rotation after the other.
type finder struct {
	*state
	lattice *Lattice

	settled []bool  // mentees who have whom they have in the best matching for mentors
	path    []int32 // mentees, each of whom would push out the next
	onPath  []int32 // where on the path a mentee is, -1 for nowhere

	passed  []int32 // by entry of a mentee's list: the rotation by which that mentor stopped accepting them
	moved   []int32 // by mentee, the last rotation that moved them
	changed []int32 // by mentor, the last rotation that changed their mentees
}

// follow turns rotations until a mentee is settled.
func (f *finder) follow(i int32) {
	for !f.settled[i] {
		f.push(i)
		for len(f.path) > 0 {
			e := f.wish(f.path[len(f.path)-1])
			if e < 0 {
				f.settle()
				break
			}
			rival := f.mentors.to[f.last[f.mentees.to[e]]]
			switch at := f.onPath[rival]; {
			case f.settled[rival]:
				f.settle()
			case at < 0:
				f.push(rival)
			default:
				f.turn(f.path[at:])
				f.path = f.path[:at]
			}
		}
	}
}

func (f *finder) push(i int32) {
	f.onPath[i] = int32(len(f.path))
	f.path = append(f.path, i)
}

// wish returns the entry of the next mentor below their own who would take a
// mentee for another, -1 if there is none. A mentor with room would take the
// mentee for nobody: such a mentor has the same mentees in every stable matching,
// so this mentee will never come nor go beyond.
func (f *finder) wish(i int32) int32 {
	for e := f.next[i]; e < f.mentees.start[i+1]; e++ {
		j := f.mentees.to[e]
		if f.taken[j] < f.capacity[j] {
			break
		}
		if f.mentees.twin[e] < f.last[j] {
			f.next[i] = e
			return e
		}
	}
	return -1
}

// settle ends the path: its last mentee cannot move, so that the one before can
// push out nobody, and so on.
func (f *finder) settle() {
	for _, i := range f.path {
		f.settled[i] = true
		f.onPath[i] = -1
	}
	f.path = f.path[:0]
}
