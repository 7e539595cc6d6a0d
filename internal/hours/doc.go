// Package hours tells how much time people have in common when their weekly
// hours are local ones, in different time zones, in each week of a period.
//
// [Compile] turns the windows of a person, a location and a period into a
// [Calendar]. [Overlap] compares two calendars without allocating, so that it
// may be called for every pair of many people; [Common] does it for any number
// of them. The answer is a [Shared]: the week with the least.
//
// # What counts
//
// A window covers exactly the instants at which a clock on the wall there
// shows a reading within it. Where the clock is set forward, the readings that
// it leaps over never occur and count for nothing; where it is set back, the
// readings that occur twice count twice. All intervals are half-open.
//
// A week is one of the calendar, Monday to Sunday as in ISO 8601, on the clock
// of one of the people, and the same clock serves for all of the period. Of
// their clocks it is the one by which the week with the least has most, and of
// equally good ones the one by which it comes first. So nobody's clock comes
// before another's, and an hour that recurs every week on anybody's clock, at
// which all are available, is found in each week: neither a change of the
// clocks nor the instant at which the period begins moves it out of one and
// into the next. Slices of seven times 24 hours would lose it: Monday from ten
// to eleven in Sydney is Sunday or Monday in UTC, by the season.
//
// A week belongs to the period that holds its Thursday noon, as ISO 8601 gives a
// week to the year that holds its Thursday, and then all of it counts, also what
// lies outside the period. A period without a Thursday noon is taken for the
// week in which it begins. So a period within another, unless as short as that,
// has no worse week than it.
//
// One more person has less in common with the others, but brings one more clock,
// which in rare cases has weeks that divide better what all share around the
// midnight between Sunday and Monday.
//
// Monday and Thursday are those of ISO 8601. Whose clock counts, what becomes of
// weeks that a period cuts, and the algorithm are a convention of this module.
// Offsets come from the location alone (IANA Time Zone Database, TZif format of
// RFC 9636, see package zone).
//
// # How
//
// Between two changes of a location's offset the weekly pattern does not move
// against the weeks of UTC. So a calendar holds few stretches, each with a
// pattern of intervals within such a week; two of them are merged for each
// stretch that both have, once for the weeks that lie in it whole, which are
// counted by multiplication, and for what of a week is left on either side.
// Durations are nanoseconds throughout: offsets that are not whole minutes, as
// before standard time, and periods that begin at odd instants are exact.
package hours
