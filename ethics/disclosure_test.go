package ethics_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// letters are the grounds in the truth table: capitals allow.
var letters = map[ethics.Ground]byte{
	ethics.GroundOwn: 'O', ethics.GroundDuty: 'D', ethics.GroundReport: 'R', ethics.GroundConsent: 'C',
	ethics.GroundAdministration: 'A', ethics.GroundCircle: 'K',
	ethics.GroundUnreadable: 'u', ethics.GroundExposes: 'x', ethics.GroundReportStays: 's', ethics.GroundNotHeld: 'h',
	ethics.GroundUnknownDuty: 'd', ethics.GroundBeyondCircle: 'k', ethics.GroundBeyondPurpose: 'p',
	ethics.GroundNothingAgreed: 'a', ethics.GroundNoConsent: 'n', ethics.GroundConsentOver: 'v', ethics.GroundConsentElsewhere: 'e',
}

var circles = []mentorship.Circle{"", mentorship.CirclePair, mentorship.CircleRelationship, mentorship.CircleProgramme}

// A consentState is one column of the truth table.
type consentState struct {
	name string
	of   func(ethics.Disclosure) []ethics.Consent
}

func given(d ethics.Disclosure) ethics.Consent {
	return ethics.Consent{
		ID: "c", By: d.About, Notes: []ethics.Note{d.Note}, Purposes: []ethics.Purpose{d.Purpose},
		To: []ethics.Party{d.To}, Given: day(0), Until: day(20),
	}
}

func consentStates() []consentState {
	one := func(change func(*ethics.Consent)) func(ethics.Disclosure) []ethics.Consent {
		return func(d ethics.Disclosure) []ethics.Consent {
			c := given(d)
			change(&c)
			return []ethics.Consent{c}
		}
	}
	return []consentState{
		{"none", func(ethics.Disclosure) []ethics.Consent { return nil }},
		{"elsewhere", one(func(c *ethics.Consent) { c.Purposes = nil })},
		{"over", one(func(c *ethics.Consent) { c.Withdrawn = day(5) })},
		{"given", one(func(*ethics.Consent) {})},
	}
}

// dutyStates are no duty, one that nobody named before, and one on the list.
var dutyStates = []struct {
	name   string
	duty   ethics.Duty
	duties []ethics.Duty
}{
	{"none", "", []ethics.Duty{ethics.DutyHarm}},
	{"unnamed", ethics.DutyAbuse, []ethics.Duty{ethics.DutyHarm}},
	{"named", ethics.DutyHarm, []ethics.Duty{ethics.DutyHarm}},
}

// everyRow yields the disclosures that differ in note, teller, told and purpose.
func everyRow(yield func(ethics.Disclosure)) {
	for _, note := range ethics.Notes() {
		for _, by := range ethics.Parties() {
			for _, to := range ethics.Parties() {
				for _, purpose := range ethics.Purposes() {
					yield(ethics.Disclosure{About: "subject", Note: note, By: by, To: to, Purpose: purpose, At: day(10)})
				}
			}
		}
	}
}

// everyCell yields all of them in every state of consent, duty and circle.
func everyCell(yield func(ethics.Disclosure)) {
	everyRow(func(row ethics.Disclosure) {
		for _, consent := range consentStates() {
			for _, duty := range dutyStates {
				for _, circle := range circles {
					d := row
					d.Consents, d.Duty, d.Duties, d.Circle = consent.of(row), duty.duty, duty.duties, circle
					yield(d)
				}
			}
		}
	})
}

// The whole table: a row for each note, teller, told and purpose, a letter for
// each state of consent, duty and circle. Each letter is a reason.
func TestTruthTable(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("# What may be told. Capitals allow:\n")
	for _, g := range ethics.Grounds() {
		fmt.Fprintf(&b, "#   %c %s\n", letters[g], g)
	}
	b.WriteString("# Four columns of consent: none, elsewhere, over, given.\n")
	b.WriteString("# In each, three of duty: none, unnamed, named; in each, four letters of circle:\n")
	b.WriteString("# none, pair, relationship, programme.\n")
	b.WriteString("# note by to purpose\n")
	everyRow(func(row ethics.Disclosure) {
		fmt.Fprintf(&b, "%s %s %s %s", row.Note, row.By, row.To, row.Purpose)
		for _, consent := range consentStates() {
			b.WriteString("  ")
			for i, duty := range dutyStates {
				if i > 0 {
					b.WriteByte(' ')
				}
				for _, circle := range circles {
					d := row
					d.Consents, d.Duty, d.Duties, d.Circle = consent.of(row), duty.duty, duty.duties, circle
					letter, known := letters[ethics.Decide(d).Ground()]
					require.True(t, known, "%+v has a ground of the vocabulary", row)
					b.WriteByte(letter)
				}
			}
		}
		b.WriteByte('\n')
	})
	golden(t, "disclosure.txt", b.Bytes())
}

