// Package year tells what became of twenty-nine of the embedded programme's
// relationships in its year: eight in full and, from August on, short stories of
// what may stand between a mentorship and its benefit, each beside one that only
// looks like it. It is a worked example of deciding: the stories are
// lists of commands, and every event of the journal is what package phases decides
// of one of them, in the order of their instants and with what the people carry
// over all relationships at the time. So the journal is possible and allowed by
// construction.
//
// The relationships are those that the plan forms from the embedded tables, with
// the people of those; only a mentor who comes in the summer is in none of them. The
// journal stands in data/journal.jsonl, which a test of the command holds to this
// package and rewrites with -update.
package year
