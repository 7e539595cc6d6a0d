package challenge_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func journalOf(t testing.TB, events []journal.Event) journal.Journal {
	t.Helper()
	j, err := journal.New(events...)
	require.NoError(t, err)
	return j
}

func review(t testing.TB, events []journal.Event, l journal.Look) challenge.Review {
	t.Helper()
	f, err := journalOf(t, events).Facts()
	require.NoError(t, err)
	return challenge.Weigh(f.View(l)).Review()
}

func asJSON(t testing.TB, x any) string {
	t.Helper()
	text, err := json.Marshal(x)
	require.NoError(t, err)
	return string(text)
}

// clues returns what each clue weighs for each factor and mentee.
func clues(r challenge.Review) map[string]int {
	weights := map[string]int{}
	for _, c := range all(r) {
		for _, clue := range slices.Concat(c.For, c.Against) {
			weights[fmt.Sprint(c.Factor, " ", c.Mentee, " ", clue.Evidence.Name)] = clue.Weight
		}
	}
	return weights
}

// Without an event behind a clue for a factor, that clue weighs no more for it;
// without one behind a clue against, no less. An event may be behind other clues
// too, or what it was about may begin to count elsewhere: that the whole moves the
// same way is claimed where no other clue moves, and there it is exact.
func TestRemovingEvidence(t *testing.T) {
	stride, alone, beside := scaletest.Pick(1, 11), 0, 0
	for _, v := range cases(t) {
		before := review(t, v.events, v.look)
		was := clues(before)
		for n := 0; n < len(v.events); n += stride {
			id := string(v.events[n].ID)
			after := review(t, slices.Delete(slices.Clone(v.events), n, n+1), v.look)
			is := clues(after)
			for _, c := range all(before) {
				for _, clue := range slices.Concat(c.For, c.Against) {
					if !slices.Contains(clue.Evidence.Events, id) {
						continue
					}
					key := fmt.Sprint(c.Factor, " ", c.Mentee, " ", clue.Evidence.Name)
					now := is[key]
					i := slices.IndexFunc(all(after), func(d challenge.Concern) bool { return d.Factor == c.Factor && d.Mentee == c.Mentee })
					require.GreaterOrEqual(t, i, 0)
					whole := all(after)[i].Weight
					moved := others(was, is, fmt.Sprint(c.Factor, " ", c.Mentee, " "), key)
					if moved {
						beside++
					} else {
						alone++
						assert.Equal(t, c.Weight-whole, clue.Weight-now, "%s without %s: %s", v.ID, id, key)
					}
					// What is true of a clue speaks for the factor, or against it.
					if speaks(clue, c) {
						assert.LessOrEqual(t, now, clue.Weight, "%s without %s: %s", v.ID, id, key)
					} else {
						assert.GreaterOrEqual(t, now, clue.Weight, "%s without %s: %s", v.ID, id, key)
					}
				}
			}
		}
	}
	t.Logf("%d times a clue moved alone, %d times with others", alone, beside)
	assert.Greater(t, alone, beside)
}

// speaks reports whether what a clue counts speaks for a factor: a clue that is
// listed against although what it counts speaks for is one of which too little is
// true.
func speaks(clue challenge.Clue, c challenge.Concern) bool {
	negative := map[string]bool{
		"neglect mentee-absent": true, "neglect mentee-silent": true, "neglect expertise-short": true, "neglect questions-repeated": true,
		"mentee-away mentor-absent": true, "mentee-away mentor-silent": true, "mentee-away expectations-unheeded": true, "mentee-away goals-taken-over": true,
		"expertise expertise-met": true, "expertise feedback-specific": true, "expertise answers-shut": true,
		"expectations goals-taken-over": true, "expectations mentor-absent": true, "expectations mentor-answers-late": true, "expectations mentee-absent": true,
		"dependency advice-refused": true, "dependency terms-unsigned": true, "dependency mentee-silent": true, "dependency advice-agreed-unused": true, "dependency mentor-answers-late": true,
		"harmony advice-questioned": true, "harmony advice-refused": true,
		"attitude answers-open": true, "attitude feedback-supportive": true,
		"recognition mentor-absent": true, "mismatch-values feedback-hostile": true,
	}
	return !negative[string(c.Factor)+" "+clue.Evidence.Name]
}

// others reports whether another clue of the same factor moved.
func others(was, is map[string]int, prefix, key string) bool {
	for _, m := range []map[string]int{was, is} {
		for k := range m {
			if k != key && strings.HasPrefix(k, prefix) && was[k] != is[k] {
				return true
			}
		}
	}
	return false
}

