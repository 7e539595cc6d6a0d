package journal_test

import (
	"encoding"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A source is what the source text says and reflection cannot: the constants
// of each type, in order, and the comments. Types are named as reflect names
// them.
type source struct {
	constants map[string][]string // the values, unquoted
	docs      map[string]string   // of this package: "journal.Closed", "journal.Closed.Reason"
}

// readSource reads this package and the one above.
func readSource(t testing.TB) source {
	t.Helper()
	s := source{map[string][]string{}, map[string]string{}}
	for _, dir := range []string{".", ".."} {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		require.NoError(t, err)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
			require.NoError(t, err)
			for _, decl := range file.Decls {
				if group, ok := decl.(*ast.GenDecl); ok {
					s.read(file.Name.Name+".", group)
				}
			}
		}
	}
	return s
}

func (s source) read(pkg string, group *ast.GenDecl) {
	for _, spec := range group.Specs {
		switch spec := spec.(type) {
		case *ast.ValueSpec:
			typ, ok := spec.Type.(*ast.Ident)
			if !ok || group.Tok != token.CONST {
				continue
			}
			for _, value := range spec.Values {
				if lit, ok := value.(*ast.BasicLit); ok {
					s.constants[pkg+typ.Name] = append(s.constants[pkg+typ.Name], strings.Trim(lit.Value, `"`))
				}
			}
		case *ast.TypeSpec:
			if pkg != "journal." {
				continue // comments there may change without a look at the schema
			}
			s.docs[pkg+spec.Name.Name] = sentence(spec.Doc, group.Doc)
			fields, ok := spec.Type.(*ast.StructType)
			if !ok {
				continue
			}
			for _, f := range fields.Fields.List {
				for _, name := range f.Names {
					s.docs[pkg+spec.Name.Name+"."+name.Name] = sentence(f.Doc)
				}
			}
		}
	}
}

var links = regexp.MustCompile(`\[([\w.]+)\]`)

// sentence returns the first sentence of the first comment there is, without
// links.
func sentence(comments ...*ast.CommentGroup) string {
	for _, c := range comments {
		if c != nil {
			words := strings.Join(strings.Fields(c.Text()), " ")
			first, _, _ := strings.Cut(words+" ", ". ")
			return links.ReplaceAllString(strings.TrimSuffix(first, "."), "$1") + "."
		}
	}
	return ""
}

// closed reports whether the type is a closed vocabulary of texts.
func closed(t reflect.Type) bool {
	return t.Kind() == reflect.String && reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

// levels returns the names of the levels of an ordered vocabulary.
func (s source) levels(t reflect.Type) (names []string) {
	for _, value := range s.constants[t.String()] {
		n, _ := strconv.Atoi(value)
		v := reflect.New(t).Elem()
		v.SetInt(int64(n))
		text, _ := v.Interface().(encoding.TextMarshaler).MarshalText()
		names = append(names, string(text))
	}
	return names
}
