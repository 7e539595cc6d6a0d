package project_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLibraryKeepsNoState(t *testing.T) {
	for _, u := range units(t, place.library) {
		report(t, exportedVariables(u))
		report(t, writtenVariables(u))
	}
}

// exportedVariables finds variables that an importer could change. Errors are
// spared: they cannot be declared otherwise.
func exportedVariables(u unit) (faults []string) {
	scope := u.types.Scope()
	for _, name := range scope.Names() {
		v, ok := scope.Lookup(name).(*types.Var)
		if ok && v.Exported() && !types.Identical(v.Type(), types.Universe.Lookup("error").Type()) {
			faults = append(faults, u.place.rel+"."+name+" can be changed by importers")
		}
	}
	return faults
}

// writtenVariables finds package-level variables that are changed after their
// declaration: assigned to, wholly or in part, emptied, or lent by address,
// which is also what calling a method with a pointer receiver does.
func writtenVariables(u unit) (faults []string) {
	written := func(e ast.Expr) {
		if id := base(e); id != nil && u.info.Uses[id] != nil && u.info.Uses[id].Parent() == u.types.Scope() {
			if _, ok := u.info.Uses[id].(*types.Var); ok {
				faults = append(faults, at(id)+id.Name+" is changed")
			}
		}
	}
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, left := range n.Lhs {
					written(left)
				}
			case *ast.RangeStmt:
				written(n.Key)
				written(n.Value)
			case *ast.IncDecStmt:
				written(n.X)
			case *ast.UnaryExpr:
				if n.Op == token.AND {
					written(n.X)
				}
			case *ast.SelectorExpr:
				if lendsAddress(u.info.Selections[n]) {
					written(n.X)
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && len(n.Args) > 0 {
					switch u.info.Uses[id] {
					case types.Universe.Lookup("clear"), types.Universe.Lookup("copy"), types.Universe.Lookup("delete"):
						written(n.Args[0])
					}
				}
			}
			return true
		})
	}
	return faults
}

// lendsAddress reports whether s calls a pointer method on a value.
func lendsAddress(s *types.Selection) bool {
	if s == nil || s.Kind() != types.MethodVal {
		return false
	}
	_, byPointer := s.Obj().(*types.Func).Signature().Recv().Type().(*types.Pointer)
	_, isPointer := s.Recv().Underlying().(*types.Pointer)
	return byPointer && !isPointer
}

// base returns the variable that e is a part of, nil if there is none.
func base(e ast.Expr) *ast.Ident {
	for {
		switch inner := e.(type) {
		case *ast.Ident:
			return inner
		case *ast.SelectorExpr:
			e = inner.X
		case *ast.IndexExpr:
			e = inner.X
		case *ast.SliceExpr:
			e = inner.X
		case *ast.StarExpr:
			e = inner.X
		case *ast.ParenExpr:
			e = inner.X
		default:
			return nil
		}
	}
}

func TestStateIsFound(t *testing.T) {
	tests := map[string]struct {
		check  func(unit) []string
		source string
		want   []string
	}{
		"exported variable":   {exportedVariables, "var Limit = 5", []string{"sample.Limit can be changed by importers"}},
		"exported error":      {exportedVariables, "var ErrX error", nil},
		"exported constant":   {exportedVariables, "const Limit = 5", nil},
		"assigned":            {writtenVariables, "var v int\nfunc f() { v = 1 }", []string{"sample/sample.go:3: v is changed"}},
		"counted":             {writtenVariables, "var v int\nfunc f() { v++ }", []string{"sample/sample.go:3: v is changed"}},
		"ranged over":         {writtenVariables, "var v int\nfunc f() { for v = range 3 { } }", []string{"sample/sample.go:3: v is changed"}},
		"element assigned":    {writtenVariables, "var v [2]struct{ n int }\nfunc f() { (v[0]).n = 1 }", []string{"sample/sample.go:3: v is changed"}},
		"key deleted":         {writtenVariables, "var v map[int]int\nfunc f() { delete(v, 1) }", []string{"sample/sample.go:3: v is changed"}},
		"address taken":       {writtenVariables, "var v int\nfunc f() *int { return &v }", []string{"sample/sample.go:3: v is changed"}},
		"pointer method":      {writtenVariables, "import \"sync\"\nvar v sync.Mutex\nfunc f() { v.Lock() }", []string{"sample/sample.go:4: v is changed"}},
		"read":                {writtenVariables, "var v = map[int]int{}\nfunc f() int { return v[1] }", nil},
		"shadowed":            {writtenVariables, "var v int\nfunc f(v int) { v = 1 }", nil},
		"method of a pointer": {writtenVariables, "import \"strings\"\nvar v = strings.NewReplacer()\nfunc f() string { return v.Replace(\"\") }", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, test.check(sample(t, "package sample\n"+test.source)))
		})
	}
}
