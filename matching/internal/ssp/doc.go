// Package ssp finds the best assignment of mentees to mentors, exactly.
//
// A [bipartite.Graph] holds the eligible pairs with a score each and the capacity of
// everybody. [Solve] chooses pairs so that nobody exceeds a capacity, no pair
// is taken twice, and the sum of the pairs' [Weight] is the greatest possible.
// The [Objective] says what a pair weighs. A pair that is not in the graph is
// forbidden and cannot be chosen, whatever the scores are.
//
// This is the plain solver: one algorithm, no shortcuts that need a proof of
// their own. It stays as the referee of faster ones.
//
// # Weights are ordered pairs
//
// Two aims, such as "most people first, then the best scores", are not mixed
// into one number by a large constant. A weight is an element of Z x Z,
// compared by its first part and then by its second. That is an ordered abelian
// group: adding the same weight to both sides of an inequality keeps it.
// Shortest paths and the duality below need nothing more.
//
// # Algorithm
//
// Successive shortest paths: mentees enter one place at a time, and each place
// follows the cheapest alternating path to a mentor with room, or to somebody
// (perhaps the newcomer) for whom losing a place costs least. Prices keep all
// lengths nonnegative, so each path is one run of Dijkstra's algorithm.
// See Tomizawa, "On some techniques useful for solution of transportation
// network problems", Networks 1 (1971), Edmonds and Karp, "Theoretical
// improvements in algorithmic efficiency for network flow problems", JACM 19
// (1972), and Ahuja, Magnanti and Orlin, Network Flows (1993), sections 9.7 and
// 12.4. With P places asked for, E pairs and V people it takes at most
// O(P (E + V) log(E + V)) time and O(E + V) memory.
//
// A search mostly ends long before it has seen all of that. Its weak spot is a
// popular mentor of very large capacity C: a search that reaches such a mentor,
// full, looks at everybody placed there, and whoever could give way may reach all
// of their D candidates. That is up to P C looks and P C D steps onwards, so twice
// the programme takes four times as long. With 20,000 mentees of 11 candidates
// each, one mentor for half of them, and others for an eighth, it is a third of
// P C, some ten seconds. All who were looked at could give way, so that to keep
// them in order of what their loss costs would spare nothing.
//
// # Certificate
//
// A complete [Solution] proves itself. Let u be the prices of mentees, p those
// of mentors, w the weight of a pair. Then
//
//   - all prices are at least zero,
//   - u is zero for a mentee, and p for a mentor, whose capacity is not used up,
//   - w <= u + p for each pair that is not chosen,
//   - w >= u + p for each pair that is chosen.
//
// These conditions of complementary slackness are all a referee has to look
// at; they involve no sum over the graph. Why they suffice: let
// z = max(0, w - u - p) be the price of the rule that a pair is used at most
// once, a the capacities of mentees and b those of mentors. For any permitted
// choice of pairs
//
//	sum w <= sum (u + p + z) <= sum a u + sum b p + sum z,
//
// by w <= u + p + z and because whole multiples of elements that are at least
// zero add up in order, which holds in every ordered abelian group. By the four
// conditions both are equalities for the choice in the solution. (Ahuja, Magnanti and
// Orlin, section 9.4, state the same for real costs.)
//
// # What is promised
//
// The solution depends on the graph and the objective alone. Among equally good
// solutions the algorithm takes one and the same for equal graphs, so a caller
// that numbers people in order of their ids gets a result that does not depend
// on the order of its input. Nothing overflows: scores may be any int32, and
// [bipartite.MaxPairs] is low enough that no sum of theirs leaves an int64.
package ssp
