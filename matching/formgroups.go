package matching

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/go-mentorship/mentorkit/matching/internal/teams"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// A GroupProblem is people to be formed into teams, groups or circles.
//
// A mentor and a mentee who are not eligible by [Problem.Eligibility] are never
// in one group. A mentor is in one group at most, and the mentees of a group,
// divided among its mentors and rounded up, are at most the slots that each of
// them has left: that is how package structure counts what a mentor carries.
// [Problem.Floor] holds between mentors and mentees alone. [Problem.Objective]
// and rankings play no part, and [Problem.Demands] are refused.
type GroupProblem struct {
	Problem
	// Shape is what each group must be; see [TeamShape], [GroupShape] and
	// [CircleShape].
	Shape Shape
	// Peers rate the mentees of a group for each other: the pairing's mentor is
	// the one from whom its mentee gains. With none, peers make no difference.
	Peers []Weighted
	// PeerEligibility are rules about who may be in a group as peers; whoever
	// they forbid either way round is kept apart. The zero value forbids
	// nothing.
	PeerEligibility rule.Set[mentorship.Pairing]
	// Effort limits how long is searched where not all groups can be tried: each
	// change that is looked at counts the people of the two groups that it
	// concerns, and as many again for each mix. 0 means 100,000,000: a second for a
	// thousand people, some for several thousand (convention).
	Effort int
}

// MaxGroupPairs is the largest number of pairs of people in a [GroupProblem]:
// each is kept.
const MaxGroupPairs = 1 << 26

// A GroupResult is who is in which group, and how good that is. [VerifyGroups]
// checks it.
type GroupResult struct {
	// Groups are in order of their first mentee.
	Groups []FormedGroup `json:"groups"`
	// Unplaced are the mentees without a group, in order of id, Idle the
	// mentors.
	Unplaced []Unplaced            `json:"unplaced"`
	Idle     []mentorship.PersonID `json:"idle"`
	// Worth is how many mentees are placed, and the sum of what they gain.
	Worth Worth `json:"worth"`
	// Bound is what no formation exceeds: first in places, and in score if the
	// places are as many. Where Worth reaches it, nothing better exists.
	Bound Worth `json:"bound"`
	// Mentors and Mentees are the prices in points that prove the bound; of
	// those not named it is zero.
	Mentors []Points `json:"mentors"`
	Mentees []Points `json:"mentees"`
	// Exhausted tells that every formation was tried, so that nothing better
	// exists even where the bound lies higher. It is the solver's word.
	Exhausted bool `json:"exhausted"`
}

// Points are a price of one more place with somebody, or for somebody.
type Points struct {
	Person mentorship.PersonID `json:"person"`
	Points int64               `json:"points"`
}

// A FormedGroup is one group. Lists of people are in order of id.
type FormedGroup struct {
	Mentors []mentorship.PersonID `json:"mentors"`
	// Mentees are with what each gains.
	Mentees []Gain `json:"mentees"`
}

// A Gain is what somebody has of a group: the mean score with its mentors, and
// the mean score with its other mentees by [GroupProblem.Peers], both rounded
// down.
type Gain struct {
	Mentee      mentorship.PersonID `json:"mentee"`
	FromMentors int64               `json:"fromMentors"`
	FromPeers   int64               `json:"fromPeers"`
}

// Score returns what all in a group gain.
func (g FormedGroup) Score() int64 {
	sum := int64(0)
	for _, m := range g.Mentees {
		sum += m.FromMentors + m.FromPeers
	}
	return sum
}

// An Unplaced is a mentee without a group, and the cause: [NoMentors],
// [NoneEligible] where fewer mentors with a slot are eligible than a group must
// have, [CapacityTaken] where no formation places more people, and [LeftOut]
// where one might.
type Unplaced struct {
	Mentee mentorship.PersonID `json:"mentee"`
	Cause  Cause               `json:"cause"`
	// Eligible is with how many mentors who have a slot the mentee may be.
	Eligible int `json:"eligible"`
}

// FormGroups places as many mentees in groups as it can, and lets them gain as
// much as it can. Up to fourteen people, that is the best there is; beyond, it
// is the best found by a search of limited effort, beside a proved bound. Equal
// problems give equal results, whatever the order of the input.
//
// Package internal/teams has the algorithm and its sources. A mentor or mentee
// who misstates what they seek or offer may gain by it.
//
// The error is a [ProblemError] with everything that is wrong, or wraps the
// cause for which the context was cancelled.
func FormGroups(ctx context.Context, p GroupProblem, opts Options) (GroupResult, error) {
	report := opts.Progress
	if report == nil {
		report = func(Progress) {}
	}
	c, err := p.compile(ctx)
	if err != nil {
		return GroupResult{}, err
	}
	s, err := teams.Solve(c.problem, p.Effort, func(done, total int) bool {
		report(Progress{Solving, done, total})
		return ctx.Err() == nil
	})
	switch {
	case err != nil:
		return GroupResult{}, fmt.Errorf("%w: %w", ErrInstance, err)
	case !s.Complete:
		return GroupResult{}, fmt.Errorf("matching: stopped: %w", context.Cause(ctx))
	}
	r := c.result(s.Groups)
	r.Bound = Worth{s.Bound.Places, s.Bound.Score}
	r.Mentors, r.Mentees = points(c.instance.Mentors, s.Bound.LeadPrice), points(c.instance.Mentees, s.Bound.MemberPrice)
	r.Exhausted = s.Exact && s.Worth != s.Bound.Worth
	c.explain(&r)
	return r, nil
}

