package project_test

import (
	"fmt"
	"go/constant"
	"go/types"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/culture"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
	"github.com/go-mentorship/mentorkit/mentorship/quality"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
	"github.com/go-mentorship/mentorkit/phases"
)

// catalogues are the sets of rules that packages export, by the function that
// returns them. A test below names those that are forgotten.
var catalogues = map[string]func() []rule.Info{
	"ethics.AccessRules":               ethics.AccessRules().Infos,
	"ethics.Conflicts":                 ethics.Conflicts().Infos,
	"ethics.FlipRules":                 ethics.FlipRules().Infos,
	"ethics.JournalConflicts":          ethics.JournalConflicts().Infos,
	"ethics.RosterConflicts":           ethics.RosterConflicts().Infos,
	"ethics.Rules":                     ethics.Rules(ethics.Register{}).Infos,
	"feedback.DriftRules":              feedback.DriftRules().Infos,
	"matching.Eligibility":             matching.Eligibility().Infos,
	"matching.OnlyRanked":              rule.NewSet(matching.OnlyRanked(nil, nil)).Infos,
	"mentorship/culture.Rules":         culture.Rules().Infos,
	"mentorship.PersonRules":           mentorship.PersonRules().Infos,
	"mentorship.RosterRules":           mentorship.RosterRules().Infos,
	"mentorship/challenge.Rules":       challenge.Rules().Infos,
	"mentorship/outcome.HoursRules":    outcome.HoursRules(outcome.HoursPolicy{}).Infos,
	"mentorship/outcome.Rules":         outcome.Rules().Infos,
	"mentorship/quality.Rules":         quality.Rules().Infos,
	"mentorship/structure.LedgerRules": structure.LedgerRules().Infos,
	"mentorship/structure.Rules":       structure.Rules().Infos,
	"phases.AcquaintanceGuards":        phases.AcquaintanceGuards().Infos,
	"phases.CompletionGuards":          phases.CompletionGuards().Infos,
	"phases.ReadinessGuards":           phases.ReadinessGuards().Infos,
	"phases.Rules":                     phases.Rules().Infos,
	"phases.StallRules":                phases.StallRules().Infos,
}

// notRules are codes that stand in reports without a rule behind them.
var notRules = map[rule.Code]string{
	rule.InvalidSet: "says that a set was built wrongly",
}

func TestCodesOnlyGrow(t *testing.T) {
	const name = "testdata/codes.txt"
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	was, is := strings.Fields(string(text)), slices.Sorted(maps.Keys(codes(t)))

	assert.Empty(t, less(was, is), "codes that were published and are gone")
	if *update {
		all := slices.Compact(slices.Sorted(slices.Values(slices.Concat(was, is))))
		require.NoError(t, os.WriteFile(name, []byte(strings.Join(all, "\n")+"\n"), 0o644))
		return
	}
	assert.Empty(t, less(is, was), "new codes: publish them with -update")
	assert.True(t, slices.IsSorted(was), "%s is sorted", name)
}

func TestEveryCodeBelongsToARule(t *testing.T) {
	all := codes(t)
	for _, code := range less(slices.Sorted(maps.Keys(all)), ruleCodes()) {
		if notRules[rule.Code(code)] == "" {
			t.Errorf("%s%s is the code of no rule in catalogues", all[code], code)
		}
	}
}

func TestEverySetIsInCatalogues(t *testing.T) {
	for _, u := range units(t, place.library) {
		for _, name := range exportedSets(u) {
			if catalogues[name] == nil {
				t.Errorf("%s is missing in catalogues", name)
			}
		}
	}
}

