package mentorship_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// canaries are what must never be seen. The figure is outside the range of a
// factor, so that rules find it too.
const (
	canary       = "CANARY"
	canaryFigure = 7_654_321
)

// sensitive is a person whose sensitive fields are full of canaries.
func sensitive() mentorship.Person {
	p := mentorship.Person{
		ID:          "p-17",
		Personality: &mentorship.Personality{canaryFigure, canaryFigure, canaryFigure, canaryFigure, canaryFigure},
	}
	for _, aspect := range append(mentorship.Aspects(), canary+" aspect") {
		view := mentorship.Perspective{Aspect: aspect, View: canary + " view"}
		p.Perspectives = append(p.Perspectives, mentorship.SharedPerspective{
			Perspective: view, Consent: mentorship.Consent{Purposes: []mentorship.Purpose{canary + " purpose"}},
		})
		p.Wishes.Perspectives = append(p.Wishes.Perspectives, view)
	}
	return p
}

func silent(t *testing.T, text, where string) {
	t.Helper()
	assert.NotEmpty(t, text, where)
	assert.NotContains(t, text, canary, where)
	assert.NotContains(t, text, fmt.Sprint(canaryFigure), where)
	assert.NotContains(t, text, fmt.Sprintf("%x", canaryFigure), where)
	assert.NotContains(t, text, fmt.Sprintf("%x", canary), where)
}

// holders are the ways in which a sensitive value may come to be printed.
func holders() map[string]any {
	p := sensitive()
	roster := mentorship.Roster{
		Relationship: mentorship.Relationship{ID: "r-1", Participants: []mentorship.Participant{takes(p.ID, mentorship.RoleMentee)}},
		People:       []mentorship.Person{p},
	}
	return map[string]any{
		"perspective":           p.Perspectives[0].Perspective,
		"pointer to one":        &p.Perspectives[0].Perspective,
		"shared perspective":    p.Perspectives[0],
		"pointer to shared":     &p.Perspectives[0],
		"personality":           *p.Personality,
		"pointer to factors":    p.Personality,
		"wishes":                p.Wishes,
		"person":                p,
		"pointer to person":     &p,
		"roster":                roster,
		"pointer to roster":     &roster,
		"pairing":               mentorship.Pairing{Mentor: &p, Mentee: &p},
		"pairing, unknown":      mentorship.Pairing{Mentor: &p},
		"struct":                struct{ Who mentorship.Person }{p},
		"list of perspectives":  p.Perspectives,
		"list of people":        []mentorship.Person{p},
		"list of pointers":      []*mentorship.Person{&p},
		"map":                   map[string]mentorship.Person{"x": p},
		"struct, deeper":        struct{ Asked []mentorship.Perspective }{p.Wishes.Perspectives},
		"interface in a struct": struct{ Any any }{p},
	}
}

func TestSensitiveValuesPrintRedacted(t *testing.T) {
	for name, value := range holders() {
		for _, verb := range []string{"v", "+v", "#v", "s", "q", "+q", "#q", "d", "x", "X", "t", "e", "f", "g", "b", "o", "c", "U", "10v", "-10s", ".3v"} {
			silent(t, fmt.Sprintf("%"+verb, value), name+" with %"+verb)
		}
		silent(t, fmt.Sprint(value), name)
		silent(t, fmt.Errorf("about %v", value).Error(), name+" in an error")
	}
	assert.Equal(t, "[redacted]", fmt.Sprint(mentorship.Perspective{}))
	assert.Equal(t, "[redacted]", fmt.Sprintf("%#v", mentorship.SharedPerspective{}))
	assert.Equal(t, "[redacted]", fmt.Sprintf("%d", mentorship.Personality{}))
	assert.Equal(t, "[redacted]", fmt.Sprintf("%+v", mentorship.Wishes{}))
	assert.Equal(t, `person "p-17"`, fmt.Sprintf("%+v", sensitive()))
	assert.Equal(t, `person "a\nb"`, fmt.Sprint(mentorship.Person{ID: "a\nb"}), "an id cannot break a line")
}

func TestSensitiveValuesAreLoggedRedacted(t *testing.T) {
	write := map[string]func(*bytes.Buffer) slog.Handler{
		"text": func(b *bytes.Buffer) slog.Handler { return slog.NewTextHandler(b, nil) },
		"json": func(b *bytes.Buffer) slog.Handler { return slog.NewJSONHandler(b, nil) },
	}
	// encoding/json spells these out; the package comment says so.
	spelt := func(name string) bool {
		return slices.ContainsFunc([]string{"struct", "list", "map", "interface"}, func(kind string) bool { return strings.HasPrefix(name, kind) })
	}
	for kind, handler := range write {
		for name, value := range holders() {
			if kind == "json" && spelt(name) {
				continue
			}
			var out bytes.Buffer
			log := slog.New(handler(&out)).With("with", value)
			log.Info("message", "key", value, slog.Group("group", "inner", value))
			silent(t, out.String(), kind+": "+name)
		}
	}
}

func TestWhatIsLoggedInstead(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey || a.Key == slog.LevelKey || a.Key == slog.MessageKey {
			return slog.Attr{}
		}
		return a
	}}))
	h := holders()
	for _, name := range []string{"perspective", "shared perspective", "personality", "wishes", "person", "roster", "pairing, unknown"} {
		log.Info("", "x", h[name])
	}
	assert.Equal(t, strings.Join([]string{
		`{"x":"[redacted]"}`, `{"x":"[redacted]"}`, `{"x":"[redacted]"}`, `{"x":"[redacted]"}`, `{"x":"p-17"}`,
		`{"x":{"relationship":"r-1","participants":["p-17"]}}`, `{"x":{"mentor":"p-17","mentee":"unknown"}}`, "",
	}, "\n"), out.String())
}

func TestFindingsAndErrorsNameNoSensitiveValue(t *testing.T) {
	p := sensitive()
	err := p.Validate()
	require.Error(t, err, "the rules look at all of it")
	silent(t, err.Error(), "error")
	silent(t, fmt.Sprintf("%+v", err), "error, in detail")
	text, jsonErr := json.Marshal(mentorship.PersonRules().Check(p))
	require.NoError(t, jsonErr)
	silent(t, string(text), "report about a person")

	r := fullRoster()
	r.People = append(r.People, p)
	r.Relationship.Participants = append(r.Relationship.Participants, takes(p.ID, mentorship.RolePeer))
	text, jsonErr = json.Marshal(mentorship.RosterRules().Check(r))
	require.NoError(t, jsonErr)
	silent(t, string(text), "report about a roster")
	assert.Contains(t, string(text), "p-17", "ids are shown")
}

// Who asks for JSON gets everything: it is how a service stores people.
func TestJSONShowsSensitiveValues(t *testing.T) {
	text, err := json.Marshal(sensitive())
	require.NoError(t, err)
	assert.Contains(t, string(text), canary+" view")
	assert.Contains(t, string(text), fmt.Sprint(canaryFigure))
}
