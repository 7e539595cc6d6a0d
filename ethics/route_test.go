package ethics_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func contacts(ids ...mentorship.PersonID) (list []ethics.Contact) {
	for _, id := range ids {
		list = append(list, ethics.Contact{Person: id, Post: "coordinator", Outside: id[0] == '!'})
	}
	return list
}

func stepsOf(r ethics.Route) []string {
	list := []string{}
	for _, c := range r.Steps {
		list = append(list, string(c.Person))
	}
	return list
}

func TestRoute(t *testing.T) {
	from := func(t mentorship.Tie, p mentorship.Period) mentorship.Tie {
		t.Period = p
		return t
	}
	tests := map[string]struct {
		o       ethics.Organisation
		want    []string
		outside bool
		avoided int
		reason  string
	}{
		"nobody at all":          {ethics.Organisation{}, []string{}, true, 0, "then outside"},
		"all free":               {ethics.Organisation{Contacts: contacts("a", "!z", "b")}, []string{"a", "b", "!z"}, false, 0, "those outside come last"},
		"who it is about":        {ethics.Organisation{Contacts: contacts("mentor", "a")}, []string{"a"}, false, 1, "not they"},
		"who reports":            {ethics.Organisation{Contacts: contacts("mentee", "a")}, []string{"a"}, false, 1, "they know already, and a route does not name them"},
		"listed twice":           {ethics.Organisation{Contacts: contacts("a", "a", "mentor", "mentor")}, []string{"a"}, false, 1, "once"},
		"nobody named":           {ethics.Organisation{Contacts: []ethics.Contact{{}}}, []string{}, true, 1, "an empty id is nobody"},
		"tied":                   {ethics.Organisation{Contacts: contacts("a", "b"), Ties: []mentorship.Tie{tie(mentorship.TieFamily, "a", "mentor")}}, []string{"b"}, false, 1, "a relative is no contact"},
		"tied the other way":     {ethics.Organisation{Contacts: contacts("a", "b"), Ties: []mentorship.Tie{tie(mentorship.TieAssessor, "mentor", "a")}}, []string{"b"}, false, 1, "either way round"},
		"acknowledged":           {ethics.Organisation{Contacts: contacts("a", "b"), Ties: []mentorship.Tie{signed(tie(mentorship.TieFinancial, "a", "mentor"), "a", "mentor")}}, []string{"b"}, false, 1, "acknowledging mends nothing here"},
		"tied to the reporter":   {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{tie(mentorship.TieFamily, "a", "mentee")}}, []string{"a"}, false, 0, "that is no bar"},
		"a matter in common":     {ethics.Organisation{Contacts: contacts("a", "b"), Ties: []mentorship.Tie{about(mentorship.TieCoAuthor, "a", "x"), about(mentorship.TieCoAuthor, "mentor", "x")}}, []string{"b"}, false, 1, "co-authors"},
		"another kind of matter": {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{about(mentorship.TieCoAuthor, "a", "x"), about(mentorship.TieFinancial, "mentor", "x")}}, []string{"a"}, false, 0, "of one kind only"},
		"over":                   {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{from(tie(mentorship.TieFamily, "a", "mentor"), mentorship.Period{Until: day(10)})}}, []string{"a"}, false, 0, "it ended"},
		"about to end":           {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{from(tie(mentorship.TieFamily, "a", "mentor"), mentorship.Period{Until: day(11)})}}, []string{}, true, 1, "it holds"},
		"unreadable":             {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{from(tie(mentorship.TieFamily, "a", "mentor"), mentorship.Period{From: day(5), Until: day(1)})}}, []string{}, true, 1, "what cannot be read holds"},
		"a matter that is over":  {ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{about(mentorship.TieCoAuthor, "mentor", "x"), from(about(mentorship.TieCoAuthor, "a", "x"), mentorship.Period{Until: day(10)})}}, []string{"a"}, false, 0, "it ended for one of them"},
		"their manager":          {ethics.Organisation{Contacts: contacts("a", "b"), People: []mentorship.Person{{ID: "mentor", Manager: "a"}}}, []string{"b"}, false, 1, "tied by management"},
		"above their manager":    {ethics.Organisation{Contacts: contacts("a", "b"), People: []mentorship.Person{{ID: "mentor", Manager: "m"}, {ID: "m", Manager: "a"}}}, []string{"a", "b"}, false, 0, "two steps up there is somebody to turn to"},
		"far below": {ethics.Organisation{
			Contacts: contacts("a", "b"), People: []mentorship.Person{{ID: "m", Manager: "mentor"}, {ID: "n", Manager: "m"}},
			Ties: []mentorship.Tie{tie(mentorship.TieLineManager, "n", "a")},
		}, []string{"b"}, false, 1, "the weaker side cannot look into it"},
		"managers in a circle": {ethics.Organisation{Contacts: contacts("a", "b"), People: []mentorship.Person{{ID: "a", Manager: "mentor"}, {ID: "mentor", Manager: "a"}}}, []string{"b"}, false, 1, "safe"},
		"depends on them":      {ethics.Organisation{Contacts: contacts("a", "b"), Dependences: []ethics.Dependence{{Lever: ethics.LeverReference, Weaker: "a", Stronger: "mentor"}}}, []string{"b"}, false, 1, "a reference is a tie"},
		"they depend on":       {ethics.Organisation{Contacts: contacts("a", "b"), Dependences: []ethics.Dependence{{Lever: ethics.LeverGrade, Weaker: "mentor", Stronger: "a"}}}, []string{"b"}, false, 1, "either way round"},
		"only outside":         {ethics.Organisation{Contacts: contacts("mentor", "!z")}, []string{"!z"}, true, 1, "it goes outside at once"},
		"tied outside":         {ethics.Organisation{Contacts: contacts("!z"), Ties: []mentorship.Tie{tie(mentorship.TieOther, "!z", "mentor")}}, []string{}, true, 1, "outside, and to nobody on the list"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := tt.o.Route("mentor", "mentee", day(10))
			assert.Equal(t, tt.want, stepsOf(got), tt.reason)
			assert.Equal(t, tt.outside, got.Outside, tt.reason)
			assert.Equal(t, tt.avoided, got.Avoided, tt.reason)
		})
	}
	ended := ethics.Organisation{Contacts: contacts("a"), Ties: []mentorship.Tie{from(tie(mentorship.TieFamily, "a", "mentor"), mentorship.Period{Until: day(1)})}}
	assert.Empty(t, ended.Route("mentor", "", time.Time{}).Steps, "at no instant in particular all ties hold")
	text, err := json.Marshal(ethics.Organisation{}.Route("mentor", "", day(1)))
	require.NoError(t, err)
	assert.JSONEq(t, `{"steps":[],"outside":true,"avoided":0}`, string(text))
}

