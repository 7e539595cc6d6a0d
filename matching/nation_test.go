package matching_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A country of the made-up programme: how many hundredths of the people live
// there, which languages they know besides English, and in which zone.
var countries = []struct {
	share     int
	code      string
	zone      string
	languages []string
	english   int // of a hundred people, how many know it
	latitude  float64
	longitude float64
}{
	{22, "US", "America/New_York", []string{"en", "es"}, 100, 40, -80},
	{14, "GB", "Europe/London", []string{"en"}, 100, 52, -1},
	{16, "DE", "Europe/Berlin", []string{"de"}, 55, 51, 10},
	{8, "AT", "Europe/Vienna", []string{"de"}, 60, 48, 15},
	{12, "KE", "Africa/Nairobi", []string{"sw", "en"}, 90, 0, 37},
	{12, "IN", "Asia/Kolkata", []string{"hi", "en"}, 80, 22, 79},
	{8, "BR", "America/Sao_Paulo", []string{"pt"}, 30, -15, -48},
	{8, "AU", "Australia/Sydney", []string{"en"}, 100, -33, 149},
}

// nation returns a large programme as one might be: people of eight countries,
// at hospitals of some dozens of people each, most of them with hours that a
// shift leaves and some with hours of their own; areas that differ by
// profession, some sought and claimed far more than others. The mentors have
// about as many slots as there are mentees. The same seed gives the same
// programme.
func nation(seed uint64, mentors, mentees int) matching.Problem {
	g := generator{newRand(seed)}
	p := matching.Problem{
		Criteria:    matching.DefaultCriteria(),
		Eligibility: matching.Eligibility().Merge(ethics.Conflicts()),
		Policy:      mentorship.DefaultPolicy(),
		Period:      mentorship.Period{From: day("2027-01-01"), Until: day("2028-01-01")},
	}
	sites := hospitals(g, max(8, (mentors+mentees)/40))
	for j := range mentors {
		m := citizen(g, fmt.Sprintf("mentor-%06d", j), pick(g, sites...), true)
		p.Mentors = append(p.Mentors, m)
	}
	for i := range mentees {
		m := citizen(g, fmt.Sprintf("mentee-%06d", i), pick(g, sites...), false)
		if g.one(3) {
			m.Manager = p.Mentors[g.IntN(mentors)].ID
		}
		p.Mentees = append(p.Mentees, m)
	}
	for range (mentors + mentees) / 20 {
		a, b := p.Mentors[g.IntN(mentors)].ID, p.Mentees[g.IntN(mentees)].ID
		p.Ties = append(p.Ties, mentorship.Tie{Kind: pick(g, mentorship.TieKinds()...), From: a, To: b, DeclaredBy: a, Matter: fmt.Sprintf("matter-%d", g.IntN(mentors))})
		p.History = append(p.History, mentorship.Encounter{Mentor: p.Mentors[g.IntN(mentors)].ID, Mentee: b, NotAgain: g.one(2)})
		p.Declared = append(p.Declared, mentorship.Declaration{By: a, At: day("2026-12-01")}, mentorship.Declaration{By: b, At: day("2026-12-01")})
	}
	return p
}

type hospital struct {
	country int
	place   mentorship.Place
	shifts  [][]mentorship.Window
}

func hospitals(g generator, n int) []hospital {
	sites := make([]hospital, n)
	for k := range sites {
		s := &sites[k]
		for at := g.IntN(100); at >= countries[s.country].share; s.country++ {
			at -= countries[s.country].share
		}
		c := countries[s.country]
		s.place = mentorship.Place{
			Country: c.code, Region: fmt.Sprintf("%s-%d", c.code, g.IntN(9)),
			Coordinates: &mentorship.Coordinates{Latitude: c.latitude + float64(g.IntN(600)-300)/100, Longitude: c.longitude + float64(g.IntN(900)-450)/100},
		}
		for range 6 {
			s.shifts = append(s.shifts, evenings(g))
		}
	}
	return sites
}

// evenings returns some hours of a week, by the half hour.
func evenings(g generator) []mentorship.Window {
	var list []mentorship.Window
	for weekday := time.Monday; weekday <= time.Friday; weekday++ {
		if g.IntN(5) > 2 {
			continue
		}
		from := 60*pick(g, 7, 8, 12, 16, 17, 18, 19) + 30*g.IntN(2)
		list = append(list, mentorship.Window{Day: weekday, From: from, Until: from + 60*(1+g.IntN(4))})
	}
	if list == nil {
		list = append(list, mentorship.Window{Day: time.Saturday, From: 9 * 60, Until: 12 * 60})
	}
	return list
}

