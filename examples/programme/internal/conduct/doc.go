// Package conduct looks at ethics over the relationships of a journal: which matter
// was found where, where it cannot be told, and where nothing was recorded that would
// tell. What rules found of one relationship stands with its review; here stands what
// concerns the programme as a whole.
package conduct
