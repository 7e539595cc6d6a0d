package assign

import (
	"sync"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
	"github.com/go-mentorship/mentorkit/matching/internal/ssp"
)

// none stands for no mentor, mentee, tree or watch.
const none = -1

// A state is the graph laid out for the searches, the places given so far and
// the prices that prove them best.
type state struct {
	packing
	mentees    []mentee // and one more, whose candidates would start at the end
	mentors    []mentor
	quotes     []quote     // of the mentors
	candidates []candidate // of all mentees, row by row
	places     []place     // of all mentors, as many for each as can ever be taken

	looks    int // at candidates, in the auction,
	patience int // and how many there may be
	settled  int // mentees who are placed or go without for good, so far
	progress ssp.Progress
	stopped  bool

	// The forest; see grow.
	clock   int64
	horizon int64 // how far ahead a mentee looks at first
	trees   []tree
	queue   queue
	crowded int // the size of the queue that is worth clearing
	watches watches
	open    []candidate // of one mentee, while looking: lacking nothing and outside,
	shut    []candidate // lacking nothing and in another tree,
	near    []candidate // lacking something and there
}

type mentee struct {
	start   int32 // their candidates; where they end is where the next mentee's start
	ordered int32 // up to here they are in order
	mentor  int32 // with whom they are placed, or none

	// In the forest.
	tree   int32 // none if outside
	place  int32 // of those who are placed
	asset  int64 // what they have, price of the place subtracted, if the clock showed zero
	looked int64 // when they last looked around
	due    int64 // time of their event
}

// A quote is what mentees ask of a mentor, apart from the rest so that many of them
// fit into a cache.
type quote struct {
	price int64 // in the forest: what it would be if the clock showed zero
	tree  int32 // none if outside the forest
	room  bool  // whether places are left
}

type mentor struct {
	first    int32 // their first place
	capacity int32
	taken    int32
	calm     int32 // so many of the places are a heap, if all are taken; the others look around

	// In the forest.
	next    int32 // of the same tree
	via     int32 // whom they would take on, with this score
	score   int32
	joined  int64
	due     int64 // time of their event
	queued  int32 // watches of those who lack nothing
	watched int32 // and of others
}

// A tree grows from a mentee without a place.
type tree struct {
	root   int32
	member int32 // the mentor who joined last, or none
	end    int64 // when the root had as well go without
}

func newState(g bipartite.Graph, o ssp.Objective) *state {
	s := &state{
		packing:    packingOf(o),
		mentees:    make([]mentee, len(g.MenteeCapacity)+1),
		mentors:    make([]mentor, len(g.MentorCapacity)),
		quotes:     make([]quote, len(g.MentorCapacity)),
		candidates: make([]candidate, len(g.Mentor)),
		watches:    watches{free: none},
	}
	n := len(g.MenteeCapacity)
	var others sync.WaitGroup
	others.Go(func() { s.fillRows(g, n/2, n) }) // nothing else takes long that two can share
	s.fillRows(g, 0, n/2)
	s.openPlaces(g)
	others.Wait()
	s.mentees[n].start = int32(len(g.Mentor))
	return s
}

func (s *state) fillRows(g bipartite.Graph, from, until int) {
	for i := from; i < until; i++ {
		start, end := g.Start[i], g.Start[i+1]
		ordered := fill(s.candidates[start:end], g.Mentor[start:end], g.Score[start:end])
		s.mentees[i] = mentee{start: start, ordered: start + int32(ordered), mentor: none, tree: none}
	}
}

// openPlaces gives each mentor as many places as they may need. Who has none
// is full, at a price that nobody pays.
func (s *state) openPlaces(g bipartite.Graph) {
	n, total := len(g.MenteeCapacity), 0
	for _, c := range g.MentorCapacity {
		total += min(int(c), n)
	}
	asked := make([]int32, 0, len(g.MentorCapacity)) // by how many, where that matters
	if total > len(g.Mentor) {
		asked = asked[:len(g.MentorCapacity)]
		for _, j := range g.Mentor {
			asked[j]++
		}
		total = 0
		for j, c := range g.MentorCapacity {
			total += int(min(c, asked[j]))
		}
	}
	s.places = make([]place, total)
	first := int32(0)
	for j, c := range g.MentorCapacity {
		h := mentor{first: first, capacity: min(c, int32(n)), queued: none, watched: none}
		if len(asked) > 0 {
			h.capacity = min(c, asked[j])
		}
		s.quotes[j] = quote{tree: none, room: c > 0}
		if c == 0 {
			s.quotes[j].price = s.heaviest()
		}
		s.mentors[j] = h
		first += h.capacity
	}
}

// row returns those of a mentee's candidates that are in order.
func (s *state) row(i int32) []candidate {
	m := &s.mentees[i]
	return s.candidates[m.start:m.ordered]
}

// deeper puts more of a mentee's candidates in order, if there are more, and
// returns all that are.
func (s *state) deeper(i int32) []candidate {
	m := &s.mentees[i]
	row := s.candidates[m.start:s.mentees[i+1].start]
	if ordered := int(m.ordered - m.start); ordered < len(row) {
		m.ordered = m.start + int32(sortMore(row, ordered))
	}
	return s.candidates[m.start:m.ordered]
}

// taken returns the places of a mentor that are taken.
func (s *state) taken(j int32) []place {
	h := &s.mentors[j]
	return s.places[h.first : h.first+h.taken]
}

// report tells the progress, and sets stopped if that is to be the end.
func (s *state) report() {
	if total := len(s.mentees) - 1; s.progress != nil && !s.progress(s.settled, total) && s.settled < total {
		s.stopped = true
	}
}
