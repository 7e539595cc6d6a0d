package ethics_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// Whoever knows the names of all groups, the rule by which they are hidden, and every
// figure that an audit tells, can do no more than to try every world there could be:
// what is the same in all that give the same answer is given away, and nothing else is.
//
// These are all worlds of up to so many people. A view "-" is left unsaid. Where pairs
// are told of a small group is one person, and that it is small says so; so nobody is
// silent there.
func TestNobodyCanSubtractCrossings(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		aspects    []string // of "+" somebody is matched, of "0" not
		most, part int
		small      int
	}{
		"two by two, silent":       {[]string{"ab-", "xy-"}, 9, 5, 3},
		"two by two, many silent":  {[]string{"ab-", "xy-"}, 8, 4, 4},
		"three by one, silent":     {[]string{"abc-", "x-"}, 10, 5, 3},
		"three by two":             {[]string{"abc", "xy"}, 13, 6, 3},
		"three by two, of pairs":   {[]string{"abc", "xy"}, 12, 6, 2},
		"three by three, of pairs": {[]string{"abc", "xyz"}, 8, 4, 2},
		"three aspects, of pairs":  {[]string{"ab", "xy", "pq"}, 9, 5, 2},
		"two by two, matched":      {[]string{"ab", "xy", "+0"}, 12, 5, 3},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cells := product(tt.aspects)
			told := worlds{all: map[string][][]int{}, alone: map[string][][]int{}, aloneOf: map[string]string{}}
			tables(len(cells), scaletest.Pick(tt.most, tt.part), func(sizes []int) {
				told.add(t, slices.Clone(sizes), smallGroup(peopleIn(cells, sizes), tt.small))
			})
			for _, who := range counted(tt.aspects) {
				told.check(t, tt.small, who, func(world []int, who string) (n int) {
					for c, people := range world {
						if matches(who, cells[c]) {
							n += people
						}
					}
					return n
				})
			}
		})
	}
}

// A known limit: what comes of people tells of a third thing beside the two aspects.
// Here nobody of x is matched, or has a goal, and all of y but one. So of a and x there
// are two or three people; of three the crossing would be told, and it is not.
func TestOutcomesGiveAwayCrossings(t *testing.T) {
	t.Parallel()
	for _, came := range []string{"+", "g"} {
		cells := []string{"ax0", "ay" + came, "ay0", "bx0", "by" + came, "by0"}
		told := func(sizes ...int) (crossing ethics.Axis, alone string) {
			q := smallGroup(peopleIn(cells, sizes), 3)
			a, _ := published(t, q)
			for _, aspect := range q.Aspects {
				q.Aspects = []mentorship.Aspect{aspect}
				_, one := published(t, q)
				alone += one
			}
			return along(t, a, "gender x age"), alone
		}
		few, one := told(2, 3, 1, 4, 4, 0)
		enough, other := told(3, 3, 0, 3, 4, 1)
		assert.True(t, few.Withheld, came)
		assert.False(t, enough.Withheld, came)
		assert.Equal(t, one, other, "%s: of each aspect alone the same is told", came)
	}
}

// product returns one view of each aspect, in all ways.
func product(aspects []string) []string {
	list := []string{""}
	for _, views := range aspects {
		var more []string
		for _, one := range list {
			for _, v := range views {
				more = append(more, one+string(v))
			}
		}
		list = more
	}
	return list
}

// counted returns whom a figure of one or two aspects may count, a dot for any view. Who
// shares no view has none to hide.
func counted(aspects []string) []string {
	orAny := make([]string, len(aspects))
	for i, views := range aspects {
		orAny[i] = views + "."
	}
	return slices.DeleteFunc(product(orAny), func(who string) bool {
		views := strings.Trim(who, "+0")
		said := len(views) - strings.Count(views, ".")
		return said == 0 || said > 2 || said == strings.Count(views, "-")
	})
}

func matches(who, cell string) bool {
	for i := range who {
		if who[i] != '.' && who[i] != cell[i] {
			return false
		}
	}
	return true
}

// peopleIn asks about so many people of each cell.
func peopleIn(cells []string, sizes []int) ethics.AccessQuestion {
	q := question(nil)
	q.Aspects = []mentorship.Aspect{mentorship.AspectGender, mentorship.AspectAge, mentorship.AspectReligion}
	for c, n := range sizes {
		for range n {
			s := ethics.Seeker{Person: mentorship.PersonID(fmt.Sprint(len(q.Seekers)))}
			for i, view := range cells[c] {
				switch view {
				case '-', '0':
				case 'g':
					s.Goal = "gait"
				case '+':
					s.Match = &mentorship.Match{Mentee: s.Person}
				default:
					s.Perspectives = append(s.Perspectives, shared(q.Aspects[i], string(view))...)
				}
			}
			q.Seekers = append(q.Seekers, s)
		}
	}
	return q
}

// worlds are kept by what is told of them: in all, and of each aspect alone.
type worlds struct {
	all, alone map[string][][]int
	aloneOf    map[string]string
}

func (w worlds) add(t *testing.T, world []int, q ethics.AccessQuestion) {
	t.Helper()
	a, err := ethics.AuditAccess(q)
	require.NoError(t, err)
	all, err := json.Marshal(a)
	require.NoError(t, err)
	a.Axes = slices.DeleteFunc(slices.Clone(a.Axes), func(axis ethics.Axis) bool { return len(axis.Aspects) > 1 })
	alone, err := json.Marshal(a)
	require.NoError(t, err)
	w.all[string(all)] = append(w.all[string(all)], world)
	w.alone[string(alone)] = append(w.alone[string(alone)], world)
	w.aloneOf[string(all)] = string(alone)
}

// check looks for a figure of a small group that is the same in all worlds of which the
// same is told, unless it follows from an aspect alone: that one left it unsaid is told,
// and where all others are of one group so is of which that one is.
func (w worlds) check(t *testing.T, small int, who string, count func([]int, string) int) {
	t.Helper()
	group := strings.NewReplacer("+", ".", "0", ".").Replace(who)
	given := func(worlds [][]int) bool {
		n, size := count(worlds[0], who), count(worlds[0], group)
		return n > 0 && size < small && !slices.ContainsFunc(worlds, func(w []int) bool { return count(w, who) != n })
	}
	for told, worlds := range w.all {
		if given(worlds) && !given(w.alone[w.aloneOf[told]]) {
			assert.Failf(t, "given away", "%s are %d of %v in %s", who, count(worlds[0], who), worlds[0], told)
		}
	}
}
