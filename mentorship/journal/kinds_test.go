package journal_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func TestBodiesAreListed(t *testing.T) {
	var listed []string
	forms := map[journal.Kind]bool{}
	for _, b := range journal.Bodies() {
		typ := reflect.TypeOf(b)
		listed = append(listed, typ.Name())
		form := b.Form()
		assert.Equal(t, kebab(typ.Name()), string(form.Kind), "a kind is called as its type is")
		assert.True(t, form.Kind.Valid())
		assert.False(t, form.Kind.Own())
		assert.True(t, form.Version.Valid())
		assert.False(t, forms[form.Kind], "%v stands twice", form)
		assert.True(t, reflect.ValueOf(b).IsZero(), "%v", form)
		forms[form.Kind] = true
	}
	slices.Sort(listed)
	if diff := cmp.Diff(withForm(t), listed); diff != "" {
		t.Errorf("types with a method Form, and those that Bodies returns (-want +got):\n%s", diff)
	}
}

func TestSamplesFillEverything(t *testing.T) {
	require.Len(t, samples(), len(journal.Bodies()))
	for i, b := range samples() {
		require.Equal(t, reflect.TypeOf(journal.Bodies()[i]), reflect.TypeOf(b), "samples stand in the order of Bodies")
		_, redefined := b.(journal.RelationshipRedefined) // the outline is filled elsewhere
		assert.Empty(t, unfilled(b.Form().String(), reflect.ValueOf(b), redefined))
	}
}

func TestJSONNamesFollowFields(t *testing.T) {
	for _, b := range journal.Bodies() {
		typ := reflect.TypeOf(b)
		for f := range typ.Fields() {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			want := strings.ToLower(f.Name[:1]) + f.Name[1:]
			if f.Name == "ID" {
				want = "id"
			}
			assert.Equal(t, want, name, "%v.%s", typ, f.Name)
			assert.Contains(t, []string{"", "omitzero"}, options, "%v.%s", typ, f.Name)
		}
	}
}

// withForm returns the exported types of this package that are bodies by the
// source, but for Unknown, in order.
func withForm(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var names []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		for _, decl := range file.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || f.Name.Name != "Form" || f.Recv == nil {
				continue
			}
			if typ, ok := f.Recv.List[0].Type.(*ast.Ident); ok && typ.Name != "Unknown" && typ.Name != "Event" {
				names = append(names, typ.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

// unfilled returns the paths of zero fields.
func unfilled(path string, v reflect.Value, shallow bool) []string {
	if v.IsZero() {
		return []string{path}
	}
	var paths []string
	switch {
	case v.Type() == reflect.TypeFor[time.Time]() || shallow && strings.Contains(path, "."):
	case v.Kind() == reflect.Struct:
		for f, field := range v.Fields() {
			paths = append(paths, unfilled(path+"."+f.Name, field, shallow)...)
		}
	case v.Kind() == reflect.Slice:
		paths = unfilled(path+"[0]", v.Index(0), shallow)
	}
	return paths
}

// kebab turns a name such as SessionHeld into session-held.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
