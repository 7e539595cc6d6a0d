// Package weights holds what a model has learned: for each feature that was kept
// a row of small integers, one for each head, and for each head a bias and a
// table that turns its margin into a score.
//
// A row is found by the key of its feature: the key names a bucket of four slots,
// and its lower sixteen bits are the fingerprint by which a slot is known. A key that
// was not kept is taken for another with a chance of about 4 in 65,536.
//
// A file is read where it stands, without copying: a line of JSON that describes
// the readers, then the fingerprints and rows of each.
package weights
