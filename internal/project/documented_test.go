package project_test

import (
	"go/ast"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExportedNamesAreDocumented(t *testing.T) {
	for _, u := range units(t, func(p place) bool { return p.library() || p.kit() }) {
		report(t, undocumented(u))
	}
}

func TestPackagesAreDocumented(t *testing.T) {
	for _, u := range units(t, everything) {
		file, text := packageComment(u)
		assert.NotEmpty(t, text, "%s has no package comment", u.place.rel)
		if u.place.library() || u.place.kit() {
			assert.Equal(t, "doc.go", file, "where the package comment of %s stands", u.place.rel)
		}
	}
}

// packageComment returns the package comment and the file that it stands in.
func packageComment(u unit) (name, text string) {
	for _, file := range u.files {
		if file.Doc != nil {
			return filepath.Base(fset.Position(file.Pos()).Filename), file.Doc.Text()
		}
	}
	return "", ""
}

// undocumented returns the exported types, functions, methods, constants and
// variables without a comment. A group of constants or variables may share one.
func undocumented(u unit) (faults []string) {
	missing := func(name *ast.Ident, docs ...*ast.CommentGroup) {
		if name.IsExported() && !slices.ContainsFunc(docs, says) {
			faults = append(faults, at(name)+name.Name+" has no comment")
		}
	}
	for f := range functions(u) {
		if f.Recv == nil || ast.IsExported(receiver(f)) {
			missing(f.Name, f.Doc)
		}
	}
	for _, file := range u.files {
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range group.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					missing(spec.Name, group.Doc, spec.Doc)
				case *ast.ValueSpec:
					for _, name := range spec.Names {
						missing(name, group.Doc, spec.Doc, spec.Comment)
					}
				}
			}
		}
	}
	return sorted(faults)
}

// says reports whether a comment has words, not only directives.
func says(c *ast.CommentGroup) bool { return c != nil && strings.TrimSpace(c.Text()) != "" }

// receiver returns the name of the type that a method belongs to.
func receiver(f *ast.FuncDecl) string {
	t := f.Recv.List[0].Type
	for {
		switch inner := t.(type) {
		case *ast.StarExpr:
			t = inner.X
		case *ast.IndexExpr:
			t = inner.X
		case *ast.IndexListExpr:
			t = inner.X
		case *ast.Ident:
			return inner.Name
		default:
			return ""
		}
	}
}

// functions returns the declared functions and methods of a package.
func functions(u unit) iter.Seq[*ast.FuncDecl] {
	return func(yield func(*ast.FuncDecl) bool) {
		for _, file := range u.files {
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok && !yield(f) {
					return
				}
			}
		}
	}
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}

func TestUndocumentedIsFound(t *testing.T) {
	const where = "sample/sample.go:2: "
	tests := map[string]struct {
		source string
		want   []string
	}{
		"type":                {"type T int", []string{where + "T has no comment"}},
		"function":            {"func F() {}", []string{where + "F has no comment"}},
		"method":              {"// T is.\ntype T[A any] int\nfunc (*T[A]) F() {}", []string{"sample/sample.go:4: F has no comment"}},
		"constant":            {"const C = 1", []string{where + "C has no comment"}},
		"variable":            {"var a, V int", []string{where + "V has no comment"}},
		"directive alone":     {"//go:noinline\nfunc F() {}", []string{"sample/sample.go:3: F has no comment"}},
		"documented":          {"// T is.\ntype T int\n// F does.\nfunc (T) F() {}", nil},
		"group":               {"// Levels.\nconst (\n\tA = 1\n\tB = 2\n)", nil},
		"beside":              {"const (\n\tA = 1 // lowest\n)", nil},
		"unexported receiver": {"type t int\nfunc (t) Error() string { return \"\" }", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, undocumented(sample(t, "package sample\n"+test.source)))
		})
	}
	_, text := packageComment(sample(t, "package sample"))
	assert.Empty(t, text)
	file, text := packageComment(sample(t, "// Package sample is.\npackage sample"))
	assert.Equal(t, "sample.go", file)
	assert.Equal(t, "Package sample is.\n", text)
}
