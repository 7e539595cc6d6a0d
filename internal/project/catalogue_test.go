package project_test

import (
	"fmt"
	"go/doc"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// catalogueFile is the page that describes every rule for people.
const catalogueFile = "mentorship/CATALOGUE.md"

func TestCatalogue(t *testing.T) {
	synopses := map[string]string{}
	for _, u := range units(t, place.library) {
		maps.Copy(synopses, synopsesOf(u))
	}
	sets := map[string][]rule.Info{}
	for name, infos := range catalogues {
		sets[name] = infos()
	}
	want := catalogue(sets, synopses, exhibits(t))
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join(root, catalogueFile), []byte(want), 0o644))
		return
	}
	assert.Empty(t, cmp.Diff(want, read(t, catalogueFile)), "rewrite %s with -update", catalogueFile)
	assert.Contains(t, read(t, "README.md"), "("+catalogueFile+")", "where readers find it")
}

// synopsesOf returns the first sentence of a package's comment by its folder, and
// of each function's by folder and name.
func synopsesOf(u unit) map[string]string {
	_, text := packageComment(u)
	found := map[string]string{u.place.rel: new(doc.Package).Synopsis(text)}
	for f := range functions(u) {
		if f.Recv == nil {
			found[u.place.rel+"."+f.Name.Name] = new(doc.Package).Synopsis(f.Doc.Text())
		}
	}
	return found
}

// An exhibit is what a rule said of mentorships told in short.
type exhibit struct {
	message string   // of the first finding; of one that is not undetermined, if any
	broken  bool     // whether that one is not
	shows   []string // the names of all evidence, in alphabetical order
}

// exhibits lets the rules about views look at all vignettes.
func exhibits(t *testing.T) map[rule.Code]exhibit {
	t.Helper()
	all, err := vignette.All()
	require.NoError(t, err)
	shown := map[rule.Code]exhibit{}
	for i := range all {
		view, err := all[i].View(mentorship.DefaultPolicy())
		require.NoError(t, err, all[i].ID)
		exhibitAll(shown, challenge.Rules().Check(challenge.Weigh(view)))
		exhibitAll(shown, culture.Rules().Check(view))
		exhibitAll(shown, quality.Rules().Check(view))
	}
	return shown
}

func exhibitAll(shown map[rule.Code]exhibit, r rule.Report) {
	for _, f := range r.Findings {
		x, broken := shown[f.Code], f.Outcome == rule.Broken
		if x.message == "" || broken && !x.broken {
			x.message, x.broken = f.Message, broken
		}
		for _, e := range f.Evidence {
			x.shows = append(x.shows, e.Name)
		}
		slices.Sort(x.shows)
		x.shows = slices.Compact(x.shows)
		shown[f.Code] = x
	}
}

const catalogueHead = `# Catalogue of rules

Every rule of this module, by package and set: what it requires, why, when it may misfire, and what people can do about a
finding. A finding describes a situation, for a person to weigh; it is no verdict on anybody. This page is written from the
code by ` + "`go test ./internal/project -update`" + `, and a test holds them equal. A code that stands here is never renamed.

- **Severity** is the default; a programme may set another. *Advice* is worth knowing, a *warning* calls for a look, and a
  *violation* is what must not be.
- **Basis** says what stands behind the rule: *research* is published findings, a *standard* is of a profession or the law, and
  a *convention* is what programmes usually do, or a choice of this module. The limits are in the programme's policy.
- A rule that cannot tell says so: a finding may be *undetermined*, and that is no pass.

`

