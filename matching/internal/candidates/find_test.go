package candidates_test

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching/internal/candidates"
)

// A world is a search with all its scores laid open.
type world struct {
	search candidates.Search
	score  [][]int64 // by mentee and mentor
	pass   [][]bool
	listed func(dst []candidates.Listed, mentee int) ([]candidates.Listed, int32)
}

func draw(g *rand.Rand, mentors, mentees int) *world {
	w := &world{search: candidates.Search{Mentors: mentors, Mentees: mentees}}
	for range mentees {
		w.score = append(w.score, make([]int64, mentors))
		pass := make([]bool, mentors)
		for j := range pass {
			pass[j] = true
		}
		w.pass = append(w.pass, pass)
	}
	for range g.IntN(4) {
		w.table(g, int64(g.IntN(7)-3))
	}
	if g.IntN(3) > 0 {
		w.named(g, int64(g.IntN(7)-3))
	}
	w.parts(g, g.IntN(3))
	if g.IntN(2) == 0 {
		w.filter(g)
	}
	return w
}

func (w *world) table(g *rand.Rand, weight int64) {
	mentor, mentors := some(g, w.search.Mentors)
	mentee, mentees := some(g, w.search.Mentees)
	points := make([][]int16, mentors)
	for a := range points {
		points[a] = make([]int16, mentees)
		for b := range points[a] {
			points[a][b] = int16(g.IntN(12) - 1)
		}
	}
	table, ok := candidates.NewTable(weight, mentor, mentee, func(a, b int) int16 { return points[a][b] })
	if !ok {
		panic("a table is refused")
	}
	w.search.Tables = append(w.search.Tables, table)
	for i, row := range w.score {
		for j := range row {
			if p := points[mentor[j]][mentee[i]]; p < 0 {
				w.pass[i][j] = false
			} else {
				row[j] += weight * int64(p)
			}
		}
	}
}

func (w *world) filter(g *rand.Rand) {
	mentor, mentors := some(g, w.search.Mentors)
	mentee, mentees := some(g, w.search.Mentees)
	passes := make([]bool, mentors*mentees)
	for k := range passes {
		passes[k] = g.IntN(4) > 0
	}
	filter, ok := candidates.NewFilter(mentor, mentee, func(a, b int) bool { return passes[a*mentees+b] })
	if !ok {
		panic("a filter is refused")
	}
	w.search.Filters = append(w.search.Filters, filter)
	for i, row := range w.pass {
		for j := range row {
			row[j] = row[j] && passes[int(mentor[j])*mentees+int(mentee[i])]
		}
	}
}

// some returns classes of n people.
func some(g *rand.Rand, n int) (of []int32, count int) {
	of = make([]int32, n)
	for i := range of {
		of[i] = int32(g.IntN(min(n, 1+g.IntN(4))))
	}
	return of, n
}

func (w *world) named(g *rand.Rand, weight int64) {
	lists := make([][]candidates.Listed, w.search.Mentees)
	rest := int32(g.IntN(5))
	for i := range lists {
		for j := range w.search.Mentors {
			points := rest
			if g.IntN(3) == 0 {
				points = int32(g.IntN(10))
				lists[i] = append(lists[i], candidates.Listed{Mentor: int32(j), Points: points})
			}
			w.score[i][j] += weight * int64(points)
		}
	}
	w.search.List = &candidates.List{Weight: weight}
	w.listed = func(dst []candidates.Listed, i int) ([]candidates.Listed, int32) {
		return append(dst, lists[i]...), rest
	}
}

