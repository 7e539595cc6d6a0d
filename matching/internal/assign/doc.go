// Package assign finds the best assignment of mentees to mentors, exactly and fast.
//
// It solves what package ssp solves where no mentee may have several mentors, and
// its solutions prove themselves by the same four conditions. Where a mentee may
// have several it leaves the work to that package, which is its referee, too.
//
// # Algorithm
//
// Each mentor has a price, at first zero. The value of a mentor for a mentee is
// the score less the price. Three things are true at any time: whoever has a place
// has the best value there; a mentor with room costs nothing; and prices only rise. It
// ends when everybody has a place or nothing to gain from one.
//
//   - [Solve] puts a few of each mentee's candidates in order, best first, and more
//     when they are asked for. As prices are never below zero, a look at candidates
//     ends where the score alone is too low.
//   - An auction without minimum increments places most mentees: the augmenting row
//     reduction of Jonker and Volgenant, "A shortest augmenting path algorithm for
//     dense and sparse linear assignment problems", Computing 38 (1987), for mentors
//     with several places, which are not treated as several mentors (Bertsekas and
//     Castanon, "The auction algorithm for the transportation problem", Annals of
//     Operations Research 20, 1989).
//   - The Hungarian method places the rest, with a forest of alternating trees that
//     grow from all free mentees at once.
//
// # The forest
//
// A tree holds mentors who are full and mentees: its root, who is free, and those
// who hold places with its mentors. A clock runs. With each tick, the prices of
// all mentors in the forest rise by one and the value that each of their mentees
// has falls by one. So a price in the forest is stored as what it would be at time
// zero, and nothing is touched while time passes. When a mentee comes to lack
// nothing compared to what they have,
//
//   - with a mentor outside who has room, or in going without, the path from the root
//     is complete: everybody on it moves on, and the whole tree leaves the forest;
//   - with a mentor outside who is full, that mentor joins the tree;
//   - with a mentor in another tree, nothing happens: both change alike. The mentee
//     watches, and may have that mentor when the other tree has left the forest.
//
// (Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics
// Quarterly 2, 1955, with the dual variables changed by time as in
// Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing
// Surveys 18, 1986, section 4.) A search from one root after the other would walk
// through the same places again and again. Here trees only meet, and a tree that
// leaves had been built once, for one path. Events are kept in a radix heap.
//
// Two things keep the looks few. Each place stores a price at which its holder
// would rather leave, or a lower one. As prices only rise it stays a lower bound,
// so that a mentor, even one with thousands of places, only asks the holder with
// the least (places are a heap). And whoever looks around only cares for what may
// happen within a horizon, which doubles with each look; the first is the usual gap
// between a price and the least limit.
//
// With P places asked for and E pairs, each tree may take O(E) steps up to
// logarithms, so that all take O(P E). There are programmes where it comes to that:
// if scores are products, as in Machol and Wien, "A hard assignment problem",
// Operations Research 24 (1976), twice the people take eight times as long. Where people
// choose among thousands it is far less, and grows but little faster than E unless
// all places must be filled.
//
// # Numbers
//
// Weights are ordered pairs; see package ssp. Here a pair is packed into one number,
// First * unit + Second, and what is packed is then solved exactly. Values stay
// between minus one place and one score, so no price exceeds the heaviest weight
// and no sum leaves an int64, whatever the scores and however long the paths: for
// participation the unit is 2^59 and scores are below 2^31; for score alone the
// unit is 2^28 and the score times that below 2^59.
//
// In the end each price is taken apart again, into First and the nearest to zero
// Second. The four conditions hold for packed prices. Let c = a * unit + b be
// the difference of a mentee's and a mentor's price and a weight, with a and b from
// the parts. If each price's |Second| is below a quarter of the unit, then
// |b| < unit, so that c > 0 only if a > 0 or a = 0 and b > 0, and c = 0 only if
// a = b = 0: the conditions hold for the pairs of parts, in their own order, and
// prove the optimum. This is checked for each solution. Should it ever fail, which
// would take a path of tens of millions of steps, the plain solver takes over.
//
// # What is promised
//
// The solution depends on the graph and the objective alone. Among equally good
// ones the algorithm takes one and the same for equal graphs, so that a caller who
// numbers people in order of their ids gets a result that does not depend on the
// order of its input. Memory is 8 bytes for each pair and less than 200 for each
// person and place; nothing is allocated for a mentee alone.
package assign