// exportedSets returns the exported functions that give a set of rules without
// being given anything, as "folder.Function".
func exportedSets(u unit) (names []string) {
	scope := u.types.Scope()
	for _, name := range scope.Names() {
		f, ok := scope.Lookup(name).(*types.Func)
		if ok && f.Exported() && f.Signature().Params().Len() == 0 && f.Signature().Results().Len() == 1 &&
			strings.HasPrefix(f.Signature().Results().At(0).Type().String(), modulePath+"/mentorship/rule.Set[") {
			names = append(names, u.place.rel+"."+name)
		}
	}
	return names
}

func TestRulesAreDescribed(t *testing.T) {
	for _, infos := range catalogues {
		for _, info := range infos() {
			report(t, undescribed(info))
		}
	}
}

// undescribed returns what the description of a rule lacks, and the sources
// that are no entries of the list of references.
func undescribed(info rule.Info) (faults []string) {
	if err := info.Validate(); err != nil {
		faults = append(faults, err.Error())
	}
	for _, source := range info.Sources {
		if _, ok := mentorship.LookUp(source); !ok {
			faults = append(faults, fmt.Sprintf("%s cites the unknown source %q", info.Code, source))
		}
	}
	return faults
}

// codes returns every code that rules and library code use, and where.
func codes(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, u := range units(t, place.library) {
		maps.Copy(found, constantCodes(u))
	}
	for _, code := range ruleCodes() {
		found[code] += "" // keeps where, if known
	}
	return found
}

func ruleCodes() (all []string) {
	for _, infos := range catalogues {
		for _, info := range infos() {
			all = append(all, string(info.Code))
		}
	}
	return all
}

// constantCodes returns the constants of type rule.Code in a package, and
// where they stand. Parts of a code that is put together do not count.
func constantCodes(u unit) map[string]string {
	found := map[string]string{}
	for expr, value := range u.info.Types {
		if value.Value == nil || value.Type.String() != modulePath+"/mentorship/rule.Code" {
			continue
		}
		code, where := constant.StringVal(value.Value), at(expr)
		if rule.Code(code).Validate() == nil && (found[code] == "" || where < found[code]) {
			found[code] = where // the first of several
		}
	}
	return found
}

// less returns the elements of a that b lacks.
func less(a, b []string) (missing []string) {
	for _, s := range a {
		if !slices.Contains(b, s) {
			missing = append(missing, s)
		}
	}
	return missing
}

func TestConstantCodes(t *testing.T) {
	u := sample(t, `package sample
import "github.com/go-mentorship/mentorkit/mentorship/rule"
const named rule.Code = "a.b.named"
const text = "a.b.text"
var info = rule.Info{Code: "a.b.field"}
var part = rule.Code("a.b") + named
`)
	assert.Equal(t, map[string]string{
		"a.b.named": "sample/sample.go:3: ",
		"a.b.field": "sample/sample.go:5: ",
	}, constantCodes(u), "text is no code, and part is not well formed")
}

func TestExportedSets(t *testing.T) {
	u := sample(t, `package sample
import "github.com/go-mentorship/mentorkit/mentorship/rule"
func Rules() (s rule.Set[int]) { return s }
func Merged(s rule.Set[int]) rule.Set[int] { return s }
func own() (s rule.Set[int]) { return s }
func Both() (s rule.Set[int], err error) { return s, err }
`)
	assert.Equal(t, []string{"sample.Rules"}, exportedSets(u))
}

func TestLess(t *testing.T) {
	assert.Equal(t, []string{"b"}, less([]string{"a", "b"}, []string{"a", "c"}))
}

func TestUndescribed(t *testing.T) {
	info := rule.Info{
		Code: "a.b.c", Severity: rule.Warning, Title: "t", Why: "w", Remedy: "r",
		Basis: rule.Research, Sources: []rule.Source{"R5"},
	}
	assert.Empty(t, undescribed(info))
	info.Sources = []rule.Source{"R5", "R99"}
	assert.Equal(t, []string{`a.b.c cites the unknown source "R99"`}, undescribed(info))
	info.Sources = nil
	assert.Len(t, undescribed(info), 1, "neither source nor convention")
}
