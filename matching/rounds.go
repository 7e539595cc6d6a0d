package matching

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/stages"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A Round is a problem in which some are matched already, and others have
// waited. People have joined and left since, slots have become more or fewer,
// and rules forbid what they allowed. What has to give way is decided by
// [Rematch], and nothing else changes.
type Round struct {
	// Problem is how things stand now. [Problem.Taken] counts the slots that are
	// used beside Current. The objective is [Participation]; demands are refused:
	// what was promised is current, and all pairs are looked at, whatever
	// [Problem.Candidates] says.
	Problem
	// Current are the pairs that are matched now, each mentee once. Their people
	// need not be in the problem any more.
	Current []Pair
	// Parted are those of Current who part: the code matching.eligibility.parted
	// forbids them for each other in this round.
	Parted []Pair
	// Waited is for how many rounds each mentee has been without a mentor; who
	// is not named has waited for none. At most [MaxWaited].
	Waited map[mentorship.PersonID]int
	// MakeRoom lets somebody who has a mentor move to another where that lets
	// more people be matched, or people who have waited longer. Otherwise
	// whoever can stay does.
	MakeRoom bool
}

// MaxWaited is the greatest number of rounds that count (convention).
const MaxWaited = 1_000_000

// A RoundResult is who is matched after a round, and what has changed and why.
type RoundResult struct {
	Result Result `json:"result"`
	// Changes are all differences from [Round.Current], in order of mentee.
	// Whoever is not named has the mentor they had, or nobody as before.
	Changes []RoundChange `json:"changes"`
	// Waited is what [Round.Waited] of the next round is to be.
	Waited map[mentorship.PersonID]int `json:"waited"`
	// Stages prove that the result is best in each of the aims in turn, as
	// [AimStage] says of other aims.
	Stages []RoundStage `json:"stages"`
}

// A RoundStage is one aim of a round, what was reached of it, and the prices that
// prove that no choice reaches more among those that reach as much of all aims
// before.
type RoundStage struct {
	Aim   RoundAim `json:"aim"`
	Value int64    `json:"value"`
	// Mentors and Mentees are the prices that are not zero, in order of id.
	Mentors []AimPrice `json:"mentors"`
	Mentees []AimPrice `json:"mentees"`
}

// A RoundAim is one of the aims of [Rematch]: a closed vocabulary.
type RoundAim string

const (
	AimStaying RoundAim = "staying" // pairs that were matched before
	AimHeld    RoundAim = "held"    // mentees who had a mentor and have one
	AimMatched RoundAim = "matched" // mentees who have a mentor
	AimWaited  RoundAim = "waited"  // rounds that those who are matched have waited
	AimScored  RoundAim = "scored"  // the sum of scores
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (a *RoundAim) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(a, text, "aim", AimStaying, AimHeld, AimMatched, AimWaited, AimScored)
}

// aims returns what a round seeks, in order.
func (r Round) aims() []RoundAim {
	aims := []RoundAim{AimHeld, AimMatched, AimWaited, AimStaying, AimScored}
	if !r.MakeRoom {
		aims = append([]RoundAim{AimStaying}, aims...)
	}
	return aims
}

// A RoundChange is one mentee who is matched otherwise than before.
type RoundChange struct {
	Mentee mentorship.PersonID `json:"mentee"`
	// Had and Has are the mentors before and after, empty for none.
	Had mentorship.PersonID `json:"had,omitzero"`
	Has mentorship.PersonID `json:"has,omitzero"`
	// Reason says why the mentee is no longer with Had; empty if they had nobody.
	Reason RoundReason `json:"reason,omitzero"`
	// Codes are, with [NowForbidden], the rules that forbid the pair.
	Codes []rule.Code `json:"codes,omitzero"`
	// For are, with [MadeRoom], the mentees who came to Had instead.
	For []mentorship.PersonID `json:"for,omitzero"`
}

// A RoundReason says why a pair has ended: a closed vocabulary that may grow.
type RoundReason string

const (
	MentorGone   RoundReason = "mentor-gone"     // the mentor is not in the problem
	MenteeGone   RoundReason = "mentee-gone"     // the mentee is not in the problem
	PartedWays   RoundReason = "parted"          // the two part by [Round.Parted]
	NowForbidden RoundReason = "now-forbidden"   // a rule forbids the pair
	NowTooLow    RoundReason = "below-threshold" // no rule does, but the pair does not reach [Problem.Floor]
	FewerSlots   RoundReason = "fewer-slots"     // the mentor has fewer slots than mentees who could stay
	MadeRoom     RoundReason = "made-room"       // the mentee moved so that others are matched
)

// UnmarshalText refuses a word that is not in the vocabulary with an error
// wrapping [mentorship.ErrText].
func (r *RoundReason) UnmarshalText(text []byte) error {
	return mentorship.DecodeWord(r, text, "reason", MentorGone, MenteeGone, PartedWays, NowForbidden, NowTooLow, FewerSlots, MadeRoom)
}