func (w *world) parts(g *rand.Rand, n int) {
	parts := make([][][]int64, n)
	for k := range parts {
		most := int64(g.IntN(10))
		w.search.Parts = append(w.search.Parts, candidates.Part{Most: most, Bounded: g.IntN(2) == 0})
		parts[k] = make([][]int64, w.search.Mentees)
		for i := range parts[k] {
			parts[k][i] = make([]int64, w.search.Mentors)
			for j := range parts[k][i] {
				parts[k][i][j] = most - int64(g.IntN(15))
				w.score[i][j] += parts[k][i][j]
			}
		}
	}
	barred := make([][]bool, w.search.Mentees)
	for i := range barred {
		barred[i] = make([]bool, w.search.Mentors)
		for j := range barred[i] {
			barred[i][j] = g.IntN(5) == 0
			w.pass[i][j] = w.pass[i][j] && !barred[i][j]
		}
	}
	w.search.Looker = func() candidates.Looker {
		return candidates.Looker{
			List: w.listed,
			Pass: func(j, i int) bool { return !barred[i][j] },
			Sift: func(set []uint64, i int) {
				for j, out := range barred[i] {
					if out && (i+j)%2 == 0 {
						set[j/64] &^= 1 << (j % 64)
					}
				}
			},
			Bound: func(k, j, i int) int64 { return parts[k][i][j] + int64((i+j+k)%4) },
			Score: func(k, j, i int) (int64, bool) { return parts[k][i][j], parts[k][i][j]%11 != 7 },
		}
	}
	for i := range barred {
		for j := range barred[i] {
			for k := range parts {
				w.pass[i][j] = w.pass[i][j] && parts[k][i][j]%11 != 7
			}
		}
	}
}

// twin scores every pair and sorts.
func (w *world) twin(q candidates.Query, i int) (mentor, score []int32) {
	type pair struct {
		mentor       int32
		tier         int32
		worth, score int64
	}
	var all []pair
	for j, s := range w.score[i] {
		p := pair{int32(j), 0, s, s}
		if q.Limit > 0 && q.Tier != nil {
			p.tier = q.Tier[j]
		}
		if q.Limit > 0 && q.Price != nil {
			p.worth -= q.Price[j]
		}
		keep := w.pass[i][j] && (q.Accept == nil || q.Accept(j, i, s))
		if q.Limit > 0 && q.Floor != nil {
			tier, least := q.Floor(i)
			keep = keep && (p.tier < tier || p.tier == tier && p.worth >= least)
		}
		if keep {
			all = append(all, p)
		}
	}
	if q.Limit > 0 {
		slices.SortStableFunc(all, func(a, b pair) int {
			return cmp.Or(cmp.Compare(a.tier, b.tier), -cmp.Compare(a.worth, b.worth))
		})
		all = all[:min(q.Limit, len(all))]
	}
	for _, p := range all {
		mentor, score = append(mentor, p.mentor), append(score, int32(p.score))
	}
	return mentor, score
}

func (w *world) check(t *testing.T, q candidates.Query, name string) {
	t.Helper()
	found, complete := w.search.Find(q, func(int, int, int) bool { return true })
	require.True(t, complete)
	require.Len(t, found.Start, w.search.Mentees+1)
	for i := range w.search.Mentees {
		from, until := found.Start[i], found.Start[i+1]
		mentor, score := w.twin(q, i)
		require.Equal(t, mentor, orNil(found.Mentor[from:until]), "%s: mentee %d, scores %v", name, i, w.score[i])
		require.Equal(t, score, orNil(found.Score[from:until]), "%s: mentee %d", name, i)
	}
}

func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

// query draws everything that a query may ask for.
func query(g *rand.Rand, limit, mentors int) candidates.Query {
	q := candidates.Query{Limit: limit}
	if g.IntN(2) == 0 {
		q.Price = make([]int64, mentors)
		for j := range q.Price {
			q.Price[j] = int64(g.IntN(20))
		}
	}
	if g.IntN(2) == 0 {
		q.Tier = make([]int32, mentors)
		for j := range q.Tier {
			q.Tier[j] = int32(g.IntN(3) - 1)
		}
	}
	if g.IntN(3) == 0 {
		tier, least := int32(g.IntN(3)-1), int64(g.IntN(30)-10)
		q.Floor = func(i int) (int32, int64) { return tier, least + int64(i%3) }
	}
	if g.IntN(3) == 0 {
		q.Accept = func(j, i int, score int64) bool { return (j+i+int(score))%3 > 0 }
	}
	return q
}

