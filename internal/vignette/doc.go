// Package vignette reads mentorships told in short: what happened on which day, with
// repetitions, and what a coordinator should conclude from it. Tests of several
// rooms judge rules by them.
package vignette
