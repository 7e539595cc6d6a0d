// Package features turns a message into the features that weights are learned
// for: words, pairs of words in a row, beginnings of words and pairs of classes of
// words in a clause, each located at a token; and figures of style of the whole
// message, and of how it answers another.
//
// A feature is a key of 32 bits. Negated and quoted words have keys of their
// own. Ambiguous words beside clinical ones ("aggressive mobilisation") are
// neutral unless aimed at the reader, and so are harsh words that are negated.
package features