func points(ids []mentorship.PersonID, prices []int64) []Points {
	var list []Points
	for k, p := range prices {
		if p != 0 {
			list = append(list, Points{ids[k], p})
		}
	}
	return list
}

// A compiledGroups is a group problem in flat arrays.
type compiledGroups struct {
	instance Instance
	problem  teams.Problem
}

// compile rates all pairs, and all pairs of peers.
func (p GroupProblem) compile(ctx context.Context) (*compiledGroups, error) {
	var f faults
	f.shape(p.Shape)
	f.undemanding(p.Demands, "a problem of groups")
	if n := int64(len(p.Mentees)) * int64(len(p.Mentors)+len(p.Mentees)); n > MaxGroupPairs {
		f.add(FaultTooLarge, "/mentees", "%d pairs of people, at most %d", n, MaxGroupPairs)
	}
	if len(f) > 0 {
		return nil, &ProblemError{append(f, p.Problem.check()...)}
	}
	p.Candidates = 0 // members are few, and each pair of them counts
	a, in, err := compile(ctx, p.Problem, 0)
	if err != nil {
		return nil, err
	}
	leads, members := len(in.Mentors), len(in.Mentees)
	c := &compiledGroups{in, teams.Problem{
		Leads: leads, Members: members, FromLead: table(in, leads), Slots: in.MentorCapacity,
		Shape: teams.Shape{
			LeadsMin: small(p.Shape.Mentors.Min), LeadsMax: small(p.Shape.Mentors.Max),
			MembersMin: max(1, small(p.Shape.Mentees.Min)), MembersMax: small(p.Shape.Mentees.Max),
			MembersPerLead: small(p.Shape.MenteesPerMentor), Balanced: p.Shape.Balanced,
		},
	}}
	if p.Shape.Mentors == (Range{}) {
		c.withoutLeads()
	}
	for _, m := range p.Shape.Mixes {
		mix := teams.Mix{Min: small(m.Min), Max: small(m.Max)}
		for _, person := range a.scene.Mentors[:c.problem.Leads] {
			mix.Leads = append(mix.Leads, m.Of(person))
		}
		for _, person := range a.scene.Mentees {
			mix.Members = append(mix.Members, m.Of(person))
		}
		c.problem.Mixes = append(c.problem.Mixes, mix)
	}
	if len(p.Peers) > 0 || len(p.PeerEligibility.Infos()) > 0 {
		peers, err := p.peers(ctx)
		if err != nil {
			return nil, err
		}
		c.problem.FromMember = table(peers, members)
	}
	return c, nil
}

// small keeps products of numbers of people within an int64: beyond, they are as
// good as without end.
func small(n int) int { return min(n, math.MaxInt32) }

// withoutLeads forgets the mentors, who have no part in a circle of peers.
func (c *compiledGroups) withoutLeads() {
	c.problem.Leads, c.problem.FromLead, c.problem.Slots = 0, nil, nil
}

// table lays out the scores of all pairs, row by row for each mentee.
func table(in Instance, width int) []int32 {
	values := make([]int32, len(in.Mentees)*width)
	for k := range values {
		values[k] = teams.Apart
	}
	for i := range in.Mentees {
		from, until := in.row(i)
		for e := from; e < until; e++ {
			values[i*width+int(in.Mentor[e])] = in.Score[e]
		}
	}
	return values
}

// peers rates the mentees for each other.
func (p GroupProblem) peers(ctx context.Context) (Instance, error) {
	q := p.Problem
	q.Mentors, q.Criteria, q.Eligibility, q.Taken = p.Mentees, p.Peers, p.PeerEligibility, nil
	if _, set := q.Policy.Capacity.Value(); !set {
		q.Policy.Capacity = mentorship.LimitOf(math.MaxInt32, rule.Convention) // not looked at
	}
	q.Candidates, q.Floor, q.MenteeRankings, q.MentorRankings = 0, nil, nil, nil // all of mentors
	_, in, err := compile(ctx, q, 0)
	if wrong, ok := errors.AsType[*ProblemError](err); ok {
		for k := range wrong.Faults {
			path := &wrong.Faults[k].Path
			*path = strings.Replace(*path, "/criteria", "/peers", 1)
			*path = strings.Replace(*path, "/eligibility", "/peerEligibility", 1)
		}
	}
	return in, err
}
