package gain_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/gain"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// embedded are the reviews of the embedded year at an instant, zero for its end.
func embedded(t *testing.T, at time.Time) (journal.Journal, []review.Review) {
	t.Helper()
	file := func(name string) intake.File {
		data, err := os.ReadFile(filepath.Join("..", "..", "data", name))
		require.NoError(t, err)
		return intake.File{Name: name, Data: data}
	}
	people, err := intake.Read(intake.Files{Mentors: file("mentors.csv"), Mentees: file("mentees.csv"), Journal: file("journal.jsonl")}, time.Time{})
	require.NoError(t, err)
	known := review.Known{Policy: new(mentorship.DefaultPolicy())}
	for m := range people.All() {
		known.People = append(known.People, m.Person)
	}
	r, err := course.Of(people.Journal, at, known.Policy)
	require.NoError(t, err)
	return people.Journal, review.All(r, known)
}

// The figures are those that come of walking through the journal.
func TestFiguresAgreeWithTheJournal(t *testing.T) {
	j, all := embedded(t, time.Time{})
	g := gain.Of(all)
	hours := map[mentorship.PersonID]time.Duration{}
	rated, answered := map[mentorship.PersonID]bool{}, map[mentorship.PersonID]bool{}
	twice := map[mentorship.PersonID]map[journal.Wave]bool{}
	for _, e := range j.All() {
		switch b := e.Body.(type) {
		case journal.HoursLogged:
			hours[b.Person] += b.Length.Std()
		case journal.RatingGiven:
			if b.Scale == outcome.GoalScale {
				rated[b.By] = true
			}
			if outcome.Question(b.Scale).Ask() != "" {
				answered[b.By] = true
			}
		case journal.OutcomeMeasured:
			if b.Instrument != outcome.MenteeBenefits {
				continue
			}
			if twice[b.Of] == nil {
				twice[b.Of] = map[journal.Wave]bool{}
			}
			twice[b.Of][b.Wave] = true
		}
	}
	assert.Len(t, g.Goals.Rated, len(rated))
	assert.Equal(t, len(answered), g.Marks.People)
	require.NoError(t, gain.Policy().Validate())
	require.Len(t, g.Hours.Ledgers, len(hours))
	for _, l := range g.Hours.Ledgers {
		logged := l.Total.Std()
		for _, p := range l.Parts {
			logged += p.Uncounted.Std()
		}
		assert.Equal(t, hours[l.Person], logged, "%s", l.Person)
	}
	both := 0
	for _, waves := range twice {
		if len(waves) > 1 {
			both++
		}
	}
	for _, e := range g.Benefits {
		if e.Benefit.Instrument() == outcome.MenteeBenefits {
			assert.Equal(t, both, e.People)
			assert.Equal(t, g.Mentees, e.People+e.Missing)
			assert.Equal(t, e.People, e.Rose+e.Same+e.Fell)
		}
	}
	assert.Equal(t, len(all), g.Marks.Answered+g.Marks.Silent)
	assert.Equal(t, g.Mentees, len(g.Hours.Ledgers)+g.Hours.Without)
}

// Of what nobody recorded there is no figure, rather than 0.
func TestNoDataIsNotNone(t *testing.T) {
	_, winter := embedded(t, time.Date(2027, time.January, 20, 0, 0, 0, 0, time.UTC))
	for name, all := range map[string][]review.Review{"no relationships": nil, "before anybody was asked": winter} {
		t.Run(name, func(t *testing.T) {
			g := gain.Of(all)
			for _, a := range g.Aims {
				if a.Aim != outcome.Collaboration || len(all) == 0 {
					assert.Nil(t, a.Share, "%s", a.Aim)
					assert.Equal(t, len(all), a.Missing, "%s", a.Aim)
				}
			}
			for _, e := range g.Benefits {
				assert.Nil(t, e.Mean, "%s", e.Benefit)
			}
			assert.Empty(t, g.Goals.Rated)
			assert.Zero(t, g.Goals.Unrated, "nobody has goals")
			assert.Empty(t, g.Hours.Ledgers)
			assert.Zero(t, g.Marks.People)
			assert.Equal(t, len(all), g.Marks.Silent)
			assert.Empty(t, g.Found)
		})
	}
}

// The order of relationships makes no difference.
func TestOrderMakesNoDifference(t *testing.T) {
	_, all := embedded(t, time.Time{})
	want := gain.Of(all)
	slices.Reverse(all)
	got := gain.Of(all)
	want.Found, got.Found = nil, nil // its cases stand in the order of the reviews
	near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	assert.Empty(t, cmp.Diff(want, got, near))
}

func TestObjectivesCountRelationships(t *testing.T) {
	_, all := embedded(t, time.Time{})
	got := map[mentorship.Objective]gain.Objective{}
	for _, o := range gain.Of(all).Objectives {
		assert.Positive(t, o.Of())
		got[o.Objective] = o
	}
	tests := map[mentorship.Objective]struct {
		want   gain.Objective
		reason string
	}{
		mentorship.ProjectCompletion: {gain.Objective{Met: 1}, "the course was made"},
		mentorship.CareerDevelopment: {gain.Objective{Met: 1, Pending: 1, Unmet: 1}, "reached, on the way, and broken off before"},
		mentorship.Retention:         {gain.Objective{Met: 2}, "one was completed, and one goes on among peers"},
		mentorship.Networking:        {gain.Objective{Pending: 2}, "by goals, and by contacts where there are none"},
	}
	for objective, test := range tests {
		test.want.Objective = objective
		assert.Equal(t, test.want, got[objective], test.reason)
	}
}

// Everybody who is mentored in a relationship that lasts stands before one step, or
// has gone through all.
func TestPlansCountEverybodyOnce(t *testing.T) {
	_, all := embedded(t, time.Time{})
	there := 0
	for _, r := range all {
		for _, p := range r.Course.People {
			if !r.Course.Over() && p.Active() {
				there++
			}
		}
	}
	plans := gain.Of(all).Plans
	assert.Equal(t, there, plans.Of())
	assert.Len(t, plans.Due, len(outcome.Steps()))
}

func TestHoursAreThoseOfThePolicy(t *testing.T) {
	_, all := embedded(t, time.Time{})
	tests := map[mentorship.PersonID]struct {
		want   outcome.Result
		total  mentorship.Duration
		reason string
	}{
		"mentee-01": {outcome.Met, 32, "enough of both kinds"},
		"mentee-02": {outcome.Pending, 16, "of discussion only so much counts"},
		"mentee-18": {outcome.Pending, 15, "there is still time"},
		"mentee-33": {outcome.Unmet, 8, "it is over"},
	}
	ledgers := gain.Of(all).Hours.Ledgers
	for person, test := range tests {
		i := slices.IndexFunc(ledgers, func(l gain.Ledger) bool { return l.Person == person })
		require.GreaterOrEqual(t, i, 0)
		assert.Equal(t, test.want, ledgers[i].Result, test.reason)
		assert.Equal(t, test.total*mentorship.Duration(time.Hour), ledgers[i].Total, test.reason)
	}
}

// What is found of relationships that are over is told here, and of others not.
func TestFoundIsOfThoseThatAreOver(t *testing.T) {
	_, all := embedded(t, time.Time{})
	found := gain.Of(all).Found
	require.Len(t, found, 2)
	for _, trouble := range found {
		assert.NotEmpty(t, trouble.Info.Remedy)
		for _, c := range trouble.Cases {
			r, ok := review.Find(all, mentorship.RelationshipID(c.Where))
			require.True(t, ok)
			assert.Equal(t, review.Over, r.Outlook)
		}
	}
}
