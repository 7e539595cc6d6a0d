// Package matching decides who mentors whom.
package matching
