package matching_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What proves a solution and what finds one have little in common but what reads
// an instance: a mistake that both made would go unseen. The functions of this
// package are followed from [matching.Instance.Verify] and from the solvers.
func TestVerifyIsIndependentOfSolvers(t *testing.T) {
	uses := functionsUsed(t)
	reached := func(from ...string) map[string]bool {
		seen := map[string]bool{}
		for len(from) > 0 {
			name := from[0]
			from = from[1:]
			if !seen[name] {
				seen[name] = true
				from = append(from, uses[name]...)
			}
		}
		return seen
	}
	verifier := reached("Instance.verify")
	require.Contains(t, verifier, "Instance.verifyStages")
	solvers := reached("Optimal.Solve", "Lexicographic.Solve", "Stable.Solve", "MaxStable.Solve", "Instance.solveLattice")
	require.Contains(t, solvers, "Instance.clash")
	allowed := map[string]string{
		"Instance.row": "reads", "Instance.find": "reads", "Instance.grouped": "reads", "Groups.Len": "reads", "Groups.At": "reads",
		"Instance.menteePlace": "reads", "Instance.mentorPlace": "reads", "Instance.placeBy": "reads", "Instance.locked": "reads",
		"Instance.shortage": "explains", "vacant": "explains", "overlocked": "explains",
		"Aims": "names",
	}
	for name := range verifier {
		if solvers[name] {
			assert.NotEmpty(t, allowed[name], name)
		}
	}
}

// functionsUsed returns, of each function and method of the package, those that
// it uses.
func functionsUsed(t *testing.T) map[string][]string {
	t.Helper()
	paths, err := filepath.Glob("*.go")
	require.NoError(t, err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, path := range paths {
		if !strings.HasSuffix(path, "_test.go") {
			file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, file)
		}
	}
	info := types.Info{Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	// Other packages are left out, which is an error, and of no concern here.
	config := types.Config{Importer: noImporter{}, Error: func(error) {}}
	pkg, _ := config.Check("matching", set, files, &info)
	uses := map[string][]string{}
	for _, file := range files {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			name := functionName(info.Defs[f.Name].(*types.Func))
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					if used, ok := info.Uses[id].(*types.Func); ok && used.Pkg() == pkg {
						uses[name] = append(uses[name], functionName(used))
					}
				}
				return true
			})
		}
	}
	require.True(t, slices.Contains(uses["Instance.Verify"], "Instance.verify"), "otherwise the test is hollow")
	return uses
}

// functionName returns the name of a function, behind that of its receiver.
func functionName(f *types.Func) string {
	return strings.NewReplacer("matching.", "", "(", "", ")", "", "*", "").Replace(f.FullName())
}

type noImporter struct{}

func (noImporter) Import(string) (*types.Package, error) { return nil, errors.New("left out") }
