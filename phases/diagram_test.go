package phases_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/phases"
)

// chain returns the standard definition with other phases, in a row.
func chain(names ...journal.PhaseName) phases.Definition {
	d := phases.StandardDefinition()
	d.Phases, d.Arcs = nil, nil
	for i, name := range names {
		d.Phases = append(d.Phases, phases.Phase{Name: name, As: mentorship.Phases()[min(i, 2)]})
		if i > 0 {
			d.Arcs = append(d.Arcs, phases.Arc{From: names[i-1], To: name})
		}
	}
	return d
}

// only keeps the permits of a kind to some phases.
func only(d phases.Definition, body journal.Body, in ...journal.PhaseName) phases.Definition {
	kind := body.Form().Kind
	p := d.Permits[slices.IndexFunc(d.Permits, func(p phases.Permit) bool { return p.Kind == kind })]
	without(&d, body)
	p.In = in
	d.Permits = append(d.Permits, p)
	return d
}

// lines returns those of a text that hold a word.
func lines(text, word string) (in []string) {
	for line := range strings.Lines(text) {
		if strings.Contains(line, word) {
			in = append(in, strings.TrimSpace(line))
		}
	}
	return in
}

func TestPassages(t *testing.T) {
	kinds := func(from, to journal.PhaseName) string {
		for _, p := range (phases.Machine{}).Passages() {
			if p.From == from && p.To == to {
				return strings.Trim(fmt.Sprint(p.Kinds), "[]")
			}
		}
		return ""
	}
	tests := map[[2]journal.PhaseName]struct{ want, reason string }{
		{phases.Unopened, phases.Requested}:        {"request-made", "somebody asks"},
		{phases.Unopened, phases.Readiness}:        {"match-made", "a match lets both join at once"},
		{phases.Requested, phases.Readiness}:       {"request-accepted match-made", "so does an acceptance"},
		{phases.Requested, phases.Lapsed}:          {"request-declined request-withdrawn request-expired", "nobody is asked any more"},
		{phases.Lapsed, phases.Requested}:          {"request-made request-forwarded", "somebody else is asked"},
		{phases.Readiness, phases.Acquaintance}:    {"phase-entered", "the definition has an arc"},
		{phases.Readiness, phases.Application}:     {"", "the definition has none"},
		{phases.Application, phases.Acquaintance}:  {"phase-entered", "a way back"},
		{phases.Readiness, phases.Closure}:         {"left role-changed closed", "a part ends in three ways"},
		{phases.Closure, phases.Application}:       {"relationship-redefined reopened", "back to where one was"},
		{phases.Closure, phases.Requested}:         {"", "what was asked has expired"},
		{phases.Unopened, phases.Closure}:          {"", "what was not opened cannot be closed"},
		{phases.Forming, phases.Closure}:           {"left closed", "the last one leaves"},
		{phases.Acquaintance, phases.Acquaintance}: {"", "nobody enters where they are"},
	}
	for ends, test := range tests {
		assert.Equal(t, test.want, kinds(ends[0], ends[1]), "from %s to %s: %s", ends[0], ends[1], test.reason)
	}
	for _, p := range (phases.Machine{}).Passages() {
		guarded := p.To == phases.Application && p.From == phases.Acquaintance || p.From == phases.Readiness && p.To == phases.Acquaintance
		assert.Equal(t, guarded, p.Guards.Len() > 0, "from %s to %s", p.From, p.To)
	}
}

// TestPassagesFollowPermits: what a programme forbids is not drawn.
func TestPassagesFollowPermits(t *testing.T) {
	d := phases.StandardDefinition()
	without(&d, journal.MatchMade{})
	without(&d, journal.Reopened{})
	without(&d, journal.RelationshipRedefined{})
	d = only(d, journal.Closed{}, phases.Requested, phases.Lapsed, phases.Forming, phases.Application)
	m, err := phases.New(d)
	require.NoError(t, err)
	for _, p := range m.Passages() {
		assert.NotContains(t, p.Kinds, journal.Kind("match-made"))
		assert.NotEqual(t, phases.Closure, p.From, "nothing takes an end back")
		if p.From == phases.Readiness && p.To == phases.Closure {
			assert.NotContains(t, p.Kinds, journal.Kind("closed"), "it can be left, not closed")
		}
	}
	text := m.Mermaid()
	assert.NotContains(t, text, "↩ reopened")
	assert.NotEmpty(t, lines(text, "phases --> s7 : left<br/>role-changed"), "what holds for all phases stands at the frame")
	assert.NotEmpty(t, lines(text, "s6 --> s7 : closed"), "what holds for one stands at that")
}