// With nothing left but that people are there, nothing can be told.
func TestNothingLeft(t *testing.T) {
	for _, v := range cases(t) {
		events := slices.DeleteFunc(slices.Clone(v.events), func(e journal.Event) bool { return e.Kind() != "joined" })
		r := review(t, events, journal.Look{At: events[len(events)-1].At, Policy: v.look.Policy})
		assert.Empty(t, r.Concerns, v.ID)
		assert.Empty(t, r.Unlikely, v.ID)
		assert.NotEmpty(t, r.Undetermined, v.ID)
		for _, c := range r.Undetermined {
			assert.Empty(t, c.For)
		}
	}
}

var quoted = regexp.MustCompile(`"[^"\\]*"`)

// renamed reads events again with other names for the people.
func (v file) renamed(t *testing.T, names map[string]string) file {
	t.Helper()
	lines, err := journalOf(t, v.events).AppendLines(nil)
	require.NoError(t, err)
	// Only values are renamed: ids of things may be alike, and are then renamed
	// with them.
	lines = quoted.ReplaceAllFunc(lines, func(word []byte) []byte {
		if to, ok := names[strings.Trim(string(word), `"`)]; ok {
			return []byte(`"` + to + `"`)
		}
		return word
	})
	j, err := journal.ParseLines(lines)
	require.NoError(t, err)
	v.events = nil
	for _, e := range j.All() {
		v.events = append(v.events, e)
	}
	v.look.People = slices.Clone(v.look.People)
	for i := range v.look.People {
		v.look.People[i].ID = mentorship.PersonID(names[string(v.look.People[i].ID)])
	}
	return v
}

func TestRelabelling(t *testing.T) {
	for _, v := range some(t, 1, scaletest.Pick(1, 4)) {
		same, turned, back := map[string]string{}, map[string]string{}, []string{}
		for i, p := range v.look.People {
			id := string(p.ID)
			same[id], turned[id] = "q/~"+id, fmt.Sprintf("q%02d", 99-i)
			back = append(back, `"q/~`+id+`"`, `"`+id+`"`, `"/mentees/q~1~0`+id+`"`, `"/mentees/`+id+`"`)
		}
		want := review(t, v.events, v.look)
		other := v.renamed(t, same)
		got := review(t, other.events, other.look)
		assert.Equal(t, asJSON(t, want), strings.NewReplacer(back...).Replace(asJSON(t, got)), v.ID)

		// Another order of people changes the order of what weighs the same, and
		// nothing else.
		other = v.renamed(t, turned)
		got = review(t, other.events, other.look)
		weights := func(r challenge.Review, name func(string) string) (list []string) {
			for _, c := range all(r) {
				list = append(list, fmt.Sprint(c.Factor, name(string(c.Mentee)), c.Weight, c.Sureness, len(c.For), len(c.Against)))
			}
			slices.Sort(list)
			return list
		}
		assert.Equal(t, weights(want, func(id string) string { return turned[id] }), weights(got, func(id string) string { return id }), v.ID)
	}
}

var instants = regexp.MustCompile(`"\d{4}-\d\d-\d\dT[^"]*"`)

func TestShifting(t *testing.T) {
	for i, by := range []time.Duration{time.Nanosecond, 400*24*time.Hour + 5*time.Hour, -900 * 24 * time.Hour} {
		for _, v := range some(t, i, scaletest.Pick(1, 6)) {
			lines, err := journalOf(t, v.events).AppendLines(nil)
			require.NoError(t, err)
			lines = instants.ReplaceAllFunc(lines, func(word []byte) []byte {
				at, err := time.Parse(`"`+time.RFC3339Nano+`"`, string(word))
				require.NoError(t, err)
				return []byte(at.Add(by).Format(`"` + time.RFC3339Nano + `"`))
			})
			j, err := journal.ParseLines(lines)
			require.NoError(t, err)
			f, err := j.Facts()
			require.NoError(t, err)
			l := v.look
			l.At = l.At.Add(by)
			assert.Equal(t, asJSON(t, review(t, v.events, v.look)), asJSON(t, challenge.Weigh(f.View(l)).Review()), "%s by %v", v.ID, by)
		}
	}
}

func TestOrderOfInput(t *testing.T) {
	for _, v := range some(t, 2, scaletest.Pick(1, 4)) {
		want := asJSON(t, review(t, v.events, v.look))
		l, half := v.look, len(v.events)/2
		l.People = slices.Clone(l.People)
		slices.Reverse(l.People)
		merged, err := journal.Merge(journalOf(t, v.events[half:]), journalOf(t, v.events[:half]))
		require.NoError(t, err)
		f, err := merged.Facts()
		require.NoError(t, err)
		assert.Equal(t, want, asJSON(t, challenge.Weigh(f.View(l)).Review()), v.ID)
		assert.Equal(t, want, asJSON(t, review(t, v.events, v.look)), "the same bytes every time")
	}
}

