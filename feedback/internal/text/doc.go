// Package text turns the bytes of a message into tokens in one pass: words
// folded to one form, and where each stands: its sentence and clause, whether it
// is quoted, and whether it is negated.
//
// What a writer may vary without meaning anything by it is folded away: case,
// kinds of apostrophe, quotation mark, dash and space, accents (of letters up to
// U+017F, and those that are characters of their own), full-width forms, and letters
// drawn out ("sooo"). That capitals and drawn-out letters were there is kept in the flags.
//
// Any bytes give an answer, in time linear in their number. Nothing is
// allocated: tokens are handed on in blocks that end with a sentence, and the block
// is used again.
package text
