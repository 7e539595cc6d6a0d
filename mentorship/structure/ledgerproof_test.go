package structure_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

// start returns two empty ledgers, and looks at what some people carry.
func start(t *testing.T, capacity int, people ...mentorship.PersonID) (structure.Ledger, model) {
	t.Helper()
	m := model{map[mentorship.PersonID]int{}, map[mentorship.RelationshipID]modelled{}}
	for _, id := range people {
		m.capacity[id] = capacity
	}
	return ledger(t, capacity), m
}

// moves are chosen so that each can meet each other one.
func moves() []move {
	return []move{
		accept("r", 0, 4, modelledRole{"m", mentor, 0, 4}, modelledRole{"e", mentee, 0, 4}),
		accept("s", 2, forever, modelledRole{"m", mentor, 2, forever}, modelledRole{"f", mentee, 2, forever}),
		accept("t", 1, 6,
			modelledRole{"m", mentor, 1, 6}, modelledRole{"n", mentor, 1, 4},
			modelledRole{"g", mentee, 1, 6}, modelledRole{"h", mentee, 1, 6}, modelledRole{"i", mentee, 3, 5}),
		accept("p", 0, 8, modelledRole{"m", peer, 0, 8}, modelledRole{"n", peer, 2, 8}),
		join("r", "x", mentee, 1, 3),
		join("t", "n", mentor, 4, 6),
		leave("r", "e", 2),
		leave("t", "m", 2),
		leave("t", "n", 2),
		leave("t", "g", 3),
		pause("r", 1, 3, false),
		pause("r", 1, forever, true),
		pause("s", 3, 5, true),
		resume("r", 2),
		resume("s", 3),
		end("r", 2),
		end("r", 7),
		end("s", 2),
		end("t", 3),
	}
}

// Every sequence of up to five moves. What is not admitted changes nothing, so that
// what follows it has been seen in a shorter sequence.
func TestNoSequenceExceedsACapacity(t *testing.T) {
	all := moves()
	admitted, refused := 0, map[string]int{}
	var try func(l structure.Ledger, m model, more int)
	try = func(l structure.Ledger, m model, more int) {
		for _, mv := range all {
			next, after, err := step(t, l, m, mv)
			if r, ok := errors.AsType[*structure.RefusedError](err); ok {
				refused[r.Change]++
			}
			if err == nil {
				admitted++
				if more > 1 {
					try(next, after, more-1)
				}
			}
		}
	}
	for capacity, length := range []int{2, 5, 4, 3} {
		l, m := start(t, capacity, "m", "n")
		try(l, m, length)
	}
	for _, change := range []string{"accept", "join", "leave", "resume", "end"} {
		assert.Positive(t, refused[change], "no %s was ever refused", change)
	}
	assert.Zero(t, refused["pause"], "a pause makes nobody carry more")
	assert.Positive(t, admitted)
}

func FuzzLedger(f *testing.F) {
	f.Add(1, []byte{0, 1, 2, 3, 4, 5, 6, 7, 8})
	f.Add(2, []byte("requests, joins, leaves, pauses, resumptions and ends in any order"))
	f.Add(0, []byte{0xff, 0x80, 0x41, 0x12, 0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, capacity int, script []byte) {
		l, m := start(t, int(uint(capacity)%4), everybody()...)
		if len(script) > 200 {
			return
		}
		next := func(n int) int {
			if len(script) == 0 {
				return 0
			}
			b := script[0]
			script = script[1:]
			return int(b) % n
		}
		period := func() (from, until int) {
			from = next(horizon - 1)
			until = from + 1 + next(horizon)
			if until > horizon {
				until = forever
			}
			return from, until
		}
		person := func() mentorship.PersonID { return everybody()[next(len(everybody()))] }
		role := func() mentorship.Role { return mentorship.Roles()[next(4)] }
		for len(script) > 0 {
			id := mentorship.RelationshipID("rst"[next(3):][:1])
			var mv move
			switch next(6) {
			case 0:
				from, until := period()
				mv = accept(id, from, until,
					modelledRole{"m", mentor, from, until}, modelledRole{person(), mentee, from, until}, modelledRole{person(), role(), from, until})
			case 1:
				from, until := period()
				mv = join(id, person(), role(), from, until)
			case 2:
				mv = leave(id, person(), next(horizon))
			case 3:
				from, until := period()
				mv = pause(id, from, until, next(3) > 0)
			case 4:
				mv = resume(id, next(horizon))
			case 5:
				mv = end(id, next(horizon))
			}
			l, m, _ = step(t, l, m, mv)
		}
	})
}
