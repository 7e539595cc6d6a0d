package page_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/page"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

var year = mentorship.Period{From: time.Date(2027, 1, 11, 0, 0, 0, 0, time.UTC), Until: time.Date(2028, 1, 11, 0, 0, 0, 0, time.UTC)}

func write(t *testing.T, mentors, mentees, ties string) string {
	t.Helper()
	return written(t, mentors, mentees, ties, "", time.Time{})
}

// written is a page that tells of a journal as well, as it stood at an instant.
func written(t *testing.T, mentors, mentees, ties, events string, at time.Time) string {
	t.Helper()
	files := intake.Files{Mentors: intake.File{Name: "mentors.csv", Data: []byte(mentors)}}
	if mentees != "" {
		files.Mentees = intake.File{Name: "mentees.csv", Data: []byte(mentees)}
	}
	if ties != "" {
		files.Ties = intake.File{Name: "ties.csv", Data: []byte(ties)}
	}
	if events != "" {
		files.Journal = intake.File{Name: "journal.jsonl", Data: []byte(events)}
	}
	people, err := intake.Read(files, year.From)
	require.NoError(t, err)
	p, err := plan.Make(t.Context(), people, year, nil)
	require.NoError(t, err)
	r, err := course.Of(people.Journal, at, &p.Problem.Policy)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, page.Write(&out, p, r))
	return out.String()
}

func data(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "data", name))
	require.NoError(t, err)
	return string(text)
}

// An element is one that was opened, with its attributes and own text.
type element struct {
	name string
	attr map[string]string
	text string
}

// elements parses a page strictly: every tag closed, every attribute quoted,
// every entity known.
func elements(t *testing.T, html string) []element {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(html))
	var all []element
	var open []int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		}
	}
	return all
}

var pages = map[string]func(*testing.T) string{
	"embedded": func(t *testing.T) string {
		return write(t, data(t, "mentors.csv"), data(t, "mentees.csv"), data(t, "ties.csv"))
	},
	"supply":   func(t *testing.T) string { return write(t, data(t, "mentors.csv"), "", "") },
	"one pair": func(t *testing.T) string { return write(t, "id\nm\n", "id\ne\n", "") },
	"nobody matched": func(t *testing.T) string {
		return write(t, "id,areas,capacity\nm,gait,0\n", "id,areas\ne,hand\n", "")
	},
	"many": func(t *testing.T) string {
		return write(t, "id,country,latitude,longitude,capacity\n"+rows("m", 90), "id\n"+rows("e", 80), "")
	},
	"hostile": hostile,
	"year":    told,
	"journal": func(t *testing.T) string {
		return written(t, "id\nm\n", "id\ne\n", "", data(t, "journal.jsonl"), time.Time{})
	},
	"journal in spring": func(t *testing.T) string {
		return written(t, "id\nm\n", "", "", data(t, "journal.jsonl"), time.Date(2027, time.June, 1, 0, 0, 0, 0, time.UTC))
	},
}

// already are the pages made so far: making one takes a while.
var already = map[string]string{}

func made(t *testing.T, name string) string {
	t.Helper()
	if already[name] == "" {
		already[name] = pages[name](t)
	}
	return already[name]
}

// rows are people of whom little is known.
func rows(prefix string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(prefix + strings.Repeat("x", i))
		if prefix == "m" {
			b.WriteString(",KE,1,36,9")
		}
		b.WriteString("\n")
	}
	return b.String()
}

const (
	evil = `</title></style><script>alert(1)</script>`
	evi2 = `" onload="alert(2)`
)

// hostile is a page of people whose details try to be markup.
func hostile(t *testing.T) string {
	cell := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
	return written(t,
		"id,areas,profession,country,latitude,longitude,relationship\n"+strings.Join([]string{cell(evil), cell(evi2), cell(evil), "KE", "1", "36", cell("team " + evi2)}, ",")+"\n",
		"id,areas,project,relationship,latitude,longitude,country\n"+
			strings.Join([]string{cell(evi2 + "e"), cell(evi2), cell(evil + " until 2027-09-01"), cell("team " + evi2), "5", "5", "BR"}, ",")+"\n"+
			strings.Join([]string{cell(evil + "e"), cell(evil), "", "", "", "", ""}, ",")+"\n",
		"kind,from,to,matter\nfinancial,"+cell(evil)+","+cell(evi2+"e")+","+cell(evil)+"\n",
		hostileJournal(t), time.Time{})
}

// hostileJournal is one of ids that try to be markup.
func hostileJournal(t *testing.T) string {
	t.Helper()
	var j journal.Journal
	for i, body := range []journal.Body{
		journal.RelationshipOpened{},
		journal.Joined{Person: evil, Role: mentorship.RoleMentor},
		journal.Joined{Person: evi2, Role: mentorship.RoleMentee},
		journal.WorkReused{Work: evil, Owner: evil, By: evi2, In: evi2},
		journal.DisclosureMade{About: evi2, By: evil, As: evi2, Note: evil, Purpose: evi2},
		journal.ConcernReported{Concern: "c1", Kind: journal.ConcernBullying, About: evil, By: evi2},
		journal.Paused{Person: evi2, Reason: "rest"},
		journal.Left{Person: evi2, Ending: journal.EndingOneSided, Reason: `"><b>`},
	} {
		var err error
		j, err = j.Append(journal.Event{
			ID: journal.EventID("e" + string(rune('0'+i))), At: year.From.AddDate(0, i, 0), Actor: journal.ByPerson(evil), Relationship: evil, Body: body,
		})
		require.NoError(t, err)
	}
	lines, err := j.AppendLines(nil)
	require.NoError(t, err)
	return string(lines)
}

