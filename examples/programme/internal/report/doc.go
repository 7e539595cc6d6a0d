// Package report writes a plan for a reader at a terminal: first the outcome,
// then the relationships with their reasons, then what did not come about, and
// last what was checked and assumed. It ends with one line for programs.
package report
