// Package closure finds the closed set of greatest weight: a choice among things
// that have a weight each, above or below zero, where choosing one may need
// others to be chosen too.
//
// It is the maximum closure problem of Picard, "Maximal closure of a graph and
// applications to combinatorial problems", Management Science 22 (1976): a
// minimum cut, found here by the maximum flow of Dinic, "Algorithm for solution
// of a problem of maximum flow in networks with power estimation", Soviet
// Mathematics Doklady 11 (1970).
//
// # Certificate
//
// The flow proves the set. Along each need, from who has it to what is needed,
// it moves some weight, never a negative amount; nothing is made or lost. In a
// closed set, what leaves a member for a need stays inside, and what comes in
// from outside only adds. So no closed set weighs more than its members after
// the move, and none of those more than the sum of all weights after the move
// that are above zero. Where the chosen set weighs that sum, nothing beats it.
package closure
