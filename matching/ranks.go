package matching

import "fmt"

// menteePlace returns what a pair is to its mentee and mentorPlace what it is to
// its mentor: the lower, the better; equal where tied.
func (in Instance) menteePlace(e int32) int64 { return in.placeBy(in.MenteeRank, e) }
func (in Instance) mentorPlace(e int32) int64 { return in.placeBy(in.MentorRank, e) }

func (in Instance) placeBy(rank []int32, e int32) int64 {
	if rank == nil {
		return -int64(in.Score[e])
	}
	return int64(rank[e])
}

// checkRanks returns an error wrapping [ErrInstance] unless there are as many
// ranks as pairs, or none, and none is negative.
func (in Instance) checkRanks() error {
	for _, ranks := range [...][]int32{in.MenteeRank, in.MentorRank} {
		if ranks != nil && len(ranks) != len(in.Mentor) {
			return fmt.Errorf("%w: %d ranks for %d pairs", ErrInstance, len(ranks), len(in.Mentor))
		}
		for e, r := range ranks {
			if r < 0 {
				return fmt.Errorf("%w: pair %d: rank %d", ErrInstance, e, r)
			}
		}
	}
	return nil
}
