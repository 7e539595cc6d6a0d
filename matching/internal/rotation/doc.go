// Package rotation knows all stable matchings of a market without ties.
//
// [Find] returns a [Lattice]. From it come all stable matchings one by one
// ([Lattice.All]), their number ([Lattice.Count]), and those that are best in
// some way: the least sum of ranks ([Lattice.Egalitarian]), the least worst rank
// ([Lattice.MinRegret]), the least difference between the sums of both sides
// ([Lattice.SexEqual]).
//
// # Rotations
//
// Every stable matching is reached from the one that is best for the mentees by
// rotations: cycles of mentees who each move down to the mentor whom they want
// next and who prefers them to the next mentee of the cycle. Some rotations need
// others to go before. The sets of rotations that hold all they need, closed
// sets, are the stable matchings, one each (Irving and Leather, "The complexity
// of counting stable marriages", SIAM Journal on Computing 15, 1986; Gusfield
// and Irving, The Stable Marriage Problem, 1989, chapters 2 and 3).
//
// A mentor of several mentees takes part with the worst of them. This is what
// the reduction of Gusfield and Irving, section 1.6, comes to, which splits a
// mentor into places of capacity one, when moves between places of one mentor
// are left out (Bansal, Agrawal and Malhotra, "Polynomial time algorithm for an
// optimal stable assignment with multiple partners", Theoretical Computer
// Science 379, 2007; Cheng, McDermid and Suzuki, "A unified approach to finding
// good stable matchings in the hospitals/residents setting", Theoretical
// Computer Science 400, 2008). Everybody who is unmatched in one stable matching
// is unmatched in all, each mentor always has as many mentees, and a mentor with
// room always has the same (Gale and Sotomayor 1985; Roth 1986).
//
// # Ranks
//
// A rank is the place in a person's whole list, from 0. Each matched mentee
// gives one rank, that of the mentor; each mentor gives one rank for each of
// their mentees. Who is unmatched, and a place that stays free, give none: that
// is the same in every stable matching. Differences between the sums of both
// sides are therefore the same whether ranks begin at 0 or at 1.
//
// # What is promised
//
// Everything depends on the market alone and is exact, unless the answer itself
// says that it is not. Sums do not overflow.
package rotation
