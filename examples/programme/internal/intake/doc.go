// Package intake reads the people of a programme from files: tables of mentors
// and mentees, a table of ties, or a JSON list of mentors.
//
// [Read] either returns a [Programme] in which everything is well formed, or
// [InputErrors]: all that is wrong with all of the files, each with its place and what
// was expected there. Nothing is half read.
//
// Columns that nothing here reads, those with names and e-mail addresses among
// them, are dropped cell by cell while a file is read; only the fact that they
// were there is kept.
package intake