// randomOrganisation has people of p0 to p9, some of whom are contacts.
func randomOrganisation(c chooser) ethics.Organisation {
	person := func() mentorship.PersonID { return mentorship.PersonID(fmt.Sprint("p", c.IntN(10))) }
	var o ethics.Organisation
	for range c.IntN(9) {
		o.Contacts = append(o.Contacts, ethics.Contact{Person: person(), Outside: c.IntN(4) == 0})
	}
	for range c.IntN(6) {
		o.People = append(o.People, mentorship.Person{ID: person(), Manager: person()})
	}
	for range c.IntN(8) {
		t := mentorship.Tie{Kind: pick(c, kinds), From: person(), Matter: pick(c, matters), Period: randomPeriod(c)}
		if c.IntN(3) > 0 {
			t.To = person()
		}
		o.Ties = append(o.Ties, t)
	}
	for range c.IntN(3) {
		o.Dependences = append(o.Dependences, ethics.Dependence{Lever: pick(c, ethics.Levers()), Weaker: person(), Stronger: person(), Period: randomPeriod(c)})
	}
	return o
}

// safe is the plain meaning of a safe route, asked of one contact.
func safe(o ethics.Organisation, c, about, reporter mentorship.PersonID, at time.Time) bool {
	holds := func(p mentorship.Period) bool { return p.Reversed() || p.Contains(at) }
	if c == about || c == reporter {
		return false
	}
	for _, t := range o.Ties {
		if holds(t.Period) && (t.From == c && t.To == about || t.From == about && t.To == c) {
			return false
		}
		for _, other := range o.Ties {
			if holds(t.Period) && holds(other.Period) && t.Kind == other.Kind && t.Matter != "" && t.Matter == other.Matter &&
				(t.From == about || t.To == about) && (other.From == c || other.To == c) {
				return false
			}
		}
	}
	for _, d := range o.Dependences {
		if holds(d.Period) && (d.Weaker == c && d.Stronger == about || d.Weaker == about && d.Stronger == c) {
			return false
		}
	}
	manages := func(top, bottom mentorship.PersonID) bool {
		return slices.ContainsFunc(o.People, func(p mentorship.Person) bool { return p.ID == bottom && p.Manager == top }) ||
			slices.ContainsFunc(o.Ties, func(t mentorship.Tie) bool {
				return t.Kind == mentorship.TieLineManager && t.From == top && t.To == bottom && holds(t.Period)
			})
	}
	reach := map[mentorship.PersonID]bool{about: true}
	for range 10 {
		for i := range 10 {
			bottom := mentorship.PersonID(fmt.Sprint("p", i))
			for top := range reach {
				if manages(top, bottom) {
					reach[bottom] = true
					break
				}
			}
		}
	}
	return !reach[c] && !manages(c, about)
}

