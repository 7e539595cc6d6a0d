// Package teams forms groups of leads and members: teams of several mentors,
// groups of one mentor, cohorts of peers with or without a facilitator.
//
// A [Problem] says how many leads and members a group has, what a member gets
// from a lead and from another member, and who must not be in one group.
// [Solve] returns a [Solution] that places as many members as it can and then
// has the greatest worth that it finds, with a [Bound] that no formation
// exceeds.
//
// # What a group is worth
//
// A member gets the mean of what the group's leads give, rounded down, and the
// mean of what the other members give, rounded down. So a group is not worth
// more for being larger. What stands unplaced is worth nothing.
//
// # Algorithm
//
// Up to [MaxExact] people, all groups are tried and the best partition is found
// by dynamic programming over subsets, in O(3^n) steps: the group of the first
// who is left is chosen, and the rest is solved already (Lawler, A note on the
// complexity of the chromatic number problem, Information Processing Letters 5,
// 1976; for teams: Rahwan and Jennings 2008). The answer is then exact.
//
// Beyond that, forming teams is NP-hard already for groups of three (Garey and
// Johnson, Computers and Intractability, 1979, partition into triangles). Groups
// are filled one member at a time, each where most is gained, and improved by
// moves and swaps of members and leads until none helps or the effort is used up
// (local search with swap neighbourhoods, as for maximally diverse grouping:
// Weitz and Lakshminarayanan 1998).
//
// # The bound
//
// Every member of a group has at least as many leads as a group must have, and
// the mean over more is at most the mean over the best of them. A formation is
// therefore also a choice of that many leads for each member, in which no lead
// has more members than a group may have: a flow problem, whose greatest value
// and prices come from package ssp. From members, nobody gets more than the
// mean over the best of those who are permitted, as many as there must be. The
// bound is the sum; the prices prove it to whoever adds them up.
package teams