// What others told the programme does not show in what somebody sees, whatever it
// is: the bytes are the same without it, and with more of it.
func TestReviewFor(t *testing.T) {
	const canary = "canary"
	for _, v := range some(t, 3, scaletest.Pick(1, 4)) {
		for _, p := range v.look.People {
			want, err := challenge.ReviewFor(journalOf(t, v.events), p.ID, v.look)
			require.NoError(t, err)
			without := slices.DeleteFunc(slices.Clone(v.events), func(e journal.Event) bool { return reportedByOther(e.Body, p.ID) })
			got, err := challenge.ReviewFor(journalOf(t, without), p.ID, v.look)
			require.NoError(t, err)
			require.Equal(t, asJSON(t, want), asJSON(t, got), "%s as %s sees it", v.ID, p.ID)

			more, l := slices.Clone(v.events), v.look
			l.People = slices.Clone(l.People)
			for i := range l.People {
				other := &l.People[i]
				if other.ID == p.ID {
					continue
				}
				for n, b := range reports(other.ID, p.ID) {
					more = append(more, journal.Event{
						ID: journal.EventID(fmt.Sprint(canary, i, "-", n)), At: v.events[0].At.Add(time.Duration(n) * time.Hour),
						Actor: journal.ByJob("survey"), Relationship: v.events[0].Relationship, Body: b,
					})
				}
				other.Values, other.Styles = []mentorship.CoreValue{canary}, []mentorship.Style{canary}
				other.Personality = &mentorship.Personality{Openness: 100}
			}
			slices.SortFunc(more, func(a, b journal.Event) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
			got, err = challenge.ReviewFor(journalOf(t, more), p.ID, l)
			require.NoError(t, err)
			require.Equal(t, asJSON(t, want), asJSON(t, got), "%s as %s sees it", v.ID, p.ID)
			require.NotContains(t, asJSON(t, got), canary)
		}
		_, err := challenge.ReviewFor(journalOf(t, v.events), "", v.look)
		require.NoError(t, err)
	}
	other := journal.Event{ID: "x", At: noon(1), Actor: journal.ByJob("j"), Relationship: "other", Body: journal.Resumed{}}
	_, err := challenge.ReviewFor(journalOf(t, append(joined().events(), other)), mentee, journal.Look{})
	assert.ErrorIs(t, err, journal.ErrRelationship, "several relationships have no review")
}

func reportedByOther(b journal.Body, p mentorship.PersonID) bool {
	switch b := b.(type) {
	case journal.RatingGiven:
		return b.By != p
	case journal.OutcomeMeasured:
		return b.By != p
	case journal.ReviewRequested:
		return b.By != p
	case journal.ConcernReported:
		return b.By != p
	case journal.ReadinessStated:
		return b.Person != p
	case journal.CommitmentStated:
		return b.Person != p
	default:
		return false
	}
}

// reports are everything that somebody can tell a programme of a mentorship.
func reports(by, about mentorship.PersonID) (list []journal.Body) {
	for name := range clueCases() {
		item, low := strings.CutSuffix(name, "-low")
		scale, item, _ := strings.Cut(item, "-")
		if !low {
			continue
		}
		b := journal.RatingGiven{By: by, Scale: journal.Code(scale), Items: []journal.ItemScore{{Item: journal.Code(item), Score: 1}}}
		switch scale {
		case "mentor", "mentee":
			b.Of, b.Scale = about, journal.Code(scale+"-qualities")
		case "relationship":
			b.Scale = "relationship-marks"
		}
		list = append(list, b)
	}
	slices.SortFunc(list, func(a, b journal.Body) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	for _, reason := range challenge.Reasons() {
		list = append(list, journal.ReviewRequested{By: by, Reason: reason})
	}
	return append(list,
		journal.RatingGiven{By: by, Scale: challenge.Fit, Items: []journal.ItemScore{{Item: "benefit", Score: 1}}},
		journal.OutcomeMeasured{Of: about, By: by, Instrument: "canary", Wave: journal.WaveDuring, Items: []journal.ItemScore{{Item: "x", Score: 1}}},
		journal.ConcernReported{Concern: journal.ConcernID("canary-" + by), Kind: journal.ConcernBullying, About: about, By: by},
		journal.ConcernReported{Concern: journal.ConcernID("canary-x" + by), Kind: journal.ConcernBullying, About: about},
		journal.ConcernResolved{Concern: journal.ConcernID("canary-" + by), Outcome: "canary"},
		journal.ReadinessStated{Person: by},
		journal.CommitmentStated{Person: by, Participation: 1, Time: 1, Energy: 1},
	)
}

// A review survives its JSON.
func TestReviewJSON(t *testing.T) {
	for _, v := range cases(t) {
		text := asJSON(t, review(t, v.events, v.look))
		d := json.NewDecoder(bytes.NewReader([]byte(text)))
		d.DisallowUnknownFields()
		var read challenge.Review
		require.NoError(t, d.Decode(&read))
		assert.Equal(t, text, asJSON(t, read), v.ID)
		assert.NotContains(t, text, "null", "a list that is empty is one")
	}
}
