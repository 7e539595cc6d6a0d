// Package review looks at how relationships go: it asks package challenge what may
// stand between a mentorship and its benefit, and lets the rules of other packages
// look at the same view. It sorts relationships by what a coordinator has to do.
package review
