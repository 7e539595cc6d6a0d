package main

import "github.com/go-mentorship/mentorkit/feedback/internal/corpus"

// An annotators counts what two annotators say of one trait.
type annotators struct{ both, first, second, neither int }

// agreementOf counts the messages of our own corpus that both annotators have
// labelled.
func agreementOf(messages []corpus.Message, role, trait string) (a annotators) {
	for _, m := range messages {
		y, known := m.Labels[trait]
		if m.Source != "own" || m.Role != role || !known || trait == "actionable" {
			continue
		}
		x := [2]int{y, y}
		if d, differ := m.Disputed[trait]; differ {
			x = d
		}
		a.add(x[0] == 1, x[1] == 1)
	}
	return a
}

// add counts what the two say of one message.
func (a *annotators) add(first, second bool) {
	switch {
	case first && second:
		a.both++
	case first:
		a.first++
	case second:
		a.second++
	default:
		a.neither++
	}
}

// kappa returns the agreement beyond chance (Cohen 1960), 1 where there is nothing to differ
// about.
func (a *annotators) kappa() float64 {
	n := float64(a.both + a.first + a.second + a.neither)
	yes1, yes2 := float64(a.both+a.first)/n, float64(a.both+a.second)/n
	chance := yes1*yes2 + (1-yes1)*(1-yes2)
	if chance >= 1 {
		return 1
	}
	return (float64(a.both+a.neither)/n - chance) / (1 - chance)
}
