// Package geo tells how far apart two places are.
//
// [Metres] gives the great-circle distance between two [mentorship.Coordinates]
// by the haversine formula (Sinnott 1984, "Virtues of the Haversine", Sky and
// Telescope 68(2):159) on a sphere of the mean radius that the International
// Union of Geodesy and Geophysics gives for the Earth, 6,371,008.8 m (Moritz
// 2000, "Geodetic Reference System 1980", Journal of Geodesy 74:128-133). The
// Earth is no sphere: the true distance differs by up to 0.6 %, which is
// nothing to people who ask whether they can meet.
//
// # Why it has its own sine
//
// Equal input gives equal bytes, on every machine. The functions of package
// math do not promise that: where a processor can multiply and add in one step
// the compiler lets it, and the last bit changes. Here only the operations are
// used that IEEE 754 rounds in one way (+ - * / and the square root), and every
// product that is added to something is rounded first by a conversion, which
// the Go specification forbids to fuse.
package geo
