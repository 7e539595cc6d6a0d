package ethics_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// uses is a work of a's that b used in x.
func uses(work, owner, by, in string, named ...bool) ethics.Use {
	return ethics.Use{
		Work: journal.WorkID(work), Owner: mentorship.PersonID(owner), By: mentorship.PersonID(by), In: journal.WorkID(in),
		Named: len(named) > 0,
	}
}

func TestDebts(t *testing.T) {
	const named = true
	tests := map[string]struct {
		uses   []ethics.Use
		also   []ethics.Naming
		want   []string
		reason string
	}{
		"nothing":                {nil, nil, nil, "nobody used anything"},
		"named":                  {[]ethics.Use{uses("w", "a", "b", "x", named)}, nil, nil, "no debt"},
		"not named":              {[]ethics.Use{uses("w", "a", "b", "x")}, nil, []string{"x:w"}, "x must name w"},
		"named by a record":      {[]ethics.Use{uses("w", "a", "b", "x")}, []ethics.Naming{{In: "x", By: "b", Source: "w"}}, nil, "however it is known"},
		"named elsewhere":        {[]ethics.Use{uses("w", "a", "b", "x")}, []ethics.Naming{{In: "y", By: "b", Source: "w"}}, []string{"x:w"}, "that is another work"},
		"where is not known":     {[]ethics.Use{uses("w", "a", "b", ""), uses("", "b", "c", "y")}, nil, []string{":w", "y:"}, "nothing is traced from an unknown work"},
		"one's own":              {[]ethics.Use{uses("w", "a", "a", "x")}, nil, nil, "nobody owes themselves"},
		"twice":                  {[]ethics.Use{uses("w", "a", "b", "x"), uses("w", "a", "b", "x")}, nil, []string{"x:w"}, "one debt"},
		"a chain, all named":     {[]ethics.Use{uses("w", "a", "b", "x", named), uses("x", "b", "c", "y", named)}, nil, nil, "traced from work to work"},
		"lost at the first step": {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "y", named)}, nil, []string{"x:w y:w"}, "y, in good faith, passes it on"},
		"lost at the second":     {[]ethics.Use{uses("w", "a", "b", "x", named), uses("x", "b", "c", "y")}, nil, []string{"y:x"}, "naming x leads on to w"},
		"lost at both":           {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "y")}, nil, []string{"x:w y:w", "y:x"}, "two debts"},
		"named further on":       {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "y", named), uses("y", "c", "d", "z", named)}, []ethics.Naming{{In: "y", By: "c", Source: "w"}}, []string{"x:w"}, "from y on it is not lost"},
		"back to the owner":      {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "a", "y", named), uses("y", "a", "c", "z", named)}, nil, []string{"x:w"}, "the owner's next work is known as theirs"},
		"further by another use": {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "y"), uses("w", "a", "c", "y", named)}, nil, []string{"x:w", "y:x"}, "y used w itself, and named it"},
		"a cycle": {
			[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "y"), uses("y", "c", "b", "x")},
			nil,
			[]string{"x:w y:w", "y:x", "x:y"},
			"each work once; that x rests on itself is no debt",
		},
		"two of one another": {[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "a", "w")}, nil, []string{"x:w", "w:x"}, "each owes the other"},
		"in itself":          {[]ethics.Use{uses("w", "a", "b", "w")}, nil, []string{"w:w"}, "odd, and safe"},
		"two branches": {
			[]ethics.Use{uses("w", "a", "b", "x"), uses("x", "b", "c", "z", named), uses("x", "b", "d", "y", named)},
			nil,
			[]string{"x:w y:w z:w"},
			"in order of work",
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, d := range ethics.Debts(tt.uses, tt.also...) {
				var text strings.Builder
				text.WriteString(fmt.Sprintf("%s:%s", d.Mend.In, d.Mend.Source))
				for _, n := range d.Carried {
					text.WriteString(fmt.Sprintf(" %s:%s", n.In, n.Source))
				}
				assert.False(t, d.Further)
				got = append(got, text.String())
			}
			assert.ElementsMatch(t, tt.want, got, tt.reason)
			backwards := slices.Clone(tt.uses)
			slices.Reverse(backwards)
			assert.Empty(t, cmp.Diff(ethics.Debts(tt.uses, tt.also...), ethics.Debts(backwards, tt.also...)), "the order of the input shows nowhere")
		})
	}
}

// A long chain takes time in proportion, and is told of as far as it is of use.
func TestLongChains(t *testing.T) {
	var chain []ethics.Use
	for i := range 20_000 {
		chain = append(chain, uses(fmt.Sprintf("%06d", i), fmt.Sprint("p", i), fmt.Sprint("p", i+1), fmt.Sprintf("%06d", i+1)))
	}
	debts := ethics.Debts(chain)
	require.Len(t, debts, 20_000)
	assert.Len(t, debts[0].Carried, 32)
	assert.True(t, debts[0].Further)
	assert.Len(t, debts[20_000-33].Carried, 32)
	assert.False(t, debts[20_000-33].Further, "just as many as are listed")
	assert.Empty(t, debts[len(debts)-1].Carried)
}

func randomUses(c chooser, n int) (list []ethics.Use, also []ethics.Naming) {
	works, people := []string{"", "u", "v", "w", "x"}, []string{"a", "b", "c"}
	for range n {
		u := uses(pick(c, works[1:]), pick(c, people), pick(c, people), pick(c, works))
		u.Named = c.IntN(2) == 0
		list = append(list, u)
		if c.IntN(3) == 0 {
			also = append(also, ethics.Naming{In: journal.WorkID(pick(c, works[1:])), By: "a", Source: journal.WorkID(pick(c, works[1:]))})
		}
	}
	return list, also
}

