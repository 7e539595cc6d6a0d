// Package stable finds matchings that no pair would rather leave: by deferred
// acceptance, with ties of greatest size, and all of them through rotations.
package stable
