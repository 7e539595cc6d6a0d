// Package ssptest checks that a solver solves what package ssp solves.
//
// A [Kit] tries a solver on every small problem against a slow twin
// ([BruteForce]), on problems drawn from families for properties that hold for
// all, and on problems made to be hard; every solution has to prove itself
// ([Fault]). The families, the twin and the referee are there for a solver's own
// tests, too.
package ssptest
