// Package flow finds the best choice of pairs where people have minima as well
// as capacities.
//
// A [Problem] holds the graph of eligible pairs, what each pair weighs, how
// many partners everybody must and may have, and pairs that are settled in
// advance. [Solve] chooses pairs so that everybody's number lies within their
// bounds, no pair is taken twice, and the sum of weights is the greatest
// possible; or says by a [Violation] why no choice is permitted.
//
// # Algorithm
//
// A choice is a circulation: a unit goes from a hub to a mentee, over a pair to
// a mentor and back to the hub; the bounds stand on the arcs at the hub. The
// algorithm is that of successive shortest paths with prices (Tomizawa 1971;
// Edmonds and Karp 1972; Ahuja, Magnanti and Orlin, Network Flows, 1993,
// sections 9.7 and 12.4), started at prices by which whatever is missing stands
// on one side:
//
//  1. mentors cost nothing and each mentee pays as much as their best pair
//     weighs. Then mentees ask for places, one at a time, up to their capacity
//     where they pay something, up to their minimum in any case;
//  2. mentors who are still below their minimum ask for mentees in the same
//     way.
//
// Each ask follows the shortest alternating path to somebody who can take one
// more or do with one less. The hub is where such paths end, never a station,
// since it may stay out of balance in between. With P places asked for, E pairs
// and V people it takes at most O(P (E + V) log(E + V)) time and O(E + V)
// memory.
//
// # Certificate
//
// A [Solution] proves itself. Let u be the prices of mentees, p those of
// mentors, w the weight of a pair. Then
//
//   - a price above zero stands only where the capacity is used up,
//   - a price below zero only where no more than the minimum is met,
//   - w <= u + p for each open pair that is not chosen,
//   - w >= u + p for each open pair that is chosen.
//
// By weak duality of linear programming nothing weighs more (Ahuja, Magnanti
// and Orlin, section 9.4). By complementary slackness, with the same prices,
// the best choices are exactly the permitted ones that fulfil these four
// conditions: that is the face on which a next aim can be sought.
//
// # Violations
//
// By Hoffman's circulation theorem ("Some recent applications of the theory of
// linear inequalities to extremal combinatorial analysis", 1960) minima and
// capacities can be reconciled if and only if for all sets A of one side and B
// of the other the minima of A are at most the capacities of B plus the number
// of open pairs between A and the others. It is enough to look at the minima of
// one side at a time. An ask that finds no path leaves such sets behind: all
// whom it reached. They are thinned out until nobody in A can be spared.
//
// # What is promised
//
// The solution depends on the problem alone. No input makes it panic. Sums of
// weights stay within int64, or the problem is refused with [ErrTooLarge].
package flow
