package main_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	programme "github.com/go-mentorship/mentorkit/examples/programme"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/phases"
)

// everything is all that the programme writes for a coordinator: the report, the page,
// the result, and what it tells of a mentee and of a relationship. Told is what the
// people of the relationship may see.
func everything(t *testing.T, relationship string, args ...string) (all, told string) {
	t.Helper()
	page, result := filepath.Join(t.TempDir(), "page.html"), filepath.Join(t.TempDir(), "result.json")
	code, report, stderr := run(t, append([]string{"-all", "-html", page, "-json", result}, args...)...)
	require.Zero(t, code, stderr)
	parts := []string{report, stderr}
	for _, path := range []string{page, result} {
		text, err := os.ReadFile(path)
		require.NoError(t, err)
		parts = append(parts, string(text))
	}
	if relationship != "" {
		code, why, stderr := run(t, append([]string{"-why", relationship}, args...)...)
		require.Zero(t, code, stderr)
		code, told, stderr = run(t, append([]string{"-review", relationship}, args...)...)
		require.Zero(t, code, stderr)
		parts = append(parts, why)
	}
	return strings.ToLower(strings.Join(parts, "\n")), strings.ToLower(told)
}

// What people are by their own word, and their names, stand nowhere. What they do,
// offer and seek is what the report is about.
func TestWhatPeopleAreIsNotShown(t *testing.T) {
	columns := map[string]struct {
		text  string
		shown bool
	}{
		"first name": {"canary-name", false}, "email address": {"canary@mail", false}, "biography": {"canary-life", false},
		"characteristics": {"canary-self", false}, "perspectives": {"faith: canary-faith", false}, "consent": {"matching", true},
		"perspectives wished": {"faith: canary-wish", false}, "match with similar identity": {"yes", true}, "identity to match": {"canary-like", false},
		"manager": {"canary-boss", false}, "organisation": {"canary-house", false}, "styles": {"canary-style", true}, "values": {"canary-value", true}, // why two fit
		"goals":     {"career development", true},
		"not again": {"canary-former", false}, "experience": {"canary-before", true}, // what a peer brings
		"areas": {"canary-area", true}, "profession": {"canary-work", true}, "country": {"KE", true}, "region": {"canary-place", false},
	}
	var heading, cells []string
	for column, c := range columns {
		heading, cells = append(heading, column), append(cells, c.text)
	}
	table := "id," + strings.Join(heading, ",") + "\n"
	rows := "%s," + strings.Join(cells, ",") + "\n"
	mentors := write(t, "mentors.csv", table+strings.Replace(rows, "%s", "m1", 1)+strings.Replace(rows, "%s", "m2", 1))
	mentees := write(t, "mentees.csv", table+strings.Replace(rows, "%s", "e1", 1)+strings.Replace(rows, "%s", "e2", 1))
	ties := write(t, "ties.csv", "kind,from,to,matter\napplicant,m1,,canary-post\napplicant,e1,,canary-post\n")
	all, _ := everything(t, "", "-mentors", mentors, "-mentees", mentees, "-ties", ties)
	_, why, _ := run(t, "-mentors", mentors, "-mentees", mentees, "-ties", ties, "-why", "e1,m1")
	all += strings.ToLower(why)
	for column, c := range columns {
		_, canary, _ := strings.Cut(c.text, "canary")
		if canary != "" && !c.shown {
			assert.NotContains(t, all, "canary"+canary, "of %s", column)
		}
	}
	assert.Contains(t, all, "canary-area", "what is sought and offered")
	assert.Contains(t, all, "canary-post", "a conflict of interest names what it is about")
}

// A file that is wrong is told by its place: what stands there may be sensitive.
func TestErrorsQuoteNothingSensitive(t *testing.T) {
	mentors := write(t, "mentors.csv", "id,perspectives,consent\nm1,canary without aspect,canary\n")
	register := write(t, "register.json", `{"dependences":[{"lever":"canary","weaker":"canary","stronger":"m1"}],"canary":1}`)
	code, stdout, stderr := run(t, "-mentors", mentors, "-register", register)
	assert.Equal(t, 1, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, register+":1:")
	for line := range strings.Lines(stderr) {
		_, said, _ := strings.Cut(line, ": ")
		assert.NotContains(t, strings.ReplaceAll(said, `not "canary"`, ""), "canary", "%q", line) // a purpose is quoted, and is no secret
	}
}