// The twin knows no order: each reason stands for itself.
func twinAllows(d ethics.Disclosure) bool {
	is := func(p ethics.Party, list ...ethics.Party) bool { return slices.Contains(list, p) }
	inside := is(d.By, ethics.PartyPartner, ethics.PartyParticipant, ethics.PartyCoordinator)
	report := d.Note == ethics.NoteReport
	circle := map[ethics.Party]int{ethics.PartyPartner: 1, ethics.PartyParticipant: 2, ethics.PartyCoordinator: 3}
	width := slices.Index(circles, d.Circle)
	within := func(p ethics.Party) bool { return circle[p] > 0 && circle[p] <= width }
	shared := d.Note == ethics.NoteSchedule || d.Note == ethics.NoteWork || d.Note == ethics.NoteTalk
	holds := d.By == ethics.PartyPartner || within(d.By) || d.By == ethics.PartyCoordinator && d.Note == ethics.NoteSchedule
	reasons := []bool{
		!report && (d.By == ethics.PartySubject || d.To == ethics.PartySubject),
		inside && d.Purpose == ethics.PurposeProtection && is(d.To, ethics.PartyCoordinator, ethics.PartyAuthority) &&
			slices.Contains(d.Duties, d.Duty),
		inside && report && d.To == ethics.PartyCoordinator &&
			(d.Purpose == ethics.PurposeProtection || d.Purpose == ethics.PurposeCoordination),
		inside && !report && slices.ContainsFunc(d.Consents, func(c ethics.Consent) bool {
			return c.By == d.About && slices.Contains(c.Notes, d.Note) && slices.Contains(c.Purposes, d.Purpose) &&
				slices.Contains(c.To, d.To) && c.InForce(d.At)
		}),
		inside && d.Note == ethics.NoteSchedule && d.To == ethics.PartyCoordinator && d.Purpose == ethics.PurposeCoordination,
		shared && holds && within(d.To) && d.Purpose != ethics.PurposeAssessment && d.Purpose != ethics.PurposeResearch,
	}
	return slices.Contains(reasons, true)
}

func TestDecideEqualsItsTwin(t *testing.T) {
	n := 0
	everyCell(func(d ethics.Disclosure) {
		n++
		got := ethics.Decide(d)
		if got.Allowed() != twinAllows(d) {
			t.Errorf("%s by %s to %s for %s in %q: %v", d.Note, d.By, d.To, d.Purpose, d.Circle, got)
		}
	})
	assert.Equal(t, 6*8*8*5*4*3*4, n)
}

// More consent, a wider circle and longer lists never forbid what was allowed, and
// what is taken back never allows what was not.
func TestMoreNeverForbids(t *testing.T) {
	everyCell(func(d ethics.Disclosure) {
		allowed := ethics.Decide(d).Allowed()
		more := []func(*ethics.Disclosure){
			func(d *ethics.Disclosure) { d.Consents = append(slices.Clip(d.Consents), given(*d)) },
			func(d *ethics.Disclosure) { d.Consents = append(slices.Clip(d.Consents), ethics.Consent{By: "other"}) },
			func(d *ethics.Disclosure) {
				d.Consents = append(slices.Clip(d.Consents), ethics.Consent{By: d.About, Given: day(1), Notes: ethics.Notes()})
			},
			func(d *ethics.Disclosure) { d.Duties = append(slices.Clip(d.Duties), ethics.Duties()...) },
			func(d *ethics.Disclosure) { d.Circle = circles[min(3, slices.Index(circles, d.Circle)+1)] },
		}
		for i, change := range more {
			richer := d
			change(&richer)
			if allowed && !ethics.Decide(richer).Allowed() {
				t.Fatalf("change %d forbids: %s by %s to %s for %s", i, d.Note, d.By, d.To, d.Purpose)
			}
		}
		withdrawn := d
		withdrawn.Consents = slices.Clone(d.Consents)
		for i := range withdrawn.Consents {
			withdrawn.Consents[i].Withdrawn = day(10)
		}
		if !allowed && ethics.Decide(withdrawn).Allowed() {
			t.Fatalf("withdrawing allows: %s by %s to %s for %s", d.Note, d.By, d.To, d.Purpose)
		}
	})
}

