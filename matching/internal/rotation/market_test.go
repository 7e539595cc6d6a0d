package rotation_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/matching/internal/stable"
)

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

// A world is lists as people write them.
type world struct {
	mentees, mentors [][]int32
	capacity         []int32
}

func flat(lists [][]int32) stable.Lists {
	l := stable.Lists{Start: []int32{0}}
	for _, list := range lists {
		l.To = append(l.To, list...)
		l.Start = append(l.Start, int32(len(l.To)))
	}
	return l
}

func (w world) market() stable.Market {
	return stable.Market{Mentees: flat(w.mentees), Mentors: flat(w.mentors), MentorCapacity: w.capacity}
}

func ones(n int) []int32 { return slices.Repeat([]int32{1}, n) }

// marriage reads two tables of lists, people numbered from 1, as they are
// printed.
func marriage(mentees, mentors string) world {
	w := world{mentees: table(mentees), mentors: table(mentors)}
	w.capacity = ones(len(w.mentors))
	return w
}

func table(text string) [][]int32 {
	var lists [][]int32
	for line := range strings.Lines(strings.TrimSpace(text)) {
		var list []int32
		for word := range strings.FieldsSeq(line) {
			var number int32
			if _, err := fmt.Sscan(word, &number); err != nil {
				panic(err)
			}
			list = append(list, number-1)
		}
		lists = append(lists, list)
	}
	return lists
}

// permutations returns all orders of 0 to n-1, in lexicographic order.
func permutations(n int32) [][]int32 {
	if n == 0 {
		return [][]int32{nil}
	}
	var all [][]int32
	for _, shorter := range permutations(n - 1) {
		for k := range n {
			all = append(all, slices.Insert(slices.Clone(shorter), int(k), n-1))
		}
	}
	slices.SortFunc(all, slices.Compare)
	return all
}

func shuffled(r *rand.Rand, n int) []int32 {
	list := make([]int32, n)
	for k, x := range r.Perm(n) {
		list[k] = int32(x)
	}
	return list
}

// complete draws lists of everybody.
func complete(r *rand.Rand, mentees, mentors int, capacity []int32) world {
	w := world{capacity: capacity}
	for range mentees {
		w.mentees = append(w.mentees, shuffled(r, mentors))
	}
	for range mentors {
		w.mentors = append(w.mentors, shuffled(r, mentees))
	}
	return w
}

// partial draws lists in which each stands with probability share/8, whether or
// not the other side lists them too.
func partial(r *rand.Rand, mentees, mentors, share int, capacity []int32) world {
	w := complete(r, mentees, mentors, capacity)
	for _, side := range [][][]int32{w.mentees, w.mentors} {
		for x := range side {
			side[x] = slices.DeleteFunc(side[x], func(int32) bool { return r.IntN(8) >= share })
		}
	}
	return w
}
