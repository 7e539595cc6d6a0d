// Package mermaid writes text that Mermaid, which makes pictures of text, shows
// as it is.
package mermaid
