package matching

import (
	"cmp"
	"slices"

	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// pairs returns some pairs of the instance in rows.
func (in Instance) pairs(of []int32) candidates.Found {
	f := candidates.Found{Start: make([]int32, 1, len(in.Mentees)+1)}
	for i := range in.Mentees {
		for len(of) > 0 && of[0] < in.Start[i+1] {
			f.Mentor = append(f.Mentor, in.Mentor[of[0]])
			f.Score = append(f.Score, in.Score[of[0]])
			of = of[1:]
		}
		f.Start = append(f.Start, int32(len(f.Mentor)))
	}
	return f
}

// positions returns where pairs stand that the instance has.
func (in Instance) positions(of candidates.Found) []int32 {
	var list []int32
	for i := range in.Mentees {
		for _, j := range of.Mentor[of.Start[i]:of.Start[i+1]] {
			if e, found := in.find(int(j), i); found {
				list = append(list, e)
			}
		}
	}
	return list
}

// with returns the instance with more pairs; those that it has already make no
// difference. The pairs have no ranks yet. The error is a [ProblemError] if there are too many.
func (in Instance) with(more candidates.Found) (Instance, error) {
	sortRows(more.Start, more.Mentor, more.Score)
	size := len(in.Mentor) + len(more.Mentor)
	if size > MaxPairs {
		return Instance{}, tooMany()
	}
	start := append(make([]int32, 0, len(in.Start)), 0)
	mentor, score := make([]int32, 0, size), make([]int32, 0, size)
	for i := range in.Mentees {
		e, until := in.row(i)
		for m := more.Start[i]; m < more.Start[i+1]; m++ {
			j := more.Mentor[m]
			for e < until && in.Mentor[e] < j {
				mentor, score = append(mentor, in.Mentor[e]), append(score, in.Score[e])
				e++
			}
			if e == until || in.Mentor[e] != j {
				mentor, score = append(mentor, j), append(score, more.Score[m])
			}
		}
		mentor, score = append(mentor, in.Mentor[e:until]...), append(score, in.Score[e:until]...)
		start = append(start, int32(len(mentor)))
	}
	in.Start, in.Mentor, in.Score = start, mentor, score
	in.MenteeRank, in.MentorRank = nil, nil
	return in, nil
}

// sortRows orders the pairs of each row by mentor.
func sortRows(start, mentor, score []int32) {
	type pair struct{ mentor, score int32 }
	var row []pair
	for i := 1; i < len(start); i++ {
		from, until := start[i-1], start[i]
		if slices.IsSorted(mentor[from:until]) {
			continue
		}
		row = row[:0]
		for e := from; e < until; e++ {
			row = append(row, pair{mentor[e], score[e]})
		}
		slices.SortFunc(row, func(a, b pair) int { return cmp.Compare(a.mentor, b.mentor) })
		for k, p := range row {
			mentor[int(from)+k], score[int(from)+k] = p.mentor, p.score
		}
	}
}
