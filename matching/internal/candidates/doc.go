// Package candidates finds the best mentors for each mentee without scoring
// every pair, and exactly those that scoring every pair would find.
//
// A [Search] knows the parts of a score by what can be told of them before a
// pair is looked at:
//
//   - a [Table] depends on classes of people alone. Its points are worked out
//     once for two classes, and the best that a mentee can get is read off the
//     row of their class;
//   - the [List] names the mentors whom it rates otherwise than the rest, such
//     as those who claim an area that is sought, from an index;
//   - a [Part] is known only pair by pair, within bounds.
//
// Who is out of the question is known beforehand too, as sets of mentors with a
// bit for each: a [Filter] holds one for each class of mentees, and a [Looker] may
// sift the set from an index of its own. The search goes through no others.
//
// For one mentee it begins with the mentors on the list, those with the most
// points there first. Table after table is added to a whole block of
// mentors at a time, and whoever can no longer reach the best found so far, with
// the most that all other parts may give, is dropped from the block. Whoever is
// left is looked at in order of that bound, until the bound falls short. Then,
// only if the rest could still reach it, the rest is gone through in the same
// way. With K found, a bound below the K-th best excludes, and among equals the
// lower number comes first; so nothing that belongs to the best K is lost.
//
// The order of work is that of threshold algorithms (Fagin, Lotem and Naor,
// Optimal aggregation algorithms for middleware, 2003); that lists whose share
// cannot lift the rest over the threshold are the only ones to be gone through
// is MaxScore (Turtle and Flood, Query evaluation: strategies and
// optimizations, 1995; compare Broder et al., Efficient query evaluation using
// a two-level retrieval process, 2003); blocks with lists of survivors are
// vectorised execution (Boncz, Zukowski and Nes, MonetDB/X100, 2005).
//
// Prices can be taken off the scores, so that the same search finds the pairs
// by which a solution of a part of the problem can be improved: column
// generation with an exact oracle (Gilmore and Gomory, A linear programming
// approach to the cutting-stock problem, 1961).
package candidates
