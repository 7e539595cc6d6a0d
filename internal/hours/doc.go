// Package hours tells how much time people have in common when their weekly
// hours are local ones, in different time zones, over a whole period.
//
// A [Window] is a stretch of a local day of the week. [Compile] turns the
// windows of a person, a location and a period into a [Calendar]. [Overlap]
// compares two calendars without allocating, so that it may be called for
// every pair of many people; [Common] does it for any number of them, and
// [Intersect] gives the calendar of those who must come together. The answer
// is a [Shared]: the total, and the week with the least.
//
// # What counts
//
// A window covers exactly the instants at which a clock on the wall there
// shows a reading within it. Where the clock is set forward, the readings that
// it leaps over never occur and count for nothing; where it is set back, the
// readings that occur twice count twice. All intervals are half-open.
//
// A week is a slice of seven times 24 hours, counted from the first instant of
// the period; the last one may be partial. It follows the clock of nobody, so
// that all have the same weeks.
//
// # How
//
// Between two changes of a location's offset the weekly pattern does not move
// against those weeks. So a calendar holds few stretches, each with a pattern of
// intervals within a week; two of them are merged once for each stretch that
// both have, and whole weeks in it are counted by multiplication. Durations
// are nanoseconds throughout: offsets that are not whole minutes, as before
// standard time, and periods that begin at odd instants are exact.
//
// The algorithm and the choice of slices are a convention of this module;
// offsets come from the location alone (IANA Time Zone Database, TZif format
// of RFC 9636, see package zone).
package hours
