package ssptest

import (
	"encoding/binary"
	"errors"
	"testing"

	"github.com/go-mentorship/mentorkit/matching/internal/bipartite"
)

// FuzzSolve reads a table of scores from the input and asks for a proof, and
// for the opinion of the slow twin if there are few pairs.
func (kit Kit) FuzzSolve(f *testing.F) {
	f.Add([]byte{3, 3, 1, 1, 1, 1, 1, 1, 9, 7, 8, 9, 3, 4, 1, 1, 2})
	f.Add([]byte{4, 2, 2, 1, 3, 0, 1, 2, 128, 5, 5, 127, 254, 5, 255, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		next := func() byte {
			if len(data) == 0 {
				return 128
			}
			b := data[0]
			data = data[1:]
			return b
		}
		n, m := int(next()%9), int(next()%9)
		capacity := make([]int32, n+m)
		for k := range capacity {
			capacity[k] = int32(next() % 4)
			if k < n {
				capacity[k] = min(kit.Places, capacity[k])
			}
		}
		table := make([][]int64, n)
		for i := range table {
			for range m {
				score := int64(int8(next()))
				switch score {
				case -128:
					score = Forbidden
				case -127, 127:
					score = score << 24 // far apart, within int32
				}
				table[i] = append(table[i], score)
			}
		}
		g := Graph(capacity[:n], capacity[n:], table...)
		for _, o := range Objectives() {
			s := kit.Solved(t, g, o)
			if len(g.Mentor) <= 12 {
				equal(t, BruteForce(g, o), s.Value)
			}
		}
	})
}

// FuzzSolveRaw puts anything into the arrays: an error or a proof comes back.
func (kit Kit) FuzzSolveRaw(f *testing.F) {
	f.Add([]byte{2, 0, 0, 0, 2, 3, 0, 1, 0, 5, 6, 7, 1, 1, 2, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		array := func() []int32 { return Array(&data) }
		g := bipartite.Graph{Start: array(), Mentor: array(), Score: array(), MenteeCapacity: array(), MentorCapacity: array()}
		for _, o := range Objectives() {
			s, err := kit.Solve(g, o, nil)
			if err != nil {
				must(t, errors.Is(err, bipartite.ErrGraph), "%v", err)
				continue
			}
			equal(t, "", Fault(g, o, s))
		}
	})
}

// Array takes an array of any numbers from the front of fuzzed data: up to seven,
// small ones mostly.
func Array(data *[]byte) []int32 {
	d := *data
	defer func() { *data = d }()
	if len(d) == 0 {
		return nil
	}
	size := int(d[0] % 8)
	d = d[1:]
	var a []int32
	for range size {
		if len(d) > 4 && d[0] == 200 {
			a = append(a, int32(binary.LittleEndian.Uint32(d[1:])))
			d = d[5:]
		} else if len(d) > 0 {
			a = append(a, int32(int8(d[0])))
			d = d[1:]
		}
	}
	return a
}