// checkRoute holds a route to its plain meaning, and to what may not change it.
func checkRoute(t *testing.T, r *rand.Rand, o ethics.Organisation) {
	t.Helper()
	const about, reporter = mentorship.PersonID("p0"), mentorship.PersonID("p1")
	at := day(r.IntN(5))
	route := o.Route(about, reporter, at)
	want := map[mentorship.PersonID]bool{}
	for _, c := range o.Contacts {
		if safe(o, c.Person, about, reporter, at) {
			want[c.Person] = true
		}
	}
	got := map[mentorship.PersonID]bool{}
	within := true
	for _, c := range route.Steps {
		require.False(t, got[c.Person], "each once")
		got[c.Person] = true
		require.True(t, within || c.Outside, "those outside come last")
		within = !c.Outside
	}
	require.Equal(t, want, got)
	require.Equal(t, !slices.ContainsFunc(route.Steps, func(c ethics.Contact) bool { return !c.Outside }), route.Outside)
	text, err := json.Marshal(route)
	require.NoError(t, err)
	require.NotContains(t, string(text), `"p1"`, "who reports is protected")

	more := o
	more.Ties = append(slices.Clip(o.Ties), randomOrganisation(r).Ties...)
	for _, c := range more.Route(about, reporter, at).Steps {
		require.True(t, got[c.Person], "a tie more opens no way")
	}
	shuffled := o
	shuffled.Ties, shuffled.People = slices.Clone(o.Ties), slices.Clone(o.People)
	slices.Reverse(shuffled.Ties)
	slices.Reverse(shuffled.People)
	require.Equal(t, route, shuffled.Route(about, reporter, at), "the order of ties shows nowhere")
}

func TestRoutesInRandomOrganisations(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		checkRoute(t, r, randomOrganisation(r))
	}
}

func FuzzRoute(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 2))
		checkRoute(t, r, randomOrganisation(r))
	})
}

func TestRouteOfALongLine(t *testing.T) {
	o := ethics.Organisation{Contacts: contacts("19999", "x")}
	for i := range 20_000 {
		o.People = append(o.People, mentorship.Person{ID: mentorship.PersonID(fmt.Sprint(i)), Manager: mentorship.PersonID(fmt.Sprint(i - 1))})
	}
	assert.Equal(t, []string{"x"}, stepsOf(o.Route("0", "", day(1))))
}
