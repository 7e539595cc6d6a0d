package ethics_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

const firstDay, lastDay = -1, 4

var (
	people  = []mentorship.PersonID{"mentor", "mentee", "a", "b"}
	kinds   = append(mentorship.TieKinds(), "nonsense")
	matters = []string{"", "x", "y"}
)

// A chooser picks one of n things.
type chooser interface{ IntN(n int) int }

func randomPairing(c chooser) mentorship.Pairing {
	p := pair()
	p.Period = randomPeriod(c)
	p.Mentor.Manager, p.Mentee.Manager = pick(c, append(people, "")), pick(c, append(people, ""))
	for range c.IntN(3) {
		p.Managers = append(p.Managers, &mentorship.Person{ID: pick(c, people[2:]), Manager: pick(c, append(people, ""))})
	}
	p.Declared = p.Declared[c.IntN(3):]
	for range c.IntN(12) {
		p.Ties = append(p.Ties, randomTie(c))
	}
	return p
}

func randomTie(c chooser) mentorship.Tie {
	t := mentorship.Tie{
		Kind: pick(c, kinds), From: pick(c, people), To: pick(c, append(people, "")),
		Matter: pick(c, matters), Period: randomPeriod(c), DeclaredBy: pick(c, append(people, "")),
	}
	for range c.IntN(4) {
		s := mentorship.Signature{Person: pick(c, people[:3]), At: day(0)}
		if c.IntN(8) == 0 {
			s.At = time.Time{}
		}
		t.Acknowledged = append(t.Acknowledged, s)
	}
	return t
}

func randomPeriod(c chooser) (p mentorship.Period) {
	if c.IntN(2) == 0 {
		p.From = day(c.IntN(4))
	}
	if c.IntN(2) == 0 {
		p.Until = day(c.IntN(4))
	}
	return p
}

func pick[T any](c chooser, list []T) T { return list[c.IntN(len(list))] }

// contained checks that no finding of one report is lacking in another.
func contained(t *testing.T, few, many []rule.Finding) {
	t.Helper()
	count := func(found []rule.Finding) map[string]int {
		n := map[string]int{}
		for _, f := range found {
			var key strings.Builder
			key.WriteString(string(f.Code) + f.Path + f.Message)
			for _, e := range f.Evidence {
				if e.Name != "declared-by" { // a finding gains those who tell of it
					key.WriteString("|" + e.Name + e.Got.String())
				}
			}
			n[key.String()]++
		}
		return n
	}
	more := count(many)
	for key, n := range count(few) {
		require.GreaterOrEqual(t, more[key], n, "%s is gone", key)
	}
}

// unacknowledged is the tie, such that it settles nothing: a tie of management
// that both have signed acknowledges what follows from a person's manager.
func unacknowledged(t mentorship.Tie) mentorship.Tie {
	if t.Kind == manages {
		t.Acknowledged = slices.DeleteFunc(t.Acknowledged, func(s mentorship.Signature) bool { return s.Person == "mentee" })
	}
	return t
}

func TestAddingATieNeverPermitsMore(t *testing.T) {
	for seed := range scaletest.Pick[uint64](10_000, 1_000) {
		c := rand.New(rand.NewPCG(seed, 2))
		before := randomPairing(c)
		after := before
		after.Ties = slices.Insert(slices.Clone(before.Ties), c.IntN(len(before.Ties)+1), unacknowledged(randomTie(c)))
		contained(t, ethics.Conflicts().AppendFindings(nil, before), ethics.Conflicts().AppendFindings(nil, after))
	}
}

func TestOrderOfTiesDoesNotMatter(t *testing.T) {
	for seed := range scaletest.Pick[uint64](3_000, 300) {
		c := rand.New(rand.NewPCG(seed, 3))
		p := randomPairing(c)
		want := ethics.Conflicts().Check(p)
		c.Shuffle(len(p.Ties), func(i, j int) { p.Ties[i], p.Ties[j] = p.Ties[j], p.Ties[i] })
		c.Shuffle(len(p.Declared), func(i, j int) { p.Declared[i], p.Declared[j] = p.Declared[j], p.Declared[i] })
		diff := cmp.Diff(want, ethics.Conflicts().Check(p), cmp.AllowUnexported(rule.Value{}))
		require.Empty(t, diff, "seed %d", seed)
	}
}

// A conflict of two people is a conflict whichever of them mentors.
func TestBothDirectionsAlike(t *testing.T) {
	for seed := range scaletest.Pick[uint64](3_000, 300) {
		p := randomPairing(rand.New(rand.NewPCG(seed, 4)))
		count := func(p mentorship.Pairing) []string { return codes(ethics.Conflicts().AppendFindings(nil, p)) }
		want := count(p)
		p.Mentor, p.Mentee = p.Mentee, p.Mentor
		require.Equal(t, want, count(p), "seed %d", seed)
	}
}

// choices takes what a fuzzer offers as choices; zeros when it is used up.
type choices []byte

func (c *choices) IntN(n int) int {
	if len(*c) == 0 {
		return 0
	}
	b := (*c)[0]
	*c = (*c)[1:]
	return int(b) % n
}

func FuzzConflicts(f *testing.F) {
	f.Add([]byte("a few ties"))
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25})
	f.Fuzz(func(t *testing.T, data []byte) {
		c := choices(data)
		more := unacknowledged(randomTie(&c))
		p := randomPairing(&c)
		before := ethics.Conflicts().AppendFindings(nil, p)
		require.Empty(t, cmp.Diff(twin(p), broken(before)))
		p.Ties = append(p.Ties, more)
		contained(t, before, ethics.Conflicts().AppendFindings(nil, p))
	})
}

func FuzzHostileText(f *testing.F) {
	f.Add("line-manager", "mentor", "mentee", "x", "mentor")
	f.Add("family", "\xff", "\x00", "%!s(", "")
	f.Fuzz(func(t *testing.T, kind, from, to, matter, by string) {
		odd := mentorship.Tie{
			Kind: mentorship.TieKind(kind), From: mentorship.PersonID(from), To: mentorship.PersonID(to),
			Matter: matter, DeclaredBy: mentorship.PersonID(by),
		}
		p := pair(odd, about(odd.Kind, odd.To, matter))
		p.Mentor.ID, p.Mentee.ID, p.Mentee.Manager = odd.From, odd.To, odd.DeclaredBy
		p.Managers = []*mentorship.Person{nil, {ID: odd.DeclaredBy, Manager: odd.From}, p.Mentor}
		report := ethics.Conflicts().Check(p)
		if _, err := report.MarshalJSON(); err != nil {
			t.Fatal(err)
		}
		if from != "" && to != "" && from != to && slices.Contains(mentorship.TieKinds(), odd.Kind) {
			require.NotEmpty(t, report.Broken(), "a tie between the two is a conflict whatever their ids are")
		}
	})
}