func TestPausingAsFarAsPermitted(t *testing.T) {
	tests := map[string]struct {
		change func(*phases.Definition)
		want   []string
		reason string
	}{
		"standard": {
			func(*phases.Definition) {},
			[]string{`state "paused" as paused`, "phases --> paused : paused<br/>↩ resumed", "paused --> s7 : left<br/>closed"},
			"every phase can be paused, and what is paused can end",
		},
		"never": {
			func(d *phases.Definition) { without(d, journal.Paused{}) }, nil, "there is no such thing",
		},
		"in one phase": {
			func(d *phases.Definition) { *d = only(*d, journal.Paused{}, phases.Application) },
			[]string{`state "paused" as paused`, "s6 --> paused : paused<br/>↩ resumed", "paused --> s7 : left<br/>closed"},
			"only that one leads there",
		},
		"for ever": {
			func(d *phases.Definition) {
				without(d, journal.Resumed{})
				without(d, journal.Left{})
			},
			[]string{`state "paused" as paused`, "phases --> paused : paused", "paused --> s7 : closed"},
			"what cannot be done is not drawn",
		},
		"only one phase": {
			func(d *phases.Definition) { *d = chain("all of it") },
			[]string{`state "paused" as paused`, "s4 --> paused : paused<br/>↩ resumed", "paused --> s5 : left<br/>closed"},
			"a single phase needs no frame to lead from",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			d := phases.StandardDefinition()
			test.change(&d)
			m, err := phases.New(d)
			require.NoError(t, err)
			assert.Equal(t, test.want, lines(m.Mermaid(), "paused"), test.reason)
			assert.Equal(t, test.want == nil, lines(m.Graphviz(), "paused") == nil)
		})
	}
}

// TestGuardsAreNoted: what is needed stands apart from what is advised, and a
// note stays short.
func TestGuardsAreNoted(t *testing.T) {
	d := phases.StandardDefinition()
	for i := range 9 {
		d.Arcs[2].Guards = d.Arcs[2].Guards.With(rule.New(rule.Info{
			Code: rule.Code(fmt.Sprintf("acme.back.n%d", i)), Severity: rule.Violation, Title: fmt.Sprintf("Reason %d is given", i),
			Why: "Going back costs time.", Remedy: "Give it.", Basis: rule.Convention,
		}, func(phases.Step) []rule.Finding { return nil }))
	}
	m, err := phases.New(d)
	require.NoError(t, err)
	for _, text := range []string{m.Mermaid(), m.Graphviz()} {
		assert.Contains(t, text, "Needed for application")
		assert.Contains(t, text, "Advised for application")
		assert.Contains(t, text, "Reason 5 is given")
		assert.NotContains(t, text, "Reason 6 is given")
		assert.Contains(t, text, "and 3 more")
	}
}

// TestManyWays: one way has dates alone, a few have names, many a number; and
// the text does not grow without end.
func TestManyWays(t *testing.T) {
	var m phases.Machine
	ways := func(n int, apart int) (list []phases.Way) {
		for i := range n {
			at := start.Add(day*10).AddDate(0, 0, i*apart)
			list = append(list, phases.Way{Person: mentorship.PersonID(fmt.Sprint("mentee-", i)), Stays: []phases.Stay{
				{Phase: phases.Readiness, From: at, Until: at.Add(day)}, {Phase: phases.Acquaintance, From: at.Add(day)},
			}})
		}
		return list
	}
	tests := map[string]struct {
		ways   []phases.Way
		want   []string
		reason string
	}{
		"one":  {ways(1, 1), []string{"s4 : 1 · 2026-01-15 to 2026-01-16"}, "there is no doubt whose it is"},
		"two":  {ways(2, 0), []string{"s4 : 1 · 2026-01-15 to 2026-01-16, mentee-0, mentee-1"}, "they went together"},
		"four": {ways(4, 0), []string{"s4 : 1 · 2026-01-15 to 2026-01-16, 4 people"}, "names would fill the picture"},
		"apart": {ways(2, 5), []string{
			"s4 : 1 · 2026-01-15 to 2026-01-16, mentee-0", "s4 : 1 · 2026-01-20 to 2026-01-21, mentee-1",
		}, "each at their time"},
	}
	for name, test := range tests {
		assert.Equal(t, test.want, lines(m.Mermaid(test.ways...), "  s4 :"), "%s: %s", name, test.reason)
	}
	many := m.Mermaid(ways(50, 1)...)
	assert.Len(t, lines(many, "  s4 :"), 9)
	assert.Contains(t, many, "and 42 more")
	assert.Contains(t, many, "class s5 current")
	assert.Contains(t, m.Graphviz(ways(50, 1)...), "and 42 more")
}

// TestWaysOfAnotherMachine: phases that there are not are passed over, and a step
// for which there is no passage is drawn all the same.
func TestWaysOfAnotherMachine(t *testing.T) {
	var m phases.Machine
	w := phases.Way{Person: "mentee-1", Stays: []phases.Stay{
		{Phase: phases.Readiness, From: start, Until: start.Add(day)},
		{Phase: "limbo", From: start.Add(day), Until: start.Add(2 * day)},
		{Phase: phases.Application, From: start.Add(2 * day), Until: start.Add(3 * day)},
		{Phase: phases.Unopened, From: start.Add(3 * day)},
	}}
	text := m.Mermaid(w)
	assert.NotContains(t, text, "limbo")
	assert.Equal(t, []string{"s6 --> s0 : ✓ 2026-01-08"}, lines(text, "> s0 :"))
	assert.Equal(t, []string{"s4 --> s5 : phase-entered"}, lines(text, "s4 --> "), "nobody went from the first to the third")
	assert.Contains(t, m.Graphviz(w), `s6 -> s0 [label="✓ 2026-01-08"`)
}