// Each limit from nothing to more than there is, over worlds with every kind of
// part, weights below zero among them.
func TestFindIsScoringEveryPair(t *testing.T) {
	for seed := range uint64(scaletest.Pick(2000, 200)) {
		g := rand.New(rand.NewPCG(seed, 3))
		w := draw(g, 1+g.IntN(12), 1+g.IntN(5))
		for limit := range w.search.Mentors + 2 {
			w.check(t, query(g, limit, w.search.Mentors), fmt.Sprintf("seed %d, limit %d", seed, limit))
		}
	}
}

// More mentors than a block, more mentees than a batch, more than one worker.
func TestFindInBlocks(t *testing.T) {
	for seed := range uint64(6) {
		g := rand.New(rand.NewPCG(seed, 4))
		w := draw(g, 2100, 20)
		for _, limit := range []int{0, 1, 7, 300, 3000} {
			w.check(t, query(g, limit, w.search.Mentors), fmt.Sprintf("seed %d, limit %d", seed, limit))
		}
		w = draw(g, 5, 2100)
		w.check(t, query(g, 2, 5), fmt.Sprintf("seed %d", seed))
	}
}

func TestFindForSomeMentees(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 5))
	w := draw(g, 9, 8)
	whole, _ := w.search.Find(candidates.Query{Limit: 3}, func(int, int, int) bool { return true })
	part, _ := w.search.Find(candidates.Query{Limit: 3, Mentees: []int32{2, 5}}, func(int, int, int) bool { return true })
	require.Equal(t, 2, len(part.Start)-1)
	for x, i := range []int{2, 5} {
		require.Equal(t, whole.Mentor[whole.Start[i]:whole.Start[i+1]], part.Mentor[part.Start[x]:part.Start[x+1]])
	}
}

func TestFindStops(t *testing.T) {
	w := draw(rand.New(rand.NewPCG(1, 6)), 3, 5000)
	var told []int
	_, complete := w.search.Find(candidates.Query{Limit: 1}, func(done, total, pairs int) bool {
		told = append(told, done)
		require.Equal(t, 5000, total)
		require.LessOrEqual(t, pairs, done)
		return len(told) < 2
	})
	require.False(t, complete)
	require.Len(t, told, 2)
}

func TestNobody(t *testing.T) {
	for _, sides := range [][2]int{{0, 0}, {0, 3}, {3, 0}} {
		s := candidates.Search{Mentors: sides[0], Mentees: sides[1]}
		for limit := range 2 {
			found, complete := s.Find(candidates.Query{Limit: limit}, func(int, int, int) bool { return true })
			require.True(t, complete)
			require.Empty(t, found.Mentor)
			require.Len(t, found.Start, sides[1]+1)
		}
	}
}

func TestNewTableRefuses(t *testing.T) {
	points := func(int, int) int16 { return 0 }
	many := make([]int32, math.MaxInt16)
	for i := range many {
		many[i] = int32(i)
	}
	for name, classes := range map[string][2][]int32{
		"a class below zero":        {{0, -1}, {0}},
		"more classes than people":  {{0, 2}, {0}},
		"too many pairs of classes": {many, many},
	} {
		_, ok := candidates.NewTable(1, classes[0], classes[1], points)
		require.False(t, ok, name)
	}
	_, ok := candidates.NewFilter([]int32{0, 2}, nil, nil)
	require.False(t, ok, "a class beyond")
	_, ok = candidates.NewTable(1, nil, nil, points)
	require.True(t, ok, "nobody has no class")
}

func FuzzFind(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(4), uint8(2))
	f.Fuzz(func(t *testing.T, seed uint64, mentors, mentees, limit uint8) {
		g := rand.New(rand.NewPCG(seed, 7))
		w := draw(g, 1+int(mentors)%40, 1+int(mentees)%10)
		w.check(t, query(g, int(limit)%50, w.search.Mentors), "fuzzed")
	})
}
