// Package words puts a plan into sentences, which the report in the terminal
// and the page share.
package words
