// Package bound finds the best choice of pairs under demands that are no flow:
// mentees who must have the same mentors, and mentees who must have none in
// common.
//
// Groups to keep together are items that mentors, as bins, hold whole or not at
// all: the generalised assignment problem. Groups to keep apart that overlap
// are colourings of a graph with lists. Both are NP-hard (Garey and Johnson,
// Computers and Intractability, 1979, SR1 and GT4; Martello and Toth, Knapsack
// Problems, 1990, chapter 7), so that there is no quick way for sure.
//
// # Search
//
// [Solve] branches and bounds (Land and Doig 1960) on the relaxation that
// forgets about groups, which package flow solves: one weight after the other,
// the second over the choices that are best in the first. Lists to keep apart
// that have nobody in common are no trouble: they are a flow with gates, through
// which one member of a list reaches a mentor. Where the relaxation
// breaks a group, the search splits into two cases, that the group has a
// certain mentor and that it has not, and goes into the first one first. A case
// is closed when the relaxation keeps all groups, has no solution, or promises
// no more than the best choice known. Effort is counted in cases looked at.
//
// # Certificate
//
// Prices p of mentors' slots prove a bound in each case, by the relaxation of
// Lagrange (Geoffrion 1974; Fisher 1981): whatever is permitted is worth at most
//
//	sum over mentors of max { n p : minimum <= n <= capacity }
//	+ sum over lists to keep apart and mentors of q
//	+ sum over groups of the best that the group could choose if only its own
//	  demands counted, each pair at its weight less p and q,
//
// where q, at least 0, is the price of being the one of a list who has a mentor,
// and whoever stands in no group is a group of one. Cases whose splits make up
// a whole tree leave nothing out, so that the greatest bound of all is a bound of
// the whole. Of a case without a solution the prices are raised along a set that
// violates Hall's and Hoffman's condition until the bound is as low as need be.
// If all weights are zero and every bound is below zero, nothing is permitted.
//
// The solution depends on the problem alone.
package bound
