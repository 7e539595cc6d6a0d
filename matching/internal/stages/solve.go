package stages

import (
	"math"

	"github.com/go-mentorship/mentorkit/matching/internal/flow"
)

// Solve returns a choice that is best in the first aim, among those in the
// second, and so on. Without aims it returns any that is permitted.
//
// A nil progress is not called. Otherwise it is told now and then, by the
// goroutine that called Solve, how many people of how many have been served for
// all aims, and returns false to stop; an aim of many stages starts again
// several times. An error wraps [ErrProblem] or one of those of [flow.Solve].
func Solve(p Problem, progress func(done, total int) bool) (Solution, error) {
	if err := p.Graph.Check(); err != nil {
		return Solution{}, err
	}
	if err := p.check(); err != nil {
		return Solution{}, err
	}
	r := &run{face: newFace(p), progress: progress, flows: max(1, len(p.Aims))}
	if len(p.Fixed) > 0 {
		r.settle(p)
	}
	for aim := range p.Aims {
		if !r.going() {
			break
		}
		r.aim = aim
		r.pursue(p.Aims[aim], p)
	}
	if !r.solved && r.going() { // no aim had anything to weigh
		s, _ := r.solve(false)
		r.face.take(s.Chosen)
	}
	if r.err != nil || r.violation != nil || r.stopped {
		return Solution{Violation: r.violation, Complete: r.violation != nil}, r.err
	}
	chosen := r.face.choice()
	r.evaluate(p, chosen)
	return Solution{Chosen: chosen, Stages: r.stages, Complete: true}, nil
}

// A run is one call of Solve.
type run struct {
	face   *face
	aim    int  // the position of the one at hand
	given  int  // how many of the given weights have been sought
	placed bool // Places is reached
	solved bool // a choice is at hand
	stages []Stage

	violation *flow.Violation
	err       error
	stopped   bool

	progress func(done, total int) bool
	flows    int // at least so many
}

func (r *run) going() bool { return r.err == nil && r.violation == nil && !r.stopped }

// settle makes sure that the fixed pairs can be chosen, and settles them.
func (r *run) settle(p Problem) {
	whole := r.face.open
	whole.Fixed = p.Fixed
	s, err := flow.Solve(whole, nil)
	if r.err, r.violation = err, s.Violation; !r.going() {
		return
	}
	fixed := make([]bool, len(p.Graph.Mentor))
	for _, e := range p.Fixed {
		fixed[e] = true
	}
	r.face.take(s.Chosen)
	r.face.keep(func(_ int, e int32) int64 {
		if fixed[e] {
			return 1
		}
		return 0
	})
}

// solve solves the weights of the face. It reports false if no choice is
// permitted or the work is over. Where weights are few it begins with the choice
// at hand; where they are many, those who want most had better come first.
func (r *run) solve(many bool) (flow.Solution, bool) {
	r.face.open.Start = r.face.start()
	if many {
		r.face.open.Start = nil
	}
	s, err := flow.Solve(r.face.open, func(done, total int) bool {
		return r.progress == nil || r.progress(r.aim*total+done, r.flows*total)
	})
	r.err, r.violation = err, s.Violation
	r.stopped = err == nil && !s.Complete
	r.solved = r.solved || r.going()
	return s, r.going()
}

// pursue adds the stages of one aim.
func (r *run) pursue(a Aim, p Problem) {
	if a >= Worst && a <= Leximin && !r.placed {
		r.stage(Places, 0, func(int) int64 { return 1 })
	}
	f := r.face
	score := func(e int) int64 { return int64(f.open.Graph.Score[e]) }
	switch a {
	case Places:
		r.stage(Places, 0, func(int) int64 { return 1 })
	case Score:
		r.stage(Score, 0, score)
	case Ranks:
		r.top()
	case Worst:
		r.worst(score, p.Graph.Score)
	case BadRanks:
		r.bottom(BadRanks, func(e int) int64 { return -int64(f.rank[e]) })
	case Leximin:
		r.bottom(Leximin, score)
	case Given:
		weight := p.Given[r.given]
		r.stage(Given, int64(r.given), func(e int) int64 { return weight[f.pair[e]] })
		r.given++
	}
}

// stage makes the sum of weights as large as possible and narrows the face to
// the choices where it is.
func (r *run) stage(kind Aim, level int64, weight func(e int) int64) {
	if !r.going() {
		return
	}
	r.face.weigh(weight)
	if s, ok := r.solve(kind == Score || kind == Given); ok {
		r.record(kind, level, s)
		r.face.narrow(s)
		r.placed = r.placed || kind == Places
	}
}

// record writes a stage down, but for its value.
func (r *run) record(kind Aim, level int64, s flow.Solution) {
	if kind == BadRanks {
		level = -level // a worse rank is a lower level
	}
	r.stages = append(r.stages, Stage{
		Aim: r.aim, Kind: kind, Level: level,
		Mentees: prices(s.MenteePrice), Mentors: prices(s.MentorPrice),
	})
}

func prices(all []int64) []Price {
	n := 0
	for _, y := range all {
		if y != 0 {
			n++
		}
	}
	list := make([]Price, 0, n)
	for x, y := range all {
		if y != 0 {
			list = append(list, Price{int32(x), y})
		}
	}
	return list
}

// top counts the pairs of each rank that open pairs have, the best first.
func (r *run) top() {
	for rank := int32(-1); r.going(); {
		next, found := int32(math.MaxInt32), false
		for _, k := range r.face.rank {
			if k > rank && k <= next {
				next, found = k, true
			}
		}
		if !found {
			return
		}
		rank = next
		r.stage(Ranks, int64(rank), func(e int) int64 {
			if r.face.rank[e] == rank {
				return 1
			}
			return 0
		})
	}
}

// evaluate gives each stage its value, which the choice at the end has as it had
// it then.
func (r *run) evaluate(p Problem, chosen []int32) {
	ranks, scores, sum := map[int64]int64{}, map[int64]int64{}, int64(0)
	for _, e := range chosen {
		score := int64(p.Graph.Score[e])
		scores[score]++
		sum += score
		if p.Rank != nil {
			ranks[int64(p.Rank[e])]++
		}
	}
	for k := range r.stages {
		switch s := &r.stages[k]; s.Kind {
		case Places:
			s.Value = int64(len(chosen))
		case Score:
			s.Value = sum
		case Ranks, BadRanks:
			s.Value = ranks[s.Level]
		case Worst, Leximin:
			s.Value = scores[s.Level]
		case Given:
			for _, e := range chosen {
				s.Value += p.Given[s.Level][e]
			}
		}
	}
}
