// Package reword writes messages in other words that must not matter to how
// they are judged: other names, genders, nations, spellings, dialects, and the
// slips of somebody who writes in a second language.
//
// [Kinds] are the ways of doing so, each with the bound that judgements are held
// to. A [Movement] counts how far they go. The model card and the tests of
// package feedback measure with the same kinds.
package reword