// What is kept for those who look into it stays with them: who reported, what somebody
// wrote, words of no vocabulary, and on what leave to stay depends.
func TestWhatIsReportedIsNotShown(t *testing.T) {
	path, register := canaries(t)
	all, told := everything(t, "dyad-11", "-journal", path, "-register", register)
	for canary, reason := range map[string]string{
		"canary-reporter": "who reported", "canary-concern": "which report", "canary-text": "what was said",
		"canary-note": "words that might say anything", "canary-purpose": "likewise", "canary-consent": "an agreement of two",
		"canary-perspective": "what somebody shared", "canary-trail": "what a duty was about", "canary-weaker": "somebody of another programme",
		"visa": "leave to stay is nobody's business",
	} {
		assert.NotContains(t, all, canary, "%s: %s", canary, reason)
		assert.NotContains(t, told, canary, "%s: %s", canary, reason)
	}
	assert.Contains(t, all, "canary-reason", "why a review was asked for is told to the coordinator")
	assert.Contains(t, all, "canary-work", "a work is named, so that its source can be")
	assert.Contains(t, all, "canary-post", "a contact is told with their post")
	assert.Contains(t, all, "perhaps somebody is harassed", "that there is a report is never silent")
	mentor := told[strings.Index(told, "mentor-18, mentor"):strings.Index(told, "mentee-37, mentee")]
	assert.NotContains(t, mentor, "canary", "what the mentee gave as a reason has no part in what the mentor sees")
	assert.NotContains(t, mentor, "harass")
	assert.NotContains(t, strings.Replace(mentor, "whatever others report to the programme", "", 1), "report", "nor that anybody reported something")
}

// canaries are the embedded journal and register with names in all texts that they take.
func canaries(t *testing.T) (journalPath, registerPath string) {
	t.Helper()
	var machine phases.Machine
	j, err := machine.Decoder().Lines(programme.Embedded.Journal.Data)
	require.NoError(t, err)
	last, _ := j.Last()
	for i, body := range []journal.Body{
		journal.ConcernReported{Concern: "canary-concern", Kind: journal.ConcernHarassment, About: "mentor-18", By: "canary-reporter", Text: "canary-text"},
		journal.DisclosureMade{About: "mentee-37", By: "mentor-18", As: "canary-note", Note: "canary-note", Purpose: "canary-purpose", Consent: "canary-consent"},
		journal.WorkReused{Work: "canary-work", Owner: "mentor-18", By: "mentee-37"},
		journal.PerspectiveShared{Perspective: "canary-perspective", By: "mentee-37"},
		journal.ReviewRequested{By: "mentee-37", Reason: "canary-reason"},
	} {
		actor := journal.ByPerson("mentee-37")
		if c, is := body.(journal.ConcernReported); is {
			actor = journal.ByPerson(c.By)
		}
		if d, is := body.(journal.DisclosureMade); is {
			actor = journal.ByPerson(d.By)
		}
		j, err = j.Append(journal.Event{
			ID: journal.EventID("canary-" + string(rune('a'+i))), At: last.At.Add(time.Duration(i+1) * time.Minute), Actor: actor, Relationship: "dyad-11", Body: body,
		})
		require.NoError(t, err)
	}
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	register, err := json.Marshal(ethics.Register{
		Consents: []ethics.Consent{{ID: "canary-consent", By: "mentee-37"}},
		Trails:   []ethics.Trail{{Event: "canary-trail", About: "mentee-37", By: "mentor-18", As: ethics.PartyAuthority, Note: ethics.NoteTalk, Purpose: ethics.PurposeProtection, Why: "canary-trail"}},
		Dependences: []ethics.Dependence{
			{Lever: ethics.LeverVisa, Weaker: "mentee-37", Stronger: "mentor-18"}, {Lever: ethics.LeverGrade, Weaker: "canary-weaker", Stronger: "mentor-18"},
		},
		Organisation: ethics.Organisation{
			Contacts: []ethics.Contact{{Person: "contact-1", Post: "canary-post"}},
			People:   []mentorship.Person{{ID: "canary-weaker", Manager: "mentor-18"}},
		},
	})
	require.NoError(t, err)
	return write(t, "journal.jsonl", string(bytes.TrimSpace(lines))), write(t, "register.json", string(register))
}
