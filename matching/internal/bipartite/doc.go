// Package bipartite holds what the solvers share: the graph of eligible pairs.
package bipartite