// hostileNames mean something to Mermaid, Markdown, Graphviz or HTML. How they
// come out was looked at in a browser; here is what must not stand in the text.
var hostileNames = []journal.PhaseName{
	"end", `"quoted"`, "1. list", "- dash", "# head", "*bold* _it_ ~~x~~", "`code`", "a --> b : c", "%% comment", "%%{init}%%",
	"end note", "<script>alert(1)</script>", "&amp; &#34; #34; #quot;", "ﬂ°°34¶ß", "é ß 漢字 😀 ال", `\n \l \r \\`, "[*]", "state x",
	"<<fork>>", "a;b", "a::b:::c", "{x}", "style: x#1;", "$$x^2$$", "fa:fa-car", "[link](http://x)", "1) x", "+ x", "a -- b",
	"> quote", "classdef a:#b;", "direction lr", "note", "~tilde~", "| a | b |", "---", "...", "áb", "1.", "http://a.b/c?d=e&f",
}

func TestHostileNames(t *testing.T) {
	m, err := phases.New(chain(hostileNames...))
	require.NoError(t, err)
	w := phases.Way{Person: "\"\n\x00\xff --> end note <b>\u202e"}
	for _, name := range hostileNames {
		w.Stays = append(w.Stays, phases.Stay{Phase: name, From: start, Until: start})
	}
	other := w
	other.Person = `\N \G & ;`
	soundText(t, m, nil)
	soundText(t, m, []phases.Way{w, other})
}

// The lines that there are, whatever names say. Text has nothing that would end it
// or that means anything.
var (
	mermaidWord = `(?:[^\x00-\x7f]|[A-Za-z0-9 ,.-]|#\d+;)*`
	mermaidLine = regexp.MustCompile(`^(?:stateDiagram-v2| +(?:acc(?:Title|Descr): W|state "W" as \w+(?: \{)?|\}|\[\*\] --> s0|\w+ : W|\w+ --> \w+ : W(?:<br/>W)*|note right of \w+|end note|· W|(?:Needed|Advised) for W|classDef \w+ [#:,\w]+|class [\w,]+ \w+))$`)
	dotLine     = regexp.MustCompile(`^(?:digraph phases \{|\}| +(?:\}|label=Q[ \w=]*|tooltip=Q|(?:subgraph )?\w+ (?:-> \w+ )?\[[^"]*(?:label=Q)?[^"]*(?:Q[^"]*)*\]|subgraph cluster_phases \{|\w+ -> \w+|\{ rank=same; \w+ -> \w+ \[[^"]*\] \}))$`)
)

// soundText asserts that the text of diagrams has the lines that it may have, and no
// others.
func soundText(t testing.TB, m phases.Machine, ways []phases.Way) {
	t.Helper()
	word := regexp.MustCompile("W")
	mermaid := regexp.MustCompile(word.ReplaceAllLiteralString(mermaidLine.String(), mermaidWord))
	dot := regexp.MustCompile(strings.ReplaceAll(dotLine.String(), "Q", `"(?:[^"\\]|\\.)*"`))
	for line := range strings.Lines(m.Mermaid(ways...)) {
		assert.Regexp(t, mermaid, strings.TrimSuffix(line, "\n"))
	}
	for line := range strings.Lines(m.Graphviz(ways...)) {
		assert.Regexp(t, dot, strings.TrimSuffix(line, "\n"))
	}
}

// FuzzNames looks for a name, of a phase or of a person, that breaks out of a
// picture.
func FuzzNames(f *testing.F) {
	for _, name := range hostileNames {
		f.Add(string(name), string(name))
	}
	f.Add("a", "\x00\n\"")
	f.Fuzz(func(t *testing.T, name, person string) {
		m, err := phases.New(chain(journal.PhaseName(name), "second"))
		if err != nil {
			return // of no machine
		}
		ways := []phases.Way{
			{Person: mentorship.PersonID(person), Stays: []phases.Stay{{Phase: journal.PhaseName(name), From: start}}},
			{Person: "mentee-2"},
		}
		soundText(t, m, ways)
		if !mentorship.ValidID(person) || person == "mentor for all" {
			return // nobody can join under such a name, or be a mentor of their own
		}
		s := newStory(t)
		s.machine = m
		s.do(coordinator, journal.MatchMade{Mentor: "mentor for all", Mentee: mentorship.PersonID(person)})
		picture, err := m.Timeline(s.journal, start.Add(9*day))
		require.NoError(t, err)
		wellFormed(t, picture)
	})
}
