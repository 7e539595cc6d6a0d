// Package gain tells what the relationships of a journal brought: how far the
// programme does what it is for, what changed for both sides, which objectives were
// met, how far goals were attained, which hours were mentored, where development plans
// stand, and what people say when they look back.
//
// All figures are those of package outcome. Of each it says how many said nothing:
// that is not the same as none.
package gain