// Rematch solves a round. Of all choices that the rules and slots permit it
// takes one that is best in each of these aims, the most important first:
//
//   - as many pairs stay as can, unless the round makes room;
//   - as many of those who had a mentor have one;
//   - as many mentees are matched as can be;
//   - those matched have waited for as many rounds, added up, as can be;
//   - as many pairs stay as can;
//   - the sum of scores is the greatest.
//
// So nobody who had a mentor goes without one for the sake of somebody new, and
// nobody changes without a reason that the result names. Equal rounds give equal
// results, whatever the order of the input.
//
// The error is a [ProblemError] with everything that is wrong, or wraps the
// cause for which the context was cancelled.
func Rematch(ctx context.Context, r Round, opts Options) (RoundResult, error) {
	report := opts.Progress
	if report == nil {
		report = func(Progress) {}
	}
	c, err := r.compile(ctx)
	if err != nil {
		return RoundResult{}, err
	}
	s, err := stages.Solve(c.problem(), func(done, total int) bool {
		report(Progress{Solving, done, total})
		return ctx.Err() == nil
	})
	switch {
	case err != nil:
		return RoundResult{}, fmt.Errorf("%w: %w", ErrInstance, err)
	case !s.Complete:
		return RoundResult{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	result := c.result(s.Chosen)
	result.Stages = c.stages(s.Stages)
	return result, nil
}

// A compiledRound is a round in flat arrays.
type compiledRound struct {
	Round
	arrangement *arrangement
	instance    Instance
	had         map[mentorship.PersonID]mentorship.PersonID // of each mentee who had a mentor
	parted      map[Pair]bool
	staying     []bool // which pairs are current ones that may stay
}

func (r Round) compile(ctx context.Context) (*compiledRound, error) {
	if f := r.check(); len(f) > 0 {
		return nil, &ProblemError{f}
	}
	p := r.Problem
	p.Candidates = 0 // what is current may not be among the best
	parted := make(map[Pair]bool, len(r.Parted))
	for _, pair := range r.Parted {
		parted[pair] = true
	}
	if len(parted) > 0 {
		p.Eligibility = p.Eligibility.With(partedWays(parted))
	}
	a, in, err := compile(ctx, p, 0)
	if err != nil {
		return nil, err
	}
	c := &compiledRound{Round: r, arrangement: a, instance: in, had: map[mentorship.PersonID]mentorship.PersonID{}, parted: parted}
	for _, p := range r.Current {
		c.had[p.Mentee] = p.Mentor
	}
	c.staying = make([]bool, len(c.instance.Mentor))
	for i, mentee := range c.instance.Mentees {
		if j, known := slices.BinarySearch(c.instance.Mentors, c.had[mentee]); known {
			if e, eligible := c.instance.find(j, i); eligible {
				c.staying[e] = true
			}
		}
	}
	return c, nil
}

// check returns everything that is wrong with a round beside its ratings.
func (r Round) check() faults {
	f := r.Problem.check()
	if o, _ := r.Objective.known(); o == Score {
		f.add(FaultUnknown, "/objective", "a round fills places before it looks at scores")
	}
	f.undemanding(r.Demands, "a round")
	current := map[Pair]bool{}
	had := map[mentorship.PersonID]bool{}
	for k, p := range r.Current {
		if !mentorship.ValidID(p.Mentor) || !mentorship.ValidID(p.Mentee) {
			f.add(FaultPerson, at("/current", k), "an id is not well formed")
		}
		if had[p.Mentee] {
			f.add(FaultRepeated, at("/current", k), "mentee %.60q stands twice", string(p.Mentee))
		}
		had[p.Mentee], current[p] = true, true
	}
	for k, p := range r.Parted {
		if !current[p] {
			f.add(FaultUnknown, at("/parted", k), "%.60q and %.60q are not matched now", string(p.Mentor), string(p.Mentee))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(r.Waited)) {
		if n := r.Waited[id]; n < 0 || n > MaxWaited {
			f.add(FaultOutOfRange, "/waited/"+pointer(string(id)), "%d rounds, want 0 to %d", n, MaxWaited)
		}
	}
	return f
}

// weights returns what each pair adds to an aim.
func (c *compiledRound) weights(aim RoundAim) []int64 {
	list := make([]int64, len(c.instance.Mentor))
	for i, mentee := range c.instance.Mentees {
		from, until := c.instance.row(i)
		for e := from; e < until; e++ {
			switch aim {
			case AimStaying:
				list[e] = when(c.staying[e], 1)
			case AimHeld:
				_, had := c.had[mentee]
				list[e] = when(had, 1)
			case AimMatched:
				list[e] = 1
			case AimWaited:
				list[e] = int64(c.Waited[mentee])
			case AimScored:
				list[e] = int64(c.instance.Score[e])
			}
		}
	}
	return list
}

// problem states the aims as weights of pairs.
func (c *compiledRound) problem() stages.Problem {
	p := stages.Problem{Graph: c.instance.graph()}
	for _, aim := range c.aims() {
		p.Aims = append(p.Aims, stages.Given)
		p.Given = append(p.Given, c.weights(aim))
	}
	return p
}

// stages names the people of prices.
func (c *compiledRound) stages(found []stages.Stage) []RoundStage {
	var list []RoundStage
	for k, s := range found {
		list = append(list, RoundStage{
			Aim: c.aims()[k], Value: s.Value,
			Mentors: aimPrices(c.instance.Mentors, s.Mentors), Mentees: aimPrices(c.instance.Mentees, s.Mentees),
		})
	}
	return list
}