func citizen(g generator, id string, s hospital, mentor bool) person {
	c := countries[s.country]
	profession := g.IntN(8)
	p := person{
		ID: mentorship.PersonID(id), Profession: mentorship.Professions()[profession],
		Place: s.place, Zone: c.zone, Organisation: s.place.Region,
		Availability: pick(g, s.shifts...),
	}
	if g.one(4) {
		p.Availability = evenings(g)
	}
	for k, tag := range c.languages {
		if k == 0 || g.one(3) {
			p.Languages = append(p.Languages, mentorship.Language{Tag: tag, Fluency: mentorship.Native})
		}
	}
	if !slices.ContainsFunc(p.Languages, func(l mentorship.Language) bool { return l.Tag == "en" }) && g.IntN(100) < c.english {
		p.Languages = append(p.Languages, mentorship.Language{Tag: "en", Fluency: mentorship.Fluency(10 * (2 + g.IntN(5)))})
	}
	// Each profession has 30 areas, the first of them much in demand.
	var areas []mentorship.Area
	for range 1 + g.IntN(4) {
		area := mentorship.Area(fmt.Sprintf("area-%d-%d", profession, min(g.IntN(30), g.IntN(30), g.IntN(30))))
		if !slices.Contains(areas, area) {
			areas = append(areas, area)
		}
	}
	p.Stage = mentorship.Stage(10 * (1 + g.IntN(5)))
	for _, area := range areas {
		level := mentorship.Level(10 * g.IntN(6))
		if mentor {
			p.Expertise = append(p.Expertise, mentorship.Expertise{Area: area, Level: level})
		} else {
			p.Seeks = append(p.Seeks, mentorship.Sought{Area: area, Level: min(level, mentorship.Proficient)})
		}
	}
	if mentor {
		p.Stage += 30
		if g.stated() {
			p.Capacity = new(1 + g.IntN(6))
		}
	}
	p.Styles = few(g, 2, mentorship.StyleStructured, mentorship.StyleExploratory, mentorship.StyleHandsOn, mentorship.StyleReflective, mentorship.StyleDirect)
	p.Values = few[mentorship.CoreValue](g, 3, "equity", "autonomy", "candour", "thrift", "calm", "craft", "loyalty", "openness", "humour", "order")
	p.Wishes.Goals = few(g, 3, mentorship.Objectives()...)
	if g.stated() {
		p.HoursPerMonth = new(2 + g.IntN(7))
	}
	if g.one(2) {
		p.Personality = &mentorship.Personality{Openness: g.IntN(101), Conscientiousness: g.IntN(101), Extraversion: g.IntN(101), Agreeableness: g.IntN(101), Stability: g.IntN(101)}
	}
	if g.one(3) {
		p.Wishes.Kinship = pick(g, mentorship.SameProfession, mentorship.OtherProfession)
	}
	if g.one(4) {
		p.Wishes.Modes = few(g, 2, mentorship.Modes()...)
	}
	if g.one(5) {
		view := mentorship.Perspective{Aspect: mentorship.AspectGender, View: pick(g, "x", "y")}
		p.Perspectives = []mentorship.SharedPerspective{{Perspective: view, Consent: mentorship.Consent{Purposes: []mentorship.Purpose{mentorship.PurposeMatching}}}}
		p.Wishes.Perspectives = []mentorship.Perspective{view}
	}
	return p
}

// few returns up to n of a list.
func few[T any](g generator, n int, from ...T) []T {
	list := some(g, from...)
	return list[:min(len(list), n)]
}

// laps takes the time of each step of a match.
type laps struct {
	last time.Time
	sum  map[matching.Step]time.Duration
}

func newLaps() *laps { return &laps{time.Now(), map[matching.Step]time.Duration{}} }

func (l *laps) lap(step matching.Step) {
	now := time.Now()
	l.sum[step] += now.Sub(l.last)
	l.last = now
}

// Few candidates are as good as all, in a programme as one might be.
func TestNationByFewCandidates(t *testing.T) {
	p := nation(1, scaletest.Pick(150, 40), scaletest.Pick(600, 160))
	want, err := matching.Match(t.Context(), p, matching.Options{})
	require.NoError(t, err)
	all, err := matching.Compile(t.Context(), p)
	require.NoError(t, err)
	for _, p.Candidates = range []int{1, 4, 16} {
		r, err := matching.Match(t.Context(), p, matching.Options{})
		require.NoError(t, err)
		require.Equal(t, want.Worth, r.Worth)
		holds(t, all, r, fmt.Sprintf("%d candidates", p.Candidates))
		require.NoError(t, matching.Verify(t.Context(), p, r))
	}
}

// From people to matches; the metrics say where the time goes.
func BenchmarkNation(b *testing.B) {
	for _, mentees := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("%dx%d", mentees, mentees/4), func(b *testing.B) {
			p := nation(1, mentees/4, mentees)
			p.Candidates = 16
			b.Run("compile", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					_, err := matching.Compile(b.Context(), p)
					require.NoError(b, err)
				}
			})
			var r matching.Result
			b.Run("match", func(b *testing.B) {
				b.ReportAllocs()
				l := newLaps()
				for b.Loop() {
					var err error
					l.last = time.Now()
					r, err = matching.Match(b.Context(), p, matching.Options{Progress: func(p matching.Progress) { l.lap(p.Step) }})
					require.NoError(b, err)
					l.lap("explaining")
				}
				for step, d := range l.sum {
					b.ReportMetric(d.Seconds()/float64(b.N), string(step)+"-s/op")
				}
				b.ReportMetric(float64(len(r.Matches)), "matched")
			})
			b.Run("verify", func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					require.NoError(b, matching.Verify(b.Context(), p, r))
				}
			})
		})
	}
}
