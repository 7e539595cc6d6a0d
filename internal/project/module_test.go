package project_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// modulePath is the path that importers write.
const modulePath = "github.com/go-mentorship/mentorkit"

// root is the folder of the module, seen from this package.
const root = "../.."

// update rewrites what a test compares with: codes.txt, the README's table.
var update = flag.Bool("update", false, "rewrite testdata/codes.txt, the catalogue of rules and the README's table of rooms")

// A pkg is what go list says of a package.
type pkg struct {
	ImportPath, Name, Dir, Export string
	GoFiles, Imports, Deps        []string
	Standard                      bool
}

// A unit is a package of this module, parsed and type-checked without its tests.
type unit struct {
	pkg
	place place
	files []*ast.File
	info  *types.Info
	types *types.Package
}

// listed returns every package that go list reaches from the module, and the
// few of the standard library that the bad samples of these tests import.
var listed = sync.OnceValues(func() (map[string]pkg, error) {
	cmd := exec.Command("go", "list", "-export", "-deps",
		"-json=ImportPath,Name,Dir,Export,GoFiles,Imports,Deps,Standard",
		"./...", "context", "fmt", "log/slog", "os", "strings", "sync", "time")
	cmd.Dir = root
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	all := map[string]pkg{}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return nil, err
		}
		all[p.ImportPath] = p
	}
})

// compiled keeps each unit by its import path once a test has asked for it.
var compiled sync.Map

// units returns the module's packages that own reports true for.
func units(t *testing.T, own func(place) bool) []unit {
	t.Helper()
	all, err := listed()
	require.NoError(t, err)
	var found []unit
	for _, p := range all {
		where, ok := placeOf(p.ImportPath, p.Name)
		if !ok || !own(where) {
			continue
		}
		if u, ok := compiled.Load(p.ImportPath); ok {
			found = append(found, u.(unit))
			continue
		}
		sources := map[string]string{}
		for _, name := range p.GoFiles {
			text, err := os.ReadFile(filepath.Join(p.Dir, name))
			require.NoError(t, err)
			sources[filepath.Join(where.rel, name)] = string(text)
		}
		u := compile(t, p.ImportPath, sources)
		u.pkg, u.place = p, where
		compiled.Store(p.ImportPath, u)
		found = append(found, u)
	}
	require.NotEmpty(t, found, "the module has packages")
	return found
}

// fset serves all tests; a [token.FileSet] may be used concurrently.
var fset = token.NewFileSet()

// compile parses and type-checks sources, keyed by file name, as one package.
func compile(t *testing.T, importPath string, sources map[string]string) unit {
	t.Helper()
	all, err := listed()
	require.NoError(t, err)
	var u unit
	for name, text := range sources {
		file, err := parser.ParseFile(fset, name, text, parser.ParseComments|parser.SkipObjectResolution)
		require.NoError(t, err)
		u.files = append(u.files, file)
	}
	u.info = &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Defs:  map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{},
		Selections: map[*ast.SelectorExpr]*types.Selection{},
	}
	exports := func(path string) (io.ReadCloser, error) { return os.Open(all[path].Export) }
	config := types.Config{Importer: importer.ForCompiler(fset, "gc", exports)}
	u.types, err = config.Check(importPath, fset, u.files, u.info)
	require.NoError(t, err)
	return u
}

// sample compiles one file of a made-up library package.
func sample(t *testing.T, source string) unit {
	t.Helper()
	u := compile(t, modulePath+"/sample", map[string]string{"sample/sample.go": source})
	u.place = place{rel: "sample"}
	return u
}

// at says where a node stands, as "folder/file.go:line: ".
func at(n ast.Node) string {
	pos := fset.Position(n.Pos())
	pos.Column = 0
	return filepath.ToSlash(pos.String()) + ": "
}

// report fails the test once for each fault, so that all are seen at once.
func report(t *testing.T, faults []string) {
	t.Helper()
	for _, fault := range faults {
		t.Error(fault)
	}
}

// read returns a file of the project.
func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	require.NoError(t, err)
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}
