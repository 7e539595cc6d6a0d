// Package stable finds matchings that no pair would rather leave: by deferred
// acceptance, and with ties of greatest size. Package rotation finds all of them.
package stable
