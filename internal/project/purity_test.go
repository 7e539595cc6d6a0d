package project_test

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Packages that reach out of the process, into its memory, or into chance. A
// trailing slash names everything below.
var impure = []string{
	"C", "crypto/rand", "database/sql", "database/sql/", "expvar", "flag", "io/ioutil", "log", "log/syslog",
	"math/rand", "math/rand/", "net", "net/http", "net/http/", "net/rpc", "net/rpc/", "net/smtp", "os", "os/",
	"path/filepath", "plugin", "syscall", "testing", "testing/", "time/tzdata", "unsafe",
}

// Names that read a clock, wait, ask the machine for its time zone, print, or
// log, in packages that are otherwise welcome.
var forbidden = map[string][]string{
	"":        {"print", "println"},
	"context": {"WithDeadline", "WithDeadlineCause", "WithTimeout", "WithTimeoutCause"},
	"fmt":     {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
	"log/slog": {
		"Debug", "DebugContext", "Default", "Error", "ErrorContext", "Info", "InfoContext", "Log", "LogAttrs",
		"SetDefault", "Warn", "WarnContext", "With",
	},
	"time": {
		"After", "AfterFunc", "LoadLocation", "Local", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick",
		"Until",
	},
}

func TestLibraryIsPure(t *testing.T) {
	for _, u := range units(t, place.library) {
		for _, check := range []func(unit) []string{
			impureImports, forbiddenNames, initFunctions, panics,
		} {
			report(t, check(u))
		}
	}
}

func impureImports(u unit) (faults []string) {
	for _, file := range u.files {
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if slices.ContainsFunc(impure, func(p string) bool {
				return path == p || strings.HasSuffix(p, "/") && strings.HasPrefix(path, p)
			}) {
				faults = append(faults, at(spec)+"imports "+path)
			}
		}
	}
	return faults
}

// forbiddenNames finds them whatever the import is called. To compare with one
// is no use of it: that is how time.Local is refused.
func forbiddenNames(u unit) (faults []string) {
	compared := map[*ast.Ident]bool{}
	for _, file := range u.files {
		ast.Inspect(file, func(n ast.Node) bool {
			if binary, ok := n.(*ast.BinaryExpr); ok && (binary.Op == token.EQL || binary.Op == token.NEQ) {
				for _, operand := range []ast.Expr{binary.X, binary.Y} {
					if selector, ok := operand.(*ast.SelectorExpr); ok {
						compared[selector.Sel] = true
					}
				}
			}
			id, ok := n.(*ast.Ident)
			if !ok || compared[id] || u.info.Uses[id] == nil {
				return true
			}
			object, path := u.info.Uses[id], ""
			if object.Pkg() != nil {
				path = object.Pkg().Path()
			}
			if slices.Contains(forbidden[path], object.Name()) && !harmless(object) {
				faults = append(faults, at(id)+"uses "+strings.TrimPrefix(path+"."+object.Name(), "."))
			}
			return true
		})
	}
	return faults
}

// harmless reports whether object is the method that compares instants, which
// shares its name with the function that waits.
func harmless(object types.Object) bool {
	f, ok := object.(*types.Func)
	return ok && f.FullName() == "(time.Time).After"
}

func initFunctions(u unit) (faults []string) {
	for f := range functions(u) {
		if f.Recv == nil && f.Name.Name == "init" {
			faults = append(faults, at(f)+"func init")
		}
	}
	return faults
}

// panics finds calls of panic outside functions whose name says Must.
func panics(u unit) (faults []string) {
	for _, file := range u.files {
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Must") {
				continue
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok && u.info.Uses[id] == types.Universe.Lookup("panic") {
					faults = append(faults, at(id)+"panics")
				}
				return true
			})
		}
	}
	return faults
}

func TestImpurityIsFound(t *testing.T) {
	tests := map[string]struct {
		check  func(unit) []string
		source string
		want   []string
	}{
		"impure import":       {impureImports, "import _ \"os\"", []string{"sample/sample.go:2: imports os"}},
		"import below":        {impureImports, "import _ \"os/exec\"", []string{"sample/sample.go:2: imports os/exec"}},
		"pure import":         {impureImports, "import _ \"strings\"", nil},
		"clock":               {forbiddenNames, "import \"time\"\nvar now = time.Now", []string{"sample/sample.go:3: uses time.Now"}},
		"clock renamed":       {forbiddenNames, "import t \"time\"\nvar now = t.Now()", []string{"sample/sample.go:3: uses time.Now"}},
		"machine's zone":      {forbiddenNames, "import \"time\"\nfunc f(t time.Time) time.Time { return t.Local() }", []string{"sample/sample.go:3: uses time.Local"}},
		"comparison":          {forbiddenNames, "import \"time\"\nfunc f(t time.Time) bool { return t.After(t) }", nil},
		"waiting":             {forbiddenNames, "import \"time\"\nvar c = time.After(1)", []string{"sample/sample.go:3: uses time.After"}},
		"clock compared":      {forbiddenNames, "import \"time\"\nfunc f(t time.Time) bool { return t == time.Now() }", []string{"sample/sample.go:3: uses time.Now"}},
		"zone refused":        {forbiddenNames, "import \"time\"\nfunc f(l *time.Location) bool { return l == time.Local }", nil},
		"printing":            {forbiddenNames, "func f() { println() }", []string{"sample/sample.go:2: uses println"}},
		"logging":             {forbiddenNames, "import \"log/slog\"\nfunc f() { slog.Info(\"\") }", []string{"sample/sample.go:3: uses log/slog.Info"}},
		"redaction":           {forbiddenNames, "import \"log/slog\"\nvar v = slog.StringValue(\"\")", nil},
		"init":                {initFunctions, "func init() {}", []string{"sample/sample.go:2: func init"}},
		"a method named init": {initFunctions, "type t int\nfunc (t) init() {}", nil},
		"panic":               {panics, "func f() { panic(0) }", []string{"sample/sample.go:2: panics"}},
		"panic in a variable": {panics, "var f = func() { panic(0) }", []string{"sample/sample.go:2: panics"}},
		"panic in Must":       {panics, "func MustF() { panic(0) }", nil},
		"not the builtin":     {panics, "func f(panic func()) { panic() }", nil},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, test.want, test.check(sample(t, "package sample\n"+test.source)))
		})
	}
}