// To do what a debt says mends it, and all that carry it.
func TestMendingMends(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		list, also := randomUses(r, r.IntN(9))
		debts := ethics.Debts(list, also...)
		for _, d := range debts {
			after := ethics.Debts(list, append(slices.Clip(also), d.Mend)...)
			if d.Use.In != "" {
				require.Len(t, after, len(debts)-same(debts, d), "%+v", d)
			}
			for i, carried := range d.Carried {
				after := ethics.Debts(list, append(slices.Clip(also), carried)...)
				for _, other := range after {
					if other.Use == d.Use {
						require.NotContains(t, other.Carried, carried, "%d", i)
						require.Less(t, len(other.Carried), len(d.Carried))
					}
				}
			}
		}
		// What is acknowledged makes no new debt.
		require.LessOrEqual(t, len(ethics.Debts(list, append(slices.Clip(also), ethics.Naming{In: "x", By: "c", Source: "w"})...)), len(debts))
	}
}

// same counts the debts that the same naming mends.
func same(debts []ethics.Debt, d ethics.Debt) (n int) {
	for _, other := range debts {
		if other.Mend.In == d.Mend.In && other.Mend.Source == d.Mend.Source {
			n++
		}
	}
	return n
}

func FuzzDebts(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, uint8(2*seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) {
		list, also := randomUses(rand.New(rand.NewPCG(seed, 1)), int(n))
		for _, d := range ethics.Debts(list, also...) {
			if d.Use.Named || d.Use.By == d.Use.Owner {
				t.Errorf("no debt: %+v", d)
			}
			seen := map[journal.WorkID]bool{}
			for _, c := range d.Carried {
				if seen[c.In] || c.In == d.Use.In || c.Source != d.Use.Work || c.By == d.Use.Owner {
					t.Errorf("not carried: %+v", c)
				}
				seen[c.In] = true
			}
		}
	})
}

func reused(work, owner, by, in string) journal.WorkReused {
	return journal.WorkReused{Work: journal.WorkID(work), Owner: mentorship.PersonID(owner), By: mentorship.PersonID(by), In: journal.WorkID(in)}
}

func TestSourceRules(t *testing.T) {
	set := ethics.Rules(ethics.Register{})
	names := func(work, by, in string) journal.WorkAcknowledged {
		return journal.WorkAcknowledged{Work: journal.WorkID(work), By: mentorship.PersonID(by), In: journal.WorkID(in)}
	}
	first, second := reused("w", "mentor", "mentee", "x"), reused("x", "mentee", "fellow", "y")
	tests := map[string]struct {
		story         *story
		register      ethics.Register
		unnamed, lost []string
		reason        string
	}{
		"not named":                    {group().on(5, first), ethics.Register{}, []string{"/works/w"}, nil, "its owner is told"},
		"named later":                  {group().on(5, first).on(90, names("w", "mentee", "x")), ethics.Register{}, nil, nil, "late is as good"},
		"named before":                 {group().on(1, names("w", "mentee", "x")).on(5, first), ethics.Register{}, nil, nil, "before is as good"},
		"named by somebody else":       {group().on(5, first, names("w", "fellow", "y")), ethics.Register{}, []string{"/works/w"}, nil, "another work"},
		"lost on the way":              {group().on(5, first).on(6, second, names("x", "fellow", "y")), ethics.Register{}, []string{"/works/w"}, []string{"/works/y"}, "y rests on w"},
		"lost, and named further on":   {group().on(5, first).on(6, second, names("x", "fellow", "y"), names("w", "fellow", "y")), ethics.Register{}, []string{"/works/w"}, nil, "y names both"},
		"lost in another relationship": {group().on(6, second, names("x", "fellow", "y")), ethics.Register{Uses: []ethics.Use{uses("w", "z", "mentee", "x")}}, nil, []string{"/works/y"}, "the register knows"},
		"mended in print":              {group().on(5, first), ethics.Register{Namings: []ethics.Naming{{In: "x", By: "mentee", Source: "w"}}}, nil, nil, "the register knows"},
		"nothing used":                 {group(), ethics.Register{Uses: []ethics.Use{uses("w", "z", "mentee", "x")}}, nil, nil, "of another relationship"},
		"an id that needs escaping":    {group().on(5, reused("a/b~c", "mentor", "mentee", "")), ethics.Register{}, []string{"/works/a~1b~0c"}, nil, "JSON Pointer"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			set = ethics.Rules(tt.register)
			v := tt.story.view(t)
			assert.ElementsMatch(t, tt.unnamed, paths(set, v, "ethics.source.unnamed"), tt.reason)
			assert.ElementsMatch(t, tt.lost, paths(set, v, "ethics.source.lost"), tt.reason)
		})
	}
}

func TestSourceEvidence(t *testing.T) {
	s := group().on(5, reused("w", "mentor", "mentee", "x")).on(6, reused("w", "mentor", "mentee", "x")).on(7, reused("x", "mentee", "fellow", "y"))
	set := ethics.Rules(ethics.Register{})
	f := set.Check(s.facts(t).View(journal.Look{Policy: mentorship.DefaultPolicy(), Window: mentorship.Period{Until: day(7)}})).Findings
	require.Len(t, f, 1, "that of the window alone")
	assert.Equal(t, []string{"e00003", "e00004"}, figure(f[0], "used-by").Events)
	var mends []string
	for _, e := range f[0].Evidence {
		if e.Name == "source-to-be-named-in" {
			mends = append(mends, e.Got.String()+" "+e.Want.String())
		}
	}
	assert.Equal(t, []string{"x w", "y w"}, mends)
	lostOne := found(t, set, s.view(t), "ethics.source.lost")
	assert.Equal(t, "/works/y", lostOne.Path)
	assert.Equal(t, []string{"e00005"}, figure(lostOne, "used-by").Events)
}
