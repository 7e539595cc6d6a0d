// Package project holds no code, only the tests that read the project itself:
// what its packages import, that they stay pure, that everything exported is
// documented, that rule codes only grow, that the README tells the truth, that
// another module can depend on this one, and what stands in tracked files.
//
// Each check is a plain function over sources or names, so that its own test
// can feed it a bad sample and see it fail.
package project