func TestPagesAreWellFormed(t *testing.T) {
	for name := range pages {
		t.Run(name, func(t *testing.T) {
			all := elements(t, made(t, name))
			ids := map[string]bool{}
			for _, e := range all {
				if id := e.attr["id"]; id != "" {
					assert.False(t, ids[id], "the id %q stands once", id)
					ids[id] = true
				}
			}
			for _, e := range all {
				if by := e.attr["aria-labelledby"]; by != "" {
					assert.True(t, ids[by], "%q labels something", by)
				}
			}
		})
	}
}

// The page is one file: it loads nothing, runs nothing and links nowhere.
func TestPagesStandAlone(t *testing.T) {
	outside := regexp.MustCompile(`(?i)url\(|@import|https?:|javascript:|//`)
	for name := range pages {
		t.Run(name, func(t *testing.T) {
			for _, e := range elements(t, made(t, name)) {
				assert.NotContains(t, []string{"script", "link", "img", "iframe", "object", "a", "image", "use", "foreignObject"}, e.name)
				for key, value := range e.attr {
					assert.NotContains(t, []string{"src", "href", "style", "onload", "onclick"}, key)
					if key != "title" && key != "xmlns" { // an address that nobody goes to
						assert.NotRegexp(t, outside, value)
					}
				}
				if e.name == "style" {
					assert.NotRegexp(t, outside, e.text)
				}
			}
		})
	}
}

// What files hold is shown as it is, and is never markup.
func TestMarkupIsShownAsText(t *testing.T) {
	html := hostile(t)
	assert.NotContains(t, html, "<script")
	var shown strings.Builder
	for _, e := range elements(t, html) {
		shown.WriteString(e.text + "\n")
	}
	assert.Contains(t, shown.String(), evil)
	assert.Contains(t, shown.String(), evi2)
}

// Whoever cannot see a chart is told what it shows.
func TestChartsSpeak(t *testing.T) {
	all := elements(t, made(t, "embedded"))
	charts := 0
	for i, e := range all {
		if e.name != "svg" || e.attr["aria-hidden"] == "true" {
			continue
		}
		charts++
		assert.Equal(t, "img", e.attr["role"])
		assert.Equal(t, "title", all[i+1].name)
		assert.NotEmpty(t, strings.TrimSpace(all[i+1].text))
	}
	assert.Greater(t, charts, 80, "bars of areas, loads and pairs among them")
}

func TestStandingIsShown(t *testing.T) {
	var text strings.Builder
	for _, e := range elements(t, made(t, "journal")) {
		text.WriteString(" " + e.text)
	}
	for _, want := range []string{
		"Where they stand on 17 December 2027", "87 of 21 days", "mentor-06 has not answered 5 messages", "negotiate anew",
		"mentee-33 goes on in facilitated-peer clinic leads", "missed by others 2027-10-11", "3 completed", "may complete",
	} {
		assert.Contains(t, text.String(), want)
	}
	spring := made(t, "journal in spring")
	assert.Contains(t, spring, "peer, paused until 28 June")
	assert.Contains(t, spring, "paused since 2027-05-03", "so far")
	assert.NotContains(t, made(t, "one pair"), "Where they stand")
}

// The segments of a bar do not run over, whatever the weights.
func TestBarsEndWithinTheirWidth(t *testing.T) {
	for name := range pages {
		t.Run(name, func(t *testing.T) {
			for _, e := range elements(t, made(t, name)) {
				x, width := share(e.attr["x"]), share(e.attr["width"])
				assert.LessOrEqual(t, x+width, 100.05, "%v", e)
				assert.GreaterOrEqual(t, x, 0.0)
			}
		})
	}
}

func share(s string) float64 {
	var f float64
	if text, ok := strings.CutSuffix(s, "%"); ok {
		d := xml.NewDecoder(strings.NewReader("<f>" + text + "</f>"))
		_ = d.Decode(&f)
	}
	return f
}

func TestEqualPlansGiveEqualPages(t *testing.T) {
	for name, html := range pages {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, made(t, name), html(t))
		})
	}
}

func TestAccessIsDrawn(t *testing.T) {
	html := write(t, data(t, "mentors.csv"), data(t, "mentees.csv"), data(t, "ties.csv"))
	assert.Contains(t, html, "Who gets a mentor")
	assert.Contains(t, html, "woman: 19 of 22 have a mentor")
	assert.NotContains(t, html, "non-binary", "a group of few is neither told of nor named")
	assert.NotContains(t, html, ">man<", "nor another from which it could be subtracted")
	elements(t, html)
	assert.NotContains(t, write(t, data(t, "mentors.csv"), "", ""), "Who gets a mentor", "nobody asked")
}
