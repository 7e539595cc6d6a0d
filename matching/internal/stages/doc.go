// Package stages finds a choice of pairs that is best in several aims, one
// after the other, and proves each of them.
//
// Every aim becomes one or more stages with a weight for each pair, most of
// them 0, 1 or -1. A stage is a flow problem with prices (package flow). By
// complementary slackness its prices tell which choices are as good as the one
// found: pairs that weigh less than both prices are out, pairs that weigh more
// are in, whoever has a price above zero uses all their capacity and whoever has
// one below zero no more than their minimum. That face of the permitted choices
// is again given by pairs and bounds, and the next stage is solved on it. No
// weight is ever mixed with another by a large constant.
//
// The prices of all stages together are the certificate.
//
// # Aims from the top and from the bottom
//
// [Places] and [Score] are one stage each. [Ranks] is a stage for each rank,
// the best first, that makes the number of pairs of this rank as large as it can
// be: put first, the choice is rank-maximal (Irving, Kavitha, Mehlhorn, Michail
// and Paluch, "Rank-maximal matchings", ACM Transactions on Algorithms 2, 2006,
// whose algorithm narrows the graph in the same way by the labels of Dulmage and
// Mendelsohn).
//
// The others look at whoever comes off worst, and somebody without a place
// comes off worse than anybody who has one. So they begin with [Places]. [Worst]
// then lifts the least score among the pairs as high as it goes. [BadRanks] makes the
// number of pairs of the worst rank as small as possible, then that of the
// next: a fair matching (Huang, Kavitha, Mehlhorn and Michail, "Fair matchings
// and related problems", Algorithmica 74, 2016). [Leximin] does the same with
// scores: the lexicographic bottleneck problem (Burkard and Rendl,
// "Lexicographic bottleneck problems", Operations Research Letters 10, 1991).
// Both skip levels that nobody need be at, by doubling steps and bisection.
//
// # Effort
//
// With S stages it takes at most 1 + S log S times the time of one flow; the flows
// run over the pairs that are still open, which become fewer. A choice at R
// different levels needs at least R stages from the bottom, so that leximin on
// scores that hardly ever tie takes about the square of the time of a flow.
package stages