func TestDecide(t *testing.T) {
	base := ethics.Disclosure{
		About: "subject", Note: ethics.NoteTalk, By: ethics.PartyPartner, To: ethics.PartyManager,
		Purpose: ethics.PurposeAssessment, At: day(10), Circle: mentorship.CircleProgramme,
		Duties: []ethics.Duty{ethics.DutyHarm},
	}
	consent := func(change func(*ethics.Consent)) func(*ethics.Disclosure) {
		return func(d *ethics.Disclosure) {
			c := given(*d)
			change(&c)
			d.Consents = []ethics.Consent{c}
		}
	}
	tests := map[string]struct {
		change func(*ethics.Disclosure)
		want   ethics.Ground
		reason string
	}{
		"to a manager":                 {func(*ethics.Disclosure) {}, ethics.GroundNoConsent, "no circle takes in a manager"},
		"with consent":                 {consent(func(*ethics.Consent) {}), ethics.GroundConsent, "it covers all"},
		"at its beginning":             {consent(func(c *ethics.Consent) { c.Given = day(10) }), ethics.GroundConsent, "from when it was given"},
		"a moment before":              {consent(func(c *ethics.Consent) { c.Given = day(10).Add(1) }), ethics.GroundConsentOver, "not given yet"},
		"without a date":               {consent(func(c *ethics.Consent) { c.Given = time.Time{} }), ethics.GroundConsentOver, "no consent without a date"},
		"at its end":                   {consent(func(c *ethics.Consent) { c.Until = day(10) }), ethics.GroundConsentOver, "the end is the first instant without"},
		"a moment before its end":      {consent(func(c *ethics.Consent) { c.Until = day(10).Add(1) }), ethics.GroundConsent, "it still holds"},
		"as it is withdrawn":           {consent(func(c *ethics.Consent) { c.Withdrawn = day(10) }), ethics.GroundConsentOver, "from then on"},
		"before it is withdrawn":       {consent(func(c *ethics.Consent) { c.Withdrawn = day(10).Add(1) }), ethics.GroundConsent, "what was told then was told with consent"},
		"without an end":               {consent(func(c *ethics.Consent) { c.Until = time.Time{} }), ethics.GroundConsent, "until it is withdrawn"},
		"of somebody else":             {consent(func(c *ethics.Consent) { c.By = "other" }), ethics.GroundNoConsent, "nobody consents for another"},
		"of nobody about nobody":       {func(d *ethics.Disclosure) { d.About = ""; d.Consents = []ethics.Consent{given(*d)} }, ethics.GroundNoConsent, "the empty id is nobody"},
		"for other notes":              {consent(func(c *ethics.Consent) { c.Notes = []ethics.Note{ethics.NoteWork} }), ethics.GroundConsentElsewhere, "it covers what it names"},
		"for nobody in particular":     {consent(func(c *ethics.Consent) { c.To = nil }), ethics.GroundConsentElsewhere, "an empty list names nobody"},
		"elsewhere, and over":          {consent(func(c *ethics.Consent) { c.To, c.Until = nil, day(1) }), ethics.GroundNoConsent, "what is over and elsewhere says nothing"},
		"passed on by a manager":       {func(d *ethics.Disclosure) { d.By = ethics.PartyManager; d.Consents = []ethics.Consent{given(*d)} }, ethics.GroundNotHeld, "a consent to tell them is none for them to tell"},
		"zero":                         {func(d *ethics.Disclosure) { *d = ethics.Disclosure{} }, ethics.GroundUnreadable, "default deny"},
		"unknown note":                 {func(d *ethics.Disclosure) { d.Note = "gossip" }, ethics.GroundUnreadable, "no vocabulary has it"},
		"unknown teller":               {func(d *ethics.Disclosure) { d.By = "boss" }, ethics.GroundUnreadable, "no vocabulary has it"},
		"unknown told":                 {func(d *ethics.Disclosure) { d.To = "Coordinator" }, ethics.GroundUnreadable, "words are compared byte by byte"},
		"unknown purpose":              {func(d *ethics.Disclosure) { d.Purpose = "" }, ethics.GroundUnreadable, "no purpose is none"},
		"unknown circle":               {func(d *ethics.Disclosure) { d.Circle = "everybody" }, ethics.GroundUnreadable, "an unknown circle is not taken for wide"},
		"the unknown is not one's own": {func(d *ethics.Disclosure) { d.By, d.Purpose = ethics.PartySubject, "x" }, ethics.GroundUnreadable, "what cannot be read is denied before all else"},
		"a duty on the list": {func(d *ethics.Disclosure) {
			d.To, d.Purpose, d.Duty = ethics.PartyAuthority, ethics.PurposeProtection, ethics.DutyHarm
		}, ethics.GroundDuty, "named before"},
		"a duty not on the list": {func(d *ethics.Disclosure) {
			d.To, d.Purpose, d.Duty = ethics.PartyAuthority, ethics.PurposeProtection, ethics.DutyAbuse
		}, ethics.GroundUnknownDuty, "nobody was told of it"},
		"an empty duty on the list": {func(d *ethics.Disclosure) {
			d.To, d.Purpose, d.Duties = ethics.PartyAuthority, ethics.PurposeProtection, []ethics.Duty{""}
		}, ethics.GroundNoConsent, "no duty counts that is none"},
		"a duty to a manager": {func(d *ethics.Disclosure) {
			d.Purpose, d.Duty = ethics.PurposeProtection, ethics.DutyHarm
		}, ethics.GroundNoConsent, "reports go to coordinators and authorities"},
		"a duty for research": {func(d *ethics.Disclosure) {
			d.To, d.Purpose, d.Duty = ethics.PartyAuthority, ethics.PurposeResearch, ethics.DutyHarm
		}, ethics.GroundNoConsent, "a duty is for protection"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := base
			tt.change(&d)
			assert.Equal(t, tt.want, ethics.Decide(d).Ground(), tt.reason)
		})
	}
}

