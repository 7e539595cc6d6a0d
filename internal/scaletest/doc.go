// Package scaletest lets tests that take long say how much less will do.
//
// A plain run of go test is the whole proof: every small world, every size.
// Two other runs have another question, and [Pick] gives them a part of the
// work. The race detector looks for accesses that collide, which a few inputs
// show as well as a million, at many times the cost. And -short is for whoever
// runs the tests again and again: an author, or the mutation of the code.
//
// The part is never nothing: it goes through the same code and the same checks.
package scaletest