// catalogue returns the page.
func catalogue(sets map[string][]rule.Info, synopses map[string]string, shown map[rule.Code]exhibit) string {
	var index, pages, works strings.Builder
	described := map[rule.Code]bool{}
	count, folders := map[string]int{}, []string{}
	for _, name := range slices.Sorted(maps.Keys(sets)) {
		folder := strings.TrimSuffix(name, path.Ext(name))
		if !slices.Contains(folders, folder) {
			folders = append(folders, folder)
			fmt.Fprintf(&pages, "\n## %s\n\n%s\n", folder, synopses[folder])
		}
		fmt.Fprintf(&pages, "\n### %s\n\n%s\n", path.Base(name), sentence(synopses[name]))
		var again []string
		for _, info := range sets[name] {
			if described[info.Code] {
				again = append(again, string(info.Code))
				continue
			}
			described[info.Code] = true
			count[folder]++
			entry(&pages, info, shown[info.Code])
		}
		if len(again) > 0 {
			fmt.Fprintf(&pages, "\nIt holds these as well, described with another set: %s.\n", strings.Join(again, ", "))
		}
	}
	for _, folder := range folders {
		fmt.Fprintf(&index, "| [%s](#%s) | %d |\n", folder, strings.ReplaceAll(folder, "/", ""), count[folder])
	}
	cited := map[rule.Source]bool{}
	for _, infos := range sets {
		for _, info := range infos {
			for _, s := range info.Sources {
				cited[s] = true
			}
		}
	}
	for _, r := range mentorship.References() {
		if cited[r.Key] {
			fmt.Fprintf(&works, "- **%s**: %s (%d). %s %s\n", r.Key, r.Authors, r.Year, sentence(r.Title), sentence(r.In))
		}
	}
	return catalogueHead + "| package | rules |\n| --- | --- |\n" + index.String() + pages.String() + "\n## Works\n\n" + works.String()
}

// sentence ends a text with a full stop, unless it ends with a sign already.
func sentence(text string) string {
	text = strings.TrimSuffix(text, ":")
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}

// entry writes the page of one rule.
func entry(b *strings.Builder, info rule.Info, x exhibit) {
	sources := make([]string, len(info.Sources))
	for i, s := range info.Sources {
		sources[i] = string(s)
	}
	fmt.Fprintf(b, "\n#### %s\n\n", info.Code)
	fmt.Fprintf(b, "**%s** *%s; %s*", sentence(info.Title), info.Severity, strings.Join(append([]string{string(info.Basis)}, sources...), ", "))
	fmt.Fprintf(b, "\n\n%s\n\nWhat to do: %s\n", info.Why, info.Remedy)
	if x.message != "" {
		fmt.Fprintf(b, "\nFor instance: “%s” Evidence: %s.\n", sentence(x.message), strings.Join(x.shows, ", "))
	}
}

func TestCatalogueOf(t *testing.T) {
	info := rule.Info{Code: "a.b.c", Severity: rule.Warning, Title: "All is well.", Why: "Why.", Remedy: "Do.", Basis: rule.Research, Sources: []rule.Source{"R5"}}
	other := info
	other.Code, other.Basis, other.Sources = "a.b.d", rule.Convention, nil
	shown := map[rule.Code]exhibit{}
	exhibitAll(shown, rule.Report{Findings: []rule.Finding{
		{Code: "a.b.c", Outcome: rule.Undetermined, Message: "too few", Evidence: []rule.Evidence{{Name: "y"}}},
		{Code: "a.b.c", Outcome: rule.Broken, Message: "3 of 4", Evidence: []rule.Evidence{{Name: "x"}, {Name: "y"}}},
		{Code: "a.b.c", Outcome: rule.Broken, Message: "4 of 4"},
	}})
	page := catalogue(map[string][]rule.Info{"a/x.More": {info, other}, "a/x.Rules": {info}}, map[string]string{
		"a/x": "Package x is.", "a/x.More": "More returns:", "a/x.Rules": "Rules returns.",
	}, shown)
	rest, ok := strings.CutPrefix(page, catalogueHead)
	require.True(t, ok)
	assert.Equal(t, `| package | rules |
| --- | --- |
| [a/x](#ax) | 2 |

## a/x

Package x is.

### x.More

More returns.

#### a.b.c

**All is well.** *warning; research, R5*

Why.

What to do: Do.

For instance: “3 of 4.” Evidence: x, y.

#### a.b.d

**All is well.** *warning; convention*

Why.

What to do: Do.

### x.Rules

Rules returns.

It holds these as well, described with another set: a.b.c.

## Works

- **R5**: Kashiwagi DT, Varkey P, Cook DA (2013). Mentoring programs for physicians in academic medicine: a systematic review. Acad Med 88(7):1029-1037.
`, rest)
}
