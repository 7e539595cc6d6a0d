package project_test

import (
	"path"
	"strings"
)

// A place is where a package stands in the house.
type place struct {
	rel     string // folder below the module's root
	command bool   // a programme, package main
}

// placeOf returns the place of a package and whether it is this module's.
func placeOf(importPath, name string) (place, bool) {
	rel, ok := strings.CutPrefix(importPath, modulePath+"/")
	return place{rel, name == "main"}, ok
}

// A library is what other modules build with: no example, programme or kit.
func (p place) library() bool { return !p.example() && !p.command && !p.kit() }

// An example may import every room, and nothing imports it.
func (p place) example() bool { return under(p.rel, "examples") }

// A kit tests implementations of an interface of the package above it.
func (p place) kit() bool { return !p.example() && strings.HasSuffix(p.rel, "test") }

// above returns the package that a kit, or matching/learn, is about.
func (p place) above() string { return path.Dir(p.rel) }

// owner returns the package whose internal folder this is, "" for the root's.
func (p place) owner() string {
	owner, _, found := strings.Cut("/"+p.rel, "/internal/")
	if !found {
		return p.rel
	}
	return strings.TrimPrefix(owner, "/")
}

// internal reports whether only this module can import the package.
func (p place) internal() bool { return strings.Contains("/"+p.rel+"/", "/internal/") }

// under reports whether rel is folder or below it.
func under(rel, folder string) bool { return rel == folder || strings.HasPrefix(rel, folder+"/") }
