package ethics_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

const canary = "Canary Jane"

// printed returns how a value looks by every way out but its own.
func printed(t *testing.T, v any) string {
	t.Helper()
	var b bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		fmt.Fprintf(&b, verb+"\n", v)
		fmt.Fprintf(&b, verb+"\n", []any{v})
	}
	slog.New(slog.NewTextHandler(&b, nil)).Info("m", "v", v)
	slog.New(slog.NewJSONHandler(&b, nil)).Info("m", "v", v)
	return b.String()
}

func TestNothingSensitiveIsPrinted(t *testing.T) {
	consent := ethics.Consent{ID: canary, By: canary, Notes: []ethics.Note{canary}, Purposes: []ethics.Purpose{canary}, To: []ethics.Party{canary}}
	trail := ethics.Trail{Event: canary, About: canary, By: canary, To: canary, As: canary, Note: canary, Purpose: canary, Why: canary}
	disclosure := ethics.Disclosure{
		About: canary, Note: canary, By: canary, To: canary, Purpose: canary, Circle: canary,
		Consents: []ethics.Consent{consent}, Duty: canary, Duties: []ethics.Duty{canary},
	}
	for name, v := range map[string]any{
		"consent": consent, "trail": trail, "disclosure": disclosure,
		"register":     ethics.Register{Consents: []ethics.Consent{consent}, Trails: []ethics.Trail{trail}, Duties: []ethics.Duty{canary}},
		"dependence":   ethics.Dependence{Lever: canary, Weaker: canary, Stronger: canary},
		"organisation": ethics.Organisation{Contacts: []ethics.Contact{{Person: canary, Post: canary}}},
		"redacted":     ethics.Redact(canary, ethics.NoteTalk, canary),
		"zero":         ethics.Redacted[string]{},
	} {
		text := printed(t, v)
		assert.NotContains(t, text, "Canary", name)
		assert.Contains(t, text, "[redacted]", name)
	}
}

// A record within another value is not asked how it prints where its field is not
// exported; a redacted value is safe even there.
func TestRedactedIsSafeWithinOtherValues(t *testing.T) {
	type record struct {
		secret ethics.Redacted[string]
		Shown  ethics.Redacted[map[string]string] `json:"shown"`
	}
	r := record{ethics.Redact(canary, ethics.NoteTalk, canary), ethics.Redact(canary, ethics.NoteTalk, map[string]string{canary: canary})}
	assert.NotContains(t, printed(t, r)+printed(t, struct{ inner any }{r})+printed(t, &r), "Canary")
	text, err := json.Marshal(r)
	require.NoError(t, err)
	assert.JSONEq(t, `{"shown":"[redacted]"}`, string(text))
	_, ok := r.secret.Reveal(ethics.Disclosure{})
	assert.False(t, ok.Allowed())
}

func TestReveal(t *testing.T) {
	secret := ethics.Redact("mentee", ethics.NoteReflection, "what I wrote")
	own := ethics.Disclosure{By: ethics.PartyPartner, To: ethics.PartySubject, Purpose: ethics.PurposeMentoring, At: day(1)}
	got, decision := secret.Reveal(own)
	assert.Equal(t, "what I wrote", got)
	assert.Equal(t, ethics.GroundOwn, decision.Ground())

	other := own
	other.To, other.Circle = ethics.PartyCoordinator, mentorship.CircleProgramme
	other.Note, other.About = ethics.NoteSchedule, "somebody"
	got, decision = secret.Reveal(other)
	assert.Empty(t, got, "what a disclosure says of kind and person does not count")
	assert.Equal(t, ethics.GroundNoConsent, decision.Ground())

	other.Consents = []ethics.Consent{{
		By: "mentee", Notes: []ethics.Note{ethics.NoteReflection}, Purposes: []ethics.Purpose{ethics.PurposeMentoring},
		To: []ethics.Party{ethics.PartyCoordinator}, Given: day(1),
	}}
	got, _ = secret.Reveal(other)
	assert.Equal(t, "what I wrote", got)

	got, decision = ethics.Redacted[string]{}.Reveal(own)
	assert.Empty(t, got)
	assert.Equal(t, ethics.Decision{}, decision, "nothing is held")
}

func TestTrail(t *testing.T) {
	duty := ethics.Disclosure{
		About: mentee, Note: ethics.NoteTalk, By: ethics.PartyPartner, To: ethics.PartyAuthority, Purpose: ethics.PurposeProtection,
		At: day(3), Duty: ethics.DutyHarm, Duties: []ethics.Duty{ethics.DutyHarm},
	}
	trail, err := ethics.NewTrail(duty, "e9", mentor, "")
	require.NoError(t, err)
	assert.Equal(t, ethics.Trail{
		Event: "e9", About: mentee, By: mentor, As: ethics.PartyAuthority, Note: ethics.NoteTalk,
		Purpose: ethics.PurposeProtection, Why: ethics.DutyHarm, At: day(3),
	}, trail)
	event := journal.Event{ID: trail.Event, At: trail.At, Actor: journal.ByPerson(trail.By), Relationship: "r", Body: trail.Body()}
	require.NoError(t, event.Validate())
	text, err := json.Marshal(event)
	require.NoError(t, err)
	assert.NotContains(t, string(text), "harm", "the duty would say what was told")

	text, err = json.Marshal(trail)
	require.NoError(t, err)
	var read ethics.Trail
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, trail, read, "a service stores it")

	named, err := ethics.NewTrail(duty, "e9", mentor, "officer")
	require.NoError(t, err)
	assert.Equal(t, mentorship.PersonID("officer"), named.To)

	hostile := map[string]func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID){
		"a consent": func(d *ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			d.Duty = ""
			return "e", mentor, ""
		},
		"nobody's matter": func(d *ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			d.About = ""
			return "e", mentor, ""
		},
		"no instant": func(d *ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			d.At = time.Time{}
			return "e", mentor, ""
		},
		"no event": func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			return "", mentor, ""
		},
		"nobody": func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			return "e", "", ""
		},
		"long id": func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			return "e", mentor, mentorship.PersonID(strings.Repeat("x", 201))
		},
		"oneself": func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			return "e", mentor, mentor
		},
		"a newline": func(*ethics.Disclosure) (journal.EventID, mentorship.PersonID, mentorship.PersonID) {
			return "e\n", mentor, ""
		},
	}
	for name, spoil := range hostile {
		d := duty
		event, by, to := spoil(&d)
		got, err := ethics.NewTrail(d, event, by, to)
		require.ErrorIs(t, err, ethics.ErrTrail, name)
		assert.Equal(t, ethics.Trail{}, got, name)
		assert.Equal(t, "ethics: no trail", err.Error(), "%s: an error names nobody", name)
	}
}
