package main

import "github.com/go-mentorship/mentorkit/internal/stats"

// A judged message is one with a score and the label that it should have.
type judged struct {
	doc   int
	score int
	yes   bool
}

// judged returns the messages that have a label of a trait and stand in a source.
func (l *held) judged(docs []doc, trait string, score func(i int) int, in func(source string) bool) []judged {
	var list []judged
	for i := range docs {
		if y, known := labelOf(&docs[i].Message, l.role, trait); known && l.has[i] && in(docs[i].Source) {
			list = append(list, judged{i, score(i), y == 1})
		}
	}
	return list
}

// area returns how well the scores tell the labels.
func area(list []judged) (stats.Area, bool) {
	return areaOver(list, func(doc int) int { return doc })
}

// areaOver returns the same, for documents of which those of one cluster are not
// independent.
func areaOver(list []judged, cluster func(doc int) int) (stats.Area, bool) {
	seen := make([]stats.Observation, len(list))
	for k, j := range list {
		seen[k] = stats.Observation{Figure: float64(j.score), Yes: j.yes, Cluster: cluster(j.doc)}
	}
	return stats.AUROC(seen)
}
