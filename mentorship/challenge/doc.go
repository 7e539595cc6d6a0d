// Package challenge finds out what stands between a mentorship and its benefit.
package challenge
