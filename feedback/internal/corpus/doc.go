// Package corpus reads labelled messages: our own, which stand beside it, and
// files of the same form from elsewhere.
package corpus
