// Package zone knows the local time of places, from data it carries itself.
//
// [Load] gives the [time.Location] of a name of the IANA time zone database.
// Unlike [time.LoadLocation] it never looks at the machine's files nor at the
// environment, so that equal input gives equal local hours everywhere;
// [Version] says which release of the database the answers rest on, and
// [Names] lists what there is.
//
// Nothing is kept between calls: a caller who needs a location often keeps it.
//
// # The data
//
// zones.bin holds the compiled files of the database (TZif, RFC 9636) as the
// Go distribution ships them in lib/time/zoneinfo.zip, packed by the command
// in gen. It begins with the number n of names, then holds for each name, in
// ascending order, where the name and its file begin and end:
//
//	n | n × (name begin, name end, file begin, file end) | names | files
//
// All numbers are 32-bit big-endian, all positions count from the start of
// zones.bin. Names that mean the same (links) share one file. So a look-up is
// a binary search over the text as it lies there.
//
// Sources: IANA Time Zone Database, https://www.iana.org/time-zones, in the
// public domain; RFC 9636, The Time Zone Information Format (TZif).
package zone
