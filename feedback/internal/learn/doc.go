// Package learn fits linear models to labelled messages: regularised logistic
// regression by coordinate descent on the dual problem. The same examples give the
// same weights, to the bit.
package learn