func TestDecision(t *testing.T) {
	var none ethics.Decision
	assert.False(t, none.Allowed(), "the zero value denies")
	assert.False(t, none.Trailed())
	assert.Empty(t, none.Ground())
	assert.Equal(t, "denied: ", none.String())

	own := ethics.Decide(ethics.Disclosure{Note: ethics.NoteTalk, By: ethics.PartySubject, To: ethics.PartyOutsider, Purpose: ethics.PurposeResearch})
	assert.Equal(t, "allowed: own", own.String())
	text, err := json.Marshal([]ethics.Decision{own, none})
	require.NoError(t, err)
	assert.JSONEq(t, `[{"allowed":true,"ground":"own"},{"allowed":false,"ground":""}]`, string(text))
}

func TestDisclosureWords(t *testing.T) {
	roundTrip(t, ethics.Notes())
	roundTrip(t, ethics.Parties())
	roundTrip(t, ethics.Purposes())
	roundTrip(t, ethics.Grounds())
	allowing := 0
	for _, g := range ethics.Grounds() {
		if g.Allows() {
			allowing++
		}
	}
	assert.Equal(t, 6, allowing)
	for _, d := range ethics.Duties() {
		assert.True(t, mentorship.ValidWord(d), "an agreement can name %q", d)
	}
}

// roundTrip checks that the words of a closed vocabulary are read, and no others.
func roundTrip[W ~string](t *testing.T, words []W) {
	t.Helper()
	for _, word := range append(words, "Nonsense", "") {
		text, err := json.Marshal(word)
		require.NoError(t, err)
		read := words[0]
		err = json.Unmarshal(text, &read)
		if slices.Contains(words, word) {
			require.NoError(t, err)
			assert.Equal(t, word, read)
			continue
		}
		require.ErrorIs(t, err, mentorship.ErrText)
		assert.Equal(t, words[0], read, "left as it was")
	}
}

func FuzzDecide(f *testing.F) {
	f.Add("s", "talk", "partner", "manager", "mentoring", "pair", "risk of harm", int64(3), int64(5))
	f.Add("", "report", "coordinator", "authority", "protection", "", "", int64(-1), int64(0))
	f.Fuzz(func(t *testing.T, about, note, by, to, purpose, circle, duty string, given, until int64) {
		d := ethics.Disclosure{
			About: mentorship.PersonID(about), Note: ethics.Note(note), By: ethics.Party(by), To: ethics.Party(to),
			Purpose: ethics.Purpose(purpose), Circle: mentorship.Circle(circle), Duty: ethics.Duty(duty),
			Duties: []ethics.Duty{ethics.DutyHarm}, At: time.Unix(4, 0),
		}
		without := ethics.Decide(d)
		d.Consents = []ethics.Consent{{
			By: d.About, Notes: []ethics.Note{d.Note}, Purposes: []ethics.Purpose{d.Purpose}, To: []ethics.Party{d.To},
			Given: time.Unix(given, 0), Until: time.Unix(until, 0),
		}}
		with := ethics.Decide(d)
		if without.Allowed() && !with.Allowed() {
			t.Errorf("%v became %v by consent", without, with)
		}
		if with.Ground() == "" || with.Allowed() != slices.Contains(ethics.Grounds()[:6], with.Ground()) {
			t.Errorf("%v", with)
		}
	})
}
